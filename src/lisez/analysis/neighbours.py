"""Other numbers as plausible as one: as large, as round, written with as many digits."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import TypeVar

T = TypeVar("T")

_FAR = Decimal("2.6")  # at most so many times more or less than the number
_APART = Decimal("0.12")  # at least this share of the number away from it
_RATIOS = ("0.48", "0.57", "0.66", "0.74", "0.83", "1.21", "1.34", "1.52", "1.69", "1.93")
_AGE_STEPS = (-7, -5, -4, -3, 3, 4, 5, 7)
# What a number of some unit never passes, where the number itself does not.
_LIMITS = {
    "%": 99,
    "heure": 23,
    "minute": 59,
    "seconde": 59,
    "mois": 11,
    "jour": 30,
    "siècle": 20,
}


def neighbours(number: Decimal, unit: str, rule: str = "", style: str = "digits") -> list[Decimal]:
    """Return numbers that one who has not read may take for `number`, in rising order.

    `number` counts what is written before a scale word: 3 for « 3 millions ».
    """
    if style == "about":
        found: Iterable[Decimal] = map(Decimal, (10, 20, 30, 40, 50, 60))
    elif rule == "age":
        found = (number + step for step in _AGE_STEPS)
    else:
        found = _alike(number)
    return sorted({value for value in found if _may(value, number, unit, rule)})


def _may(value: Decimal, number: Decimal, unit: str, rule: str) -> bool:
    limit = _LIMITS.get(unit)
    if value == number or (limit is not None and number <= limit < value):
        return False
    if (value < 2) != (number < 2):  # « 1,3 seconde » but « 2,6 secondes »
        return False
    if rule == "age":
        return 5 <= value <= 99 and (value < 18) == (number < 18)
    near = number / _FAR <= value <= number * _FAR
    return near and abs(value - number) >= number * _APART


def _alike(number: Decimal) -> Iterable[Decimal]:
    """Yield numbers of as many digits and as many noughts at their end."""
    places = max(0, -int(number.normalize().as_tuple().exponent))
    whole = int(number.scaleb(places))
    digits = str(whole)
    noughts = len(digits) - len(digits.rstrip("0")) if whole >= 10 else 0
    head = whole // 10**noughts
    for other in _heads(head, noughts):
        if other > 0 and (len(str(other)) == len(str(head)) or whole < 10):
            yield Decimal(other * 10**noughts).scaleb(-places)
    if head <= 2 and noughts:  # « 100 »: 150 and 250 are as round as 200
        halves = (head * 10 + step for step in (-5, 5, 15) if head * 10 + step >= 10)
        yield from (Decimal(half * 10 ** (noughts - 1)).scaleb(-places) for half in halves)


def _heads(head: int, noughts: int) -> Iterable[int]:
    """Yield what may stand in place of the digits before the noughts."""
    if head < 10:
        return range(1 if noughts else 2, 10)
    if head % 5 == 0:
        fives = 10 ** (len(str(head)) - 1)
        return (head + step * fives for step in (-4, -3, -2, -1, 1, 2, 3, 4))
    return (_unround(int(head * Decimal(ratio)), head) for ratio in _RATIOS)


def _unround(value: int, like: int) -> int:
    """Return `value` with a last digit that is neither 0 nor 5 and not that of `like`."""
    wanted = (value * 7 + like * 3) % 10
    for step in range(10):
        last = (wanted + step) % 10
        if last not in (0, 5, like % 10):
            return value // 10 * 10 + last
    return value


def apart(values: Sequence[T], count: int) -> list[T]:
    """Take `count` values that lie apart, all where there are fewer."""
    if count <= 0 or not values:
        return []
    step = max(1.0, len(values) / count)
    return [values[int(step * at)] for at in range(min(count, len(values)))]
