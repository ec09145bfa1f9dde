"""The popup of a word: beside it, never on its line, never clipped.

Where fewer than eight rows or sixty columns are left it is a sheet across the bottom.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.geometry import Offset, Region, Size
from textual.message import Message

from lisez.tui.widgets.popup_text import PopupText, Row

WIDTH = 46  # cells, border included
FEWEST_ROWS = 8
FEWEST_COLUMNS = 60


class WordPopup(VerticalScroll, can_focus=True):
    """Shows what is known of a word; what its keys and clicks ask for leaves as messages."""

    DEFAULT_CSS = """
    WordPopup {
        overlay: screen;
        display: none;
        height: auto;
        padding: 0 1;
        border: round $primary;
        background: $surface;
        color: $foreground;
        scrollbar-size-vertical: 1;
        border-title-style: bold;
        border-subtitle-style: bold;
        border-subtitle-align: left;
        &.-sheet { padding: 0 2; border: none; border-top: solid $primary; }
        &.-top { border: none; border-bottom: solid $primary; }
        &:ansi { background: ansi_default; color: ansi_default; border: round ansi_default; }
        &.-sheet:ansi { border: none; border-top: solid ansi_default; }
        &.-top:ansi { border: none; border-bottom: solid ansi_default; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "do('close')", show=False, id="popup.close"),
        Binding("enter", "pick", show=False, id="popup.pick"),
        Binding("right,l", "walk(1)", show=False, id="popup.next-word"),
        Binding("left,h", "walk(-1)", show=False, id="popup.previous-word"),
        Binding("backspace", "do('back')", show=False, id="popup.back"),
        Binding("v", "do('translation')", show=False, id="popup.translation"),
        Binding("semicolon", "do('jump')", show=False, id="popup.next"),
        Binding("comma", "do('jump-back')", show=False, id="popup.previous"),
        Binding("tab", "do('term')", show=False, id="popup.next-term"),
        Binding("shift+tab", "do('term-back')", show=False, id="popup.previous-term"),
        Binding("down,j", "scroll_down", show=False),
        Binding("up,k", "scroll_up", show=False),
    ]

    @dataclass
    class Wanted(Message):
        """Something was asked for.

        `close`; `back` to the look-up before; `translation` to show or hide it; `jump` and
        `jump-back` to another occurrence; `term` and `term-back` to another term; `learning`
        and `known` say of the word what it is, `undo` takes that back.
        """

        action: str

    def compose(self) -> ComposeResult:
        """Lay out the rows."""
        yield PopupText()

    @property
    def text(self) -> PopupText:
        """The rows."""
        return self.query_one(PopupText)

    def show(self, title: str, rows: tuple[Row, ...], *, same: bool) -> None:
        """Show rows; where they tell of the `same` words, cursor and scrolling stay."""
        self.border_title = Content(title).markup
        self.text.show(rows, keep_cursor=same)
        if not same:
            self.scroll_to(y=0, animate=False)

    def place(self, words: Region, screen: Size) -> bool:
        """Show the popup for a region of the screen; say whether it is a sheet."""
        above, below = words.y, screen.height - words.bottom
        sheet = screen.width < FEWEST_COLUMNS or max(above, below) < FEWEST_ROWS
        self.set_class(sheet, "-sheet")
        self.remove_class("-top")
        self.border_subtitle = ""
        width = screen.width if sheet else min(WIDTH, screen.width)
        self.styles.width = width
        most = max(4, screen.height // 2) if sheet else max(above, below)
        self.styles.max_height = most
        self.display = True
        wanted = self._height(width)
        # A bar left from longer rows would take a cell, and so keep itself needed.
        self.styles.overflow_y = "auto" if wanted > most else "hidden"
        height = min(most, wanted)
        if sheet:
            self.absolute_offset = Offset(0, screen.height - height)
            return True
        x = min(max(0, words.x), screen.width - width)
        y = words.bottom if height <= below else words.y - height
        self.absolute_offset = Offset(x, y)
        self.refresh(layout=True)
        return False

    def yield_bottom(self) -> None:
        """Show the sheet at the top: the words are at the bottom and cannot be scrolled up."""
        self.add_class("-top")
        self.border_subtitle = self.border_title  # it has no edge above
        self.absolute_offset = Offset(0, 1)  # Textual takes (0, 0) for none

    def _height(self, width: int) -> int:
        """Return the rows that the content wants, border included."""
        edges = 1 if self.has_class("-sheet") else 2
        inner = width - 4  # border and padding, or the wider padding of a sheet
        return self.text.lines_at(inner) + edges

    # -- keys and clicks --------------------------------------------------------------

    def action_do(self, action: str) -> None:
        """Ask for something."""
        self.post_message(self.Wanted(action))

    def action_walk(self, step: int) -> None:
        """Go to another word of the popup, and bring it into view."""
        self.text.walk(step)
        line = self.text.cursor_region()
        if line:
            self.scroll_to_region(line, animate=False, immediate=True)

    def action_pick(self) -> None:
        """Look up the word under the cursor of the popup; close where there is none."""
        if self.text.cursor is None:
            self.action_do("close")
        else:
            self.text.pick()

    @on(PopupText.Clicked)
    def _clicked(self, event: PopupText.Clicked) -> None:
        self.action_do(event.action)
