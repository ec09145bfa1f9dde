"""One item to be put in order, with ▲ and ▼ to click."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.containers import HorizontalGroup
from textual.message import Message
from textual.widgets import Static

from lisez.tui.keys import digit_label
from lisez.tui.widgets.answer_row import AnswerRow


class Mover(Static):
    """▲ or ▼."""

    DEFAULT_CSS = """
    Mover {
        width: 3;
        height: 1;
        text-align: center;
        color: $text-muted;
        &:hover { text-style: reverse; }
    }
    """

    class Clicked(Message):
        """The arrow was clicked; `by` is -1 for up, 1 for down."""

        def __init__(self, by: int) -> None:
            super().__init__()
            self.by = by

    def __init__(self, by: int, *, idle: bool) -> None:
        super().__init__(" " if idle else "▲" if by < 0 else "▼", classes="mover")
        self.by = by

    def on_click(self, event: events.Click) -> None:
        """Say which way."""
        event.stop()
        self.post_message(self.Clicked(self.by))


class ItemRow(HorizontalGroup):
    """The item at a place, from 0, of so many."""

    class Taken(Message):
        """The item at a place was clicked."""

        def __init__(self, place: int) -> None:
            super().__init__()
            self.place = place

    class Moved(Message):
        """The item at a place is to go up (-1) or down (1)."""

        def __init__(self, place: int, by: int) -> None:
            super().__init__()
            self.place = place
            self.by = by

    def __init__(self, place: int, of: int) -> None:
        super().__init__()
        self.place = place
        self.answer = AnswerRow("", label=digit_label(place))
        self.movers = (Mover(-1, idle=place == 0), Mover(1, idle=place == of - 1))

    def compose(self) -> ComposeResult:
        """Give the words and the arrows."""
        yield self.answer
        yield from self.movers

    def on_answer_row_pressed(self, event: AnswerRow.Pressed) -> None:
        """Pass a click on as one on this place."""
        event.stop()
        self.post_message(self.Taken(self.place))

    def on_mover_clicked(self, event: Mover.Clicked) -> None:
        """Pass an arrow on as one of this place."""
        event.stop()
        self.post_message(self.Moved(self.place, event.by))
