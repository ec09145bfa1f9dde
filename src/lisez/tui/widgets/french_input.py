"""A text field in which F2 gives the accents that a keyboard lacks."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widgets import Input

from lisez.tui.accents import next_form

MOST_CHARACTERS = 1000  # more than is marked, so that what is too long is said to be


class FrenchInput(Input):
    """Every printable key is text; F2 turns the letter before the cursor into its next form."""

    DEFAULT_CSS = """
    FrenchInput { width: 1fr; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("f2", "accent", show=False)]

    def __init__(self) -> None:
        super().__init__(max_length=MOST_CHARACTERS, compact=False, select_on_focus=False)

    def action_accent(self) -> None:
        """Give the letter before the cursor its next accent."""
        at = self.cursor_position
        if at:
            self.replace(next_form(self.value[at - 1]), at - 1, at)

    def put(self, letter: str) -> None:
        """Write a letter where the cursor is."""
        self.insert_text_at_cursor(letter)
