"""Other dates, years, decades and centuries as plausible as one, between those shown with it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from lisez.analysis.facts.dates import DATE, MONTHS, ordinal, roman
from lisez.analysis.facts.ranks import other_nths
from lisez.analysis.found import Found
from lisez.analysis.numerals import plain

YEARS = re.compile(r"(?<![\w.,])(?:1\d{3}|20[0-4]\d|[3-9]\d\d(?= (?:av|ap)))(?!\w| \d{3})")
_CENTURY = re.compile(r"\b([XVI]+e) siècle")
_NEARBY = (-8, -7, -6, -5, -4, -3, -2, 2, 3, 4, 5, 6, 7, 8)
_ROMANS = (
    *("Ier", "IIe", "IIIe", "IVe", "Ve", "VIe", "VIIe", "VIIIe", "IXe", "Xe", "XIe", "XIIe"),
    *("XIIIe", "XIVe", "XVe", "XVIe", "XVIIe", "XVIIIe", "XIXe", "XXe", "XXIe"),
)


def between(number: Decimal, others: Iterable[Decimal]) -> tuple[Decimal, Decimal]:
    """Return the nearest others below and above, 0 and 99999999 where there are none.

    A year out of order with the dates around it would be seen at once.
    """
    known = tuple(others)
    below = [other for other in known if other < number]
    above = [other for other in known if other > number]
    return max(below, default=Decimal(0)), min(above, default=Decimal(99999999))


def between_days(number: Decimal, others: Iterable[Decimal]) -> tuple[Decimal, Decimal]:
    """Return the nearest dates below and above a date; « le 3 mai » is of its year."""
    year = number // 10000
    placed = (other if other >= 10000 else other + year * 10000 for other in others)
    return between(number, placed if year else (other % 10000 for other in others))


def years_in(text: str) -> list[Decimal]:
    """Return the years that a text names, and the ends of the centuries it names."""
    found = [Decimal(word) for word in YEARS.findall(plain(text))]
    for word in _CENTURY.findall(plain(text)):
        found += [Decimal(roman(word) * 100 - 100), Decimal(roman(word) * 100 + 1)]
    return found


def days_in(text: str) -> list[Decimal]:
    """Return the dates that a text names, as yyyymmdd."""
    return [ordinal(found.group()) for found in DATE.finditer(plain(text))]


def nearby(fact: Found, words: str) -> Iterator[tuple[Decimal, str]]:
    """Yield other moments with their words, written as `words`; none the same."""
    match fact.rule:
        case "year":
            number = fact.number or Decimal(0)
            yield from ((number + step, str(number + step)) for step in _NEARBY)
        case "decade":
            yield from _decades(words)
        case "century":
            yield from _centuries(words)
        case "nth":
            yield from ((Decimal(other), said) for other, said in other_nths(words))
        case "day" | "month" | "day-only":
            yield from _dates(words)
        case "month-only":
            yield from ((ordinal(month), month) for month in MONTHS)


def _decades(words: str) -> Iterator[tuple[Decimal, str]]:
    for step in (-30, -20, -10, 10, 20, 30):
        other = int(words) + step
        if len(str(other)) == len(words) and other <= 2010 and (other >= 10):
            yield Decimal(other), str(other)


def _centuries(words: str) -> Iterator[tuple[Decimal, str]]:
    here = roman(words)
    for step in (-3, -2, -1, 1, 2, 3):
        if 1 < here + step <= 20:
            yield Decimal(here + step), _ROMANS[here + step - 1]


def _dates(words: str) -> Iterator[tuple[Decimal, str]]:
    """Yield dates of the same year, another month and another day; vowels stay vowels.

    « d’avril » would become « d’mars ».
    """
    found = DATE.search(plain(words))
    if found is None:
        return
    month = MONTHS.index(found["month"])
    for step in (-5, -4, -3, -2, -1, 1, 2, 3, 4, 5):
        if not 0 <= month + step <= 11:
            continue
        name = MONTHS[month + step]
        if not found["day"] and (name[0] in "ao") != (found["month"][0] in "ao"):
            continue
        other = words.replace(found["month"], name)
        if found["day"]:
            day = int(found["day"].removesuffix("er"))
            changed = (day + 7 * step + 3 * abs(step)) % 27 + 2
            other = re.sub(r"^(?:1er|\d+)", str(changed), other)
        yield ordinal(other), other
