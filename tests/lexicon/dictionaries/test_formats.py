"""Each format, read back: its entries, what it tells of itself, letters and case."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lisez.core.errors import LisezError
from lisez.core.lookups import Entry
from lisez.lexicon.dictionaries.blocks import Packed
from lisez.lexicon.dictionaries.door import Dictionary
from lisez.lexicon.dictionaries.opening import form_of
from tests.lexicon.dictionaries.makers import (
    dictzip,
    write_dictd,
    write_mythes,
    write_stardict,
    write_tabbed,
)
from tests.needs import requires

LAMP = "abat-jour /abaʒuʀ/ <n, masc>\nlamp-shade\n"
BOOK = "livre /livʀ/ <n, masc>\nbook\n"
POUND = "livre /livʀ/ <n, fem>\n1. pound\n2. pound sterling\n"


def opened(path: Path, cache: Path | None = None) -> Dictionary:
    return Dictionary("essai", form_of(path), cache)


def entry(headword: str, text: str, pos: str = "", pronunciation: str = "") -> Entry:
    return Entry(
        source="essai", headword=headword, text=text, pos=pos, pronunciation=pronunciation,
        kind="translation", language="en",
    )  # fmt: skip


@pytest.fixture
def freedict(tmp_path: Path) -> Dictionary:
    words = [
        ("abatjour", LAMP),
        ("livre", BOOK),
        ("livre", POUND),
        ("achéron", "Achéron <n>\nAcheron\n"),
    ]
    about = {
        "short": "French-English Essay",
        "info": "Under the GNU General Public License ver. 2.0",
    }
    return opened(write_dictd(tmp_path, words, about=about))


def test_dictd_takes_headword_sound_and_part_of_speech_from_the_entry(freedict: Dictionary) -> None:
    lamp = entry("abat-jour", "lamp-shade", "noun", "abaʒuʀ")
    assert freedict.look_up("abat-jour") == (lamp,)
    assert freedict.look_up("abatjour") == ()


def test_dictd_gives_every_entry_of_a_headword(freedict: Dictionary) -> None:
    book = entry("livre", "book", "noun", "livʀ")
    pound = entry("livre", "1. pound\n2. pound sterling", "noun", "livʀ")
    assert freedict.look_up("livre") == (book, pound)


def test_dictd_keeps_a_translation_that_is_the_same_word(tmp_path: Path) -> None:
    path = write_dictd(tmp_path, [("adam", "Adam /adam/ <n>\nAdam\n")])
    assert opened(path).look_up("Adam") == (entry("Adam", "Adam", "noun", "adam"),)


def test_dictd_tells_of_itself(freedict: Dictionary) -> None:
    about = freedict.about
    assert (about.title, about.kind) == ("French-English Essay", "translation")
    assert (about.source, about.language) == ("fr", "en")
    assert about.licence == "GNU General Public License ver. 2.0"
    assert freedict.count == 4


def test_dictd_reads_several_entries_at_one_place(tmp_path: Path) -> None:
    path = write_dictd(tmp_path, [("livre", BOOK + POUND)], packed=False)
    assert [e.text for e in opened(path).look_up("livre")] == [
        "book",
        "1. pound\n2. pound sterling",
    ]


def test_dictd_without_headwords_in_its_entries_goes_by_the_index(tmp_path: Path) -> None:
    path = write_dictd(tmp_path, [("livre", "a thing that one reads\n")])
    assert opened(path).look_up("livre") == (entry("livre", "a thing that one reads"),)


def test_dictd_in_an_old_encoding_is_read(tmp_path: Path) -> None:
    index = write_dictd(tmp_path, [("ete", "xxxxxx")], packed=False)
    index.with_suffix(".dict").write_bytes("été\nsu".encode("latin-1"))
    assert [e.text for e in opened(index).look_up("été")] == ["su"]


@pytest.mark.parametrize("kinds", ["m", ""])
@pytest.mark.parametrize("packed", [True, False])
def test_stardict_with_plain_text(kinds: str, packed: bool, tmp_path: Path) -> None:
    words = [("Ave", "hail"), ("ave", "greeting")]
    path = write_stardict(tmp_path, words, kinds=kinds, packed=packed)
    assert opened(path).look_up("ave") == (entry("ave", "greeting"),)
    assert opened(path).look_up("AVE") == (entry("Ave", "hail"), entry("ave", "greeting"))


def test_stardict_markup_becomes_text(tmp_path: Path) -> None:
    markup = (
        "<style>b {color: red}</style><b>livre</b> <i>/livʀ/</i><br><font color='green'>noun</font>"
        "<ol><li>book &amp; volume</li><li>a&lt;b&gt; &#x1b;[31m</li></ol>"
    )
    path = write_stardict(tmp_path, [("livre", markup)], kinds="h")
    found = entry("livre", "1. book & volume\n2. a<b> [31m", "noun", "livʀ")
    assert opened(path).look_up("livre") == (found,)


def test_stardict_as_wikdict_writes_it(tmp_path: Path) -> None:
    markup = (
        '<div><font color="gray">/di.ɡɛt/</font></div>'
        '<div><font class="grammar" color="green">noun, female</font></div>'
        "<ol><li>Petite digue.<div>small dam</div></li>"
        "<li><ol><li><div>dike</div></li><li><div>bank</div></li></ol></li></ol>"
    )
    path = write_stardict(tmp_path, [("diguette", markup)], "stardict", kinds="h")
    (found,) = opened(path).look_up("diguette")
    assert (found.pos, found.pronunciation) == ("noun", "di.ɡɛt")
    assert found.text == "1. Petite digue.\nsmall dam\n2. a. dike\nb. bank"


def test_stardict_with_sound_and_text(tmp_path: Path) -> None:
    path = write_stardict(tmp_path, [("eau", "o\0water")], kinds="tm")
    assert opened(path).look_up("eau") == (entry("eau", "water", pronunciation="o"),)


def test_stardict_has_further_words_for_an_entry(tmp_path: Path) -> None:
    path = write_stardict(tmp_path, [("clef", "key"), ("eau", "water")], further=[("clé", 0)])
    assert opened(path).look_up("clé") == (entry("clé", "key"),)


def test_stardict_languages_may_stand_in_its_title(tmp_path: Path) -> None:
    path = write_stardict(
        tmp_path, [("eau", "Wasser")], "mots", options={"bookname": "Français - Allemand"}
    )
    assert (opened(path).about.source, opened(path).language) == ("fr", "de")


def test_a_list_with_tabs(tmp_path: Path) -> None:
    path = tmp_path / "mots-fr-en.tsv"
    path.write_text(
        "\ufeff# mots\nle quai\tplatform\\nquay\tnom\n\nport\tharbour\r\n", encoding="utf-8"
    )
    words = opened(path)
    assert words.look_up("le quai") == (entry("le quai", "platform\nquay", "noun"),)
    assert words.look_up("port") == (entry("port", "harbour"),)


@pytest.mark.parametrize("encoding", ["UTF-8", "ISO8859-15", "windows-1252"])
def test_a_thesaurus(encoding: str, tmp_path: Path) -> None:
    lines = ["(Nom)|îlot|atoll", "(Nom Verbe)|cœur", "(?)|île"]
    path = write_mythes(
        tmp_path, [("île", lines), ("quai", ["(Nom)|appontement"])], encoding=encoding
    )
    first, second = opened(path).look_up("île")
    assert (first.kind, first.language, first.pos, first.text) == (
        "synonyms",
        "fr",
        "noun",
        "îlot, atoll",
    )
    assert (second.pos, second.text) == ("", "cœur")


def test_accents_count_and_writing_does_not(tmp_path: Path) -> None:
    words = opened(
        write_tabbed(tmp_path, [("côte", "coast"), ("aujourd’hui", "today"), ("œuf", "egg")])
    )
    assert not words.has("cote")
    assert words.has(unicodedata.normalize("NFD", "côte"))
    assert not words.has("Côte")
    assert words.look_up("Côte") == words.look_up("côte") != ()
    assert words.has("aujourd'hui")
    assert words.has("œuf")


def test_the_index_is_kept_and_made_anew_when_the_files_change(tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    path = write_tabbed(tmp_path, [("quai", "quay")])
    assert not opened(path, cache).ready
    assert opened(path, cache).has("quai")
    assert opened(path, cache).ready
    write_tabbed(tmp_path, [("port", "harbour")])
    changed = opened(path, cache)
    assert not changed.ready
    assert (changed.has("quai"), changed.has("port")) == (False, True)


@pytest.mark.parametrize("data", [b"", b"{}\n", b"x", b"[1]\n", b'{"of": 1}\n', b"\xff\xfe\n"])
def test_a_damaged_index_is_made_anew(data: bytes, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    path = write_tabbed(tmp_path, [("quai", "quay")])
    opened(path, cache).look_up("quai")
    (kept,) = cache.iterdir()
    kept.write_bytes(data)
    assert opened(path, cache).has("quai")


def test_without_a_cache_that_can_be_written_the_index_stays_in_memory(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.touch()
    assert opened(write_tabbed(tmp_path, [("quai", "quay")]), blocked / "cache").has("quai")


def test_check_reads_everything_and_tells_how_far_it_is(tmp_path: Path) -> None:
    told = list[tuple[int, int]]()
    path = write_dictd(tmp_path, [(f"mot{n}", f"mot{n}\nword {n}\n") for n in range(2500)])
    assert opened(path).check(lambda done, total: told.append((done, total))) == 2500
    assert told == [(0, 2500), (1000, 2500), (2000, 2500), (2500, 2500)]


def test_an_empty_dictionary_is_none(tmp_path: Path) -> None:
    with pytest.raises(LisezError) as caught:
        opened(write_tabbed(tmp_path, [])).check(lambda _done, _total: None)
    assert caught.value.code == "dictionary-empty"


WORD = st.text(st.characters(categories=["Ll", "Lu"], max_codepoint=0x17F), min_size=1, max_size=12)
SIGNS = st.characters(
    categories=["Ll", "Lu", "Nd", "Po"], max_codepoint=0x17F, exclude_characters="|\\&<>/#[()"
)
TEXT = st.text(SIGNS, min_size=1, max_size=40)
WORDS = st.dictionaries(WORD, TEXT, min_size=1, max_size=8)


def normal(text: str) -> str:
    return unicodedata.normalize("NFC", text)


@pytest.mark.parametrize("maker", [write_stardict, write_tabbed])
@given(words=WORDS)
def test_every_format_gives_back_exactly_its_entries(
    maker: object, words: dict[str, str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("words")
    path = maker(folder, list(words.items()))  # type: ignore[operator] # one of the makers
    dictionary = opened(path)
    for word, text in words.items():
        assert {(e.headword, e.text) for e in dictionary.look_up(word)} >= {
            (normal(word), normal(text))
        }
    assert dictionary.count == len(words)
    assert dictionary.check(lambda _done, _total: None) == len(words)


@given(words=WORDS)
def test_dictd_gives_back_exactly_its_entries(
    words: dict[str, str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("words")
    dictionary = opened(write_dictd(folder, [(w, f"{w} /x/ <n>\n{t}\n") for w, t in words.items()]))
    for word, text in words.items():
        assert (normal(word), normal(text), "noun", "x") in {
            (e.headword, e.text, e.pos, e.pronunciation) for e in dictionary.look_up(word)
        }
    assert dictionary.count == len(words)


SYNONYMS = st.lists(TEXT, min_size=1, max_size=4, unique_by=normal)


@given(words=st.dictionaries(WORD, SYNONYMS, min_size=1, max_size=8))
def test_a_thesaurus_gives_back_exactly_its_synonyms(
    words: dict[str, list[str]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("words")
    lines = [(word, [f"(Nom)|{'|'.join(texts)}"]) for word, texts in words.items()]
    dictionary = opened(write_mythes(folder, lines))
    for word, texts in words.items():
        wanted = [normal(text) for text in texts if normal(text) != normal(word)]
        found = [e.text for e in dictionary.look_up(word) if e.headword == normal(word)]
        assert found == ([", ".join(wanted)] if wanted else [])


@given(
    data=st.binary(max_size=5000),
    at=st.integers(0, 5000),
    size=st.integers(0, 5000),
    chunk=st.integers(1, 3000),
)
def test_any_piece_of_what_is_packed(
    data: bytes, at: int, size: int, chunk: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("packed") / "a.dict.dz"
    path.write_bytes(dictzip(data, chunk))
    if at + size <= len(data):
        assert Packed(path).read(at, size) == data[at : at + size]
    elif size:
        with pytest.raises(LisezError) as caught:
            Packed(path).read(at, size)
        assert caught.value.code == "dictionary-short"


def test_freedict_of_debian() -> None:
    index = Path(requires("/usr/share/dictd/freedict-fra-eng.index"))
    words = opened(index)
    assert words.about.title.startswith("French-English FreeDict Dictionary")
    assert words.about.licence == "GNU General Public License ver. 2.0"
    assert words.check(lambda _done, _total: None) == words.count == 8505
    assert words.look_up("abat-jour") == (entry("abat-jour", "lamp-shade", "noun", "abaʒuʀ"),)
    assert words.has("chemin de fer")


def test_mythes_of_debian() -> None:
    words = opened(Path(requires("/usr/share/mythes/th_fr_FR_v2.dat")))
    assert (words.kind, words.language) == ("synonyms", "fr")
    assert words.check(lambda _done, _total: None) >= words.count > 36_000
    assert "îlot" in words.look_up("île")[0].text
