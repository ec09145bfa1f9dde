"""A question beside the article: what the quiz and its review have in common.

From 80 columns on the two stand side by side, from 60 on one above the other; below, one
is shown at a time.
"""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.screen import Screen

from lisez.core.glossary import Glossary
from lisez.core.questions import AnyQuestion
from lisez.core.quiz import QuizState
from lisez.core.spans import Span
from lisez.i18n import _
from lisez.tui.quiz_commands import BOUND
from lisez.tui.widgets.choosing_view import ChoosingView
from lisez.tui.widgets.key_line import KeyLine
from lisez.tui.widgets.question_view import QuestionView
from lisez.tui.widgets.quiz_bar import QuizBar
from lisez.tui.widgets.quiz_keys import QuizKeys

NARROW = 60  # columns; below, the article and the question take turns


class QuestionScreen(Screen[None]):
    """Two panes; `hidden` takes the article away, `front` shows it alone where it is narrow."""

    CSS_PATH = "quiz.tcss"
    AUTO_FOCUS = ""  # the form takes it when it is there
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - declared so by Textual
        (0, "-turns"),
        (NARROW, "-stacked"),
        (80, "-beside"),
    ]
    BINDINGS: ClassVar[list[BindingType]] = [
        *(command.binding() for command in BOUND),
        Binding("pagedown", "page(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
    ]

    def __init__(self, state: QuizState) -> None:
        super().__init__()
        self.state = state
        self.hidden = False
        self.front = False
        self._lit: Span | None = None

    def compose(self) -> ComposeResult:
        """Lay out head, panes and keys."""
        article = self.state.lesson.article
        yield QuizBar()
        with Container(id="quiz-panes"):
            yield Container(id="question-pane")
            with Container(id="article-pane"):
                yield ChoosingView(
                    article, Glossary(article, ()), self.state.sentences, id="quiz-article"
                )
        yield QuizKeys(())

    @property
    def article(self) -> ChoosingView:
        """The article."""
        return self.query_one(ChoosingView)

    @property
    def view(self) -> QuestionView:
        """The question."""
        return self.query_one(QuestionView)

    async def show_question(self, question: AnyQuestion) -> None:
        """Put a question in place of the one before."""
        pane = self.query_one("#question-pane")
        await pane.remove_children()
        await pane.mount(QuestionView(self.state, question))
        pane.border_title = _("Question")
        self.query_one("#article-pane").border_title = _("Article")

    # -- the article ------------------------------------------------------------------

    @property
    def takes_turns(self) -> bool:
        """Whether there is room for one pane alone."""
        return self.app.size.width < NARROW

    @property
    def article_seen(self) -> bool:
        """Whether the article is on the screen."""
        return self.front if self.takes_turns else not self.hidden

    def show_article(self, shown: bool) -> None:
        """Show or hide the article, as the width has it."""
        if self.takes_turns:
            self.front = shown
        else:
            self.hidden = not shown
        self.set_class(self.hidden, "-article-hidden")
        self.set_class(self.front, "-article-front")
        self._reveal_later()

    def light(self, question: AnyQuestion) -> None:
        """Light up what proves the key, or what a hasty reader takes for a proof."""
        spans = tuple(span for entry in question.evidence for span in entry)
        near = () if spans else question.near
        self._lit = next(iter((*spans, *near)), None)
        self.article.mark(evidence=spans, search=near)
        self._reveal_later()

    def darken(self) -> None:
        """Take the light away."""
        self._lit = None
        self.article.mark(evidence=(), search=())

    def _reveal_again(self) -> None:
        """Bring what is lit into view; a hidden article cannot scroll."""
        if self._lit and self.article_seen:
            self.article.reveal(self._lit)

    def on_resize(self) -> None:
        """Keep what is lit in view at another width."""
        self._reveal_later()

    def _reveal_later(self) -> None:
        """Wait for the new layout, and for the article to follow it."""
        self.call_after_refresh(self.call_after_refresh, self._reveal_again)

    def action_article(self) -> None:
        """Hide or show the article."""
        self.show_article(not self.article_seen)
        self.call_after_refresh(self.focus_pane)

    def focus_pane(self) -> None:
        """Give the keys to what is shown."""
        if self.front and self.takes_turns:
            self.article.focus()
        elif self.view.form.locked:
            self.view.focus()
        else:
            self.view.form.take_focus()

    def action_page(self, step: int) -> None:
        """Turn a page of the article, of the question where the article is not seen."""
        if self.article_seen:
            self.article.action_page(step)
        elif step > 0:
            self.view.scroll_page_down(animate=False)
        else:
            self.view.scroll_page_up(animate=False)

    def action_panes(self) -> None:
        """Go to the other pane."""
        if self.focused is not self.article and self.article_seen:
            self.article.focus()
        elif not (self.front and self.takes_turns):
            self.focus_pane()

    @on(KeyLine.Chosen)
    async def _command_clicked(self, event: KeyLine.Chosen) -> None:
        if event.command.action:
            await self.run_action(event.command.action)
