"""The keys that work, in the reader and in the quiz; the chosen command is run."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.cells import cell_len
from textual.content import Content
from textual.style import Style
from textual.widgets.option_list import Option

from lisez.i18n import _
from lisez.tui.commands import POPUP, SCROLLING, Command
from lisez.tui.screens.listing import ListScreen
from lisez.tui.widgets.french_lines import FrenchLines

Keys = tuple[str, str]  # message ids: as shown, and what they do


class KeysScreen(ListScreen[Command]):
    """Lists commands with their keys, then what other keys do; dismissed with a command."""

    filtered = False
    gap = ""

    def __init__(
        self, commands: Iterable[Command], others: Sequence[tuple[str, Sequence[Keys]]]
    ) -> None:
        """Show the commands; `others` are headings, each with its keys."""
        offered = tuple(commands)
        self.hang = _column(command.shown for command in offered)
        super().__init__([(one, _line(one.shown, _(one.help), self.hang), "") for one in offered])
        self.heading = _("Keys")
        self.keys = _("⏎ do it   q back")
        self.told = [row for heading, keys in others for row in _part(heading, keys)]


def _part(heading: str, keys: Sequence[Keys]) -> list[Option]:
    """Return rows that do nothing; the cursor passes over the heading."""
    column = _column(_(shown) for shown, _about in keys)
    rows = [_line(_(shown), _(about), column) for shown, about in keys]
    return [
        Option(FrenchLines(Content(f"\n{heading}")), disabled=True),
        *(Option(FrenchLines(row, column)) for row in rows),
    ]


def _column(keys: Iterable[str]) -> int:
    return max(map(cell_len, keys), default=0) + 2


def _line(keys: str, about: str, column: int) -> Content:
    shown = keys + " " * (column - cell_len(keys))
    return Content.assemble((shown, Style(bold=True)), about)


class HelpScreen(KeysScreen):
    """The keys of the reader."""

    def __init__(self, commands: Iterable[Command]) -> None:
        """Show the commands, then the keys of scrolling and of the popup."""
        others = [(_("Scrolling:"), SCROLLING), (_("In the popup of a word:"), POPUP)]
        super().__init__(commands, others)
