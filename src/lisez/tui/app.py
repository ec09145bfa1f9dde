"""The terminal app: themes, the first screen, and what is remembered."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.color import Color
from textual.screen import Screen
from textual.theme import Theme

from lisez.config import load_settings
from lisez.i18n import _
from lisez.keeping.keeper import Keeper
from lisez.lookup import LookUps
from lisez.remembered import recall, remember
from lisez.tui.screens.looking_screen import LookingScreen, open_lookups
from lisez.tui.screens.reader import ReaderScreen
from lisez.workflows import Opened

if TYPE_CHECKING:
    from lisez.core.selection import QuizSettings


class LisezApp(App[int]):
    """Shows one opened source, or the library; its result is the exit code."""

    CSS_PATH = "lisez.tcss"
    TITLE = "lisez"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("colon", "command_palette", show=False, id="app.palette"),
    ]

    def __init__(
        self,
        opened: Opened | None,
        *,
        theme: str = "",
        settings: QuizSettings | None = None,
        keeper: Keeper | None = None,
        begin: str = "",
        lookups: Callable[[], LookUps] = open_lookups,
    ) -> None:
        """Show `opened`, in the theme named, chosen last, or Textual's own.

        `settings` begins with a quiz, above the article. None opens the library, and above
        it what `begin` names: `review` or `stats`.
        """
        # Under NO_COLOR a theme of 24-bit colours would become grey on grey.
        super().__init__(ansi_color=True if "NO_COLOR" in os.environ else None)
        self.opened = opened
        self._settings = settings
        self._begin = begin
        self._lookups = lookups
        self.keeper = keeper or Keeper()
        self._remembered = recall()
        self._wanted_theme = theme or self._remembered.theme

    def on_mount(self) -> None:
        """Open the reader."""
        if self._wanted_theme in self.available_themes:
            self.theme = self._wanted_theme
        if self.opened is None:
            from lisez.tui.screens.home import HomeScreen  # noqa: PLC0415 - a text needs none

            self.push_screen(HomeScreen(self.keeper, begin=self._begin))
            self.call_after_refresh(self._note_opening)
            return
        first = not self._remembered.started
        known = self._remembered
        reader = ReaderScreen(
            self.opened,
            self.keeper,
            hint=first,
            translation=known.translation,
            lookups=self._lookups,
        )
        self.push_screen(reader)
        if self._settings:
            reader.ask(self._settings)
        self.call_after_refresh(self._note_opening)

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """Yield what the palette offers: the screen's own commands, then the app's."""
        if isinstance(screen, ReaderScreen):
            for command in screen.offered:
                run = partial(screen.run_action, command.action)
                yield SystemCommand(_(command.label).capitalize(), _(command.help), run)
        yield SystemCommand(_("Theme"), _("choose other colours"), self.action_change_theme)
        yield SystemCommand(_("Quit lisez"), _("leave at once"), self.action_quit)

    def _note_opening(self) -> None:
        """Remember what was opened, once it is on the screen."""
        changes: dict[str, str | bool] = {"started": True, "colours": self._colours()}
        if self.opened is not None and self.opened.prepared:
            changes["last"] = self.opened.source
        remember(**changes)
        self.theme_changed_signal.subscribe(self, self._remember_theme)

    def _remember_theme(self, theme: Theme) -> None:
        remember(theme=theme.name, colours=self._colours())

    def _colours(self) -> str:
        """Return background and foreground for the next first screen, "" for the terminal's."""
        if self.native_ansi_color:
            return ""
        colours = (self.theme_variables[name] for name in ("background", "foreground"))
        return " ".join(Color.parse(colour).hex6[1:] for colour in colours)

    def on_looking_screen_translation_shown(self, event: LookingScreen.TranslationShown) -> None:
        """Remember whether translations are wanted."""
        remember(translation=event.shown)


def run_reader(opened: Opened, keeper: Keeper) -> int:
    """Run the reader until it is left; returns the exit code."""
    return LisezApp(opened, theme=load_settings().theme, keeper=keeper).run() or 0


def run_home(keeper: Keeper, *, begin: str = "") -> int:
    """Run the library, with what `begin` names above it, until it is left."""
    theme = load_settings().theme
    return LisezApp(None, theme=theme, keeper=keeper, begin=begin).run() or 0


def run_quiz(opened: Opened, settings: QuizSettings, keeper: Keeper) -> int:
    """Run a quiz, then the reader, until both are left; returns the exit code."""
    theme = load_settings().theme
    return LisezApp(opened, theme=theme, settings=settings, keeper=keeper).run() or 0
