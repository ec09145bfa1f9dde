"""What a typed gap on a value blanks, and which answers it takes.

The unit stays in view where there is one (« ____ % », « ____ millions de francs »), and so does
the year of a day (« le ____ 1850 »): what is typed is short, and what the words around ask for is
seen. What is blanked is given with its unit as well, and dates in figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from num2words import num2words

from lisez.analysis.facts.dates import DATE, MONTHS
from lisez.analysis.found import Found
from lisez.analysis.numerals import Numeral, numerals, plain
from lisez.analysis.parsed import Parsed
from lisez.core.spans import Span
from lisez.core.typography import fold_space

_NUMBER: Final = "Quel nombre manque dans ce passage ? Écrivez-le."
_DAY: Final = "Quelle date manque dans ce passage ? Écrivez le jour et le mois."
STEMS: Final = {
    "year": "Quelle année manque dans ce passage ? Écrivez-la.",
    "day": _DAY,
    "day-only": _DAY,
    "month": "Quelle date manque dans ce passage ? Écrivez le mois et l’année.",
    "month-only": "Quel mois manque dans ce passage ? Écrivez-le.",
    "decade": "Quelle décennie manque dans ce passage ? Écrivez-la.",
    "century": "Quel siècle manque dans ce passage ? Écrivez-le.",
    "nth": "Quel rang manque dans ce passage ? Écrivez-le.",
    "fraction": "Quelle part manque dans ce passage ? Écrivez-la.",
}
_AFTER = 3  # words after a count among which its noun stands
_UNITS = {
    "%": ("%", "pour cent"),
    "euro": ("euros", "€"),
    "dollar": ("dollars", "$"),
    "km": ("km", "kilomètres"),
    "m": ("m", "mètres"),
    "kg": ("kg", "kilos"),
    "ha": ("ha", "hectares"),
}


@dataclass(frozen=True, slots=True)
class Blank:
    """The words that a gap hides, its stem, and what is right besides them."""

    span: Span
    stem: str
    accept: tuple[str, ...]


def blank(parsed: Parsed, fact: Found) -> Blank | None:
    """Return what is hidden of a value, None where it is not written to be typed."""
    match fact.rule:
        case "day" | "day-only" | "month":
            return _of_date(parsed, fact)
        case "year" | "month-only" | "decade" | "century" | "nth" | "fraction":
            words = fold_space(fact.value.of(parsed.text))
            lowered = words if fact.rule == "century" else words[:1].lower() + words[1:]
            also = [said for said in (lowered, *_like(fact, words)) if said != words]
            return Blank(fact.value, STEMS[fact.rule], tuple(also))
    return _of_number(parsed, fact)


def _of_number(parsed: Parsed, fact: Found) -> Blank | None:
    numeral = next(numerals(parsed.text, *fact.value), None)
    if numeral is None or numeral.style == "about":  # « une vingtaine » is no number
        return None
    span = _bare(parsed.text, numeral)
    key = fold_space(span.of(parsed.text))
    rest = fold_space(parsed.text[span.end : fact.value.end]).strip()
    with_unit = [rest, *_other_units(numeral, fact)] if rest else [_noun(parsed, fact)]
    scaled = [numeral.scale] if numeral.scale else []
    accept = [f"{key} {unit}" for unit in (*scaled, *with_unit) if unit]
    return Blank(span, _NUMBER, _each_once(key, accept))


def _each_once(key: str, accept: Iterable[str]) -> tuple[str, ...]:
    """Return what is right besides the key, in small letters: « Trois » opens a sentence."""
    lowered = key[:1].lower() + key[1:]
    others = dict.fromkeys((lowered, *(said[:1].lower() + said[1:] for said in accept)))
    return tuple(said for said in others if said != key)


def _bare(text: str, numeral: Numeral) -> Span:
    """Return the span of a number without the word that multiplies it."""
    words = numeral.span.of(text)
    bare = words[: len(words) - len(numeral.scale)].rstrip()
    return Span(numeral.span.start, numeral.span.start + len(bare))


def _other_units(numeral: Numeral, fact: Found) -> Iterator[str]:
    """« 25 % » is « 25 pour cent », « 3 millions d’euros » is « 3 millions € »."""
    scale = f"{numeral.scale} " if numeral.scale else ""
    yield from (f"{scale}{unit}" for unit in _UNITS.get(fact.unit, ()))


def _noun(parsed: Parsed, fact: Found) -> str:
    """Return what follows a count up to its noun: « 640 exposants » is « 640 »."""
    end = fact.value.end
    for token in parsed.following(end, _AFTER):
        if token.pos == "NOUN":
            return fold_space(parsed.text[end : token.span.end]).strip()
    return ""


def _of_date(parsed: Parsed, fact: Found) -> Blank | None:
    found = DATE.search(plain(parsed.text), *fact.value)
    if found is None:
        return None
    month = MONTHS.index(found["month"]) + 1
    span = Span(found.start(), found.end("month") if found["day"] else found.end())
    accept = _days(found, month) if found["day"] else _months(found, month)
    return Blank(span, STEMS[fact.rule], tuple(dict.fromkeys(accept)))


def _days(found: re.Match[str], month: int) -> Iterator[str]:
    """« 2 juillet » is « 02/07 », with its year or without."""
    day = int(found["day"].removesuffix("er"))
    figures = (f"{day:02}/{month:02}", f"{day}/{month}")
    names = (f"{day} {found['month']}", f"{day:02} {found['month']}")
    own = f"{found['day']} {found['month']}"
    yield from (said for said in (*names, *figures) if said != own)
    if found["year"]:
        yield from (f"{said} {found['year']}" for said in dict.fromkeys((own, names[0])))
        yield from (f"{said}/{found['year']}" for said in figures)


def _months(found: re.Match[str], month: int) -> Iterator[str]:
    yield from (f"{month:02}/{found['year']}", f"{month}/{found['year']}")


def _like(fact: Found, words: str) -> Iterator[str]:
    """Yield other writings of a rank, a decade or a part."""
    number = int(fact.number or 0)
    match fact.rule:
        case "century" | "nth":
            spelled = str(num2words(number, to="ordinal", lang="fr"))
            roman = (words.rstrip("eèmᵉr"),) if fact.rule == "century" else ()
            forms = (f"{number}e", f"{number}ème", spelled, str(number), *roman)
            yield from (form for form in forms if form != words)
        case "decade":
            yield from (words[-2:], f"années {words}", f"années {words[-2:]}")[len(words) == 2 :]
        case "fraction":
            yield from _PARTS.get(words.lower(), ())


_PARTS: Final = {
    "un dixième": ("1/10", "10 %"),
    "un cinquième": ("1/5", "20 %"),
    "un quart": ("1/4", "25 %"),
    "un tiers": ("1/3",),
    "la moitié": ("1/2", "50 %"),
    "les deux tiers": ("2/3",),
    "les trois quarts": ("3/4", "75 %"),
    "les quatre cinquièmes": ("4/5", "80 %"),
    "les neuf dixièmes": ("9/10", "90 %"),
}
