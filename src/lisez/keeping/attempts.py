"""An attempt as it is kept: each answer is on the disk before the next question.

An answer that could not be written is told of, waits, and is written with the next one.
"""

from __future__ import annotations

from dataclasses import asdict, replace

from lisez.core.errors import LisezError
from lisez.core.grading import MARKING_VERSION
from lisez.core.questions import AnyQuestion
from lisez.core.quiz import Answer, QuizState
from lisez.core.responses import response_data
from lisez.keeping.clock import Now
from lisez.keeping.opening import mended, to_write
from lisez.keeping.texts import text_key
from lisez.keeping.unkept import Unkept
from lisez.store.entries import Answered, Begun, Body, Ended
from lisez.store.log import Store, new_uid


class Attempt(Unkept):
    """One attempt at a quiz; it comes into being with its first answer."""

    def __init__(self, begun: Begun, now: Now, uid: str = "", *, exists: bool = False) -> None:
        self._begun = begun
        self._now = now
        self._uid = uid or new_uid()
        self._places = {name: place for place, name in enumerate(begun.questions)}
        self._waiting: list[tuple[Body, int, str]] = []
        self._exists = exists  # whether its beginning is kept already
        self._began = now()
        self._store: Store | None = None

    def answered(self, state: QuizState, elapsed: float) -> None:
        """Keep the last answer of a run; raises LisezError where that fails."""
        given = state.answers[-1]
        question = state.questions[len(state.answers) - 1]
        if not self._exists and not self._waiting:
            self._waiting.append((self._begun, self._began, self._uid))
        body = replace(
            answer_body(state, question, given, elapsed),
            attempt=self._uid,
            position=self._place(question.id),
            lesson=self._lesson(),
        )
        self._waiting.append((body, self._now(), new_uid()))
        self._write()

    def _place(self, question: str) -> int:
        """Return the position of a question in the attempt, from 0."""
        return self._places[question]

    def _lesson(self) -> str:
        """Return the name of the lesson that the question in hand is of."""
        return self._begun.lesson

    def ended(self, how: str) -> None:
        """Keep that the run has ended, if anything was answered; raises LisezError."""
        if self._exists or self._waiting:
            self._waiting.append((Ended(attempt=self._uid, how=how), self._now(), new_uid()))
            self._write()
        self.close()

    def another(self, state: QuizState) -> Unkept:
        """Return an attempt at another quiz on the same text."""
        begun = asdict(self._begun) | run_values(state)
        return Attempt(Begun(**begun), self._now)

    def _write(self) -> None:
        """Write what waits, in its order; a store damaged meanwhile is mended once."""
        try:
            self._write_waiting(self._opened())
        except LisezError as fault:
            self.close()
            if fault.code != "store-damaged":
                raise
            mended()
            self._write_waiting(self._opened())

    def _opened(self) -> Store:
        """Return the open store; a beginning lost with a damaged one is written once more."""
        if self._store is None:
            self._store = to_write()
            if self._exists and self._store.entry(self._uid) is None:
                self._waiting.insert(0, (self._begun, self._began, self._uid))
        return self._store

    def _write_waiting(self, store: Store) -> None:
        while self._waiting:
            body, at, uid = self._waiting[0]
            try:
                store.append(body, at, uid)
            except LisezError as fault:
                if fault.code == "answered-elsewhere":
                    self._waiting.pop(0)  # it would be refused for ever
                raise
            self._waiting.pop(0)
            self._exists = self._exists or uid == self._uid

    def close(self) -> None:
        """Let go of the store; what comes later opens it again."""
        if self._store is not None:
            self._store.close()
            self._store = None


def run_values(state: QuizState) -> dict[str, object]:
    """Return what an attempt keeps of its quiz: settings, and questions in their order."""
    settings = asdict(state.settings)
    settings["kinds"] = sorted(state.settings.kinds)
    return {"settings": settings, "questions": [question.id for question in state.questions]}


def begun_quiz(state: QuizState, source: str, *, resumable: bool) -> Begun:
    """Return the beginning of a quiz on a lesson opened from `source`."""
    lesson = state.lesson
    return Begun(
        kind="quiz",
        resumable=resumable,
        source=source,
        lesson=text_key(lesson, source),
        title=lesson.title,
        digest=lesson.article.digest,
        **run_values(state),  # type: ignore[arg-type]
    )


def answer_body(state: QuizState, question: AnyQuestion, given: Answer, elapsed: float) -> Answered:
    """Return an answer as it is kept, still without attempt, position and lesson."""
    facts = state.lesson.facts_by_id
    kinds = (facts[name].kind for name in question.facts if name in facts)
    verdict = given.verdict
    return Answered(
        attempt="",
        position=0,
        lesson="",
        question=question.id,
        kind=question.kind,
        families=list(dict.fromkeys(kinds)),
        points=str(question.points),
        response=None if given.response is None else response_data(given.response),
        outcome=verdict.outcome,
        fraction=str(verdict.fraction),
        forgiven=list(verdict.forgiven),
        nearly=list(verdict.nearly),
        reasons=[
            asdict(reason) | {"sentences": list(reason.sentences)} for reason in verdict.reasons
        ],
        marking=str(MARKING_VERSION),
        elapsed=round(elapsed, 3),
    )
