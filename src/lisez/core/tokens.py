"""What an analysis found of each word of an article, in the terms of a look-up."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from lisez.core.lookups import Feature
from lisez.core.spans import Span


class Token(NamedTuple):
    """One word as analysed: `pos` is one of `lookups.PARTS_OF_SPEECH`, as in a reading."""

    span: Span
    lemma: str
    pos: str
    features: tuple[Feature, ...] = ()


class Tokens:
    """The analysed words of one text, by place; spans count in the whole text."""

    def __init__(self, tokens: Iterable[Token]) -> None:
        """Take tokens in the order of the text."""
        self.tokens = tuple(tokens)
        self._starts = [token.span.start for token in self.tokens]

    def at(self, offset: int) -> Token | None:
        """Return the word that holds a character, None where none was analysed."""
        index = bisect_right(self._starts, offset) - 1
        if index < 0 or offset >= self.tokens[index].span.end:
            return None
        return self.tokens[index]
