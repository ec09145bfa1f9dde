"""The library: every text with what was done, the last one first.

load (thread) -> Loaded -> rows; Enter -> ReaderScreen, r -> review_flow, s -> StatisticsScreen
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.message import Message
from textual.screen import Screen
from textual.style import Style
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from lisez.config import load_settings
from lisez.core.errors import LisezError
from lisez.core.typography import one_line
from lisez.i18n import _, ngettext
from lisez.keeping.keeper import Keeper
from lisez.keeping.library import Library, Shelved, opened_library
from lisez.keeping.repeating import with_questions
from lisez.keeping.wording import shelf_words
from lisez.remembered import recall
from lisez.tui.home_commands import HOME
from lisez.tui.kept import kept, tell_fault
from lisez.tui.screens.reader import ReaderScreen
from lisez.tui.widgets.choice_list import ChoiceList
from lisez.tui.widgets.french_lines import FrenchLines
from lisez.tui.widgets.key_line import KeyLine
from lisez.workflows import Opened, open_source


class HomeScreen(Screen[None]):
    """Lists the texts; `begin` is what is opened above it at once: "", `review` or `stats`."""

    DEFAULT_CSS = """
    HomeScreen {
        & > .title { height: 1; padding: 0 2; text-style: bold; background: $panel; }
        & > .due { height: auto; padding: 1 2 0 2; }
        &:ansi, & > *:ansi { background: ansi_default; color: ansi_default; }
    }
    """
    AUTO_FOCUS = "ChoiceList"
    BINDINGS: ClassVar[list[BindingType]] = [one.binding() for one in HOME if one.keys]

    @dataclass
    class Loaded(Message):
        """The shelf was looked up; or it could not be, by `fault`."""

        library: Library
        fault: LisezError | None = None

    def __init__(self, keeper: Keeper, *, begin: str = "") -> None:
        super().__init__()
        self.keeper = keeper
        self._begin = begin
        self.shelf: tuple[Shelved, ...] = ()

    def compose(self) -> ComposeResult:
        """Lay out the list."""
        yield Static("lisez", classes="title", markup=False)
        yield Static("", classes="due", markup=False)
        yield ChoiceList()
        yield KeyLine(HOME, id="keys")

    def on_mount(self) -> None:
        """Begin with what was asked for."""
        match self._begin:
            case "review":
                self.action_review()
            case "stats":
                self.action_stats()

    def on_screen_resume(self) -> None:
        """Look again: something was done meanwhile."""
        self.load()

    @work(thread=True, group="load", exclusive=True)
    def load(self) -> None:
        """Look the shelf up, beside the keys."""
        try:
            self.post_message(self.Loaded(opened_library(self.keeper.now(), load_settings())))
        except LisezError as fault:
            self.post_message(self.Loaded(Library(()), fault))

    @on(Loaded)
    def _loaded(self, event: Loaded) -> None:
        """Show the shelf, the cursor on the text it was on."""
        if event.fault is not None:
            tell_fault(self, event.fault)
            return
        kept(self, lambda: None)  # tells of a store that was mended
        current = self.chosen
        self.shelf = event.library.texts
        listing = self.query_one(ChoiceList)
        listing.clear_options()
        listing.add_options([Option(FrenchLines(_row(one) + "\n")) for one in self.shelf])
        keys = [one.key for one in self.shelf]
        if self.shelf:
            at = keys.index(current.key) if current and current.key in keys else 0
            listing.highlighted = at
        due = event.library.due
        template = ngettext("{n} item to repeat today (r)", "{n} items to repeat today (r)", due)
        words = template.format(n=due) if due else _("Nothing to repeat today.")
        self.query_one(".due", Static).update(words)

    @property
    def chosen(self) -> Shelved | None:
        """The text under the cursor."""
        at = self.query_one(ChoiceList).highlighted
        return self.shelf[at] if at is not None and at < len(self.shelf) else None

    @on(OptionList.OptionSelected)
    def _selected(self) -> None:
        self.action_read()

    def action_read(self) -> None:
        """Go on reading the text under the cursor."""
        self._open()

    def action_quiz(self) -> None:
        """Answer questions about the text under the cursor."""
        reader = self._open()
        if reader is not None:
            from lisez.core.selection import QuizSettings  # noqa: PLC0415 - to ask alone
            from lisez.workflows import any_seed  # noqa: PLC0415

            reader.ask(QuizSettings(any_seed()))

    def _open(self) -> ReaderScreen | None:
        one = self.chosen
        if one is None:
            return None
        if not one.source:
            self.notify(_("This text came from a pipe and was not kept."), markup=False)
            return None
        try:
            opened = with_questions(open_source(one.source))
        except LisezError as fault:
            tell_fault(self, fault)
            return None
        reader = self.reading(opened)
        self.app.push_screen(reader)
        return reader

    def reading(self, opened: Opened) -> ReaderScreen:
        """Return a reader above the library."""
        from lisez.remembered import remember  # noqa: PLC0415 - only now

        if opened.prepared:
            remember(last=opened.source)
        return ReaderScreen(opened, self.keeper, translation=recall().translation)

    @work(group="review", exclusive=True)
    async def action_review(self) -> None:
        """Repeat what is due."""
        from lisez.tui.review_flow import repeat  # noqa: PLC0415 - when it is wanted

        await repeat(self, self.keeper)

    def action_stats(self) -> None:
        """Show what was done."""
        from lisez.tui.screens.statistics import StatisticsScreen  # noqa: PLC0415

        self.app.push_screen(StatisticsScreen(self.keeper, self))

    @work
    async def action_help(self) -> None:
        """Show the keys, and do what is chosen."""
        from lisez.tui.screens.help import KeysScreen  # noqa: PLC0415

        command = await self.app.push_screen_wait(KeysScreen(HOME, ()))
        if command:
            await self.run_action(command.action)

    def action_move(self, step: int) -> None:
        """Move in the list."""
        listing = self.query_one(ChoiceList)
        (listing.action_cursor_down if step > 0 else listing.action_cursor_up)()

    def action_leave(self) -> None:
        """Leave lisez."""
        self.app.exit(0)

    @on(KeyLine.Chosen)
    async def _command_clicked(self, event: KeyLine.Chosen) -> None:
        await self.run_action(event.command.action)


def _row(one: Shelved) -> Content:
    told = " · ".join(shelf_words(one))
    return Content.assemble((one_line(one.title), Style(bold=True)), "\n", (told, Style(dim=True)))
