"""The popup of a term: beside it, never on its line, never clipped.

Where fewer than eight rows or sixty columns are left it is a sheet across the bottom.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.geometry import Offset, Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.style import Style

from lisez.core.glossary import Term
from lisez.core.typography import one_line
from lisez.i18n import _
from lisez.tui.widgets.prose import Prose
from lisez.words import TERM_KINDS

WIDTH = 46  # cells, border included
FEWEST_ROWS = 8
FEWEST_COLUMNS = 60


class TermPopup(VerticalScroll, can_focus=True):
    """Shows one term; what its keys ask for leaves as messages.

    `position` is (index of this occurrence, how many there are), both None while they
    are being counted.
    """

    DEFAULT_CSS = """
    TermPopup {
        overlay: screen;
        display: none;
        height: auto;
        padding: 0 1;
        border: round $primary;
        background: $surface;
        color: $foreground;
        scrollbar-size-vertical: 1;
        border-title-style: bold;
        &.-sheet { padding: 0 2; border: none; border-top: solid $primary; }
        &:ansi { background: ansi_default; color: ansi_default; border: round ansi_default; }
        &.-sheet:ansi { border: none; border-top: solid ansi_default; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,enter", "close", show=False, id="popup.close"),
        Binding("v", "translation", show=False, id="popup.translation"),
        Binding("right", "jump(1)", show=False, id="popup.next"),
        Binding("left", "jump(-1)", show=False, id="popup.previous"),
        Binding("tab", "term(1)", show=False, id="popup.next-term"),
        Binding("shift+tab", "term(-1)", show=False, id="popup.previous-term"),
        Binding("down", "scroll_down", show=False),
        Binding("up", "scroll_up", show=False),
    ]

    term: reactive[Term | None] = reactive(None)
    position: reactive[tuple[int, int] | None] = reactive(None)
    translation: reactive[bool] = reactive(False)

    class Closed(Message):
        """The popup was closed."""

    @dataclass
    class Jump(Message):
        """Go to the next (1) or previous (-1) occurrence of this term."""

        step: int

    @dataclass
    class NextTerm(Message):
        """Go to the next (1) or previous (-1) term of the article."""

        step: int

    @dataclass
    class TranslationShown(Message):
        """The translation was shown or hidden."""

        shown: bool

    def compose(self) -> ComposeResult:
        """Lay out the lines."""
        yield Prose(id="definition")
        yield Prose(id="note")
        yield Prose(id="translation")
        yield Prose(id="occurrences")

    def watch_term(self, term: Term | None) -> None:
        """Write the term."""
        if term is None or not self.is_mounted:
            return
        self.border_title = Content(f"{one_line(term.head)} · {_(TERM_KINDS[term.kind])}").markup
        self.query_one("#definition", Prose).show(one_line(term.definition) or _("No definition."))
        note = self.query_one("#note", Prose)
        note.display = bool(term.note)
        note.show(Content.styled(one_line(term.note), Style(italic=True)))
        self._show_translation()
        self.scroll_to(y=0, animate=False)

    def watch_translation(self) -> None:
        """Show or hide the translation."""
        if self.is_mounted:
            self._show_translation()

    def _show_translation(self) -> None:
        line = self.query_one("#translation", Prose)
        told = [f"{code} : {one_line(words)}" for code, words in _translations(self.term)]
        line.display = bool(told)
        line.show(" · ".join(told) if self.translation else _("▸ translation (v)"))

    def watch_position(self, position: tuple[int, int] | None) -> None:
        """Write which occurrence this is."""
        if not self.is_mounted:
            return
        line = self.query_one("#occurrences", Prose)
        line.display = position is not None and position[1] > 1
        if position:
            index, count = position
            line.show(_("‹ {n} of {count} ›").format(n=index + 1, count=count))

    def place(self, term: Region, screen: Size) -> bool:
        """Show the popup for a term's region on the screen; say whether it is a sheet."""
        above, below = term.y, screen.height - term.bottom
        sheet = screen.width < FEWEST_COLUMNS or max(above, below) < FEWEST_ROWS
        self.set_class(sheet, "-sheet")
        width = screen.width if sheet else min(WIDTH, screen.width)
        self.styles.width = width
        most = max(4, screen.height // 2) if sheet else max(above, below)
        self.styles.max_height = most
        self.display = True
        height = min(most, self._height(width))
        if sheet:
            self.absolute_offset = Offset(0, screen.height - height)
            return True
        x = min(max(0, term.x), screen.width - width)
        y = term.bottom if height <= below else term.y - height
        self.absolute_offset = Offset(x, y)
        self.refresh(layout=True)
        return False

    def _height(self, width: int) -> int:
        """Return the rows that the content wants, border included."""
        inner = width - 4  # border and padding, or the wider padding of a sheet
        lines = (
            prose.get_content_height(Size(inner, 0), Size(inner, 0), inner)
            for prose in self.query(Prose)
            if prose.display
        )
        return sum(lines) + (1 if self.has_class("-sheet") else 2)

    def action_close(self) -> None:
        """Close."""
        self.display = False
        self.post_message(self.Closed())

    def action_translation(self) -> None:
        """Show or hide the translation."""
        self.translation = not self.translation
        self.post_message(self.TranslationShown(self.translation))

    def action_jump(self, step: int) -> None:
        """Ask for another occurrence."""
        self.post_message(self.Jump(step))

    def action_term(self, step: int) -> None:
        """Ask for another term."""
        self.post_message(self.NextTerm(step))


def _translations(term: Term | None) -> tuple[tuple[str, str], ...]:
    return term.translations if term else ()
