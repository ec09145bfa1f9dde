"""Marking: the shared table, and what must hold for any answer at all."""

from dataclasses import replace
from decimal import Decimal
from itertools import permutations
from time import perf_counter
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lisez.core.grading import grade, grants, unreadable
from lisez.core.keys import key_response
from lisez.core.questions import (
    KINDS,
    STATEMENTS,
    AnyQuestion,
    Gap,
    Judged,
    Number,
    Option,
    Ordered,
    Paired,
    Picked,
    Response,
    Short,
    Tolerance,
    TrueFalse,
    Typed,
)
from lisez.core.sentences import Sentences
from tests.marking import Case, cases, marking_lesson

LESSON = marking_lesson()
SENTENCES = Sentences(LESSON.article)
BY_ID = LESSON.questions_by_id

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
french = st.text("abcdeéèçœ'’ -,.0123456789", max_size=20)
names = st.lists(st.one_of(words, st.sampled_from(["la maire", "bois", "visite", "maire"])))
responses: st.SearchStrategy[Response] = st.one_of(
    st.builds(Picked, names.map(tuple)),
    st.builds(
        Judged,
        st.sampled_from(STATEMENTS) | words,
        st.lists(st.integers(-2, 12), max_size=9).map(tuple),
    ),
    st.builds(Typed, words | french),
    st.builds(Paired, st.lists(st.tuples(words, words), max_size=5).map(tuple)),
    st.builds(Ordered, names.map(tuple)),
)
questions = st.sampled_from(LESSON.questions)


def _label(case: Case) -> str:
    return f"{case.question} {case.response}"[:70]


@pytest.mark.parametrize("case", cases(), ids=_label)
def test_table(case: Case) -> None:
    verdict = grade(BY_ID[case.question], case.response, SENTENCES)
    assert (verdict.outcome, verdict.fraction) == (case.outcome, case.fraction)
    assert (verdict.forgiven, verdict.nearly) == (case.forgiven, case.nearly)
    assert tuple(reason.code for reason in verdict.reasons) == case.reasons


def test_the_table_has_every_kind_with_every_outcome() -> None:
    met = {(BY_ID[case.question].kind, case.outcome) for case in cases()}
    exact = {("choice", "nearly"), ("number", "nearly")}
    assert met == {(k, o) for k in KINDS for o in ("right", "nearly", "wrong")} - exact


@given(questions, responses)
def test_any_answer_gets_a_sound_verdict(question: AnyQuestion, response: Response) -> None:
    verdict = grade(question, response, SENTENCES)
    assert 0 <= verdict.fraction <= 1
    assert (verdict.outcome == "right") == (verdict.fraction == 1)
    assert not (set(verdict.forgiven) & set(verdict.nearly))
    assert grade(question, response, SENTENCES) == verdict


@pytest.mark.parametrize("question", LESSON.questions, ids=lambda question: question.id)
def test_the_key_is_right_and_needs_nothing(question: AnyQuestion) -> None:
    response = key_response(question, SENTENCES)
    verdict = grade(question, response, SENTENCES)
    assert (verdict.outcome, verdict.forgiven, verdict.reasons) == ("right", (), ())
    assert unreadable(question, response) is None


@given(words.filter(lambda text: bool(text.strip())), st.lists(words, max_size=3))
def test_any_key_is_right_as_it_is_written(key: str, wrong: list[str]) -> None:
    options = tuple(Option(str(i), text) for i, text in enumerate(wrong))
    question = Short(id="q", stem="?", key=key, wrong=options)
    verdict = grade(question, Typed(key), SENTENCES)
    same = [text for text in wrong if normalize("NFC", text) != normalize("NFC", key)]
    if not any(grants(question, text) for text in same):
        assert verdict.outcome == "right"


@given(st.sampled_from([q for q in LESSON.questions if isinstance(q, Gap | Short)]), french)
def test_both_normal_forms_get_one_verdict(question: Gap | Short, text: str) -> None:
    composed = grade(question, Typed(normalize("NFC", text)), SENTENCES)
    assert composed == grade(question, Typed(normalize("NFD", text)), SENTENCES)


@given(st.sets(st.sampled_from(["Il est couvert.", "Il est en verre.", "Il est petit.", "?"])))
def test_the_order_of_a_choice_of_several_does_not_count(chosen: set[str]) -> None:
    question = BY_ID["plusieurs"]
    verdicts = {grade(question, Picked(order), SENTENCES) for order in permutations(chosen)}
    assert len(verdicts) == 1


def test_an_option_chosen_twice_counts_once() -> None:
    verdict = grade(BY_ID["plusieurs"], Picked(("Il est couvert.",) * 2), SENTENCES)
    assert verdict.fraction == pytest.approx(0.5)


def test_passed_over() -> None:
    verdict = grade(BY_ID["choix"], None, SENTENCES)
    assert (verdict.outcome, verdict.reasons[0].code) == ("wrong", "unanswered")


def test_a_reason_says_why_and_for_which_option() -> None:
    (reason,) = grade(BY_ID["choix"], Picked(("l'architecte",)), SENTENCES).reasons
    assert (reason.subject, reason.text) == ("l'architecte", "L'architecte est Paul Lenoir.")


def test_a_missing_sentence_is_named() -> None:
    missing, extra = grade(BY_ID["justifie-ensemble"], Judged("true", (0, 2)), SENTENCES).reasons
    assert (missing.sentences, extra.sentences) == ((1,), (2,))


def test_either_proof_will_do_but_not_both_halves() -> None:
    question = BY_ID["justifie"]
    assert isinstance(question, TrueFalse)
    spans = SENTENCES.spans
    either = replace(question, evidence=((spans[1],), (spans[3], spans[4])))
    outcomes = [
        grade(either, Judged("true", chosen), SENTENCES).outcome
        for chosen in ((1,), (3, 4), (3,), (1, 3), (1, 3, 4))
    ]
    assert outcomes == ["right", "right", "wrong", "nearly", "nearly"]


def test_the_only_sentence_of_an_article_proves_although_it_is_everything() -> None:
    question = replace(BY_ID["justifie"], evidence=(tuple(SENTENCES.spans),))
    everything = tuple(range(len(SENTENCES)))
    assert grade(question, Judged("true", everything), SENTENCES).outcome == "right"


def test_a_typo_may_be_forgiven_by_a_teacher() -> None:
    question = replace(BY_ID["court"], tolerance=Tolerance(forgive=("typo",), nearly=()))
    verdict = grade(question, Typed("Orléan"), SENTENCES)
    assert (verdict.outcome, verdict.forgiven) == ("right", ("typo",))


@pytest.mark.parametrize(
    ("tolerance", "outcome", "code"),
    [
        (Tolerance(), "right", "spelled"),
        (Tolerance(forgive=(), nearly=("number-word",)), "nearly", "spelled"),
        (Tolerance(forgive=(), nearly=()), "wrong", "strict"),
    ],
)
def test_number_words_are_a_tolerance(tolerance: Tolerance, outcome: str, code: str) -> None:
    question = replace(BY_ID["combien"], tolerance=tolerance)
    verdict = grade(question, Typed("quarante"), SENTENCES)
    assert (verdict.outcome, verdict.reasons[0].code) == (outcome, code)


def test_what_a_tolerance_grants() -> None:
    peach = Short(id="q", stem="?", key="pêcher", accept=("un étal",))
    assert grants(peach, "pécher")
    assert grants(peach, "Étal")
    assert not grants(peach, "prêcher")  # a typo away, but nearer to itself
    assert not grants(replace(peach, tolerance=Tolerance(forgive=())), "pécher")
    assert not grants(BY_ID["choix"], "la maire")


@pytest.mark.parametrize("key", ["1e999999999", "-1e999999999", "9" * 500, "NaN", "Infinity"])
def test_a_key_that_fills_the_memory_grants_nothing(key: str) -> None:
    question = Number(id="q", stem="?", key=Decimal(key), within=Decimal("1e99999"))
    began = perf_counter()
    assert grade(question, Typed("5"), SENTENCES).outcome == "wrong"
    assert perf_counter() - began < 1


@pytest.mark.parametrize("text", ["9" * 10**6, "1e999999999", "a'" * 10**6, "mille " * 10**5])
@pytest.mark.parametrize("name", ["combien", "court", "trou-voisin"])
def test_hostile_answers_are_refused_at_once(name: str, text: str) -> None:
    began = perf_counter()
    assert grade(BY_ID[name], Typed(text), SENTENCES).outcome == "wrong"
    assert perf_counter() - began < 1


@pytest.mark.parametrize(
    ("name", "response", "code"),
    [
        ("combien", Typed("plus de 40"), "bound"),
        ("combien", Typed("beaucoup"), "no-number"),
        ("court", Typed("  "), "empty"),
        ("choix", Picked(()), "empty"),
    ],
)
def test_what_is_asked_again(name: str, response: Response, code: str) -> None:
    reason = unreadable(BY_ID[name], response)
    assert reason is not None
    assert reason.code == code
