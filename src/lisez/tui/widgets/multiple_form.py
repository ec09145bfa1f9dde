"""Choosing several options: keys, Space and clicks choose and take back, Enter sends."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events

from lisez.core.questions import Option
from lisez.tui.widgets.option_form import OptionForm


class MultipleForm(OptionForm):
    """Rows of which any number is chosen; the cursor is apart from what is chosen."""

    OFF, ON = "[ ]", "[x]"

    def __init__(self, options: Sequence[Option]) -> None:
        super().__init__(options)
        self.cursor = 0

    def on_mount(self) -> None:
        """Show the cursor."""
        self.refresh_rows()

    def press(self, event: events.Key) -> bool:
        """Space acts on the option at the cursor."""
        if event.key == "space":
            self.choose(self.cursor)
            return True
        return super().press(event)

    def move(self, step: int) -> bool:
        """Move the cursor; False past the ends."""
        if not 0 <= self.cursor + step < len(self.rows):
            return False
        self.cursor += step
        self.refresh_rows()
        return True

    def choose(self, place: int, *, again: bool = True) -> None:  # noqa: ARG002
        """Choose an option, or take it back."""
        self.cursor = place
        self.chosen ^= {place}
        self.refresh_rows()

    def refresh_rows(self) -> None:
        """Let the rows show what is chosen and where the cursor is."""
        super().refresh_rows()
        for place, row in enumerate(self.rows):
            row.active = place == self.cursor
        self.rows[self.cursor].scroll_visible(animate=False)
