"""Opening the learner's store; a damaged one is set aside and what can be read is saved."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from lisez.core.errors import LisezError
from lisez.i18n import _
from lisez.keeping.texts import store_path
from lisez.store.database import exists
from lisez.store.log import Store

if TYPE_CHECKING:
    from lisez.store.care import Checked, Recovered

T = TypeVar("T")
MOST_IMPORT = 500_000_000  # bytes


def to_write() -> Store:
    """Open the store for writing; raises LisezError.

    A damaged one is set aside first, and `rescued` tells of it.
    """
    try:
        return Store.open(store_path())
    except LisezError as fault:
        if fault.code != "store-damaged":
            raise
    mended()
    return Store.open(store_path())


def to_read() -> Store | None:
    """Open what there is to be read; None where nothing was kept yet. Raises LisezError."""
    path = store_path()
    try:
        store = Store.open_to_read(path)
    except LisezError as fault:
        if fault.code != "store-damaged":
            raise
        mended()
        return Store.open_to_read(path)
    if store is None and exists(path):  # of an earlier schema
        return Store.open(path)
    return store


def asked(question: Callable[[Store], T], otherwise: T) -> T:
    """Return the answer of the store, `otherwise` where nothing was kept yet."""
    store = to_read()
    if store is None:
        return otherwise
    with store:
        return question(store)


def mended() -> Recovered:
    """Set the damaged store aside and save what can be read; raises LisezError."""
    from lisez.store.care import recover  # noqa: PLC0415 - seldom wanted

    path = store_path()
    told = recover(path)
    if told.aside != path:
        Rescue.last = told
    return told


class Rescue:
    """The store that was set aside since lisez started, for a face to tell of it once."""

    last: Recovered | None = None


def rescued() -> Recovered | None:
    """Return what was saved from a damaged store since this was asked last."""
    told, Rescue.last = Rescue.last, None
    return told


def saved_words(saved: Recovered) -> str:
    """Say what became of a damaged store."""
    template = _(
        "The store was damaged. It is set aside as {file}; entries that could be read"
        " and were saved: {n}."
    )
    return template.format(file=saved.aside, n=saved.entries)


# -- for `lisez store` ------------------------------------------------------------------


def check_store() -> Checked:
    """Look at everything that is kept; raises LisezError `store-empty`."""
    from lisez.store.care import check  # noqa: PLC0415 - seldom wanted

    path = store_path()
    if not exists(path):
        raise LisezError("store-empty", file=str(path))
    return check(path)


def backup_store(target: Path) -> None:
    """Copy the store to a new file; raises LisezError."""
    from lisez.store.care import backup  # noqa: PLC0415 - seldom wanted

    backup(store_path(), target)


def restore_store(source: Path) -> Path | None:
    """Put a backup in place of the store; returns where the store of before is now."""
    from lisez.store.care import restore  # noqa: PLC0415 - seldom wanted

    return restore(store_path(), source)


def rebuild_store() -> None:
    """Make anew what is derived from the log; raises LisezError."""
    if not exists(store_path()):
        raise LisezError("store-empty", file=str(store_path()))
    with to_write() as store:
        store.rebuild()


def export_store(target: Path) -> None:
    """Write everything as one JSON file; raises LisezError."""
    from lisez.formats.files import write_text  # noqa: PLC0415 - for this alone
    from lisez.store.exchange import exported  # noqa: PLC0415

    if target.exists() or target.is_symlink():
        raise LisezError("backup-exists", file=str(target))
    text = asked(exported, "")
    if not text:
        raise LisezError("store-empty", file=str(store_path()))
    write_text(target, text)


def import_store(source: Path) -> tuple[int, int]:
    """Merge an export; returns the numbers of new entries and of newer notes."""
    from lisez.formats.files import read_text  # noqa: PLC0415 - for this alone
    from lisez.store.exchange import imported  # noqa: PLC0415

    text = read_text(source, MOST_IMPORT)
    with to_write() as store:
        return imported(store, text, str(source))
