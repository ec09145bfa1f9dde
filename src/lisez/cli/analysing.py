"""Analysis on the command line: a line that says what is waited for, and how it went."""

from __future__ import annotations

import sys
import time

from lisez import drafts
from lisez.cli.output import complain
from lisez.core.lesson import Lesson
from lisez.i18n import _

FEW = 5  # questions; below, it is said that the text did not give more


class Told:
    """Says on standard error that the text is being analysed, and how long that took."""

    def __init__(self) -> None:
        self._begun = time.monotonic()
        self._quarter = 0
        if sys.stderr.isatty():
            complain(_("Analysing the text… (Ctrl+C gives up)"))

    def __call__(self, share: float) -> None:
        """Say every quarter that is done, where somebody waits for it."""
        quarter = int(share * 4)
        if quarter > self._quarter and sys.stderr.isatty():
            self._quarter = quarter
            seconds = time.monotonic() - self._begun
            done = _("Analysis: {percent}%, {seconds} s")
            complain(done.format(percent=quarter * 25, seconds=round(seconds)))


def prepared(lesson: Lesson, wish: drafts.Wish = drafts.DEFAULT) -> Lesson:
    """Return the lesson made for an article, from the cache where it is there."""
    return drafts.cached(lesson, wish) or drafts.prepared(lesson, Told(), wish)


def tell_few(lesson: Lesson) -> None:
    """Say on standard error when a text gave few good questions, and how many."""
    count = drafts.asked(lesson)
    if count == 0:
        complain(_("lisez finds no good question in this text."))
    elif count == 1:  # « qu’une », which no number in digits can follow
        complain(_("lisez finds only one good question in this text."))
    elif count < FEW:
        template = _("lisez finds only {n} good questions in this text.")
        complain(template.format(n=count))
