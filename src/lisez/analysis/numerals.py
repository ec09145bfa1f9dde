"""Numbers in French prose: where they stand, what they are worth, how to write another alike.

Found on the characters, for the parser splits « 61 538 » and « 3 milliards » as it likes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache

from num2words import num2words
from text_to_num import text2num

from lisez.core.spans import Span
from lisez.core.typography import NBSP, NNBSP

_PLAIN = str.maketrans({"’": "'", "ʼ": "'", NBSP: " ", NNBSP: " ", "\u2009": " "})
_WHOLE = 2000  # characters; a longer text is no sentence
_SCALES = {
    "mille": Decimal(10**3),
    "millier": Decimal(10**3),
    "million": Decimal(10**6),
    "milliard": Decimal(10**9),
}
_SMALL = (
    "deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize"
    "|vingts?|trente|quarante|cinquante|soixante|septante|octante|huitante|nonante|cents?|mille"
)
_WORDS = rf"(?:{_SMALL})(?:(?:[ -]et[ -]une?|[ -]une?|[ ]et[ ]onze|[ -](?:{_SMALL}))(?!\w))*"
_NUMERAL = re.compile(
    rf"""(?<![\w.,/−–-])(?<!\d\ )(?:
        (?P<digits>\d{{1,3}}(?:[ ]\d{{3}})+(?!\d) | \d{{1,3}}(?:\.\d{{3}})+(?![\d,]) | \d+)
        (?:,(?P<decimals>\d+))?
      | (?P<words>{_WORDS})
      | une\ (?P<about>dizaine|douzaine|quinzaine|vingtaine|trentaine|quarantaine|cinquantaine
                      |soixantaine|centaine)
    )(?:\ (?P<scale>mille|millions?|milliards?|milliers))?(?![\w/]|[-–−]\w)""",
    re.VERBOSE | re.IGNORECASE,
)
ABOUT = {
    "dizaine": 10,
    "douzaine": 12,
    "quinzaine": 15,
    "vingtaine": 20,
    "trentaine": 30,
    "quarantaine": 40,
    "cinquantaine": 50,
    "soixantaine": 60,
    "centaine": 100,
}


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number in the text: its words' span, its value, and how it is written.

    `style` is `digits`, `words` or `about` (« une dizaine »). `scale` is the word that
    multiplies it (« millions »), "" for none; the span includes it.
    """

    span: Span
    value: Decimal
    style: str
    scale: str = ""


def plain(text: str) -> str:
    """Return the text with plain apostrophes and spaces, character for character."""
    return text.translate(_PLAIN) if len(text) < _WHOLE else _plain_whole(text)


@lru_cache(maxsize=4)  # a whole article is asked for at every sentence and every value
def _plain_whole(text: str) -> str:
    return text.translate(_PLAIN)


def numerals(text: str, start: int = 0, end: int | None = None) -> Iterator[Numeral]:
    """Yield the numbers of `text[start:end]`, in order; offsets are those of `text`.

    « un » and « une » are articles here, « neuf » after a noun is left to the caller.
    """
    for found in _NUMERAL.finditer(plain(text), start, len(text) if end is None else end):
        value, style = _value(found)
        if value is None:
            continue
        scale = (found["scale"] or "").lower()
        value *= _SCALES[scale.removesuffix("s")] if scale else 1
        yield Numeral(Span(*found.span()), value, style, scale)


def _value(found: re.Match[str]) -> tuple[Decimal | None, str]:
    if found["digits"]:
        whole = re.sub(r"\D", "", found["digits"])
        return Decimal(f"{whole}.{found['decimals'] or 0}").normalize() + 0, "digits"
    if found["about"]:
        return Decimal(ABOUT[found["about"].lower()]), "about"
    return _worth(found["words"].lower()), "words"


@cache
def _worth(words: str) -> Decimal | None:
    """Return the value of number words, None where they make no one number (« deux trois »)."""
    try:
        return Decimal(text2num(words, "fr"))
    except ValueError:
        return None


def written(value: Decimal, like: str, style: str, scale: str = "") -> str:
    """Write a number in the manner of `like`: its spaces, its decimals, its scale word.

    `value` counts what is before the scale: 3 for « 3 millions ». Empty where it cannot be
    written so.
    """
    if style == "about":
        word = next((name for name, worth in ABOUT.items() if worth == value), "")
        return f"une {word}" if word else ""
    if style == "words":
        number = "" if value != int(value) else str(num2words(int(value), lang="fr"))
        return " ".join(filter(None, (number, scale)))
    separator = re.search(r"\d([ .\u00a0\u202f\u2009])\d{3}", like)
    group = separator[1] if separator else ""
    places = len(like.partition(",")[2].split()[0].rstrip()) if "," in like else 0
    whole, _, decimals = f"{value:.{places}f}".partition(".")
    if group or len(whole) > 4:
        whole = f"{int(whole):,}".replace(",", group or NBSP)
    number = f"{whole},{decimals}" if decimals else whole
    space = re.search(r"\d(\s)(?=mill)", like)
    return f"{number}{space[1] if space else NBSP}{scale}" if scale else number
