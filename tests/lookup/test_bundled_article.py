"""How many of the bundled article's words get a lemma that a lexicon really has.

Names count too, except those that the author's glossary explains. A lemma of a part of the word
(« Etats-Unis », « unir ») does not count.
"""

from collections import Counter

import pytest

from lisez.core.lesson import Lesson
from lisez.core.lookups import LookUp
from lisez.formats.lesson_toml import load_lesson
from lisez.lookup import LookUps
from lisez.paths import assets
from tests.lookup.content import content_words


@pytest.fixture(scope="module")
def lesson() -> Lesson:
    lesson = load_lesson(assets() / "article.lesson.toml").lesson
    assert lesson is not None
    return lesson


def looked_up(lesson: Lesson, words: LookUps, *, names: bool) -> dict[str, LookUp]:
    """Look every content word up; those inside names of the glossary only if `names`."""
    found = content_words(lesson, words, names=names)
    return {word: words.look_up(span.of(lesson.article.text)) for word, span in found.items()}


def share(found: dict[str, LookUp]) -> float:
    return sum(map(is_found, found.values())) / len(found)


def is_found(known: LookUp) -> bool:
    return bool(known.readings) and known.step != "compound"


def test_nearly_every_content_word_gets_a_lemma(lesson: Lesson, compiled: LookUps) -> None:
    found = looked_up(lesson, compiled, names=False)
    by_source = Counter(k.readings[0].source if is_found(k) else "none" for k in found.values())
    assert len(found) > 120
    assert share(found) >= 0.95, by_source
    assert by_source["Lexique 3.83"] / len(found) >= 0.95, by_source


def test_most_do_with_every_name_counted(lesson: Lesson, compiled: LookUps) -> None:
    found = looked_up(lesson, compiled, names=True)
    assert share(found) >= 0.87, sorted(word for word, k in found.items() if not is_found(k))


def test_the_form_itself_does_not_count(lesson: Lesson) -> None:
    assert share(looked_up(lesson, LookUps(()), names=True)) == 0
