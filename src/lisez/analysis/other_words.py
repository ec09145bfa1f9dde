"""Other bounds, ranks and shares, such that only one of those offered can be the article's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lisez.analysis.candidates import Source
from lisez.analysis.found import Found
from lisez.analysis.options import Alternative

_OPPOSITE = {"plus de ": "moins de ", "moins de ": "plus de ", "pas moins de ": "moins de "}
_AT = re.compile(r"(?:pas moins de|plus de|moins de) \Z", re.IGNORECASE)
_RANKS = ("deux", "trois", "cinq", "dix", "quinze", "vingt", "cinquante")
_SINCE = (
    "depuis quelques semaines",
    "depuis quelques mois",
    "depuis quelques années",
    "depuis plusieurs décennies",
)
_SHARES = ("la moitié", "la totalité", "une minorité")  # as vague as « la plupart »


def bounded(fact: Found, before: str, after: str, found: Sequence[Alternative]) -> Iterator[str]:
    """Yield « moins de 400 ports » and « plus de 900 ports » beside « plus de 600 ports ».

    What the article's bound would make true is turned round: more than 600 is more than 400.
    """
    at = _AT.search(before)
    if at is None or fact.number is None:
        return
    bound = at.group()
    turned = _OPPOSITE[bound.lower()]
    turned = turned.capitalize() if bound[0].isupper() else turned
    taken = {True: 0, False: 0}
    for other in found:
        above = other.number > fact.number
        kept = above == (fact.approx == "more-than")
        taken[kept] += 1
        if taken[False] > 1 and not kept:  # one holds the other: less than 300, less than 400
            continue
        yield f"{before[: at.start()]}{bound if kept else turned}{other.text}{after}"


def in_words(source: Source, rule: str, said: str) -> tuple[str, ...]:
    """Return other ranks, « parmi les dix premiers », or other parts, « un tiers »."""
    if rule == "plurality":
        wrong = source.shuffled(_SHARES, said, "share")
        return tuple(w.capitalize() if said[0].isupper() else w for w in wrong)
    if rule == "since":
        return _since(source, said)
    number = next((n for n in _RANKS if re.search(rf"\b{n}\b", said)), "")
    others = source.shuffled(tuple(n for n in _RANKS if n != number), said, "rank")[:3]
    return tuple(re.sub(rf"\b{number}\b", n, said, count=1) for n in others) if number else ()


def _since(source: Source, said: str) -> tuple[str, ...]:
    """Return other lengths of time: months or decades for « depuis plusieurs années ».

    None for « depuis longtemps », which all of them are.
    """
    length = said.lower().removeprefix("depuis ")
    unit = length.split()[-1]
    if len(length.split()) < LEAST_OF_SINCE or unit not in " ".join(_SINCE):
        return ()
    return source.shuffled(tuple(one for one in _SINCE if unit not in one), said, "since")[:3]


LEAST_OF_SINCE = 2  # words
