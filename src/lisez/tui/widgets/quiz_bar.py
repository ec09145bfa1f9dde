"""The head of a quiz: which lesson, how it runs, how far it is."""

from __future__ import annotations

from dataclasses import dataclass

from rich.cells import cell_len, set_cell_size
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from lisez.core.verdicts import Outcome
from lisez.i18n import _

DOTS: dict[Outcome, tuple[str, str]] = {
    "right": ("●", "$text-success"),
    "nearly": ("◐", "$text-warning"),
    "wrong": ("○", "$text-error"),
}
GIVEN = ("●", "")  # in an exam nothing more is told
TO_COME = "·"


@dataclass(frozen=True, slots=True)
class Progress:
    """What the head shows. `points` is empty in an exam, `time` where none is counted.

    `outcomes` has one member for each answer; `number` is the question's, from 1.
    """

    title: str
    mode: str
    number: int
    total: int
    outcomes: tuple[Outcome, ...] = ()
    told: bool = True
    points: str = ""
    time: str = ""


class QuizBar(Widget):
    """Two lines; where they are too long, the title and the last dots give way."""

    DEFAULT_CSS = """
    QuizBar { height: 2; padding: 0 1; background: $panel; }
    QuizBar:ansi { background: ansi_default; }
    """

    progress: reactive[Progress | None] = reactive(None)

    def render(self) -> Content:
        """Return both lines."""
        if self.progress is None:
            return Content("")
        width = self.content_size.width
        return Content("\n").join(
            [first_line(self.progress, width), second_line(self.progress, width)]
        )


def first_line(progress: Progress, width: int) -> Content:
    """Return the title at the left, how the quiz runs at the right."""
    title = progress.title
    right = " · ".join(part for part in (progress.mode, progress.time) if part)
    room = width - cell_len(right) - 2
    if cell_len(title) > room:
        title = set_cell_size(title, max(0, room - 1)).rstrip() + "…"
    gap = " " * max(2, width - cell_len(title) - cell_len(right))
    return Content.assemble((title, "bold"), gap, (right, "$text-muted"))


def second_line(progress: Progress, width: int) -> Content:
    """Return the question's number, a dot for each question, the points."""
    template = _("Question {n} of {total}") if width >= 60 else "{n}/{total}"
    where = template.format(n=progress.number, total=progress.total)
    room = width - cell_len(where) - cell_len(progress.points) - 6
    dots = Content.assemble(*_dots(progress))[: max(0, room)]
    return Content.assemble((where, "bold"), "   ", dots, "   ", progress.points)


def _dots(progress: Progress) -> list[tuple[str, str]]:
    marks = [DOTS[outcome] if progress.told else GIVEN for outcome in progress.outcomes]
    return [*marks, (TO_COME * (progress.total - len(marks)), "")]
