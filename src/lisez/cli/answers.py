"""Typed lines as responses: numbers, letters or words for what a question shows.

Every reader returns a response, or None where the line cannot be understood; what was
expected is said by `expected`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from lisez.core.questions import (
    STATEMENTS,
    AnyQuestion,
    Choice,
    Gap,
    Item,
    Judged,
    Matching,
    Multiple,
    Number,
    Option,
    Ordered,
    Ordering,
    Paired,
    Picked,
    Response,
    Short,
    TrueFalse,
    Typed,
)
from lisez.core.typography import folded
from lisez.i18n import _

# In both languages whatever the interface speaks: nobody should fail for a « t ».
_STATEMENT_WORDS = {
    "true": ("1", "v", "vrai", "t", "true"),
    "false": ("2", "f", "faux", "false"),
    "not-said": ("3", "n", "non dit", "pas dit", "not said"),
}
_SEPARATORS = re.compile(r"[\s,;]+(?:(?:et|and)\s+)?")
_PAIR = re.compile(r"([a-z]+)\s*[-:=.)]?\s*(\d+)")


def letter(index: int) -> str:
    """Return the letters of a 0-based index: a, b, … z, aa, ab and so on."""
    head, last = divmod(index, 26)
    return (letter(head - 1) if head else "") + chr(ord("a") + last)


def one_option(line: str, options: Sequence[Option]) -> Option | None:
    """Return the option meant by its number from 1, its letter, or its words."""
    word = folded(line).rstrip(".)")
    for index, option in enumerate(options):
        if word in (str(index + 1), letter(index)):
            return option
    return next((option for option in options if folded(option.text) == folded(line)), None)


def some_options(line: str, options: Sequence[Option]) -> tuple[Option, ...]:
    """Return the options of « 1 3 », « 1,3 », « a et c » or of one option's words."""
    alone = one_option(line, options)
    if alone:
        return (alone,)
    words = [word for word in _SEPARATORS.split(line.strip()) if word]
    found = [one_option(word, options) for word in words]
    known = [option for option in found if option is not None]
    return tuple(dict.fromkeys(known)) if len(known) == len(found) else ()


def statement(line: str) -> str | None:
    """Return the statement that a word, a letter or a number stands for."""
    word = folded(line).replace("-", " ").rstrip(".")
    return next((name for name in STATEMENTS if word in _STATEMENT_WORDS[name]), None)


def sentence_indexes(line: str, count: int) -> tuple[int, ...] | None:
    """Return 0-based indexes for sentence numbers from 1 to `count`; None if any is none."""
    words = [word for word in _SEPARATORS.split(line.strip()) if word]
    if not words or not all(word.isdecimal() and len(word) < 7 for word in words):
        return None
    indexes = sorted({int(word) - 1 for word in words})
    return tuple(indexes) if indexes[0] >= 0 and indexes[-1] < count else None


def pairs(line: str, lefts: Sequence[str], rights: Sequence[str]) -> dict[str, str] | None:
    """Return rights by left for « a2 b1 »; numbers alone stand for a, b, … in order."""
    words = _SEPARATORS.split(line.strip().lower())
    if len(words) == len(lefts) and all(word.isdecimal() for word in words):
        found = [(letter(index), word) for index, word in enumerate(words)]
    else:
        found = _PAIR.findall(line.lower())
        if not found or re.search(r"\w", _PAIR.sub("", line.lower())):
            return None
    places = {letter(index): left for index, left in enumerate(lefts)}
    numbers = {str(index): right for index, right in enumerate(rights, start=1)}
    if not all(left in places and right in numbers for left, right in found):
        return None
    return {places[left]: numbers[right] for left, right in found}


def order(line: str, items: Sequence[Item]) -> tuple[str, ...] | None:
    """Return the ids of all items for « 3 1 2 » or « c a b »; None unless each comes once."""
    words = [word for word in _SEPARATORS.split(line.strip().lower()) if word]
    if len(words) == 1 and len(items) < 10:  # « 312 »
        words = list(words[0])
    names = {str(index + 1): item.id for index, item in enumerate(items)}
    names |= {letter(index): item.id for index, item in enumerate(items)}
    ids = tuple(names.get(word, "") for word in words)
    return ids if sorted(ids) == sorted(item.id for item in items) else None


def read(line: str, question: AnyQuestion, options: Sequence[Option]) -> Response | None:
    """Return the response of one line, for every kind that one line is enough for."""
    match question:
        case Choice() | Gap(pick=True):
            option = one_option(line, options)
            return Picked((option.id,)) if option else None
        case Multiple():
            chosen = some_options(line, options)
            return Picked(tuple(option.id for option in chosen)) if chosen else None
        case TrueFalse():
            said = statement(line)
            return Judged(said) if said else None
        case Gap() | Short() | Number():
            return Typed(line.strip()) if line.strip() else None
    return None


def read_pairs(given: dict[str, str]) -> Paired:
    """Return matched pairs as a response."""
    return Paired(tuple(given.items()))


def read_order(line: str, items: Sequence[Item]) -> Ordered | None:
    """Return an order as a response."""
    ids = order(line, items)
    return None if ids is None else Ordered(ids)


def expected(question: AnyQuestion, count: int) -> str:
    """Say what an answer looks like; `count` is the number of things shown."""
    match question:
        case Choice() | Gap(pick=True):
            return _("Type a number from 1 to {n}.").format(n=count)
        case Multiple():
            return _("Type one or several numbers from 1 to {n}, for example: 1 3").format(n=count)
        case TrueFalse():
            return _("Type v (true), f (false) or n (not said).")
        case Number():
            return _("Type a number, for example: 600 or 2,5.")
        case Matching():
            return _("Type letters with numbers, for example: a2 b1")
        case Ordering():
            return _("Type the {n} numbers in the right order, for example: 3 1 2").format(n=count)
        case Gap() | Short():
            return _("Type a few words.")
