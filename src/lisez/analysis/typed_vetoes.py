"""Which values may be typed into a gap: named vetoes, besides those of `askable`.

A gap without options has no wrong option that may be right or implausible, so that some vetoes
fall. What the world, the text or arithmetic tells is not asked either way.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Final

from lisez.analysis import askable, chronology
from lisez.analysis.found import Found
from lisez.analysis.moments import between, years_in
from lisez.analysis.parsed import Parsed
from lisez.core.spans import Span

FALLEN: Final = ("one-sided", "weekday", "known", "elided")
"""Vetoes of `askable` that are about wrong options only; `known` is narrowed here."""

_FEW = 13  # « les douze apôtres »; nobody is taken to know « les 640 exposants »
_YEARS = 6  # possible years, of which a year may be guessed


def few_and_known(parsed: Parsed, fact: Found, shown: Span) -> bool:
    """« les quatre saisons »: the reader is taken to know how many."""
    return (fact.number or 0) < _FEW and askable.known(parsed, fact, shown)


def cornered(parsed: Parsed, fact: Found, shown: Span) -> bool:
    """« En 1946, il part ; en 1947, il arrive ; en 1948, il revient »: few years are left."""
    if fact.rule != "year" or fact.number is None:
        return False
    text = parsed.text
    rest = text[shown.start : fact.value.start] + " … " + text[fact.value.end : shown.end]
    known = [*years_in(rest), *chronology.bounds(fact.number, rest, text)]
    low, high = between(fact.number, known)
    return high - low <= Decimal(_YEARS)


def counting(parsed: Parsed, fact: Found, shown: Span) -> bool:
    """« En 2020, … En 2021, … En ____, … »: the years follow each other."""
    if fact.rule != "year" or fact.number is None:
        return False
    before = years_in(parsed.text[shown.start : fact.value.start])
    return {fact.number - 1, fact.number - 2} <= set(before)


def historic(parsed: Parsed, fact: Found, _shown: Span) -> bool:
    """« En juin 1941, la Seconde Guerre mondiale … »: the world tells when."""
    return fact.kind in ("year", "date") and any(
        chronology.events_in(fact.evidence.of(parsed.text))
    )


def periodic(parsed: Parsed, fact: Found, shown: Span) -> bool:
    """« En février 1998 ont lieu les Jeux olympiques »: the world tells months as well."""
    return fact.kind == "date" and chronology.periodic(shown.of(parsed.text))


VETOES: Final[dict[str, Callable[[Parsed, Found, Span], bool]]] = {
    "few-and-known": few_and_known,
    "cornered": cornered,
    "counting": counting,
    "historic": historic,
    "periodic": periodic,
}


def easily_guessed(fact: Found) -> bool:
    """Say whether readers without the article often find a value: a moment, one round or small."""
    return fact.kind in ("year", "date", "rank") or fact.rule == "fraction" or _one_digit(fact)


def _one_digit(fact: Found) -> bool:
    """« trois leçons », « 50 livres », « 4 millions »."""
    digits = format(fact.number or Decimal(0), "f").rstrip("0").rstrip(".")
    return len(digits.rstrip("0")) == 1


def veto(parsed: Parsed, fact: Found, shown: Span) -> str:
    """Return the name of the first veto against a typed gap on a value, "" for none."""
    refused = askable.veto(parsed, fact, shown, FALLEN)
    own = (name for name, says in VETOES.items() if says(parsed, fact, shown))
    return refused or next(own, "")
