"""The quiz: one question at a time beside the article.

    ask -> AnswerForm.Sent -> core.quiz.answer -> told -> ask … -> ResultsScreen

In an exam nothing is told, and the next question follows at once.
"""

from __future__ import annotations

import time

from textual import on, work

from lisez.core.errors import LisezError
from lisez.core.grading import unreadable
from lisez.core.questions import AnyQuestion, Response
from lisez.core.quiz import QuizState, answer, dropped
from lisez.feedback import reason_text
from lisez.i18n import _, ngettext
from lisez.keeping.unkept import Unkept
from lisez.messages import error_text
from lisez.tui.kept import kept
from lisez.tui.progress import progress_of
from lisez.tui.quiz_commands import CHOOSING, TOLD, asking
from lisez.tui.screens.justifying_screen import JustifyingScreen, Mode
from lisez.tui.stopwatch import Clock, Stopwatch
from lisez.tui.widgets.answer_form import AnswerForm
from lisez.tui.widgets.french_input import FrenchInput
from lisez.tui.widgets.matching_form import MatchingForm
from lisez.tui.widgets.quiz_bar import QuizBar
from lisez.tui.widgets.quiz_keys import QuizKeys
from lisez.tui.widgets.statement_form import StatementForm


class QuizScreen(JustifyingScreen):
    """Runs a quiz from its state; `clock` counts seconds from any moment on."""

    def __init__(
        self,
        state: QuizState,
        clock: Clock = time.monotonic,
        attempt: Unkept | None = None,
        *,
        already: float = 0.0,
    ) -> None:
        """Begin, or go on with a quiz that had lasted `already` seconds; `attempt` keeps it."""
        super().__init__(state)
        self.clock = clock
        self.attempt = attempt or Unkept()
        self.stopwatch = Stopwatch(clock, state.settings.minutes, already)
        self.hidden = state.settings.closed_book
        self.question: AnyQuestion = state.questions[state.position]

    async def on_mount(self) -> None:
        """Ask the first question and start the clock."""
        self.set_class(self.hidden, "-article-hidden")
        if self.state.settings.minutes is not None:
            self.set_interval(0.5, self.tick)
        await self.ask(self.question)

    def on_unmount(self) -> None:
        """Let go of the store."""
        self.attempt.close()

    # -- asking -----------------------------------------------------------------------

    async def ask(self, question: AnyQuestion) -> None:
        """Put the next question."""
        self.question = question
        self.darken()
        if self.front:
            self.show_article(False)
        await self.show_question(question)
        self.enter_mode("asking")
        self.view.form.take_focus()

    def enter_mode(self, mode: Mode) -> None:
        """Let head and keys follow what is going on."""
        self.mode = mode
        commands = {"asking": asking(self.question), "choosing": CHOOSING, "told": TOLD}
        closed = self.state.settings.closed_book
        shown = [one for one in commands[mode] if not (closed and one.action == "article")]
        self.query_one(QuizKeys).show(shown)
        self.show_progress()

    def show_progress(self) -> None:
        """Let the head say how far the quiz is."""
        told = self.mode == "told"
        progress = progress_of(self.state, told=told, time=self.stopwatch.left)
        self.query_one(QuizBar).progress = progress

    # -- answering --------------------------------------------------------------------

    @on(AnswerForm.Sent)
    async def _sent(self, event: AnswerForm.Sent) -> None:
        """Take an answer that says something; ask again otherwise."""
        form, response = event.form, event.response
        if self.mode != "asking":
            return
        if response is None:
            self.view.tell(_("Nothing is chosen yet. F8 passes the question over."))
        elif reason := unreadable(self.question, response):
            self.view.tell(reason_text(reason))
        elif isinstance(form, StatementForm) and form.wants_passage:
            self.action_passage()
        elif form.missing:
            self.view.tell(_missing_words(form.missing))
        else:
            await self.take(response)

    async def take(self, response: Response | None) -> None:
        """Have an answer marked and show the verdict; None passes the question over."""
        if self.stopwatch.up:
            self.finish()
            return
        self.state, _verdict = answer(self.state, response)
        kept(self, lambda: self.attempt.answered(self.state, self.stopwatch.elapsed))
        if self.state.settings.exam:
            await self.go_on()
            return
        self.enter_mode("told")
        self.light(self.question)
        await self.view.show_answer(self.state.answers[-1], quoted=not self.article_seen)

    async def go_on(self) -> None:
        """Ask the next question, or end."""
        if self.state.current is None:
            self.finish()
        else:
            await self.ask(self.state.current)

    async def action_go_on(self) -> None:
        """Go on once the verdict was read; before, Enter sends from wherever it is pressed."""
        if self.mode == "told":
            await self.go_on()
        else:
            self.action_send()

    def action_send(self) -> None:
        """Send what the form holds."""
        if self.mode == "asking":
            self.view.form.action_send()

    async def action_skip(self) -> None:
        """Pass the question over; pairs that were made count."""
        if self.mode == "asking":
            form = self.view.form
            await self.take(form.response if isinstance(form, MatchingForm) else None)

    def action_accent(self) -> None:
        """Give the letter before the cursor its next accent, for a click on the line of keys."""
        for field in self.query(FrenchInput):
            field.action_accent()

    def action_article(self) -> None:
        """Hide or show the article, unless the book is closed."""
        if self.state.settings.closed_book:
            self.view.tell(_("The article is closed until the end."))
        elif self.mode != "choosing":
            super().action_article()

    # -- a bad question ---------------------------------------------------------------

    @work(group="bad")
    async def action_bad(self) -> None:
        """Mark the question as bad, with a reason; it counts for nothing in this quiz."""
        from lisez.refused import refuse  # noqa: PLC0415 - seldom wanted
        from lisez.tui.screens.bad_question import BadQuestionScreen  # noqa: PLC0415

        if self.mode == "choosing":
            return
        reason = await self.app.push_screen_wait(BadQuestionScreen())
        if reason is None:
            return
        try:
            refuse(self.state.lesson, self.question, reason)
        except LisezError as error:
            self.notify(error_text(error), severity="error", markup=False)
            return
        self.state = dropped(self.state, self.question)
        self.notify(_("This question will not be asked again."))
        await self.go_on()

    # -- the end ----------------------------------------------------------------------

    def tick(self) -> None:
        """Show the time that is left; end when it is up."""
        if self.stopwatch.up and self.is_current:
            self.finish()
        else:
            self.show_progress()

    @work(group="end")
    async def action_end(self) -> None:
        """End early, after asking; from the passage, go back to the question."""
        from lisez.tui.screens.confirm import ConfirmScreen  # noqa: PLC0415 - often not wanted

        if self.mode == "choosing":
            self.end_choosing()
            return
        done, total = self.state.position, len(self.state.questions)
        words = _("End the quiz? Answered: {n} of {total}.").format(n=done, total=total)
        dialog = ConfirmScreen(words, yes=_("End"), no=_("Go on"))
        if self.state.finished or await self.app.push_screen_wait(dialog):
            self.finish()

    def finish(self) -> None:
        """Show the result; without an answer in practice there is none."""
        from lisez.tui.screens.results import ResultsScreen  # noqa: PLC0415

        if not self.state.position and not self.state.settings.exam and not self.stopwatch.up:
            self.app.pop_screen()
            return
        elapsed, time_up = self.stopwatch.elapsed, self.stopwatch.up
        kept(self, lambda: self.attempt.ended("finished" if self.state.finished else "ended"))
        results = ResultsScreen(self.state, elapsed, self.clock, self.attempt, time_up=time_up)
        self.app.switch_screen(results)

    @work(group="help")
    async def action_help(self) -> None:
        """Show the keys that work here, and do what is chosen."""
        from lisez.tui.screens.quiz_help import QuizHelpScreen  # noqa: PLC0415

        commands = TOLD if self.mode == "told" else asking(self.question)
        chosen = await self.app.push_screen_wait(QuizHelpScreen(commands))
        if chosen and chosen.action:
            await self.run_action(chosen.action)


def _missing_words(count: int) -> str:
    template = ngettext(
        "{n} line is not matched yet. F8 sends as it is.",
        "{n} lines are not matched yet. F8 sends as it is.",
        count,
    )
    return template.format(n=count)
