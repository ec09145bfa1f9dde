"""The line in which a search is typed, with the number of places found."""

from __future__ import annotations

from dataclasses import dataclass

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, Static

from lisez.i18n import _, ngettext


class SearchBar(Horizontal):
    """Asks for words; Enter goes to the next hit, Escape closes."""

    DEFAULT_CSS = """
    SearchBar {
        height: 1; display: none; background: $surface;
        & > Input { width: 1fr; height: 1; border: none; padding: 0 1; background: $surface; }
        & > Input:focus { border: none; }
        & > #slash { width: 2; padding-left: 1; text-style: bold; }
        & > #count { width: auto; padding: 0 1; color: $text-muted; }
        &:ansi { background: ansi_default; }
    }
    """

    @dataclass
    class Typed(Message):
        """The words to search for have changed."""

        words: str

    class Entered(Message):
        """Enter was pressed."""

    class Left(Message):
        """The search is over."""

    def compose(self) -> ComposeResult:
        """Lay out the line."""
        yield Static("/", id="slash")
        yield Input(placeholder=_("words to find"), id="words", select_on_focus=True)
        yield Static("", id="count", markup=False)

    def open(self) -> None:
        """Show the line and type into it."""
        self.display = True
        self.query_one(Input).focus()

    def close(self) -> None:
        """Hide the line."""
        self.display = False
        self.post_message(self.Left())

    def count(self, current: int | None, hits: int) -> None:
        """Say how many hits there are, and at which the reader is (from 0)."""
        if not self.query_one(Input).value.strip():
            told = ""
        elif not hits:
            told = _("nothing found")
        elif current is None:
            told = ngettext("{count} place", "{count} places", hits).format(count=hits)
        else:
            told = _("{n} of {count}").format(n=current + 1, count=hits)
        self.query_one("#count", Static).update(told)

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Typed(event.value))

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(self.Entered())

    def on_key(self, event: events.Key) -> None:
        """Close on Escape."""
        if event.key == "escape":
            event.stop()
            self.close()
