"""Where the lines of an article are: laid out, scrolled, found by character and by cell.

    Article --Layout(width)--> lines

The place is (paragraph, character), so it survives every width.
"""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.geometry import Offset, Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView

from lisez.core.article import Article
from lisez.core.spans import Place, Span
from lisez.core.wrap import Layout
from lisez.panes import MEASURE, text_in_pane

EMPTY = Article("", ())


class LinesView(ScrollView, can_focus=True):
    """Lays an article out and scrolls it; what is drawn is another matter."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "line(1)", show=False, id="article.down"),
        Binding("up,k", "line(-1)", show=False, id="article.up"),
        Binding("pagedown,space", "page(1)", show=False, id="article.page-down"),
        Binding("pageup,b", "page(-1)", show=False, id="article.page-up"),
        Binding("home", "edge(-1)", show=False, id="article.home"),
        Binding("end", "edge(1)", show=False, id="article.end"),
    ]

    class Moved(Message):
        """Another part of the article is in view."""

    def __init__(self, article: Article, *, id: str | None = None) -> None:  # noqa: A002
        """Lay out `article` once the width is known."""
        super().__init__(id=id)
        self.article = article
        self.lines = Layout(EMPTY, MEASURE)
        self._aim = (Place(0, 0), 0)  # a place, and the line at the top that it gave
        self.seen = Span(0, 0)  # what was in view before a resize

    # -- what the screen asks ---------------------------------------------------------

    def begin_at(self, offset: int) -> None:
        """Show the line of a character at the top once the width is known."""
        self._aim = (self.article.place(offset), 0)

    @property
    def place(self) -> Place:
        """The place of the first character in view."""
        if not len(self.lines):
            return Place(0, 0)
        top = min(self.scroll_offset.y, len(self.lines) - 1)
        return self.article.place(self.lines.line(top).span.start)

    @property
    def in_view(self) -> Span:
        """The characters of the article between the first and the last line in view."""
        if not len(self.lines):
            return Span(0, 0)
        top = min(self.scroll_offset.y, len(self.lines) - 1)
        bottom = min(top + max(1, self.size.height), len(self.lines)) - 1
        return Span(self.lines.line(top).span.start, self.lines.line(bottom).span.end)

    @property
    def share_read(self) -> float:
        """The share of the lines that are above the bottom edge, 0 to 1."""
        count = len(self.lines)
        return min(1.0, (self.scroll_offset.y + self.size.height) / count) if count else 1.0

    def go_to(self, offset: int, *, above: int = 0) -> None:
        """Bring the line of a character to the top, `above` lines below it."""
        if len(self.lines):
            self._scroll(self.lines.line_of(offset) - above)

    def reveal(self, span: Span, *, around: int = 2) -> None:
        """Scroll as little as shows the span, with some lines around it where there is room."""
        if not len(self.lines):
            return
        lines = self.lines_of(span)
        first, last = lines.start, lines.stop - 1
        top, height = self.scroll_offset.y, max(1, self.size.height)
        around = around if height > last - first + 5 else 0
        if first - around < top or last - first >= height:
            self._scroll(first - around)
        elif last + around >= top + height:
            self._scroll(last + around - height + 1)

    def region_of(self, span: Span) -> Region:
        """Return where the first line of a span is on the screen, in cells."""
        line = self.lines.line_of(span.start)
        here = self.lines.line(line).span
        left = self.indent + self.lines.column(line, span.start)
        right = self.indent + self.lines.column(line, min(span.end, here.end))
        corner = self.content_region.offset
        top = corner.y + line - self.scroll_offset.y
        return Region(corner.x + left, top, max(1, right - left), 1)

    def offset_at(self, point: Offset) -> int | None:
        """Return the character under a point of the widget, None beside the words."""
        line = point.y + self.scroll_offset.y
        if not 0 <= line < len(self.lines):
            return None
        return self.lines.offset_at(line, point.x - self.indent)

    @property
    def indent(self) -> int:
        """Cells left of the text."""
        return text_in_pane(self.size.width).left

    def lines_of(self, span: Span) -> range:
        """Return the lines on which a span stands."""
        first = self.lines.line_of(span.start)
        return range(first, self.lines.line_of(max(span.start, span.end - 1)) + 1)

    # -- size and scrolling -----------------------------------------------------------

    def on_resize(self) -> None:
        """Lay out for the new width and stay at the same place."""
        held = self.held()
        place = self._aim[0] if self.scroll_offset.y == self._aim[1] else self.place
        width = text_in_pane(self.size.width).width
        if width != self.lines.width or self.lines.article is EMPTY:
            self.lines = Layout(self.article, width)
        self.laid_out()
        self.virtual_size = Size(self.scrollable_content_region.width, len(self.lines))
        self.go_to(self.article.offset(place))
        self._aim = (place, self.scroll_offset.y)
        if held:
            self.reveal(held)
        self.seen = self.in_view
        self.post_message(self.Moved())

    def laid_out(self) -> None:
        """Forget what was drawn for another width; nothing here."""

    def held(self) -> Span | None:
        """Return words that stay in view when the width changes; nothing here."""
        return None

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Tell that another part is in view."""
        super().watch_scroll_y(old_value, new_value)
        if round(old_value) != round(new_value):
            self.seen = self.in_view
            self.post_message(self.Moved())

    def _scroll(self, line: int) -> None:
        self.scroll_to(y=max(0, line), animate=False, immediate=True, force=True)

    def action_line(self, lines: int) -> None:
        """Scroll by lines."""
        self._scroll(self.scroll_offset.y + lines)

    def action_page(self, pages: int) -> None:
        """Scroll by pages that share one line."""
        self._scroll(self.scroll_offset.y + pages * max(1, self.size.height - 1))

    def action_edge(self, edge: int) -> None:
        """Go to the beginning (-1) or the end (1)."""
        self._scroll(0 if edge < 0 else len(self.lines))
