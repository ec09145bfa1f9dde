"""What the forms of all kinds share: they hold an answer, send it, and show how it was marked."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message

from lisez.core.questions import Response


class AnswerForm(Vertical, can_focus=True):
    """The place where one question is answered; nothing in it knows the right answer.

    A subclass gives `response`, handles keys in `press`, and marks itself in `reveal`.
    """

    DEFAULT_CSS = """
    AnswerForm {
        height: auto;
        &:focus { background-tint: transparent; }
    }
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "send", show=False)]

    locked = False

    class Sent(Message):
        """An answer to be marked; None where nothing was chosen yet."""

        def __init__(self, form: AnswerForm, response: Response | None) -> None:
            super().__init__()
            self.form = form
            self.response = response

        @property
        def control(self) -> AnswerForm:
            """The form that sends."""
            return self.form

    class Changed(Message):
        """The answer in hand is another one now."""

    @property
    def response(self) -> Response | None:
        """The answer in hand, None where there is none."""
        raise NotImplementedError

    def press(self, event: events.Key) -> bool:
        """Act on a key; return whether it meant something here."""
        raise NotImplementedError

    def fill(self, given: Response) -> None:
        """Show an answer that was given before."""
        raise NotImplementedError

    def reveal(self, key: Response, given: Response | None) -> None:
        """Show beside each part of the answer whether it was right; `key` is fully right."""
        raise NotImplementedError

    @property
    def missing(self) -> int:
        """The number of parts of the answer that are still to be given, 0 if it can be sent."""
        return 0

    def take_focus(self) -> None:
        """Let the keys come here; what is in view is for the question to say."""
        self.focus(scroll_visible=False)

    def seal(self) -> None:
        """Take no answer any more."""
        self.locked = True
        self.can_focus = False
        self.query("AnswerRow").add_class("-locked")

    def on_key(self, event: events.Key) -> None:
        """Give keys to the form while it takes answers."""
        if not self.locked and self.press(event):
            event.stop()
            event.prevent_default()

    def action_send(self) -> None:
        """Send the answer in hand."""
        if not self.locked:
            self.post_message(self.Sent(self, self.response))
