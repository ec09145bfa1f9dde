"""Out as JSON and in again: the same, and nothing doubled."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lisez.core.errors import LisezError
from lisez.store.care import check
from lisez.store.entries import Body
from lisez.store.exchange import SCHEMA, exported, imported
from lisez.store.log import Store
from tests.store.makers import begun, filled, histories, place, sitting, written

Entries = list[tuple[int, Body]]
NOTES = st.dictionaries(st.sampled_from("xyz"), st.tuples(st.integers(0, 5), st.integers(0, 9)))


@contextmanager
def stores(count: int) -> Iterator[list[Store]]:
    with TemporaryDirectory() as folder:
        opened = [Store.open(Path(folder) / f"{n}" / "store.sqlite3") for n in range(count)]
        yield opened
        for store in opened:
            store.close()


def noted(store: Store, notes: dict[str, tuple[int, int]]) -> None:
    for key, (at, character) in notes.items():
        store.note(f"place:{key}", place(character=character), at)
        store.note(f"sitting:{key}", sitting(at, character), at)


@given(histories(), NOTES)
def test_into_an_empty_home_and_out_again_is_identical(
    entries: Entries, notes: dict[str, tuple[int, int]]
) -> None:
    with stores(2) as (store, other):
        written(store, entries)
        noted(store, notes)
        text = exported(store)
        assert imported(other, text, "f") == (len(entries), 2 * len(notes))
        assert exported(other) == text
        assert imported(other, text, "f") == (0, 0)
        assert exported(other) == text


@given(histories(), histories(), NOTES, NOTES)
def test_two_machines_come_to_have_the_same(
    mine: Entries,
    theirs: Entries,
    my_notes: dict[str, tuple[int, int]],
    their_notes: dict[str, tuple[int, int]],
) -> None:
    with stores(2) as (store, other):
        written(store, mine, "m")
        written(other, theirs, "t")
        noted(store, my_notes)
        noted(other, their_notes)
        sent = exported(store)
        imported(store, exported(other), "f")
        imported(other, sent, "f")
        ours, yours = (json.loads(exported(one)) for one in (store, other))
        assert ours["notes"] == yours["notes"]
        assert sorted(map(str, ours["log"])) == sorted(map(str, yours["log"]))
        assert check(store.path).faults == check(other.path).faults == ()


def test_times_and_shape_are_as_documented() -> None:
    with stores(1) as (store,):
        store.append(begun(1), 1_700_000_000_123, "one")
        told = json.loads(exported(store))
    assert told["schema"] == SCHEMA == "lisez.store/1"
    (entry,) = told["log"]
    assert entry["uid"] == "one"
    assert entry["at"] == "2023-11-14T22:13:20.123Z"
    assert (entry["event"], entry["questions"]) == ("attempt", ["q0"])


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        '{"schema": "lisez.store/2", "log": [], "notes": []}',
        '{"schema": "lisez.store/1", "log": 5, "notes": []}',
        '{"schema": "lisez.store/1", "log": [{}], "notes": []}',
        "[" * 100_000,
    ],
)
def test_what_is_no_export_changes_nothing(text: str) -> None:
    with stores(1) as (store,):
        with pytest.raises(LisezError) as raised:
            imported(store, text, "f.json")
        assert raised.value.code == "not-an-export"
        assert raised.value.details == {"file": "f.json"}


@given(st.data())
def test_an_export_changed_anywhere_is_taken_or_refused(data: st.DataObject) -> None:
    """Values put in place of others: never an exception, never a store that is not sound."""
    with stores(2) as (store, other):
        filled(store.path, attempts=1, questions=1)
        told = json.loads(exported(store))
        entry = data.draw(st.sampled_from([*told["log"], *told["notes"]]))
        key = data.draw(st.sampled_from(sorted(entry)))
        entry[key] = data.draw(
            st.one_of(st.none(), st.integers(), st.text(max_size=5), st.lists(st.integers()))
        )
        with suppress(LisezError):
            imported(other, json.dumps(told), "f")
        assert check(other.path).faults == ()
