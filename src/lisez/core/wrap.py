"""An article as lines of a given width, and the way between characters and cells.

A line breaks at a plain space or tab only, never before « : », « ; », « ? », « ! », « % »
or « » », nor after « « », also where the text has a plain space there. Nearly all French
is one cell a character and is cut by one regular expression; paragraphs with wider or
narrower characters take the slow way, word by word.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from typing import NamedTuple

from lisez.core.article import Article, ParagraphKind
from lisez.core.spans import Span

# Characters outside of this class may be wider or narrower than one cell.
_UNUSUAL = re.compile(
    "[^\\x20-\\x7e\\n\u00a0-\u00ac\u00ae-\u02ff\u0386-\u03ff\u0400-\u0482\u048a-\u0514"
    "\u2010-\u2027\u202f-\u205e\u2070-\u209c\u20a0-\u20b5\u2400-\u2426\ufffd]"
)
ALL_LINES = 2**62

_OPENING = "«‹"
_HOLDS = ":;?!»›%"  # stay with the word before, space or not


class Line(NamedTuple):
    """One line as drawn; `span` leaves out the spaces it breaks at.

    A blank line between paragraphs has an empty span and the paragraph before it.
    """

    span: Span
    paragraph: int
    kind: ParagraphKind
    blank: bool


@lru_cache(maxsize=8)
def _pattern(width: int) -> re.Pattern[str]:
    """Match one line at a time; its three ways are tried in this order."""
    begin = rf"[^ \t\n][^\n]{{0,{width - 1}}}"
    sound = rf"(?<![{_OPENING}])(?=[ \t]+[^ \t\n{re.escape(_HOLDS)}]|[ \t]*(?:\n|\Z))"
    anywhere = r"(?=[ \t\n]|\Z)"  # nothing better in this width
    return re.compile(f"{begin}{sound}|{begin}{anywhere}|{begin}")


class Layout:
    """The lines of one article at one width, in cells; lines count from 0."""

    def __init__(self, article: Article, width: int, most_lines: int | None = None) -> None:
        """Lay out the article; `width` below 1 counts as 1.

        `most_lines` ends with the paragraph in which so many lines are reached: enough for
        a first screen.
        """
        self.article = article
        self.width = max(1, width)
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._firsts: list[int] = []  # first line of each paragraph
        self._usual = most_lines is None and _UNUSUAL.search(article.shown) is None
        self._lay_out(ALL_LINES if most_lines is None else most_lines)

    def _lay_out(self, most_lines: int) -> None:
        shown, pattern = self.article.shown, _pattern(self.width)
        starts, ends = self._starts, self._ends
        for index, (_, (start, end)) in enumerate(self.article.paragraphs):
            if len(starts) >= most_lines:
                break
            if index:  # a blank line, which belongs to the paragraph before
                starts.append(ends[-1])
                ends.append(ends[-1])
            self._firsts.append(len(starts))
            if self.usual(index):
                for found in pattern.finditer(shown, start, end):
                    starts.append(found.start())
                    ends.append(found.end())
            else:
                for line in _slow_lines(shown, Span(start, end), self.width):
                    starts.append(line.start)
                    ends.append(line.end)

    def usual(self, paragraph: int) -> bool:
        """Say whether every character of a paragraph is one cell wide."""
        if self._usual:
            return True
        start, end = self.article.paragraphs[paragraph].span
        return _UNUSUAL.search(self.article.shown, start, end) is None

    def __len__(self) -> int:
        return len(self._starts)

    def line(self, index: int) -> Line:
        """Return a line; raises IndexError outside of the layout."""
        if index < 0:
            raise IndexError(index)
        span = Span(self._starts[index], self._ends[index])
        paragraph = bisect_right(self._firsts, index) - 1
        return Line(
            span, paragraph, self.article.paragraphs[paragraph].kind, span.start == span.end
        )

    def line_of(self, offset: int) -> int:
        """Return the line on which a character stands, or the one it was broken away from."""
        index = max(0, bisect_right(self._starts, offset) - 1)
        while index and self._starts[index] == self._ends[index]:
            index -= 1  # a blank line starts where its paragraph ends
        return index

    def first_line(self, paragraph: int) -> int:
        """Return the line on which a paragraph begins."""
        return self._firsts[paragraph]

    def column(self, line: int, offset: int) -> int:
        """Return the cells before a character on its line, at most the line's own."""
        span = self.line(line).span
        return cells(self.article.shown[span.start : min(max(offset, span.start), span.end)])

    def offset_at(self, line: int, column: int) -> int | None:
        """Return the character under a cell, None left or right of the words."""
        span = self.line(line).span
        if column < 0:
            return None
        at = 0
        for offset in range(span.start, span.end):
            at += cells(self.article.shown[offset])
            if column < at:
                return offset
        return None


def cells(text: str) -> int:
    """Return the width of a text in cells."""
    if _UNUSUAL.search(text) is None:
        return len(text)
    from wcwidth import wcswidth  # noqa: PLC0415 - 9 ms that most texts do not need

    return max(0, wcswidth(text))


def text_lines(text: str, width: int) -> list[Span]:
    """Lay out any text by the rules above.

    Its own line feeds stay, empty rows and spaces that begin a row too.
    """
    lines: list[Span] = []
    start = 0
    for row in text.split("\n"):
        indent = len(row) - len(row.lstrip(" "))
        words = Span(start + indent, start + len(row))
        first, *rest = _slow_lines(text, words, max(1, width - indent)) or [words]
        lines += [Span(start, first.end), *rest]
        start += len(row) + 1
    return lines


_WORD = re.compile(r"[^ \t\n]+")


def _slow_lines(shown: str, span: Span, width: int) -> list[Span]:
    """Lay out one paragraph word by word; its own line feeds stay."""
    lines: list[Span] = []
    for row in re.compile(r"[^\n]+").finditer(shown, span.start, span.end):
        line: Span | None = None
        for chunk in _chunks(shown, Span(*row.span())):
            if line and cells(shown[line.start : chunk.end]) <= width:
                line = Span(line.start, chunk.end)
                continue
            if line:
                lines.append(line)
            *whole, line = _cut(shown, chunk, width)
            lines += whole
        if line:
            lines.append(line)
    return lines


def _chunks(shown: str, row: Span) -> list[Span]:
    """Return the words of a row, joined where no line may break between them."""
    chunks: list[Span] = []
    for found in _WORD.finditer(shown, row.start, row.end):
        word = Span(*found.span())
        held = chunks and (found[0][0] in _HOLDS or shown[chunks[-1].end - 1] in _OPENING)
        if held:
            chunks[-1] = Span(chunks[-1].start, word.end)
        else:
            chunks.append(word)
    return chunks


def _cut(shown: str, chunk: Span, width: int) -> list[Span]:
    """Return a chunk in pieces of at most `width` cells, or of one character."""
    pieces: list[Span] = []
    start = chunk.start
    for offset in range(chunk.start + 1, chunk.end + 1):
        if offset - start > 1 and cells(shown[start:offset]) > width:
            pieces.append(Span(start, offset - 1))
            start = offset - 1
    return [*pieces, Span(start, chunk.end)]
