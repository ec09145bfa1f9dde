"""How a popup lives: opened on a match, following it, jumping to other occurrences.

WordView.WordOpened -> open -> TermPopup.place
TermPopup.Jump -> occurrence -> ReadingView.reveal -> place again
"""

from __future__ import annotations

from collections.abc import Callable

from textual.geometry import Region
from textual.worker import get_current_worker

from lisez.core.glossary import Match
from lisez.core.spans import Span
from lisez.tui.widgets.reading_view import ReadingView
from lisez.tui.widgets.term_popup import TermPopup

MANY_PARAGRAPHS = 300  # above it, occurrences are counted beside the keys, in a thread


class PopupFlow:
    """Keeps one popup beside the match it explains."""

    def __init__(
        self, view: ReadingView, popup: TermPopup, opened: Callable[[Match], None]
    ) -> None:
        """Coordinate `view` and `popup`, which live on one screen; `opened` hears of a term."""
        self._opened = opened
        self._view = view
        self._popup = popup
        self._match: Match | None = None
        self._occurrences: tuple[Match, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether the popup is shown."""
        return self._match is not None

    def open(self, match: Match) -> None:
        """Explain a match."""
        same_term = self._match is not None and self._match.term.id == match.term.id
        self._match = match
        self._view.set_cursor(match.span)
        self._view.reveal(match.span)
        self._popup.term = match.term
        if same_term and self._occurrences:
            self._number()
        else:
            self._popup.position = None
            self._count(match)
        if not same_term:
            self._opened(match)
        self.follow()
        self._popup.focus()

    def close(self) -> None:
        """Hide the popup and give the keys back to the article."""
        self._match = None
        self._occurrences = ()
        self._popup.display = False
        self._view.focus()

    def follow(self) -> None:
        """Place the popup where its term is now; close it where the term has gone."""
        if self._match is None:
            return
        if not self._match.span.overlaps(self._view.in_view):
            self.close()
            return
        screen = self._view.screen.size
        if self._popup.place(self._term(), screen):
            self._clear_of_sheet()

    def _term(self) -> Region:
        """Return where the term is on the screen, all its lines."""
        assert self._match is not None  # noqa: S101 - who asks has looked
        start, end = self._match.span
        first, last = (self._view.region_of(Span(at, end)) for at in (start, end - 1))
        return first.union(last) if last.y > first.y else first

    def _clear_of_sheet(self) -> None:
        """Scroll so that the sheet does not hide the term."""
        assert self._match is not None  # noqa: S101 - follow has looked
        top = self._popup.absolute_offset.y if self._popup.absolute_offset else 0
        if self._term().bottom > top:
            self._view.go_to(self._match.span.start, above=1)

    def jump(self, step: int) -> None:
        """Go to another occurrence of the term."""
        if self._match is None or len(self._occurrences) < 2:
            return
        spans = [occurrence.span for occurrence in self._occurrences]
        at = spans.index(self._match.span) if self._match.span in spans else 0
        self.open(self._occurrences[(at + step) % len(self._occurrences)])

    def next_term(self, step: int) -> None:
        """Open the next or the previous term in view."""
        matches = self._view.matches_in_view()
        if self._match is None or self._match not in matches:
            return
        at = matches.index(self._match) + step
        if 0 <= at < len(matches):
            self.open(matches[at])

    def _count(self, match: Match) -> None:
        """Find all occurrences of a term: at once in a short text, else in a thread."""
        if len(self._view.article.paragraphs) <= MANY_PARAGRAPHS:
            self._counted(match, tuple(self._view.glossary.occurrences(match.term)))
            return
        work = self._counting(match)
        self._view.run_worker(work, thread=True, group="occurrences", exclusive=True)

    def _counting(self, match: Match) -> Callable[[], None]:
        def work() -> None:
            worker = get_current_worker()
            found = []
            for occurrence in self._view.glossary.occurrences(match.term):
                if worker.is_cancelled:
                    return
                found.append(occurrence)
            self._view.app.call_from_thread(self._counted, match, tuple(found))

        return work

    def _counted(self, match: Match, occurrences: tuple[Match, ...]) -> None:
        if self._match is not None and self._match.term.id == match.term.id:
            self._occurrences = occurrences
            self._number()
            self.follow()

    def _number(self) -> None:
        spans = [occurrence.span for occurrence in self._occurrences]
        if self._match is not None and self._match.span in spans:
            self._popup.position = (spans.index(self._match.span), len(spans))
