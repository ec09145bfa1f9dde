"""Abbreviations that an article explains where a reader of the passage does not see it."""

from __future__ import annotations

import re

from lisez.analysis.parsed import Parsed
from lisez.analysis.wordlists import words
from lisez.core.spans import Span

_CAPITALS = re.compile(r"\b[A-ZÉ]{2,6}\b")
# What a learner of French is taken to know.
_FAMOUS = words(
    "ONU UNESCO OTAN UE URSS USA SNCF RATP CGT FIFA UEFA ADN ARN TGV PDG EDF GDF OMC OMS FMI NASA"
    " CNRS INSEE PIB SMIC TVA BBC FBI CIA SOS VTT CD DVD SMS GPS PS UMP RN LR PC PCF FN EELV"
)


def spelt_elsewhere(parsed: Parsed, shown: Span) -> bool:
    """« La CDM ouvre en mai », where « la Caisse des marins (CDM) » stands outside what is shown.

    The title counts as read.
    """
    text, title = parsed.text, parsed.article.title
    for found in _CAPITALS.finditer(text, *shown):
        name = found.group()
        told = [m.start() for m in re.finditer(rf"\({name}\)", text)]
        unknown = bool(told) and name not in _FAMOUS and name not in title
        if unknown and not any(shown.start <= at < shown.end for at in told):
            return True
    return False
