"""Whatever a command keeps, it keeps it in its home; the rest of the machine stays as it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from lisez.keeping.keeper import Keeper
from lisez.store.entries import Answered
from lisez.store.log import Store
from lisez.workflows import open_source
from tests.terminal import lisez

COMMANDS = [
    ("read", "--plain"),
    ("quiz", "--count", "3"),
    ("quiz", "--json", "--exam", "--count", "2"),
    ("review", "--plain"),
    ("list",),
    ("list", "--json"),
    ("stats", "--plain"),
    ("stats", "--json"),
    ("config", "set", "review_limit", "5"),
    ("config", "show"),
    ("store", "check"),
    ("store", "rebuild"),
    ("store", "path"),
]


def files(folder: Path) -> set[Path]:
    return {path for path in folder.rglob("*") if path.is_file()}


def test_every_command_writes_into_the_home_alone(lisez_home: Path, tmp_path: Path) -> None:
    for words in COMMANDS:
        done = lisez(*words, given="-\n" * 5, folder=tmp_path)
        assert done.returncode == 0, (words, done.stderr)
    assert files(tmp_path) == set()
    assert files(lisez_home.parent) == files(lisez_home)
    kept = {path.relative_to(lisez_home).parts[0] for path in files(lisez_home)}
    assert kept == {"data", "config"}


@pytest.mark.parametrize("words", [("quiz",), ("quiz", "--json"), ("review", "--plain")])
def test_no_save_leaves_no_trace(words: tuple[str, ...], lisez_home: Path, tmp_path: Path) -> None:
    assert lisez(*words, "--no-save", given="-\n" * 5, folder=tmp_path).returncode == 0
    assert not lisez_home.exists()


def test_a_newer_store_is_refused_in_a_clear_word(lisez_home: Path) -> None:
    path = lisez_home / "data" / "store.sqlite3"
    with Store.open(path) as store:
        store.db.execute("PRAGMA user_version = 99")
    before = path.read_bytes()
    for words in (("quiz",), ("review", "--plain"), ("stats", "--plain"), ("list",)):
        done = lisez(*words, given="-\n")
        assert done.returncode == 1
        assert "plus récent" in done.stderr
        assert "Traceback" not in done.stderr
    assert lisez("quiz", "--no-save", given="-\n").returncode == 0
    assert path.read_bytes() == before


def test_a_damaged_store_is_told_of_and_the_quiz_goes_on(lisez_home: Path) -> None:
    path = lisez_home / "data" / "store.sqlite3"
    lisez("quiz", "--count", "3", given="-\n" * 3)
    spoilt = b"\0" * 300 + path.read_bytes()[300:]
    path.write_bytes(spoilt)
    done = lisez("quiz", "--count", "2", given="-\n" * 2)
    assert done.returncode == 0
    assert "store.sqlite3.damaged-1" in done.stderr
    assert path.with_name("store.sqlite3.damaged-1").read_bytes() == spoilt
    with Store.open(path) as store:
        answers = [body for _row, body in store.entries() if isinstance(body, Answered)]
    assert len(answers) == 5


def test_a_place_in_a_text_that_is_no_lesson_is_kept_by_its_path(tmp_path: Path) -> None:
    text = tmp_path / "texte.txt"
    text.write_text("Un.\n\nDeux mots de plus, ici.\n\nTrois.", encoding="utf-8")
    opened = open_source(str(text))
    Keeper().note_place(opened, opened.lesson.article.paragraphs[1].span.start, 0.5)
    text.write_text("Zéro.\n\nUn.\n\nDeux mots de plus, ici.\n\nTrois.", encoding="utf-8")
    edited = open_source(str(text))
    assert Keeper().place(edited) == edited.lesson.article.paragraphs[2].span.start
