"""The library, a review and the statistics, by keys."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TypeVar

import pytest
from textual.screen import Screen

from lisez import i18n
from lisez.config import Settings
from lisez.core.quiz import answer, start
from lisez.core.selection import QuizSettings
from lisez.keeping.keeper import Keeper
from lisez.keeping.opening import asked, to_write
from lisez.keeping.reviewing import due_today
from lisez.keeping.word_states import WordStates
from lisez.tui.app import LisezApp
from lisez.tui.screens.home import HomeScreen
from lisez.tui.screens.quiz import QuizScreen
from lisez.tui.screens.reader import ReaderScreen
from lisez.tui.screens.repeat import RepeatScreen
from lisez.tui.screens.statistics import StatisticsScreen
from lisez.tui.screens.word import WordScreen
from lisez.workflows import open_source
from tests.store.makers import looked_up, word_met
from tests.tui.reading import Reading

DAY = 86_400_000
NOW = 1_790_000_000_000
Kind = TypeVar("Kind", bound=Screen[object])


@asynccontextmanager
async def at_home(
    at: int = NOW, begin: str = "", size: tuple[int, int] = (120, 40)
) -> AsyncIterator[Reading]:
    i18n.use("fr")
    app = LisezApp(None, keeper=Keeper(lambda: at), begin=begin)
    async with app.run_test(size=size) as pilot:
        person = Reading(app, pilot)
        await loaded(person)
        yield person


async def loaded(person: Reading) -> None:
    """Wait for the library, which is looked up in a thread."""
    for _ in range(200):
        await person.settle()
        home = next(s for s in person.app.screen_stack if isinstance(s, HomeScreen))
        if home.shelf:
            return
    pytest.fail("the library did not come")


def missed_one() -> None:
    """Pass a question of the bundled lesson over, and look a word up, yesterday."""
    opened = open_source(None)
    keeper = Keeper(lambda: NOW)
    state = start(opened.lesson, QuizSettings(3, kinds=frozenset({"choice"}), count=1))
    attempt = keeper.attempt(state, opened)
    state, _verdict = answer(state, None)
    attempt.answered(state, 1.0)
    attempt.ended("finished")
    with to_write() as store:
        store.append(looked_up(), NOW)


def due(at: int) -> int:
    return asked(lambda store: len(due_today(store, at, Settings()).due), 0)


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 20)])
async def test_the_bundled_texts_are_there_and_enter_reads_one(size: tuple[int, int]) -> None:
    async with at_home(size=size) as person:
        shown = person.shown()
        assert "jamais ouvert" in shown
        assert "Rien à réviser" in shown
        await person.press("enter")
        assert isinstance(person.app.screen, ReaderScreen)
        await person.press("q")
        assert isinstance(person.app.screen, HomeScreen)


async def test_what_was_read_comes_first_with_its_share() -> None:
    async with at_home() as person:
        await person.press("j", "enter")
        title = person.screen.lesson.title
        await person.press("q")
        await loaded(person)
        home = person.app.screen
        assert isinstance(home, HomeScreen)
        await person.until(lambda: home.shelf[0].title == title)
        assert home.shelf[0].share is not None


async def test_the_place_is_kept_before_the_library_looks(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with at_home() as person:
        done: list[str] = []
        await person.press("j", "enter")
        reader = person.app.screen
        assert isinstance(reader, ReaderScreen)
        leave, load = reader.place.leave, HomeScreen.load

        def leaving() -> None:
            done.append("kept")
            leave()

        def looking(home: HomeScreen) -> None:
            done.append("looked")
            load(home)

        monkeypatch.setattr(reader.place, "leave", leaving)
        monkeypatch.setattr(HomeScreen, "load", looking)
        await person.press("q")
        assert done[:2] == ["kept", "looked"]


async def test_a_quiz_is_begun_from_the_library() -> None:
    async with at_home() as person:
        await person.press("t")
        await person.settle()
        assert isinstance(person.app.screen, QuizScreen)


async def test_a_review_asks_the_word_and_the_question_and_is_over() -> None:
    missed_one()
    assert due(NOW) == 0
    assert due(NOW + DAY) == 2
    async with at_home(NOW + DAY, begin="review") as person:
        seen = []
        for _ in range(2):
            await person.settle()
            screen = person.app.screen
            seen.append(type(screen))
            if isinstance(screen, WordScreen):
                assert "Tour qui porte" not in person.shown()
                await person.press("enter")
                assert "Tour qui porte une lumière" in person.shown()
                await person.press("quotation_mark")  # 3 on AZERTY
            else:
                assert isinstance(screen, RepeatScreen)
                assert "2" in person.shown()
                await person.press("f8", "enter")
        assert sorted(kind.__name__ for kind in seen) == ["RepeatScreen", "WordScreen"]
        assert isinstance(person.app.screen, HomeScreen)
    assert due(NOW + DAY) == 0


@pytest.mark.parametrize("size", [(120, 40), (40, 20)])
async def test_a_word_without_an_author_is_repeated_with_its_gloss(size: tuple[int, int]) -> None:
    with to_write() as store:
        store.append(word_met("quai"), NOW)
    WordStates(lambda: NOW).set_state("digue", "learning")  # never looked up
    async with at_home(NOW + DAY, begin="review", size=size) as person:
        seen = []
        for _ in range(2):
            await person.settle()
            assert isinstance(person.app.screen, WordScreen)
            assert "FreeDict" not in person.shown()
            await person.press("enter")
            seen.append(person.shown())
            await person.press("3")
        digue, quai = seen  # by name, where they are due on the same day
        assert "Aucune définition" in digue
        assert "«" not in digue
        assert "Les quais de la gare." in quai
        assert "a quai — FreeDict" in quai
        assert isinstance(person.app.screen, HomeScreen)
    assert due(NOW + DAY) == 0


async def test_a_review_is_left_and_what_was_answered_is_kept() -> None:
    missed_one()
    async with at_home(NOW + DAY, begin="review") as person:
        await person.settle()
        if isinstance(person.app.screen, WordScreen):
            await person.press("enter", "3")
        else:
            await person.press("f8", "enter")
        await person.press("q")
        assert isinstance(person.app.screen, HomeScreen)
    assert due(NOW + DAY) == 1


async def test_a_review_is_left_while_a_verdict_is_shown() -> None:
    missed_one()
    async with at_home(NOW + DAY, begin="review") as person:
        await person.settle()
        if isinstance(person.app.screen, WordScreen):
            await person.press("enter", "3")
        assert isinstance(person.app.screen, RepeatScreen)
        await person.press("f8", "q")
        assert not isinstance(person.app.screen, RepeatScreen | WordScreen)


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 20)])
async def test_statistics_show_numbers_and_pictures(size: tuple[int, int]) -> None:
    missed_one()
    async with at_home(NOW + DAY, begin="stats", size=size) as person:
        statistics: Screen[object] = person.app.screen
        assert isinstance(statistics, StatisticsScreen)
        for _ in range(200):
            if "réponses" in person.shown():
                break
            await person.settle()
        assert "Réponses\u202f: 1" in person.shown()
        assert "█" in person.shown()
        await person.press("q")
        assert person.app.screen is not statistics
