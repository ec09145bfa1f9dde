"""Aiken: choices and statements as plain lines, the right letter after them.

The options stand in the order of a quiz with seed 0, for their letters show that order.
"""

from __future__ import annotations

import re

from lisez.core.lesson import Lesson
from lisez.core.questions import Choice, Gap
from lisez.core.shown import shown_options
from lisez.core.typography import one_line
from lisez.formats.exports.exercise import Answer, Exercise, Exercises
from lisez.formats.exports.losses import Holds, left_out

HOLDS = Holds(
    kinds=frozenset(("choice", "true-false", "gap")),
    article=False,
    proof=False,
    explain=False,
    why=False,
    variants=False,
    grades=True,
    picked=True,
)
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
DASH = "– "  # before a stem that would be taken for an option or an answer
LIKE_OPTION = re.compile(r"(?:[A-Za-z][.)]|ANSWER\s*:)", re.IGNORECASE)


def write(lesson: Lesson) -> bytes:
    """Return the Aiken file of a lesson."""
    exercises = Exercises(lesson)
    blocks = [
        _block(exercise, lesson.id) for exercise in exercises if not left_out(exercise, HOLDS)
    ]
    return "\n".join(blocks).encode()


def _block(exercise: Exercise, lesson_id: str) -> str:
    stem = one_line(exercise.stem)
    dashed = DASH + stem if LIKE_OPTION.match(stem) else stem
    answers = in_shown_order(exercise, lesson_id)[: len(LETTERS)]
    right = next(letter for letter, answer in zip(LETTERS, answers, strict=False) if answer.share)
    lines = [f"{letter}. {one_line(a.text)}" for letter, a in zip(LETTERS, answers, strict=False)]
    return "\n".join([dashed, *lines, f"ANSWER: {right}", ""])


def in_shown_order(exercise: Exercise, lesson_id: str) -> tuple[Answer, ...]:
    """Return the answers that can be chosen in the order of a quiz with seed 0, key included.

    More than 26 are cut to 26 with the key among them.
    """
    question = exercise.question
    if not isinstance(question, Choice | Gap):
        return exercise.answers
    by_text = {answer.text: answer for answer in exercise.answers}
    shown = [by_text[option.text] for option in shown_options(question, lesson_id, 0)]
    while len(shown) > len(LETTERS):
        shown.remove(next(answer for answer in reversed(shown) if not answer.share))
    return tuple(shown)
