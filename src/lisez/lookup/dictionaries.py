"""The dictionaries of this learner: listed, added, fetched, ordered, taken away."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from lisez.core.errors import LisezError, UsageError
from lisez.lexicon.dictionaries import taking
from lisez.lexicon.dictionaries.archives import unpack
from lisez.lexicon.dictionaries.door import Progress
from lisez.lexicon.dictionaries.fetching import Fetcher
from lisez.lexicon.dictionaries.opening import name_of
from lisez.lexicon.dictionaries.parts import language_code, language_pair
from lisez.lexicon.dictionaries.registry import Added
from lisez.lexicon.dictionaries.shelf import Held, Shelf
from lisez.lexicon.dictionaries.sources import Source, sources
from lisez.lexicon.lefff import is_lefff
from lisez.lookup import lexicons
from lisez.lookup.shelf import open_shelf
from lisez.paths import data_folder

_ARCHIVES = (".zip", ".tar", ".xz", ".tgz", ".bz2")


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """A dictionary as it is listed.

    `state` is `on`, `off` or `broken`; `headwords` is None where that was not counted, `origin`
    a file or address, `added` whether the learner added it.
    """

    name: str
    title: str = ""
    kind: str = ""
    source: str = ""
    language: str = ""
    headwords: int | None = None
    origin: str = ""
    licence: str = ""
    state: str = "on"
    added: bool = False


def listed(shelf: Shelf, progress: Progress) -> tuple[Described, ...]:
    """Describe all dictionaries, in the learner's order; faults are in `shelf.faults`."""
    shelf.prepare(progress)
    broken = set(shelf.registry.added) - {held.dictionary.name for held in shelf.held}
    lost = (Described(name=name, state="broken", added=True) for name in sorted(broken))
    return (*(_described(shelf, held) for held in shelf.held), *lost, *_lexicons())


def _lexicons() -> Iterator[Described]:
    """Describe the lexicons that the learner added."""
    for name in lexicons.added():
        yield Described(
            name=name, kind="lexicon", source="fr", language="fr",
            headwords=lexicons.count(name), added=True,
        )  # fmt: skip


def _described(shelf: Shelf, held: Held) -> Described:
    name, added = held.dictionary.name, held.added is not None
    origin = held.added.origin if held.added else str(held.dictionary.form.files[0])
    if not held.on or shelf.is_broken(name):
        state = "broken" if held.on else "off"
        return Described(name=name, origin=origin, state=state, added=added)
    about = held.about
    return Described(
        name=name, title=about.title, kind=about.kind, source=about.source,
        language=about.language, headwords=held.dictionary.count, origin=origin,
        licence=about.licence, added=added,
    )  # fmt: skip


def add(path: Path, progress: Progress, *, name: str = "", language: str = "") -> str:
    """Take a dictionary, an archive of one or a lexicon in, and return its name.

    `language` is the code or name of the language it explains in, where its files do not tell.
    Raises LisezError.
    """
    code = language_code(language)
    if language and not code:
        raise UsageError("dictionary-no-language", language=language)
    if is_lefff(path):
        return _take_lexicon(path, progress, name)
    told = Added(language=code, origin=str(path.absolute()))
    if path.is_file() and path.suffix.lower() in _ARCHIVES:
        source, target = language_pair(path.stem)
        told = replace(told, source=source, language=code or target)
        with _folder() as folder:
            unpack(path, folder)
            return _take(folder, told, progress, name or path.stem)
    return _take(path, told, progress, name)


def _take_lexicon(path: Path, progress: Progress, name: str) -> str:
    taken = taking.free_name(open_shelf(), name_of(name or path.stem))
    lexicons.add(path, taken, lambda share: progress(round(share * 100), 100))
    return taken


def _take(path: Path, told: Added, progress: Progress, name: str) -> str:
    shelf = open_shelf()
    try:
        taken = taking.take(shelf, path, told, progress, name)
        open_shelf().prepare(progress)
    except OSError as fault:
        reason = fault.strerror or str(fault)
        raise LisezError("file-unreadable", file=str(path), reason=reason) from None
    return taken


def fetchables() -> tuple[Source, ...]:
    """Return the dictionaries that can be fetched."""
    return sources()


def fetchable(name: str) -> Source:
    """Return a dictionary that can be fetched, by its name; raises UsageError."""
    known = {source.name: source for source in sources()}
    if name in known:
        return known[name]
    from rapidfuzz import process  # noqa: PLC0415 - only for the error

    best = process.extractOne(name, list(known))
    raise UsageError("dictionary-unfetchable", name=name, nearest=best[0])


def get(source: Source, progress: Progress, fetcher: Fetcher | None = None) -> str:
    """Fetch a dictionary, take it in and return its name; raises LisezError.

    Nothing is left behind where that fails, or where `progress` raises.
    """
    fetch = fetcher or Fetcher(time.monotonic)
    with _folder() as folder:
        archive, files = folder / source.address.rsplit("/", 1)[-1], folder / "files"
        files.mkdir()
        fetch.fetch(source.address, archive, progress, source.sha256)
        unpack(archive, files)
        told = Added(
            title=source.title, language=source.language, source="fr",
            licence=source.licence, origin=source.address,
        )  # fmt: skip
        return _take(files, told, progress, source.name)


@contextlib.contextmanager
def _folder() -> Iterator[Path]:
    """Give a folder on the disk of the dictionaries, which is gone in the end."""
    parent = data_folder() / "dictionaries"
    try:
        parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        folder = Path(tempfile.mkdtemp(prefix=".fetching-", dir=parent))
    except OSError as fault:
        reason = fault.strerror or str(fault)
        raise LisezError("cannot-write", file=str(parent), reason=reason) from None
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def remove(name: str) -> bool:
    """Remove an added dictionary, or switch one of the machine off; True if removed."""
    return lexicons.remove(name) or taking.drop(open_shelf(), name)


def switch_on(name: str) -> None:
    """Ask a dictionary again that was switched off; raises UsageError."""
    taking.switch_on(open_shelf(), name)


def reorder(names: list[str]) -> None:
    """Put dictionaries first, in this order; raises UsageError."""
    taking.reorder(open_shelf(), names)
