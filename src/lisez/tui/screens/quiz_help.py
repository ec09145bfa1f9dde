"""The keys that work in the quiz."""

from __future__ import annotations

from collections.abc import Iterable

from lisez.i18n import _
from lisez.tui.commands import SCROLLING, Command
from lisez.tui.quiz_commands import spelled
from lisez.tui.screens.help import KeysScreen


class QuizHelpScreen(KeysScreen):
    """Lists the commands of the moment with their keys; the chosen one is handed back."""

    def __init__(self, commands: Iterable[Command]) -> None:
        """Show the commands, then the keys of scrolling."""
        azerty = _("Where a digit chooses, the keys & é \" ' ( - è _ ç of AZERTY do too.")
        super().__init__(spelled(commands), [(_("Scrolling:"), SCROLLING), (azerty, ())])
