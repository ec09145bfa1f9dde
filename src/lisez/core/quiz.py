"""A quiz as a state machine: what is asked, what was answered, what it was worth.

    state = start(lesson, settings)
    while state.current is not None:
        state, verdict = answer(state, response)

Whoever runs it keeps the clock: a quiz that time or the reader cuts short is simply a
state that is not finished.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from fractions import Fraction

from lisez.core.grading import grade
from lisez.core.lesson import Lesson
from lisez.core.questions import AnyQuestion, Response
from lisez.core.selection import QuizSettings, in_asking_order, select
from lisez.core.sentences import Sentences
from lisez.core.verdicts import Verdict


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered to one question; `response` None means it was passed over."""

    question_id: str
    response: Response | None
    verdict: Verdict


@dataclass(frozen=True)
class QuizState:
    """One run through a quiz. `answers[i]` belongs to `questions[i]`."""

    lesson: Lesson
    settings: QuizSettings
    questions: tuple[AnyQuestion, ...]
    sentences: Sentences = field(compare=False, repr=False)
    answers: tuple[Answer, ...] = ()

    @property
    def position(self) -> int:
        """The number of questions answered: the 0-based index of the current one."""
        return len(self.answers)

    @property
    def finished(self) -> bool:
        """Whether every question was answered or passed over."""
        return self.position >= len(self.questions)

    @property
    def current(self) -> AnyQuestion | None:
        """The question that waits for an answer, None at the end."""
        return None if self.finished else self.questions[self.position]

    @property
    def earned(self) -> Fraction:
        """Points so far."""
        return sum(
            (
                question.points * given.verdict.fraction
                for question, given in zip(self.questions, self.answers, strict=False)
            ),
            Fraction(0),
        )

    @property
    def possible(self) -> Fraction:
        """Points that the questions answered so far could have brought."""
        asked = self.questions[: self.position]
        return sum((question.points for question in asked), Fraction(0))


def start(lesson: Lesson, settings: QuizSettings, ids: frozenset[str] | None = None) -> QuizState:
    """Return a quiz at its first question.

    `ids` asks exactly these questions, in place of a draw; unknown ids are passed over.
    Raises `UsageError("unknown-question")` when `settings.only` names none.
    """
    sentences = Sentences(lesson.article)
    if ids is None:
        questions = select(lesson, settings, sentences)
    else:
        chosen = [question for question in lesson.questions if question.id in ids]
        questions = in_asking_order(lesson, chosen, settings.seed, sentences)
    return QuizState(lesson, settings, questions, sentences)


def answer(state: QuizState, response: Response | None) -> tuple[QuizState, Verdict]:
    """Mark the current question and move on; None passes it over, without points.

    Raises `ValueError` when the quiz is finished.
    """
    question = state.current
    if question is None:
        raise ValueError("the quiz is finished")
    verdict = grade(question, response, state.sentences)
    given = Answer(question.id, response, verdict)
    return replace(state, answers=(*state.answers, given)), verdict


def dropped(state: QuizState, question: AnyQuestion) -> QuizState:
    """Return the quiz without one of its questions, answered or not: it counts for nothing."""
    questions = tuple(asked for asked in state.questions if asked.id != question.id)
    answers = tuple(given for given in state.answers if given.question_id != question.id)
    return replace(state, questions=questions, answers=answers)


def misses(state: QuizState) -> tuple[str, ...]:
    """Return the ids of the questions that were not fully right, or not answered."""
    right = {given.question_id for given in state.answers if given.verdict.outcome == "right"}
    return tuple(question.id for question in state.questions if question.id not in right)


def again(state: QuizState, seed: int) -> QuizState:
    """Return a new quiz of what was missed; a new seed, for options learnt by their place."""
    settings = replace(state.settings, seed=seed)
    return start(state.lesson, settings, frozenset(misses(state)))
