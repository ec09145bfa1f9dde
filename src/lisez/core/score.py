"""What a run was worth: exact points, in all and by kind and by fact.

An exam counts every question, answered or not. Practice counts what was answered: who
stops after four questions has a result out of four.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from lisez.core.questions import AnyQuestion
from lisez.core.quiz import Answer, QuizState


@dataclass(frozen=True, slots=True)
class Tally:
    """Points out of what could be had, over some questions. `name` is a kind or an id."""

    name: str
    points: Fraction
    out_of: Fraction
    questions: int
    right: int

    @property
    def share(self) -> Fraction:
        """Points as a share of 1; 0 where there was nothing to be had."""
        return self.points / self.out_of if self.out_of else Fraction(0)

    def on(self, scale: int) -> Fraction:
        """Return the points as a mark out of `scale`, exact."""
        return self.share * scale


@dataclass(frozen=True, slots=True)
class Line:
    """One question of a run; `answer` is None where it was never reached."""

    number: int  # from 1, in the order asked
    question: AnyQuestion
    answer: Answer | None

    @property
    def points(self) -> Fraction:
        """The points it brought."""
        if self.answer is None:
            return Fraction(0)
        return self.question.points * self.answer.verdict.fraction

    @property
    def right(self) -> bool:
        """Whether it was fully right."""
        return self.answer is not None and self.answer.verdict.outcome == "right"


@dataclass(frozen=True, slots=True)
class Score:
    """The result of a run. `lines` has every question; the tallies only those that count.

    `by_fact` and `by_fact_kind` follow the facts of the questions: a question on two facts
    stands under both, so that these tallies need not add up to the total.
    """

    total: Tally
    by_kind: tuple[Tally, ...]
    by_fact_kind: tuple[Tally, ...]
    by_fact: tuple[Tally, ...]
    lines: tuple[Line, ...]


def score(state: QuizState) -> Score:
    """Return the result of a run so far."""
    answers = [*state.answers, *[None] * (len(state.questions) - state.position)]
    lines = tuple(
        Line(number, question, given)
        for number, (question, given) in enumerate(
            zip(state.questions, answers, strict=True), start=1
        )
    )
    counted = [line for line in lines if state.settings.exam or line.answer is not None]
    facts = state.lesson.facts_by_id

    def fact_kinds(line: Line) -> list[str]:
        return [facts[name].kind for name in line.question.facts if name in facts]

    return Score(
        _tally("total", counted),
        _grouped(counted, lambda line: [line.question.kind]),
        _grouped(counted, fact_kinds),
        _grouped(counted, lambda line: line.question.facts),
        lines,
    )


def _tally(name: str, lines: Iterable[Line]) -> Tally:
    counted = list(lines)
    return Tally(
        name,
        sum((line.points for line in counted), Fraction(0)),
        sum((line.question.points for line in counted), Fraction(0)),
        len(counted),
        sum(line.right for line in counted),
    )


def _grouped(lines: list[Line], names: Callable[[Line], Iterable[str]]) -> tuple[Tally, ...]:
    """Return a tally for each name, in the order in which the names first come."""
    groups: dict[str, list[Line]] = {}
    for line in lines:
        for name in dict.fromkeys(names(line)):
            groups.setdefault(name, []).append(line)
    return tuple(_tally(name, group) for name, group in groups.items())


def rounded(value: Fraction, places: int = 0) -> Decimal:
    """Return a fraction as a decimal, halves away from zero: 5/2 gives 3, 17/3 with 2 5.67."""
    unit = Fraction(1, 10**places)
    steps = abs(value) / unit + Fraction(1, 2)
    whole = Decimal(steps.numerator // steps.denominator).scaleb(-places)
    return -whole if value < 0 else whole
