"""One question in the results: its sign, its number, its words, its key, its proof."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message

from lisez.tui.widgets.prose import Prose


class ResultRow(Vertical, can_focus=True):
    """A row to open by Enter or by a click. `place` counts from 0."""

    DEFAULT_CSS = """
    ResultRow {
        height: auto;
        padding: 0 1;
        & > .told { color: $text-muted; }
        &.-right > .words { color: $text-success; }
        &.-nearly > .words { color: $text-warning; }
        &.-wrong > .words { color: $text-error; }
        &:focus {
            background: $boost;
            text-style: bold;
            border-left: thick $primary;
            padding: 0 1 0 0;
        }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "open", show=False)]

    class Opened(Message):
        """The proof is to be shown."""

        def __init__(self, place: int) -> None:
            super().__init__()
            self.place = place

    def __init__(
        self, place: int, head: str, words: str, told: Sequence[str], outcome: str
    ) -> None:
        super().__init__(classes=f"-{outcome}")
        self.place = place
        self.head, self.words, self.told = head, words, tuple(told)

    def compose(self) -> ComposeResult:
        """Give the words, and what is told below: the key, the proof."""
        hang = len(self.head)
        yield Prose(Content(self.head + self.words), hang=hang, classes="words")
        arrow = " " * (hang - 2) + "→ "
        for line in self.told:
            yield Prose(Content(arrow + line), hang=hang, classes="told")

    def on_click(self, event: events.Click) -> None:
        """Open what was clicked."""
        event.stop()
        self.focus()
        self.action_open()

    def action_open(self) -> None:
        """Ask for the proof."""
        self.post_message(self.Opened(self.place))
