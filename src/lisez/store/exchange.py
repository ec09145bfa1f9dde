"""Everything as one JSON file, and back: the learner carries it to another machine.

The shape is `lisez.store/1`, told in docs/store.md. Merging adds the entries that are not
there yet and takes the newer of two notes, so that doing it twice changes nothing.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from typing import Any

from lisez.core.errors import LisezError
from lisez.store.database import told, writing
from lisez.store.derive import rebuild, rows
from lisez.store.entries import MOST_TIME, Body, Row, row_of, value_from
from lisez.store.log import NOTE_ROWS, Store

SCHEMA = "lisez.store/1"
LONGEST_KEY = 300  # characters
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def exported(store: Store) -> str:
    """Return all that cannot be derived, as JSON in ASCII; raises LisezError."""
    told_all = {
        "schema": SCHEMA,
        "log": [_entry("uid", row, asdict(body)) for row, body in store.entries()],
        "notes": [_entry("key", row, asdict(note)) for row, note in store.notes()],
    }
    return json.dumps(told_all, indent=1) + "\n"


def _entry(name: str, row: Row, values: dict[str, Any]) -> dict[str, Any]:
    return {name: row.key, "at": time_text(row.at), "event": row.event, **values}


def time_text(at: int) -> str:
    """Return milliseconds since 1970 as `2026-11-24T08:30:00.123Z`."""
    moment = _EPOCH + timedelta(milliseconds=at)
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _time(text: object) -> int:
    if not isinstance(text, str):
        raise TypeError
    moment = datetime.fromisoformat(text)
    return (moment - _EPOCH) // timedelta(milliseconds=1)


def imported(store: Store, text: str, name: str) -> tuple[int, int]:
    """Merge what `exported` wrote; returns the numbers of new entries and of newer notes.

    Raises LisezError `not-an-export`, naming the file `name`, and writes nothing then.
    """
    log, notes = _parsed(text, name)
    with told(store.path), writing(store.db):
        known = {row.key for row in rows(store.db)}
        there = {row.key: row for row in rows(store.db, NOTE_ROWS)}
        fresh = [row for row in {row.key: row for row in log}.values() if row.key not in known]
        newer = [row for row in notes if _newer(row, there.get(row.key))]
        for row in fresh:
            store.add(row)
        for row in newer:
            store.put(row)
        if fresh:
            rebuild(store.db)
    return len(fresh), len(newer)


def _newer(row: Row, known: Row | None) -> bool:
    """Of two notes of one time the same one wins on every machine."""
    return known is None or (row.at, row.body) > (known.at, known.body)


def _parsed(text: str, name: str) -> tuple[list[Row], list[Row]]:
    try:
        data = json.loads(text)
        known = data["schema"] == SCHEMA
        log = list(_read(data["log"], "uid", Body)) if known else []
        notes = {row.key: row for row in _read(data["notes"], "key", None)} if known else {}
    except (ValueError, TypeError, KeyError, OverflowError, RecursionError):
        raise LisezError("not-an-export", file=name) from None
    if not known:
        raise LisezError("not-an-export", file=name)
    return log, list(notes.values())


def _read(entries: list[dict[str, Any]], name: str, wanted: object) -> Iterator[Row]:
    for entry in entries:
        values = dict(entry)
        key, at, event = values.pop(name), _time(values.pop("at")), values.pop("event")
        value = value_from(event, values)
        if abs(at) > MOST_TIME:
            raise ValueError(at)
        if type(key) is not str or not 0 < len(key) <= LONGEST_KEY or not key.isascii():
            raise ValueError(name)
        if isinstance(value, Body) is not (wanted is Body):
            raise ValueError(event)
        yield row_of(key, at, value)
