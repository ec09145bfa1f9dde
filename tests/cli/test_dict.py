"""`lisez dict`, as a learner meets it."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

from lisez import i18n
from lisez.cli.dict_lookup import lines
from lisez.cli.main import main
from lisez.core.errors import LisezError
from lisez.core.lookups import LookUp, Reading
from lisez.lexicon.dictionaries.sources import Source
from lisez.lookup import LookUps
from tests.hostile import BIDI, ESCAPES, MARKUP
from tests.lexicon.dictionaries.makers import (
    write_dictd,
    write_mythes,
    write_stardict,
    write_tabbed,
)
from tests.lookup.makers import LEFFF, write_lefff
from tests.server import sent, serving

QUAY = [("quai", "quai /kɛ/ <n, masc>\n1. quay\n2. platform\n")]


@pytest.fixture(autouse=True)
def _no_lexique(monkeypatch: pytest.MonkeyPatch) -> None:
    """Compiling Lexique takes seconds, and what it has is tested elsewhere."""
    monkeypatch.setattr("lisez.lexicon.lexique.table_path", lambda: None)


def run(capsys: pytest.CaptureFixture[str], *words: str | Path) -> tuple[int, str, str]:
    code = main(["dict", *(str(word) for word in words)])
    out, err = capsys.readouterr()
    return code, out, err


def listed(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    code, out, _err = run(capsys, "list", "--json")
    told = json.loads(out)
    assert (code, told["schema"]) == (0, "lisez.dict.list/1")
    return [*told["dictionaries"]]


def looked_up(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, Any]:
    _code, out, _err = run(capsys, "lookup", *words, "--json")
    told: dict[str, Any] = json.loads(out)
    assert told["schema"] == "lisez.dict.lookup/1"
    return told


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder in which the machine keeps dictionaries."""
    folder = tmp_path / "machine"
    folder.mkdir()
    monkeypatch.setenv("LISEZ_DICTIONARIES", str(folder))
    return folder


def test_without_a_dictionary_it_says_how_one_is_got(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "list")[1].startswith("Il n’y a pas de dictionnaire.")
    code, out, _err = run(capsys, "lookup", "quai")
    assert code in (0, 1)  # readings, where Lexique is installed
    assert "Pas de définition" in out
    assert "lisez dict get" in out


def test_a_dictionary_is_added_asked_and_removed(
    tmp_path: Path, lisez_home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    index = write_dictd(tmp_path, QUAY)
    code, _out, err = run(capsys, "add", index)
    assert (code, err.split(",")[0]) == (0, "Ajouté\u202f: essai-fra-eng")
    index.unlink()  # the copy is ours
    found = looked_up(capsys, "quais")["entries"]
    assert [(e["source"], e["headword"], e["pos"], e["text"]) for e in found] == [
        ("essai-fra-eng", "quai", "noun", "1. quay\n2. platform")
    ]
    code, out, _err = run(capsys, "lookup", "quai")
    assert code == 0
    assert "  /kɛ/, nom\n    1. quay\n    2. platform\n    — essai-fra-eng (traduction)\n" in out
    (one,) = listed(capsys)
    assert (one["added"], one["state"], one["headwords"]) == (True, "on", 1)
    assert one["origin"] == str(index)
    assert run(capsys, "remove", "essai-fra-eng")[0] == 0
    assert listed(capsys) == []
    assert [p.name for p in (lisez_home / "data" / "dictionaries").iterdir()] == [
        "dictionaries.json"
    ]


def test_every_format_is_added(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = [
        write_stardict(tmp_path, [("quai", "quay")], "a-fr-en"),
        write_tabbed(tmp_path, [("quai", "Kai")], "b-fr-de"),
        write_mythes(tmp_path, [("quai", ["(Nom)|appontement"])], "th_fr_c"),
    ]
    for file in files:
        assert run(capsys, "add", file)[0] == 0
    found = looked_up(capsys, "quai")["entries"]
    assert [(e["source"], e["kind"], e["language"], e["text"]) for e in found] == [
        ("a-fr-en", "translation", "en", "quay"),
        ("b-fr-de", "translation", "de", "Kai"),
        ("th-fr-c", "synonyms", "fr", "appontement"),
    ]


def test_the_learners_order_and_language_count(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(capsys, "add", write_tabbed(tmp_path, [("quai", "quay")], "a-fr-en"))
    run(capsys, "add", write_tabbed(tmp_path, [("quai", "Kai"), ("port", "Hafen")], "b-fr-de"))
    assert run(capsys, "order", "b-fr-de")[0] == 0
    assert [e["text"] for e in looked_up(capsys, "quai")["entries"]] == ["Kai", "quay"]
    main(["config", "set", "translation_language", "en"])
    capsys.readouterr()
    assert [e["text"] for e in looked_up(capsys, "quai")["entries"]] == ["quay"]
    assert [e["text"] for e in looked_up(capsys, "port")["entries"]] == ["Hafen"]


def test_one_of_the_machine_is_found_switched_off_and_on(
    machine: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_dictd(machine, QUAY)
    write_dictd(machine, [("quay", "quay <n>\nquai\n")], "essai-eng-fra")  # not of French
    data = write_mythes(machine, [("quai", ["(Nom)|appontement"])], "thes_fr")
    (machine / "th_fr_FR.dat").symlink_to(data)
    (machine / "th_fr_BE.dat").symlink_to(data)
    assert [one["name"] for one in listed(capsys)] == ["essai-fra-eng", "thes-fr"]
    code, _out, err = run(capsys, "remove", "thes-fr")
    assert code == 0
    assert "lisez dict on thes-fr" in err
    assert [one["state"] for one in listed(capsys)] == ["on", "off"]
    assert [e["source"] for e in looked_up(capsys, "quai")["entries"]] == ["essai-fra-eng"]
    assert run(capsys, "on", "thes-fr")[0] == 0
    assert [one["state"] for one in listed(capsys)] == ["on", "on"]
    assert data.exists()


def test_names_are_unique_and_languages_can_be_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = write_tabbed(tmp_path, [("quai", "Kai")], "Été")
    assert run(capsys, "add", path, "--language", "deu")[0] == 0
    assert run(capsys, "add", path, "--name", "été")[0] == 0
    assert [(one["name"], one["language"]) for one in listed(capsys)] == [
        ("ete", "de"),
        ("ete-2", ""),
    ]


def test_a_broken_dictionary_is_told_of_once_and_skipped(
    machine: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_dictd(machine, QUAY)
    (machine / "faux-fra-eng.index").write_text("mot\tA\n")
    (machine / "faux-fra-eng.dict").touch()
    code, out, err = run(capsys, "lookup", "quai")
    assert code == 0
    assert "quay" in out
    assert err.count("faux-fra-eng.index, ligne 1") == 1
    assert {one["name"]: one["state"] for one in listed(capsys)} == {
        "essai-fra-eng": "on", "faux-fra-eng": "broken",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["remove", "rien"], 2, "Il n’y a pas de dictionnaire «\u00a0rien\u00a0»"),
        (["order", "rien"], 2, "lisez dict list"),
        (["add", "absent.tsv"], 2, "absent.tsv\u202f: ce fichier n’existe pas"),
        (["get", "wikdict-fr-em"], 2, "wikdict-fr-en"),
        (["lookup", "mot", "--context", "Rien ici."], 2, "ne figure pas"),
    ],
)
def test_what_is_not_there_is_named(
    words: list[str], code: int, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    found, out, err = run(capsys, *words)
    assert (found, out) == (code, "")
    assert said in err


def test_faulty_files_are_refused_and_leave_nothing(
    tmp_path: Path, lisez_home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "mots-fr-en.tsv"
    path.write_text("quai\tquay\nsans tabulation\n")
    code, _out, err = run(capsys, "add", path)
    assert code == 1
    assert "ligne 2" in err
    english = write_tabbed(tmp_path, [("quay", "quai")], "mots-en-fr")
    assert "ses entrées sont dans une autre langue (en)" in run(capsys, "add", english)[2]
    assert run(capsys, "add", path, "--language", "klingon")[0] == 2
    assert not (lisez_home / "data").exists()


def test_an_archive_is_added_by_its_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_stardict(tmp_path, [("quai", "Kai")], "stardict")
    archive = tmp_path / "wikdict-fr-de.zip"
    with zipfile.ZipFile(archive, "w") as written:
        for path in tmp_path.glob("stardict.*"):
            written.write(path, f"wikdict-fr-de/{path.name}")
    assert run(capsys, "add", archive)[0] == 0
    (one,) = listed(capsys)
    assert (one["name"], one["kind"], one["language"]) == ("wikdict-fr-de", "translation", "de")


@pytest.mark.parametrize(
    ("options", "answer", "code"),
    [([], "o\n", 0), ([], "non\n", 1), ([], "", 1), (["--yes"], "", 0)],
)
def test_a_dictionary_is_fetched_after_asking(
    options: list[str],
    answer: str,
    code: int,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    write_stardict(tmp_path, [("quai", "quay")], "wikdict-fr-en")
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for path in tmp_path.iterdir():
            archive.write(path, f"wikdict-fr-en/{path.name}")
    with serving({"/a.zip": sent(stream.getvalue())}) as served:
        known = Source(
            name="wikdict-fr-en",
            title="WikDict fr–en",
            address=f"{served.address}/a.zip",
            language="en",
            licence="CC BY-SA",
        )
        monkeypatch.setattr("lisez.lookup.dictionaries.sources", lambda: (known,))
        monkeypatch.setattr("lisez.lexicon.dictionaries.fetching.SCHEMES", frozenset(("http",)))
        monkeypatch.setattr("sys.stdin", io.StringIO(answer))
        found, out, err = run(capsys, "get", "wikdict-fr-en", *options)
    assert (found, out) == (code, "")
    assert f"WikDict fr–en, CC BY-SA, de {served.address}/a.zip" in err
    assert ("[o/N]" in err) == (options == [])
    assert bool(served.asked) == (code == 0)
    assert [one["name"] for one in listed(capsys)] == (["wikdict-fr-en"] if code == 0 else [])


def test_what_can_be_fetched_is_listed(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _err = run(capsys, "get")
    assert code == 0
    assert "wikdict-fr-en  WikDict fr–en  CC BY-SA  https://" in out


def test_the_context_goes_with_the_word(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys, "add", write_tabbed(tmp_path, [("quai", "quay")]))
    told = looked_up(capsys, "quais", "--context", "Le port a neuf  quais.")
    assert told["written"] == "quais"
    assert told["entries"][0]["headword"] == "quai"


def test_a_lexicon_is_added_listed_and_removed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = write_lefff(tmp_path / "Lefff 3.4.mlex")
    code, _out, err = run(capsys, "add", path)
    assert (code, err.split(",")[0]) == (0, "Ajouté\u202f: lefff-3-4")
    path.unlink()
    (one,) = listed(capsys)
    assert (one["name"], one["kind"], one["headwords"]) == ("lefff-3-4", "lexicon", 4)
    (reading,) = looked_up(capsys, "livrerions")["readings"]
    assert (reading["lemma"], reading["source"]) == ("livrer", "lefff-3-4")
    assert run(capsys, "remove", "lefff-3-4")[0] == 0
    assert listed(capsys) == []


def test_a_faulty_lexicon_is_refused_with_its_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = write_lefff(tmp_path / "x.mlex", LEFFF + "livre\tnc\n")
    code, _out, err = run(capsys, "add", path)
    assert code == 1
    assert "ligne 5" in err
    assert listed(capsys) == []


SENT = set("\x1b\x9b\x07\u202e\u2066\u200f")
"""What a terminal obeys, some of it."""


def hostile(folder: Path) -> Path:
    said = f"{ESCAPES} {BIDI} {MARKUP}".replace("\t", " ").replace("\n", " ").replace("\r", " ")
    words = [("quai", said), ("port", "harbour")]
    return write_tabbed(folder, words, "\u202eméchant-fr-en")


def test_what_a_dictionary_says_reaches_the_terminal_harmlessly(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(capsys, "add", hostile(tmp_path))
    for words in (["list"], ["list", "--json"], ["lookup", "quai"], ["lookup", "quai", "--json"]):
        code, out, err = run(capsys, *words)
        assert code == 0
        assert not set(out + err) & SENT
    assert "[bold red]gras[/bold red]" in run(capsys, "lookup", "quai")[1]


def test_the_command_as_a_process_of_its_own(tmp_path: Path, lisez_home: Path) -> None:
    path = hostile(tmp_path)
    for words in (["add", str(path)], ["list"]):
        done = subprocess.run(
            [sys.executable, "-m", "lisez", "dict", *words],
            cwd=tmp_path,
            env=os.environ | {"LISEZ_HOME": str(lisez_home), "PYTHONIOENCODING": "utf-8"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            timeout=60,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        assert not set(done.stdout + done.stderr) & SENT
        assert "mechant-fr-en" in done.stdout + done.stderr


def test_the_reading_that_fits_is_told_by_a_sign() -> None:
    i18n.use("fr")
    readings = [
        Reading(lemma=lemma, pos=pos, source="x", fits=fits)
        for lemma, pos, fits in (
            ("livrer", "verb", True),
            ("livre", "noun", False),
            ("ivre", "adjective", None),
        )
    ]
    told = list(lines(LookUp(written="livre", readings=tuple(readings)), None))
    assert told[1:4] == ["→ livrer, verbe", "  livre, nom (pas ici)", "  ivre, adjectif"]


def test_where_no_index_can_be_kept_dictionaries_answer_all_the_same(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_given: object) -> None:
        raise LisezError("cannot-write", file="/cache", reason="Read-only file system")

    run(capsys, "add", write_tabbed(tmp_path, [("quai", "quay")]))
    monkeypatch.setattr(LookUps, "prepare", fail)
    code, out, err = run(capsys, "lookup", "quai")
    assert code == 0
    assert "quay" in out
    assert "/cache" in err
    assert err.count("\n") == 1
