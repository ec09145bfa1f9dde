"""Readings as short lines: what the indexes keep, and back."""

from __future__ import annotations

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


def field(analysis: Analysis) -> str:
    """Return what keeps an analysis, without tabs or line feeds if its lemma has none."""
    lemma, pos, signs, often = analysis
    return f"{lemma}|{pos}|{signs}|{'' if often is None else f'{often:g}'}"


def readings(kept: str, source: str) -> tuple[Reading, ...]:
    """Return what fields parted by tabs say; raises ValueError or KeyError for what is none."""
    return tuple(_reading(each, source) for each in kept.split("\t"))


def _reading(kept: str, source: str) -> Reading:
    lemma, pos, signs, often = kept.split("|")
    return Reading(
        lemma=lemma,
        pos=pos,
        features=features(signs),
        source=source,
        per_million=float(often) if often else None,
    )
