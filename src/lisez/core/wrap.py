"""An article as lines of a given width, and the way between characters and cells.

A line breaks at a plain space or tab only, never before « : », « ; », « ? », « ! », « % »
or « » », nor after « « », also where the text has a plain space there. Nearly all French
is one cell a character and is cut by one regular expression; paragraphs with wider or
narrower characters take the slow way, which counts their cells.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from lisez.core.article import Article, ParagraphKind
from lisez.core.spans import Span

# Characters outside of this class may be wider or narrower than one cell.
_UNUSUAL = re.compile(
    "[^\\x20-\\x7e\\n\u00a0-\u00ac\u00ae-\u02ff\u0386-\u03ff\u0400-\u0482\u048a-\u0514"
    "\u2010-\u2027\u202f-\u205e\u2070-\u209c\u20a0-\u20b5\u2400-\u2426\ufffd]"
)
ALL_LINES = 2**62
MOST_CELLS = 2  # of one character; what is wider is not drawn as one

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


# Where a line may end: after a word, at plain spaces or at the end of a row.
_END = rf"(?<![ \t\n{_OPENING}])(?=[ \t]++[^ \t\n{re.escape(_HOLDS)}]|[ \t]*+(?:\n|\Z))"
_ANY_END = r"(?<![ \t\n])(?=[ \t\n]|\Z)"  # where the width leaves nothing better


@lru_cache(maxsize=8)
def _pattern(width: int) -> re.Pattern[str]:
    """Match one line at a time; its three ways are tried in this order."""
    begin = rf"[^ \t\n][^\n]{{0,{width - 1}}}"
    return re.compile(f"{begin}{_END}|{begin}{_ANY_END}|{begin}")


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
        start, end = self.line(line).span
        return _edges(self.article.shown[start:end])[min(max(offset, start), end) - start]

    def offset_at(self, line: int, column: int) -> int | None:
        """Return the character under a cell, None left or right of the words.

        Of characters drawn as one, a letter and its marks say, it is the first.
        """
        start, end = self.line(line).span
        edges = _edges(self.article.shown[start:end])
        if not 0 <= column < edges[-1]:
            return None
        return start + bisect_right(edges, column) - 1


def cells(text: str) -> int:
    """Return the width of a text in cells."""
    return len(text) if _UNUSUAL.search(text) is None else sum(_widths(text))


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


# Often drawn as one: flags, and what is joined, coloured or made a picture.
_JOINED = re.compile(
    "[\U0001f1e6-\U0001f1ff]{2}"
    r"|\S(?:[\ufe0f\U0001f3fb-\U0001f3ff]|\u200d\S){1,32}"
)


def _widths(text: str) -> list[int]:
    """Return the cells of each character; of those drawn as one, the first has them all."""
    from wcwidth import wcswidth, wcwidth  # noqa: PLC0415 - 9 ms that most texts do not need

    known = {character: max(0, wcwidth(character)) for character in set(text)}
    widths = [known[character] for character in text]
    for found in _JOINED.finditer(text):
        start, end = found.span()
        whole = wcswidth(found[0])
        if 0 <= whole <= MOST_CELLS:
            widths[start:end] = [whole, *(0,) * (end - start - 1)]
    return widths


def _edges(text: str) -> Sequence[int]:
    """Return the cells before each character, and before the end."""
    if _UNUSUAL.search(text) is None:
        return range(len(text) + 1)
    return list(accumulate(_widths(text), initial=0))


_ROW = re.compile(r"[^ \t\n](?:[^\n]*[^ \t\n])?")
_ENDS = re.compile(_END)
_ANY_ENDS = re.compile(_ANY_END)


def _slow_lines(shown: str, span: Span, width: int) -> list[Span]:
    """Lay out one paragraph by the widths of its characters; its own line feeds stay."""
    lines: list[Span] = []
    for row in _ROW.finditer(shown, span.start, span.end):
        lines += (Span(row.start() + a, row.start() + b) for a, b in _row_lines(row[0], width))
    return lines


def _row_lines(row: str, width: int) -> Iterator[Span]:
    """Yield the lines of a row that begins and ends with a word."""
    edges = _edges(row)
    ends, any_ends = ([found.end() for found in way.finditer(row)] for way in (_ENDS, _ANY_ENDS))
    start = 0
    while start < len(row):
        most = bisect_right(edges, edges[start] + width, start + 1) - 1
        if most <= start:  # one character is wider than the line
            most = bisect_right(edges, edges[start + 1]) - 1
        end = _last(ends, start, most) or _last(any_ends, start, most) or most
        yield Span(start, end)
        start = end
        while row[start : start + 1] in (" ", "\t"):
            start += 1


def _last(ends: list[int], start: int, most: int) -> int | None:
    """Return the last of some offsets after `start` and up to `most`."""
    at = bisect_right(ends, most)
    return ends[at - 1] if at and ends[at - 1] > start else None
