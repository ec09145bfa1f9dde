"""A review on the screen: its items one after the other, then what came of it.

Review.turn -> RepeatScreen or WordScreen -> Review.answered or recalled -> … -> notices
"""

from __future__ import annotations

from textual.screen import Screen

from lisez.config import load_settings
from lisez.core.errors import LisezError
from lisez.keeping.keeper import Keeper
from lisez.keeping.repeating import QuestionTurn, Review, Turn, review_notices
from lisez.tui.kept import kept, tell_fault
from lisez.tui.screens.repeat import Counted, RepeatScreen
from lisez.tui.screens.word import WordScreen


async def repeat(screen: Screen[None], keeper: Keeper) -> None:
    """Repeat what is due, above `screen`; to be awaited in a worker."""
    try:
        review = Review(keeper, load_settings())
    except LisezError as fault:
        tell_fault(screen, fault)
        return
    done = 0
    total = len(review.today.due)
    for number, item in enumerate(review.today.due, start=1):
        turn = review.turn(item)
        if turn is None:
            continue
        answered, left = await _asked(screen, review, turn, Counted(number, total))
        done += answered
        if left:
            break
    kept(screen, lambda: review.ended("finished" if done == total else "ended"))
    for line in review_notices(review, done):
        screen.notify(line, markup=False, timeout=8)


async def _asked(
    screen: Screen[None], review: Review, turn: Turn, place: Counted
) -> tuple[bool, bool]:
    """Ask one item; says whether it was answered, and whether the reader wants no more."""
    if isinstance(turn, QuestionTurn):
        asking = RepeatScreen(turn, review, place)
        await screen.app.push_screen_wait(asking)
        return asking.was_answered, asking.left
    rating = await screen.app.push_screen_wait(WordScreen(turn, place))
    if rating is None:
        return False, True
    kept(screen, lambda: review.recalled(turn, rating))
    return True, False
