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

    def _span(self, start: int, end: int) -> Span:
        return Span(self._offset(start), self._offset(end - 1) + 1)

    def all(self, words: str, within: Span | None = None, most: int = 1000) -> list[Span]:
        """Return where `words` occur, in order, at most `most` of them.

        `within` keeps only occurrences inside it. A quote never crosses paragraphs.
        """
        pieces = [piece for piece in fold_quote(words).split(_ELLIPSIS) if piece]
        found: list[Span] = []
        start = self._folded.find(pieces[0]) if pieces else -1
        while start >= 0 and len(found) < most:
            span = self._completed(pieces, start)
            if span is not None and (within is None or within.contains(span)):
                found.append(span)
            start = self._folded.find(pieces[0], start + 1)
        return found

    def _completed(self, pieces: list[str], start: int) -> Span | None:
        first = self._article.paragraph_at(self._offset(start))
        if not self._article.paragraphs:
            return None
        paragraph = self._article.paragraphs[first].span
        end = start + len(pieces[0])
        for piece in pieces[1:]:
            at = self._folded.find(piece, end, end + len(paragraph.of(self._article.text)))
            if at < 0:
                return None
            end = at + len(piece)
        span = self._span(start, end)
        return span if paragraph.contains(span) else None
