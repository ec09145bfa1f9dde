"""What the tests of the quiz screens share: an app with one quiz, and responses as keys."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any, TypeVar

from textual.app import App
from textual.pilot import Pilot
from textual.screen import Screen

from lisez.core.lesson import Lesson
from lisez.core.questions import (
    AnyQuestion,
    Judged,
    Matching,
    Ordered,
    Ordering,
    Paired,
    Picked,
    Response,
    TrueFalse,
    Typed,
)
from lisez.core.quiz import QuizState, start
from lisez.core.selection import QuizSettings
from lisez.core.shown import shown_items, shown_lefts, shown_options, shown_rights
from lisez.tui.keys import digit_label, letter_label
from lisez.tui.screens.quiz import QuizScreen
from lisez.tui.stopwatch import Clock
from lisez.tui.widgets.french_input import FrenchInput
from lisez.tui.widgets.prose import Prose
from tests.marking import marking_lesson

Top = TypeVar("Top", bound=Screen[Any])

LESSON = marking_lesson()
SEED = 7
INITIALS = {"true": "v", "false": "f", "not-said": "n"}
TYPED_BY_KEYS = 12  # characters; what is longer is put into the field at once


class QuizApp(App[None]):
    """One quiz, and whatever it leads to."""

    def __init__(self, state: QuizState, clock: Clock) -> None:
        super().__init__()
        self.quiz = QuizScreen(state, clock)

    def on_mount(self) -> None:
        self.push_screen(self.quiz)


class Play:
    """A person at the keys."""

    def __init__(self, app: QuizApp, pilot: Pilot[None]) -> None:
        self.app = app
        self.pilot = pilot

    @property
    def quiz(self) -> QuizScreen:
        """The quiz on top, also where another one was begun."""
        return self.app.screen if isinstance(self.app.screen, QuizScreen) else self.app.quiz

    def top(self, kind: type[Top]) -> Top:
        """Return the screen on top, which must be of a kind."""
        assert isinstance(self.app.screen, kind)
        return self.app.screen

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.settle()

    async def settle(self) -> None:
        await self.app.workers.wait_for_complete()
        await self.pilot.pause()

    async def click(self, selector: str, offset: tuple[int, int] = (4, 0)) -> None:
        await self.pilot.click(selector, offset=offset)
        await self.settle()

    async def give(self, response: Response) -> None:
        """Answer the question in hand by keys."""
        question = self.quiz.question
        match response:
            case Picked(ids):
                options = shown_options(question, LESSON.id, SEED)
                places = [at for at, option in enumerate(options) if option.id in ids]
                await self.press(*map(digit_label, places), "enter")
            case Typed(text):
                await self.type(text)
                await self.press("enter")
            case Judged(statement, sentences):
                await self.press(INITIALS[statement], "enter")
                if isinstance(question, TrueFalse) and question.justify and statement != "not-said":
                    await self.choose(sentences)
                    await self.press("enter")
            case _:
                await self.arrange(question, response)

    async def put(self, response: Response) -> None:
        """Answer the question in hand through its form, without keys."""
        form = self.quiz.view.form
        form.fill(response)
        await self.settle()
        if form.missing:
            await self.quiz.action_skip()
        else:
            form.action_send()
        await self.settle()

    async def type(self, text: str) -> None:
        if len(text) <= TYPED_BY_KEYS and text.isascii() and text.isalnum():
            await self.press(*text)
        else:
            self.quiz.query_one(FrenchInput).value = text
            await self.settle()

    async def choose(self, sentences: tuple[int, ...]) -> None:
        """Mark sentences in the article and confirm them."""
        await self.press(*["up"] * len(self.quiz.state.sentences))
        at = 0
        for index in sorted(sentences):
            await self.press(*["down"] * (index - at), "space")
            at = index
        await self.press("enter")

    async def arrange(self, question: AnyQuestion, response: Response) -> None:
        match question, response:
            case Matching(), Paired(pairs):
                lefts = shown_lefts(question)
                rights = shown_rights(question, LESSON.id, SEED)
                for left, right in pairs:
                    await self.press(digit_label(lefts.index(left)))
                    await self.press(letter_label(rights.index(right)))
                await self.press("enter" if len(pairs) == len(lefts) else "f8")
            case Ordering(), Ordered(ids):
                shown = [item.id for item in shown_items(question, LESSON.id, SEED)]
                for place, name in enumerate(ids):
                    at = shown.index(name)
                    await self.press(digit_label(at), *["up"] * (at - place), "left")
                    shown.insert(place, shown.pop(at))
                await self.press("enter")

    def words(self, selector: str = "*") -> str:
        """Return the words of the paragraphs on the screen under a selector."""
        found = self.app.screen.query(selector).results(Prose)
        return "\n".join(one.content.plain for one in found if one.display)


@asynccontextmanager
async def playing(
    *ids: str,
    settings: QuizSettings | None = None,
    clock: Clock = lambda: 0.0,
    size: tuple[int, int] = (120, 40),
    lesson: Lesson = LESSON,
) -> AsyncIterator[Play]:
    """Begin a quiz of these questions, in this order."""
    chosen = settings or QuizSettings(SEED)
    questions = tuple(lesson.questions_by_id[name] for name in ids)
    state = replace(start(lesson, chosen, frozenset(ids)), questions=questions)
    app = QuizApp(state, clock)
    async with app.run_test(size=size) as pilot:
        play = Play(app, pilot)
        await play.settle()
        yield play
