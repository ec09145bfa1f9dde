"""Whether an entry is about the word as it is meant in the sentence."""

from __future__ import annotations

from dataclasses import replace

from lisez.core.lookups import Entry, LookUp, Reading
from lisez.core.typography import folded

# What dictionaries keep under one name, or under each other's.
_ALIKE = (
    {"noun", "name"},
    {"verb", "auxiliary"},
    {"determiner", "adjective", "numeral", "pronoun"},
    {"numeral", "noun"},
    {"adverb", "preposition", "conjunction"},
    {"conjunction", "pronoun"},
)


def agreeing(found: LookUp) -> LookUp:
    """Return a look-up whose entries say whether they agree with the readings that fit.

    Those of one dictionary that do not agree come after its others.
    """
    if all(reading.fits is None for reading in found.readings):
        return found
    entries = [replace(e, agrees=_agrees(e, found.readings)) for e in found.entries]
    places = {source: place for place, source in enumerate(e.source for e in reversed(entries))}
    entries.sort(key=lambda entry: (-places[entry.source], entry.agrees is False))
    return replace(found, entries=tuple(entries))


def _agrees(entry: Entry, readings: tuple[Reading, ...]) -> bool | None:
    """Say whether an entry is about one of the readings that fit; None where that is open."""
    fitting = [reading for reading in readings if reading.fits]
    open_ = fitting or [reading for reading in readings if reading.fits is not False]
    if not open_:
        return None
    its_own = [r for r in readings if _same_word(entry, r)]
    if its_own and not any(reading in open_ for reading in its_own):
        return False if all(reading.fits is False for reading in its_own) else None
    if not entry.pos:
        return None
    return any(_same_part(entry.pos, r) and _may_name(entry, r) for r in open_)


def _same_word(entry: Entry, reading: Reading) -> bool:
    return folded(reading.lemma) == folded(entry.headword) and _may_name(entry, reading)


def _may_name(entry: Entry, reading: Reading) -> bool:
    """« pierre » is a stone, and not who is called Pierre."""
    return reading.pos != "name" or entry.pos == "name" or entry.headword[:1].isupper()


def _same_part(pos: str, reading: Reading) -> bool:
    if pos in (reading.pos, "phrase"):
        return True
    if pos == "adjective" and ("mood", "participle") in reading.features:
        return True
    return any(pos in alike and reading.pos in alike for alike in _ALIKE)
