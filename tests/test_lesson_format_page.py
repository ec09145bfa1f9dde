"""docs/lesson-format.md is complete and true: its example loads, every key and code is there."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from lisez import messages
from lisez.core.facts import APPROXIMATIONS, FACT_KINDS, MODALITIES
from lisez.core.glossary import TERM_KINDS
from lisez.core.questions import KINDS, STATEMENTS, TOLERANCES, Tolerance
from lisez.formats import fields, files, lesson_questions, lesson_toml, toml_source
from lisez.workflows import check_lesson

PAGE = (Path(__file__).parents[1] / "docs" / "lesson-format.md").read_text(encoding="utf-8")
EXAMPLE = next(
    block for block in re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL) if "format =" in block
)
# Which part of the page documents the keys of a table, by the path of the table in the file.
HEADINGS = {
    "": "## The top of the file",
    "lesson": "## `[lesson]`",
    "article": "## `[article]`",
    "marking": "## `[marking]`",
    "term": "## `[[term]]`",
    "fact": "## `[[fact]]`",
    "question": "## `[[question]]`",
}


def part(heading: str) -> str:
    """Give the page from a heading to the next of its level."""
    level = heading.split(" ", maxsplit=1)[0]
    start = PAGE.index(heading + "\n") + len(heading)
    end = re.search(rf"^{level} ", PAGE[start:], re.MULTILINE)
    return PAGE[start : start + end.start()] if end else PAGE[start:]


@pytest.fixture
def example(tmp_path: Path) -> Path:
    path = tmp_path / "phare.lesson.toml"
    path.write_text(EXAMPLE, encoding="utf-8")
    return path


def test_the_example_is_sound(example: Path) -> None:
    checked = check_lesson(example)
    assert checked.problems == ()
    assert checked.uncovered == ()
    assert checked.lesson is not None
    assert {question.kind for question in checked.lesson.questions} == set(KINDS)


def test_the_example_shows_the_defaults_of_marking(example: Path) -> None:
    lesson = check_lesson(example).lesson
    assert lesson is not None
    assert lesson.tolerance == Tolerance()


def known_keys(path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, str]]:
    """Load the example and note the keys that each of its tables may have."""
    known: set[tuple[str, str]] = set()
    close = fields.Fields.close

    def noted(self: fields.Fields) -> None:
        table = str(self.path[0]) if self.path else ""
        known.update((table, key) for key in self._asked)
        close(self)

    monkeypatch.setattr(fields.Fields, "close", noted)
    lesson_toml.load_lesson(path)
    return iter(sorted(known))


def test_every_key_that_is_accepted_is_documented(
    example: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = list(known_keys(example, monkeypatch))
    assert len(known) > 60
    missing = [(table, key) for table, key in known if f"`{key}`" not in part(HEADINGS[table])]
    assert missing == []


def test_every_key_that_is_documented_is_accepted(
    example: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = set(known_keys(example, monkeypatch))
    for table, heading in HEADINGS.items():
        rows = re.findall(r"^\| (`[^|]*`) \|", part(heading), re.MULTILINE)
        named = {key for row in rows for key in re.findall(r"`(\w+)`", row)}
        assert named <= {key for of, key in known if of == table}, table


def test_keys_of_each_kind_stand_under_its_heading(
    example: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: dict[str, set[str]] = {}
    close = fields.Fields.close

    def noted(self: fields.Fields) -> None:
        if len(self.path) == 2 and self.path[0] == "question":
            asked[self.raw("kind")] = set(self._asked)
        close(self)

    monkeypatch.setattr(fields.Fields, "close", noted)
    lesson_toml.load_lesson(example)
    assert set(asked) == set(KINDS)
    general = part("## `[[question]]`").split("\n### ")[0]
    common = set(re.findall(r"`(\w+)`", general)) - {"key"}
    for kind, keys in asked.items():
        name = "choice` and `multiple" if kind in ("choice", "multiple") else kind
        under = part(f"### `{name}`")
        assert [key for key in sorted(keys - common) if f"`{key}`" not in under] == []


@pytest.mark.parametrize(
    ("heading", "names"),
    [
        ("## `[[term]]`", TERM_KINDS),
        ("## `[[fact]]`", (*FACT_KINDS, *APPROXIMATIONS, *MODALITIES)),
        ("## `[[question]]`", KINDS),
        ("### `true-false`", [f'"{statement}"' for statement in STATEMENTS]),
        ("## `[marking]`", TOLERANCES),
        ("## Origin and state", lesson_questions.STATES),
    ],
)
def test_every_name_is_documented(heading: str, names: tuple[str, ...]) -> None:
    assert [name for name in names if f"`{name}`" not in part(heading)] == []


def test_every_problem_is_documented_and_no_other() -> None:
    codes = re.findall(r"^\| `([\w-]+)` \|", part("## Problems"), re.MULTILINE)
    assert sorted(codes) == sorted(messages.PROBLEMS)


def test_severities_are_those_of_the_code() -> None:
    rows = re.findall(r"^\| `([\w-]+)` \| ([^|]*) \|", part("## Problems"), re.MULTILINE)
    told = {code: set(re.findall("error|warning", severity)) for code, severity in rows}
    sources = "".join(
        path.read_text(encoding="utf-8")
        for folder in ("core", "formats")
        for path in (Path(lesson_toml.__file__).parents[1] / folder).glob("*.py")
    )
    for code in messages.PROBLEMS:
        used = set(re.findall(rf'_?(error|warning)\(\s*"{code}"', sources))
        assert used <= told[code], code


@pytest.mark.parametrize(
    "limit",
    [
        f"at most {lesson_toml.MOST_ENTRIES} of each",
        f"at most {lesson_questions.MOST_POINTS}",
        f"at most {lesson_questions.MOST_OPTIONS} wrong options",
        f"at most {toml_source.MOST_DEPTH} deep",
        f"at most {toml_source.MOST_KEY_PARTS} dots",
        f"file is at most {files.MOST_LESSON // 1_000_000} MB,",
        f"its article {files.MOST_TEXT // 1_000_000} MB.",
        f"at most {2 * toml_source.MOST_DIGITS} characters",
    ],
)
def test_limits_are_those_of_the_code(limit: str) -> None:
    assert limit in " ".join(PAGE.split())


def test_the_example_is_toml_for_any_reader() -> None:
    told: dict[str, Any] = tomllib.loads(EXAMPLE)
    assert len(told["question"]) == 9
