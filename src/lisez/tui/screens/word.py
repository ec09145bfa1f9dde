"""A word that is repeated: the sentence where it was met, then what it means there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from lisez.core.typography import one_line
from lisez.i18n import _
from lisez.keeping.repeating import WordTurn
from lisez.keeping.wording import card_lines
from lisez.tui.home_commands import HIDDEN, SHOWN
from lisez.tui.keys import digit_place
from lisez.tui.screens.repeat import Counted
from lisez.tui.widgets.key_line import KeyLine
from lisez.tui.widgets.prose import Prose


class WordScreen(Screen[int | None]):
    """Dismissed with 1 (not at all) to 4 (at once), or None where the review is left."""

    DEFAULT_CSS = """
    WordScreen {
        & > .title { height: 1; padding: 0 2; background: $panel; text-style: bold; }
        & > VerticalScroll { padding: 1 2; scrollbar-size-vertical: 1; }
        & .asked { margin-top: 1; color: $text-muted; }
        & .meaning { margin-top: 1; }
        &:ansi, & > *:ansi { background: ansi_default; color: ansi_default; }
    }
    """
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [one.binding() for one in HIDDEN]

    def __init__(self, turn: WordTurn, place: Counted) -> None:
        super().__init__()
        self.word, self.place = turn.word, place
        self.shown = False

    def compose(self) -> ComposeResult:
        """Lay out the sentence, and what it means, not yet shown."""
        place = _("Review {n} of {total}").format(n=self.place.number, total=self.place.total)
        yield Static(f"{place} — {_('word')}", classes="title", markup=False)
        with VerticalScroll(can_focus=False):
            if self.word.sentence:
                yield Prose(self._sentence(), classes="sentence")
            asked = _("What does “{word}” mean here?").format(word=one_line(self.word.written))
            yield Prose(asked, classes="asked")
            for line in self._meaning():
                meaning = Prose(line, classes="meaning")
                meaning.display = False
                yield meaning
        yield KeyLine(HIDDEN, id="keys")

    def _sentence(self) -> Content:
        sentence, written = one_line(self.word.sentence), one_line(self.word.written)
        before, found, after = sentence.partition(written)
        return Content.assemble("«\u00a0", before, (found, "bold underline"), after, "\u00a0»")

    def _meaning(self) -> Iterator[Content]:
        head, *others = card_lines(self.word)
        word = one_line(self.word.head)
        yield Content.assemble((word, "bold"), head.removeprefix(word))
        yield from map(Content, others)

    def action_show(self) -> None:
        """Show what it means, and ask how well it was known."""
        if not self.shown:
            self.shown = True
            self.query(".meaning").set(display=True)
            self.query_one(".asked", Prose).show(_("Did you know it?"))
            self.query_one(KeyLine).offer(SHOWN)

    def on_key(self, event: events.Key) -> None:
        """Take 1 to 4, with or without Shift on AZERTY."""
        place = digit_place(event.character)
        if self.shown and place is not None and place < 4:
            event.stop()
            self.action_rate(place + 1)

    def action_rate(self, rating: int) -> None:
        """Say how well it was known."""
        self.dismiss(rating)

    def action_end(self) -> None:
        """Leave the review."""
        self.dismiss(None)

    @on(KeyLine.Chosen)
    async def _command_clicked(self, event: KeyLine.Chosen) -> None:
        await self.run_action(event.command.action)
