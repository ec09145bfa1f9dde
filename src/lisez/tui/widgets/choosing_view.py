"""The article with a cursor on its sentences, for choosing those that prove an answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual.actions import SkipAction
from textual.binding import Binding, BindingType
from textual.message import Message

from lisez.core.article import Article
from lisez.core.glossary import Glossary
from lisez.core.sentences import Sentences
from lisez.tui.widgets.article_view import ArticleView


class ChoosingView(ArticleView):
    """An article that scrolls until `choose` gives it a sentence cursor.

    While choosing, arrows move by sentence, Space marks, Enter confirms, and a click marks.
    Sentences are article-wide indexes, from 0.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,right,j", "sentence(1)", show=False, id="choose.next"),
        Binding("up,left,k", "sentence(-1)", show=False, id="choose.previous"),
        Binding("space", "mark_sentence", show=False, id="choose.mark"),
        Binding("enter", "confirm", show=False, id="choose.confirm"),
    ]

    @dataclass
    class SentencesMarked(Message):
        """Other sentences are marked than before; indexes ascend."""

        sentences: tuple[int, ...]

    @dataclass
    class SentencesConfirmed(Message):
        """The marked sentences are the answer; never empty."""

        sentences: tuple[int, ...]

    def __init__(
        self,
        article: Article,
        glossary: Glossary,
        sentences: Sentences,
        *,
        id: str | None = None,  # noqa: A002
    ) -> None:
        """Show `article`, whose sentences are `sentences`."""
        super().__init__(article, glossary, id=id)
        self.sentences = sentences
        self.choosing = False
        self._cursor = 0
        self._chosen: frozenset[int] = frozenset()

    @property
    def chosen(self) -> tuple[int, ...]:
        """The marked sentences, in the order of the article."""
        return tuple(sorted(self._chosen))

    def choose(self, chosen: tuple[int, ...] = ()) -> None:
        """Begin to choose, with some sentences marked; the cursor starts in view."""
        if not len(self.sentences):
            return
        self.choosing = True
        self._chosen = frozenset(chosen)
        view = self.in_view
        seen = [i for i, span in enumerate(self.sentences.spans) if view.contains(span)]
        touched = self.sentences.touching(view)
        self._cursor = next(iter(chosen or seen or touched), 0)
        self._show()

    def stop_choosing(self) -> None:
        """Take cursor and marks away; the article scrolls again."""
        self.choosing = False
        self._chosen = frozenset()
        self.mark(cursor=(), chosen=())

    def action_sentence(self, step: int) -> None:
        """Move the cursor, or scroll while nothing is to be chosen."""
        if not self.choosing:
            self.action_line(step)
            return
        self._cursor = min(max(0, self._cursor + step), len(self.sentences) - 1)
        self._show()

    def action_mark_sentence(self) -> None:
        """Mark the sentence under the cursor, or take its mark away."""
        if not self.choosing:
            raise SkipAction  # the screen's own Space
        self._toggle(self._cursor)

    def action_confirm(self) -> None:
        """Send the marked sentences; with none marked, the one under the cursor."""
        if not self.choosing:
            raise SkipAction  # the screen's own Enter
        if not self._chosen:
            self._toggle(self._cursor)
        self.post_message(self.SentencesConfirmed(self.chosen))

    def clicked(self, offset: int) -> None:
        """Mark the sentence that was clicked, or take its mark away."""
        index = self.sentences.at(offset)
        if self.choosing and index is not None:
            self._cursor = index
            self._toggle(index)

    def _toggle(self, index: int) -> None:
        self._chosen ^= {index}
        self._show()
        self.post_message(self.SentencesMarked(self.chosen))

    def _show(self) -> None:
        spans = self.sentences.spans
        chosen = tuple(spans[index] for index in self.chosen)
        self.mark(cursor=(spans[self._cursor],), chosen=chosen)
        self.reveal(spans[self._cursor])
