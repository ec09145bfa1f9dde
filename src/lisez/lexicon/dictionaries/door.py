"""What a format must offer, and the dictionary that is made of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import NamedTuple, Protocol

from lisez.core.errors import LisezError
from lisez.core.lookups import Entry
from lisez.core.typography import folded
from lisez.lexicon.dictionaries.index import Index, compiled, stored
from lisez.lexicon.dictionaries.plain import same_letters

MOST_ENTRIES = 20  # of one headword in one dictionary

Progress = Callable[[int, int], None]
"""Told how much is done, of how much; may raise to end the work."""


class Place(NamedTuple):
    """Where the entry of a headword stands: its first byte and its length in bytes."""

    headword: str
    start: int
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What a dictionary tells of itself; "" where it does not.

    `kind` is one of `ENTRY_KINDS`, `language` the code of the language it explains in,
    `source` that of its headwords.
    """

    title: str = ""
    kind: str = "definition"
    language: str = ""
    source: str = ""
    licence: str = ""


class Format(Protocol):
    """A dictionary's files in one format. Every method raises LisezError where they are faulty."""

    @property
    def files(self) -> tuple[Path, ...]:
        """The files it consists of, the one that names it first."""

    def about(self) -> About:
        """Read what it tells of itself."""

    def places(self, progress: Progress) -> Iterator[Place]:
        """Yield every headword with its place, in any order."""

    def entries(self, place: Place) -> Iterator[Entry]:
        """Read the entries at a place; `source`, `kind` and `language` are filled in later."""


class Dictionary:
    """One dictionary, by its name; opens nothing before it is asked.

    What is looked up is found by an index of our own, for no format's order can be trusted.
    It is compiled once, and kept in `cache` unless that is None.
    """

    def __init__(self, name: str, form: Format, cache: Path | None = None) -> None:
        self.name = name
        self.form = form
        self._cache = cache
        self._index: Index | None = None

    @property
    def ready(self) -> bool:
        """Whether its index is there, so that a look-up takes no more than a moment."""
        if self._index is None and self._cache is not None:
            self._index = stored(self._cache, self.form.files)
        return self._index is not None

    def prepare(self, progress: Progress) -> None:
        """Compile the index where there is none; raises LisezError."""
        if not self.ready:
            about = self.form.about()
            lines = self.form.places(progress)
            self._index = compiled(self._cache, self.form.files, vars_of(about), lines)

    @property
    def about(self) -> About:
        """What it tells of itself; raises LisezError."""
        return About(**self._words().about)

    @property
    def kind(self) -> str:
        """One of `ENTRY_KINDS`."""
        return self.about.kind

    @property
    def language(self) -> str:
        """The code of the language it explains in, "" where it does not say."""
        return self.about.language

    @property
    def count(self) -> int:
        """How many headwords it has, each place counted."""
        return self._words().count

    def has(self, headword: str) -> bool:
        """Say whether there is an entry under these letters.

        Capitals that are asked for must be there; small letters find capitals too.
        """
        places = self._places(headword)
        wanted = same_letters(headword)
        return any(wanted in (w := same_letters(place.headword), w.lower()) for place in places)

    def look_up(self, headword: str) -> tuple[Entry, ...]:
        """Return the entries of a headword, () where there are none.

        Accents count; case does where both are there (*Ave* and *ave*).
        """
        about = self.about
        found = (
            replace(entry, source=self.name, kind=about.kind, language=about.language)
            for place in self._places(headword)
            for entry in self.form.entries(place)
        )
        return tuple(islice(dict.fromkeys(found), MOST_ENTRIES))

    def check(self, progress: Progress) -> int:
        """Read every entry and return how many there are; raises LisezError."""
        self.form.about()
        total = 0
        for place in self.form.places(progress):
            total += sum(1 for _entry in self.form.entries(place))
        if not total:
            raise LisezError("dictionary-empty", file=str(self.form.files[0]))
        return total

    def _words(self) -> Index:
        self.prepare(_quiet)
        assert self._index is not None  # noqa: S101 - prepared, or an error was raised
        return self._index

    def _places(self, headword: str) -> list[Place]:
        wanted = same_letters(headword)
        places = [Place(*found) for found in self._words().find(folded(headword))]
        exact = [place for place in places if same_letters(place.headword) == wanted]
        if exact:
            return exact
        wanted = wanted.casefold()
        return [p for p in places if same_letters(p.headword).casefold() == wanted]


def vars_of(about: About) -> dict[str, str]:
    """Return what a dictionary tells of itself, by name."""
    return {name: getattr(about, name) for name in About.__slots__}


def _quiet(_done: int, _total: int) -> None:
    """Tell nobody."""
