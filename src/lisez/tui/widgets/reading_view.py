"""The article with a cursor on words and terms: Tab walks from term to term."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Offset

from lisez.core.glossary import Match
from lisez.core.spans import Span
from lisez.core.typography import one_line
from lisez.tui.widgets.word_view import WordView

FAR = 100  # paragraphs that are looked through for the next term


class ReadingView(WordView):
    """An article whose words and terms can be opened."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "term(1)", show=False, id="article.next-term"),
        Binding("shift+tab", "term(-1)", show=False, id="article.previous-term"),
    ]

    def matches_in_view(self) -> tuple[Match, ...]:
        """Return the terms in view, in the order of the article."""
        view = self.in_view
        first, last = self.article.paragraph_at(view.start), self.article.paragraph_at(view.end)
        if not self.article.paragraphs:
            return ()
        return tuple(
            match
            for index in range(first, last + 1)
            for match in self.glossary.matches(index)
            if match.span.overlaps(view)
        )

    def action_term(self, step: int) -> None:
        """Go to the next (1) or previous (-1) term in view; past the last leave the article."""
        matches = self.matches_in_view()
        if step < 0:
            matches = matches[::-1]
        here = self._after(step)
        following = [m for m in matches if (m.span.start - here) * step > 0]
        if following:
            self.set_cursor(following[0].span)
            return
        self.set_cursor(None)
        if step > 0:
            self.screen.focus_next()
        else:
            self.screen.focus_previous()

    def _after(self, step: int) -> int:
        """Return the offset past which the next term is looked for."""
        cursor, view = self.cursor_in_view, self.in_view
        if cursor:
            return cursor.start
        return view.start - 1 if step > 0 else view.end

    def first_to_open(self) -> Span | None:
        """Return the first term in view, the first word where there is none."""
        match = next(iter(self.matches_in_view()), None)
        return match.span if match else super().first_to_open()

    @property
    def current(self) -> Match | None:
        """The term under the cursor."""
        return self.match_of(self.cursor) if self.cursor else None

    def notable_from(self, offset: int, step: int) -> Span | None:
        """Stop at terms too."""
        found = [self._term_from(offset, step), super().notable_from(offset, step)]
        nearest = min if step > 0 else max
        return nearest((span for span in found if span), default=None)

    def _term_from(self, offset: int, step: int) -> Span | None:
        """Return the next or the previous term of the next paragraphs."""
        here = self.article.paragraph_at(offset)
        last = len(self.article.paragraphs) - 1 if step > 0 else 0
        reach = range(here, min(max(last, here - FAR), here + FAR) + step, step)
        spans = (m.span for at in reach for m in self.glossary.matches(at)[::step])
        return next((span for span in spans if (span.start - offset) * step > 0), None)

    def match_of(self, words: Span) -> Match | None:
        """Return the term that words of the article belong to, the longest one of several."""
        first, last = (self.article.paragraph_at(at) for at in (words.start, words.end))
        found = (
            match
            for index in range(first, last + 1)
            for match in self.glossary.matches(index)
            if match.span.overlaps(words)
        )
        return max(found, key=lambda match: match.span.end - match.span.start, default=None)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Show the short form of a term under the pointer."""
        offset = self.offset_at(event.get_content_offset(self) or Offset(-1, -1))
        match = self.glossary.at(offset) if offset is not None else None
        told = f"{one_line(match.term.head)} : {one_line(match.term.definition)}" if match else None
        if told != self.tooltip:
            self.tooltip = told
