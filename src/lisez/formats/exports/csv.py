"""CSV for spreadsheets: one question a line, several values of a cell one under the other.

Semicolons and a byte order mark, as French spreadsheets expect. A cell that a spreadsheet
would take for a formula begins with an apostrophe.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from lisez.core.lesson import Lesson
from lisez.core.questions import (
    AnyQuestion,
    Choice,
    Gap,
    Matching,
    Multiple,
    Number,
    Option,
    Ordering,
    Short,
    TrueFalse,
)
from lisez.core.typography import one_line, visible
from lisez.formats.exports.exercise import Exercise, Exercises
from lisez.formats.exports.losses import Holds, wrong_options
from lisez.formats.exports.numbers import plain_number

HOLDS = Holds(article=False, points=True, scale=True, unit=True, marks=False, typed_as_written=True)
COLUMNS = (
    *("id", "kind", "stem", "key", "accept", "wrong", "why", "right", "extra", "order"),
    *("within", "unit", "points", "justify", "explain", "proof"),
)
FORMULA = ("=", "+", "-", "@", "'")


def write(lesson: Lesson) -> bytes:
    """Return the CSV file of a lesson."""
    stream = io.StringIO()
    writer = csv.DictWriter(stream, COLUMNS, delimiter=";", restval="")
    writer.writeheader()
    for exercise in Exercises(lesson):
        row = dict(_cells(exercise))
        writer.writerow({column: safe_cell(text) for column, text in row.items()})
    return stream.getvalue().encode("utf-8-sig", "replace")


def safe_cell(text: str) -> str:
    """Return a text as a cell that no spreadsheet takes for a formula."""
    shown = visible(text)
    return f"'{shown}" if shown.startswith(FORMULA) else shown


def _lines(texts: Iterator[str] | tuple[str, ...]) -> str:
    return "\n".join(map(one_line, texts))


def _cells(exercise: Exercise) -> Iterator[tuple[str, str]]:
    question = exercise.question
    yield "id", question.id
    yield "kind", question.kind
    yield "stem", exercise.stem
    yield from _asked(question)
    wrong = () if isinstance(question, Gap) and not question.options else wrong_options(question)
    yield "wrong", _lines(tuple(option.text for option in wrong))
    yield "why", _whys(wrong)
    if question.points != 1:
        yield "points", str(question.points)
    proof = exercise.feedback.removeprefix(question.explain).strip("\n")
    yield "explain", question.explain
    yield "proof", proof


def _whys(wrong: tuple[Option, ...]) -> str:
    return (
        _lines(tuple(option.why or "–" for option in wrong))
        if any(option.why for option in wrong)
        else ""
    )


def _asked(question: AnyQuestion) -> Iterator[tuple[str, str]]:
    match question:
        case Choice() | Multiple():
            keys = {question.key} if isinstance(question, Choice) else question.keys
            yield "key", _lines(tuple(o.text for o in question.options if o.id in keys))
            if question.keep_order:
                yield "order", _lines(tuple(option.text for option in question.options))
        case TrueFalse():
            yield "key", question.key
            yield "justify", "x" if question.justify else ""
        case Gap() | Short():
            yield "key", one_line(question.key)
            yield "accept", _lines(question.accept)
            if isinstance(question, Gap) and question.pick:
                yield "order", "?"
        case Number():
            yield "key", plain_number(question.key)
            yield "within", plain_number(question.within)
            yield "unit", question.unit
        case Matching():
            yield "key", _lines(tuple(pair.left for pair in question.pairs))
            yield "right", _lines(tuple(pair.right for pair in question.pairs))
            yield "extra", _lines(question.extra)
        case Ordering():
            yield "key", _lines(tuple(item.text for item in question.items))
