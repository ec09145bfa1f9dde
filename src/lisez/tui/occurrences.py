"""Where else in the article something occurs: a term, or the forms of a word."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

from textual.timer import Timer
from textual.worker import Worker, get_current_worker

from lisez.core.places import Places
from lisez.core.spans import Span
from lisez.core.words import Words
from lisez.tui.asked import Asked
from lisez.tui.widgets.reading_view import ReadingView

MANY_PARAGRAPHS = 64  # above it, occurrences are counted beside the keys, in a thread
AFTER = 0.3  # seconds; who goes on at once needs no count
TURN = 0.004  # seconds of work, after which keys and drawing have as long for themselves

Counted = Callable[[Asked, tuple[Span, ...]], None]


class Occurrences:
    """Finds in one view where the same words stand, in the order of the article."""

    def __init__(self, view: ReadingView) -> None:
        self._view = view
        self._timer: Timer | None = None

    @property
    def at_once(self) -> bool:
        """Whether the article is short enough to be searched between two keys."""
        return len(self._view.article.paragraphs) <= MANY_PARAGRAPHS

    def all(self, asked: Asked, forms: frozenset[str]) -> tuple[Span, ...]:
        """Return the places of a term, or of any of the forms of a word."""
        return tuple(sorted(span for spans in self._parts(asked, forms) for span in spans))

    def later(self, asked: Asked, forms: frozenset[str], counted: Counted) -> None:
        """Find them in a thread; `counted` is not called once other words are asked for."""
        self.stop()

        def work() -> None:
            found = _politely(self._parts(asked, forms), get_current_worker())
            if found is not None:
                self._view.app.call_from_thread(counted, asked, tuple(sorted(found)))

        def begin() -> None:
            self._view.run_worker(work, thread=True, group="occurrences", exclusive=True)

        self._timer = self._view.set_timer(AFTER, begin)

    def stop(self) -> None:
        """Count no more."""
        if self._timer is not None:
            self._timer.stop()
        self._view.workers.cancel_group(self._view, "occurrences")

    @cached_property
    def _places(self) -> Places:
        article = self._view.article
        return Places(article.text, Words(article))

    def _parts(self, asked: Asked, forms: frozenset[str]) -> Iterator[Iterable[Span]]:
        """Yield what is found, bit by bit."""
        if asked.match is None:
            yield from self._places.of({*forms, asked.written})
            return
        term, glossary = asked.match.term.id, self._view.glossary
        for paragraph in range(len(self._view.article.paragraphs)):
            yield [one.span for one in glossary.matches(paragraph) if one.term.id == term]


def _politely(parts: Iterator[Iterable[Span]], worker: Worker[None]) -> list[Span] | None:
    """Return all that is found, None where the worker was cancelled meanwhile."""
    found: list[Span] = []
    turn = time.monotonic() + TURN
    for spans in parts:
        found += spans
        if worker.is_cancelled:
            return None
        if time.monotonic() > turn:
            time.sleep(TURN)
            turn = time.monotonic() + TURN
    return found
