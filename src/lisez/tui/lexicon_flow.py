"""The lexicon of a screen: opened when it is first asked for, prepared beside the keys.

ask -> LookUps, or a thread that prepares it -> progress -> told again
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from textual.screen import Screen
from textual.worker import Worker, get_current_worker

from lisez.core.errors import LisezError
from lisez.core.lookups import LookUp
from lisez.core.tokens import Token
from lisez.i18n import _
from lisez.lookup import LookUps
from lisez.messages import error_text
from lisez.tui.asked import Asked
from lisez.tui.kept import tell_fault


class GivenUpError(Exception):
    """The screen was left while the lexicon was being prepared."""


class LexiconFlow:
    """Answers for one screen; `changed` is called when more can be told than before."""

    def __init__(
        self,
        screen: Screen[None],
        open_: Callable[[], LookUps],
        changed: Callable[[], None],
        token: Callable[[Asked], Token | None],
    ) -> None:
        """Open with `open_` what is asked; that must cost next to nothing.

        `token` gives the words asked about as an analysis has them.
        """
        self._screen = screen
        self._open = open_
        self._changed = changed
        self._token = token
        self._lookups: LookUps | None = None
        self._share: float | None = None
        self._ready = False  # or it cannot be made ready
        self._told = 0

    @property
    def lookups(self) -> LookUps:
        """What is asked."""
        if self._lookups is None:
            self._lookups = self._open()
        return self._lookups

    @property
    def waiting(self) -> str:
        """Say that the lexicon is being prepared and how far it is, "" where it is not."""
        if self._share is None:
            return ""
        told = _("Preparing the lexicon, once for all… {percent}%")
        return told.format(percent=round(self._share * 100))

    @cached_property
    def advice(self) -> tuple[str, ...]:
        """Say how a lexicon and dictionaries are had."""
        missing = self.lookups.missing
        get = (
            _("A dictionary: `lisez dict get`, or on Debian `apt install dict-freedict-fra-eng`.")
            if self.lookups.without_dictionaries
            else _("Another dictionary: `lisez dict get`.")
        )
        return (*((error_text(missing),) if missing else ()), get)

    def begin(self) -> bool:
        """Say whether the lexicon is ready; begin to prepare it where it is not."""
        self._ready = self._ready or self.lookups.ready
        if not self._ready:
            self._prepare()
        return self._ready

    def find(self, asked: Asked) -> LookUp | None:
        """Look words up; None while the lexicon is being prepared."""
        if not self.begin():
            return None
        found = self.lookups.look_up(
            asked.written, sentence=asked.sentence, at=asked.at, token=self._token(asked)
        )
        self._tell_faults()
        return found

    def _tell_faults(self) -> None:
        """Say what is wrong with a dictionary, each fault once."""
        for fault in self.lookups.faults[self._told :]:
            tell_fault(self._screen, fault)
        self._told = len(self.lookups.faults)

    def _prepare(self) -> None:
        if self._share is None:
            self._share = 0.0
            self._screen.run_worker(self._preparing, thread=True, group="lexicon")

    def _preparing(self) -> None:
        """Prepare the lexicon, in a thread."""
        worker = get_current_worker()
        try:
            self.lookups.prepare(lambda share: self._progress(worker, share))
        except GivenUpError:
            return
        except LisezError as fault:
            self._screen.app.call_from_thread(self._ended, fault)
        else:
            self._screen.app.call_from_thread(self._ended, None)

    def _progress(self, worker: Worker[None], share: float) -> None:
        if worker.is_cancelled:
            raise GivenUpError
        if self._share is not None and round(share * 100) > round(self._share * 100):
            self._screen.app.call_from_thread(self._show, share)

    def _show(self, share: float) -> None:
        self._share = share
        self._changed()

    def _ended(self, fault: LisezError | None) -> None:
        self._share = None
        if fault is not None:
            self._ready = True
            tell_fault(self._screen, fault)
        self._changed()
