"""Finder for shares in words: « un tiers des voyageurs », « la moitié du budget »."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from lisez.analysis.facts.measured import Reading, measured
from lisez.analysis.found import Found
from lisez.analysis.numerals import plain
from lisez.analysis.parsed import Parsed
from lisez.core.spans import Span

FRACTIONS: Final = {
    "un dixième": Decimal(10),
    "un cinquième": Decimal(20),
    "un quart": Decimal(25),
    "un tiers": Decimal(33),
    "la moitié": Decimal(50),
    "les deux tiers": Decimal(67),
    "les trois quarts": Decimal(75),
    "les quatre cinquièmes": Decimal(80),
    "les neuf dixièmes": Decimal(90),
}
"""Each with its worth in hundredths, rounded."""

# « un quart d'heure » is a time, « le tiers des voix » keeps its article.
_FRACTION = re.compile(
    rf"\b(?:{'|'.join(FRACTIONS)})(?= (?:de (?!siècle|finale|tour)|d'(?!heure)|du |des ))",
    re.IGNORECASE,
)


def fractions(parsed: Parsed) -> Iterator[Found]:
    """Yield shares in words; the number is in hundredths, the unit « part »."""
    text = plain(parsed.text)
    for sentence in parsed.sentences:
        if not sentence.parsed:
            continue
        for found in _FRACTION.finditer(text, *sentence.span):
            number = FRACTIONS[found.group().lower()]
            value = Reading("share", "fraction", Span(*found.span()), number, "part")
            yield measured(parsed, sentence, value)
