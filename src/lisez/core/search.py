"""Searching an article as a reader means it: case, accents, apostrophes and spaces aside."""

from __future__ import annotations

import re

from lisez.core.spans import Span
from lisez.core.typography import without_accents

MOST_HITS = 20_000
MOST_LETTERS = 200  # of a query; nobody types more


class Search:
    """Finds words in one text; folding it once costs about as much as one search."""

    def __init__(self, text: str) -> None:
        """Fold `text` character for character, so that offsets stay true."""
        self._folded = text.translate({ord(char): _fold(char) for char in set(text)})

    def all(self, query: str) -> tuple[Span, ...]:
        """Return where `query` occurs, in order, at most `MOST_HITS`; none for no words."""
        words = query[:MOST_LETTERS].split()
        if not words:
            return ()
        pattern = re.compile(r"\s+".join(_pattern(word) for word in words))
        found = []
        for hit in pattern.finditer(self._folded):
            found.append(Span(*hit.span()))
            if len(found) == MOST_HITS:
                break
        return tuple(found)


def _fold(char: str) -> str:
    if char == "’":
        return "'"
    bare = without_accents(char).lower()
    return bare if len(bare) == 1 else char


def _pattern(word: str) -> str:
    folded = "".join(_fold(char) for char in word)
    escaped = re.escape(folded.replace("œ", "oe").replace("æ", "ae"))
    return escaped.replace("oe", "(?:oe|œ)").replace("ae", "(?:ae|æ)")
