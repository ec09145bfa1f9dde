"""Each answer is on the disk when `answered` returns; a quiz goes on where it stopped."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from lisez.core.errors import LisezError
from lisez.core.glossary import Glossary
from lisez.core.grading import MARKING_VERSION
from lisez.core.quiz import QuizState, answer, start
from lisez.core.responses import response_data, response_from
from lisez.core.selection import QuizSettings
from lisez.core.spans import Place
from lisez.keeping.attempts import Attempt
from lisez.keeping.keeper import Keeper
from lisez.keeping.opening import asked, rescued, to_write
from lisez.keeping.resuming import interrupted, settings_from
from lisez.keeping.texts import store_path
from lisez.keeping.unkept import Unkept
from lisez.refused import refuse
from lisez.store.care import check
from lisez.store.entries import Answered, Begun, Ended
from lisez.workflows import Opened, open_source
from tests.marking import cases, marking_lesson

LESSON = marking_lesson()
OPENED = Opened(LESSON, "/textes/marking.lesson.toml", prepared=True)
SETTINGS = QuizSettings(7, count=None)


def keeper(at: int = 1_700_000_000_000) -> Keeper:
    return Keeper(lambda: at)


def played(attempt: Unkept, state: QuizState, count: int) -> QuizState:
    for _ in range(count):
        state, _verdict = answer(state, None)
        attempt.answered(state, 2.5)
    return state


def kept() -> list[object]:
    return asked(lambda store: [body for _row, body in store.entries()], [])


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.question)
def test_an_answer_is_kept_as_it_was_given_and_marked(case: object) -> None:
    response, name = case.response, case.question  # type: ignore[attr-defined]
    state = start(LESSON, SETTINGS, frozenset({name}))
    attempt = keeper().attempt(state, OPENED)
    state, verdict = answer(state, response)
    attempt.answered(state, 4.0)
    begun, answered = kept()
    assert isinstance(begun, Begun)
    assert isinstance(answered, Answered)
    assert (begun.lesson, begun.questions, begun.resumable) == (LESSON.id, [name], True)
    assert response_from(answered.response) == response
    assert (answered.outcome, answered.fraction) == (verdict.outcome, str(verdict.fraction))
    assert answered.forgiven == list(verdict.forgiven)
    assert [one["code"] for one in answered.reasons] == [one.code for one in verdict.reasons]
    assert (answered.marking, answered.elapsed) == (str(MARKING_VERSION), 4.0)


def test_a_quiz_without_an_answer_leaves_no_trace() -> None:
    attempt = keeper().attempt(start(LESSON, SETTINGS), OPENED)
    attempt.ended("ended")
    assert not store_path().exists()


def test_what_is_not_to_be_saved_is_not() -> None:
    silent = Keeper(save=False)
    attempt = silent.attempt(start(LESSON, SETTINGS), OPENED)
    played(attempt, start(LESSON, SETTINGS), 2)
    silent.note_place(OPENED, 10, 0.5)
    assert silent.place(OPENED) == 0
    assert interrupted(silent, OPENED, SETTINGS) is None
    assert not store_path().parent.exists()


def test_an_interrupted_quiz_goes_on_in_the_same_attempt() -> None:
    state = start(LESSON, SETTINGS)
    given = played(keeper().attempt(state, OPENED), state, 3)  # and the terminal is closed
    other_seed = replace(SETTINGS, seed=99)
    found = interrupted(keeper(), OPENED, other_seed)
    assert found is not None
    assert (found.state, found.elapsed) == (given, 2.5)
    played(found.attempt, found.state, len(state.questions) - 3)
    found.attempt.ended("finished")
    assert interrupted(keeper(), OPENED, other_seed) is None
    bodies = kept()
    assert [body.position for body in bodies if isinstance(body, Answered)] == list(
        range(len(state.questions))
    )
    assert sum(isinstance(body, Begun) for body in bodies) == 1
    assert isinstance(bodies[-1], Ended)


@pytest.mark.parametrize(
    "wanted",
    [replace(SETTINGS, count=5), replace(SETTINGS, exam=True), replace(SETTINGS, only="x")],
)
def test_a_quiz_of_another_kind_begins_anew(wanted: QuizSettings) -> None:
    state = start(LESSON, SETTINGS)
    played(keeper().attempt(state, OPENED), state, 3)
    assert interrupted(keeper(), OPENED, wanted) is None


def test_a_run_without_a_person_is_not_gone_on_with() -> None:
    state = start(LESSON, SETTINGS)
    played(Keeper(resume=False).attempt(state, OPENED), state, 3)
    assert interrupted(keeper(), OPENED, SETTINGS) is None
    assert interrupted(Keeper(resume=False), OPENED, SETTINGS) is None


def test_a_question_that_has_gone_from_the_lesson_is_left_out() -> None:
    state = start(LESSON, SETTINGS)
    played(keeper().attempt(state, OPENED), state, 2)
    gone = {state.questions[0].id, state.questions[-1].id}
    questions = tuple(one for one in LESSON.questions if one.id not in gone)
    opened = replace(OPENED, lesson=replace(LESSON, questions=questions))
    found = interrupted(keeper(), opened, SETTINGS)
    assert found is not None
    assert found.state.position == 1
    assert [one.id for one in found.state.questions] == [
        one.id for one in state.questions if one.id not in gone
    ]
    played(found.attempt, found.state, 1)
    assert [body.position for body in kept() if isinstance(body, Answered)] == [0, 1, 2]


def test_a_question_marked_as_bad_since_is_left_out() -> None:
    state = start(LESSON, SETTINGS)
    played(keeper().attempt(state, OPENED), state, 2)
    refuse(LESSON, state.questions[2], "unclear")
    found = interrupted(keeper(), OPENED, SETTINGS)
    assert found is not None
    assert found.state.current is not None
    assert found.state.current.id == state.questions[3].id


def test_an_answer_that_could_not_be_written_is_written_with_the_next(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    state = start(LESSON, SETTINGS)
    attempt = keeper().attempt(state, OPENED)
    (tmp_path / "file").write_text("no folder")
    home = store_path().parents[1]
    monkeypatch.setenv("LISEZ_HOME", str(tmp_path / "file"))
    state, _verdict = answer(state, None)
    with pytest.raises(LisezError) as raised:
        attempt.answered(state, 1.0)
    assert raised.value.code == "store-unwritable"
    monkeypatch.setenv("LISEZ_HOME", str(home))
    played(attempt, state, 1)
    assert [body.position for body in kept() if isinstance(body, Answered)] == [0, 1]


def test_a_store_damaged_in_the_middle_is_mended_and_the_quiz_goes_on() -> None:
    state = start(LESSON, SETTINGS)
    attempt = keeper().attempt(state, OPENED)
    state = played(attempt, state, 2)
    assert isinstance(attempt, Attempt)
    attempt.close()
    spoilt = store_path().read_bytes()[:100].replace(b"SQLite", b"sqlite")
    data = spoilt + store_path().read_bytes()[100:]
    store_path().write_bytes(data)
    played(attempt, state, 2)
    saved = rescued()
    assert saved is not None
    assert saved.aside.read_bytes() == data
    assert [body.position for body in kept() if isinstance(body, Answered)] == [0, 1, 2, 3]
    assert check(store_path()).faults == ()


def test_a_store_that_is_lost_in_the_middle_begins_again() -> None:
    state = start(LESSON, SETTINGS)
    attempt = keeper().attempt(state, OPENED)
    state = played(attempt, state, 1)
    assert isinstance(attempt, Attempt)
    attempt.close()
    store_path().write_bytes(b"x" * 9000)
    played(attempt, state, 1)
    begun, answered = kept()
    assert isinstance(begun, Begun)
    assert isinstance(answered, Answered)
    assert answered.position == 1


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"seed": 1},
        {"seed": True, "count": 1, "kinds": [], "only": None, "exam": False, "minutes": None,
         "closed_book": False},
        {"seed": 1, "count": 1, "kinds": ["x"], "only": None, "exam": False, "minutes": None,
         "closed_book": False},
    ],
)  # fmt: skip
def test_settings_that_are_none_of_ours_are_not_gone_on_with(values: dict[str, object]) -> None:
    assert settings_from(values) is None


def test_a_place_is_kept_under_the_lesson_and_found_under_another_name() -> None:
    article = LESSON.article
    offset = article.paragraphs[1].span.start
    keeper().note_place(OPENED, offset, 0.4)
    assert keeper().place(OPENED) == offset
    renamed = Opened(replace(LESSON, id="autre"), "/ailleurs.toml", prepared=True)
    assert keeper().place(renamed) == offset
    assert article.place(offset) == Place(1, 0)


def test_a_clock_that_goes_back_loses_nothing() -> None:
    state = start(LESSON, SETTINGS)
    attempt = Keeper(iter(range(10**12, 0, -(10**9))).__next__).attempt(state, OPENED)
    played(attempt, state, 4)
    assert [body.position for body in kept() if isinstance(body, Answered)] == [0, 1, 2, 3]
    assert check(store_path()).faults == ()


def test_a_word_is_kept_with_its_sentence() -> None:
    opened = open_source(None)
    glossary = Glossary(opened.lesson.article, opened.lesson.terms)
    match = next(glossary.occurrences(opened.lesson.terms[0]))
    keeper().looked_up(opened, match)
    (word,) = kept()
    assert word.definition == match.term.definition  # type: ignore[attr-defined]
    assert word.written in word.sentence  # type: ignore[attr-defined]


def test_the_home_alone_is_written_to(lisez_home: Path, tmp_path: Path) -> None:
    state = start(LESSON, SETTINGS)
    played(keeper().attempt(state, OPENED), state, 1)
    keeper().note_place(OPENED, 5, 0.1)
    assert {path.name for path in lisez_home.parent.iterdir()} == {lisez_home.name}
    assert list(tmp_path.iterdir()) == []
    shutil.rmtree(lisez_home)
    with to_write():
        assert store_path().exists()


def test_responses_survive_as_data() -> None:
    for case in cases():
        assert response_from(response_data(case.response)) == case.response
