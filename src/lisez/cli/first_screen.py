"""The article's first screen, drawn before Textual is loaded.

Loading Textual takes longer than everything else together, so the lines that it will
show are written at once where it will show them; it then draws over them, and the rest
around them. A key typed meanwhile waits in the terminal and is not lost.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
from collections.abc import Iterator
from typing import NamedTuple

from lisez.core.glossary import Glossary
from lisez.core.lesson import Lesson
from lisez.core.wrap import Layout
from lisez.panes import ABOVE_ARTICLE, HEAD_ROWS, KEY_ROWS, article_pane, text_in_pane
from lisez.remembered import Remembered

HINT_ROWS = 6  # at most, on the narrowest screen
ENTER, LEAVE = "\x1b[?1049h\x1b[?25l", "\x1b[0m\x1b[?25h\x1b[?1049l"
BOLD, UNDERLINE, PLAIN = "\x1b[1m", "\x1b[4m", "\x1b[22;24m"


class Piece(NamedTuple):
    """Words on the screen: column and row from 0, and the sequence that styles them."""

    column: int
    row: int
    text: str
    style: str


@contextlib.contextmanager
def first_screen(lesson: Lesson, known: Remembered, offset: int = 0) -> Iterator[None]:
    """Draw the first screen, and give the terminal back as it was found at the end.

    `offset` is the character at which the text was left.
    """
    size = shutil.get_terminal_size()
    with _keys_unseen():
        try:
            _draw(lesson, known, (size.columns, size.lines), offset)
            yield
        except BaseException:
            sys.stdout.write(LEAVE)
            sys.stdout.flush()
            raise


def _draw(lesson: Lesson, known: Remembered, size: tuple[int, int], offset: int) -> None:
    pieces = first_pieces(lesson, *size, hint=not known.started, offset=offset)
    drawn = "".join(
        f"\x1b[{row + 1};{column + 1}H{style}{text}{PLAIN if style else ''}"
        for column, row, text, style in pieces
    )
    sys.stdout.write(ENTER + _colours(known) + drawn + "\x1b[0m")
    sys.stdout.flush()


def _colours(known: Remembered) -> str:
    """Return the colours of the theme seen last, and clear the screen with them."""
    if "NO_COLOR" in os.environ or os.environ.get("COLORTERM") not in ("truecolor", "24bit"):
        return "\x1b[2J"
    with contextlib.suppress(ValueError):
        back, fore = (bytes.fromhex(colour) for colour in known.colours.split())
        if len(back) == len(fore) == 3:
            ground = f"\x1b[48;2;{back[0]};{back[1]};{back[2]}m"
            return f"{ground}\x1b[38;2;{fore[0]};{fore[1]};{fore[2]}m\x1b[2J"
    return "\x1b[2J"


def first_pieces(
    lesson: Lesson, columns: int, rows: int, *, hint: bool, offset: int = 0
) -> Iterator[Piece]:
    """Yield the words of the article that the reader shows first, where it shows them."""
    pane = article_pane(columns)
    text = text_in_pane(pane.width)
    top = HEAD_ROWS + ABOVE_ARTICLE
    height = rows - top - KEY_ROWS - (HINT_ROWS if hint else 0)
    layout = Layout(lesson.article, text.width, most_lines=None if offset else max(0, height))
    above = _lines_above(layout, offset, rows - top - KEY_ROWS) if offset else 0
    glossary = Glossary(lesson.article, lesson.terms)
    for index in range(min(height, len(layout) - above)):
        at = above + index
        line = layout.line(at)
        shown = lesson.article.shown
        left, start = pane.left + text.left, line.span.start
        style = BOLD if line.kind == "heading" else ""
        for match in glossary.matches(line.paragraph):
            if match.span.overlaps(line.span):
                first, end = max(start, match.span.start), min(line.span.end, match.span.end)
                yield Piece(left, top + index, shown[start:first], style)
                left += layout.column(at, first) - layout.column(at, start)
                yield Piece(left, top + index, shown[first:end], style + UNDERLINE)
                left += layout.column(at, end) - layout.column(at, first)
                start = end
        yield Piece(left, top + index, shown[start : line.span.end], style)


def _lines_above(layout: Layout, offset: int, height: int) -> int:
    """Return how many lines are above the screen: the last page is shown whole."""
    return min(layout.line_of(offset), max(0, len(layout) - height))


@contextlib.contextmanager
def _keys_unseen() -> Iterator[None]:
    """Keep keys from being echoed over the first screen; does nothing without termios."""
    try:
        import termios  # noqa: PLC0415 - not on Windows

        before = termios.tcgetattr(0)
    except (ImportError, OSError, ValueError):
        yield
        return
    unseen = [*before[:3], before[3] & ~(termios.ECHO | termios.ICANON), *before[4:]]
    termios.tcsetattr(0, termios.TCSANOW, unseen)
    try:
        yield
    finally:
        termios.tcsetattr(0, termios.TCSADRAIN, before)
