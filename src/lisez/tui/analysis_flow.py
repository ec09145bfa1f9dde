"""How a text is analysed while it is read: progress on a line of its own, then a lesson.

AnalysisFlow.start -> thread -> process (`drafts.Background`)
                         | shares               | result
                    AnalysisLine        AnalysisFlow.Ended -> ReaderScreen
"""

from __future__ import annotations

from dataclasses import dataclass
from time import monotonic

from rich.cells import cell_len
from textual.message import Message
from textual.screen import Screen
from textual.timer import Timer
from textual.widgets import Static

from lisez import drafts
from lisez.core.errors import LisezError
from lisez.core.lesson import Lesson
from lisez.core.questions import Focus
from lisez.i18n import _
from lisez.messages import error_text


class AnalysisLine(Static):
    """One line above the keys, there while a text is being analysed."""

    DEFAULT_CSS = """
    AnalysisLine { height: 1; padding: 0 1; color: $text-muted; background: $boost; }
    AnalysisLine:ansi { color: ansi_default; background: ansi_default; }
    """

    def __init__(self) -> None:
        super().__init__("", markup=False)
        self.display = False


class AnalysisFlow:
    """Analyses the text of one screen; the screen hears how it ended."""

    @dataclass
    class Ended(Message):
        """The analysis has ended: with a lesson, or with the reason why there is none."""

        lesson: Lesson | None
        error: LisezError | None

    def __init__(self, screen: Screen[None], line: AnalysisLine) -> None:
        """Report to `screen`, and show progress on `line`."""
        self._screen = screen
        self._line = line
        self._background: drafts.Background | None = None
        self._timer: Timer | None = None
        self._share = 0.0
        self._begun = 0.0
        self.why = ""  # why there is no lesson, in words; "" while one may still come
        self.given_up = False  # by the reader, who may start it anew

    def start(self, lesson: Lesson, focus: Focus) -> None:
        """Analyse the article of a lesson, or say why that cannot be."""
        self.why, self.given_up = "", False
        if not drafts.installed():
            self.why = error_text(drafts.missing())
            return
        self._begun = monotonic()
        self._background = drafts.Background(lesson, drafts.Wish(focus=focus))
        self._share = 0.0
        self._tell()
        self._line.display = True
        self._timer = self._screen.set_interval(1, self._tell)
        self._screen.run_worker(self._follow, thread=True, group="analysis")

    def _follow(self) -> None:
        """Follow the process, in a thread."""
        background = self._background
        if background is None:
            return
        for share in background.shares():
            self._screen.app.call_from_thread(self._show, share)
        if self._background is not background:
            return  # given up
        try:
            ended = self.Ended(background.result(), None)
        except LisezError as error:
            ended = self.Ended(None, error)
        self._screen.post_message(ended)

    def _show(self, share: float) -> None:
        self._share = share
        self._tell()

    def _tell(self) -> None:
        """Say how far it is and how long it has been, every second too."""
        percent, seconds = round(self._share * 100), round(monotonic() - self._begun)
        forms = (told.format(percent=percent, seconds=seconds) for told in _told(percent))
        width = self._line.app.size.width - 2
        self._line.update(next((told for told in forms if cell_len(told) <= width), ""))

    def ended(self, event: Ended) -> None:
        """Take the line away."""
        self._background = None
        self._clear()
        if event.error is not None:
            self.why = error_text(event.error)

    def stop(self) -> bool:
        """Give up; says whether there was anything to give up."""
        background, self._background = self._background, None
        if background is None:
            return False
        background.stop()
        self._clear()
        self.given_up = True
        self.why = _("The analysis was given up. t, f or g starts it anew.")
        return True

    def _clear(self) -> None:
        self._line.display = False
        if self._timer is not None:
            self._timer.stop()


def _told(percent: int) -> tuple[str, ...]:
    """Return how progress is told, the longest form first."""
    if not percent:
        return (
            _("Loading the French analyser… {seconds} s   Esc: give up"),
            _("Analyser… {seconds} s   Esc: give up"),
            _("Esc: give up"),
        )
    return (
        _("Analysing the text… {percent}%, {seconds} s   Esc: give up"),
        _("{percent}%, {seconds} s   Esc: give up"),
        _("Esc: give up"),
    )
