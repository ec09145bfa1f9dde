"""Entries for what was found: under the form itself, then under its lemmas."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from lisez.core.errors import LisezError
from lisez.core.lookups import Entry, LookUp
from lisez.lexicon.dictionaries.shelf import Shelf


class Dictionaries:
    """The learner's dictionaries, as far as their languages are wanted; None for no shelf."""

    def __init__(self, shelf: Shelf | None, language: str = "") -> None:
        """Prefer translations into this language; "" prefers none."""
        self._shelf = shelf
        self._language = language

    @property
    def ready(self) -> bool:
        """Whether every index is compiled."""
        return self._shelf is None or self._shelf.ready

    def prepare(self, progress: Callable[[float], None]) -> None:
        """Compile the indexes that are not there yet; what `progress` raises goes through."""
        if self._shelf is not None and not self._shelf.ready:
            self._shelf.prepare(lambda done, total: progress(done / total if total else 0.0))

    @property
    def empty(self) -> bool:
        """Whether there is no dictionary to ask."""
        return self._shelf is None or self._shelf.empty

    @property
    def faults(self) -> tuple[LisezError, ...]:
        """What is wrong with a dictionary, each fault once."""
        return self._shelf.faults if self._shelf else ()

    def has(self, form: str) -> bool:
        """Say whether a dictionary has this form as a headword."""
        return self._shelf is not None and self._shelf.has(form)

    def explained(self, found: LookUp, forms: Iterable[str]) -> LookUp:
        """Return a look-up with the entries for these forms and for its lemmas."""
        lemmas = (reading.lemma for reading in found.readings)
        headwords = tuple(dict.fromkeys((*forms, *lemmas)))
        if self._shelf is None or not headwords:
            return found
        entries = self._wanted(self._shelf.look_up(headwords))
        return replace(found, entries=entries) if entries else found

    def _wanted(self, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
        """Leave out translations into other languages where there is one into the learner's."""
        if not any(
            self._translates(entry) and entry.language == self._language for entry in entries
        ):
            return entries
        mine = (self._language, "")
        return tuple(e for e in entries if not self._translates(e) or e.language in mine)

    @staticmethod
    def _translates(entry: Entry) -> bool:
        return entry.kind == "translation"
