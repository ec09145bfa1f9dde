"""What leaves and comes back is the same lesson, up to what the loss report tells."""

from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

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
    Tolerance,
    TrueFalse,
)
from lisez.core.sentences import Sentences
from lisez.core.shown import excerpt
from lisez.core.tolerance import fewest
from lisez.core.typography import fold_space, folded, normal
from lisez.formats.exports.losses import Holds, losses, unit_held
from lisez.formats.exports.registry import FORMATS
from lisez.formats.imports.build import build
from lisez.formats.imports.registry import READERS, read_quiz
from lisez.formats.lesson_toml import load_lesson
from lisez.paths import bundled_lessons
from tests.generated import lessons
from tests.marking import DATA

OURS = [*bundled_lessons(), DATA / "marking.lesson.toml"]
BACK = sorted(set(FORMATS) & set(READERS))


@pytest.mark.parametrize("format_", BACK)
@pytest.mark.parametrize("path", OURS, ids=lambda path: path.name)
def test_our_own_lessons_come_back(path: Path, format_: str) -> None:
    lesson = load_lesson(path).lesson
    assert lesson is not None
    compare(lesson, format_)


@pytest.mark.parametrize("format_", BACK)
@settings(max_examples=200)
@given(lesson=lessons())
def test_any_lesson_comes_back(lesson: Lesson, format_: str) -> None:
    compare(lesson, format_)


def compare(lesson: Lesson, format_: str) -> None:
    holds = FORMATS[format_].holds
    lost = {problem.path[1] for problem in losses(lesson, holds) if is_left_out(problem.code)}
    asked = [q for q in lesson.questions if q.state in ("kept", "draft") and q.id not in lost]
    if not asked:
        return  # `lisez export` refuses
    text = FORMATS[format_].write(lesson).decode()
    back = build(read_quiz(text, "-", format_), lesson.article, lesson.id).lesson
    if format_ != "aiken":  # which has no names
        assert [question.id for question in back.questions] == [question.id for question in asked]
    for found, wanted in zip(back.questions, asked, strict=True):
        back_again, left = essence(found, holds), essence(wanted, holds)
        for kept, question in ((back_again, found), (left, wanted)):
            kept["stem"] = "\n".join(filter(None, (kept["stem"], lead(question, lesson))))
        if format_ == "aiken" and isinstance(wanted, Gap):  # one line: no stem apart from the gap
            del back_again["stem"], left["stem"]
        assert back_again == left, text


def lead(question: AnyQuestion, lesson: Lesson) -> str:
    """Return what is shown before a gap; "" for every other kind.

    A stem that repeats what stands before a gap may come back as its context: no difference
    to a reader.
    """
    if not isinstance(question, Gap):
        return ""
    return excerpt(lesson.article, Sentences(lesson.article), question).lead


def is_left_out(code: str) -> bool:
    return code in ("lost-kind", "lost-few-pairs", "lost-few-options", "lost-many-keys")


def essence(question: AnyQuestion, holds: Holds) -> dict[str, Any]:
    """Return what a format that `holds` so much keeps of a question."""
    kept: dict[str, Any] = {
        "stem": text(question.stem, holds),
        "points": question.points if holds.points else 1,
        "explain": text(question.explain, holds) if holds.explain else "",
    }
    match question:
        case Choice():
            right = [o for o in question.options if o.id == question.key]
            found = options([*right, *others(question.options, right)], holds)
            kept["options"] = [found[0], *sorted(found[1:])]
        case Multiple():
            right = [o for o in question.options if o.id in question.keys]
            kept["options"] = options([*right, *others(question.options, right)], holds)
            kept["keys"] = len(right)
        case TrueFalse():
            kept["key"] = question.key
        case Gap() | Short():
            kept |= typed(question, holds)
        case Number():
            kept["key"] = (question.key, question.within)
            kept["unit"] = text(question.unit, holds) if unit_held(question.unit, holds) else ""
        case Matching():
            pairs = [(pair.left, pair.right) for pair in question.pairs]
            kept["pairs"] = [(text(a, holds), text(b, holds)) for a, b in pairs]
            kept["extra"] = [text(extra, holds) for extra in question.extra]
        case Ordering():
            kept["items"] = [text(item.text, holds) for item in question.items]
    return kept


def others(every: tuple[Option, ...], right: list[Option]) -> list[Option]:
    return [option for option in every if option not in right]


def options(found: list[Option], holds: Holds) -> list[tuple[str, str]]:
    return [(text(o.text, holds), text(o.why, holds) if holds.why else "") for o in found]


def typed(question: Gap | Short, holds: Holds) -> dict[str, Any]:
    """Return the keys without those that are another writing of one before."""
    if isinstance(question, Gap) and question.pick:
        first, *rest = options(list(question.options), holds)
        return {"options": [first, *sorted(rest)]}
    kept: list[str] = []
    for key in (question.key, *question.accept):
        match = fewest(key, kept, Tolerance()) if kept else None
        if match is None or "typo" in match.names:
            kept.append(key)
    return {"keys": [folded(text(key, holds)) for key in kept[:1]]}


def text(written: str, holds: Holds) -> str:
    """Return a text without the differences that the report tells or that nobody sees."""
    shown = written if holds.arrows else written.replace("->", "→")
    return fold_space(normal(shown))


def test_parts_of_points_come_back_exact() -> None:
    lesson = load_lesson(OURS[-1]).lesson
    assert lesson is not None
    first = replace(lesson.questions[0], points=Fraction(1, 4))
    for format_ in BACK:
        if FORMATS[format_].holds.points:
            written = FORMATS[format_].write(replace(lesson, questions=(first,))).decode()
            back = build(read_quiz(written, "-", format_), lesson.article, "x").lesson
            assert back.questions[0].points == Fraction(1, 4)
