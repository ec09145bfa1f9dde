"""A screen with a list to choose from, and a line to filter it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Generic, TypeVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen
from textual.style import Style
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from lisez.core.typography import NBSP, folded
from lisez.i18n import _
from lisez.tui.widgets.choice_list import ChoiceList
from lisez.tui.widgets.french_lines import FrenchLines
from lisez.tui.widgets.key_line import GAP
from lisez.tui.widgets.prose import Prose

T = TypeVar("T")
ACTIONS = {"⏎": "choose", "/": "filter", "v": "values", "q": "leave"}  # by the key's sign


class ListScreen(ModalScreen[T | None], Generic[T]):
    """Shows `entries` (value, what is shown, words to filter by); dismissed with a value.

    None means that nothing was chosen.
    """

    DEFAULT_CSS = """
    ListScreen {
        layout: vertical;
        background: $background;
        & > .title { padding: 0 2; height: auto; text-style: bold; background: $panel; }
        & > Input { height: 1; border: none; padding: 0 2; background: $surface; }
        & > Input:focus { border: none; }
        & > .keys { height: auto; padding: 0 2; color: $text-muted; background: $panel; }
        &:ansi, & > *:ansi { background: ansi_default; color: ansi_default; }
    }
    """
    AUTO_FOCUS = "OptionList"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "leave", show=False),
        Binding("slash", "filter", show=False),
        Binding("j", "move(1)", show=False),
        Binding("k", "move(-1)", show=False),
    ]

    heading = ""
    keys = ""
    filtered = True
    gap = "\n"  # after each entry
    hang = 0  # cells by which the lines of an entry after its first are indented
    told: Sequence[Option] = ()  # after the entries; nothing to be chosen

    def __init__(self, entries: Sequence[tuple[T, Content, str]]) -> None:
        """Show `entries` in their order."""
        super().__init__()
        self.entries = tuple(entries)
        self._listed: list[T] = []

    def compose(self) -> ComposeResult:
        """Lay out title, filter, list and keys."""
        yield Prose(self.heading, classes="title")
        if self.filtered:
            yield Input(placeholder=_("/ filter"))
        yield ChoiceList()
        yield Prose(_clickable(self.keys), classes="keys")

    def on_mount(self) -> None:
        """Fill the list."""
        self.fill()

    def fill(self, words: str = "", highlighted: int = 0) -> None:
        """List the entries that hold `words`, those first in which a word begins so."""
        wanted = folded(words)
        kept = [entry for entry in self.entries if wanted in folded(entry[2])]
        kept.sort(key=lambda entry: _rank(folded(entry[2]), wanted))
        self._listed = [value for value, _shown, _words in kept]
        listing = self.query_one(OptionList)
        listing.clear_options()
        rows = [FrenchLines(shown + self.gap, self.hang) for _value, shown, _words in kept]
        listing.add_options([*map(Option, rows), *self.told])
        listing.highlighted = min(highlighted, len(kept) - 1) if kept else None

    @on(Input.Changed)
    def _filtered(self, event: Input.Changed) -> None:
        self.fill(event.value)

    @on(Input.Submitted)
    def _to_list(self) -> None:
        self.query_one(OptionList).focus()

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        at = event.option_index
        self.dismiss(self._listed[at] if at < len(self._listed) else None)

    def on_key(self, event: events.Key) -> None:
        """Leave the filter on Escape and the down arrow."""
        if isinstance(self.focused, Input) and event.key in ("escape", "down"):
            event.stop()
            self.query_one(OptionList).focus()

    async def on_click(self, event: events.Click) -> None:
        """Do what a key does whose name was clicked."""
        action = event.style.meta.get("listing")
        if action:
            await self.run_action(str(action))

    def action_choose(self) -> None:
        """Choose the entry under the cursor."""
        self.query_one(OptionList).action_select()

    def action_filter(self) -> None:
        """Type a filter."""
        for line in self.query(Input):
            line.focus()

    def action_move(self, step: int) -> None:
        """Move in the list."""
        listing = self.query_one(OptionList)
        if step > 0:
            listing.action_cursor_down()
        else:
            listing.action_cursor_up()

    def action_leave(self) -> None:
        """Choose nothing."""
        self.dismiss(None)


def _rank(text: str, wanted: str) -> int:
    """Return 0 for a text that begins with what is wanted, 1 for one with a word that does."""
    return 0 if text.startswith(wanted) else 1 if f" {wanted}" in text else 2


def _clickable(keys: str) -> Content:
    """Return a line of keys that breaks between its commands only; a click does each."""
    return Content(GAP).join(
        Content.styled(
            command.replace(" ", NBSP),
            Style.from_meta({"listing": ACTIONS[command.partition(" ")[0]]}),
        )
        for command in keys.split(GAP)
    )
