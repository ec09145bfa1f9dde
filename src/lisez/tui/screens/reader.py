"""The reader: outline, article, and the glossary of the passage in view.

keys and clicks -> actions here -> ReadingView, PopupFlow, SearchFlow, list screens
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from typing import ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import Static

from lisez.core.glossary import Glossary
from lisez.core.sentences import sentence_at
from lisez.core.typography import one_line
from lisez.i18n import _, ngettext
from lisez.keeping.keeper import Keeper
from lisez.lookup import LookUps
from lisez.panes import MEDIUM, SMALL, WIDE
from lisez.tui.analysis_flow import AnalysisFlow, AnalysisLine
from lisez.tui.commands import READER, Command
from lisez.tui.place_keeping import PlaceKeeping
from lisez.tui.screens.looking_screen import LookingScreen, open_lookups
from lisez.tui.search_flow import SearchFlow
from lisez.tui.widgets.article_view import ArticleView
from lisez.tui.widgets.key_line import KeyLine
from lisez.tui.widgets.outline import Outline
from lisez.tui.widgets.passage_glossary import PassageGlossary, once
from lisez.tui.widgets.reading_view import ReadingView
from lisez.tui.widgets.search_bar import SearchBar
from lisez.tui.widgets.word_popup import WordPopup
from lisez.workflows import Opened

DESCRIBE_AFTER = 0.3  # seconds: counting words must not hold up the first screen


class ReaderScreen(LookingScreen):
    """Shows one opened source."""

    AUTO_FOCUS = "ReadingView"
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - declared so by Textual
        (0, "-narrow"),
        (SMALL, "-small"),
        (MEDIUM, "-medium"),
        (WIDE, "-wide"),
    ]
    BINDINGS: ClassVar[list[BindingType]] = [
        *(command.binding() for command in READER if command.keys),
        Binding("escape", "give_up", show=False, id="reader.give-up"),
    ]

    def __init__(
        self,
        opened: Opened,
        keeper: Keeper,
        *,
        hint: bool = False,
        translation: bool = False,
        lookups: Callable[[], LookUps] = open_lookups,
    ) -> None:
        """Show `opened`; `hint` adds the one line of a first start.

        `lookups` opens what words are looked up in, when the first one is.
        """
        super().__init__()
        self.opened = opened
        self.keeper = keeper
        self.lesson = opened.lesson
        self.hint = hint
        self._translation = translation
        self._lookups = lookups

    def compose(self) -> ComposeResult:
        """Lay out the panes."""
        article = self.lesson.article
        yield WordPopup()  # first: where it stood last, all the others would be drawn with it
        with Horizontal(id="head"):
            yield Static(one_line(self.lesson.title), id="title", markup=False)
            yield Static(one_line(self.lesson.level), id="about", markup=False)
        with Horizontal(id="panes"):
            with Vertical(id="outline-pane"):
                yield Outline(list(article.headings), id="outline")
                yield Static("", id="progress", markup=False)
            view = ReadingView(article, Glossary(article, self.lesson.terms), id="article")
            view.begin_at(self.keeper.place(self.opened))
            yield view
            with VerticalScroll(id="glossary-pane", can_focus=True):
                yield PassageGlossary(id="passage")
        if self.hint:
            yield Static(_first_hint(), id="hint", markup=False)
        yield SearchBar()
        yield AnalysisLine()
        yield KeyLine(self.offered, id="keys")

    def on_mount(self) -> None:
        """Join the widgets into flows."""
        self.query_one("#outline-pane").border_title = _("Outline")
        self.query_one("#glossary-pane").border_title = _("Glossary")
        self.view = self.query_one(ReadingView)
        self.start_looking(self._lookups, translation=self._translation)
        self.place = PlaceKeeping(self, self.view, self.opened, self.keeper)
        self.search = SearchFlow(self.view, self.query_one(SearchBar))
        self.analysis = AnalysisFlow(self, self.query_one(AnalysisLine))
        self.set_timer(DESCRIBE_AFTER, self.describe)
        if not self.opened.prepared:
            self.set_timer(DESCRIBE_AFTER, self.analyse)

    @property
    def offered(self) -> list[Command]:
        """Return the commands that make sense for this source."""
        return [command for command in READER if not self._lacks(command.action)]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Refuse the actions for which this source has nothing."""
        return not self._lacks(action) and super().check_action(action, parameters)

    def _lacks(self, action: str) -> bool:
        """Say whether an action needs what this lesson does not have.

        A text without a lesson may get one: its keys say how far that is.
        """
        lesson = self.lesson
        if not self.opened.prepared and action in ("quiz", "facts", "glossary"):
            return False
        needs: dict[str, tuple[object, ...]] = {
            "quiz": lesson.questions,
            "facts": lesson.facts,
            "glossary": lesson.terms,
            "focused('term', 1)": lesson.terms,
        }
        return not needs.get(action, (True,))

    @work(thread=True, group="describe")
    def describe(self) -> None:
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
        self.place.moved()

    def on_unmount(self) -> None:
        """Keep place and words on leaving, however it is left."""
        self.keep()
        self.place.leave()

    def on_resize(self, _event: events.Resize) -> None:
        """Let the popup follow the new width once the article is laid out."""
        self.call_after_refresh(lambda: self.popup.follow())  # noqa: PLW0108 - not there yet

    @on(Outline.Picked)
    def _to_heading(self, event: Outline.Picked) -> None:
        self.view.go_to(self.lesson.article.paragraphs[event.paragraph].span.start)
        self.view.focus()

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
        self.search.enter()
        self.view.focus()

    @on(SearchBar.Left)
    def _search_left(self) -> None:
        self.search.clear()
        self.view.focus()

    # -- the rest ---------------------------------------------------------------------

    def reading(self, opened: Opened) -> ReaderScreen:
        """Return a reader on another source, the choice about translations kept."""
        shown = self.popup.translation
        return ReaderScreen(opened, self.keeper, translation=shown, lookups=self._lookups)

    def action_panes(self) -> None:
        """Go to the next pane that is shown."""
        panes = [self.view, self.query_one("#glossary-pane"), self.query_one(Outline)]
        shown = [pane for pane in panes if pane.region]
        at = shown.index(self.focused) if self.focused in shown else -1
        shown[(at + 1) % len(shown)].focus()

    def action_copy(self) -> None:
        """Copy what is selected, else the sentence of the term, in the article's characters."""
        article, current = self.lesson.article, self.view.current
        at = current.span.start if current else self.view.in_view.start
        text = self.get_selected_text() or sentence_at(article, at).of(article.text)
        self.app.copy_to_clipboard(text)
        self.notify(_("Copied."), timeout=2)

    def action_give_up(self) -> None:
        """Take marks away first, then stop the analysis."""
        if not self.search.end():
            super().action_give_up()

    def action_leave(self) -> None:
        """Take marks away first, then leave."""
        if self.search.end():
            return
        if self.app.screen_stack[1] is not self:  # above the library
            self.place.leave()  # on disk before the library looks
            self.app.pop_screen()
        else:
            self.app.exit(0)

    @on(KeyLine.Chosen)
    async def _command_clicked(self, event: KeyLine.Chosen) -> None:
        await self.run_action(event.command.action)


def _first_hint() -> str:
    return _(
        "A click, or ← → and ⏎: what a word means. Tab: next term, t: quiz, o: easier texts,"
        " ?: all keys, q: quit."
    )
