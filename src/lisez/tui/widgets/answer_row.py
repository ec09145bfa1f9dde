"""One line to choose: its sign, its box, its key, its words."""

from __future__ import annotations

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from lisez.core.typography import NBSP, one_line
from lisez.tui.widgets.prose import wrapped

RIGHT, WRONG, NEARLY = "✓", "✗", "◐"
CURSOR = "›"


class AnswerRow(Widget):
    """An option, a left, a right or an item.

    `sign` is one of ✓ ✗ ◐ or "", `box` what says whether it is chosen, `label` the key
    that chooses it, `tail` what is added after its words.
    """

    DEFAULT_CSS = """
    AnswerRow {
        height: auto;
        width: 1fr;
        &:hover { text-style: underline; }
        &.-active { text-style: bold; }
        &.-right { color: $text-success; }
        &.-nearly { color: $text-warning; }
        &.-wrong { color: $text-error; }
        &.-locked:hover { text-style: none; }
    }
    """

    sign = reactive("", layout=True)
    box = reactive("", layout=True)
    label = reactive("", layout=True)
    words = reactive("", layout=True)
    tail = reactive("", layout=True)
    active = reactive(False)

    class Pressed(Message):
        """The row was clicked."""

        def __init__(self, row: AnswerRow) -> None:
            super().__init__()
            self.row = row

        @property
        def control(self) -> AnswerRow:
            """The row that was clicked."""
            return self.row

    def __init__(self, words: str, *, label: str = "", box: str = "") -> None:
        super().__init__()
        self.set_reactive(AnswerRow.words, one_line(words))
        self.set_reactive(AnswerRow.label, label)
        self.set_reactive(AnswerRow.box, box)

    def watch_sign(self, sign: str) -> None:
        """Colour follows the sign, never replaces it."""
        for mark, name in ((RIGHT, "-right"), (NEARLY, "-nearly"), (WRONG, "-wrong")):
            self.set_class(sign == mark, name)

    def watch_active(self, active: bool) -> None:
        """Set the row off where the cursor is."""
        self.set_class(active, "-active")

    def line(self) -> tuple[Content, int]:
        """Return the row as one long line, and the cells before its words."""
        margin = self.sign or (CURSOR if self.active else " ")
        parts = [part for part in (margin, self.box, self.label) if part]
        prefix = " ".join(parts) + "  "
        tail = f"   ←{NBSP}{self.tail}" if self.tail else ""
        return Content.assemble(prefix, self.words, (tail, "dim")), cell_len(prefix)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """Return the number of lines at this width."""
        content, hang = self.line()
        return wrapped(content, width, hang).plain.count("\n") + 1

    def render(self) -> Content:
        """Return the lines, those after the first under the words."""
        content, hang = self.line()
        return wrapped(content, self.content_size.width, hang)

    def on_click(self, event: events.Click) -> None:
        """Say that the row was clicked."""
        event.stop()
        self.post_message(self.Pressed(self))
