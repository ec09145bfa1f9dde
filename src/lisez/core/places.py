"""Where forms of a word stand in an article: fast also where the text is long.

Each form is searched as characters; what is written beside it decides whether it is a word.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lisez.core.spans import Span
from lisez.core.words import Words

_JOINING = "-‐‑'’ʼ"


class Places:
    """Finds words in one article, in any case."""

    def __init__(self, text: str, words: Words) -> None:
        self._text = text
        self._words = words
        lower = text.lower()
        self._lower = lower if len(lower) == len(text) else "".join(map(_lower, text))

    def of(self, forms: Iterable[str]) -> Iterator[list[Span]]:
        """Yield where each form stands, form by form; each list is in the order of the text."""
        for form in sorted({form.lower() for form in forms if form}):
            yield list(self._of(form))

    def _of(self, form: str) -> Iterator[Span]:
        at = self._lower.find(form)
        while at >= 0:
            span = Span(at, at + len(form))
            if self._is_word(span):
                yield span
            at = self._lower.find(form, span.end)

    def _is_word(self, span: Span) -> bool:
        """Say whether characters are a whole word; the words are cut only where that is unclear."""
        before = self._text[span.start - 1 : span.start]
        after = self._text[span.end : span.end + 1]
        joining = self._text[span.end - 1] in _JOINING  # « l' » is a word before « eau » only
        if before.isalnum() or (after.isalnum() and not joining):
            return False
        if _plain(before) and _plain(after) and not joining:
            return True
        return self._words.at(span.start) == span


def _lower(letter: str) -> str:
    """Return a small letter; « İ », which has two for its own, stays."""
    small = letter.lower()
    return small if len(small) == 1 else letter


def _plain(beside: str) -> bool:
    """Say whether a character parts words, whatever stands beyond it."""
    return beside in ("", " ", "\n", ",", ".", ";", ":", "!", "?", "«", "»", "\u00a0", "\u202f")
