"""What was done, as pictures where a picture says more, with the numbers beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Static

from lisez.config import load_settings
from lisez.core.errors import LisezError
from lisez.i18n import _
from lisez.keeping.keeper import Keeper
from lisez.keeping.statistics import Statistics, Tally, statistics
from lisez.keeping.wording import overview_lines, sparkline, tally_name
from lisez.tui.home_commands import STATISTICS
from lisez.tui.kept import tell_fault
from lisez.tui.widgets.key_line import KeyLine
from lisez.tui.widgets.prose import Prose
from lisez.tui.widgets.tally_table import Row, TallyTable
from lisez.words import FACT_KINDS, QUESTION_KINDS

if TYPE_CHECKING:
    from lisez.tui.screens.home import HomeScreen


class StatisticsScreen(Screen[None]):
    """Shows the statistics above the library."""

    DEFAULT_CSS = """
    StatisticsScreen {
        & > .title { height: 1; padding: 0 2; text-style: bold; background: $panel; }
        & > VerticalScroll { padding: 1 2; scrollbar-size-vertical: 1; }
        & .heading { margin-top: 1; text-style: bold; }
        &:ansi, & > *:ansi { background: ansi_default; color: ansi_default; }
    }
    """
    AUTO_FOCUS = "VerticalScroll"
    BINDINGS: ClassVar[list[BindingType]] = [one.binding() for one in STATISTICS]

    def __init__(self, keeper: Keeper, home: HomeScreen) -> None:
        super().__init__()
        self._keeper, self._home = keeper, home

    def compose(self) -> ComposeResult:
        """Lay out an empty page."""
        yield Static(_("Statistics"), classes="title", markup=False)
        yield VerticalScroll()
        yield KeyLine(STATISTICS, id="keys")

    def on_mount(self) -> None:
        """Count beside the keys."""
        self.count()

    @work(thread=True, group="count", exclusive=True)
    def count(self) -> None:
        """Count, then show."""
        try:
            told = statistics(self._keeper.now(), load_settings())
        except LisezError as fault:
            self.app.call_from_thread(tell_fault, self, fault)
            return
        self.app.call_from_thread(self.show, told)

    def show(self, told: Statistics) -> None:
        """Show the numbers and the pictures."""
        self.query_one(VerticalScroll).mount(*pictures(told))

    def action_review(self) -> None:
        """Repeat what is due, from the library."""
        self.app.pop_screen()
        self._home.action_review()

    def action_leave(self) -> None:
        """Go back."""
        self.app.pop_screen()

    @on(KeyLine.Chosen)
    async def _command_clicked(self, event: KeyLine.Chosen) -> None:
        await self.run_action(event.command.action)


def pictures(told: Statistics) -> Iterator[Widget]:
    """Yield the page."""
    for line in overview_lines(told):
        yield Prose(line)
    if told.answers:
        yield Prose(_("Answers and scores by week, this week last"), classes="heading")
        yield Prose(_spark(_("answers"), [week.answers for week in told.weeks]))
        shares = [float(w.points / w.out_of) * 100 if w.out_of else 0.0 for w in told.weeks]
        yield Prose(_spark("%", shares))
    if told.minutes:
        yield Prose(_("Reading by week, this week last"), classes="heading")
        yield Prose(_spark(_("minutes"), [week.minutes for week in told.weeks]))
    if any(told.to_come):
        yield Prose(_("To repeat in the next four weeks, today first"), classes="heading")
        yield Prose(_spark(_("items"), told.to_come))
    if told.by_kind:
        yield Prose(_("Points by kind of question, and by kind of fact"), classes="heading")
        yield TallyTable(_rows(told.by_kind, QUESTION_KINDS), _rows(told.by_family, FACT_KINDS))


def _spark(name: str, values: Sequence[float]) -> str:
    """Return a sparkline with what it counts and its last and largest values."""
    most = round(max(values, default=0))
    return sparkline(values) + "  " + _("{name}, at most {n}").format(name=name, n=most)


def _rows(tallies: Sequence[Tally], names: dict[str, str]) -> list[Row]:
    return [(tally_name(one, names), f"{one.right}/{one.answers}", one.share) for one in tallies]
