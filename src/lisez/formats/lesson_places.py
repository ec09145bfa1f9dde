"""Quotes of a lesson file, resolved to spans of its article."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from lisez.core.article import Article
from lisez.core.problems import Path, Problems
from lisez.core.questions import Entry
from lisez.core.quotes import QuoteIndex
from lisez.core.spans import Span


class Places:
    """Finds quotes in one article; what cannot be found is a problem."""

    def __init__(self, article: Article, problems: Problems) -> None:
        self.article = article
        self._problems = problems

    @cached_property
    def _index(self) -> QuoteIndex:
        return QuoteIndex(self.article)  # a tenth of a second for a long text without quotes

    def one(self, written: Any, path: Path) -> Span | None:  # noqa: ANN401 - TOML gives anything
        """Resolve a string or `{ quote, nth }`; None, and a problem, where that fails."""
        quote, nth = self._parts(written)
        if not quote or nth is False:
            self._problems.error("bad-quote", path)
            return None
        return self.words(quote, nth, path)

    @staticmethod
    def _parts(written: Any) -> tuple[str, int | bool | None]:  # noqa: ANN401
        """Words and occurrence; the latter False where it is no number from 1."""
        if isinstance(written, str):
            return written.strip(), None
        if not isinstance(written, dict) or not set(written) <= {"quote", "nth"}:
            return "", False
        quote, nth = written.get("quote"), written.get("nth")
        sound = nth is None or (type(nth) is int and nth >= 1)
        return (quote.strip() if isinstance(quote, str) else ""), (nth if sound else False)

    def words(self, quote: str, nth: int | None, path: Path) -> Span | None:
        """Resolve the `nth` occurrence, from 1; with None there must be exactly one."""
        found = self._index.all(quote, most=max(2, nth or 0))
        if not found:
            self._problems.error("quote-not-found", path, quote=quote)
        elif nth is None and len(found) > 1:
            self._problems.error("quote-ambiguous", path, quote=quote)
        elif nth is not None and len(found) < nth:
            self._problems.error("quote-nth", path, quote=quote, nth=nth, found=len(found))
        else:
            return found[(nth or 1) - 1]
        return None

    def inside(self, words: str, quote: Span, path: Path, code: str) -> Span | None:
        """Resolve words that must occur exactly once inside `quote`, else problem `code`."""
        found = self._index.all(words, within=quote, most=2)
        if len(found) == 1:
            return found[0]
        self._problems.error(code, path, words=words, quote=quote.of(self.article.text))
        return None

    def many(self, written: list[Any], path: Path) -> tuple[Span, ...]:
        """Resolve a flat list of quotes; those that fail are left out, with a problem."""
        found = (self.one(quote, (*path, position)) for position, quote in enumerate(written))
        return tuple(span for span in found if span is not None)

    def evidence(self, written: list[Any], path: Path) -> tuple[Entry, ...]:
        """Resolve evidence: each entry proves alone, an inner list proves together."""
        entries = []
        for position, entry in enumerate(written):
            quotes = entry if isinstance(entry, list) else [entry]
            inner = (*path, position)
            if not quotes:
                self._problems.error("bad-quote", inner)
            spans = (
                self.many(quotes, inner) if isinstance(entry, list) else ((self.one(entry, inner),))
            )
            kept = tuple(span for span in spans if span is not None)
            if kept and len(kept) == len(quotes):
                entries.append(kept)
        return tuple(entries)
