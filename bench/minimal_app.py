"""The smallest Textual app that shows a word: what the reader's first paint is compared with."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.widgets import Static


class Minimal(App[None]):
    """One word."""

    def compose(self) -> ComposeResult:
        """Show it."""
        yield Static("Zephyrine")


if __name__ == "__main__":
    Minimal().run()
