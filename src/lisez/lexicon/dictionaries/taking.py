"""Taking a dictionary in: checked whole, copied, and only then put on the shelf.

The copy is ours, so that a file that is moved or a stick that is pulled out does no harm.
"""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from lisez.core.errors import LisezError, UsageError
from lisez.lexicon.dictionaries.blocks import MOST_DATA, opened
from lisez.lexicon.dictionaries.door import About, Dictionary, Format, Progress
from lisez.lexicon.dictionaries.opening import bare_name, form_of, name_of
from lisez.lexicon.dictionaries.registry import Added, Registry, read_registry, write_registry
from lisez.lexicon.dictionaries.shelf import Shelf

_PIECE = 1 << 20


def take(shelf: Shelf, path: Path, told: Added, progress: Progress, name: str = "") -> str:
    """Check a dictionary whole, keep a copy of it, and return the name it got.

    `told` goes before what its files tell of themselves. Raises LisezError where it is
    faulty or not of French; nothing is left behind then, nor where `progress` raises.
    """
    form = form_of(path)
    known = _known(form.about(), told, path)
    name = free_name(shelf, name_of(name or bare_name(form.files[0])))
    Dictionary(name, form).check(progress)
    shelf.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    with _beside(shelf.folder) as folder:
        _copy(form, folder, name)
        folder.rename(shelf.folder / name)
    registry = read_registry(shelf.folder)
    write_registry(shelf.folder, replace(registry, added=registry.added | {name: known}))
    return name


def drop(shelf: Shelf, name: str) -> bool:
    """Remove a dictionary that was added; one of the machine is switched off. True if removed.

    Raises UsageError where there is none of that name.
    """
    _present(shelf, [name])
    registry = shelf.registry
    if name not in registry.added:
        write_registry(shelf.folder, replace(registry, off=registry.off | {name}))
        return False
    added = {other: what for other, what in registry.added.items() if other != name}
    order = tuple(other for other in registry.order if other != name)
    write_registry(shelf.folder, Registry(order, registry.off - {name}, added))
    shutil.rmtree(shelf.folder / name, ignore_errors=True)
    return True


def switch_on(shelf: Shelf, name: str) -> None:
    """Ask a dictionary again that was switched off; raises UsageError."""
    _present(shelf, [name])
    write_registry(shelf.folder, replace(shelf.registry, off=shelf.registry.off - {name}))


def reorder(shelf: Shelf, names: list[str]) -> None:
    """Put dictionaries first, in this order; the others follow as they were. Raises UsageError."""
    _present(shelf, names)
    rest = [held.dictionary.name for held in shelf.held if held.dictionary.name not in names]
    order = tuple(dict.fromkeys([*names, *rest]))
    write_registry(shelf.folder, replace(shelf.registry, order=order))


def _present(shelf: Shelf, names: list[str]) -> None:
    known = [held.dictionary.name for held in shelf.held] + list(shelf.registry.added)
    for name in names:
        if name not in known:
            from rapidfuzz import process  # noqa: PLC0415 - only for the error

            likely = [best[0] for best in process.extract(name, known, limit=1)]
            raise UsageError("dictionary-absent", name=name, nearest=", ".join(likely) or "–")


def free_name(shelf: Shelf, name: str) -> str:
    """Return the name, with a number where it is taken."""
    taken = {held.dictionary.name for held in shelf.held} | set(shelf.registry.added)
    numbered = (f"{name}-{number}" for number in range(2, len(taken) + 3))
    return name if name not in taken else next(n for n in numbered if n not in taken)


def _known(about: About, told: Added, path: Path) -> Added:
    """Return what is kept of a dictionary: what was told, else what its files tell."""
    source = told.source or about.source
    if source not in ("", "fr"):
        raise LisezError("dictionary-source", file=str(path), language=source)
    return Added(
        title=told.title or about.title,
        language=told.language or about.language,
        source=source,
        licence=told.licence or about.licence,
        origin=told.origin or str(path.absolute()),
    )


@contextlib.contextmanager
def _beside(folder: Path) -> Iterator[Path]:
    """Give a folder of its own inside another, which is gone in the end unless it was renamed."""
    inside = Path(tempfile.mkdtemp(prefix=".taking-", dir=folder))
    try:
        yield inside
    finally:
        shutil.rmtree(inside, ignore_errors=True)


def _copy(form: Format, folder: Path, name: str) -> None:
    for file in form.files:
        ending = file.name.removeprefix(bare_name(file))
        target = folder / (name + (".tsv" if ending in (".txt", ".tab") else ending))
        try:
            with opened(file) as stream, target.open("xb") as copy:
                size = 0
                while piece := stream.read(_PIECE):
                    size += len(piece)
                    if size > MOST_DATA:
                        raise LisezError(
                            "file-too-large", file=str(file), most=MOST_DATA // 1_000_000
                        )
                    copy.write(piece)
        except OSError as fault:
            reason = fault.strerror or str(fault)
            raise LisezError("cannot-write", file=str(target), reason=reason) from None
