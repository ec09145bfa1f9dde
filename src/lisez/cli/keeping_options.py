"""What the commands that ask questions share: --no-save, and going on with an old quiz."""

from __future__ import annotations

from lisez.cli.output import complain
from lisez.cli.plain_quiz import ReadLine
from lisez.core.selection import QuizSettings
from lisez.i18n import _
from lisez.keeping.keeper import Keeper
from lisez.keeping.opening import rescued, saved_words
from lisez.keeping.resuming import Interrupted, interrupted, interrupted_words
from lisez.workflows import Opened

YES = ("", "o", "oui", "y", "yes")
NO = ("n", "non", "no")
MOST_TRIES = 3


def ready(keeper: Keeper) -> Keeper:
    """Return the keeper; a store that was mended is told of.

    Raises LisezError where the store must be left alone.
    """
    keeper.ready()
    tell_rescue()
    return keeper


def tell_rescue() -> None:
    """Say what became of a damaged store, if it was met."""
    saved = rescued()
    if saved is not None:
        complain(saved_words(saved))


def going_on(
    keeper: Keeper, opened: Opened, settings: QuizSettings, read_line: ReadLine
) -> Interrupted | None:
    """Return the quiz that was left in the middle, if the reader wants to go on with it.

    The one that is not wanted is ended: it is not asked about again.
    """
    found = interrupted(keeper, opened, settings)
    if found is None:
        return None
    if _wanted(interrupted_words(found), read_line):
        return found
    found.attempt.ended("left")
    return None


def _wanted(question: str, read_line: ReadLine) -> bool:
    for _try in range(MOST_TRIES):
        line = read_line(question + " " + _("[Y/n]") + " ")
        word = "n" if line is None else line.strip().lower()
        if word in YES + NO:
            return word in YES
    return True
