"""`lisez words`: listed, carried away, given a state, and the last change taken back."""

from __future__ import annotations

import csv
import io
import json
import shlex
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

from lisez.cli.main import main
from lisez.config import settings_path
from lisez.keeping.opening import to_write
from lisez.keeping.texts import store_path
from tests.keeping.test_reviewing import DAY, NOON
from tests.needs import requires
from tests.store.makers import looked_up, place, word_met


def run(capsys: pytest.CaptureFixture[str], line: str) -> tuple[int, str, str]:
    code = main(["words", *shlex.split(line)])
    out, err = capsys.readouterr()
    return code, out, err


def listed(capsys: pytest.CaptureFixture[str], line: str = "") -> list[dict[str, Any]]:
    code, out, err = run(capsys, f"{line} --json")
    assert (code, err) == (0, "")
    told = json.loads(out)
    assert told["schema"] == "lisez.words/1"
    words: list[dict[str, Any]] = told["words"]
    return words


@pytest.fixture
def met() -> None:
    """Look up three words: `phare` in two texts, `navire` and `quai` in one."""
    with to_write() as store:
        store.append(looked_up("phare", "port"), NOON)
        store.append(word_met("phare", "gare"), NOON + DAY)
        store.append(word_met("navire", "gare"), NOON + 2 * DAY)
        store.append(word_met("quai", "gare"), NOON + 3 * DAY)
        store.note("place:port", place(), NOON)


def test_nothing_yet(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _err = run(capsys, "")
    assert (code, out) == (0, "Aucun mot ici. Un mot que vous cherchez en lisant est gardé.\n")
    assert listed(capsys) == []
    assert not store_path().exists()


@pytest.mark.usefixtures("met")
def test_each_word_once_with_its_last_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    _code, out, _err = run(capsys, "")
    assert out.splitlines()[-4:] == [
        "phare — nouveau · cherché 2 fois, la dernière le 25/11/2026 · à revoir le 25/11/2026",
        "  « Les phares de la gare. » (La gare)",
        "  Tour qui porte une lumière.",
        "  en\u202f: lighthouse",
    ]
    words = listed(capsys)
    assert [one["lemma"] for one in words] == ["quai", "navire", "phare"]
    phare = words[-1]
    assert (phare["state"], phare["lookups"], phare["due"]) == ("new", 2, "2026-11-25")
    assert phare["first"] == "2026-11-24T12:00:00.000Z"
    assert [(one["text"], one["title"]) for one in phare["meetings"]] == [
        ("gare", "La gare"),
        ("port", "Le port"),
    ]


@pytest.mark.usefixtures("met")
def test_by_state_and_by_article(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    run(capsys, "--set known quai")
    run(capsys, "--set learning navire")
    assert [one["lemma"] for one in listed(capsys, "--status known")] == ["quai"]
    both = listed(capsys, "--status known --status learning")
    assert [one["lemma"] for one in both] == ["quai", "navire"]
    (phare,) = listed(capsys, "--article port")
    assert [one["sentence"] for one in phare["meetings"]] == ["Le port a un phare."]
    lesson = tmp_path / "gare.lesson.toml"
    lesson.write_text(
        'format = "lisez/1"\n[lesson]\nid = "gare"\ntitle = "Gare"\n[article]\ntext = "Un quai."\n',
        encoding="utf-8",
    )
    assert len(listed(capsys, f"--article {lesson}")) == 3
    assert main(["words", "--article", "nulle-part"]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert "« nulle-part »\u202f: cet article est inconnu." in told.err.replace("\u00a0", " ")


def test_a_state_is_given_and_taken_back(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _err = run(capsys, "--set known mairie ' chiffre   d’affaires '")
    assert code == 0
    assert out.splitlines() == [
        "mairie\u202f: non gardé → connu",
        "chiffre d’affaires\u202f: non gardé → connu",
    ]
    assert run(capsys, "--set known mairie")[1] == "mairie\u202f: connu\n"
    assert len(listed(capsys)) == 2
    out = "".join(run(capsys, "--undo")[1] for _ in range(3))
    assert out.splitlines() == [
        "chiffre d’affaires\u202f: connu → non gardé",
        "mairie\u202f: connu → non gardé",
        "Il n’y a rien à annuler.",
    ]
    assert listed(capsys) == []


@pytest.mark.parametrize(
    "line", ["--set known", "mairie", "--set known '…'", "--set gone x", f"--set known {'x' * 101}"]
)
def test_what_makes_no_sense_is_refused(line: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, line)
    assert (code, out) == (2, "")
    assert err
    assert not store_path().exists()


HOSTILE = '=HYPERLINK("x")'


def test_csv_is_safe_for_a_spreadsheet(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    gloss = {"source": "D", "headword": "x", "text": "+1", "kind": "definition", "language": ""}
    with to_write() as store:
        store.append(
            word_met(HOSTILE, sentence="\t=1+1", written="@x", title="-2", glosses=[gloss]), NOON
        )
    assert main(["words", "--csv"]) == 0
    data = capsysbinary.readouterr().out
    assert data.startswith(b"\xef\xbb\xbf")
    (row,) = csv.DictReader(io.StringIO(data.decode("utf-8-sig")), delimiter=";")
    assert row["lemma"] == "'" + HOSTILE
    assert {row["sentence"], row["written"], row["text"], row["meaning"]} == {
        *("'=1+1", "'@x", "'-2", "'+1 — D"),
    }
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in row.values())


def test_control_characters_are_shown_not_sent(capsys: pytest.CaptureFixture[str]) -> None:
    with to_write() as store:
        store.append(word_met("\x1b[31mrouge", sentence="a\x1b]0;x\x07b", title="\x9b1m"), NOON)
    for line in ("", "--json"):
        _code, out, _err = run(capsys, line)
        assert not set(out) & {"\x1b", "\x07", "\x9b"}


@pytest.mark.usefixtures("met")
def test_own_language_comes_first(capsys: pytest.CaptureFixture[str]) -> None:
    with to_write() as store:
        glosses = [
            {
                "source": f"D{code}",
                "headword": "x",
                "text": code,
                "kind": "translation",
                "language": code,
            }
            for code in ("en", "de", "es")
        ]
        store.append(word_met("quai", glosses=glosses), NOON + 4 * DAY)
    settings_path().parent.mkdir(parents=True)
    settings_path().write_text('translation_language = "es"\n', encoding="utf-8")
    _code, out, _err = run(capsys, "")
    assert out.splitlines()[2:5] == [f"  {one} — D{one} (traduction)" for one in ("es", "en", "de")]


@pytest.mark.usefixtures("met")
def test_the_package_for_anki_is_written(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    requires("module:genanki")
    target = tmp_path / "mots.apkg"
    code, out, err = run(capsys, f"--anki {target} --status new")
    assert (code, out) == (0, "")
    assert err == f"Écrit\u202f: {target}, 3 mots\n"
    with zipfile.ZipFile(target) as package:
        assert "collection.anki2" in package.namelist()


@pytest.mark.usefixtures("met")
def test_the_command_itself_without_textual_and_spacy() -> None:
    program = (
        "import sys; from lisez.cli.main import main; code = main(['words', '--json']);"
        " assert not {'textual', 'spacy'} & set(sys.modules); sys.exit(code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=True, timeout=60
    )
    assert len(json.loads(done.stdout)["words"]) == 3
