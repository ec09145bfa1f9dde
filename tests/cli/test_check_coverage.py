"""`lisez check --coverage`: for a script and for a teacher."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from lisez.cli.main import main
from lisez.lookup import LookUps
from tests.keeping.lexicon import FewWords
from tests.lookup.test_coverage import GUIDE, LESSON, InContext


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(
        "lisez.cli.looking_up.LookUps.open", lambda _settings: InContext([FewWords()])
    )
    monkeypatch.setattr(LookUps, "prepare", lambda _self, _progress: None)
    monkeypatch.setattr("lisez.lexicon.lexique.table_path", lambda: tmp_path)
    path = tmp_path / "port.lesson.toml"
    path.write_text(GUIDE, encoding="utf-8")
    return path


def test_a_teacher_reads_places_and_sentences(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--coverage", str(path)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "paragraphe 1, ligne 1\u202f: phare (fréquence 5)"
    assert lines[1] == "    « Le phare guide les navires. »"
    assert "paragraphe 1, ligne 1\u202f: Houle (fréquence 6, 3 endroits)" in lines
    assert "paragraphe 1, ligne 1\u202f: grosso modo (fréquence 5, expression)" in lines
    assert lines[-3] == (
        f"{path}:10: «\u00a0guide\u00a0» s’emploie ici comme\u202f: verbe\u202f;"
        " sa définition est celle de\u202f: nom"
    )
    assert lines[-1] == "4 mots et expressions sans explication, 1 explication douteuse"


def test_a_script_reads_json_and_the_exit_code(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(path), "--coverage", "--band", "6", "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert (told["schema"], told["band"]) == ("lisez.check.coverage/1", 6)
    (houle,) = told["words"]
    assert (houle["lemma"], houle["band"], houle["places"]) == ("houle", 6, 3)
    (doubt,) = told["doubtful"]
    assert (doubt["term"], doubt["by"], doubt["used"], doubt["line"]) == (
        "guide",
        "definition",
        "verb",
        10,
    )


def test_nothing_left_out_is_0(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = LESSON.replace("Houle et houles, grosso modo, tout le cap.", "").replace(
        "Estran est un nom. La houle d’Estran : la balise, les feux de cap.", "La mer."
    )
    path.write_text(text, encoding="utf-8")
    assert main(["check", "--coverage", str(path)]) == 0
    out = capsys.readouterr().out
    assert out == "0 mot ou expression sans explication, 0 explication douteuse\n"


@pytest.mark.parametrize("text", ["", "format = 5", LESSON.replace('head = "phare"', "")])
def test_what_cannot_be_looked_at_is_2(
    text: str, path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path.write_text(text, encoding="utf-8")
    assert main(["check", "--coverage", str(path)]) == 2
    assert capsys.readouterr().err
    assert main(["check", "--coverage", str(path.with_suffix(".txt"))]) == 2
    assert main(["check", "--coverage", str(path.with_name("rien.lesson.toml"))]) == 2


def test_without_a_lexicon_is_2(
    path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lisez.lexicon.lexique.table_path", lambda: None)
    assert main(["check", "--coverage", str(path)]) == 2
    assert "lisez[dico]" in capsys.readouterr().err
