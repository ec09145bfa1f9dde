"""A lesson that is written loads back equal."""

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings

from lisez.core.lesson import Lesson
from lisez.core.spans import Span
from lisez.formats.lesson_toml import load_lesson
from lisez.formats.lesson_writer import lesson_text
from lisez.paths import bundled_lessons
from tests.generated import lessons
from tests.lessons import written
from tests.marking import DATA, marking_lesson


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("written") / "port.lesson.toml"


def reloaded(path: Path, text: str) -> Lesson:
    path.write_text(text, encoding="utf-8")
    loaded = load_lesson(path)
    assert not [problem for problem in loaded.problems if problem.severity == "error"]
    assert loaded.lesson is not None
    return loaded.lesson


@settings(max_examples=300)
@given(lesson=lessons())
def test_any_lesson_loads_back_equal(path: Path, lesson: Lesson) -> None:
    assert reloaded(path, lesson_text(lesson)) == lesson


@pytest.mark.parametrize(
    "source", [*bundled_lessons(), DATA / "marking.lesson.toml"], ids=lambda source: source.name
)
def test_our_own_lessons_load_back_equal(path: Path, source: Path) -> None:
    lesson = load_lesson(source).lesson
    assert lesson is not None
    assert reloaded(path, lesson_text(lesson)) == lesson


def test_the_article_may_stay_in_its_file(tmp_path: Path) -> None:
    loaded = load_lesson(written(tmp_path)).lesson
    assert loaded is not None
    text = lesson_text(loaded, article_file="article.txt")
    assert "Brest" not in text
    assert reloaded(tmp_path / "again.lesson.toml", text) == loaded


def test_comments_stand_above_what_they_are_about(path: Path) -> None:
    lesson = marking_lesson()
    identity = lesson.questions[0].id
    comments = {("lesson", ""): "one\ntwo\x1b", ("question", identity): "why"}
    text = lesson_text(lesson, comments=comments)
    assert text.startswith("# one\n# two␛\nformat = ")
    assert "# why\n[[question]]\n" + f'id       = "{identity}"' in text
    assert reloaded(path, text) == lesson


def test_what_is_implied_is_not_written(tmp_path: Path) -> None:
    body = """
[[fact]]
id       = "quais"
kind     = "count"
quote    = "Le port compte neuf quais."
value    = "neuf"
measures = "quais"

[[question]]
id    = "combien"
kind  = "short"
facts = ["quais"]
stem  = "Combien ?"
key   = "neuf"
"""
    lesson = load_lesson(written(tmp_path, body)).lesson
    assert lesson is not None
    assert lesson_text(lesson, article_file="article.txt").endswith(body)


def test_what_the_format_cannot_say_is_refused() -> None:
    lesson = marking_lesson()
    first = lesson.questions[0]
    for unfit in (
        replace(first, points=Fraction(1, 3)),
        replace(first, evidence=((Span(0, len(lesson.article.text)),),)),
    ):
        with pytest.raises(ValueError, match=r"no finite decimals|no quote names"):
            lesson_text(replace(lesson, questions=(unfit,)))
