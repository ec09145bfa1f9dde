"""What is drawn for a quiz, and in which order it is asked."""

from collections import Counter
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest

from lisez.core.errors import UsageError
from lisez.core.leaks import Leaks
from lisez.core.lesson import Lesson
from lisez.core.questions import KINDS, AnyQuestion, Matching, Ordering, TrueFalse
from lisez.core.selection import MOST_ASKED, QuizSettings, in_asking_order, select
from lisez.core.sentences import Sentences
from lisez.formats.lesson_toml import load_lesson
from tests.marking import marking_lesson

SEEDS = range(30)


def bundled() -> Lesson:
    loaded = load_lesson(Path(__file__).parents[2] / "assets" / "article.lesson.toml")
    assert loaded.lesson is not None
    return loaded.lesson


LESSON = bundled()
SENTENCES = Sentences(LESSON.article)
LEAKS = Leaks(LESSON, SENTENCES)


def ids(lesson: Lesson, settings: QuizSettings) -> list[str]:
    return [question.id for question in select(lesson, settings)]


def fits(one: AnyQuestion, drawn: tuple[AnyQuestion, ...], seed: int) -> bool:
    """Say whether one more question would be told by none asked before it, and tell none after."""
    asked = in_asking_order(LESSON, (*drawn, one), seed, SENTENCES)
    at = asked.index(one)
    told = any(LEAKS.gives_away(other, one) for other in asked[:at])
    return not told and not any(LEAKS.gives_away(one, other) for other in asked[at + 1 :])


@pytest.mark.parametrize("seed", SEEDS)
def test_ten_questions_of_many_kinds_that_may_meet(seed: int) -> None:
    drawn = select(LESSON, QuizSettings(seed))
    assert len(drawn) == len({question.id for question in drawn}) == 10
    assert not any(LEAKS.gives_away(one, later) for one, later in combinations(drawn, 2))
    kinds = Counter(question.kind for question in drawn)
    assert len(kinds) >= 6
    assert max(kinds.values()) <= 3


@pytest.mark.parametrize("seed", SEEDS)
def test_all_is_all_that_can_meet(seed: int) -> None:
    drawn = select(LESSON, QuizSettings(seed, count=None))
    left = [question for question in LESSON.questions if question not in drawn]
    assert all(not fits(one, drawn, seed) for one in left)
    assert len(drawn) > len(LESSON.questions) * 0.7


def test_the_article_is_covered() -> None:
    def places(seed: int) -> set[int]:
        return {
            LESSON.article.paragraph_at(question.evidence[0][0].start)
            for question in select(LESSON, QuizSettings(seed))
            if question.evidence
        }

    assert all(len(places(seed)) == 3 for seed in SEEDS)  # the paragraphs that are no headings


def test_every_question_is_drawn_sooner_or_later() -> None:
    met = {name for seed in range(100) for name in ids(LESSON, QuizSettings(seed))}
    assert met == set(LESSON.questions_by_id)


def test_the_same_seed_gives_the_same_quiz_whatever_the_order_of_the_file() -> None:
    turned = replace(LESSON, questions=LESSON.questions[::-1])
    for seed in SEEDS:
        assert ids(LESSON, QuizSettings(seed)) == ids(turned, QuizSettings(seed))
    assert ids(LESSON, QuizSettings(1)) != ids(LESSON, QuizSettings(2))


def test_a_new_question_changes_little() -> None:
    kept = []
    for seed in SEEDS[:10]:
        for gone in LESSON.questions[::5]:
            fewer = replace(LESSON, questions=tuple(q for q in LESSON.questions if q != gone))
            before, after = ids(fewer, QuizSettings(seed)), ids(LESSON, QuizSettings(seed))
            kept.append(len(set(before) & set(after)))
    assert sum(kept) / len(kept) >= 9


def test_asked_in_the_order_of_the_article_what_asks_about_much_of_it_first() -> None:
    for seed in SEEDS:
        drawn = select(LESSON, QuizSettings(seed))
        many = [isinstance(question, Matching | Ordering) for question in drawn]
        assert many == sorted(many, reverse=True)
        starts = [
            min(span.start for entry in question.evidence for span in entry)
            for question in drawn
            if question.evidence and not isinstance(question, Matching | Ordering)
        ]
        assert starts == sorted(starts)


def test_what_is_not_said_does_not_always_stand_at_one_end() -> None:
    found = set()
    for seed in range(100):
        drawn = select(LESSON, QuizSettings(seed))
        for at, question in enumerate(drawn):
            if isinstance(question, TrueFalse) and question.key == "not-said":
                found.add(at)
    assert len(found) > 3


@pytest.mark.parametrize("kind", KINDS)
def test_only_the_kinds_asked_for(kind: str) -> None:
    drawn = select(LESSON, QuizSettings(5, kinds=frozenset((kind,))))
    assert {question.kind for question in drawn} == {kind}


def test_count() -> None:
    assert len(select(LESSON, QuizSettings(3, count=1))) == 1
    assert len(select(LESSON, QuizSettings(3, count=2, kinds=frozenset(("ordering",))))) == 2
    assert select(replace(LESSON, questions=()), QuizSettings(3)) == ()


@pytest.mark.parametrize(
    ("state", "asked"), [("kept", True), ("draft", True), ("spare", False), ("rejected", False)]
)
def test_states(state: str, asked: bool) -> None:
    question = replace(LESSON.questions[0], state=state)
    lesson = replace(LESSON, questions=(question,))
    assert bool(select(lesson, QuizSettings(1))) is asked
    assert select(lesson, QuizSettings(1, only=question.id)) == (question,)


def test_only_an_unknown_question_names_the_nearest() -> None:
    name = LESSON.questions[0].id
    with pytest.raises(UsageError) as caught:
        select(LESSON, QuizSettings(1, only=name + "x"))
    assert caught.value.code == "unknown-question"
    assert caught.value.details["nearest"] == name
    with pytest.raises(UsageError):
        select(replace(LESSON, questions=()), QuizSettings(1, only="x"))


def test_a_closed_book_asks_for_no_sentence_of_the_article() -> None:
    lesson = marking_lesson()
    closed = select(lesson, QuizSettings(1, count=None, closed_book=True))
    assert not any(isinstance(question, TrueFalse) and question.justify for question in closed)
    assert closed


def test_exam_and_time_change_nothing() -> None:
    plain = ids(LESSON, QuizSettings(9))
    assert plain == ids(LESSON, QuizSettings(9, exam=True, minutes=3.0))


def test_a_crowd_of_questions_is_drawn_from_at_once() -> None:
    many = tuple(
        replace(question, id=f"{question.id[:30]}-{copy}", facts=(), stem=f"{question.stem} {copy}")
        for question in LESSON.questions
        for copy in range(60)
    )
    drawn = select(replace(LESSON, questions=many), QuizSettings(1))
    assert len(drawn) == 10
    assert len(many) > MOST_ASKED
