"""The glossary of the passage in view: each term once, with its definition."""

from __future__ import annotations

from dataclasses import dataclass

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.style import Style

from lisez.core.glossary import Match
from lisez.core.typography import one_line
from lisez.i18n import _
from lisez.tui.widgets.prose import Prose


class PassageGlossary(Prose):
    """Lists the matches in view; a click on one asks to open it."""

    DEFAULT_CSS = "PassageGlossary { padding-right: 1; }"

    matches: reactive[tuple[Match, ...]] = reactive(())

    @dataclass
    class Picked(Message):
        """A term of the list was clicked."""

        match: Match

    def watch_matches(self, matches: tuple[Match, ...]) -> None:
        """Write the list anew."""
        entries = [_entry(index, match) for index, match in enumerate(matches)]
        self.show(Content("\n").join(entries) if entries else Content(_("No terms here.")))

    def on_click(self, event: events.Click) -> None:
        """Tell which term was clicked."""
        index = event.style.meta.get("term")
        if isinstance(index, int) and index < len(self.matches):
            self.post_message(self.Picked(self.matches[index]))


def once(matches: tuple[Match, ...]) -> tuple[Match, ...]:
    """Return the first match of each term."""
    first: dict[str, Match] = {}
    for match in matches:
        first.setdefault(match.term.id, match)
    return tuple(first.values())


def _entry(index: int, match: Match) -> Content:
    meta = Style.from_meta({"term": index})
    head, told = one_line(match.term.head), one_line(match.term.definition)
    named = Content.styled(f"▪ {head}", Style(bold=True) + meta)
    return Content("\n").join([named, Content.styled(told, meta)] if told else [named])
