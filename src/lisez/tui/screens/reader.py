"""The reader: outline, article, and the glossary of the passage in view.

keys and clicks -> actions here -> ReadingView, PopupFlow, SearchFlow, list screens
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.screen import Screen
from textual.widgets import Static

from lisez.core.glossary import Glossary
from lisez.core.spans import Span
from lisez.core.typography import one_line
from lisez.i18n import _, ngettext
from lisez.panes import MEDIUM, SMALL, WIDE
from lisez.tui.commands import READER, Command
from lisez.tui.popup_flow import PopupFlow
from lisez.tui.search_flow import SearchFlow
from lisez.tui.widgets.article_view import ArticleView
from lisez.tui.widgets.key_line import KeyLine
from lisez.tui.widgets.outline import Outline
from lisez.tui.widgets.passage_glossary import PassageGlossary, once
from lisez.tui.widgets.reading_view import ReadingView
from lisez.tui.widgets.search_bar import SearchBar
from lisez.tui.widgets.term_popup import TermPopup
from lisez.workflows import Opened, any_seed

if TYPE_CHECKING:
    from lisez.core.selection import QuizSettings

DESCRIBE_AFTER = 0.3  # seconds: counting words must not hold up the first screen


class ReaderScreen(Screen[None]):
    """Shows one opened source."""

    AUTO_FOCUS = "ReadingView"
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - declared so by Textual
        (0, "-narrow"),
        (SMALL, "-small"),
        (MEDIUM, "-medium"),
        (WIDE, "-wide"),
    ]
    BINDINGS: ClassVar[list[BindingType]] = [
        command.binding() for command in READER if command.keys
    ]

    def __init__(self, opened: Opened, *, hint: bool = False, translation: bool = False) -> None:
        """Show `opened`; `hint` adds the one line of a first start."""
        super().__init__()
        self.opened = opened
        self.lesson = opened.lesson
        self.hint = hint
        self._translation = translation

    def compose(self) -> ComposeResult:
        """Lay out the panes."""
        article = self.lesson.article
        with Horizontal(id="head"):
            yield Static(one_line(self.lesson.title), id="title", markup=False)
            yield Static(one_line(self.lesson.level), id="about", markup=False)
        with Horizontal(id="panes"):
            with Vertical(id="outline-pane"):
                yield Outline(list(article.headings), id="outline")
                yield Static("", id="progress", markup=False)
            yield ReadingView(article, Glossary(article, self.lesson.terms), id="article")
            with VerticalScroll(id="glossary-pane", can_focus=True):
                yield PassageGlossary(id="passage")
        if self.hint:
            yield Static(_first_hint(), id="hint", markup=False)
        yield SearchBar()
        yield KeyLine(self.offered, id="keys")
        yield TermPopup()

    def on_mount(self) -> None:
        """Join the widgets into flows."""
        self.query_one("#outline-pane").border_title = _("Outline")
        self.query_one("#glossary-pane").border_title = _("Glossary")
        self.view = self.query_one(ReadingView)
        popup = self.query_one(TermPopup)
        popup.translation = self._translation
        self.popup = PopupFlow(self.view, popup)
        self.search = SearchFlow(self.view, self.query_one(SearchBar))
        self.set_timer(DESCRIBE_AFTER, self._describe)

    @property
    def offered(self) -> list[Command]:
        """Return the commands that make sense for this source."""
        return [command for command in READER if not self._lacks(command.action)]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Refuse the actions for which this source has nothing."""
        return not self._lacks(action) and super().check_action(action, parameters)

    def _lacks(self, action: str) -> bool:
        """Say whether an action needs what this lesson does not have."""
        lesson = self.lesson
        needs: dict[str, tuple[object, ...]] = {
            "quiz": lesson.questions,
            "facts": lesson.facts,
            "glossary": lesson.terms,
            "focused": lesson.terms,
        }
        return not needs.get(action.partition("(")[0], (True,))

    @work(thread=True, group="describe")
    def _describe(self) -> None:
        """Count words beside the keys: a long text takes a tenth of a second."""
        article = self.lesson.article
        words, minutes = article.word_count, article.minutes
        told = [
            ngettext("{n} word", "{n} words", words).format(n=words),
            _("{n} min").format(n=minutes),
        ]
        if self.lesson.level:
            told.append(_("{level} indicative").format(level=one_line(self.lesson.level)))
        self.app.call_from_thread(self.query_one("#about", Static).update, " · ".join(told))

    # -- what is in view --------------------------------------------------------------

    @on(ArticleView.Moved)
    def _moved(self) -> None:
        """Let the side panes follow the article."""
        outline = self.query_one(Outline)
        here = self.lesson.article.paragraph_at(self.view.in_view.start)
        outline.current = bisect_right(outline.paragraphs, here) - 1
        share = round(self.view.share_read * 100)
        bar = "▓" * (share // 10) + "░" * (10 - share // 10)
        self.query_one("#progress", Static).update(_("{n}% read").format(n=share) + f"\n{bar}")
        self.query_one(PassageGlossary).matches = once(self.view.matches_in_view())
        self.popup.follow()

    def on_resize(self, _event: events.Resize) -> None:
        """Let the popup follow the new width once the article is laid out."""
        self.call_after_refresh(self._after_resize)

    def _after_resize(self) -> None:
        self.popup.follow()

    @on(Outline.Picked)
    def _to_heading(self, event: Outline.Picked) -> None:
        self.view.go_to(self.lesson.article.paragraphs[event.paragraph].span.start)
        self.view.focus()

    # -- terms ------------------------------------------------------------------------

    @on(ReadingView.TermOpened)
    @on(PassageGlossary.Picked)
    def _open_term(self, event: ReadingView.TermOpened | PassageGlossary.Picked) -> None:
        self.popup.open(event.match)

    @on(TermPopup.Closed)
    def _popup_closed(self) -> None:
        self.popup.close()

    @on(TermPopup.Jump)
    def _jump(self, event: TermPopup.Jump) -> None:
        self.popup.jump(event.step)

    @on(TermPopup.NextTerm)
    def _next_term(self, event: TermPopup.NextTerm) -> None:
        self.popup.next_term(event.step)

    def action_focused(self, action: str, *arguments: int) -> None:
        """Run an action of the article, for clicks on the line of keys."""
        getattr(self.view, f"action_{action}")(*arguments)

    # -- search -----------------------------------------------------------------------

    def action_search(self) -> None:
        """Type words to search for."""
        self.search.open()

    def action_hit(self, step: int) -> None:
        """Go to the next or previous hit."""
        self.search.step(step)

    @on(SearchBar.Typed)
    def _typed(self, event: SearchBar.Typed) -> None:
        self.search.typed(event.words)

    @on(SearchBar.Entered)
    def _entered(self) -> None:
        self.view.focus()

    @on(SearchBar.Left)
    def _search_left(self) -> None:
        self.search.clear()
        self.view.focus()

    # -- other screens ----------------------------------------------------------------

    def action_quiz(self) -> None:
        """Ask ten questions about this lesson."""
        from lisez.core.selection import QuizSettings  # noqa: PLC0415 - who only reads needs none

        self.ask(QuizSettings(any_seed()))

    def ask(self, settings: QuizSettings) -> None:
        """Ask questions about this lesson, if it has any that may be asked."""
        from lisez.core.quiz import start  # noqa: PLC0415 - who only reads needs no quiz
        from lisez.tui.screens.quiz import QuizScreen  # noqa: PLC0415

        state = start(self.lesson, settings)
        if state.questions:
            self.app.push_screen(QuizScreen(state))
        else:
            self.notify(_("This text has no questions."))

    @work
    async def action_glossary(self) -> None:
        """Show all terms, and open the chosen one."""
        from lisez.tui.screens.glossary import GlossaryScreen  # noqa: PLC0415 - not the first

        term = await self.app.push_screen_wait(GlossaryScreen(self.lesson.terms))
        found = next(self.view.glossary.occurrences(term), None) if term else None
        if found:
            self.popup.open(found)

    @work
    async def action_facts(self) -> None:
        """Show all facts, and the evidence of the chosen one."""
        from lisez.tui.screens.facts import FactsScreen  # noqa: PLC0415

        fact = await self.app.push_screen_wait(FactsScreen(self.lesson))
        if fact:
            self.show_evidence(fact.evidence)

    @work
    async def action_help(self) -> None:
        """Show the keys, and run the chosen command."""
        from lisez.tui.screens.help import HelpScreen  # noqa: PLC0415

        command = await self.app.push_screen_wait(HelpScreen(self.offered))
        if command:
            await self.run_action(command.action)

    @work
    async def action_texts(self) -> None:
        """Offer the other bundled texts."""
        from lisez.tui.screens.texts import TextsScreen  # noqa: PLC0415
        from lisez.workflows import bundled_texts  # noqa: PLC0415

        chosen = await self.app.push_screen_wait(TextsScreen(bundled_texts()))
        if chosen:
            self.app.switch_screen(ReaderScreen(chosen, translation=self._translation))

    def show_evidence(self, *spans: Span) -> None:
        """Light words of the article and bring them into view."""
        self.view.mark(evidence=spans)
        if spans:
            self.view.reveal(spans[0])

    def action_panes(self) -> None:
        """Go to the next pane that is shown."""
        panes = [self.view, self.query_one("#glossary-pane"), self.query_one(Outline)]
        shown = [pane for pane in panes if pane.region]
        at = shown.index(self.focused) if self.focused in shown else -1
        shown[(at + 1) % len(shown)].focus()

    def action_copy(self) -> None:
        """Copy what is selected, else the paragraph of the term, in the article's words."""
        text = self.get_selected_text()
        if not text:
            at = self.view.current.span.start if self.view.current else self.view.in_view.start
            index = self.lesson.article.paragraph_at(at)
            text = self.lesson.article.paragraphs[index].span.of(self.lesson.article.text)
        self.app.copy_to_clipboard(text)
        self.notify(_("Copied."), timeout=2)

    def action_leave(self) -> None:
        """Take marks away first, then leave."""
        if self.view.marks.get("search") or self.view.marks.get("evidence"):
            self.query_one(SearchBar).display = False
            self.search.clear()
            self.view.mark(evidence=())
        else:
            self.app.exit(0)

    @on(KeyLine.Chosen)
    async def _command_clicked(self, event: KeyLine.Chosen) -> None:
        await self.run_action(event.command.action)


def _first_hint() -> str:
    return _("Tab: next term, ⏎: its definition, t: quiz, o: easier texts, ?: all keys, q: quit.")
