"""The open store: appending to the log, keeping notes, and asking what there is."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from lisez.core.errors import LisezError
from lisez.store.database import connect, connect_to_read, told, writing
from lisez.store.derive import derive, rebuild, rows
from lisez.store.entries import Body, DamagedError, Note, Row, row_of, value_of

_ADD = "INSERT INTO log (uid, at, event, body, sum) VALUES (?, ?, ?, ?, ?)"
_NOTE = (
    "INSERT INTO notes VALUES (?, ?, ?, ?, ?) ON CONFLICT (key) DO UPDATE SET at = excluded.at,"
    " event = excluded.event, body = excluded.body, sum = excluded.sum"
)
NOTE_ROWS = "SELECT key, at, event, body, sum FROM notes"


B = TypeVar("B")


def new_uid() -> str:
    """Return a name that no other entry has, on this machine or another."""
    return os.urandom(16).hex()


class Store:
    """The store, open. Times are milliseconds since 1970, UTC."""

    def __init__(self, path: Path, db: sqlite3.Connection) -> None:
        self.path = path
        self.db = db

    @classmethod
    def open(cls, path: Path) -> Store:
        """Open the store for writing, making it where there is none; raises LisezError."""
        return cls(path, connect(path))

    @classmethod
    def open_to_read(cls, path: Path) -> Store | None:
        """Open what there is; None where there is nothing. Raises LisezError."""
        db = connect_to_read(path)
        return None if db is None else cls(path, db)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self.db.close()

    # -- writing ----------------------------------------------------------------------

    def append(self, body: Body, at: int, uid: str | None = None) -> str:
        """Write one entry; when this returns it is on the disk. Returns its uid.

        Raises LisezError; `answered-elsewhere` where the question of an attempt has been
        answered already, by another lisez.
        """
        row = row_of(uid or new_uid(), at, body)
        with told(self.path):
            try:
                with writing(self.db):
                    self.add(row)
                    derive(self.db, row, body)
            except sqlite3.IntegrityError:
                raise LisezError("answered-elsewhere", file=str(self.path)) from None
        return row.key

    def add(self, row: Row) -> None:
        """Add a row to the log, inside a transaction."""
        self.db.execute(_ADD, (row.key, row.at, row.event, row.body, row.sum))

    def note(self, key: str, value: Note, at: int) -> None:
        """Replace a note; raises LisezError."""
        row = row_of(key, at, value)
        with told(self.path), writing(self.db):
            self.put(row)

    def put(self, row: Row) -> None:
        """Replace the row of a note, inside a transaction."""
        self.db.execute(_NOTE, (row.key, row.at, row.event, row.body, row.sum))

    def rebuild(self) -> None:
        """Make the derived tables anew from the log; raises LisezError."""
        with told(self.path), writing(self.db):
            rebuild(self.db)

    def retire(self, gone: list[str], back: list[str], at: int) -> None:
        """Note which items have gone from their lesson, and which are there again."""
        with told(self.path), writing(self.db):
            self.db.executemany(
                "INSERT OR IGNORE INTO retired VALUES (?, ?)", [(item, at) for item in gone]
            )
            self.db.executemany("DELETE FROM retired WHERE item = ?", [(item,) for item in back])

    # -- reading ----------------------------------------------------------------------

    def entries(self) -> Iterator[tuple[Row, Body]]:
        """Yield the log in its order; raises LisezError where it is damaged."""
        with told(self.path):
            for row in rows(self.db):
                body = value_of(row)
                if not isinstance(body, Body):
                    raise DamagedError(row.key)
                yield row, body

    def entry(self, uid: str) -> tuple[Row, Body] | None:
        """Return one entry of the log, None where there is none; raises LisezError."""
        query = "SELECT uid, at, event, body, sum FROM log WHERE uid = ?"
        with told(self.path):
            for row in rows(self.db, query, uid):
                body = value_of(row)
                if not isinstance(body, Body):
                    raise DamagedError(row.key)
                return row, body
        return None

    def one(self, uid: object, kind: type[B]) -> tuple[int, B] | None:
        """Return when an entry of a kind was made, and what it says; None where it is none."""
        found = self.entry(str(uid))
        if found is None or not isinstance(found[1], kind):
            return None
        return found[0].at, found[1]

    def notes(self, prefix: str = "") -> Iterator[tuple[Row, Note]]:
        """Yield the notes whose key begins so, by key; raises LisezError where one is damaged."""
        with told(self.path):
            for row in rows(self.db, f"{NOTE_ROWS} WHERE key >= ? ORDER BY key", prefix):
                if not row.key.startswith(prefix):
                    return
                value = value_of(row)
                if not isinstance(value, Note):
                    raise DamagedError(row.key)
                yield row, value

    def noted(self, key: str) -> tuple[Row, Note] | None:
        """Return the note of a key, None where there is none; raises LisezError."""
        with told(self.path):
            for row in rows(self.db, f"{NOTE_ROWS} WHERE key = ?", key):
                value = value_of(row)
                if not isinstance(value, Note):
                    raise DamagedError(row.key)
                return row, value
        return None

    def ask(self, query: str, *given: str | int) -> list[tuple[object, ...]]:
        """Return the rows of a question to the derived tables; raises LisezError."""
        with told(self.path):
            return self.db.execute(query, given).fetchall()
