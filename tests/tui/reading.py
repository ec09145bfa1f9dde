"""What the tests of the reader share: an app on a lesson, and what its screen shows."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from textual.geometry import Region
from textual.pilot import Pilot

from lisez import i18n
from lisez.core.glossary import Match
from lisez.tui.app import LisezApp
from lisez.tui.screens.reader import ReaderScreen
from lisez.tui.widgets.reading_view import ReadingView
from lisez.tui.widgets.term_popup import TermPopup
from lisez.workflows import open_source


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
    def popup(self) -> TermPopup:
        return self.screen.query_one(TermPopup)

    async def settle(self) -> None:
        """Let messages travel; a worker that waits for an open screen is not waited for."""
        for _ in range(3):
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
    source: str | Path | None = None, size: tuple[int, int] = (120, 40)
) -> AsyncIterator[Reading]:
    i18n.use("fr")
    app = LisezApp(open_source(None if source is None else str(source)))
    async with app.run_test(size=size, tooltips=True) as pilot:
        person = Reading(app, pilot)
        await person.settle()
        yield person
