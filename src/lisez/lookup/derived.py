"""Readings of a form that no lexicon has, from those of the word it is derived from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from lisez.core.inflection import plurals
from lisez.core.lookups import FEATURES, Feature, Reading

_NOMINAL = ("noun", "name", "adjective", "determiner", "numeral", "pronoun")


def inflected(readings: Iterable[Reading], base: str, written: str) -> tuple[Reading, ...]:
    """Return the readings of `written`, a plural or feminine of `base`, whose readings these are.

    Verbs are not among them: nobody derives « elle chantes » from « chante ». A noun has a
    feminine only if it is an adjective too: « lyonnaise » is one of « lyonnais ».
    """
    found = [reading for reading in readings if reading.pos in _NOMINAL]
    changed = {"number": "plural" if written[-1:].lower() in "sx" else "singular"}
    if written.lower() not in plurals(base):
        changed["gender"] = "feminine"
        adjectives = {reading.lemma for reading in found if reading.pos == "adjective"}
        found = [reading for reading in found if reading.lemma in adjectives]
    return tuple(_with(reading, changed) for reading in found)


def _with(reading: Reading, changed: dict[str, str]) -> Reading:
    features = dict(reading.features) | changed
    return replace(
        reading,
        features=tuple(Feature(name, features[name]) for name in FEATURES if name in features),
    )
