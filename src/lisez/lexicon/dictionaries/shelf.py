"""The dictionaries there are: those of the machine and those added, in the learner's order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from lisez.core.errors import LisezError
from lisez.core.lookups import Entry
from lisez.lexicon.dictionaries.door import About, Dictionary, Progress
from lisez.lexicon.dictionaries.opening import form_of, found_in
from lisez.lexicon.dictionaries.parts import entry_kind
from lisez.lexicon.dictionaries.registry import Added, Registry, read_registry

Answer = TypeVar("Answer")

STEPS = 100  # in which the progress of one dictionary is told


@dataclass(frozen=True, slots=True)
class Held:
    """A dictionary on the shelf. `added` is None for one that the machine has."""

    dictionary: Dictionary
    on: bool
    added: Added | None

    @property
    def about(self) -> About:
        """What it tells of itself, else what was told when it was added; raises LisezError."""
        about, told = self.dictionary.about, self.added
        if told is None:
            return about
        language = told.language or about.language
        kind = about.kind if about.kind == "synonyms" else entry_kind(language)
        return replace(
            about,
            language=language,
            kind=kind,
            title=told.title or about.title,
            source=told.source or about.source,
            licence=told.licence or about.licence,
        )


class Shelf:
    """Looks words up in all dictionaries that are on; opens no file before it is asked.

    `folder` holds the registry and the added dictionaries, `cache` the indexes, `found` are
    folders of the machine. A dictionary with a fault is told of once, in `faults`, and asked
    no more.
    """

    def __init__(self, folder: Path, cache: Path | None, found: Iterable[Path]) -> None:
        self.folder = folder
        self.cache = cache
        self.registry = read_registry(folder)
        self.faults: tuple[LisezError, ...] = ()
        self.held = self._held(found)
        self._broken = set[str]()

    def look_up(self, headwords: Sequence[str]) -> tuple[Entry, ...]:
        """Return the entries of some headwords, dictionary by dictionary in the learner's order."""
        found = list[Entry]()
        for held in self._asked():
            found += self._safely(held, lambda h: _entries(h, headwords), ())
        return tuple(found)

    def has(self, headword: str) -> bool:
        """Say whether any dictionary has this headword."""
        return any(
            self._safely(held, lambda h: h.dictionary.has(headword), otherwise=False)
            for held in self._asked()
        )

    def is_broken(self, name: str) -> bool:
        """Whether a dictionary was found to have a fault, so that it is asked no more."""
        return name in self._broken

    @property
    def ready(self) -> bool:
        """Whether the index of every dictionary is compiled."""
        return all(held.dictionary.ready for held in self._asked())

    def prepare(self, progress: Progress) -> None:
        """Compile the indexes that are not there yet; what `progress` raises goes through."""
        waiting = [held for held in self._asked() if not held.dictionary.ready]
        for number, held in enumerate(waiting):
            told = _part(progress, number, len(waiting))
            self._safely(held, partial(_prepare, told), None)

    @property
    def empty(self) -> bool:
        """Whether there is no dictionary to ask."""
        return not self._asked()

    def _asked(self) -> list[Held]:
        return [h for h in self.held if h.on and h.dictionary.name not in self._broken]

    def _safely(self, held: Held, ask: Callable[[Held], Answer], otherwise: Answer) -> Answer:
        try:
            return ask(held)
        except LisezError as fault:
            self.faults = (*self.faults, fault)
        except (OSError, ValueError) as fault:
            reason = getattr(fault, "strerror", None) or str(fault)
            file = str(held.dictionary.form.files[0])
            self.faults = (*self.faults, LisezError("file-unreadable", file=file, reason=reason))
        self._broken.add(held.dictionary.name)
        return otherwise

    def _held(self, folders: Iterable[Path]) -> tuple[Held, ...]:
        forms = found_in(folders)
        for name in self.registry.added:
            try:
                forms[name] = form_of(self.folder / name)
            except LisezError as fault:
                self.faults = (*self.faults, fault)
        names = self.registry.sorted(set(forms))
        return tuple(
            _held(name, Dictionary(name, forms[name], self.cache), self.registry) for name in names
        )


def _held(name: str, dictionary: Dictionary, registry: Registry) -> Held:
    return Held(dictionary, on=name not in registry.off, added=registry.added.get(name))


def _entries(held: Held, headwords: Sequence[str]) -> tuple[Entry, ...]:
    about = held.about
    found = (entry for word in headwords for entry in held.dictionary.look_up(word))
    kinds = (replace(entry, kind=about.kind, language=about.language) for entry in found)
    return tuple(dict.fromkeys(kinds))


def _prepare(progress: Progress, held: Held) -> None:
    held.dictionary.prepare(progress)


def _part(progress: Progress, number: int, count: int) -> Progress:
    """Tell how far one of several is as a part of them all."""

    def told(done: int, total: int) -> None:
        share = done / total if total else 0.0
        progress(round((number + share) * STEPS), count * STEPS)

    return told
