"""The quiz in the app: begun from the reader or from the command line, and left again."""

from typing import Any, TypeVar

import pytest
from textual.screen import Screen

from lisez import i18n
from lisez.core.quiz import start
from lisez.core.selection import QuizSettings
from lisez.tui.app import LisezApp
from lisez.tui.screens.confirm import ConfirmScreen
from lisez.tui.screens.quiz import QuizScreen
from lisez.tui.screens.reader import ReaderScreen
from lisez.tui.screens.results import ResultsScreen
from lisez.workflows import Opened
from tests.tui.quiz_pilot import LESSON

Top = TypeVar("Top", bound=Screen[Any])

OPENED = Opened(LESSON, "", prepared=True)


@pytest.fixture(autouse=True)
def _french() -> None:
    i18n.use("fr")


def top(app: LisezApp, kind: type[Top]) -> Top:
    """Return the screen on top, which must be of a kind."""
    assert isinstance(app.screen, kind)
    return app.screen


async def test_t_asks_and_q_comes_back_to_the_article() -> None:
    app = LisezApp(OPENED)
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.press("t")
        await pilot.pause()
        top(app, QuizScreen)
        await pilot.press("f8")
        await pilot.pause()
        await pilot.press("escape")
        await pilot.pause()
        top(app, ConfirmScreen)
        await pilot.press("o")
        await app.workers.wait_for_complete()
        await pilot.pause()
        top(app, ResultsScreen)
        await pilot.press("q")
        await pilot.pause()
        top(app, ReaderScreen)


async def test_a_quiz_without_an_answer_has_no_result() -> None:
    app = LisezApp(OPENED, settings=QuizSettings(3))
    async with app.run_test() as pilot:
        await pilot.pause()
        top(app, QuizScreen)
        await pilot.press("escape")
        await pilot.pause()
        await pilot.press("enter")
        await app.workers.wait_for_complete()
        await pilot.pause()
        top(app, ReaderScreen)


async def test_the_screen_asks_what_the_plain_command_asks() -> None:
    settings = QuizSettings(41872, count=5)
    app = LisezApp(OPENED, settings=settings)
    async with app.run_test() as pilot:
        await pilot.pause()
        assert top(app, QuizScreen).state.questions == start(LESSON, settings).questions


async def test_the_reader_s_keys_do_not_exist_in_a_quiz() -> None:
    app = LisezApp(OPENED, settings=QuizSettings(3, only="choix"))
    async with app.run_test() as pilot:
        await pilot.pause()
        for key in ("g", "slash", "t", "o", "n"):
            await pilot.press(key)
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert top(app, QuizScreen).state.position == 0
        titles = [one.title for one in app.get_system_commands(app.screen)]
        assert len(titles) == 2
