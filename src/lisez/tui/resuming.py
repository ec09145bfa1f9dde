"""The way into a quiz: the one that was left in the middle, if it is wanted, else a new one."""

from __future__ import annotations

from textual.screen import Screen

from lisez.core.errors import LisezError
from lisez.core.quiz import start
from lisez.core.selection import QuizSettings
from lisez.i18n import _
from lisez.keeping.keeper import Keeper
from lisez.keeping.resuming import Interrupted, interrupted, interrupted_words
from lisez.refused import without_refused
from lisez.tui.kept import kept, tell_fault
from lisez.tui.screens.confirm import ConfirmScreen
from lisez.tui.screens.quiz import QuizScreen
from lisez.workflows import Opened


async def quiz_screen(
    screen: Screen[None], opened: Opened, settings: QuizSettings, keeper: Keeper
) -> QuizScreen | None:
    """Return the quiz to show, after asking about an interrupted one; None without questions.

    To be awaited in a worker.
    """
    old = _interrupted(screen, opened, settings, keeper)
    if old is not None:
        words = interrupted_words(old)
        dialog = ConfirmScreen(words, yes=_("Go on"), no=_("Begin anew"))
        if await screen.app.push_screen_wait(dialog):
            return QuizScreen(old.state, attempt=old.attempt, already=old.elapsed)
        attempt = old.attempt
        kept(screen, lambda: attempt.ended("left"))
    state = start(without_refused(opened.lesson), settings)
    if not state.questions:
        return None
    return QuizScreen(state, attempt=keeper.attempt(state, opened))


def _interrupted(
    screen: Screen[None], opened: Opened, settings: QuizSettings, keeper: Keeper
) -> Interrupted | None:
    try:
        return interrupted(keeper, opened, settings)
    except LisezError as fault:  # the quiz goes on without
        tell_fault(screen, fault)
        return None
