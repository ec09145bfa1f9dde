"""What lisez remembers never stops it: damaged, foreign or forbidden files are a first start."""

import json
from pathlib import Path

import pytest

from lisez.remembered import Remembered, memory_path, recall, remember


def test_nothing_is_remembered_at_first() -> None:
    assert recall() == Remembered()
    assert not memory_path().exists()


def test_what_is_remembered_is_recalled_and_the_rest_kept() -> None:
    remember(last="/textes/a.txt", started=True)
    remember(translation=True)
    assert recall() == Remembered(last="/textes/a.txt", started=True, translation=True)


@pytest.mark.parametrize(
    "written",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b'"x"',
        b"\xff\xfe",
        b"[" * 50_000,
        b'{"last": 5, "started": "yes"}',
    ],
)
def test_a_damaged_file_is_a_first_start(written: bytes) -> None:
    memory_path().parent.mkdir(parents=True)
    memory_path().write_bytes(written)
    assert recall() == Remembered()
    assert remember(started=True).started
    assert recall().started


def test_what_a_later_lisez_remembers_is_passed_over() -> None:
    memory_path().parent.mkdir(parents=True)
    memory_path().write_text(json.dumps({"started": True, "later": [1]}), encoding="utf-8")
    assert recall() == Remembered(started=True)


def test_a_name_that_is_no_utf8_is_remembered() -> None:
    remember(last="/textes/\udce9t\udce9.txt")
    assert recall().last == "/textes/\udce9t\udce9.txt"


def test_a_place_that_cannot_be_written_is_no_fault(lisez_home: Path) -> None:
    lisez_home.parent.mkdir(parents=True, exist_ok=True)
    lisez_home.write_text("a file where the folder would be", encoding="utf-8")
    assert remember(started=True) == Remembered(started=True)
    assert recall() == Remembered()
