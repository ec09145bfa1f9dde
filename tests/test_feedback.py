"""Every code of the core has words, in both languages, and hostile texts stay harmless."""

import re
from fractions import Fraction

import pytest

from lisez import feedback, i18n
from lisez.core import verdicts
from lisez.core.grading import grade
from lisez.core.questions import STATEMENTS, TOLERANCES
from lisez.core.sentences import Sentences
from lisez.core.verdicts import Parts, Reason, Verdict, partial
from tests.marking import Case, cases, marking_lesson

LESSON = marking_lesson()
SENTENCES = Sentences(LESSON.article)


def documented() -> list[str]:
    """Return the codes of the table in the docstring of `core.verdicts`."""
    rows = re.findall(r"^\| ([a-z, -]+) \|", verdicts.__doc__ or "", re.MULTILINE)
    return [code for row in rows[1:] for code in row.split(", ")]


def test_the_table_of_codes_is_found() -> None:
    assert {"why", "too-high", "wrong-shape", "unanswered"} <= set(documented())


@pytest.mark.parametrize("language", i18n.LANGUAGES)
@pytest.mark.parametrize("code", documented())
def test_every_code_has_words(code: str, language: i18n.Language) -> None:
    i18n.use(language)
    subject = {"strict": "accent", "statement": "not-said"}.get(code, "un {mot}")
    text = feedback.reason_text(Reason(code, subject, "autre", (1, 2)))
    assert text
    assert "{n}" not in text


def test_every_name_has_words() -> None:
    assert set(feedback.TOLERANCES) == set(TOLERANCES)
    assert set(feedback.STATEMENTS) == set(STATEMENTS)
    assert set(feedback.SIGNS) == set(feedback.OUTCOMES)


@pytest.mark.parametrize("case", cases(), ids=str)
def test_feedback_for_every_case(case: Case) -> None:
    i18n.use("fr")
    question = LESSON.questions_by_id[case.question]
    verdict = grade(question, case.response, SENTENCES)
    lines = list(feedback.feedback_lines(LESSON.article, SENTENCES, question, verdict))
    counted = re.fullmatch(r"\d+ (?:paires?|éléments?|bonnes? réponses?) .*sur \d.*\.", lines[0])
    assert (counted is not None) is verdict.few
    assert counted or lines[0] in {"Exact.", "Presque.", "Non."}
    assert all(line and "\n" not in line for line in lines)
    assert "Faux" not in lines[0]


@pytest.mark.parametrize(
    ("parts", "told"),
    [
        (Parts("pair", 1, 4), "1 paire juste sur 4"),
        (Parts("pair", 2, 5), "2 paires justes sur 5"),
        (Parts("pair", 2, 4), "Presque"),
        (Parts("pair", 0, 4), "Non"),
        (Parts("pair", 4, 4), "Exact"),
        (Parts("place", 1, 3), "1 élément sur 3 à sa place"),
        (Parts("key", 1, 3), "1 bonne réponse sur 3"),
    ],
)
def test_less_than_half_is_counted(parts: Parts, told: str) -> None:
    i18n.use("fr")
    verdict = partial(Fraction(parts.right, parts.total), parts=parts)
    assert feedback.verdict_word(verdict) == told


def test_what_a_reader_typed_stays_harmless() -> None:
    reason = Reason("no-number", "\x1b[31m\n\u202e{subject}")
    assert not set(feedback.reason_text(reason)) & {"\x1b", "\n", "\u202e"}


def test_a_verdict_names_what_was_pardoned() -> None:
    i18n.use("fr")
    verdict = Verdict("nearly", Fraction(1, 2), ("case", "accent"), ("typo",))
    assert list(feedback.verdict_lines(verdict)) == [
        "Presque.",
        "Pardonné\u202f: majuscules, accents.",
        "Pas tout à fait\u202f: faute de frappe.",
    ]


@pytest.mark.parametrize(
    ("points", "french", "english"),
    [("3", "3", "3"), ("11/2", "5,5", "5.5"), ("2/3", "2/3", "2/3"), ("0", "0", "0")],
)
def test_points(points: str, french: str, english: str) -> None:
    i18n.use("fr")
    assert feedback.points_text(Fraction(points)) == french
    i18n.use("en")
    assert feedback.points_text(Fraction(points)) == english


def test_a_reason_that_names_the_option_is_not_told_twice() -> None:
    i18n.use("fr")
    own = Reason("why", "citait", "«\u00a0citait\u00a0» est à l’imparfait.")
    assert feedback.reason_text(own) == own.text
    bare = Reason("why", "citait", "C’est l’imparfait.")
    assert feedback.reason_text(bare) == "«\u00a0citait\u00a0»\u202f: C’est l’imparfait."


def test_who_passes_a_question_is_not_told_no() -> None:
    i18n.use("fr")
    question = LESSON.questions[0]
    lines = list(feedback.verdict_lines(grade(question, None, SENTENCES)))
    assert lines == ["Sans réponse."]


@pytest.mark.parametrize(
    ("spelled", "told"), [("réunion", 0), ("séance", 1)], ids=["the key", "another answer"]
)
def test_a_key_that_was_just_spelled_is_not_told_twice(spelled: str, told: int) -> None:
    i18n.use("fr")
    question = LESSON.questions_by_id["trou-voisin"]
    verdict = Verdict("nearly", Fraction(1, 2), reasons=(Reason("spelled", spelled),))
    lines = list(feedback.feedback_lines(LESSON.article, SENTENCES, question, verdict))
    assert lines.count("Réponse\u202f: réunion") == told
    assert f"On écrit «\u00a0{spelled}\u00a0»." in lines
