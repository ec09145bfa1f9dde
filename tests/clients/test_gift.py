"""Every GIFT export is what gift-pegjs reads: questions, keys, weights, feedback."""

import re
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from lisez.core.lesson import Lesson
from lisez.core.questions import Choice, Gap, Matching, Multiple, Number, Ordering, TrueFalse
from lisez.core.typography import fold_space, visible
from lisez.formats.exports.exercise import Exercise, Exercises
from lisez.formats.exports.gift import HOLDS, gift_text
from lisez.formats.exports.losses import left_out
from lisez.formats.exports.variants import same_to_moodle
from lisez.formats.lesson_toml import load_lesson
from lisez.paths import bundled_lessons
from tests.clients.node import NodeClient, node_client
from tests.generated import lessons
from tests.marking import DATA
from tests.needs import requires

OURS = [*bundled_lessons(), DATA / "marking.lesson.toml"]
# What gift-pegjs leaves encoded in the right side of a pair, which it takes for unescaped.
LEFT = re.compile(r"&&(\d{3});?")


@pytest.fixture(scope="module")
def gift_pegjs() -> Iterator[NodeClient]:
    requires("npm:gift-pegjs")
    with node_client("gift.js") as client:
        yield client


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.name)
def test_our_own_lessons(path: Path, gift_pegjs: NodeClient) -> None:
    lesson = load_lesson(path).lesson
    assert lesson is not None
    compare(lesson, gift_pegjs)


@settings(max_examples=500)
@given(lesson=lessons())
def test_any_lesson(lesson: Lesson, gift_pegjs: NodeClient) -> None:
    compare(lesson, gift_pegjs)


def compare(lesson: Lesson, client: NodeClient) -> None:
    text = gift_text(lesson)
    answer = client.ask(text)
    assert "error" not in answer, (answer, text)
    category, description, *parsed = answer["questions"]
    assert category["type"] == "Category"
    assert description["type"] == "Description"
    assert same(description["stem"]["text"], lesson.article.text)
    exercises = Exercises(lesson, same_to_moodle)
    wanted = [exercise for exercise in exercises if not left_out(exercise, HOLDS)]
    assert [question["id"] for question in parsed] == [e.question.id for e in wanted]
    for question, exercise in zip(parsed, wanted, strict=True):
        assert question["title"] == exercise.question.id
        assert same(question["stem"]["text"], exercise.stem), text
        general = question["globalFeedback"]
        assert same(general["text"] if general else "", arrows(exercise.feedback)), text
        compare_answers(question, exercise, three=exercises.three_statements)


def compare_answers(parsed: dict[str, Any], exercise: Exercise, *, three: bool) -> None:
    match exercise.question:
        case TrueFalse(key=key) if not three:
            assert parsed["type"] == "TF"
            assert parsed["isTrue"] == (key == "true")
        case Number():
            found = [(c["text"]["number"], c["text"]["range"]) for c in parsed["choices"]]
            assert found == [(float(n.key), float(n.within)) for n in exercise.numbers]
        case Matching() | Ordering():
            compare_pairs(parsed, exercise)
        case Choice() | Multiple() | Gap() | TrueFalse():
            compare_choices(parsed, exercise)
        case _:
            compare_choices(parsed, exercise)


def compare_pairs(parsed: dict[str, Any], exercise: Exercise) -> None:
    wanted = [*exercise.pairs, *(("", extra) for extra in exercise.extra)]
    wanted += [(f"{rank}.", item) for rank, item in enumerate(exercise.items, 1)]
    assert parsed["type"] == "Matching"
    for pair, (left, right) in zip(parsed["matchPairs"], wanted, strict=True):
        given = LEFT.sub(lambda found: chr(int(found[1])), pair["subanswer"])
        assert same(pair["subquestion"]["text"], arrows(left))
        assert same(given, arrows(right))


def compare_choices(parsed: dict[str, Any], exercise: Exercise) -> None:
    assert parsed["type"] in ("MC", "Short")
    total = 0.0
    for choice, answer in zip(parsed["choices"], exercise.answers, strict=True):
        text = answer.text.replace("*", "\\*") if exercise.typed else answer.text
        assert same(choice["text"]["text"], arrows(text))
        feedback = choice["feedback"]
        assert same(feedback["text"] if feedback else "", arrows(answer.feedback))
        weight = choice["weight"]
        share = Fraction(weight) / 100 if weight is not None else Fraction(choice["isCorrect"])
        assert (share > 0) == (answer.share > 0)
        assert abs(share - answer.share) < Fraction(1, 100_000)
        total += max(0, float(share))
    if isinstance(exercise.question, Multiple):
        assert round(total, 2) == 1


def arrows(text: str) -> str:
    """Return a text as it stands between braces, where « -> » would part a pair."""
    return text.replace("->", "→")


def same(parsed: str, written: str) -> bool:
    """Compare without runs of white space, which plain GIFT folds."""
    return fold_space(parsed) == fold_space(visible(written))
