"""From the log to the tables that questions are asked of; the same whenever it is done."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator

from lisez.store.derive_words import derive_word
from lisez.store.entries import (
    Answered,
    Begun,
    Body,
    DamagedError,
    Ended,
    LookedUp,
    Recalled,
    Row,
    StateSet,
    WordMet,
    value_of,
)
from lisez.store.schema import DERIVED

LOG_ROWS = "SELECT uid, at, event, body, sum FROM log ORDER BY seq"


def derive(db: sqlite3.Connection, row: Row, body: Body, *, twice: str = "ABORT") -> None:
    """Enter one row of the log into the derived tables.

    `twice` says what happens where a question of an attempt has been answered already:
    ABORT raises, IGNORE keeps the first answer.
    """
    match body:
        case Begun(kind=kind, lesson=lesson, resumable=resumable):
            db.execute(
                "INSERT INTO attempts VALUES (?, ?, ?, ?, ?, NULL)",
                (row.key, row.at, kind, lesson, resumable),
            )
        case Answered():
            _answer(db, row, body, twice)
        case Ended(attempt=attempt, how=how):
            db.execute(
                "UPDATE attempts SET ended = ? WHERE uid = ? AND ended IS NULL", (how, attempt)
            )
        case LookedUp() | WordMet() | StateSet() | Recalled():
            derive_word(db, row, body)


def _answer(db: sqlite3.Connection, row: Row, body: Answered, twice: str) -> None:
    known = db.execute("SELECT 1 FROM attempts WHERE uid = ?", (body.attempt,)).fetchone()
    if known is None and twice == "IGNORE":
        return  # its attempt was lost with a damaged file; the log still has the answer
    db.execute(
        f"INSERT OR {twice} INTO answers VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608
        (
            row.key,
            body.attempt,
            body.position,
            row.at,
            item_key(body.lesson, body.question),
            body.kind,
            json.dumps(body.families),
            body.outcome,
            body.fraction,
            body.points,
        ),
    )


def item_key(lesson: str, question: str) -> str:
    """Return the name by which a learner's history knows a question."""
    return f"{lesson}/{question}"


def rows(db: sqlite3.Connection, query: str = LOG_ROWS, *given: str | int) -> Iterator[Row]:
    """Yield rows of the log or the notes; raises DamagedError where one is no row of ours."""
    for key, at, event, body, total in db.execute(query, given):
        shapes = (type(key), type(at), type(event), type(body), type(total))
        if shapes != (str, int, str, str, int):
            raise DamagedError("row")
        yield Row(key, at, event, body, total)


def rebuild(db: sqlite3.Connection) -> None:
    """Empty the derived tables and fill them from the log, in its order."""
    for table in DERIVED:
        db.execute(f"DELETE FROM {table}")  # noqa: S608 - a name of ours
    for row in rows(db):
        body = value_of(row)
        if isinstance(body, Body):
            derive(db, row, body, twice="IGNORE")
