"""Where the compiled lexicons lie in the cache, and how they come there."""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path

from lisez.core.errors import LisezError
from lisez.lexicon import lexique
from lisez.lexicon.index import VERSION, Index, Lexicon, write_index
from lisez.lexicon.table import DamagedTableError
from lisez.paths import cache_folder

Damaged = DamagedTableError

_READING = 0.8  # of the time it takes to compile


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
    read = lexique.rows(table, lambda share: progress(share * _READING))
    try:
        write_index(
            path,
            lexique.analyses(read),
            lambda share: progress(_READING + share * (1 - _READING)),
        )
    except OSError as fault:
        reason = fault.strerror or str(fault)
        raise LisezError("cannot-write", file=str(path), reason=reason) from None


def forget(lexicon: Lexicon) -> None:
    """Remove a damaged index, so that it is compiled again."""
    path = lexique_path()
    if lexicon.source == lexique.NAME and path is not None:
        with contextlib.suppress(OSError):
            path.unlink()
