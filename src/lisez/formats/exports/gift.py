r"""GIFT, the text format of Moodle's question bank.

    ::id::[plain]stem{
    =key
    ~wrong#why
    ####explanation and proof
    }

Every text is one line: line feeds are `\n`, so that no line begins with `//` and none is
blank. `[plain]` says that texts are no HTML. Between braces « -> » would part a pair: it
becomes an arrow; and a text that begins with `%` or `[` says `[plain]` once more, for it
would be read as a weight or a format.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lisez.core.lesson import Lesson
from lisez.core.questions import KINDS, Multiple, Number, Ordering, TrueFalse
from lisez.core.typography import visible
from lisez.formats.exports.exercise import Exercise, Exercises
from lisez.formats.exports.losses import Holds, left_out
from lisez.formats.exports.moodle_grades import grade, key_grades
from lisez.formats.exports.numbers import plain_number
from lisez.formats.exports.variants import same_to_moodle

HOLDS = Holds(kinds=frozenset(KINDS), grades=True, arrows=False, ordering_as_matching=True)
ARTICLE = "lisez-article"  # tags by which an import knows what is ours
ORDERING = "lisez-ordering"

_CONTROL = re.compile(r"[\\~=#{}:]")
_SPACES = re.compile(r"[ \t]*\n[ \t]*")


def gift_text(lesson: Lesson) -> str:
    """Return the questions of a lesson as GIFT, after its article as a description."""
    exercises = Exercises(lesson, same_to_moodle)
    parts = [f"$CATEGORY: {_category(lesson.title)}", _description(lesson)]
    parts += [
        _question(exercise, three=exercises.three_statements)
        for exercise in exercises
        if not left_out(exercise, HOLDS)
    ]
    return "\n\n".join(parts) + "\n"


def _category(title: str) -> str:
    return " ".join(visible(title).split()).replace("/", "//")


def _description(lesson: Lesson) -> str:
    title, text = escaped(lesson.title), escaped(lesson.article.text)
    return f"// [id:{lesson.id}] [tag:{ARTICLE}]\n::{title}::[plain]{text}"


def _question(exercise: Exercise, *, three: bool) -> str:
    identity = exercise.question.id
    lines = "".join(f"\n\t{line}" for line in _answers(exercise, three=three))
    shown = _answer(exercise.feedback)
    general = f"\n\t####{shown}" if shown else ""
    tag = f" [tag:{ORDERING}]" if exercise.items else ""
    head = f"// [id:{identity}]{tag}\n::{escaped(identity)}::[plain]{escaped(exercise.stem)}"
    opening = "{#" if isinstance(exercise.question, Number) else "{"
    return f"{head}{opening}{lines}{general}\n}}"


def _answers(exercise: Exercise, *, three: bool) -> Iterator[str]:
    question = exercise.question
    if isinstance(question, TrueFalse) and not three:
        yield question.key.upper()
    elif isinstance(question, Number):
        for number in exercise.numbers:
            yield f"={plain_number(number.key)}:{plain_number(number.within)}"
    elif exercise.pairs or exercise.items:
        yield from _pairs(exercise)
    elif exercise.typed:
        for answer in exercise.answers:
            text = _answer(answer.text.replace("*", "\\*"))
            weight = "" if answer.share == 1 else f"%{grade(answer.share)}%"
            yield f"={weight}{text}{_feedback(answer.feedback)}"
    else:
        yield from _options(exercise)


def _pairs(exercise: Exercise) -> Iterator[str]:
    pairs = exercise.pairs
    if isinstance(exercise.question, Ordering):
        pairs = tuple((f"{rank}.", item) for rank, item in enumerate(exercise.items, 1))
    for left, right in (*pairs, *(("", extra) for extra in exercise.extra)):
        yield f"={_answer(left)} -> {_without_arrow(escaped(right))}"


def _options(exercise: Exercise) -> Iterator[str]:
    question = exercise.question
    if isinstance(question, Multiple):
        grades = key_grades(len(question.keys))
        worst = f"-{max(key_grades(len(question.keys)), key=float)}"
        for answer in exercise.answers:
            weight = next(grades) if answer.share > 0 else worst
            yield f"~%{weight}%{_answer(answer.text)}{_feedback(answer.feedback)}"
        return
    for answer in exercise.answers:
        sign = "=" if answer.share == 1 else "~"
        yield f"{sign}{_answer(answer.text)}{_feedback(answer.feedback)}"


def _feedback(text: str) -> str:
    return f"#{_answer(text)}" if text else ""


def _answer(text: str) -> str:
    written = _without_arrow(escaped(text))
    return f"[plain]{written}" if written[:1] in ("%", "[") else written


def _without_arrow(written: str) -> str:
    return written.replace("->", "→")


def escaped(text: str) -> str:
    """Return a text on one line, with every sign that commands GIFT escaped."""
    shown = _SPACES.sub("\n", visible(text)).strip()
    return _CONTROL.sub(lambda found: f"\\{found[0]}", shown).replace("\n", "\\n")


def write(lesson: Lesson) -> bytes:
    """Return the GIFT file of a lesson."""
    return gift_text(lesson).encode()
