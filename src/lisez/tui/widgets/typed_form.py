"""Typing an answer: for a gap, a short answer or a number."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.containers import HorizontalGroup
from textual.widgets import Input, Static

from lisez.core.questions import Response, Typed
from lisez.core.typography import one_line
from lisez.tui.widgets.accent_row import AccentKey, AccentRow
from lisez.tui.widgets.answer_form import AnswerForm
from lisez.tui.widgets.french_input import FrenchInput


class TypedForm(AnswerForm, can_focus=False):
    """A text field, the unit asked for if any, and the accents unless a number is asked."""

    DEFAULT_CSS = """
    TypedForm .unit { width: auto; height: 3; content-align: left middle; padding: 0 1; }
    """

    def __init__(self, *, unit: str = "", accents: bool = True) -> None:
        super().__init__()
        self.unit = one_line(unit)
        self.accents = accents
        self.field = FrenchInput()

    def compose(self) -> ComposeResult:
        """Give the field."""
        with HorizontalGroup():
            yield self.field
            if self.unit:
                yield Static(self.unit, markup=False, classes="unit")
        if self.accents:
            yield AccentRow()

    @property
    def response(self) -> Response | None:
        """What was typed, as it was typed."""
        return Typed(self.field.value) if self.field.value.strip() else None

    def press(self, event: events.Key) -> bool:  # noqa: ARG002 - the field takes them all
        """Leave the keys to the field."""
        return False

    def take_focus(self) -> None:
        """Let the keys come to the text field."""
        self.field.focus(scroll_visible=False)

    def seal(self) -> None:
        """Take no text any more."""
        super().seal()
        self.field.disabled = True
        self.query(AccentRow).set(display=False)

    def fill(self, given: Response) -> None:
        """Write again what was typed."""
        if isinstance(given, Typed):
            self.field.value = given.text

    def reveal(self, key: Response, given: Response | None) -> None:
        """Leave what was typed; the feedback tells the rest."""

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter sends."""
        event.stop()
        self.action_send()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Let the excerpt follow what is typed."""
        event.stop()
        self.post_message(self.Changed())

    def on_accent_key_clicked(self, event: AccentKey.Clicked) -> None:
        """Write the clicked letter."""
        event.stop()
        self.field.put(event.letter)
        self.field.focus()
