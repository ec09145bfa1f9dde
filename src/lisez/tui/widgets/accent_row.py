"""The accented letters, to be clicked under a text field."""

from __future__ import annotations

from textual import events
from textual.containers import HorizontalGroup
from textual.message import Message
from textual.widgets import Static

from lisez.tui.accents import ROW


class AccentKey(Static):
    """One letter."""

    DEFAULT_CSS = """
    AccentKey {
        width: 1fr;
        min-width: 2;
        max-width: 4;
        height: 1;
        text-align: center;
        &:hover { text-style: reverse; }
    }
    """

    class Clicked(Message):
        """The letter was clicked."""

        def __init__(self, letter: str) -> None:
            super().__init__()
            self.letter = letter

    def __init__(self, letter: str) -> None:
        super().__init__(letter, markup=False)
        self.letter = letter

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Keep the focus in the text field."""
        event.prevent_default()

    def on_click(self, event: events.Click) -> None:
        """Say which letter was clicked."""
        event.stop()
        self.post_message(self.Clicked(self.letter))


class AccentRow(HorizontalGroup):
    """A row of letters; what does not fit is left to F2."""

    DEFAULT_CSS = "AccentRow { height: 1; overflow: hidden; }"

    def __init__(self) -> None:
        super().__init__(*(AccentKey(letter) for letter in ROW))
