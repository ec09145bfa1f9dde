"""Lexicons: the table of Lexique that is installed, and those that the learner added.

Each is compiled once into the cache. The name of what is compiled tells the version of the
index and, by size and time, that of its source: another is compiled anew.
"""

from __future__ import annotations

import contextlib
import hashlib
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from lisez.core.errors import LisezError
from lisez.lexicon import lexique, simple
from lisez.lexicon.index import VERSION, Index, Lexicon
from lisez.lexicon.lefff import compile_lefff
from lisez.lexicon.table import DamagedTableError
from lisez.paths import cache_folder, data_folder

Damaged = DamagedTableError
Progress = Callable[[float], None]
"""Called with the share done, from 0 to 1; may raise to give up."""

_ENDING: Final = ".mlex"


def sources() -> dict[str, Path]:
    """Return what lexicons are made from, by the names that their readings carry."""
    table = lexique.table_path()
    found = {lexique.NAME: table} if table is not None else {}
    return found | added()


def added() -> dict[str, Path]:
    """Return the lexicons that the learner added, by name."""
    with contextlib.suppress(OSError):
        return {path.stem: path for path in sorted(_folder().glob(f"*{_ENDING}"))}
    return {}


def _folder() -> Path:
    return data_folder() / "lexicons"


def _index_path(name: str, source: Path) -> Path:
    parts = [source, simple.package_path()] if name == lexique.NAME else [source]
    stats = [part.stat() for part in parts if part is not None]
    marks = "\n".join(f"{stat.st_size} {stat.st_mtime_ns}" for stat in stats)
    mark = hashlib.sha256(marks.encode()).hexdigest()[:12]
    bare = "".join(sign if sign.isalnum() else "-" for sign in name.lower())
    return cache_folder() / "lexicon" / f"{bare}-{VERSION}-{mark}.table"


def opened() -> tuple[Index, ...]:
    """Return the lexicons that are compiled and sound."""
    return tuple(_opened())


def _opened() -> Iterator[Index]:
    for name, source in sources().items():
        with contextlib.suppress(OSError, DamagedTableError):
            yield Index(_index_path(name, source), name)


def prepare(progress: Progress) -> None:
    """Compile the lexicons that are not compiled; raises LisezError, and what `progress` raises."""
    sound = {lexicon.source for lexicon in opened()}
    missing = [(name, source) for name, source in sources().items() if name not in sound]
    for done, (name, source) in enumerate(missing):
        _compile(name, source, _part(progress, done, len(missing)))


def _part(progress: Progress, done: int, total: int) -> Progress:
    return lambda share: progress((done + share) / total)


def _compile(name: str, source: Path, progress: Progress) -> None:
    target = _index_path(name, source)
    try:
        if name == lexique.NAME:
            lexique.compile_lexique(source, target, progress)
        else:
            compile_lefff(source, target, progress)
    except OSError as fault:
        reason = fault.strerror or str(fault)
        raise LisezError("cannot-write", file=str(target), reason=reason) from None


def forget(lexicon: Lexicon) -> None:
    """Remove a damaged index, so that it is compiled again."""
    source = sources().get(lexicon.source)
    with contextlib.suppress(OSError):
        if source is not None:
            _index_path(lexicon.source, source).unlink()


def add(path: Path, name: str, progress: Progress) -> int:
    """Take in a lexicon in the format of Lefff; return how many forms it has.

    Every line is checked. Raises LisezError, and what `progress` raises; nothing is left then.
    """
    index = _index_path(name, path)
    compile_lefff(path, index, progress)
    kept = _folder() / f"{name}{_ENDING}"
    try:
        kept.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        shutil.copy2(path, kept.with_suffix(".part"))
        kept.with_suffix(".part").replace(kept)
    except OSError as fault:
        index.unlink(missing_ok=True)
        kept.with_suffix(".part").unlink(missing_ok=True)
        reason = fault.strerror or str(fault)
        raise LisezError("cannot-write", file=str(kept), reason=reason) from None
    return Index(index, name).count


def count(name: str) -> int | None:
    """Return how many forms an added lexicon has, None where it is not compiled."""
    found = {lexicon.source: lexicon for lexicon in _opened()}
    return found[name].count if name in found else None


def remove(name: str) -> bool:
    """Remove an added lexicon; False where there is none of that name."""
    source = added().get(name)
    if source is None:
        return False
    with contextlib.suppress(OSError):
        _index_path(name, source).unlink()
    source.unlink(missing_ok=True)
    return True
