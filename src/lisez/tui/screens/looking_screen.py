"""A reader in which words are looked up.

keys and clicks of ReadingView and WordPopup -> PopupFlow; what was looked up -> Keeper
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from textual import on
from textual.message import Message
from textual.reactive import Reactive
from textual.widget import Widget

from lisez.config import load_settings
from lisez.core.spans import Span
from lisez.i18n import _
from lisez.lookup import LookUps
from lisez.lookup.online import online
from lisez.tui.analysed_words import AnalysedWords
from lisez.tui.lexicon_flow import LexiconFlow
from lisez.tui.marking_flow import MarkingFlow
from lisez.tui.online_flow import OnlineFlow
from lisez.tui.popup_flow import Found, PopupFlow
from lisez.tui.screens.analysed_screen import AnalysedScreen
from lisez.tui.widgets.passage_glossary import PassageGlossary
from lisez.tui.widgets.popup_text import PopupText
from lisez.tui.widgets.word_popup import WordPopup
from lisez.tui.widgets.word_view import WordView
from lisez.workflows import Opened

KEEP_AFTER = 0.1  # seconds: writing must not hold up the popup
MARK_AFTER = 0.3  # seconds: what is marked must not hold up the first screen


def open_lookups() -> LookUps:
    """Open the lexicons and dictionaries there are."""
    return LookUps.open(load_settings())


class LookingScreen(AnalysedScreen):
    """What looking up adds to a reader."""

    popup: PopupFlow
    lexicon: LexiconFlow
    marking: MarkingFlow

    # What looks otherwise with the keys draws itself: the screen need not be drawn anew.
    focused: Reactive[Widget | None] = Reactive(None, repaint=False)

    @dataclass
    class TranslationShown(Message):
        """The translations of the author's terms were shown or hidden."""

        shown: bool

    def start_looking(self, lookups: Callable[[], LookUps], *, translation: bool) -> None:
        """Join article, popup and lexicon; what is marked is read after the first screen."""
        token = AnalysedWords(self.view).token
        self._unkept: list[Found] = []
        self.lexicon = LexiconFlow(self, lookups, self._lexicon_changed, token)
        popup = self.query_one(WordPopup)
        settings = load_settings()
        self.marking = MarkingFlow(self.view, self.lexicon, self.keeper, settings.hard_band)
        self.popup = PopupFlow(self.view, popup, self.lexicon, self.looked_up, self.marking.state)
        self.popup.undoable = self.marking.undoable
        self.popup.translation = translation
        self.popup.language = settings.translation_language
        self.popup.ask_online = OnlineFlow(self, online(settings), self.popup.explained).ask
        self.view.notable = self._notable
        self.set_timer(MARK_AFTER, self.marking.start)

    def take(self, opened: Opened) -> None:
        """Mark anew beside the terms that the analysis found."""
        super().take(opened)
        self.marking.again()

    @on(WordView.WordOpened)
    def _open_word(self, event: WordView.WordOpened) -> None:
        self.popup.open_words(event.words, by_hand=event.by_hand)

    @on(WordView.ClickedBeside)
    def _close_popup(self) -> None:
        if self.popup.is_open:
            self.popup.close()

    @on(PassageGlossary.Picked)
    def _open_term(self, event: PassageGlossary.Picked) -> None:
        self.popup.open_match(event.match)

    @on(PopupText.Picked)
    def _look_up(self, event: PopupText.Picked) -> None:
        self.popup.look_up(event.word, event.sentence, event.at)

    @on(WordPopup.Wanted)
    def _popup_wants(self, event: WordPopup.Wanted) -> None:
        flow = self.popup
        what: dict[str, Callable[[], None]] = {
            "close": flow.close,
            "back": flow.back,
            "translation": self._turn_translation,
            "jump": lambda: flow.jump(1),
            "jump-back": lambda: flow.jump(-1),
            "term": lambda: flow.next_term(1),
            "term-back": lambda: flow.next_term(-1),
            "learning": lambda: self.action_word_state("learning"),
            "known": lambda: self.action_word_state("known"),
            "undo": self.action_undo_word,
        }
        what[event.action]()

    def _turn_translation(self) -> None:
        shown = not self.popup.translation
        self.popup.show_translation(shown=shown)
        self.post_message(self.TranslationShown(shown))

    def looked_up(self, found: Found) -> None:
        """Keep what was looked up, once it is on the screen."""
        self._unkept.append(found)
        self.set_timer(KEEP_AFTER, self.keep)

    def keep(self) -> None:
        """Keep what was looked up and is not kept yet."""
        while self._unkept:
            found = self._unkept.pop(0)
            self._keep(found)
            self.marking.changed(found.lemma)

    def _keep(self, found: Found) -> None:
        asked = found.asked
        if asked.match:
            self.keeper.looked_up(self.opened, asked.match)
        elif asked.words and found.lookup:
            self.keeper.word_looked_up(self.opened, asked.words, found.lookup)

    # -- what is known ----------------------------------------------------------------

    def _lexicon_changed(self) -> None:
        """Mark and tell more: the lexicon is there, or further."""
        self.popup.lexicon_changed()
        if not self.lexicon.waiting:
            self.marking.again()

    def _notable(self, offset: int, step: int) -> Span | None:
        """Return the hard or marked word after (1) or before (-1) a character."""
        if not self.lexicon.begin():
            self.notify(self.lexicon.waiting, timeout=3)
        return self.marking.step(offset, step)

    def action_word_state(self, state: str) -> None:
        """Say of the word in the popup, or under the cursor, that it is to be learnt, or known."""
        found = self.popup.top or self.popup.under_cursor()
        if found is None:
            self.notify(_("Put the cursor on a word first: ← →."), timeout=3)
            return
        self.keep()
        self.marking.set_state(found.lemma, state)
        self.popup.told_again()

    def action_undo_word(self) -> None:
        """Take back what was last said of a word."""
        self.keep()
        self.marking.undo()
        self.popup.told_again()

    def action_focused(self, action: str, *arguments: int) -> None:
        """Run an action of the article, for clicks on the line of keys."""
        getattr(self.view, f"action_{action}")(*arguments)
