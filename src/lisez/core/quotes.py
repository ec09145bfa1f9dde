"""Finding a quote in an article.

People do not count characters: a quote is compared with white space and apostrophes
folded, and « … » between two spaces stands for any words of the same paragraph.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from lisez.core.article import Article
from lisez.core.spans import Span
from lisez.core.typography import fold_quote

_RUN = re.compile(r"\s{2,}|[^\S ]")  # white space that is not already a single plain space
_ELLIPSIS = " … "


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of the article; `nth` counts occurrences from 1, None means the only one."""

    words: str
    nth: int | None = None


class QuoteIndex:
    """The folded text of one article, with the way back to its offsets."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._marks: list[int] = [0]  # folded offsets from which a shift holds
        self._shifts: list[int] = [0]  # article offset = folded offset + shift
        self._folded = self._fold(article.text).replace("’", "'")
        ends = (span.end for _, span in article.paragraphs)
        self._ends = [self._folded_offset(end) for end in ends]

    def _fold(self, text: str) -> str:
        pieces: list[str] = []
        last = length = 0
        for run in _RUN.finditer(text):
            pieces += [text[last : run.start()], " "]
            length += run.start() - last + 1
            last = run.end()
            if last - length != self._shifts[-1]:
                self._marks.append(length)
                self._shifts.append(last - length)
        pieces.append(text[last:])
        return "".join(pieces)

    def _offset(self, folded: int) -> int:
        return folded + self._shifts[bisect_right(self._marks, folded) - 1]

    def _folded_offset(self, offset: int) -> int:
        """Return where the paragraph that ends at `offset` ends in the folded text."""
        known = range(len(self._marks))
        at = bisect_right(known, offset - 1, key=lambda i: self._marks[i] + self._shifts[i])
        return offset - self._shifts[at - 1]

    def _span(self, start: int, end: int) -> Span:
        return Span(self._offset(start), self._offset(end - 1) + 1)

    def all(self, words: str, within: Span | None = None, most: int = 1000) -> list[Span]:
        """Return where `words` occur, in order, at most `most` of them.

        `within` keeps only occurrences inside it. A quote never crosses paragraphs.
        """
        pieces = [piece for piece in fold_quote(words).split(_ELLIPSIS) if piece]
        found: list[Span] = []
        if not pieces or not self._ends:
            return found
        start = self._folded.find(pieces[0])
        while start >= 0 and len(found) < most:
            span, further = self._completed(pieces, start)
            if span is not None and (within is None or within.contains(span)):
                found.append(span)
            start = self._folded.find(pieces[0], further)
        return found

    def _completed(self, pieces: list[str], start: int) -> tuple[Span | None, int]:
        """Return the span of a quote that begins at `start`, and where to look next.

        Where a later piece is missing, no later start in this paragraph can do better.
        """
        index = self._article.paragraph_at(self._offset(start))
        paragraph, last = self._article.paragraphs[index].span, self._ends[index]
        end = start + len(pieces[0])
        for piece in pieces[1:]:
            at = self._folded.find(piece, end, last)
            if at < 0:
                return None, max(start + 1, last)
            end = at + len(piece)
        span = self._span(start, end)
        return (span if paragraph.contains(span) else None), start + 1
