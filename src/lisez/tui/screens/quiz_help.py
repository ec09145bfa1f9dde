"""The keys that work in the quiz."""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content
from textual.style import Style

from lisez.i18n import _
from lisez.tui.commands import SCROLLING, Command
from lisez.tui.quiz_commands import spelled
from lisez.tui.screens.listing import ListScreen


class QuizHelpScreen(ListScreen[Command]):
    """Lists the commands of the moment with their keys; the chosen one is handed back."""

    filtered = False

    def __init__(self, commands: Iterable[Command]) -> None:
        """Show the commands, then the keys of scrolling."""
        super().__init__([(one, _line(one.shown, _(one.help)), "") for one in spelled(commands)])
        self.heading = _("Keys")
        rows = [
            _("Where a digit chooses, the keys & é \" ' ( - è _ ç of AZERTY do too."),
            _("Scrolling:"),
            *(f"  {keys}  {_(about)}" for keys, about in SCROLLING),
            _("⏎ do it   q back"),
        ]
        self.keys = "\n".join(rows)


def _line(keys: str, about: str) -> Content:
    return Content.assemble((f"{keys:<6}", Style(bold=True)), about)
