"""The lessons that lisez ships keep what is promised of them."""

import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from lisez.core.lesson import Lesson
from lisez.core.questions import (
    KINDS,
    AnyQuestion,
    Choice,
    Gap,
    Matching,
    Multiple,
    Option,
    Ordering,
    Short,
    TrueFalse,
)
from lisez.core.typography import fold_space
from lisez.paths import bundled_lessons
from lisez.workflows import Checked, check_lesson

PATHS = list(bundled_lessons())
ARTICLE = PATHS[0]
OTHERS = PATHS[1:]
lessons = pytest.mark.parametrize("path", PATHS, ids=lambda path: path.name)


@cache
def checked(path: Path) -> Checked:
    return check_lesson(path)


def lesson_of(path: Path) -> Lesson:
    lesson = checked(path).lesson
    assert lesson is not None
    return lesson


def wrong_options(question: AnyQuestion) -> list[Option]:
    match question:
        case Choice(options=options, key=key):
            return [option for option in options if option.id != key]
        case Multiple(options=options, keys=keys):
            return [option for option in options if option.id not in keys]
        case Gap(options=options):
            return list(options[1:])
        case Short(wrong=wrong):
            return list(wrong)
        case _:
            return []


@lessons
def test_there_is_nothing_to_complain_of(path: Path) -> None:
    assert checked(path).problems == ()
    assert [fact.id for fact in checked(path).uncovered] == []


def test_easier_and_harder_lessons_come_with_the_article() -> None:
    assert {lesson_of(path).level for path in OTHERS} == {"A2", "B1", "B2", "C1"}
    assert lesson_of(ARTICLE).level == "B2"


@lessons
def test_a_lesson_bears_the_name_of_its_file_and_the_title_of_its_text(path: Path) -> None:
    if path != ARTICLE:
        lesson = lesson_of(path)
        assert f"{lesson.id}.lesson.toml" == path.name
        assert lesson.article.title == fold_space(lesson.title)


@lessons
def test_the_date_of_the_article_is_known(path: Path) -> None:
    assert lesson_of(path).dated is not None


def test_lessons_have_ids_of_their_own() -> None:
    ids = [lesson_of(path).id for path in PATHS]
    assert len(set(ids)) == len(ids)


@lessons
def test_every_lesson_says_whose_it_is(path: Path) -> None:
    lesson = lesson_of(path)
    assert lesson.author
    assert lesson.licence == "CC-BY-SA-4.0"
    assert lesson.article_licence


@lessons
def test_every_article_is_stamped(path: Path) -> None:
    assert f'"{lesson_of(path).article.digest}"' in path.read_text(encoding="utf-8")


def test_the_article_has_as_much_as_promised() -> None:
    lesson = lesson_of(ARTICLE)
    assert len(lesson.terms) >= 30
    assert len(lesson.facts) >= 20
    assert len(lesson.questions) >= 24


def test_most_facts_of_the_article_have_a_question_of_their_own() -> None:
    questions = lesson_of(ARTICLE).questions
    assert len({question.facts for question in questions if len(question.facts) == 1}) >= 15


def test_every_kind_of_question_is_asked_about_the_article() -> None:
    questions = lesson_of(ARTICLE).questions
    assert {question.kind for question in questions} == set(KINDS)
    statements = [question for question in questions if isinstance(question, TrueFalse)]
    assert any(question.key == "not-said" for question in statements)
    assert any(question.justify for question in statements)


@lessons
def test_every_term_is_explained_and_translated(path: Path) -> None:
    bare = [
        term.id
        for term in lesson_of(path).terms
        if not term.definition.strip() or not dict(term.translations).get("en", "").strip()
    ]
    assert bare == []


@lessons
def test_no_definition_uses_the_word_it_defines(path: Path) -> None:
    circular = [
        term.id
        for term in lesson_of(path).terms
        if re.search(rf"\b{re.escape(term.head.lower())}\b", term.definition.lower())
    ]
    assert circular == []


@lessons
def test_every_question_is_explained(path: Path) -> None:
    silent = [question.id for question in lesson_of(path).questions if not question.explain.strip()]
    assert silent == []


@lessons
def test_every_wrong_option_has_its_reason(path: Path) -> None:
    without = [
        f"{question.id}: {option.text}"
        for question in lesson_of(path).questions
        for option in wrong_options(question)
        if not option.why.strip()
    ]
    assert without == []


@lessons
def test_the_key_is_seldom_the_longest_option(path: Path) -> None:
    choices = [q for q in lesson_of(path).questions if isinstance(q, Choice)]
    longest = [q for q in choices if all(len(q.key) > len(o.text) for o in wrong_options(q))]
    assert len(longest) <= max(1, len(choices) // 3), [q.id for q in longest]


@lessons
def test_options_are_about_as_long_as_each_other(path: Path) -> None:
    uneven = []
    for question in lesson_of(path).questions:
        if isinstance(question, Choice):
            lengths = sorted(len(option.text) for option in question.options)
            if lengths[-1] > 2 * lengths[0] + 15:
                uneven.append(f"{question.id}: {lengths}")
    assert uneven == []


@lessons
def test_true_and_false_are_balanced(path: Path) -> None:
    statements = [q for q in lesson_of(path).questions if isinstance(q, TrueFalse)]
    keys = Counter(question.key for question in statements)
    assert keys["true"] >= 1
    assert keys["false"] >= 1
    assert max(keys.values()) <= len(statements) / 2 + 1, keys


# --- French typography of what was written for the lesson


def written(lesson: Lesson) -> list[tuple[str, str]]:
    """Give every text of the lesson's own, with where it stands."""
    texts = [("title", lesson.title), ("licence", lesson.article_licence)]
    for term in lesson.terms:
        texts += [(term.id, term.head), (term.id, term.definition), (term.id, term.note)]
    texts += [(fact.id, fact.measures) for fact in lesson.facts]
    for question in lesson.questions:
        texts += [(question.id, text) for text in _texts(question)]
    return [(place, text) for place, text in texts if text]


def _texts(question: AnyQuestion) -> list[str]:
    texts = [question.stem, question.explain, *(o.why for o in wrong_options(question))]
    match question:
        case Choice(options=options) | Multiple(options=options):
            texts += [option.text for option in options]
        case Matching(pairs=pairs, extra=extra):
            texts += [side for pair in pairs for side in (pair.left, pair.right)]
            texts += extra
        case Ordering(items=items):
            texts += [item.text for item in items]
        case _:
            pass
    return texts


SPACE = "\u00a0\u202f"
FAULTS = {
    "an unbound mark": re.compile(rf"[^{SPACE}!?…»][;:!?%](?!\w)"),
    "an unbound guillemet": re.compile(rf"«[^{SPACE}]|[^{SPACE}]»"),
    "a typewriter apostrophe": re.compile(r"\w'"),
    "typewriter quotation marks": re.compile('"'),
    "three dots": re.compile(r"\.\.\."),
    "a space before a stop": re.compile(r"\s[.,]"),
    "two spaces": re.compile(r"\s\s"),
    "a space at an end": re.compile(r"^\s|\s$"),
    "an open number": re.compile(r"\d \d{3}\b"),
}


@pytest.mark.parametrize("fault", FAULTS)
@lessons
def test_french_typography(path: Path, fault: str) -> None:
    lesson = lesson_of(path)
    found = [
        f"{place}: {text}"
        for place, text in written(lesson)
        if FAULTS[fault].search(text) and text not in lesson.article.text
    ]
    assert found == []


@pytest.mark.parametrize(
    ("fault", "text"),
    [
        ("an unbound mark", "Quoi ?"),
        ("an unbound mark", "Quoi?"),
        ("an unbound mark", "40 %"),
        ("an unbound guillemet", "« mot »"),
        ("a typewriter apostrophe", "l'été"),
        ("an open number", "3 000"),
    ],
)
def test_a_fault_is_seen(fault: str, text: str) -> None:
    assert FAULTS[fault].search(text)


@pytest.mark.parametrize("text", ["Quoi\u202f?!", "«\u00a0mot\u00a0»\u202f: 40\u202f%", "à 20:30"])
def test_sound_typography_is_left_alone(text: str) -> None:
    assert not any(fault.search(text) for fault in FAULTS.values())
