"""The article with a cursor on its terms: Tab walks through them, Enter and click open one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Offset
from textual.message import Message

from lisez.core.glossary import Match
from lisez.core.spans import Span
from lisez.core.typography import one_line
from lisez.tui.widgets.article_view import ArticleView


class ReadingView(ArticleView):
    """An article whose terms can be opened; the open one is marked `term-open`."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "term(1)", show=False, id="article.next-term"),
        Binding("shift+tab", "term(-1)", show=False, id="article.previous-term"),
        Binding("enter", "open_term", show=False, id="article.open-term"),
    ]

    current: Match | None = None  # the term under the cursor

    @dataclass
    class TermOpened(Message):
        """A term was opened by key or click; `match` is its place."""

        match: Match

    def held(self) -> Span | None:
        """Keep the term that is open, or was come to, in view."""
        seen = self.current and self.current.span.overlaps(self.seen)
        return self.current.span if self.current and seen else None

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
            self.set_current(following[0])
            return
        self.set_current(None)
        if step > 0:
            self.screen.focus_next()
        else:
            self.screen.focus_previous()

    def _after(self, step: int) -> int:
        """Return the offset past which the next term is looked for."""
        view = self.in_view
        if self.current and self.current.span.overlaps(view):
            return self.current.span.start
        return view.start - 1 if step > 0 else view.end

    def set_current(self, match: Match | None) -> None:
        """Put the term cursor on a match, or take it away."""
        if match != self.current:
            self.current = match
            self.mark(term_open=(match.span,) if match else ())

    def action_open_term(self) -> None:
        """Open the term under the cursor, the first in view where there is none."""
        view = self.in_view
        match = self.current if self.current and self.current.span.overlaps(view) else None
        found = match or next(iter(self.matches_in_view()), None)
        if found:
            self.set_current(found)
            self.post_message(self.TermOpened(found))

    def clicked(self, offset: int) -> None:
        """Open the term at a character."""
        match = self.glossary.at(offset)
        if match:
            self.set_current(match)
            self.post_message(self.TermOpened(match))

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Show the short form of a term under the pointer."""
        offset = self.offset_at(event.get_content_offset(self) or Offset(-1, -1))
        match = self.glossary.at(offset) if offset is not None else None
        told = f"{one_line(match.term.head)} : {one_line(match.term.definition)}" if match else None
        if told != self.tooltip:
            self.tooltip = told
