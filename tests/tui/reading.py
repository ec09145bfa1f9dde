"""What the tests of the reader share: an app on a lesson, and what its screen shows."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from textual.geometry import Region
from textual.pilot import Pilot

from lisez import i18n
from lisez.core.glossary import Match
from lisez.lookup import LookUps
from lisez.tui.app import LisezApp
from lisez.tui.asked import Asked
from lisez.tui.screens.reader import ReaderScreen
from lisez.tui.widgets.reading_view import ReadingView
from lisez.tui.widgets.word_popup import WordPopup
from lisez.workflows import open_source
from tests.tui.small_lookups import small_lookups


class Reading:
    """A person in front of the reader."""

    def __init__(self, app: LisezApp, pilot: Pilot[int]) -> None:
        self.app = app
        self.pilot = pilot

    @property
    def screen(self) -> ReaderScreen:
        screen = self.app.screen
        assert isinstance(screen, ReaderScreen)
        return screen

    @property
    def view(self) -> ReadingView:
        return self.screen.query_one(ReadingView)

    @property
    def popup(self) -> WordPopup:
        return self.screen.query_one(WordPopup)

    @property
    def asked(self) -> Asked:
        """What the popup tells of."""
        top = self.screen.popup.top
        assert top
        return top.asked

    @property
    def head(self) -> str:
        """The headword of the term that is open."""
        assert self.asked.match
        return self.asked.match.term.head

    @property
    def position(self) -> tuple[int, int] | None:
        """Which occurrence is open, from 0, and how many there are."""
        return self.screen.popup.position

    def told(self) -> str:
        """What the popup says, unwrapped."""
        told = "\n".join(row.content.plain for row in self.popup.text.rows)
        return told.replace("\u00a0", " ")

    async def settle(self) -> None:
        """Let messages travel; a worker that waits for an open screen is not waited for."""
        for _ in range(3):
            await self.pilot.pause()

    async def until(self, there: Callable[[], bool]) -> None:
        """Wait for what a thread brings."""
        async with asyncio.timeout(20):
            while not there():
                await self.pilot.pause()

    async def press(self, *keys: str) -> None:
        for key in keys:
            await self.pilot.press(key)
            await self.settle()

    async def type(self, text: str) -> None:
        await self.press(*("space" if char == " " else char for char in text))

    async def resize(self, columns: int, rows: int) -> None:
        await self.pilot.resize_terminal(columns, rows)
        await self.settle()
        await self.pilot.pause()

    def lines(self) -> list[str]:
        """The characters on the screen, row by row."""
        strips = self.app.screen._compositor.render_strips()
        return ["".join(segment.text for segment in strip) for strip in strips]

    def notified(self) -> str:
        """All messages, narrow spaces as plain ones."""
        told = "\n".join(note.message for note in self.app._notifications)
        return told.replace("\u202f", " ")

    def shown(self) -> str:
        return "\n".join(self.lines())

    def match(self, head: str, nth: int = 0) -> Match:
        """The nth match of a term in the article, from 0."""
        lesson = self.screen.lesson
        term = next(term for term in lesson.terms if term.head == head)
        return list(self.view.glossary.occurrences(term))[nth]

    def place_of(self, match: Match) -> Region:
        return self.view.region_of(match.span)

    async def open_term(self, head: str, nth: int = 0) -> Match:
        """Bring a term into view and click it."""
        match = self.match(head, nth)
        self.view.reveal(match.span)
        await self.settle()
        place = self.place_of(match)
        await self.pilot.click(offset=(place.x, place.y))
        await self.settle()
        return match


@asynccontextmanager
async def reading(
    source: str | Path | None = None,
    size: tuple[int, int] = (120, 40),
    lookups: LookUps | None = None,
) -> AsyncIterator[Reading]:
    """Read; words are looked up in `lookups`, by default in nothing but the glossary."""
    i18n.use("fr")
    opened = open_source(None if source is None else str(source))
    app = LisezApp(opened, lookups=lambda: lookups or small_lookups())
    async with app.run_test(size=size, tooltips=True) as pilot:
        person = Reading(app, pilot)
        await person.settle()
        yield person
