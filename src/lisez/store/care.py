"""Looking after the file: checking it, copies of it, and what to do with a damaged one.

Nothing here overwrites: a store that is replaced is set aside under another name first.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lisez.core.errors import LisezError
from lisez.store.carve import carved
from lisez.store.database import (
    BUSY,
    SIDES,
    connect,
    error_of,
    exists,
    told,
    version_of,
    writing,
)
from lisez.store.derive import rebuild, rows
from lisez.store.entries import BODIES, DamagedError, Row, value_of
from lisez.store.log import NOTE_ROWS, Store
from lisez.store.schema import DERIVED, VERSION

MOST_ASIDE = 10_000


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check found: how much there is, and what is wrong, as stable codes.

    `file-damaged` (SQLite says so), `rows-damaged` (sums differ), `derived-differs` (the
    derived tables are not those of the log: rebuild them).
    """

    entries: int
    notes: int
    faults: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Recovered:
    """What was saved from a damaged store, which now bears the name `aside`."""

    aside: Path
    entries: int
    notes: int


def check(path: Path) -> Checked:
    """Look at every byte that matters; changes nothing.

    Raises LisezError where the store cannot be looked at: newer, busy, forbidden.
    """
    faults: list[str] = []
    counts = (0, 0)
    with told(path):
        try:
            with contextlib.closing(_to_look_at(path)) as db:
                faults += _faults_of_file(db)
                counts = _counted(db, path)
                if not faults and not _derived_is_right(db):
                    faults.append("derived-differs")
        except DamagedError:
            faults.append("rows-damaged")
        except (sqlite3.Error, UnicodeError) as fault:
            if error_of(fault, path).code != "store-damaged":
                raise
            faults.append("file-damaged")
    return Checked(*counts, tuple(dict.fromkeys(faults)))


def _to_look_at(path: Path) -> sqlite3.Connection:
    """Open a store without changing it; what a killed beginning left is rolled back first."""
    mode = "rw" if exists(path.with_name(path.name + "-journal")) else "ro"
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode={mode}", uri=True, timeout=BUSY)


def _faults_of_file(db: sqlite3.Connection) -> Iterator[str]:
    if db.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
        yield "file-damaged"
    if db.execute("PRAGMA foreign_key_check").fetchall():
        yield "derived-differs"


def _counted(db: sqlite3.Connection, path: Path) -> tuple[int, int]:
    """Count entries and notes, each looked at; raises DamagedError."""
    if not version_of(db, path):
        return 0, 0
    log = [value_of(row) for row in rows(db)]
    notes = [value_of(row) for row in rows(db, NOTE_ROWS)]
    return len(log), len(notes)


def _derived_is_right(db: sqlite3.Connection) -> bool:
    """Compare the derived tables with what the log gives, in a copy in memory.

    Those of another schema are made anew anyway when it is brought up to date.
    """
    if db.execute("PRAGMA user_version").fetchone()[0] != VERSION:
        return True
    with contextlib.closing(sqlite3.connect(":memory:", isolation_level=None)) as copy:
        db.backup(copy)
        before = _derived(copy)
        rebuild(copy)
        return before == _derived(copy)


def _derived(db: sqlite3.Connection) -> list[list[tuple[object, ...]]]:
    return [sorted(db.execute(f"SELECT * FROM {table}")) for table in DERIVED]  # noqa: S608


def backup(path: Path, target: Path) -> None:
    """Copy the store, open or not, to a file that does not exist yet; raises LisezError."""
    if not exists(path):
        raise LisezError("store-empty", file=str(path))
    if target.exists() or target.is_symlink():
        raise LisezError("backup-exists", file=str(target))
    part = target.with_name(f".{target.name}.part")
    with told(target):
        try:
            os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
            with Store.open(path) as store, contextlib.closing(_plain(part)) as copy:
                store.db.backup(copy)
            part.replace(target)
        finally:
            with contextlib.suppress(OSError):
                part.unlink()


def _plain(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path, isolation_level=None)


def restore(path: Path, source: Path) -> Path | None:
    """Put a copy of `source` in place of the store; returns where the present one is now.

    Raises LisezError where `source` is not a sound store, or of a newer lisez.
    """
    if not exists(source):
        raise LisezError("file-missing", file=str(source))
    if check(source).faults:
        raise LisezError("store-damaged", file=str(source))
    with alone(path):
        aside = set_aside(path, "before-restore")
        with (
            told(path),
            contextlib.closing(connect(path)) as db,
            contextlib.closing(_plain(source)) as given,
        ):
            given.backup(db)
        with contextlib.closing(connect(path)):  # an older schema is brought up to date
            return aside


def recover(path: Path) -> Recovered:
    """Set a damaged store aside and save into a new one what can be read.

    Raises LisezError where that cannot be done; the damaged file is as it was then.
    """
    with alone(path):
        if not exists(path) or not check(path).faults:  # another lisez was faster
            return Recovered(path, 0, 0)
        with told(path):
            data, wal = path.read_bytes(), _bytes(path.with_name(path.name + "-wal"))
        found = _sound(data, wal)
        aside = set_aside(path, "damaged")
        assert aside is not None  # noqa: S101 - it exists
        with told(path), contextlib.closing(connect(path)) as db, writing(db):
            entries = [row for row in found if row.event in BODIES]
            for row in found:
                _enter(db, row)
            rebuild(db)
        return Recovered(aside, len(entries), len(found) - len(entries))


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""


def _sound(data: bytes, wal: bytes) -> list[Row]:
    """Return each entry once, in the order of the log, and each note as last written."""
    entries: dict[str, tuple[int, Row]] = {}
    notes: dict[str, Row] = {}
    for number, row in carved(data, wal):
        if row.event in BODIES:
            entries.setdefault(row.key, (number, row))
        elif row.key not in notes or notes[row.key].at <= row.at:
            notes[row.key] = row
    ordered = sorted(entries.values(), key=lambda one: one[0])
    return [*(row for _number, row in ordered), *notes.values()]


def _enter(db: sqlite3.Connection, row: Row) -> None:
    if row.event in BODIES:
        query = "INSERT INTO log (uid, at, event, body, sum) VALUES (?, ?, ?, ?, ?)"
    else:
        query = "INSERT INTO notes VALUES (?, ?, ?, ?, ?)"
    db.execute(query, (row.key, row.at, row.event, row.body, row.sum))


def set_aside(path: Path, why: str) -> Path | None:
    """Give the store's files the first free name of `store.sqlite3.WHY-N`; None without any."""
    if not exists(path):
        return None
    with told(path):
        for number in range(1, MOST_ASIDE):
            aside = path.with_name(f"{path.name}.{why}-{number}")
            if any(aside.with_name(aside.name + side).exists() for side in SIDES):
                continue
            for side in SIDES[::-1]:  # the store itself last: until then it is still there
                with contextlib.suppress(FileNotFoundError):
                    path.with_name(path.name + side).rename(aside.with_name(aside.name + side))
            return aside
    raise LisezError("store-unwritable", file=str(path), reason=why)


@contextlib.contextmanager
def alone(path: Path) -> Iterator[None]:
    """Keep other lisez from replacing the store meanwhile; a lock on every platform."""
    with told(path):
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        lock = path.with_name("store.lock")
        with contextlib.closing(sqlite3.connect(lock, timeout=BUSY, isolation_level=None)) as db:
            db.execute("BEGIN EXCLUSIVE")
            yield
