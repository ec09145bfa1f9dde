"""A reader in which words are looked up.

keys and clicks of ReadingView and WordPopup -> PopupFlow; what was looked up -> Keeper
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from textual import on
from textual.message import Message

from lisez.config import load_settings
from lisez.lookup import LookUps
from lisez.tui.popup_flow import Found, PopupFlow
from lisez.tui.screens.analysed_screen import AnalysedScreen
from lisez.tui.widgets.passage_glossary import PassageGlossary
from lisez.tui.widgets.popup_text import PopupText
from lisez.tui.widgets.word_popup import WordPopup
from lisez.tui.widgets.word_view import WordView


def open_lookups() -> LookUps:
    """Open the lexicons and dictionaries there are."""
    return LookUps.open(load_settings())


class LookingScreen(AnalysedScreen):
    """What looking up adds to a reader."""

    popup: PopupFlow

    @dataclass
    class TranslationShown(Message):
        """The translations of the author's terms were shown or hidden."""

        shown: bool

    @on(WordView.WordOpened)
    def _open_word(self, event: WordView.WordOpened) -> None:
        self.popup.open_words(event.words, by_hand=event.by_hand)

    @on(PassageGlossary.Picked)
    def _open_term(self, event: PassageGlossary.Picked) -> None:
        self.popup.open_match(event.match)

    @on(PopupText.Picked)
    def _look_up(self, event: PopupText.Picked) -> None:
        self.popup.look_up(event.word, event.row, event.at)

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
        }
        what[event.action]()

    def _turn_translation(self) -> None:
        shown = not self.popup.translation
        self.popup.show_translation(shown=shown)
        self.post_message(self.TranslationShown(shown))

    def looked_up(self, found: Found) -> None:
        """Keep that a term was opened."""
        if found.asked.match:
            self.keeper.looked_up(self.opened, found.asked.match)

    def action_focused(self, action: str, *arguments: int) -> None:
        """Run an action of the article, for clicks on the line of keys."""
        getattr(self.view, f"action_{action}")(*arguments)
