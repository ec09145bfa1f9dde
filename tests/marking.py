"""The lesson and the table of answers that every face is held to."""

import tomllib
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

from lisez.core.lesson import Lesson
from lisez.core.questions import Response
from lisez.core.responses import response_from
from lisez.formats.lesson_toml import load_lesson

DATA = Path(__file__).parent / "data"


@dataclass(frozen=True)
class Case:
    """One line of the table."""

    question: str
    response: Response
    outcome: str
    fraction: Fraction
    forgiven: tuple[str, ...]
    nearly: tuple[str, ...]
    reasons: tuple[str, ...]


@cache
def marking_lesson() -> Lesson:
    """Give the lesson that has a question of each kind."""
    loaded = load_lesson(DATA / "marking.lesson.toml")
    assert loaded.lesson is not None
    assert not loaded.problems
    return loaded.lesson


@cache
def cases() -> tuple[Case, ...]:
    """Give every line of the table of answers."""
    table = tomllib.loads((DATA / "responses.toml").read_text(encoding="utf-8"))
    return tuple(_case(row) for row in table["case"])


def _case(row: dict[str, Any]) -> Case:
    response = response_from(row["response"])
    assert response is not None, row
    lists = (tuple(row.get(name, ())) for name in ("forgiven", "nearly", "reasons"))
    return Case(row["question"], response, row["outcome"], Fraction(row["fraction"]), *lists)
