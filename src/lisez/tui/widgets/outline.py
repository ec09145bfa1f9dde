"""The outline: headings, and how much has been read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from lisez.core.typography import one_line
from lisez.i18n import _


class Outline(ScrollView, can_focus=True):
    """A list of headings, drawn line by line, for an article may have thousands.

    `current` is the index of the heading under which the reader is, -1 for none.
    """

    DEFAULT_CSS = """
    Outline { background: $surface; color: $text-muted; overflow-x: hidden; scrollbar-size: 0 0; }
    Outline:focus { color: $text; }
    Outline:ansi { background: ansi_default; color: ansi_default; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "move(1)", show=False),
        Binding("up,k", "move(-1)", show=False),
        Binding("enter", "pick", show=False),
    ]

    current: reactive[int] = reactive(-1)
    cursor: reactive[int] = reactive(0)

    @dataclass
    class Picked(Message):
        """A heading was chosen; `paragraph` is its index in the article."""

        paragraph: int

    def __init__(self, headings: Sequence[tuple[int, str]], *, id: str | None = None) -> None:  # noqa: A002
        """Show headings, each with the index of its paragraph."""
        super().__init__(id=id)
        self.headings = tuple(headings)
        self.paragraphs = [paragraph for paragraph, _words in self.headings]
        self.virtual_size = Size(1, len(self.headings))

    def watch_current(self, current: int) -> None:
        """Keep the heading of the place in view."""
        self.cursor = max(0, current)
        self.refresh()

    def watch_cursor(self, cursor: int) -> None:
        """Scroll with the cursor."""
        top, height = self.scroll_offset.y, max(1, self.size.height)
        if not top <= cursor < top + height:
            self.scroll_to(y=max(0, cursor - height // 2), animate=False, immediate=True)
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Return one heading, cut to the width."""
        index = y + self.scroll_offset.y
        width = self.size.width
        style = self.rich_style
        if index >= len(self.headings):
            told = _("No headings here.") if not self.headings and y == 0 else ""
            return Strip([Segment(told, style)]).crop_extend(0, width, style)
        pointer = "▸ " if index == self.current else "  "
        words = one_line(self.headings[index][1])
        shown = words if len(words) <= width - 2 else words[: max(0, width - 3)] + "…"
        if index == self.cursor and self.has_focus:
            style += self.rich_style.parse("reverse")
        return Strip([Segment(pointer + shown, style)]).crop_extend(0, width, self.rich_style)

    def action_move(self, step: int) -> None:
        """Move the cursor."""
        self.cursor = min(max(0, self.cursor + step), max(0, len(self.headings) - 1))

    def action_pick(self) -> None:
        """Choose the heading under the cursor."""
        if self.headings:
            self.post_message(self.Picked(self.headings[self.cursor][0]))

    def on_click(self, event: events.Click) -> None:
        """Choose the heading that was clicked."""
        index = event.y + self.scroll_offset.y
        if index < len(self.headings):
            self.cursor = index
            self.action_pick()
