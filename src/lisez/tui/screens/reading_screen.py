"""What the reader leads to: the quiz, and lists of which something is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual import work
from textual.screen import Screen

from lisez.core.lesson import Lesson
from lisez.core.selection import ASKED_STATES
from lisez.core.spans import Span
from lisez.i18n import _
from lisez.keeping.keeper import Keeper
from lisez.tui.commands import Command
from lisez.tui.popup_flow import PopupFlow
from lisez.tui.widgets.reading_view import ReadingView
from lisez.workflows import Opened, any_seed

if TYPE_CHECKING:
    from lisez.core.selection import QuizSettings


class ReadingScreen(Screen[None]):
    """The ways out of the reader and back; `ReaderScreen` has the panes."""

    opened: Opened
    keeper: Keeper
    lesson: Lesson
    view: ReadingView
    popup: PopupFlow

    @property
    def offered(self) -> Sequence[Command]:
        """The commands that make sense here."""
        raise NotImplementedError

    def reading(self, opened: Opened) -> ReadingScreen:
        """Return a screen like this one on another source."""
        raise NotImplementedError

    def show_evidence(self, *spans: Span) -> None:
        """Light words of the article and bring them into view."""
        self.view.mark(evidence=spans)
        if spans:
            self.view.reveal(spans[0])

    def why_not(self) -> str:
        """Return why quiz, facts and glossary have nothing to show yet, in words."""
        raise NotImplementedError

    def refused(self) -> bool:
        """Say why there is nothing to show yet, if so."""
        why = self.why_not()
        if why:
            self.notify(why, markup=False)
        return bool(why)

    def action_quiz(self) -> None:
        """Ask ten questions about this lesson."""
        if self.refused():
            return
        from lisez.core.selection import QuizSettings  # noqa: PLC0415 - who only reads needs none

        self.ask(QuizSettings(any_seed()))

    def ask(self, settings: QuizSettings) -> None:
        """Ask questions about this lesson, if it has any that may be asked."""
        self._ask(settings)

    @work(group="ask", exclusive=True)
    async def _ask(self, settings: QuizSettings) -> None:
        from lisez.tui.resuming import quiz_screen  # noqa: PLC0415 - who only reads needs no quiz

        quiz = await quiz_screen(self, self.opened, settings, self.keeper)
        if quiz:
            self.app.push_screen(quiz)
        else:
            self.notify(_nothing_asked(self.lesson))

    @work
    async def action_glossary(self) -> None:
        """Show all terms, and open the chosen one."""
        if self.refused():
            return
        from lisez.tui.screens.glossary import GlossaryScreen  # noqa: PLC0415 - not the first

        listed = GlossaryScreen(self.lesson.terms, self.popup.language)
        term = await self.app.push_screen_wait(listed)
        found = next(self.view.glossary.occurrences(term), None) if term else None
        if found:
            self.popup.open_match(found)

    @work
    async def action_facts(self) -> None:
        """Show all facts, and the evidence of the chosen one."""
        if self.refused():
            return
        from lisez.tui.screens.facts import FactsScreen  # noqa: PLC0415

        fact = await self.app.push_screen_wait(FactsScreen(self.lesson))
        if fact:
            self.show_evidence(fact.evidence)

    @work
    async def action_help(self) -> None:
        """Show the keys, and run the chosen command."""
        from lisez.tui.screens.help import HelpScreen  # noqa: PLC0415

        command = await self.app.push_screen_wait(HelpScreen(self.offered))
        if command:
            await self.run_action(command.action)

    @work
    async def action_texts(self) -> None:
        """Offer the other bundled texts."""
        from lisez.tui.screens.texts import TextsScreen  # noqa: PLC0415
        from lisez.workflows import bundled_texts  # noqa: PLC0415

        chosen = await self.app.push_screen_wait(TextsScreen(bundled_texts()))
        if chosen:
            self.app.switch_screen(self.reading(chosen))


def _nothing_asked(lesson: Lesson) -> str:
    """Say why no question is asked."""
    if any(question.state in ASKED_STATES for question in lesson.questions):
        return _("All questions on this text were marked as bad.")
    return _("This text has no questions.")
