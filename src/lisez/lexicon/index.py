"""A lexicon as a file that is asked at once: the readings of a form, the forms of a lemma."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

from lisez.core.lookups import Reading
from lisez.core.typography import folded
from lisez.lexicon import simple
from lisez.lexicon.codes import Analysis, field, readings
from lisez.lexicon.keys import key_of
from lisez.lexicon.table import DamagedTableError, Progress, Table, write_table

VERSION = 10  # of what is written; another is made anew


class Lexicon(Protocol):
    """What every lexicon answers. `source` is the name its readings carry."""

    source: str

    def readings(self, written: str) -> tuple[Reading, ...]:
        """Return all readings of a form, the most frequent first; () where it has none."""

    def forms(self, lemma: str) -> frozenset[str]:
        """Return all written forms of a lemma; none where it is not known."""

    def like(self, plain: str) -> tuple[str, ...]:
        """Return the forms whose `core.typography.folded` is `plain`, but for itself alone."""


class Index:
    """A lexicon compiled by `write_index`."""

    def __init__(self, path: Path, source: str) -> None:
        """Open a file; raises DamagedTableError, and OSError where it cannot be read."""
        self.source = source
        self._table = Table(path)

    def close(self) -> None:
        """Let the file go."""
        self._table.close()

    @property
    def count(self) -> int:
        """How many forms it has."""
        return self._table.count("forms")

    def readings(self, written: str) -> tuple[Reading, ...]:
        """Return the readings of a form, the most frequent first; raises DamagedTableError."""
        kept = self._table.get("forms", key_of(written))
        if kept is None:
            return ()
        try:
            return readings(kept, self.source)
        except (ValueError, KeyError) as fault:
            raise DamagedTableError(str(fault)) from None

    def forms(self, lemma: str) -> frozenset[str]:
        """Return the written forms of a lemma; raises DamagedTableError."""
        kept = self._table.get("lemmas", key_of(lemma))
        return frozenset(kept.split("\t")) if kept else frozenset()

    def guess(self, written: str) -> tuple[Reading, ...]:
        """Return a reading with a lemma and nothing else, of a form without `readings`."""
        lemma = self._table.get("guesses", key_of(written))
        return (Reading(lemma=lemma, pos="", source=simple.NAME),) if lemma else ()

    def like(self, plain: str) -> tuple[str, ...]:
        """Return the forms like a folded one; raises DamagedTableError."""
        kept = self._table.get("like", plain)
        return tuple(kept.split("\t")) if kept else ()


def write_index(
    path: Path,
    rows: Iterable[tuple[str, Analysis]],
    progress: Progress = lambda _share: None,
    guesses: Iterable[tuple[str, str]] = (),
) -> None:
    """Write an index from forms and their analyses, which stand in the order to be told.

    `guesses` are forms and lemmas: they are kept for forms that have no analysis.

    `progress` is told of the writing; the rows may tell of themselves. Raises OSError, and
    whatever `rows` or `progress` raise.
    """
    sections: dict[str, dict[str, str]] = {"forms": {}, "lemmas": {}, "like": {}}
    for form, analysis in rows:
        _add(sections["forms"], key_of(form), field(analysis))
        _add(sections["lemmas"], key_of(analysis.lemma), form)
        _add(sections["like"], _plain(form), form)
    sections["like"] = {key: kept for key, kept in sections["like"].items() if key != kept}
    known = sections["forms"]
    sections["guesses"] = {k: lemma for form, lemma in guesses if (k := key_of(form)) not in known}
    write_table(path, sections, progress)


def _plain(form: str) -> str:
    """Return `folded(form)`; most forms need no work."""
    return form.lower() if form.isascii() and form.isalpha() else folded(form)


def _add(section: dict[str, str], key: str, value: str) -> None:
    """Put a value after those of a key, unless it is there: few strings, for there are many."""
    kept = section.get(key)
    if kept is None:
        section[key] = value
    elif value not in kept.split("\t"):
        section[key] = f"{kept}\t{value}"
