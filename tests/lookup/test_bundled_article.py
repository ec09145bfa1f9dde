"""How many of the bundled article's words get a lemma that a lexicon really has.

Counted are types: each word once, whatever its case. A content word is one that is not, first of
all, a determiner, pronoun, preposition, conjunction or auxiliary; a word that no lexicon knows
counts as a content word. Names count too, except those that the author's glossary explains.
"""

from collections import Counter

import pytest

from lisez.core.glossary import Glossary
from lisez.core.lesson import Lesson
from lisez.core.lookups import LookUp
from lisez.core.segmentation import words_in
from lisez.formats.lesson_toml import load_lesson
from lisez.lookup import LookUps
from lisez.paths import assets

SMALL = {"determiner", "pronoun", "preposition", "conjunction", "auxiliary"}
NAMES = {"name", "acronym"}


@pytest.fixture(scope="module")
def lesson() -> Lesson:
    lesson = load_lesson(assets() / "article.lesson.toml").lesson
    assert lesson is not None
    return lesson


def content_words(lesson: Lesson, words: LookUps, *, names: bool) -> dict[str, LookUp]:
    """Look every content word up; those inside names of the glossary only if `names`."""
    text = lesson.article.text
    explained = [] if names else glossary_names(lesson)
    found = {}
    for span in words_in(text):
        if not any(start <= span.start < end for start, end in explained):
            known = words.look_up(span.of(text))
            if not (known.readings and known.readings[0].pos in SMALL):
                found[span.of(text).casefold()] = known
    return found


def glossary_names(lesson: Lesson) -> list[tuple[int, int]]:
    glossary = Glossary(lesson.article, lesson.terms)
    matches = (
        match
        for index in range(len(lesson.article.paragraphs))
        for match in glossary.matches(index)
    )
    return [match.span for match in matches if match.term.kind in NAMES]


def share(found: dict[str, LookUp]) -> float:
    return sum(bool(known.readings) for known in found.values()) / len(found)


def test_nearly_every_content_word_gets_a_lemma(lesson: Lesson, compiled: LookUps) -> None:
    found = content_words(lesson, compiled, names=False)
    by_source = Counter(k.readings[0].source if k.readings else "none" for k in found.values())
    assert len(found) > 120
    assert share(found) >= 0.95, by_source
    assert by_source["Lexique 3.83"] / len(found) >= 0.95, by_source


def test_most_do_with_every_name_counted(lesson: Lesson, compiled: LookUps) -> None:
    found = content_words(lesson, compiled, names=True)
    assert share(found) >= 0.9, sorted(word for word, k in found.items() if not k.readings)


def test_the_form_itself_does_not_count(lesson: Lesson) -> None:
    assert share(content_words(lesson, LookUps(()), names=True)) == 0
