"""The line of keys of a quiz, which changes with what is going on."""

from __future__ import annotations

from collections.abc import Iterable

from lisez.tui.commands import Command
from lisez.tui.quiz_commands import spelled
from lisez.tui.widgets.key_line import KeyLine


class QuizKeys(KeyLine):
    """A line of keys that can show other commands."""

    DEFAULT_CSS = """
    QuizKeys { dock: bottom; }
    """

    def show(self, commands: Iterable[Command]) -> None:
        """Show these commands in place of others."""
        self._commands = tuple(command for command in spelled(commands) if command.rank)
        self.refresh()
