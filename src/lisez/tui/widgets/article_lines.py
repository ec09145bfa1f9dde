"""One line of the article as a strip: which style covers which characters.

Styles are named by what they mean; `PRECEDENCE` says which wins where two meet. Each is
told apart without colour: by underline, bold, reverse, or a mark in the margin.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import pairwise
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from lisez.core.spans import Span
from lisez.panes import MARGIN

# The later a name stands, the more it covers the others.
PRECEDENCE = (
    "heading",
    "term",
    "marked-new",
    "marked-learning",
    "evidence",
    "search",
    "search-current",
    "chosen",
    "cursor",
    "word-cursor",
    "selection",
)
MARKS = {"evidence": "▐", "search-current": "›", "chosen": "✓", "cursor": "›"}


class Run(NamedTuple):
    """Characters of the article that are drawn in one named style."""

    span: Span
    style: str


def line_strip(
    text: str, span: Span, runs: Iterable[Run], indent: int, style: Callable[[str], Style]
) -> Strip:
    """Return the strip of one line, `indent` cells from the left.

    `text` is the article as shown and `span` the line in it; `style("")` is the style of
    plain words.
    """
    on_line = [run for run in runs if run.span.overlaps(span)]
    ranked = sorted(on_line, key=lambda run: PRECEDENCE.index(run.style))
    edges = {span.start, span.end}
    for run in ranked:
        edges |= {max(span.start, run.span.start), min(span.end, run.span.end)}
    cuts = sorted(edges)
    segments = [Segment(_margin(ranked, indent), style(""))]
    for start, end in pairwise(cuts):
        segments.append(Segment(text[start:end], _style(ranked, start, style)))
    return Strip(segments)


def _margin(ranked: list[Run], indent: int) -> str:
    marks = dict.fromkeys(MARKS[run.style] for run in ranked if run.style in MARKS)
    if not marks or indent < MARGIN:
        return " " * indent
    # Two may meet: a cursor on a chosen sentence.
    shown = "".join(list(marks)[-MARGIN:]).ljust(MARGIN)
    return " " * (indent - MARGIN) + shown


def _style(ranked: list[Run], offset: int, style: Callable[[str], Style]) -> Style:
    """Return the styles of every run over a character, added up."""
    found = style("")
    for run in ranked:
        if run.span.start <= offset < run.span.end:
            found += style(run.style)
    return found
