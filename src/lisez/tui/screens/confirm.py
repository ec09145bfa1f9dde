"""A question to be answered by yes or no, above the screen that asks it."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import HorizontalGroup, Vertical
from textual.screen import ModalScreen
from textual.widgets import Button

from lisez.tui.widgets.prose import Prose


class ConfirmScreen(ModalScreen[bool]):
    """Dismissed with True for yes; Escape, q and n say no."""

    DEFAULT_CSS = """
    ConfirmScreen {
        align: center middle;
        & > Vertical {
            width: 52;
            max-width: 100%;
            height: auto;
            padding: 1 2;
            border: round $primary;
            background: $surface;
        }
        & HorizontalGroup { margin-top: 1; }
        & Button { margin-right: 2; }
        &:ansi > Vertical { background: ansi_default; }
    }
    """
    AUTO_FOCUS = "#yes"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,n", "answer(False)", show=False),
        Binding("o,y", "answer(True)", show=False),
        Binding("left,right", "app.focus_next", show=False),
    ]

    def __init__(self, question: str, *, yes: str, no: str) -> None:
        """Ask `question`; `yes` and `no` are the words on the buttons."""
        super().__init__()
        self.question, self.yes, self.no = question, yes, no

    def compose(self) -> ComposeResult:
        """Lay out the question and its two answers."""
        with Vertical():
            yield Prose(self.question)
            with HorizontalGroup():
                yield Button(self.yes, id="yes", compact=True, variant="primary")
                yield Button(self.no, id="no", compact=True)

    @on(Button.Pressed)
    def _pressed(self, event: Button.Pressed) -> None:
        self.dismiss(event.button.id == "yes")

    def action_answer(self, answer: bool) -> None:
        """Answer by a key."""
        self.dismiss(answer)
