"""What the network adds to a popup: asked in a thread, where the learner switched it on.

PopupFlow.ask_online -> a thread -> explained -> PopupFlow.explained
"""

from __future__ import annotations

from collections.abc import Callable

from textual.screen import Screen
from textual.worker import get_current_worker

from lisez.core.errors import LisezError
from lisez.core.lookups import LookUp
from lisez.lookup.online import OnLine
from lisez.tui.asked import Asked
from lisez.tui.kept import tell_fault


class OnlineFlow:
    """Asks for one screen. Only what was asked last is heard of; a fault is told once."""

    def __init__(
        self,
        screen: Screen[None],
        source: OnLine | None,
        explained: Callable[[Asked, LookUp], None],
    ) -> None:
        """Ask `source`, None for nobody; `explained` hears what it added."""
        self._screen = screen
        self._source = source
        self._explained = explained
        self._silent = False

    def ask(self, asked: Asked, found: LookUp) -> None:
        """Ask what else there is of words that were looked up."""
        source = self._source
        if source is not None:
            self._screen.run_worker(
                lambda: self._asking(source, asked, found),
                thread=True,
                exclusive=True,
                group="online",
            )

    def _asking(self, source: OnLine, asked: Asked, found: LookUp) -> None:
        worker = get_current_worker()
        try:
            more = source.explained(found)
        except LisezError as fault:
            self._screen.app.call_from_thread(self._failed, fault)
            return
        if not worker.is_cancelled:
            self._screen.app.call_from_thread(self._explained, asked, more)

    def _failed(self, fault: LisezError) -> None:
        if not self._silent:
            self._silent = True
            tell_fault(self._screen, fault)
