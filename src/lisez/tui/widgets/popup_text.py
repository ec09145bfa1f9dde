"""The rows of a popup: some of their words can be walked and looked up, some rows clicked."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from textual import events
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.style import Style
from textual.widget import Widget

from lisez.core.segmentation import words_in
from lisez.core.spans import Span
from lisez.core.wrap import text_lines

NOTHING = Span(0, 0)
UNDER_CURSOR = Style(reverse=True)


@dataclass(frozen=True, slots=True)
class Row:
    """One row before it is wrapped; its lines after the first are indented by `hang` cells.

    The words among the `walked` characters can be looked up: as words of the row, or of
    `sentence`, where a character of the row stands `at` characters further on. In a row that
    is `listed`, what stands between commas has nothing to do with the rest.
    """

    content: Content
    walked: Span = NOTHING
    hang: int = 0
    sentence: str = ""
    at: int = 0
    listed: bool = False

    def context(self, word: Span) -> tuple[str, int]:
        """Return the sentence of a word, "" where it stands alone, and where it begins there."""
        text = self.content.plain
        if not self.listed:
            return self.sentence or text, word.start + self.at
        start = max(text.rfind(",", 0, word.start) + 1, self.walked.start)
        part = text[start : self.walked.end].partition(",")[0]
        return ("", 0) if part.strip() == word.of(text) else (part, word.start - start)


def prose(content: Content, *, hang: int = 0, listed: bool = False) -> Row:
    """Return a row all of whose words can be looked up."""
    return Row(content, Span(0, len(content.plain)), hang, listed=listed)


class Word(NamedTuple):
    """A word that can be looked up: characters of one row."""

    row: int
    span: Span


class PopupText(Widget):
    """Shows rows; `cursor` is an index into `words`, None until it is first asked for."""

    DEFAULT_CSS = "PopupText { height: auto; width: 1fr; }"

    @dataclass
    class Picked(Message):
        """A word is to be looked up; `at` is where it begins in `sentence`."""

        word: str
        sentence: str
        at: int

    @dataclass
    class Clicked(Message):
        """A part of a row that does something was clicked."""

        action: str

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[Row, ...] = ()
        self.words: tuple[Word, ...] = ()
        self.cursor: int | None = None

    def show(self, rows: tuple[Row, ...], *, keep_cursor: bool) -> None:
        """Show rows; the cursor stays on its word where what stands before it is the same."""
        self.rows = rows
        self.words = tuple(
            Word(index, span)
            for index, row in enumerate(rows)
            for span in words_in(row.content.plain, row.walked)
        )
        if not keep_cursor or self.cursor is None or self.cursor >= len(self.words):
            self.cursor = None
        self.refresh(layout=True)

    def walk(self, step: int) -> None:
        """Go to the next (1) or the previous (-1) word; they end at the edges."""
        if not self.words:
            return
        here = -1 if self.cursor is None else self.cursor
        self.cursor = min(max(0, here + step), len(self.words) - 1)
        self.refresh()

    def pick(self) -> None:
        """Ask for the word under the cursor."""
        if self.cursor is not None:
            self._pick(self.cursor)

    def _pick(self, index: int) -> None:
        row, span = self.rows[self.words[index].row], self.words[index].span
        self.post_message(self.Picked(span.of(row.content.plain), *row.context(span)))

    # -- drawing ----------------------------------------------------------------------

    def lines_at(self, width: int) -> int:
        """Return how many lines the rows take at a width, in cells."""
        return sum(len(_lines(row, width)) for row in self.rows)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """Return the number of lines at this width."""
        return max(1, self.lines_at(width))

    def cursor_region(self) -> Region | None:
        """Return the line of the cursor, in cells of this widget."""
        if self.cursor is None:
            return None
        width = self.content_size.width
        row, span = self.words[self.cursor]
        above = sum(len(_lines(one, width)) for one in self.rows[:row])
        lines = _lines(self.rows[row], width)
        here = sum(line.start <= span.start for line in lines[1:])
        return Region(0, above + here, width, 1)

    def render(self) -> Content:
        """Return the lines."""
        width = self.content_size.width
        rows = range(len(self.rows))
        return Content("\n").join([line for row in rows for line in self._drawn(row, width)])

    def _drawn(self, index: int, width: int) -> Iterator[Content]:
        row = self.rows[index]
        words = deque((at, word.span) for at, word in enumerate(self.words) if word.row == index)
        margin = row.content[: row.hang]
        for start, end in _lines(row, width):
            line = row.content[start:end]
            while words and words[0][1].start < end:
                at, span = words[0]
                line = line.stylize(self._style(at), max(0, span.start - start), span.end - start)
                if span.end > end:  # it goes on in the next line
                    break
                words.popleft()
            yield margin + line
            margin = Content(" " * row.hang)

    def _style(self, word: int) -> Style:
        meta = Style.from_meta({"word": word})
        return meta + UNDER_CURSOR if word == self.cursor else meta

    def on_click(self, event: events.Click) -> None:
        """Tell what was clicked."""
        meta = event.style.meta
        if self.text_selection:  # the end of a drag
            return
        if meta.get("word", len(self.words)) < len(self.words):
            event.stop()
            self._pick(meta["word"])
        elif meta.get("popup"):
            event.stop()
            self.post_message(self.Clicked(str(meta["popup"])))


def _lines(row: Row, width: int) -> list[Span]:
    """Return the lines of a row, in characters of it; its margin belongs to none."""
    lines = text_lines(row.content.plain[row.hang :], max(1, width - row.hang))
    return [Span(start + row.hang, end + row.hang) for start, end in lines]


def doing(action: str) -> Style:
    """Return the style of words whose click does something."""
    return Style.from_meta({"popup": action})
