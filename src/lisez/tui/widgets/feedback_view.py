"""What is said after an answer: the verdict with sign, word and colour, then why."""

from __future__ import annotations

from collections.abc import Iterable

from textual.app import ComposeResult
from textual.containers import Vertical

from lisez.core.verdicts import Outcome
from lisez.feedback import SIGNS
from lisez.tui.widgets.prose import Prose


class FeedbackView(Vertical):
    """The verdict in its colour, the other lines below it."""

    DEFAULT_CSS = """
    FeedbackView {
        height: auto;
        margin-top: 1;
        & > .verdict { text-style: bold; }
        &.-right > .verdict { color: $text-success; }
        &.-nearly > .verdict { color: $text-warning; }
        &.-wrong > .verdict { color: $text-error; }
    }
    """

    def __init__(self, outcome: Outcome, lines: Iterable[str]) -> None:
        super().__init__(classes=f"-{outcome}")
        self.outcome = outcome
        self.verdict, *self.lines = lines

    def compose(self) -> ComposeResult:
        """Give the lines."""
        yield Prose(f"{SIGNS[self.outcome]} {self.verdict}", hang=2, classes="verdict")
        for line in self.lines:
            yield Prose(line)

    def on_resize(self) -> None:
        """Come into view once the size is known, the verdict first where it is too long."""
        self.scroll_visible(animate=False, force=True)
