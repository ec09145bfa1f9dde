"""The article: a line-API widget that draws only what is seen.

    Article --Layout(width)--> lines --line_strip--> strips

Marks (evidence, search hits, the term that is open) are spans of the article set from
outside; what happens here leaves as messages. The place is (paragraph, character), so
it survives every width.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import ClassVar

from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Offset, Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from lisez.core.article import Article
from lisez.core.glossary import Glossary
from lisez.core.segmentation import word_at
from lisez.core.sentences import sentence_at
from lisez.core.spans import Place, Span
from lisez.core.wrap import Layout
from lisez.panes import MEASURE, text_in_pane
from lisez.tui.widgets.article_lines import PRECEDENCE, Run, line_strip
from lisez.tui.widgets.article_selection import selected_span, selection_of

MOST_STRIPS = 400  # kept drawn; a few screens
FEW_SPANS = 8  # so many are drawn again line by line

EMPTY = Article("", ())


class ArticleView(ScrollView, can_focus=True):
    """Shows an article, its terms underlined."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"article--{name}" for name in PRECEDENCE}
    DEFAULT_CSS = """
    ArticleView {
        background: $background;
        color: $foreground;
        overflow-x: hidden;
        scrollbar-size-vertical: 1;
        padding: 0;
        & > .article--heading { text-style: bold; color: $primary; }
        & > .article--term { text-style: underline; }
        & > .article--marked-new { text-style: italic; }
        & > .article--marked-learning { text-style: bold italic; }
        & > .article--evidence { text-style: bold; background: $success-muted; }
        & > .article--search { text-style: bold underline; color: $warning; }
        & > .article--search-current { text-style: reverse bold; }
        & > .article--chosen { text-style: bold; background: $accent-muted; }
        & > .article--cursor { text-style: reverse; }
        & > .article--word-cursor { text-style: reverse; }
        & > .article--selection { background: $primary 40%; text-style: reverse; }
        &:ansi > .article--evidence { text-style: bold reverse; background: ansi_default; }
        &:ansi > .article--chosen { text-style: bold underline; background: ansi_default; }
    }
    """
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

    def __init__(self, article: Article, glossary: Glossary, *, id: str | None = None) -> None:  # noqa: A002
        """Show `article`; terms are looked up in `glossary` as they come into view."""
        super().__init__(id=id)
        self.article = article
        self.glossary = glossary
        self.lines = Layout(EMPTY, MEASURE)  # laid out once the width is known
        self._aim = (Place(0, 0), 0)  # a place, and the line at the top that it gave
        self.seen = Span(0, 0)  # what was in view before a resize
        self._marks: dict[str, tuple[Span, ...]] = {}
        self._strips: dict[int, Strip] = {}
        self._styles: dict[str, Style] = {}

    # -- what the screen sets and asks ------------------------------------------------

    def mark(self, **marks: tuple[Span, ...]) -> None:
        """Set marks by style name, `_` for `-`; `mark(evidence=())` takes them away."""
        changed: set[Span] = set()
        for name, spans in marks.items():
            style = name.replace("_", "-")
            changed.update(set(self._marks.get(style, ())) ^ set(spans))
            self._marks[style] = spans
        self.redraw_words(changed)

    def explain(self, glossary: Glossary) -> None:
        """Underline other terms."""
        self.glossary = glossary
        self.redraw()

    @property
    def marks(self) -> Mapping[str, tuple[Span, ...]]:
        """The marks by style name."""
        return self._marks

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
        first, last = (
            self.lines.line_of(span.start),
            self.lines.line_of(max(span.start, span.end - 1)),
        )
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

    # -- drawing ----------------------------------------------------------------------

    def redraw_words(self, spans: Collection[Span]) -> None:
        """Draw again the lines on which some characters stand, and no others."""
        if len(spans) > FEW_SPANS:
            self.redraw()
        elif len(self.lines):
            for line in {line for span in spans for line in self._lines_of(span)}:
                self._strips.pop(line, None)
                self.refresh_line(line)

    def _lines_of(self, span: Span) -> range:
        first = self.lines.line_of(span.start)
        return range(first, self.lines.line_of(max(span.start, span.end - 1)) + 1)

    def redraw(self) -> None:
        """Draw again what is in view."""
        self._strips.clear()
        self.refresh()

    def notify_style_update(self) -> None:
        """Forget styles of another theme."""
        super().notify_style_update()
        self._styles.clear()
        self._strips.clear()

    def selection_updated(self, selection: Selection | None) -> None:  # noqa: ARG002
        """Draw the selection, or what it left."""
        self.redraw()

    def render_line(self, y: int) -> Strip:
        """Return one line of the widget; `y` counts from its top edge."""
        line = y + self.scroll_offset.y
        width = self.scrollable_content_region.width
        if line >= len(self.lines):
            return Strip.blank(width, self._style(""))
        if line not in self._strips:
            if len(self._strips) >= MOST_STRIPS:
                self._strips.clear()
            self._strips[line] = self._strip(line)
        strip = self._strips[line].crop_extend(0, width, self._style(""))
        return strip.apply_offsets(0, line)

    def _strip(self, index: int) -> Strip:
        line = self.lines.line(index)
        runs = [] if line.blank else self._runs(line.span, line.paragraph)
        if line.kind == "heading":
            runs.append(Run(line.span, "heading"))
        return line_strip(self.article.shown, line.span, runs, self.indent, self._style)

    def _runs(self, span: Span, paragraph: int) -> list[Run]:
        runs = [Run(match.span, "term") for match in self.glossary.matches(paragraph)]
        runs += [Run(mark, name) for name, marks in self._marks.items() for mark in marks]
        selected = self._selected()
        if selected and selected.overlaps(span):
            runs.append(Run(selected, "selection"))
        return runs

    def _style(self, name: str) -> Style:
        if name not in self._styles:
            self._styles[name] = (
                self.get_component_rich_style(f"article--{name}", partial=True)
                if name
                else self.rich_style
            )
        return self._styles[name]

    # -- size and scrolling -----------------------------------------------------------

    def on_resize(self) -> None:
        """Lay out for the new width and stay at the same place."""
        held = self.held()
        place = self._aim[0] if self.scroll_offset.y == self._aim[1] else self.place
        width = text_in_pane(self.size.width).width
        if width != self.lines.width or self.lines.article is EMPTY:
            self.lines = Layout(self.article, width)
        self._strips.clear()
        self.virtual_size = Size(self.scrollable_content_region.width, len(self.lines))
        self.go_to(self.article.offset(place))
        self._aim = (place, self.scroll_offset.y)
        if held:
            self.reveal(held)
        self.seen = self.in_view
        self.post_message(self.Moved())

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

    # -- mouse and selection ----------------------------------------------------------

    def on_click(self, event: events.Click) -> None:
        """Act on a click; a double click selects a word, a triple one a sentence."""
        event.prevent_default()  # Textual's own would select the whole article
        offset = self.offset_at(event.get_content_offset(self) or Offset(-1, -1))
        if event.chain >= 2:
            event.stop()  # the screen's own would select everything
        if offset is None:
            return
        if event.chain > 2:
            self.select(sentence_at(self.article, offset))
        elif event.chain == 2:
            self.clicked_twice(offset)
        elif not self._selected():  # the end of a drag is a click too
            self.clicked(offset)

    def clicked(self, offset: int) -> None:
        """Act on a click on a character; nothing here."""

    def clicked_twice(self, offset: int) -> None:
        """Select the word at a character."""
        self.select(word_at(self.article, offset))

    def select(self, span: Span) -> None:
        """Select characters of the article."""
        self.screen.selections = {self: selection_of(span, self.lines, self.indent)}

    def _selected(self) -> Span | None:
        selection = self.text_selection
        return selected_span(selection, self.lines, self.indent) if selection else None

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Return the article's own characters under a selection, not the lines as drawn."""
        words = selected_span(selection, self.lines, self.indent).of(self.article.text)
        return (words, "\n") if words else None
