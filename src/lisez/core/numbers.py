"""Numbers as they are written in French, by value.

Digits with spaces between groups, a comma or a point for the decimals, number words,
and digits with *mille*, *millions*, *milliards*: « 3 000 000 000 », « 3 milliards »,
« trois milliards », « 2,5 ». No exponents, so that a few characters cannot stand for a
number that fills the memory.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import MAX_EMAX, MIN_EMIN, Context, Decimal
from typing import Final

from text_to_num import alpha2digit

from lisez.core.typography import NNBSP, folded

MOST_CHARACTERS: Final = 100  # of a typed number, unit included
MOST_DIGITS: Final = 60  # of a number, before and after the decimal sign together

# Wide enough for sums and products of numbers of MOST_DIGITS digits to be exact.
EXACT: Final = Context(prec=8 * MOST_DIGITS, Emax=MAX_EMAX, Emin=MIN_EMIN)

_GROUPED = re.compile(r"(?<!\d)\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)")


def plain_digits(text: str) -> str:
    """Return `text` with the spaces between groups of three digits taken out."""
    return _GROUPED.sub(lambda found: re.sub(r"\s", "", found[0]), text)


def number_words_as_digits(text: str) -> str:
    """Return `text` with French number words as digits: « trois milliards » « 3000000000 »."""
    return str(alpha2digit(text, "fr", threshold=0))


MULTIPLIERS: Final = {
    "mille": Decimal(10**3),
    "million": Decimal(10**6),
    "milliard": Decimal(10**9),
    "billion": Decimal(10**12),
    "md": Decimal(10**9),  # « 3 Md€ », as newspapers write it
}
_MULTIPLIER = r"(?P<times>mille|(?:million|milliard|billion|md)s?)(?![^\W\d_])"
_TIMES = re.compile(
    rf"(?P<number>\d+(?:[ \u00a0\u202f]\d{{3}})*(?:[.,]\d+)?)\s*{_MULTIPLIER}", re.IGNORECASE
)
_PART = re.compile(
    rf"""(?P<whole>\d{{1,3}}(?:[ \u00a0\u202f]\d{{3}})+(?!\d)   # 3 000 000
           | \d{{1,3}}(?:([.,'’])\d{{3}})(?:\2\d{{3}})+(?!\d)   # 3.000.000 has no decimals
           | \d+)
         (?:(?P<sign>[.,])(?P<decimals>\d+))?
         (?:\s*{_MULTIPLIER})?""",
    re.VERBOSE | re.IGNORECASE,
)
_SIGN = re.compile(r"(?P<minus>[-−]|moins\s+(?!d))\s*|\+", re.IGNORECASE)
BOUND = re.compile(
    r"""(?:plus|moins)\s+d(?:e\b|['’]) | au\ (?:moins|plus|maximum|minimum)\b | pas\ moins\ d
      | environ\b | pr[èe]s\s+d | presque\b | [àa]\ peu\ pr[èe]s\b | quelque\b | autour\s+d
      | jusqu['’] | entre\b | [<>≤≥~≈±]""",
    re.VERBOSE | re.IGNORECASE,
)


def multiplied(text: str) -> str:
    """Return `text` with « 3 milliards » as « 3000000000 », « 1,3 million » as « 1300000 »."""
    return _TIMES.sub(lambda found: _plain(_product(found["number"], found["times"])), text)


def _product(number: str, times: str) -> Decimal:
    digits = re.sub(r"\s", "", number).replace(",", ".")
    return EXACT.multiply(Decimal(digits), MULTIPLIERS[times.lower().rstrip("s")])


def _plain(value: Decimal) -> str:
    digits = format(value, "f")
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


@dataclass(frozen=True, slots=True)
class Written:
    """A number as somebody wrote it.

    `unit` is what follows it, "" for nothing. `large` says whether it was written with
    *mille*, *millions*, …, `words` whether in words, `point` whether with a decimal point
    where French has a comma.
    """

    value: Decimal
    unit: str = ""
    large: bool = False
    words: bool = False
    point: bool = False


def bound(text: str) -> str:
    """Return the words before a number that make it a limit or a guess, "" for none.

    « plus de 600 » is no number: it says that the number is another one.
    """
    found = BOUND.match(text.strip())
    return found[0].strip() if found else ""


def read_number(text: str) -> Written | None:
    """Return the one number of `text` and its unit; None for anything else.

    One comma or one point is the decimal sign, so « 3.000 » is three. Refused: more than
    `MOST_CHARACTERS`, exponents, two numbers, a limit (« plus de 600 »).
    """
    line = " ".join(text.split())
    if not line or len(line) > MOST_CHARACTERS or bound(line):
        return None
    line = re.sub(r"\bpour[ -]?cent\b", "%", line, flags=re.IGNORECASE)
    line = re.sub(r"(?<=[\d ])M(?=\s?[€$])", " millions ", line)  # « 3 M€ »
    found = _read_digits(line)
    if found is not None:
        return found
    spelled = number_words_as_digits(line)
    found = _read_digits(spelled) if spelled != line else None
    return None if found is None else Written(found.value, found.unit, found.large, words=True)


def _read_digits(line: str) -> Written | None:
    signed = _SIGN.match(line)
    at = signed.end() if signed else 0
    total, least, large, point = Decimal(0), None, False, False
    while (part := _PART.match(line, at)) and (least is None or least > 1):
        times = MULTIPLIERS[part["times"].lower().rstrip("s")] if part["times"] else Decimal(1)
        if least is not None and times >= least:  # « 3 millions 2 milliards » is no number
            return None
        digits = re.sub(r"\D", "", part["whole"])
        digits += f".{part['decimals']}" if part["decimals"] else ""
        total = EXACT.add(total, EXACT.multiply(Decimal(digits), times))
        least, large = times, large or times > 1
        point = point or part["sign"] == "."
        at = part.end() + len(line[part.end() :]) - len(line[part.end() :].lstrip())
    if least is None or not _may_be_unit(line[at:]):
        return None
    value = -total if signed and signed["minus"] else total
    return Written(value, line[at:].strip(" .,;:!?"), large, point=point)


def _may_be_unit(rest: str) -> bool:
    """Refuse another number, and what « deux millions et demi » adds."""
    return not re.search(r"\d|^[.,'’]\S|^(?:et|ou)\b", number_words_as_digits(rest))


def usable(value: Decimal) -> bool:
    """Say whether a number of a lesson can be worked with exactly."""
    if not value.is_finite():
        return False
    return len(value.as_tuple().digits) <= MOST_DIGITS and abs(value.adjusted()) <= MOST_DIGITS


def between(value: Decimal, key: Decimal, within: Decimal) -> int:
    """Return 0 where `value` lies from `key - within` to `key + within`, else -1 below, 1 above."""
    if value < EXACT.subtract(key, within):
        return -1
    return 1 if value > EXACT.add(key, within) else 0


UNIT_NAMES: Final = {"euro": "€", "eur": "€", "dollar": "$", "pourcent": "%"}


def unit_words(unit: str) -> tuple[str, ...]:
    """Return the words of a unit, compared as such: « d'euros », « € » and « Euro » are one."""
    words = re.findall(r"[^\W\d_]+|[^\w\s'’.-]", folded(unit))
    bared = [word[:-1] if len(word) > 2 and word[-1] in "sx" else word for word in words]
    while bared and bared[0] in ("de", "d", "des", "du"):
        bared = bared[1:]
    return tuple(UNIT_NAMES.get(word, word) for word in bared)


def same_unit(given: str, asked: str) -> bool:
    """Say whether a typed unit is the one asked for, either of them perhaps cut short.

    « euros de chiffre d'affaires » is « euros »; where no unit is asked for, any will do.
    """
    ours, theirs = unit_words(given), unit_words(asked)
    if theirs and theirs[0] in MULTIPLIERS:  # « millions d'euros »: the value holds the millions
        theirs = tuple(word for word in theirs[1:] if word not in ("d", "de"))
    length = min(len(ours), len(theirs))
    return not theirs or not ours or ours[:length] == theirs[:length]


def scale(unit: str) -> Decimal:
    """Return what a unit such as « millions d'euros » multiplies by; 1 for « euros »."""
    first = unit_words(unit)[:1]
    return MULTIPLIERS.get(first[0], Decimal(1)) if first else Decimal(1)


def french(value: Decimal) -> str:
    """Return a number as French writes it: « 12 500,5 », with U+202F between groups."""
    if not usable(value):
        return str(value)
    digits, _, decimals = _plain(value).partition(".")
    if len(digits.lstrip("-")) > 4:
        digits = f"{int(digits):,}".replace(",", NNBSP)
    return f"{digits},{decimals}" if decimals else digits
