"""The longest phrase around a character."""

from __future__ import annotations

import re
from collections.abc import Callable

from lisez.core.article import Article
from lisez.core.segmentation import APOSTROPHES, words_in
from lisez.core.spans import Span
from lisez.core.typography import fold_space
from lisez.core.words import word_around

MOST_WORDS = 7  # of a phrase
_REACH = 200  # characters before and after the word that are looked at

# What may stand between two words of one phrase.
JOINED = re.compile(r"[ \t\n\u00a0\u202f]{1,3}|[-\u2010\u2011]|")


def longest(article: Article, offset: int, knows: Callable[[str], bool]) -> Span | None:
    """Return the longest known phrase that covers a character, else its word; None on no word."""
    text = article.text
    paragraph = _paragraph(article, offset)
    if paragraph is None:
        return None
    low, high = max(paragraph.start, offset - _REACH), min(paragraph.end, offset + _REACH)
    pieces = words_in(text, Span(low, high))
    here = next((i for i, span in enumerate(pieces) if span.start <= offset < span.end), None)
    if here is None:
        return word_around(text, offset)
    for first, last in _windows(pieces, here, text):
        span = Span(pieces[first].start, pieces[last].end)
        phrase = fold_space(span.of(text))
        if not phrase.endswith(APOSTROPHES) and knows(phrase):
            return span
    return word_around(text, offset)


def _paragraph(article: Article, offset: int) -> Span | None:
    if not article.paragraphs:
        return None
    span = article.paragraphs[article.paragraph_at(offset)].span
    return span if span.start <= offset < span.end else None


def _windows(pieces: tuple[Span, ...], here: int, text: str) -> list[tuple[int, int]]:
    """Return first and last piece of every phrase around a piece, the longest first."""
    first, last = here, here
    while first > 0 and here - first < MOST_WORDS and _meet(pieces, first - 1, text):
        first -= 1
    while last + 1 < len(pieces) and last - here < MOST_WORDS and _meet(pieces, last, text):
        last += 1
    found = [(a, b) for a in range(first, here + 1) for b in range(here, last + 1)]
    found = [(a, b) for a, b in found if 0 < b - a < MOST_WORDS]
    return sorted(found, key=lambda pair: (pair[0] - pair[1], pair[0]))


def _meet(pieces: tuple[Span, ...], index: int, text: str) -> bool:
    """Say whether nothing but a space, a hyphen or an apostrophe parts two pieces."""
    gap = text[pieces[index].end : pieces[index + 1].start]
    return JOINED.fullmatch(gap) is not None
