"""What a passage and its article tell of when: known events, lives, seasons.

A wrong year outside of them would be seen at once by whoever reads the passage alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Final

from lisez.analysis.numerals import plain

GROWN: Final = 14  # years after birth before which nobody is said to have done anything

_EVENTS: Final = tuple(
    (re.compile(rf"\b(?:{words})\b", re.IGNORECASE), Decimal(first), Decimal(last))
    for words, first, last in (
        ("première guerre mondiale|grande guerre", 1914, 1918),
        ("(?:seconde|deuxième) guerre mondiale|régime de vichy|occupation allemande", 1939, 1945),
        ("entre-deux-guerres", 1918, 1939),
        ("guerre d'espagne|guerre civile espagnole", 1936, 1939),
        ("guerre d'algérie", 1954, 1962),
        ("guerre de sécession", 1861, 1865),
        ("guerre du (?:vietnam|viêt nam)", 1955, 1975),
        ("guerre froide", 1947, 1991),
        ("révolution française", 1789, 1799),
        ("guerre de cent ans", 1337, 1453),
        ("guerre de trente ans", 1618, 1648),
        ("guerre de sept ans", 1756, 1763),
        ("commune de paris", 1871, 1871),
        ("second empire|napoléon iii", 1852, 1870),
        ("monarchie de juillet|louis-philippe", 1830, 1848),
        ("premier empire", 1804, 1815),
    )
)
_LIFE = re.compile(r"\((?:né[e]? (?:en|le) [^()]*?)?(\d{4}) ?[-–—] ?(\d{4})\)")
_BORN = re.compile(r"\b(?:n[ée]e?|na[iî]t|naquit)\b[^.;]{0,60}?\b(?:en|le)\b[^.;]{0,20}?(\d{4})\b")
_DEAD = re.compile(
    r"\b(?:mort|morte|meurt|mourut|décédée?|décède|décéda|disparaît)\b[^.;]{0,60}?"
    r"\b(?:en|le)\b[^.;]{0,20}?(\d{4})\b"
)
_SEASONAL = re.compile(
    r"\b(?:l'été|en été|d'été|cet été|hiver|hivernal\w*|estiva\w+|printemps|printan\w+|automne"
    r"|automna\w+|neige|neiges|vendanges?|moissons?|récoltes?|semis|Noël|Pâques|Toussaint"
    r"|rentrée|Tour de France|Tour d'Italie|Giro|Vuelta|Roland-Garros|Wimbledon|Carnaval"
    r"|Paris-Roubaix|ramadan|canicule|vacances)\b"
)


_PERIODIC = re.compile(
    r"\b(?:jeux olympiques|olympiades?|médaille d'or|élections? (?:présidentielle|législative"
    r"|européenne|municipale|régionale)s?|premier tour|recensement|coupe du monde de \w+)\b",
    re.IGNORECASE,
)


def periodic(text: str) -> bool:
    """« aux Jeux olympiques », « à l’élection présidentielle »: the world tells the years."""
    return _PERIODIC.search(plain(text)) is not None


def decades(number: Decimal, years: Iterable[Decimal]) -> tuple[Decimal, Decimal]:
    """Return between which decades one may lie, ends excluded, by the years shown with it.

    « En 1893, … Au début des années 1900, … »: neither the 1870s nor the 1880s.
    """
    known = tuple(years)
    below = [year // 10 * 10 for year in known if year < number + 10]
    above = [year for year in known if year >= number + 10]
    return max(below, default=Decimal(1)) - 1, min(above, default=Decimal(9999))


def events_in(text: str) -> Iterator[tuple[Decimal, Decimal]]:
    """Yield the first and the last year of each known event that a text names."""
    line = plain(text)
    yield from ((first, last) for words, first, last in _EVENTS if words.search(line))


def bounds(number: Decimal, passage: str, article: str) -> Iterator[Decimal]:
    """Yield years between which `number` must lie, ends excluded, by what is said of when.

    « Pendant la Première Guerre mondiale, en 1916 »: neither 1909 nor 1921. What an article
    says of one birth and one death holds for its passages: « née en 1921 », not ten years later.
    """
    for first, last in events_in(passage):
        yield from (first - 1, last + 1) if first <= number <= last else (first, last)
    yield from _of_lives(number, article)


def _of_lives(number: Decimal, article: str) -> Iterator[Decimal]:
    """Yield the years of the one life that an article tells, and of growing up."""
    for first, last in _lives(article):
        yield from (year for year in (first, last) if year is not None)
        if first is not None and number >= first + GROWN:
            yield first + GROWN - 1


def _lives(article: str) -> Iterator[tuple[Decimal | None, Decimal | None]]:
    """Yield the birth and the death that an article tells, where it is of one life."""
    line = plain(article)
    told = [(Decimal(a), Decimal(b)) for a, b in _LIFE.findall(line)]
    births = {Decimal(year) for year in _BORN.findall(line)} | {a for a, _ in told}
    deaths = {Decimal(year) for year in _DEAD.findall(line)} | {b for _, b in told}
    if len(births) <= 1 and len(deaths) <= 1 and births | deaths:
        yield next(iter(births), None), next(iter(deaths), None)


def seasonal(text: str) -> bool:
    """« Au Tour de France, en ____ », « l’hiver venu »: the world tells the month."""
    return _SEASONAL.search(plain(text)) is not None
