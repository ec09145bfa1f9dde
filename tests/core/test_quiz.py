"""The state machine, its score, its proofs and its result."""

import json
from dataclasses import replace
from fractions import Fraction

import pytest

from lisez import i18n
from lisez.core.keys import key_response
from lisez.core.proofs import paragraph_number, proofs
from lisez.core.questions import (
    Judged,
    Ordered,
    Paired,
    Picked,
    Response,
    Typed,
)
from lisez.core.quiz import QuizState, again, answer, misses, start
from lisez.core.responses import response_data, response_from
from lisez.core.results import result
from lisez.core.score import rounded, score
from lisez.core.selection import QuizSettings
from tests.marking import marking_lesson

LESSON = marking_lesson()
SETTINGS = QuizSettings(7, count=None)


def all_right(state: QuizState) -> QuizState:
    while state.current is not None:
        state, verdict = answer(state, key_response(state.current, state.sentences))
        assert verdict.outcome == "right"
    return state


def with_misses(exam: bool = False) -> QuizState:
    """Right, passed over, half, and the rest unanswered."""
    chosen = frozenset(("choix", "plusieurs", "combien", "court"))
    state = start(LESSON, replace(SETTINGS, exam=exam), chosen)
    given: dict[str, Response | None] = {
        "choix": Picked(("la maire",)),
        "plusieurs": Picked(("Il est couvert.",)),
        "combien": None,
    }
    while state.current is not None and len(state.answers) < 3:
        state, _ = answer(state, given.get(state.current.id, Typed("Paris")))
    return state


def test_a_run_where_all_is_right() -> None:
    state = start(LESSON, SETTINGS)
    assert (state.position, state.finished) == (0, False)
    assert state.earned == 0
    done = all_right(state)
    assert done.finished
    assert done.current is None
    assert done.earned == done.possible == len(done.questions)
    assert misses(done) == ()
    assert start(LESSON, SETTINGS).answers == ()  # nothing is changed in place


def test_no_answer_after_the_end() -> None:
    done = all_right(start(LESSON, SETTINGS))
    with pytest.raises(ValueError, match="finished"):
        answer(done, None)


def test_misses_are_what_was_not_fully_right_or_not_reached() -> None:
    state = with_misses()
    right = {given.question_id for given in state.answers if given.verdict.outcome == "right"}
    missed = misses(state)
    assert set(missed) == {question.id for question in state.questions} - right
    assert missed == tuple(q.id for q in state.questions if q.id in missed)


def test_again_with_what_was_missed() -> None:
    state = with_misses()
    once_more = again(state, 99)
    assert {question.id for question in once_more.questions} == set(misses(state))
    assert once_more.answers == ()
    assert once_more.settings.seed == 99


def test_practice_counts_what_was_answered_and_an_exam_all() -> None:
    practice, exam = score(with_misses()), score(with_misses(exam=True))
    assert (practice.total.questions, exam.total.questions) == (3, 4)
    assert exam.total.out_of == 4
    assert len(practice.lines) == len(exam.lines) == 4
    assert practice.total.points == exam.total.points


def test_tallies() -> None:
    marks = score(all_right(start(LESSON, SETTINGS)))
    assert sum(tally.out_of for tally in marks.by_kind) == marks.total.out_of
    assert all(tally.share == 1 for tally in (*marks.by_kind, *marks.by_fact))
    assert {tally.name for tally in marks.by_fact} <= {"commercants", "cout"}
    assert {tally.name for tally in marks.by_fact_kind} <= {"count", "amount"}
    assert marks.total.on(20) == 20


def test_nothing_to_be_had_is_no_division_by_zero() -> None:
    marks = score(start(LESSON, SETTINGS))
    assert marks.total.share == marks.total.on(20) == 0


@pytest.mark.parametrize(
    ("value", "places", "text"),
    [("5/2", 0, "3"), ("17/3", 2, "5.67"), ("1/3", 1, "0.3"), ("-5/2", 0, "-3"), ("7", 2, "7.00")],
)
def test_rounded(value: str, places: int, text: str) -> None:
    assert str(rounded(Fraction(value), places)) == text


def test_points_of_a_question_weigh() -> None:
    heavy = replace(LESSON.questions_by_id["choix"], points=Fraction(3))
    state = start(replace(LESSON, questions=(heavy,)), SETTINGS)
    state, _ = answer(state, Picked(("la maire",)))
    assert state.earned == score(state).total.out_of == 3


@pytest.mark.parametrize(
    "response",
    [
        Picked(("a", "b")),
        Picked(()),
        Judged("true"),
        Judged("false", (1, 2)),
        Typed("l’œuvre"),
        Paired((("a", "1"), ("b", "2"))),
        Ordered(("x", "y")),
    ],
)
def test_a_response_survives_a_file(response: Response) -> None:
    assert response_from(json.loads(json.dumps(response_data(response)))) == response


@pytest.mark.parametrize(
    "data",
    [
        None,
        [],
        {},
        {"typed": 3},
        {"picked": "a"},
        {"picked": [1]},
        {"judged": True},
        {"judged": "true", "sentences": ["1"]},
        {"judged": "true", "sentences": [True]},
        {"paired": [["a"]]},
        {"paired": ["ab"]},
        {"ordered": None},
    ],
)
def test_what_is_no_response(data: object) -> None:
    assert response_from(data) is None


def test_where_a_proof_stands() -> None:
    state = start(LESSON, SETTINGS)
    found = proofs(LESSON.article, state.sentences, LESSON.questions_by_id["justifie-ensemble"])
    ((first, second),) = found
    assert (first.paragraph, first.sentence) == (1, 1)
    assert (second.paragraph, second.sentence) == (1, 2)
    assert first.quote == "La mairie d'Orléans ouvre un grand marché couvert."
    assert second.quote == "… dès le mois de juin."
    assert paragraph_number(LESSON.article, 0) is None  # the title


def test_a_quote_says_where_its_sentence_goes_on() -> None:
    state = start(LESSON, SETTINGS)
    ((one,),) = proofs(LESSON.article, state.sentences, LESSON.questions_by_id["trou-voisin"])
    assert one.quote == "La réunion aura lieu …"
    assert (one.paragraph, one.sentence) == (3, 2)


def test_the_result_as_data() -> None:
    state = with_misses()
    data = result(state)
    assert json.loads(json.dumps(data)) == data
    assert data["schema"] == "lisez.quiz/1"
    assert (data["asked"], data["answered"], data["finished"]) == (4, 3, False)
    assert data["settings"]["seed"] == 7
    by_id = {question["id"]: question for question in data["questions"]}
    half = by_id["plusieurs"]
    assert (half["outcome"], half["fraction"], half["points"]) == ("nearly", "1/2", "1/2")
    assert half["reasons"] == [{"code": "missed-key", "subject": "Il est en verre."}]
    assert half["response"] == {"picked": ["Il est couvert."]}
    assert half["evidence"][0][0]["paragraph"] == 1
    unreached = data["questions"][3]
    assert (unreached["response"], unreached["outcome"]) == (None, None)


def test_the_result_is_the_same_in_every_language_and_every_time() -> None:
    i18n.use("fr")
    french = result(with_misses())
    i18n.use("en")
    assert result(with_misses()) == french
