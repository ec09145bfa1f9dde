"""A reading place that survives another width and an edited article.

It is (paragraph, character) with the words on either side: where the article has changed,
the words are looked for, and the nearest place that has them wins.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lisez.core.article import Article
from lisez.core.spans import Place

CONTEXT = 60  # characters on each side
LEAST = 12  # characters that are enough to know a place by


@dataclass(frozen=True, slots=True)
class KeptPlace:
    """A place with `before` and `after`, the characters of the article around it."""

    place: Place
    before: str
    after: str


def kept_place(article: Article, offset: int) -> KeptPlace:
    """Return the place of a character, to be kept."""
    text = article.text
    before, after = text[max(0, offset - CONTEXT) : offset], text[offset : offset + CONTEXT]
    return KeptPlace(article.place(offset), before, after)


def found_place(article: Article, kept: KeptPlace) -> int:
    """Return the offset of a kept place in the article as it is now.

    Where the words stay unfound, it is the same paragraph and character, held inside the
    text.
    """
    expected = article.offset(kept.place)
    for words, ahead in _signs(kept):
        spots = [at + ahead for at in _occurrences(article.text, words)]
        if spots:
            return min(spots, key=lambda at: abs(at - expected))
    return expected


def _signs(kept: KeptPlace) -> Iterator[tuple[str, int]]:
    """Yield what to look for, the surest first, and how far into it the place stands."""
    both = kept.before + kept.after
    if len(both) >= LEAST:
        yield both, len(kept.before)
    if len(kept.after) >= LEAST:  # « … le port compte neuf quais » after a new sentence
        yield kept.after, 0
    if len(kept.before) >= LEAST:  # the sentence that followed was rewritten
        yield kept.before, len(kept.before)
    half = CONTEXT // 2
    if len(kept.after) > half:
        yield kept.after[:half], 0
    if len(kept.before) > half:
        yield kept.before[-half:], half


def _occurrences(text: str, words: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)
