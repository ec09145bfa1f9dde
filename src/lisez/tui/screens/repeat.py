"""A question that is repeated: the quiz screen with one question, beside its passage."""

from __future__ import annotations

from typing import NamedTuple

from lisez.core.questions import AnyQuestion, Gap
from lisez.core.quiz import QuizState
from lisez.core.shown import passage
from lisez.core.typography import one_line
from lisez.i18n import _
from lisez.keeping.repeating import QuestionTurn, Review
from lisez.keeping.unkept import Unkept
from lisez.tui.screens.quiz import QuizScreen
from lisez.tui.widgets.quiz_bar import Progress, QuizBar


class Counted(NamedTuple):
    """Which item of the review it is, from 1, and how many there are."""

    number: int
    total: int


class RepeatScreen(QuizScreen):
    """Asks the question of a turn; dismissed when it was answered, or the review left."""

    def __init__(self, turn: QuestionTurn, review: Review, place: Counted) -> None:
        super().__init__(turn.state, attempt=_Repetition(review, turn))
        self.place = place
        self.left = False  # whether the reader wants no more

    @property
    def was_answered(self) -> bool:
        """Whether there was an answer."""
        return self.state.position > 0

    async def ask(self, question: AnyQuestion) -> None:
        """Put the question, its passage in view; a gap is filled from memory first."""
        self.hidden = isinstance(question, Gap)
        await super().ask(question)
        self.show_article(self.article_seen and not self.hidden)
        spans = passage(self.state.lesson.article, question)
        self._lit = spans[0] if spans else None
        self._reveal_later()

    def show_progress(self) -> None:
        """Let the head say how far the review is."""
        self.query_one(QuizBar).progress = Progress(
            title=one_line(self.state.lesson.title),
            mode=_("review"),
            number=self.place.number,
            total=self.place.total,
            outcomes=(),
        )

    def action_end(self) -> None:  # type: ignore[override] # nothing is asked here
        """Leave the review; from the passage, go back to the question."""
        if self.mode == "choosing":
            self.end_choosing()
        else:
            self.left = True
            self.dismiss(None)

    def finish(self) -> None:
        """Give way to the next item."""
        self.dismiss(None)


class _Repetition(Unkept):
    """Keeps the one answer as part of the review."""

    def __init__(self, review: Review, turn: QuestionTurn) -> None:
        self._review, self._turn = review, turn

    def answered(self, state: QuizState, elapsed: float) -> None:
        """Keep the answer; raises LisezError where that fails."""
        self._review.answered(self._turn, state, elapsed)
