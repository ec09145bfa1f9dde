"""The keys that work in the reader."""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content
from textual.style import Style

from lisez.i18n import _
from lisez.tui.commands import POPUP, SCROLLING, Command
from lisez.tui.screens.listing import ListScreen


class HelpScreen(ListScreen[Command]):
    """Lists commands with their keys; the chosen one is run."""

    filtered = False
    gap = ""

    def __init__(self, commands: Iterable[Command]) -> None:
        """Show the commands, then the keys of scrolling and of the popup."""
        told = tuple(commands)
        entries = [(command, _line(command.shown, _(command.help)), "") for command in told]
        super().__init__(entries)
        self.heading = _("Keys")
        rows = [
            _("Scrolling:"),
            *(f"  {keys}  {_(about)}" for keys, about in SCROLLING),
            _("In the popup of a term:"),
            *(f"  {keys}  {_(about)}" for keys, about in POPUP),
            _("⏎ do it   q back"),
        ]
        self.keys = "\n".join(rows)


def _line(keys: str, about: str) -> Content:
    return Content.assemble((f"{keys:<6}", Style(bold=True)), about)
