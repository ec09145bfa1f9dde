"""Where else in the article something occurs: a term, or the forms of a word."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from textual.worker import get_current_worker

from lisez.core.spans import Span
from lisez.tui.asked import Asked
from lisez.tui.widgets.reading_view import ReadingView

MANY_PARAGRAPHS = 64  # above it, occurrences are counted beside the keys, in a thread

Counted = Callable[[Asked, tuple[Span, ...]], None]


class Occurrences:
    """Finds in one view where the same words stand, in the order of the article."""

    def __init__(self, view: ReadingView) -> None:
        self._view = view

    @property
    def at_once(self) -> bool:
        """Whether the article is short enough to be searched between two keys."""
        return len(self._view.article.paragraphs) <= MANY_PARAGRAPHS

    def all(self, asked: Asked, forms: frozenset[str]) -> tuple[Span, ...]:
        """Return the places of a term, or of any of the forms of a word."""
        return tuple(span for spans in self._by_paragraph(asked, forms) for span in spans)

    def later(self, asked: Asked, forms: frozenset[str], counted: Counted) -> None:
        """Find them in a thread; `counted` is not called once other words are asked for."""

        def work() -> None:
            worker = get_current_worker()
            found: list[Span] = []
            for spans in self._by_paragraph(asked, forms):
                if worker.is_cancelled:
                    return
                found += spans
            self._view.app.call_from_thread(counted, asked, tuple(found))

        self._view.run_worker(work, thread=True, group="occurrences", exclusive=True)

    def _by_paragraph(self, asked: Asked, forms: frozenset[str]) -> Iterator[Iterable[Span]]:
        match, glossary = asked.match, self._view.glossary
        find = self._finder(asked, forms)
        for paragraph in range(len(self._view.article.paragraphs)):
            if match:
                term = match.term.id
                yield [one.span for one in glossary.matches(paragraph) if one.term.id == term]
            else:
                yield find(paragraph)

    def _finder(self, asked: Asked, forms: frozenset[str]) -> Callable[[int], list[Span]]:
        """Return what finds a word in a paragraph; only those that may hold it are cut."""
        article, wanted = self._view.article, {one.casefold() for one in (*forms, asked.written)}
        likely = re.compile("|".join(map(re.escape, sorted(wanted))), re.IGNORECASE)

        def find(paragraph: int) -> list[Span]:
            span = article.paragraphs[paragraph].span
            if likely.search(article.text, span.start, span.end) is None:
                return []
            words = self._view.words.cut(paragraph)
            return [word for word in words if word.of(article.text).casefold() in wanted]

        return find
