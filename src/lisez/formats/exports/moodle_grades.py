"""The shares of points that Moodle takes: a file with any other is refused as a whole."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

GRADES: Final = (
    *("100", "90", "83.33333", "80", "75", "70", "66.66667", "60", "50", "40", "33.33333", "30"),
    *("25", "20", "16.66667", "14.2857", "12.5", "11.11111", "10", "5", "0"),
)
MOST_KEYS: Final = 20  # of a question with several: each must earn 5 % at least

_EXACT: Final = {grade: Fraction(grade) / 100 for grade in GRADES}
_NEAR: Final = Fraction(1, 100_000)  # 33.33333 stands for a third


def grade(share: Fraction) -> str:
    """Return the grade nearest to a share of -1 to 1, in per cent; only 0 becomes « 0 »."""
    wanted = abs(share)
    known = [name for name in GRADES if bool(_EXACT[name]) == bool(wanted)]
    nearest = min(known, key=lambda name: abs(_EXACT[name] - wanted))
    return f"-{nearest}" if share < 0 else nearest


def held(share: Fraction) -> bool:
    """Say whether a grade stands for exactly this share."""
    return abs(_EXACT[grade(abs(share))] - abs(share)) < _NEAR


def key_grades(count: int) -> Iterator[str]:
    """Yield the grade of each of `count` keys, at most `MOST_KEYS`: together they earn 100.

    From 11 keys on no equal share is on the list: some earn 10, the others 5.
    """
    even = Fraction(1, count)
    tens = 20 - count
    for position in range(count):
        yield grade(even) if held(even) else ("10" if position < tens else "5")


def share_of(percent: Fraction) -> Fraction:
    """Return the share that a grade in per cent stands for: 33.33333 is a third, 14.2857 a seventh.

    Any other percentage is itself.
    """
    size = abs(percent) / 100
    for parts in range(1, MOST_KEYS + 1):
        for taken in range(1, parts + 1):
            if abs(Fraction(taken, parts) - size) < _NEAR:
                return Fraction(taken, parts) * (-1 if percent < 0 else 1)
    return percent / 100
