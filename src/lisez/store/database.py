"""Opening the file: whose it is, how old, how safe; and every fault of SQLite in our words."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path

from lisez.core.errors import LisezError
from lisez.store.derive import rebuild
from lisez.store.entries import DamagedError
from lisez.store.schema import APPLICATION_ID, MIGRATIONS, PAGE_BYTES, VERSION, statements

BUSY = 20.0  # seconds that one writer waits for another
WAL_TRIES, WAL_PAUSE = 100, 0.05  # seconds between two tries
SIDES = ("", "-journal", "-wal", "-shm")  # SQLite's files beside the store

# One statement, hence one moment: another lisez may be making the tables just now.
_MARKS = (
    "SELECT user_version, application_id, (SELECT count(*) FROM sqlite_master)"
    " FROM pragma_user_version, pragma_application_id"
)

_FULL = {"SQLITE_FULL"}
_BUSY = {"SQLITE_BUSY", "SQLITE_LOCKED"}
_UNWRITABLE = {"SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM", "SQLITE_IOERR", "SQLITE_AUTH"}
_MODES = {"folder": 0o700, "file": 0o600}  # for nobody else


def connect(path: Path, *, busy: float = BUSY) -> sqlite3.Connection:
    """Open the store for reading and writing; it is made, or brought up to date.

    Raises LisezError: damaged, of a newer lisez, full, busy, or not to be written.
    """
    with told(path):
        _make(path)
        db = _opened(path, busy)
        try:
            _settle(db, path)
        except BaseException:
            db.close()
            raise
        return db


def connect_to_read(path: Path) -> sqlite3.Connection | None:
    """Open the store for reading; None where there is none, or it is yet to be migrated."""
    if not exists(path):
        return None
    with told(path):
        db = _opened(path, BUSY)
        try:
            version = version_of(db, path)
        except BaseException:
            db.close()
            raise
        if version == VERSION:
            return db
        db.close()
        return None


def exists(path: Path) -> bool:
    """Say whether there is a store with something in it."""
    try:
        return path.stat().st_size > 0
    except OSError:
        return False


def _make(path: Path) -> None:
    """Make folder and file, for nobody else to read."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=_MODES["folder"])
    with contextlib.suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, _MODES["file"]))


def _opened(path: Path, busy: float) -> sqlite3.Connection:
    db = sqlite3.connect(path, timeout=busy, isolation_level=None, check_same_thread=False)
    db.execute("PRAGMA trusted_schema = OFF")
    db.execute("PRAGMA foreign_keys = ON")
    return db


def _settle(db: sqlite3.Connection, path: Path) -> None:
    """Set how the file is written, and bring its tables up to date."""
    version = version_of(db, path)
    if version == 0:
        db.execute(f"PRAGMA page_size = {PAGE_BYTES}")
    _write_ahead(db)
    db.execute("PRAGMA synchronous = FULL")
    if version < VERSION:
        with writing(db):
            _migrate(db, version_of(db, path))  # asked again: another may have been faster


def _write_ahead(db: sqlite3.Connection) -> None:
    """Have the log written ahead; SQLite itself does not wait for another who changes this."""
    for patience in range(WAL_TRIES, 0, -1):
        if db.execute("PRAGMA journal_mode").fetchone()[0] == "wal":
            return
        try:
            db.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError:
            if patience == 1:
                raise
            time.sleep(WAL_PAUSE)


def version_of(db: sqlite3.Connection, path: Path) -> int:
    """Return the schema's number, 0 for an empty file.

    Raises LisezError `store-newer`; DamagedError for a file that is no store.
    """
    marks: tuple[int, int, int] = db.execute(_MARKS).fetchone()
    version, whose, tables = marks
    empty = tables == 0
    if whose != APPLICATION_ID and not (version == whose == 0 and empty):
        raise DamagedError(str(path))
    if version > VERSION:
        raise LisezError("store-newer", file=str(path), version=version, known=VERSION)
    if version < 0 or (version == 0 and not empty):
        raise DamagedError(str(path))
    return int(version)


def _migrate(db: sqlite3.Connection, version: int) -> None:
    if version == VERSION:
        return
    for script in MIGRATIONS[version:]:
        for statement in statements(script):
            db.execute(statement)
    db.execute(f"PRAGMA user_version = {VERSION}")
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    rebuild(db)


@contextlib.contextmanager
def writing(db: sqlite3.Connection) -> Iterator[None]:
    """Do everything inside in one transaction, or nothing of it."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        with contextlib.suppress(sqlite3.Error):
            db.execute("ROLLBACK")
        raise
    try:
        db.execute("COMMIT")
    except BaseException:  # a full disk is often noticed here
        with contextlib.suppress(sqlite3.Error):
            db.execute("ROLLBACK")
        raise


@contextlib.contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn what SQLite and the disk complain of into a LisezError about `path`."""
    try:
        yield
    except (sqlite3.Error, DamagedError, UnicodeError, OSError) as fault:
        raise error_of(fault, path) from None


def error_of(fault: Exception, path: Path) -> LisezError:
    """Return the LisezError for a fault: full, busy, unwritable, else damaged."""
    name = getattr(fault, "sqlite_errorname", None) or ""
    family = "_".join(name.split("_")[:2])
    reason = getattr(fault, "strerror", None) or str(fault)
    if family in _FULL:
        return LisezError("store-full", file=str(path))
    if family in _BUSY:
        return LisezError("store-busy", file=str(path))
    if family in _UNWRITABLE or isinstance(fault, OSError):
        return LisezError("store-unwritable", file=str(path), reason=reason)
    return LisezError("store-damaged", file=str(path))
