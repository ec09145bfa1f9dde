"""Fact finders, in order; where two find the same words, the earlier one is believed."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lisez.analysis.facts.acronyms import acronyms
from lisez.analysis.facts.aims import aims, causes
from lisez.analysis.facts.dates import centuries, dates, decades, years
from lisez.analysis.facts.events import contrasts, events
from lisez.analysis.facts.fractions import fractions
from lisez.analysis.facts.holders import holders, organisations
from lisez.analysis.facts.people import people
from lisez.analysis.facts.places import places
from lisez.analysis.facts.quantities import amounts, counts, shares, sizes
from lisez.analysis.facts.ranks import (
    claims,
    judgements,
    nths,
    ranks,
    shares_in_words,
    vague_durations,
)
from lisez.analysis.facts.speech import speech
from lisez.analysis.found import Found
from lisez.analysis.parsed import Parsed

Finder = Callable[[Parsed], Iterator[Found]]

FINDERS: tuple[Finder, ...] = (
    dates,
    years,
    decades,
    centuries,
    amounts,
    shares,
    fractions,
    sizes,
    counts,
    acronyms,
    people,
    speech,
    places,
    holders,
    organisations,
    ranks,
    nths,
    shares_in_words,
    vague_durations,
    aims,
    causes,
    events,
    contrasts,
    claims,
    judgements,
)


def find(parsed: Parsed) -> tuple[Found, ...]:
    """Return all facts in the order of the text, no two of one kind with the same value's words."""
    found: dict[tuple[str, int, int], Found] = {}
    for finder in FINDERS:
        for fact in finder(parsed):
            found.setdefault((fact.kind, *fact.value), fact)
    return tuple(sorted(found.values(), key=lambda fact: (fact.value, fact.kind)))
