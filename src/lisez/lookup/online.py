"""What is asked over the network when a word is looked up: nothing, until it is switched on."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import Protocol

from lisez.config import Settings
from lisez.core.lookups import LookUp
from lisez.core.typography import fold_space
from lisez.lexicon.dictionaries.wiktionary import (
    ADDRESS,
    MOST_BYTES,
    MOST_SECONDS,
    Wiktionary,
)
from lisez.lookup.agreeing import agreeing
from lisez.paths import cache_folder

MOST_WORDS = 2  # asked for one look-up: its form, and its first lemma


class OnLine(Protocol):
    """Something on the network that explains words. It takes seconds: ask it in a worker."""

    def explained(self, found: LookUp) -> LookUp:
        """Return a look-up with what the network has of it; raises LisezError `offline`."""


def online(settings: Settings) -> OnLine | None:
    """Return the source that the learner switched on; None where there is none."""
    if settings.wiktionary != "on":
        return None
    from lisez.lexicon.dictionaries.fetching import Fetcher  # noqa: PLC0415 - TLS: 20 ms

    fetcher = Fetcher(
        time.monotonic, most=MOST_BYTES, seconds=MOST_SECONDS, patience=MOST_SECONDS / 2
    )
    return Asked(Wiktionary(cache_folder() / "wiktionary", fetcher, time.time, ADDRESS))


class Asked:
    """Wiktionary, asked for the lemmas of a look-up, else for the word as it is written."""

    def __init__(self, wiktionary: Wiktionary) -> None:
        self._wiktionary = wiktionary

    def explained(self, found: LookUp) -> LookUp:
        """Return a look-up with what Wiktionary has of it; raises LisezError `offline`."""
        fitting = [reading.lemma for reading in found.readings if reading.fits is not False]
        words = fitting or [found.found or fold_space(found.written)]
        asked = list(dict.fromkeys(words))[:MOST_WORDS]
        entries = (entry for word in asked for entry in self._wiktionary.look_up(word))
        return agreeing(replace(found, entries=(*found.entries, *entries)))
