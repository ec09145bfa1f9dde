"""Whatever stands in a lesson in place of what belongs there: problems, never an exception."""

import copy
import tomllib
from collections.abc import Iterator
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lisez.cli.check import report
from lisez.core.errors import LisezError
from lisez.core.lesson import Lesson
from lisez.core.problems import Problem
from lisez.formats.toml_text import toml_string
from lisez.messages import problem_text
from lisez.workflows import check_lesson
from tests.lessons import ARTICLE

SOUND: dict[str, Any] = {
    "format": "lisez/1",
    "lesson": {"id": "port", "title": "Le port"},
    "article": {"text": ARTICLE, "date": date(2020, 1, 1)},
    "marking": {"forgive": ["case"], "nearly": ["typo"], "nearly_points": 0.5},
    "term": [
        {"id": "port", "head": "port", "kind": "word", "only": ["Le port a"], "definition": "d"},
        {"id": "phare", "head": "phare", "definition": "d", "translation": {"en": "lighthouse"}},
    ],
    "fact": [
        {"id": "q", "kind": "count", "quote": "neuf quais", "value": "neuf", "measures": "quais"},
        {"id": "n", "kind": "person", "quote": "Yves", "nth": 1, "value": "Yves", "measures": "n"},
    ],
    "question": [
        {
            "id": "choice",
            "kind": "choice",
            "facts": ["q"],
            "stem": "Combien ?",
            "key": "neuf",
            "wrong": [{"text": "dix", "why": "non"}, "huit"],
            "keep_order": True,
            "order": ["huit", "neuf", "dix"],
            "points": 2,
        },
        {
            "id": "multiple",
            "kind": "multiple",
            "evidence": [["un phare", {"quote": "port", "nth": 2}]],
            "stem": "Quoi ?",
            "key": ["a", {"text": "b", "id": "x"}],
            "wrong": ["c"],
        },
        {
            "id": "tf",
            "kind": "true-false",
            "stem": "s",
            "facts": ["q"],
            "key": "true",
            "justify": True,
        },
        {"id": "ns", "kind": "true-false", "stem": "s", "key": "not-said", "near": ["un phare"]},
        {
            "id": "gap",
            "kind": "gap",
            "evidence": ["neuf quais"],
            "key": "neuf",
            "pick": True,
            "wrong": ["dix"],
        },
        {"id": "s", "kind": "short", "stem": "?", "facts": ["n"], "key": "Yves", "accept": ["il"]},
        {"id": "number", "kind": "number", "stem": "?", "facts": ["q"], "key": 9, "within": "5%"},
        {
            "id": "matching",
            "kind": "matching",
            "stem": "s",
            "pairs": [
                {"left": "a", "right": "x", "quote": "neuf"},
                {"left": "b", "right": "y", "quote": "Yves"},
                {"left": "c", "right": "z", "quote": {"quote": "40 %"}},
            ],
            "extra": ["t"],
        },
        {
            "id": "ordering",
            "kind": "ordering",
            "by": "article",
            "stem": "s",
            "items": [{"text": "a", "quote": "neuf"}, {"text": "b", "id": "i", "quote": "Yves"}],
        },
    ],
}

WORDS = [
    "",
    " ",
    "port",
    "neuf",
    "Le … Yves",
    "true",
    "é" * 100,
    "\0\x1b[31m\u202e",
    "x-y",
    "{0} %s",
]
ODD = st.recursive(
    st.sampled_from(WORDS)
    | st.sampled_from([0, 1, -1, 2, 101, 10**18, 0.5, -0.0, 1e-30, 1e30, True, False])
    | st.sampled_from([date(1, 1, 1), date(9999, 12, 31), time(0, 0)]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from([*WORDS, "id", "quote", "nth", "text"]), inner, max_size=3
        )
    ),
    max_leaves=6,
)


def places(value: Any, above: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:  # noqa: ANN401
    """Yield the path of everything inside a value."""
    inner = value.items() if isinstance(value, dict) else enumerate(value)
    for key, held in inner:
        yield (*above, key)
        if isinstance(held, dict | list):
            yield from places(held, (*above, key))


def emitted(value: Any) -> str:  # noqa: ANN401
    """Write any value as TOML on one line."""
    if isinstance(value, dict):
        pairs = (f"{toml_string(key)} = {emitted(held)}" for key, held in value.items())
        return "{" + ", ".join(pairs) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(emitted, value)) + "]"
    if isinstance(value, str):
        return toml_string(value)
    return str(value).lower() if isinstance(value, bool) else str(value)


def written(lesson: dict[str, Any]) -> str:
    return "".join(f"{toml_string(key)} = {emitted(value)}\n" for key, value in lesson.items())


PLACES = list(places(SOUND))


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("any") / "a.lesson.toml"


def problems(path: Path, lesson: dict[str, Any]) -> tuple[Lesson | None, tuple[Problem, ...]]:
    path.write_text(written(lesson), encoding="utf-8")
    assert tomllib.loads(path.read_text(encoding="utf-8")).keys() == lesson.keys()
    checked = check_lesson(path)
    assert report(checked)["schema"]
    for problem in checked.problems:
        assert problem_text(problem)
        assert problem.line or problem.path[0] not in lesson  # nowhere to point at
    return checked.lesson, checked.problems


def test_what_is_sound_is_sound(path: Path) -> None:
    lesson, found = problems(path, SOUND)
    assert found == ()
    assert lesson is not None
    assert len(lesson.questions) == len(SOUND["question"])


@given(st.lists(st.tuples(st.sampled_from(PLACES), ODD), min_size=1, max_size=3))
def test_anything_in_place_of_anything(
    path: Path, changes: list[tuple[tuple[str | int, ...], Any]]
) -> None:
    lesson = copy.deepcopy(SOUND)
    for (*above, last), odd in changes:
        held: Any = lesson
        try:
            for key in above:
                held = held[key]
            held[last if isinstance(held, list) else str(last)] = odd
        except (KeyError, IndexError, TypeError):
            continue  # an earlier change took the place away
    try:
        problems(path, lesson)
    except LisezError as error:
        assert error.code in {"not-a-lesson", "not-toml"}  # noqa: PT017 - either is an answer


@given(st.sampled_from(PLACES))
def test_anything_left_out(path: Path, place: tuple[str | int, ...]) -> None:
    lesson = copy.deepcopy(SOUND)
    held: Any = lesson
    for key in place[:-1]:
        held = held[key]
    del held[place[-1]]
    if place == ("format",):
        return
    problems(path, lesson)
