"""Markdown to read, print and change: the article, then each question with its key ticked.

    ### id {.choice points=2}

    stem

    - [x] key
    - [ ] wrong
      – why it is wrong

    > explanation and proof

A line that goes on ends in a backslash. Signs of Markdown inside texts are escaped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lisez.core.lesson import Lesson
from lisez.core.questions import (
    AnyQuestion,
    Choice,
    Gap,
    Matching,
    Multiple,
    Number,
    Ordering,
    Short,
    TrueFalse,
)
from lisez.core.typography import visible
from lisez.formats.exports.exercise import Exercise, Exercises, options
from lisez.formats.exports.losses import Holds, wrong_options
from lisez.formats.exports.numbers import plain_number

HOLDS = Holds(points=True, scale=True, unit=True, typed_as_written=True)
QUESTIONS = "Questions"

_SIGNS = re.compile(r"[\\`*_\[\]<>#&~|{}]")
_BEGINNING = re.compile(r"^(\s*)([-+=–>]|\d+[.)])", re.MULTILINE)


def write(lesson: Lesson) -> bytes:
    """Return the Markdown file of a lesson."""
    article = "\n\n".join(
        escaped(span.of(lesson.article.text)) for _, span in lesson.article.paragraphs
    )
    parts = [f"# {_one_line(lesson.title)} {{#{lesson.id}}}", article, f"## {QUESTIONS}"]
    parts += [_question(exercise) for exercise in Exercises(lesson)]
    return ("\n\n".join(parts) + "\n").encode("utf-8", "replace")


def escaped(text: str) -> str:
    """Return a text as Markdown shows it, over several lines if it has them."""
    lines = "\n".join(line.strip() for line in visible(text).strip().split("\n"))
    signs = _SIGNS.sub(lambda found: f"\\{found[0]}", lines)
    started = _BEGINNING.sub(lambda found: f"{found[1]}\\{found[2]}", signs)
    return started.replace("\n", "\\\n")


def _one_line(text: str) -> str:
    return escaped(" ".join(text.split()))


def _question(exercise: Exercise) -> str:
    question = exercise.question
    head = f"### {question.id} {{{' '.join(_attributes(question))}}}"
    answers = "\n".join(_answers(exercise))
    feedback = "\n".join(f"> {line}" for line in escaped(exercise.feedback).split("\n"))
    parts = (head, escaped(exercise.stem), answers, feedback if exercise.feedback else "")
    return "\n\n".join(part for part in parts if part)


def _attributes(question: AnyQuestion) -> Iterator[str]:
    yield f".{question.kind}"
    if question.points != 1:
        yield f"points={question.points}"
    if isinstance(question, Choice | Multiple) and question.keep_order:
        yield ".scale"
    if isinstance(question, Gap) and question.pick:
        yield ".pick"
    if isinstance(question, TrueFalse) and question.justify:
        yield ".justify"
    if isinstance(question, Number) and question.within:
        yield f"within={plain_number(question.within)}"


def _answers(exercise: Exercise) -> Iterator[str]:
    question = exercise.question
    match question:
        case Choice() | Multiple() | TrueFalse():
            for answer in options(question):
                yield from _option(answer.text, answer.feedback, right=answer.share > 0)
        case Gap() | Short():
            for text in (question.key, *question.accept):
                yield from _option(text, "", right=True)
            for option in wrong_options(question):
                yield from _option(option.text, option.why, right=False)
        case Number():
            yield f"- [x] {plain_number(question.key)} {_one_line(question.unit)}".rstrip()
        case Matching():
            yield from _pairs(exercise)
        case Ordering():
            for rank, item in enumerate(exercise.items, 1):
                yield f"{rank}. {_one_line(item)}"


def _pairs(exercise: Exercise) -> Iterator[str]:
    for left, right in (*exercise.pairs, *(("", extra) for extra in exercise.extra)):
        yield f"- {_one_line(left)}".rstrip()
        yield f"  → {_one_line(right)}"


def _option(text: str, why: str, *, right: bool) -> Iterator[str]:
    yield f"- [{'x' if right else ' '}] {_one_line(text)}"
    if why:
        yield f"  – {_one_line(why)}"
