"""The last line of a screen: what the keys do, as much as fits; a click does it too."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.message import Message
from textual.style import Style
from textual.widget import Widget

from lisez.i18n import _
from lisez.tui.commands import Command

GAP = "   "


class KeyLine(Widget):
    """Shows commands of rank 1 and more; the lowest ranks stay longest."""

    DEFAULT_CSS = """
    KeyLine { height: 1; color: $text-muted; background: $panel; padding: 0 1; }
    KeyLine:ansi { color: ansi_default; background: ansi_default; }
    """

    ALLOW_SELECT = False

    @dataclass
    class Chosen(Message):
        """A command was clicked."""

        command: Command

    def __init__(self, commands: Iterable[Command], *, id: str | None = None) -> None:  # noqa: A002
        """Show `commands`, in their order, as far as there is room."""
        # As a click on a scrollbar, one here leaves selected what its command is about.
        super().__init__(id=id, classes="-textual-system")
        self._commands = tuple(command for command in commands if command.rank)

    def offer(self, commands: Iterable[Command]) -> None:
        """Show other commands."""
        self._commands = tuple(command for command in commands if command.rank)
        self.refresh()

    def _fitting(self) -> list[Command]:
        left = self.content_size.width
        kept: set[str] = set()
        for command in sorted(self._commands, key=lambda command: command.rank):
            needed = cell_len(_told(command)) + len(GAP)
            if needed <= left + len(GAP):
                left -= needed
                kept.add(command.id)
        return [command for command in self._commands if command.id in kept]

    def render(self) -> Content:
        """Return the line."""
        parts = [
            Content.assemble(
                (command.shown, Style(bold=True) + _clicked(command)),
                (f" {_(command.label)}", _clicked(command)),
            )
            for command in self._fitting()
        ]
        return Content(GAP).join(parts)

    def on_click(self, event: events.Click) -> None:
        """Tell which command was clicked."""
        name = event.style.meta.get("command")
        for command in self._commands:
            if command.id == name:
                self.post_message(self.Chosen(command))


def _told(command: Command) -> str:
    return f"{command.shown} {_(command.label)}"


def _clicked(command: Command) -> Style:
    return Style.from_meta({"command": command.id})
