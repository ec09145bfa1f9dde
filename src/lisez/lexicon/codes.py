"""Readings as short lines: what the indexes keep, and back."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from lisez.core.lookups import FEATURES, Feature, Reading

# One sign for each value of a feature, in the order of FEATURES; "-" where it is left open.
_SIGNS = dict(zip(FEATURES, ("mf", "sp", "iscmnp", "piaf", "123"), strict=True))
_NAMES = {name: dict(zip(_SIGNS[name], values, strict=True)) for name, values in FEATURES.items()}
OPEN = "-" * len(FEATURES)


class Analysis(NamedTuple):
    """One line of a lexicon: what a form can be, without its source.

    `signs` are those of the features, one for each of FEATURES: "ms---", "-sif3".
    `per_million` is the frequency of the lemma, None where the lexicon has none.
    """

    lemma: str
    pos: str
    signs: str = OPEN
    per_million: float | None = None


@lru_cache(maxsize=1024)
def features(signs: str) -> tuple[Feature, ...]:
    """Return the features for their signs; raises KeyError for a sign that is none."""
    return tuple(
        Feature(name, _NAMES[name][sign])
        for name, sign in zip(FEATURES, signs, strict=True)
        if sign != "-"
    )


def line(analyses: Iterable[Analysis]) -> str:
    """Return the line that keeps analyses, in their order, each once."""
    fields = dict.fromkeys(
        f"{lemma}|{pos}|{signs}|{'' if often is None else f'{often:g}'}"
        for lemma, pos, signs, often in analyses
    )
    return "\t".join(fields)


def readings(kept: str, source: str) -> tuple[Reading, ...]:
    """Return what a line of `line` says; raises ValueError or KeyError for a line that is none."""
    return tuple(_reading(field, source) for field in kept.split("\t"))


def _reading(field: str, source: str) -> Reading:
    lemma, pos, signs, often = field.split("|")
    return Reading(
        lemma=lemma,
        pos=pos,
        features=features(signs),
        source=source,
        per_million=float(often) if often else None,
    )
