"""Finders for dates, years, decades and centuries."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from lisez.analysis.facts.measured import Reading, measured
from lisez.analysis.found import Found
from lisez.analysis.numerals import plain
from lisez.analysis.parsed import Parsed, Sentence
from lisez.core.spans import Span

MONTHS = (
    *("janvier", "février", "mars", "avril", "mai", "juin"),
    *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
)
_MONTH = "|".join(MONTHS)
_YEAR = r"(?:1\d{3}|20[0-4]\d)"
DATE = re.compile(
    rf"(?<![\w/.,-])(?:(?P<day>1er|[12]?\d|3[01]) )?(?P<month>{_MONTH})"
    rf"(?: (?P<year>{_YEAR}))?\b(?!-\d)"
)
_LED = re.compile(
    r"\b(?:en|depuis|dès|avant|après|vers|fin|début|courant|mi|milieu|l'an|l'année|année|été|hiver"
    r"|printemps|automne|de|à partir de|d'ici(?: à)?|jusqu'en|qu'en|qu'avant)$",
    re.IGNORECASE,
)
_YEAR_ALONE = re.compile(rf"(?<![\w/.,-])(?<!\d )({_YEAR})(?![\w/]|[-–]\d|,\d| \d{{3}}\b)")
_DECADE = re.compile(r"\bannées (1\d\d0|20[0-4]0|[2-9]0)\b(?!-)")
_CENTURY = re.compile(r"(?<![\w-])([XVI]+(?:e|ème|ᵉ)|Ier) siècle\b(?! av)")
_RANGE_BEFORE = re.compile(
    r"(?:\bdu|\bentre|\d|\b(?:et|ou|au|à)|[-–]) ?(?:le |(?:la )?(?:fin|mi|début)[ -](?:de )?)?$",
    re.IGNORECASE,
)
_MONTH_TO = re.compile(rf"\b(?:{_MONTH})(?: \d+)? (?:à|au|et|ou) (?:le |(?:fin|mi|début)[ -])?$")
_RANGE_AFTER = re.compile(
    rf"(?: ?[-–] ?| (?:à|au|ou|et|jusqu'\w+) )(?:le |l'\w+ |(?:la )?(?:fin|mi|début)[ -](?:de )?)?"
    rf"(?:{_YEAR}|\d{{1,2}}\b|1er|{_MONTH})"
    r"| av\.| avant J"
)
_BETWEEN = re.compile(
    r"\b(?:entre|de|du|depuis) [^,;.]{2,22} (?:et|à|au)(?: le)?$",
    re.IGNORECASE,
)
ROMAN = {"I": 1, "V": 5, "X": 10}


def dates(parsed: Parsed) -> Iterator[Found]:
    """« le 12 mai 1987 », « en mars 2021 », « le 3 mai »; the number is yyyymmdd, 0 unknown."""
    for sentence, found in _matches(parsed, DATE):
        bare = not (found["day"] or found["year"])
        if _ranged(parsed, sentence, Span(*found.span())) or (bare and not _led(parsed, found)):
            continue
        rule = _RULES[bool(found["day"]), bool(found["year"])]
        number = ordinal(found.group())
        span = Span(*found.span())
        yield measured(parsed, sentence, Reading("date", rule, span, number, "date"))


_RULES = {
    (True, True): "day",
    (False, True): "month",
    (True, False): "day-only",
    (False, False): "month-only",
}
_MONTH_LED = re.compile(r"\b(?:en|dès|depuis|fin|début|courant) $", re.IGNORECASE)


def _led(parsed: Parsed, found: re.Match[str]) -> bool:
    """« en juin dernier », « fin octobre »; not « il mars », « mai 68 »."""
    before = plain(parsed.text[max(0, found.start() - 12) : found.start()])
    after = parsed.text[found.end() : found.end() + 5]
    return _MONTH_LED.search(before) is not None and not re.match(r" (?:et|à|ou|\d)", after)


def years(parsed: Parsed) -> Iterator[Found]:
    """« en 1987 », « depuis 2008 »; not « le GP 1976 » nor « de 1968 à 1970 »."""
    for sentence, found in _matches(parsed, _YEAR_ALONE):
        span = Span(*found.span())
        before = plain(parsed.text[sentence.span.start : span.start]).rstrip()
        alone = not _ranged(parsed, sentence, span) and not _in_date(before)
        if _LED.search(before) and alone and not _counts(parsed, span):
            yield measured(
                parsed, sentence, Reading("year", "year", span, Decimal(found[1]), "année")
            )


def decades(parsed: Parsed) -> Iterator[Found]:
    """« dans les années 1920 », « les années 80 »: the value is the number."""
    for sentence, found in _matches(parsed, _DECADE):
        span = Span(*found.span(1))
        if not _ranged(parsed, sentence, span):
            number = Decimal(found[1])
            yield measured(parsed, sentence, Reading("year", "decade", span, number, "décennie"))


def centuries(parsed: Parsed) -> Iterator[Found]:
    """« au XIXe siècle »: the value is the ordinal alone."""
    for sentence, found in _matches(parsed, _CENTURY):
        span = Span(*found.span(1))
        if not _ranged(parsed, sentence, Span(*found.span())):
            number = Decimal(roman(found[1]))
            yield measured(parsed, sentence, Reading("rank", "century", span, number, "siècle"))


def _matches(parsed: Parsed, pattern: re.Pattern[str]) -> Iterator[tuple[Sentence, re.Match[str]]]:
    text = plain(parsed.text)
    for sentence in parsed.sentences:
        if sentence.parsed:
            for found in pattern.finditer(text, *sentence.span):
                yield sentence, found


def _ranged(parsed: Parsed, sentence: Sentence, span: Span) -> bool:
    """« de 1968 à 1970 », « du 3 au 6 mai », « entre 1941 et 2006 », « 3 ou 4 mai »."""
    text = plain(parsed.text)
    before, after = text[sentence.span.start : span.start], text[span.end : sentence.span.end]
    if _RANGE_AFTER.match(after) or _BETWEEN.search(before.rstrip()) or _MONTH_TO.search(before):
        return True
    found = _RANGE_BEFORE.search(before)
    return found is not None and found.group().strip().lower() not in ("du", "à", "au")


def _counts(parsed: Parsed, span: Span) -> bool:
    """« chaque année 1400 vies »: the number counts what follows."""
    token = parsed.within(span)[0]
    return token.dep == "nummod" and token.head > token.index


def _in_date(before: str) -> bool:
    """« le 3 mai 1987 »: the year belongs to the date."""
    return re.search(rf"\b(?:{_MONTH})$", before) is not None


def ordinal(date: str) -> Decimal:
    """Return a date's words as yyyymmdd, 0 for what they do not say."""
    found = DATE.search(plain(date))
    if found is None:
        return Decimal(date) * 10000
    day = int((found["day"] or "0").removesuffix("er"))
    month = MONTHS.index(found["month"]) + 1
    return Decimal(int(found["year"] or 0) * 10000 + month * 100 + day)


def roman(word: str) -> int:
    """Return the value of a century's Roman numeral such as « XIXe »."""
    digits = [ROMAN[letter] for letter in word if letter in ROMAN]
    pairs = zip(digits, [*digits[1:], 0], strict=True)
    return sum(-here if here < following else here for here, following in pairs)
