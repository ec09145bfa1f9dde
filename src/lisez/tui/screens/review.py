"""One question of a run that has ended, with its verdict, its proof lit in the article."""

from __future__ import annotations

from lisez.core.grading import grade
from lisez.core.quiz import Answer, QuizState
from lisez.core.score import Line
from lisez.core.typography import one_line
from lisez.feedback import points_text
from lisez.i18n import _
from lisez.tui.quiz_commands import REVIEW
from lisez.tui.screens.question_screen import QuestionScreen
from lisez.tui.widgets.quiz_bar import Progress, QuizBar
from lisez.tui.widgets.quiz_keys import QuizKeys


class ReviewScreen(QuestionScreen):
    """Shows a line of the result; nothing can be answered any more."""

    def __init__(self, state: QuizState, line: Line) -> None:
        super().__init__(state)
        self.line = line

    async def on_mount(self) -> None:
        """Show the question as it was answered."""
        question, given = self.line.question, self.line.answer
        if given is None:
            given = Answer(question.id, None, grade(question, None, self.state.sentences))
        await self.show_question(question)
        if given.response is not None:
            self.view.form.fill(given.response)
        self.query_one(QuizKeys).show(REVIEW)
        self.query_one(QuizBar).progress = Progress(
            title=one_line(self.state.lesson.title),
            mode=_("result"),
            number=self.line.number,
            total=len(self.state.questions),
            outcomes=tuple(answer.verdict.outcome for answer in self.state.answers),
            points=f"{points_text(self.line.points)} / {points_text(question.points)}",
        )
        self.light(question)
        await self.view.show_answer(given, quoted=not self.article_seen)

    def action_go_on(self) -> None:
        """Go back to the results."""
        self.app.pop_screen()

    def action_end(self) -> None:
        """Go back to the results."""
        self.app.pop_screen()

    def action_skip(self) -> None:
        """Pass nothing over here."""

    def action_passage(self) -> None:
        """Choose nothing here."""

    def action_help(self) -> None:
        """Say nothing more than the line of keys."""
