"""Questions marked as bad: kept, not asked again, whatever happens to the file."""

from dataclasses import replace

import pytest

from lisez.core.quiz import answer, dropped, start
from lisez.core.selection import QuizSettings, select
from lisez.refused import name_of, refuse, refused, refused_path, without_refused
from tests.marking import marking_lesson

ALL = QuizSettings(seed=1, count=None)


def test_a_refused_question_is_not_asked_again() -> None:
    lesson = marking_lesson()
    bad = select(lesson, ALL)[0]
    refuse(lesson, bad, "unclear")
    assert refused() == {f"{lesson.id}/{bad.id}": "unclear"}
    again = without_refused(lesson)
    assert bad.id not in {question.id for question in select(again, ALL)}
    assert len(again.questions) == len(lesson.questions)


def test_a_drafted_question_is_known_in_any_lesson() -> None:
    assert name_of("text-1", "d-0123abcd") == name_of("text-2", "d-0123abcd")
    assert name_of("a", "q") != name_of("b", "q")


@pytest.mark.parametrize("written", [b"", b"[]", b"\xff", b'{"questions": 3}', b"[" * 9000])
def test_a_damaged_file_is_an_empty_one(written: bytes) -> None:
    refused_path().parent.mkdir(parents=True)
    refused_path().write_bytes(written)
    assert refused() == {}
    assert without_refused(marking_lesson()) is marking_lesson()


def test_a_dropped_question_counts_for_nothing() -> None:
    state = start(marking_lesson(), ALL)
    first = state.questions[0]
    answered, _verdict = answer(state, None)
    without = dropped(answered, first)
    assert without.position == 0
    assert first not in without.questions
    assert without.possible == 0
    assert dropped(state, first).questions == state.questions[1:]
    assert replace(state, questions=state.questions[1:]) == dropped(state, first)
