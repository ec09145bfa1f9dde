"""The article: a line-API widget that draws only what is seen.

    LinesView --> lines in view --line_strip--> strips

Marks (evidence, search hits, the word cursor) are spans of the article set from outside; what
happens here leaves as messages.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import ClassVar

from rich.style import Style
from textual import events
from textual.geometry import Offset
from textual.selection import Selection
from textual.strip import Strip

from lisez.core.article import Article
from lisez.core.glossary import Glossary
from lisez.core.segmentation import word_at
from lisez.core.sentences import sentence_at
from lisez.core.spans import Span
from lisez.tui.widgets.article_lines import PRECEDENCE, Run, line_strip
from lisez.tui.widgets.article_selection import selected_span, selection_of
from lisez.tui.widgets.lines_view import LinesView

MOST_STRIPS = 400  # kept drawn; a few screens
FEW_SPANS = 200  # so many are drawn again line by line


class ArticleView(LinesView):
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

    def __init__(self, article: Article, glossary: Glossary, *, id: str | None = None) -> None:  # noqa: A002
        """Show `article`; terms are looked up in `glossary` as they come into view."""
        super().__init__(article, id=id)
        self.glossary = glossary
        self._marks: dict[str, tuple[Span, ...]] = {}
        self._strips: dict[int, Strip] = {}
        self._styles: dict[str, Style] = {}
        self._restyled = False

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

    # -- drawing ----------------------------------------------------------------------

    def redraw_words(self, spans: Collection[Span]) -> None:
        """Draw again the lines in view on which some characters stand, and no others.

        Lines out of view are drawn when they come into it.
        """
        if len(spans) > FEW_SPANS:
            self.redraw()
        elif len(self.lines):
            top = self.scroll_offset.y
            shown = range(top, top + self.size.height)
            changed = {line for span in spans for line in self.lines_of(span)}
            for line in self._strips.keys() - set(shown) | changed:
                self._strips.pop(line, None)
            for line in changed.intersection(shown):
                self.refresh_line(line)

    def redraw(self) -> None:
        """Draw again what is in view."""
        self._strips.clear()
        self.refresh()

    def notify_style_update(self) -> None:
        """Look at the styles again before the next line is drawn."""
        super().notify_style_update()
        self._restyled = True

    def laid_out(self) -> None:
        """Forget the lines of another width."""
        self._strips.clear()

    def watch_has_focus(self, _has_focus: bool) -> None:
        """Stay as it is: the article looks alike with and without the keys."""

    def on_focus(self, event: events.Focus) -> None:
        """Take the keys, and do not draw all lines again, as Textual would."""
        event.prevent_default()
        self.has_focus = True
        self.screen.post_message(events.DescendantFocus(self))

    def on_blur(self, event: events.Blur) -> None:
        """Leave the keys to another, in the same way."""
        event.prevent_default()
        self.has_focus = False
        self.screen.post_message(events.DescendantBlur(self))

    def _look_at_styles(self) -> None:
        """Forget the lines that are drawn in styles of another theme."""
        before, self._styles = self._styles, {}
        self._restyled = False
        if any(self._style(name) != style for name, style in before.items()):
            self._strips.clear()

    def selection_updated(self, selection: Selection | None) -> None:  # noqa: ARG002
        """Draw the selection, or what it left."""
        self.redraw()

    def render_line(self, y: int) -> Strip:
        """Return one line of the widget; `y` counts from its top edge."""
        if self._restyled:
            self._look_at_styles()
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

    # -- mouse and selection ----------------------------------------------------------

    def on_click(self, event: events.Click) -> None:
        """Act on a click; a double click selects a word, a triple one a sentence."""
        event.prevent_default()  # Textual's own would select the whole article
        offset = self.offset_at(event.get_content_offset(self) or Offset(-1, -1))
        if event.chain >= 2:
            event.stop()  # the screen's own would select everything
        if event.chain < 2 and self._selected():  # the end of a drag is a click too
            return
        if offset is None:
            self.clicked_beside()
        elif event.chain > 2:
            self.select(sentence_at(self.article, offset))
        elif event.chain == 2:
            self.clicked_twice(offset)
        else:
            self.clicked(offset)

    def clicked(self, offset: int) -> None:
        """Act on a click on a character; nothing here."""

    def clicked_beside(self) -> None:
        """Act on a click beside the words; nothing here."""

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
