"""What an analysis found of each word of an article, in the terms of a look-up."""

from __future__ import annotations

from typing import NamedTuple

from lisez.core.lookups import Feature
from lisez.core.spans import Span


class Token(NamedTuple):
    """One word as analysed: `pos` is one of `lookups.PARTS_OF_SPEECH`, as in a reading."""

    span: Span
    lemma: str
    pos: str
    features: tuple[Feature, ...] = ()
