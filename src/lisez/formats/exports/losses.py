"""What a format cannot hold of a lesson, told before the file is written.

Each format says what it holds; what a lesson has beyond that is a loss, with a code and the
question it concerns. `lisez.messages` words the codes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from lisez.core import numbers
from lisez.core.lesson import Lesson
from lisez.core.problems import Problem
from lisez.core.questions import (
    KINDS,
    AnyQuestion,
    Choice,
    Gap,
    Matching,
    Multiple,
    Number,
    Option,
    Ordering,
    Short,
    Tolerance,
    TrueFalse,
)
from lisez.core.typography import fold_space
from lisez.formats.exports.exercise import Exercise, Exercises
from lisez.formats.exports.moodle_grades import MOST_KEYS, held
from lisez.formats.exports.variants import CARRIED


@dataclass(frozen=True, slots=True)
class Holds:
    """What a format can hold. `kinds` are those of `core.questions.KINDS`.

    `proof`: evidence, as words shown after the answer. `why`: a reason for each wrong
    option. `grades`: shares of points only from Moodle's list, with its least numbers of
    options and pairs. `marks`: tolerances and justification in full. `arrows`: « -> » inside
    an answer. `strict_case`: that capitals count. `picked`: only what is chosen, nothing typed.
    `typed_as_written`: typed answers without variants, for lisez to read again. `marked`: that
    answers are marked at all.
    """

    kinds: frozenset[str] = frozenset(KINDS)
    article: bool = True
    glossary: bool = False
    facts: bool = False
    credits: bool = False
    proof: bool = True
    explain: bool = True
    why: bool = True
    points: bool = False
    scale: bool = False
    unit: bool = False
    variants: bool = True
    strict_case: bool = False
    grades: bool = False
    marks: bool = False
    arrows: bool = True
    ordering_as_matching: bool = False
    several: bool = True
    ids: bool = False
    picked: bool = False
    marked: bool = True
    typed_as_written: bool = False


def losses(lesson: Lesson, holds: Holds) -> tuple[Problem, ...]:
    """Return what is lost, of the lesson first, then of each question in order."""
    exercises = Exercises(lesson)
    found = list(_of_lesson(lesson, holds, exercises))
    for exercise in exercises:
        found += _of_question(exercise, holds, exercises)
    return tuple(found)


def left_out(exercise: Exercise, holds: Holds) -> str:
    """Return the code by which a question cannot leave at all, "" where it can."""
    question = exercise.question
    if question.kind not in holds.kinds:
        return "kind"
    if holds.picked and exercise.typed:
        return "kind"
    if not holds.grades:
        return ""
    parts = len(exercise.pairs)
    if isinstance(question, Ordering) and holds.ordering_as_matching:
        parts = len(exercise.items)
    elif isinstance(question, Ordering):
        parts = 3 if len(exercise.items) > 1 else 0
    if isinstance(question, Matching | Ordering):
        return "few-pairs" if parts < 3 else ""
    if isinstance(question, Multiple) and len(question.keys) > MOST_KEYS:
        return "many-keys"
    few = isinstance(question, Choice | Multiple) and len(question.options) < 2
    return "few-options" if few else ""


def _of_lesson(lesson: Lesson, holds: Holds, exercises: Exercises) -> Iterator[Problem]:
    asked = exercises.questions
    credited = (lesson.author, lesson.licence, lesson.article_licence, lesson.level, lesson.dated)
    lost = {
        "article": not holds.article,
        "not-marked": not holds.marked,
        "credits": not holds.credits and any(credited),
        "evidence": not holds.proof and any(question.evidence for question in asked),
        "evidence-as-words": holds.proof and not holds.ids and any(q.evidence for q in asked),
    }
    yield from (Problem("warning", f"lost-{code}") for code, is_lost in lost.items() if is_lost)
    if lesson.terms and not holds.glossary:
        yield Problem("warning", "lost-glossary", (), {"count": len(lesson.terms)})
    if lesson.facts and not holds.facts:
        yield Problem("warning", "lost-facts", (), {"count": len(lesson.facts)})
    unasked = len(lesson.questions) - len(asked)
    if unasked:
        yield Problem("warning", "lost-unasked", (), {"count": unasked})


def _of_question(exercise: Exercise, holds: Holds, exercises: Exercises) -> Iterator[Problem]:
    question = exercise.question
    problem = Problem("warning", "", ("question", question.id), {"id": question.id})
    refused = left_out(exercise, holds)
    if refused:
        details: dict[str, str | int] = {"id": question.id, "kind": question.kind}
        yield replace(problem, code=f"lost-{refused}", details=details)
        return
    for code in _codes(exercise, holds, exercises):
        yield replace(problem, code=f"lost-{code}")
    lost = ", ".join(_tolerances(question, holds))
    if lost:
        yield replace(problem, code="lost-tolerance", details={"id": question.id, "names": lost})


def _codes(exercise: Exercise, holds: Holds, exercises: Exercises) -> Iterator[str]:
    question = exercise.question
    if not holds.marked:
        return
    lost = {
        "justification": isinstance(question, TrueFalse) and question.justify and not holds.marks,
        "statement": isinstance(question, TrueFalse)
        and holds.grades
        and exercises.three_statements,
        "ordering": isinstance(question, Ordering) and holds.ordering_as_matching,
        "several": isinstance(question, Multiple) and not holds.several,
        "points": question.points != 1 and not holds.points,
        "scale": isinstance(question, Choice | Multiple)
        and question.keep_order
        and not holds.scale,
        "unit": isinstance(question, Number) and not unit_held(question.unit, holds),
        "shares": holds.grades and not _shares_held(exercise),
        "arrows": not holds.arrows and _has_arrow(exercise),
        "explain": bool(question.explain) and not holds.explain,
        "why": not holds.why and any(option.why for option in wrong_options(question)),
        "variants": isinstance(question, Gap | Short)
        and bool(question.accept)
        and not holds.variants,
        "marking": not holds.marks
        and question.tolerance != Tolerance()
        and isinstance(question, Gap | Short | Number),
        "option-ids": not holds.ids and _own_ids(question),
    }
    yield from (code for code, is_lost in lost.items() if is_lost)


def _tolerances(question: AnyQuestion, holds: Holds) -> Iterator[str]:
    """Yield the names of the tolerances that a program without our marking does not have."""
    if holds.marks or holds.typed_as_written or not holds.marked:
        return
    tolerance = question.tolerance
    allowed = (*tolerance.forgive, *tolerance.nearly)
    if isinstance(question, Gap | Short) and not (isinstance(question, Gap) and question.pick):
        carried = CARRIED if holds.variants else frozenset(("case",))
        yield from (name for name in allowed if name not in carried)
        if "case" not in tolerance.forgive and not holds.strict_case:
            yield "case"
    elif isinstance(question, Number):
        yield from (name for name in ("number-word", "decimal-comma") if name in allowed)


def _shares_held(exercise: Exercise) -> bool:
    shares = {answer.share for answer in exercise.answers}
    if not isinstance(exercise.question, Multiple):
        return all(held(share) for share in shares)
    return all(held(share) for share in shares if share > 0)


def _has_arrow(exercise: Exercise) -> bool:
    texts = [part for answer in exercise.answers for part in (answer.text, answer.feedback)]
    texts += [side for pair in exercise.pairs for side in pair]
    return any(
        "->" in text for text in (*texts, *exercise.extra, *exercise.items, exercise.feedback)
    )


def wrong_options(question: AnyQuestion) -> tuple[Option, ...]:
    """Return the options that are no key."""
    match question:
        case Choice():
            return tuple(option for option in question.options if option.id != question.key)
        case Multiple():
            return tuple(option for option in question.options if option.id not in question.keys)
        case Gap():
            return question.options[1:]
        case Short():
            return question.wrong
    return ()


def unit_held(unit: str, holds: Holds) -> bool:
    """Say whether a unit can leave; Moodle has none that counts in millions."""
    return not unit or (holds.unit and not (holds.grades and numbers.scale(unit) != 1))


def _own_ids(question: AnyQuestion) -> bool:
    parts = question.items if isinstance(question, Ordering) else wrong_options(question)
    return any(part.id != fold_space(part.text) for part in parts)
