"""Where the reader is, noted on every pause of a second and on leaving.

ArticleView.Moved -> moved -> (a second without moving) -> note -> Keeper
"""

from __future__ import annotations

import os
import time

from textual.screen import Screen
from textual.timer import Timer

from lisez.core.spans import Span
from lisez.keeping.keeper import Keeper
from lisez.tui.kept import tell_fault
from lisez.tui.stopwatch import Clock
from lisez.tui.widgets.article_view import ArticleView
from lisez.workflows import Opened

PAUSE = 1.0  # seconds without moving, after which the place is noted
IDLE = 120.0  # seconds on one page that count as reading at most


class PlaceKeeping:
    """Notes the place of one text, and how long and how much was read in this sitting."""

    def __init__(
        self,
        screen: Screen[None],
        view: ArticleView,
        opened: Opened,
        keeper: Keeper,
        clock: Clock = time.monotonic,
    ) -> None:
        self._screen, self._view, self._opened, self._keeper = screen, view, opened, keeper
        self._clock = clock
        self._timer: Timer | None = None
        self._sitting, self._began = os.urandom(16).hex(), keeper.now()
        self._looked = clock()
        self._seconds, self._words = 0.0, 0
        self._furthest = -1
        self._noted: tuple[int, Span] | None = None

    def moved(self) -> None:
        """Wait for a pause: another part is in view."""
        if self._timer is not None:
            self._timer.stop()
        self._timer = self._screen.set_timer(PAUSE, self.note)

    def note(self) -> None:
        """Note the place, unless it is where it was."""
        view = self._view
        article, seen = self._opened.lesson.article, view.in_view
        offset = article.offset(view.place)
        if seen.start == seen.end or self._noted == (offset, seen):
            return
        self._noted = (offset, seen)
        self._count(seen)
        self._keeper.note_place(self._opened, offset, view.share_read)
        read = (self._seconds, self._words)
        self._keeper.note_sitting(self._opened, self._sitting, self._began, read)
        if self._keeper.fault is not None and not self._keeper.told:
            self._keeper.told = True  # once is enough: the place is noted again and again
            tell_fault(self._screen, self._keeper.fault)

    def leave(self) -> None:
        """Note the place and the time that was still spent on it."""
        self._noted = None
        self.note()

    def _count(self, seen: Span) -> None:
        """Add the time since the last note, and the words that were not in view before."""
        now = self._clock()
        self._seconds += min(now - self._looked, IDLE)
        self._looked = now
        fresh = Span(max(seen.start, self._furthest), seen.end)
        if fresh.start < fresh.end:
            self._words += len(fresh.of(self._opened.lesson.article.text).split())
            self._furthest = seen.end
