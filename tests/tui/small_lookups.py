"""Look-ups in a lexicon and a dictionary of a few words, which the tests write themselves."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import replace

from lisez.core.errors import LisezError
from lisez.core.lookups import Entry, LookUp, Reading
from lisez.core.tokens import Token
from lisez.lexicon.codes import features
from lisez.lookup import LookUps
from lisez.lookup.service import Progress

SOURCE = "petit lexique"

Line = tuple[str, str, str, str]
"""Form, lemma, part of speech, signs of its features as `lexicon.codes` has them."""


class SmallLexicon:
    """A lexicon in memory."""

    source = SOURCE

    def __init__(self, lines: Sequence[Line], per_million: float | None = 20.0) -> None:
        self._lines = lines
        self._per_million = per_million

    def readings(self, written: str) -> tuple[Reading, ...]:
        return tuple(
            Reading(
                lemma=lemma,
                pos=pos,
                features=features(signs),
                source=self.source,
                per_million=self._per_million,
            )
            for form, lemma, pos, signs in self._lines
            if form == written
        )

    def forms(self, lemma: str) -> frozenset[str]:
        return frozenset(line[0] for line in self._lines if line[1] == lemma)

    def like(self, plain: str) -> tuple[str, ...]:  # noqa: ARG002
        return ()


class SmallLookUps(LookUps):
    """The service on a small lexicon; `asked` holds what was looked up, with its context."""

    def __init__(
        self,
        lines: Sequence[Line] = (),
        entries: Sequence[Entry] = (),
        *,
        ready: bool = True,
        broken: Sequence[LisezError] = (),
    ) -> None:
        self._ready = ready
        self._lines = lines
        self._entries = tuple(entries)
        self._broken = tuple(broken)
        self.asked: list[tuple[str, str, int]] = []
        self._holding = False
        self._may_go_on = threading.Semaphore(0)
        super().__init__([SmallLexicon(lines)] if ready else [])

    @property
    def ready(self) -> bool:
        return self._ready

    @property
    def missing(self) -> LisezError | None:
        return None if self._lines else LisezError("dico-missing", command="pip install X")

    @property
    def faults(self) -> tuple[LisezError, ...]:
        return self._broken if self.asked else ()

    def prepare(self, progress: Progress = lambda _share: None) -> None:
        for share in (0.25, 0.5, 1.0):
            if self._holding:
                self._may_go_on.acquire(timeout=20)
            progress(share)
        self._ready = True
        self._take([SmallLexicon(self._lines)])

    def hold(self) -> None:
        """Prepare in two steps, each when `go_on` is called."""
        self._holding = True

    def go_on(self) -> None:
        self._may_go_on.release()
        self._may_go_on.release()

    def look_up(
        self, written: str, *, sentence: str = "", at: int = 0, token: Token | None = None
    ) -> LookUp:
        self.asked.append((written, sentence, at))
        found = super().look_up(written, sentence=sentence, at=at, token=token)
        heads = {written.lower(), found.found, *(reading.lemma for reading in found.readings)}
        entries = tuple(entry for entry in self._entries if entry.headword in heads)
        return replace(found, entries=entries)

    def knows(self, phrase: str) -> bool:
        return super().knows(phrase) or any(e.headword == phrase.lower() for e in self._entries)


def small_lookups() -> LookUps:
    """Look-ups that know nothing, and need no preparing."""
    return SmallLookUps()
