"""The dictionaries there are: those of the machine and those added, in the learner's order."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from lisez.core.errors import LisezError
from lisez.core.lookups import Entry
from lisez.lexicon.dictionaries.door import About, Dictionary, Progress
from lisez.lexicon.dictionaries.opening import form_of, found_in
from lisez.lexicon.dictionaries.parts import entry_kind
from lisez.lexicon.dictionaries.registry import Added, Registry, read_registry

Answer = TypeVar("Answer")


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
        language = about.language or told.language
        kind = about.kind if about.kind == "synonyms" else entry_kind(language)
        return replace(
            about, language=language, kind=kind,
            title=told.title or about.title, source=about.source or told.source,
            licence=about.licence or told.licence,
        )  # fmt: skip


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

    def look_up(self, headword: str) -> tuple[Entry, ...]:
        """Return the entries of a headword from every dictionary, in the learner's order."""
        found = list[Entry]()
        for held in self._asked():
            found += self._safely(held, lambda h: _entries(h, headword), ())
        return tuple(found)

    def has(self, headword: str) -> bool:
        """Say whether any dictionary has this headword."""
        return any(
            self._safely(held, lambda h: h.dictionary.has(headword), otherwise=False)
            for held in self._asked()
        )

    @property
    def ready(self) -> bool:
        """Whether the index of every dictionary is compiled."""
        return all(held.dictionary.ready for held in self._asked())

    def prepare(self, progress: Progress) -> None:
        """Compile the indexes that are not there yet; what `progress` raises goes through."""
        for held in self._asked():
            self._safely(held, lambda h: h.dictionary.prepare(progress), None)

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


def _entries(held: Held, headword: str) -> tuple[Entry, ...]:
    about = held.about
    return tuple(
        replace(entry, kind=about.kind, language=about.language)
        for entry in held.dictionary.look_up(headword)
    )
