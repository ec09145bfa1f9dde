"""The words of an article as a cursor walks them, across paragraphs."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import lru_cache

from lisez.core.article import Article
from lisez.core.segmentation import words_in
from lisez.core.spans import Span

KEPT = 64  # paragraphs; more than a screen shows


class Words:
    """The words of one article; only paragraphs that somebody comes to are cut."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._of = lru_cache(maxsize=KEPT)(self.cut)

    def cut(self, paragraph: int) -> tuple[Span, ...]:
        """Return the words of one paragraph, in order."""
        return words_in(self._article.text, self._article.paragraphs[paragraph].span)

    def at(self, offset: int) -> Span | None:
        """Return the word that holds a character, None between words."""
        return next((word for word in self._near(offset) if word.end > offset), None)

    def _near(self, offset: int) -> tuple[Span, ...]:
        """Return the last word that begins at or before a character, if there is one."""
        if not self._article.paragraphs:
            return ()
        words = self._of(self._article.paragraph_at(offset))
        end = bisect_right(words, offset, key=lambda word: word.start)
        return words[max(0, end - 1) : end]

    def after(self, offset: int) -> Span | None:
        """Return the first word that begins at or after a character, None after the last."""
        return next(self.forward(offset), None)

    def before(self, offset: int) -> Span | None:
        """Return the last word that ends at or before a character, None before the first."""
        return next(self.backward(offset), None)

    def forward(self, offset: int) -> Iterator[Span]:
        """Yield the words that begin at or after a character, in order."""
        first = self._article.paragraph_at(offset)
        for paragraph in range(first, len(self._article.paragraphs)):
            words = self._of(paragraph)
            yield from words[bisect_left(words, offset, key=lambda word: word.start) :]

    def backward(self, offset: int) -> Iterator[Span]:
        """Yield the words that end at or before a character, the nearest first."""
        last = self._article.paragraph_at(offset)
        for paragraph in range(min(last, len(self._article.paragraphs) - 1), -1, -1):
            words = self._of(paragraph)
            yield from reversed(words[: bisect_right(words, offset, key=lambda word: word.end)])


def word_around(text: str, offset: int) -> Span | None:
    """Return the word on a line of a text that holds a character, None between words."""
    end = text.find("\n", offset)
    line = Span(text.rfind("\n", 0, offset) + 1, len(text) if end < 0 else end)
    return next((w for w in words_in(text, line) if w.start <= offset < w.end), None)
