"""Moodle XML is what Moodle's importer takes: well-formed, grades of its list, whole blocks."""

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings

from lisez.core.lesson import Lesson
from lisez.formats.exports.exercise import Exercises
from lisez.formats.exports.losses import left_out
from lisez.formats.exports.moodle_grades import GRADES
from lisez.formats.exports.moodle_xml import HOLDS, write
from lisez.formats.lesson_toml import load_lesson
from lisez.paths import bundled_lessons
from tests.generated import lessons
from tests.marking import DATA

OURS = [*bundled_lessons(), DATA / "marking.lesson.toml"]
COMBINED = ("correctfeedback", "partiallycorrectfeedback", "incorrectfeedback", "shownumcorrect")
ON_THE_LIST = {*GRADES, *(f"-{grade}" for grade in GRADES)}


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.name)
def test_our_own_lessons(path: Path) -> None:
    lesson = load_lesson(path).lesson
    assert lesson is not None
    examine(lesson)


@settings(max_examples=300)
@given(lesson=lessons())
def test_any_lesson(lesson: Lesson) -> None:
    examine(lesson)


def examine(lesson: Lesson) -> None:
    data = write(lesson)
    assert not data.startswith(b"\xef\xbb\xbf")
    quiz = ET.fromstring(data)
    kept = [e for e in Exercises(lesson) if not left_out(e, HOLDS)]
    asked = [q for q in quiz if q.get("type") not in ("category", "description")]
    assert [q.findtext("idnumber") for q in asked] == [e.question.id for e in kept]
    for question in asked:
        examine_question(question)


def examine_question(question: ET.Element) -> None:
    type_ = question.get("type")
    if type_ in ("multichoice", "matching", "ordering"):
        assert all(question.find(tag) is not None for tag in COMBINED)
    if type_ == "matching":
        answers = [part.findtext("answer/text") for part in question.findall("subquestion")]
        assert len(answers) >= 3
        assert all(answers)
    elif type_ != "ordering":
        shares = [answer.get("fraction", "") for answer in question.findall("answer")]
        assert set(shares) <= ON_THE_LIST
        best = [float(share) for share in shares if float(share) > 0]
        several = type_ == "multichoice" and question.findtext("single") == "false"
        assert (round(sum(best) / 100, 2) if several else max(best) / 100) == 1
    if type_ == "numerical":
        for answer in question.findall("answer"):
            for tag in ("text", "tolerance"):
                written = answer.findtext(tag) or ""
                assert "," not in written
                assert float(written) == float(written)
