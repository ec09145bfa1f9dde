"""The passage that proves a statement: chosen in the article, shown with the choice.

    action_passage -> ChoosingView -> SentencesConfirmed -> StatementForm.set_passage

The article takes the cursor between the choice and the sending.
"""

from __future__ import annotations

from typing import Literal

from textual import on

from lisez.core.typography import one_line
from lisez.i18n import _
from lisez.tui.screens.question_screen import QuestionScreen
from lisez.tui.widgets.choosing_view import ChoosingView
from lisez.tui.widgets.statement_form import StatementForm

Mode = Literal["asking", "choosing", "told"]


class JustifyingScreen(QuestionScreen):
    """A question whose answer may be a passage; `mode` says what the keys are for."""

    mode: Mode = "asking"

    def enter_mode(self, mode: Mode) -> None:
        """Let head and keys follow what is going on."""
        raise NotImplementedError

    def action_passage(self) -> None:
        """Let sentences be chosen in the article."""
        form = self.view.form
        if self.mode != "asking" or not isinstance(form, StatementForm) or not form.justify:
            return
        if form.judged in ("", "not-said"):
            self.view.tell(_("Choose true or false first."))
            return
        self.show_article(True)
        self.enter_mode("choosing")
        self.call_after_refresh(self._begin_choosing, form.sentences)

    def _begin_choosing(self, sentences: tuple[int, ...]) -> None:
        self.article.focus()
        self.article.choose(sentences)

    @on(ChoosingView.SentencesConfirmed)
    def _confirmed(self, event: ChoosingView.SentencesConfirmed) -> None:
        """Show the choice and the passage together; Enter sends both."""
        spans = [self.state.sentences.spans[index] for index in event.sentences]
        shown = self.state.lesson.article.shown
        words = " … ".join(one_line(span.of(shown)) for span in spans)
        form = self.view.query_one(StatementForm)
        form.set_passage(event.sentences, words)
        self.end_choosing()
        self.view.tell(_("⏎ sends both; p chooses another passage."))

    def end_choosing(self) -> None:
        """Give the keys back to the question."""
        self.article.stop_choosing()
        if self.takes_turns or self.state.settings.closed_book:
            self.show_article(False)
        self.enter_mode("asking")
        self.call_after_refresh(self.focus_pane)

    def action_confirm(self) -> None:
        """Take what is marked, for a click on the line of keys."""
        self.article.action_confirm()

    def action_mark(self) -> None:
        """Mark the sentence, for a click on the line of keys."""
        self.article.action_mark_sentence()
