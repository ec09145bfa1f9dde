"""Between characters of the article and what Textual selects: lines and places in them.

A place in a line counts the characters of its strip, the cells of the indent included.
"""

from __future__ import annotations

from textual.geometry import Offset
from textual.selection import Selection

from lisez.core.spans import Span
from lisez.core.wrap import Layout


def selection_of(span: Span, lines: Layout, indent: int) -> Selection:
    """Return the selection that covers a span."""
    return Selection(_point(span.start, lines, indent), _point(span.end, lines, indent))


def _point(offset: int, lines: Layout, indent: int) -> Offset:
    line = lines.line_of(max(0, offset - 1))
    if offset > lines.line(line).span.end:  # the first character of the next line
        line = lines.line_of(offset)
    return Offset(indent + offset - lines.line(line).span.start, line)


def selected_span(selection: Selection, lines: Layout, indent: int) -> Span:
    """Return the characters that a selection covers; an open end is the text's own."""
    length = len(lines.article.text)
    start = 0 if selection.start is None else _character(selection.start, lines, indent)
    end = length if selection.end is None else _character(selection.end, lines, indent)
    return Span(start, max(start, end))


def _character(point: Offset, lines: Layout, indent: int) -> int:
    if point.y >= len(lines):
        return len(lines.article.text)
    span = lines.line(point.y).span
    return min(max(span.start, span.start + point.x - indent), span.end)
