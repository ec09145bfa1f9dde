"""On the screen: an answer is kept before its verdict, quiz and place are come back to."""

from __future__ import annotations

from pathlib import Path

import pytest

from lisez.cli.first_screen import first_pieces
from lisez.keeping.keeper import Keeper
from lisez.keeping.opening import asked, to_read
from lisez.keeping.texts import store_path
from lisez.remembered import remember
from lisez.store.entries import Answered, Ended, LookedUp, Place
from lisez.tui.app import LisezApp
from lisez.tui.screens.confirm import ConfirmScreen
from lisez.tui.screens.quiz import QuizScreen
from lisez.tui.screens.reader import ReaderScreen
from lisez.tui.widgets.reading_view import ReadingView
from lisez.workflows import open_source
from tests.tui.reading import Reading, reading
from tests.tui.test_first_screen import screen_lines

MOST_WAITS = 100


def kept() -> list[object]:
    return asked(lambda store: [body for _row, body in store.entries()], [])


def place() -> Place | None:
    store = to_read()
    notes = store.notes("place:") if store else ()
    return next((note for _row, note in notes if isinstance(note, Place)), None)


def asks(person: Reading) -> bool:
    return isinstance(person.app.screen, ConfirmScreen)


async def test_an_answer_is_kept_before_the_next_question_and_the_quiz_is_come_back_to() -> None:
    async with reading() as person:
        await person.press("t")
        await person.settle()
        assert isinstance(person.app.screen, QuizScreen)
        for number in range(1, 4):
            await person.press("f8")
            assert sum(isinstance(body, Answered) for body in kept()) == number
            await person.press("enter")
        asked_next = person.app.screen.question.id
    async with reading() as person:  # the terminal was closed
        await person.press("t")
        assert asks(person)
        await person.press("enter")
        quiz = person.app.screen
        assert isinstance(quiz, QuizScreen)
        assert (quiz.question.id, quiz.state.position) == (asked_next, 3)
        await person.press("f8")
    assert sum(isinstance(body, Answered) for body in kept()) == 4


async def test_who_wants_a_new_quiz_is_not_asked_again() -> None:
    async with reading() as person:
        await person.press("t", "f8")
    async with reading() as person:
        await person.press("t", "n")
        assert isinstance(person.app.screen, QuizScreen)
        assert person.app.screen.state.position == 0
    assert [body.how for body in kept() if isinstance(body, Ended)] == ["left"]
    async with reading() as person:
        await person.press("t")
        assert isinstance(person.app.screen, QuizScreen)


async def test_a_quiz_that_was_ended_is_not_asked_about() -> None:
    async with reading() as person:
        await person.press("t", "f8", "q", "o")
        assert [body.how for body in kept() if isinstance(body, Ended)] == ["ended"]
        await person.press("q", "t")
        assert isinstance(person.app.screen, QuizScreen)


def spoil(home: Path) -> None:
    """Put a file where the folder was."""
    (home / "data").rename(home / "before")
    (home / "data").write_text("no folder")


async def test_what_cannot_be_kept_is_told_and_the_quiz_goes_on(lisez_home: Path) -> None:
    async with reading() as person:
        await person.press("t")
        spoil(lisez_home)
        await person.press("f8")
        told = [str(one.message) for one in person.app._notifications]
        assert any("store.sqlite3" in words for words in told)
        assert isinstance(person.app.screen, QuizScreen)
        assert person.app.screen.mode == "told"


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 20)])
async def test_the_place_is_come_back_to_at_another_width(size: tuple[int, int]) -> None:
    async with reading(size=(80, 12)) as person:
        await person.press("pagedown", "pagedown")
        here = person.view.place
        offset = person.view.article.offset(here)
        assert here.paragraph > 0
    noted = place()
    assert noted is not None
    assert (noted.paragraph, noted.character) == here
    async with reading(size=size) as person:
        view = person.view
        shown = view.in_view
        assert shown.start <= offset <= shown.end
        last_page = view.scroll_offset.y == view.max_scroll_y
        assert view.lines.line_of(offset) == view.scroll_offset.y or last_page


async def test_the_place_is_noted_on_a_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lisez.tui.place_keeping.PAUSE", 0.001)
    async with reading(size=(80, 12)) as person:
        await person.press("pagedown")
        noted = None
        for _ in range(MOST_WAITS):
            noted = place()
            if noted and (noted.paragraph, noted.character) == person.view.place:
                break
            await person.settle()
        assert noted is not None
        assert (noted.paragraph, noted.character) == person.view.place
        assert 0 < noted.share < 1


async def test_a_term_that_is_opened_is_kept_once_each_time() -> None:
    async with reading() as person:
        match = await person.open_term("cluster")
        await person.press("right", "escape")
        words = [body for body in kept() if isinstance(body, LookedUp)]
        assert [(word.head, word.term) for word in words] == [("cluster", match.term.id)]
        await person.open_term("cluster")
    assert sum(isinstance(body, LookedUp) for body in kept()) == 2


async def test_a_double_click_looks_a_word_up_once() -> None:
    async with reading() as person:
        place = person.place_of(person.match("cluster"))
        await person.pilot.click(offset=(place.x, place.y), times=2)
        await person.settle()
        assert person.head == "cluster"
    assert sum(isinstance(body, LookedUp) for body in kept()) == 1


async def test_nothing_is_kept_where_nothing_is_to_be() -> None:
    app = LisezApp(open_source(None), keeper=Keeper(save=False))
    async with app.run_test() as pilot:
        person = Reading(app, pilot)
        await person.settle()
        await person.press("pagedown", "t", "f8")
    assert not store_path().exists()


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (59, 20), (40, 20)])
@pytest.mark.parametrize("share", [0.3, 0.6, 1.0])
async def test_the_first_screen_is_drawn_at_the_place(size: tuple[int, int], share: float) -> None:
    remember(started=True)
    opened = open_source(None)
    keeper = Keeper()
    keeper.note_place(opened, int(len(opened.lesson.article.text) * share), share)
    app = LisezApp(opened)
    async with app.run_test(size=size) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        drawn = screen_lines(app)
    offset = keeper.place(opened)
    pieces = list(first_pieces(opened.lesson, *size, hint=False, offset=offset))
    assert len(pieces) > 3
    for column, row, text, _ in pieces:
        assert drawn[row][column : column + len(text)] == text


async def test_the_reader_opens_at_the_kept_place() -> None:
    opened = open_source(None)
    third = opened.lesson.article.paragraphs[2].span.start
    Keeper().note_place(opened, third, 0.5)
    app = LisezApp(opened)
    async with app.run_test(size=(60, 10)) as pilot:
        await pilot.pause()
        assert isinstance(app.screen, ReaderScreen)
        view = app.screen.query_one(ReadingView)
        assert view.place == opened.lesson.article.place(third)
