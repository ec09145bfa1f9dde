"""Where the compiled lexicons lie in the cache, and how they come there."""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path

from lisez.core.errors import LisezError
from lisez.lexicon import lexique
from lisez.lexicon.index import VERSION, Index, Lexicon
from lisez.lexicon.table import DamagedTableError
from lisez.paths import cache_folder

Damaged = DamagedTableError


def lexique_path() -> Path | None:
    """Return where the index of the installed table belongs; None where none is installed.

    The name tells the version of the index and of the table, by its size and time.
    """
    table = lexique.table_path()
    if table is None:
        return None
    stat = table.stat()
    mark = hashlib.sha256(f"{stat.st_size}\n{stat.st_mtime_ns}".encode()).hexdigest()[:12]
    return cache_folder() / "lexicon" / f"lexique-{VERSION}-{mark}.table"


def opened() -> tuple[Lexicon, ...]:
    """Return the lexicons that are compiled and sound."""
    return tuple(_lexique())


def _lexique() -> Iterator[Lexicon]:
    path = lexique_path()
    if path is not None:
        with contextlib.suppress(OSError, DamagedTableError):
            yield Index(path, lexique.NAME)


def compile_lexique(progress: Callable[[float], None]) -> None:
    """Compile the installed table into the cache; raises LisezError, and what `progress` raises."""
    table, path = lexique.table_path(), lexique_path()
    if table is None or path is None:
        raise LisezError("dico-missing", command=lexique.INSTALL)
    try:
        lexique.compile_lexique(table, path, progress)
    except OSError as fault:
        reason = fault.strerror or str(fault)
        raise LisezError("cannot-write", file=str(path), reason=reason) from None


def forget(lexicon: Lexicon) -> None:
    """Remove a damaged index, so that it is compiled again."""
    path = lexique_path()
    if lexicon.source == lexique.NAME and path is not None:
        with contextlib.suppress(OSError):
            path.unlink()
