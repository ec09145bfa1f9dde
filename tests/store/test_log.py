"""The log only grows, each entry is there when `append` returns, and the rest follows from it."""

from __future__ import annotations

import sqlite3
import stat
from pathlib import Path

import pytest
from hypothesis import given

from lisez.core.errors import LisezError
from lisez.store.care import check
from lisez.store.database import connect
from lisez.store.entries import Answered, Begun, Body, Ended, value_of
from lisez.store.log import Store
from lisez.store.schema import DERIVED, VERSION
from tests.store.makers import answered, begun, filled, histories, log_rows, looked_up, written


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "store.sqlite3"


def test_what_was_appended_is_read_by_another_connection(path: Path) -> None:
    with Store.open(path) as store, Store.open(path) as other:
        attempt = store.append(begun(), 1000)
        uid = store.append(answered(attempt, 0), 2000)
        row, body = other.entry(uid) or pytest.fail("not there")
    assert (row.at, row.event) == (2000, "answer")
    assert body == answered(attempt, 0)


@pytest.mark.parametrize("change", ["UPDATE log SET body = ''", "DELETE FROM log"])
def test_the_log_only_grows(path: Path, change: str) -> None:
    filled(path, attempts=1)
    with Store.open(path) as store, pytest.raises(sqlite3.IntegrityError, match="only grows"):
        store.db.execute(change)


def test_a_question_of_an_attempt_is_answered_once(path: Path) -> None:
    with Store.open(path) as store, Store.open(path) as other:
        attempt = store.append(begun(), 1000)
        store.append(answered(attempt, 0, "un"), 2000)
        with pytest.raises(LisezError) as raised:
            other.append(answered(attempt, 0, "deux"), 2000)
        assert raised.value.code == "answered-elsewhere"
        assert [body for _row, body in store.entries()][1:] == [answered(attempt, 0, "un")]


def test_folder_and_file_are_for_nobody_else(path: Path) -> None:
    filled(path, attempts=1)
    with Store.open(path):
        for file in path.parent.iterdir():
            assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_the_file_is_written_through(path: Path) -> None:
    with Store.open(path) as store:
        assert store.ask("PRAGMA synchronous") == [(2,)]
        assert store.ask("PRAGMA journal_mode") == [("wal",)]
        assert store.ask("PRAGMA foreign_keys") == [(1,)]


def test_a_store_of_a_newer_lisez_is_refused_and_left_as_it_is(path: Path) -> None:
    filled(path, attempts=1)
    with sqlite3.connect(path) as db:
        db.execute(f"PRAGMA user_version = {VERSION + 1}")
    db.close()
    before = path.read_bytes()
    for opening in (Store.open, Store.open_to_read, check):
        with pytest.raises(LisezError) as raised:
            opening(path)
        assert raised.value.code == "store-newer"
    assert path.read_bytes() == before


def test_the_database_of_another_program_is_no_store(path: Path) -> None:
    path.parent.mkdir()
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE songs (title)")
    db.close()
    before = path.read_bytes()
    with pytest.raises(LisezError) as raised:
        connect(path)
    assert raised.value.code == "store-damaged"
    assert path.read_bytes() == before


@given(histories())
def test_derived_tables_are_those_of_the_log(
    tmp_path_factory: pytest.TempPathFactory, entries: list[tuple[int, Body]]
) -> None:
    path = tmp_path_factory.mktemp("store") / "store.sqlite3"
    with Store.open(path) as store:
        written(store, entries)
        before = [sorted(store.ask(f"SELECT * FROM {table}")) for table in DERIVED]
        store.rebuild()
        after = [sorted(store.ask(f"SELECT * FROM {table}")) for table in DERIVED]
    assert before == after
    assert check(path).faults == ()


def test_a_word_is_counted_and_keeps_its_last_sentence(path: Path) -> None:
    with Store.open(path) as store:
        store.append(looked_up("phare"), 5000)
        last = store.append(looked_up("phare"), 9000)
        assert store.ask("SELECT word, at, lookups, looked, state FROM kept") == [
            ("phare", 5000, 2, 9000, "new")
        ]
        assert store.ask("SELECT word, text, uid, lookups FROM meetings") == [
            ("phare", "port", last, 2)
        ]


def test_an_attempt_ends_once(path: Path) -> None:
    with Store.open(path) as store:
        attempt = store.append(begun(), 1000)
        for how in ("left", "finished"):
            store.append(Ended(attempt=attempt, how=how), 2000)
        assert store.ask("SELECT ended FROM attempts") == [("left",)]


def test_a_check_sees_what_was_changed_behind_its_back(path: Path) -> None:
    filled(path, attempts=1)
    assert check(path).faults == ()
    with sqlite3.connect(path) as db:
        db.execute("UPDATE answers SET outcome = 'right'")
    db.close()
    assert check(path).faults == ("derived-differs",)
    with Store.open(path) as store:
        store.rebuild()
    assert check(path).faults == ()
    with sqlite3.connect(path) as db:
        db.execute("DROP TRIGGER log_is_not_changed")
        db.execute("UPDATE log SET body = replace(body, 'nearly', 'right') WHERE event = 'answer'")
    db.close()
    assert check(path).faults == ("rows-damaged",)


def test_rows_are_read_as_what_they_were(path: Path) -> None:
    filled(path, attempts=1, questions=2)
    kinds = [type(value_of(row)) for row in log_rows(path).values()]
    assert kinds[:4] == [Begun, Answered, Answered, Ended]
