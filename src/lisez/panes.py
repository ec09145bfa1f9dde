"""Where the panes of the reader stand, in cells.

The same numbers serve the first screen, drawn before Textual is loaded, and Textual's
own; `tui/lisez.tcss` repeats the widths, and a test holds the two together.
"""

from __future__ import annotations

from typing import NamedTuple

MEASURE = 72  # cells of text: a longer line is hard to follow
MARGIN = 2  # left of the text; holds a mark
SCROLL_BAR = 1  # kept free whether or not it is there

HEAD_ROWS = 1
ABOVE_ARTICLE = 1
KEY_ROWS = 1

SMALL, MEDIUM, WIDE = 60, 80, 110  # columns from which each arrangement holds
OUTLINE_WIDTH = 26
GLOSSARY_WIDTH = {MEDIUM: 28, WIDE: 32}


class Columns(NamedTuple):
    """A run of columns: the first, from 0, and how many."""

    left: int
    width: int


def article_pane(screen: int) -> Columns:
    """Return the columns of the article on a screen of that width."""
    if screen >= WIDE:
        return Columns(OUTLINE_WIDTH, screen - OUTLINE_WIDTH - GLOSSARY_WIDTH[WIDE])
    if screen >= MEDIUM:
        return Columns(0, screen - GLOSSARY_WIDTH[MEDIUM])
    return Columns(0, screen)


def text_in_pane(pane: int) -> Columns:
    """Return the columns of the text inside an article pane of that width."""
    room = pane - SCROLL_BAR
    width = max(1, min(MEASURE, room - MARGIN - 1))
    return Columns(max(MARGIN, (room - width) // 2), width)
