"""One question: what is to be done, the stem, the excerpt of a gap, the form, the feedback."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content

from lisez.core.keys import key_response, key_texts
from lisez.core.questions import AnyQuestion, Gap, Picked, Response, Typed
from lisez.core.quiz import Answer, QuizState
from lisez.core.shown import excerpt
from lisez.core.typography import one_line
from lisez.tui.forms import form_for, instruction
from lisez.tui.said import said
from lisez.tui.widgets.answer_form import AnswerForm
from lisez.tui.widgets.feedback_view import FeedbackView
from lisez.tui.widgets.prose import Prose, wrapped

BLANK = "_____"
PINNED_AT_MOST = 90  # characters of a stem that stays while a long excerpt scrolls


class QuestionView(VerticalScroll, can_focus=True, inherit_bindings=False):
    """Shows a question of a quiz; `show_answer` locks it and shows how it was marked.

    Pages are left to the screen: they turn the article where it stands beside.
    """

    DEFAULT_CSS = """
    QuestionView {
        padding: 0 1;
        scrollbar-size-vertical: 1;
        & > .head { height: auto; background: $background; }
        & > .head.-pinned { dock: top; }
        &:ansi > .head { background: ansi_default; }
        & .instruction { color: $text-muted; }
        & .stem { text-style: bold; }
        & > .excerpt { margin-top: 1; }
        & > AnswerForm { margin-top: 1; }
        & > .notice { margin-top: 1; color: $text-warning; }
    }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "scroll_up", show=False),
        Binding("down", "scroll_down", show=False),
        Binding("home", "scroll_home", show=False),
        Binding("end", "scroll_end", show=False),
    ]

    def __init__(self, state: QuizState, question: AnyQuestion) -> None:
        super().__init__()
        self.state = state
        self.question = question
        self.form = form_for(question, state.lesson.id, state.settings.seed)
        self.head = Vertical(classes="head")
        pinned = isinstance(question, Gap) and len(question.stem) <= PINNED_AT_MOST
        self.head.set_class(pinned, "-pinned")
        self.excerpt = Prose(classes="excerpt")
        self.notice = Prose(classes="notice")

    def compose(self) -> ComposeResult:
        """Give the parts; those without words are not shown."""
        with self.head:
            if told := instruction(self.question):
                yield Prose(told, classes="instruction")
            if self.question.stem:
                yield Prose(one_line(self.question.stem), classes="stem")
        yield self.excerpt
        yield self.form
        yield self.notice

    def on_mount(self) -> None:
        """Show the excerpt."""
        self.tell("")
        self.excerpt.display = isinstance(self.question, Gap)
        self.fill_excerpt(self._words(self.form.response))
        self.call_after_refresh(self.reveal_blank)

    def reveal_blank(self) -> None:
        """Scroll a long excerpt as far towards the form as leaves the blank in view."""
        if not self.excerpt.display or self.form.locked:
            return
        before = wrapped(self.excerpt.content, self.excerpt.content_size.width).plain
        line = before[: max(0, before.find(BLANK))].count("\n")
        pinned = self.head.outer_size.height if self.head.has_class("-pinned") else 0
        self.scroll_to(y=self.excerpt.virtual_region.y + line - pinned, animate=False, force=True)

    def tell(self, words: str) -> None:
        """Show a notice under the form; "" takes it away."""
        self.notice.show(words)
        self.notice.display = bool(words)
        if words:
            self.notice.scroll_visible(animate=False)

    def fill_excerpt(self, words: str) -> None:
        """Show the excerpt of a gap, filled with `words`."""
        if not isinstance(self.question, Gap):
            return
        cut = excerpt(self.state.lesson.article, self.state.sentences, self.question)
        lead = f"{cut.lead} " if cut.lead else ""
        self.excerpt.show(
            Content.assemble(
                f"«\u00a0{lead}{cut.before}",
                (words or BLANK, "bold underline"),
                f"{cut.after}\u00a0»",
            )
        )

    def _words(self, response: Response | None) -> str:
        match response:
            case Typed(text):
                return one_line(text)
            case Picked((name,)) if isinstance(self.question, Gap):
                return next((one_line(o.text) for o in self.question.options if o.id == name), "")
        return ""

    def on_answer_form_changed(self, event: AnswerForm.Changed) -> None:
        """Let the excerpt follow the answer in hand."""
        event.stop()
        if not self.form.locked:
            self.tell("")
            self.fill_excerpt(self._words(self.form.response))

    async def show_answer(self, given: Answer, *, quoted: bool) -> None:
        """Take no answer any more; show the verdict, with the words of the proof if `quoted`.

        What was wrong in a gap gives way to the key: nobody should read it there once more.
        """
        self.tell("")
        self.form.seal()
        right = given.verdict.outcome == "right"
        key = one_line(next(iter(key_texts(self.question)), ""))
        self.fill_excerpt((right and self._words(given.response)) or key)
        self.form.reveal(key_response(self.question, self.state.sentences), given.response)
        lines = said(self.state, self.question, given.verdict, quoted=quoted)
        await self.mount(FeedbackView(given.verdict.outcome, lines))
        self.focus()
