"""How a search goes: words typed, hits marked, n and N from one to the next."""

from __future__ import annotations

from lisez.core.search import Search
from lisez.tui.hits import Hits
from lisez.tui.widgets.search_bar import SearchBar
from lisez.tui.widgets.word_view import WordView


class SearchFlow:
    """Coordinates the search line and the article."""

    def __init__(self, view: WordView, bar: SearchBar) -> None:
        """Search `view` for what is typed into `bar`."""
        self._view = view
        self._bar = bar
        self._search: Search | None = None
        self.hits = Hits()
        self._from = 0

    def open(self) -> None:
        """Begin: hits are counted from the place in view."""
        self._from = self._view.in_view.start
        self._bar.open()

    def typed(self, words: str) -> None:
        """Mark every hit and show the first one from the place where the search began."""
        if self._search is None:
            self._search = Search(self._view.article.text)
        self.hits = Hits(self._search.all(words)).first_from(self._from)
        self._show()

    def step(self, by: int) -> None:
        """Go to the next or the previous hit."""
        self.hits = self.hits.step(by)
        self._show()
        self.enter()

    def enter(self) -> None:
        """Put the word cursor on the current hit, so that the keys go on from there.

        A number is no word: then the one after it.
        """
        if self.hits.span:
            words, at = self._view.words, self.hits.span.start
            self._view.set_cursor(words.at(at) or words.after(at))

    def end(self) -> bool:
        """Take the line and all marks away, those of a proof too; False where there are none."""
        marks = self._view.marks
        if not (self._bar.display or marks.get("search") or marks.get("evidence")):
            return False
        self._bar.display = False
        self.clear()
        self._view.mark(evidence=())
        return True

    def clear(self) -> None:
        """Take the marks away."""
        self.hits = Hits()
        self._view.mark(search=(), search_current=())

    def _show(self) -> None:
        current = self.hits.span
        self._view.mark(search=self.hits.spans, search_current=(current,) if current else ())
        if current:
            self._view.reveal(current)
        self._bar.count(self.hits.current, len(self.hits.spans))
