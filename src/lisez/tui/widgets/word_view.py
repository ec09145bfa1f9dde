"""The article with a cursor on its words.

keys, clicks -> cursor -> WordOpened -> whoever looks words up

The cursor is a span: a word, or words that were taken together by hand. Only the lines that
it leaves and enters are drawn again.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from textual.actions import SkipAction
from textual.binding import Binding, BindingType
from textual.message import Message

from lisez.core.sentences import sentence_at
from lisez.core.spans import Span
from lisez.core.words import Words
from lisez.i18n import _
from lisez.tui.widgets.article_lines import Run
from lisez.tui.widgets.article_view import ArticleView

LONGEST_TAKEN = 200  # characters selected by mouse that are looked up as a phrase


class WordView(ArticleView):
    """An article that is walked word by word; `cursor` is None until it is first asked for.

    `notable` gives the next (1) or the previous (-1) hard or marked word from a character, and
    `marked` the marked words on a line with their states, `new` or `learning`; None for none.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right,l", "word(1)", show=False, id="article.next-word"),
        Binding("left,h", "word(-1)", show=False, id="article.previous-word"),
        Binding("down", "row(1)", show=False, id="article.row-down"),
        Binding("up", "row(-1)", show=False, id="article.row-up"),
        Binding("right_parenthesis", "sentence(1)", show=False, id="article.next-sentence"),
        Binding("left_parenthesis", "sentence(-1)", show=False, id="article.previous-sentence"),
        Binding("m", "notable(1)", show=False, id="article.next-notable"),
        Binding("M", "notable(-1)", show=False, id="article.previous-notable"),
        Binding("v", "take_words", show=False, id="article.take-words"),
        Binding("enter", "open", show=False, id="article.open"),
        Binding("escape", "drop", show=False, id="article.drop"),
    ]

    cursor: Span | None = None
    notable: Callable[[int, int], Span | None] | None = None
    marked: Callable[[Span], Mapping[Span, str]] | None = None
    _anchor: Span | None = None  # the first word of those taken by hand
    _head: Span | None = None  # the last one, which moves
    _column: int | None = None  # the cell that moving by lines aims at

    @dataclass
    class WordOpened(Message):
        """Words are to be looked up, by key or click.

        Those taken `by_hand` are meant as they are; else more may belong to them.
        """

        words: Span
        by_hand: bool = False

    class ClickedBeside(Message):
        """There was no word where the article was clicked."""

    @cached_property
    def words(self) -> Words:
        """The words of the article."""
        return Words(self.article)

    # -- the cursor -------------------------------------------------------------------

    def set_cursor(self, span: Span | None) -> None:
        """Put the cursor on some characters, or take it away; nothing stays taken by hand."""
        self._anchor = self._head = self._column = None
        self._show_cursor(span)

    def _show_cursor(self, span: Span | None) -> None:
        self.cursor = span
        self.mark(word_cursor=(span,) if span else ())

    def held(self) -> Span | None:
        """Keep the words under the cursor in view when the width changes."""
        return self.cursor if self.cursor and self.cursor.overlaps(self.seen) else None

    @property
    def cursor_in_view(self) -> Span | None:
        """The cursor, None where it is not shown or has been scrolled away from."""
        return self.cursor if self.cursor and self.cursor.overlaps(self.in_view) else None

    def _move(self, word: Span | None) -> None:
        """Put the moving end of the cursor on a word and bring it into view."""
        if word is None:
            return
        self._column = None
        self._head = word
        first = self._anchor or word
        self._show_cursor(Span(min(first.start, word.start), max(first.end, word.end)))
        self.reveal(word, around=0)

    def _here(self) -> Span | None:
        """Return the word to move from: the moving end, None where nothing is in view."""
        cursor = self.cursor_in_view
        return (self._head if self._anchor else None) or cursor

    def first_in_view(self) -> Span | None:
        """Return the first word in view."""
        return self.words.after(self.in_view.start)

    def first_to_open(self) -> Span | None:
        """Return what is opened where no cursor is shown."""
        return self.first_in_view()

    def _runs(self, span: Span, paragraph: int) -> list[Run]:
        marked = self.marked(span) if self.marked else {}
        marks = [Run(word, f"marked-{state}") for word, state in marked.items()]
        return super()._runs(span, paragraph) + marks

    # -- moving -----------------------------------------------------------------------

    def action_word(self, step: int) -> None:
        """Go to the next (1) or the previous (-1) word; the first time to one in view."""
        here = self._here()
        if here is None:
            self._move(self.first_in_view())
        elif step > 0:
            self._move(self.words.after(here.end))
        else:
            self._move(self.words.before(here.start))

    def action_sentence(self, step: int) -> None:
        """Go to the first word of the next sentence, of this one, or of the one before."""
        here = self._here()
        if here is None:
            self._move(self.first_in_view())
        elif step > 0:
            end = sentence_at(self.article, here.start).end
            self._move(self.words.after(max(end, here.end)))
        else:
            self._move(self._sentence_before(here))

    def _sentence_before(self, here: Span) -> Span | None:
        first = self.words.after(sentence_at(self.article, here.start).start)
        if first and first.start < here.start:
            return first
        before = self.words.before(here.start)
        return self.words.after(sentence_at(self.article, before.start).start) if before else None

    def action_row(self, step: int) -> None:
        """Go to the word above (-1) or below (1); scroll while no cursor is shown."""
        here = self._here()
        if here is None:
            self.action_line(step)
            return
        line = self.lines.line_of(here.start)
        column = self.lines.column(line, here.start) if self._column is None else self._column
        word = self._word_on(line, step, column)
        self._move(word)
        self._column = column

    def _word_on(self, line: int, step: int, column: int) -> Span | None:
        """Return the word nearest to a column of the next line that has words."""
        line += step
        while 0 <= line < len(self.lines):
            span = self.lines.line(line).span
            offset = self.lines.offset_at(line, column)
            found = self._nearest(span, span.end - 1 if offset is None else offset)
            if found:
                return found
            line += step
        return None

    def _nearest(self, line: Span, offset: int) -> Span | None:
        """Return the word at a character of a line, else one beside it on this line."""
        found = self.words.at(offset) or self.words.before(offset)
        if found is None or found.end <= line.start:
            found = self.words.after(offset)
        return found if found and found.overlaps(line) else None

    def action_notable(self, step: int) -> None:
        """Go to the next (1) or the previous (-1) word that is hard or marked."""
        here, view = self._here(), self.in_view
        edge = view.start - 1 if step > 0 else view.end
        found = self.notable_from(here.start if here else edge, step)
        if found is None:
            self.notify(_("No hard or marked word from here on."), timeout=2)
        self._move(found)

    def notable_from(self, offset: int, step: int) -> Span | None:
        """Return the hard or marked word that comes next (1) or before (-1)."""
        return self.notable(offset, step) if self.notable else None

    # -- opening ----------------------------------------------------------------------

    def action_take_words(self) -> None:
        """Begin to take words together: the moves that follow stretch the cursor."""
        if self._anchor:
            self._anchor = None
            self._show_cursor(self._head)
            return
        here = self._here()
        if here is None:
            self._move(self.first_in_view())
            here = self._here()
        self._anchor = self._head = here

    def action_open(self) -> None:
        """Look up the words selected by mouse, else what is under the cursor or first in view."""
        words = self._selected_words()
        if words:
            self.screen.clear_selection()
            self.set_cursor(words)
            self.post_message(self.WordOpened(words, by_hand=True))
            return
        if self.cursor_in_view is None:
            self.set_cursor(self.first_to_open())
        cursor = self.cursor_in_view
        if cursor:
            self.post_message(self.WordOpened(cursor, by_hand=self._anchor is not None))

    def _selected_words(self) -> Span | None:
        """Return the words that a selection touches, None where it is none or a long one."""
        chosen = self._selected()
        if chosen is None or chosen.end - chosen.start > LONGEST_TAKEN:
            return None
        first = self.words.at(chosen.start) or self.words.after(chosen.start)
        last = self.words.at(chosen.end - 1) or self.words.before(chosen.end)
        return Span(first.start, last.end) if first and last and first <= last else None

    def clicked(self, offset: int) -> None:
        """Look up the word that was clicked."""
        word = self.words.at(offset)
        if word:
            self.set_cursor(word)
            self.post_message(self.WordOpened(word))
        else:
            self.clicked_beside()

    def clicked_beside(self) -> None:
        """Tell that no word was clicked."""
        self.post_message(self.ClickedBeside())

    def clicked_twice(self, offset: int) -> None:
        """Do nothing more: the first of the two clicks has looked the word up."""

    def action_drop(self) -> None:
        """Take away what is selected, then the words taken together, then the cursor."""
        if self.text_selection:
            self.screen.clear_selection()
        elif self._anchor:
            self.set_cursor(self._head)
        elif self.cursor:
            self.set_cursor(None)
        else:
            raise SkipAction  # the screen's own Escape
