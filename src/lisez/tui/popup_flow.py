"""How a popup lives: opened on words, following them, leading on to other words and back.

WordView.WordOpened -> open -> LexiconFlow -> popup_rows -> WordPopup.place
PopupText.Picked -> look_up -> one more on the pile; back takes it off
WordPopup.Wanted jump -> occurrence -> ReadingView.reveal -> place again
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from textual.geometry import Region

from lisez.core.glossary import Match
from lisez.core.lookups import LookUp
from lisez.core.spans import Span
from lisez.keeping.notes import lemma_of
from lisez.keeping.word_states import NOT_KEPT
from lisez.tui.asked import Asked, asked_around, asked_by_hand, asked_of
from lisez.tui.lexicon_flow import LexiconFlow
from lisez.tui.occurrences import Occurrences
from lisez.tui.popup_rows import Told, rows, title
from lisez.tui.widgets.reading_view import ReadingView
from lisez.tui.widgets.word_popup import WordPopup


@dataclass(frozen=True, slots=True)
class Found:
    """Words that were looked up; `lookup` is None while the lexicon is being prepared."""

    asked: Asked
    lookup: LookUp | None

    @property
    def lemma(self) -> str:
        """By which name the word is kept: the author's headword, else the lemma."""
        if self.asked.match:
            return self.asked.match.term.head
        return lemma_of(self.lookup or LookUp(written=self.asked.written), self.asked.written)


class PopupFlow:
    """Keeps one popup beside the words it explains.

    What was looked up lies on a pile: at the bottom words of the article, above them words
    of the popup.
    """

    def __init__(
        self,
        view: ReadingView,
        popup: WordPopup,
        lexicon: LexiconFlow,
        opened: Callable[[Found], None],
        state: Callable[[str], str],
    ) -> None:
        """Coordinate `view` and `popup`, which live on one screen.

        `opened` hears of words of the article once it is known what they are; `state` says
        how a lemma is kept.
        """
        self._view = view
        self._popup = popup
        self._opened = opened
        self._lexicon = lexicon
        self._state = state
        self._pile: list[Found] = []
        self._search = Occurrences(view)
        self._occurrences: tuple[Span, ...] = ()
        self.translation = False
        self.language = ""  # whose translations come first
        self.undoable: Callable[[str], bool] = lambda _lemma: False
        self.ask_online: Callable[[Asked, LookUp], None] = lambda _asked, _found: None

    @property
    def is_open(self) -> bool:
        """Whether the popup is shown."""
        return bool(self._pile)

    @property
    def top(self) -> Found | None:
        """What the popup tells of, None while it is closed."""
        return self._pile[-1] if self._pile else None

    # -- opening ----------------------------------------------------------------------

    def open_words(self, words: Span, *, by_hand: bool = False) -> None:
        """Explain words of the article, and what else belongs to them."""
        if by_hand:
            self.open(asked_by_hand(self._view, words))
        else:
            self.open(asked_around(self._view, self._lexicon.lookups, words))

    def open_match(self, match: Match) -> None:
        """Explain a term at one of its places."""
        self.open(asked_of(self._view, match.span, match))

    def open(self, asked: Asked) -> None:
        """Explain words of the article."""
        if asked.words is None:
            return
        self._view.set_cursor(asked.words)
        self._view.reveal(asked.words)
        self._pile = [Found(asked, self._lexicon.find(asked))]
        if asked.words not in self._occurrences:
            self._occurrences = ()
            self._count()
        self._show(same=False)
        self._view.screen.set_focus(self._popup, scroll_visible=False)
        self._tell_opened()
        self._ask_more()

    def look_up(self, word: str, sentence: str, at: int) -> None:
        """Explain a word of the popup."""
        if self._pile:
            asked = Asked(written=word, sentence=sentence, at=at)
            self._pile.append(Found(asked, self._lexicon.find(asked)))
            self._show(same=False)
            self._ask_more()

    def _ask_more(self) -> None:
        """Ask the network about what the popup tells of, where that is switched on."""
        one = self._pile[-1] if self._pile else None
        if one and one.lookup:
            self.ask_online(one.asked, one.lookup)

    def explained(self, asked: Asked, lookup: LookUp) -> None:
        """Tell what the network added to words that were looked up."""
        if any(one.asked == asked for one in self._pile):
            self._pile = [replace(o, lookup=lookup) if o.asked == asked else o for o in self._pile]
            self._show(same=True)

    def back(self) -> None:
        """Tell again of what led here."""
        if len(self._pile) > 1:
            self._pile.pop()
            self._show(same=False)

    def close(self) -> None:
        """Hide the popup and give the keys back to the article."""
        self._pile = []
        self._occurrences = ()
        self._search.stop()
        self._popup.display = False
        self._view.screen.set_focus(self._view, scroll_visible=False)

    def _tell_opened(self) -> None:
        if self._pile[0].lookup is not None:
            self._opened(self._pile[0])

    def lexicon_changed(self) -> None:
        """Tell more of the same words: the lexicon has come further."""
        if not self._pile:
            return
        waited = self._pile[0].lookup is None
        self._pile = [
            one if one.lookup else replace(one, lookup=self._lexicon.find(one.asked))
            for one in self._pile
        ]
        if waited and self._pile[0].lookup is not None:
            self._occurrences = ()
            self._count()
            self._tell_opened()
        self._show(same=True)
        if waited:
            self._ask_more()

    # -- showing ----------------------------------------------------------------------

    def show_translation(self, *, shown: bool) -> None:
        """Show or hide the translation of what the author explains."""
        self.translation = shown
        self._show(same=True)

    def told_again(self) -> None:
        """Tell of the same words what has changed meanwhile."""
        self._show(same=True)

    def under_cursor(self) -> Found | None:
        """Return what is under the cursor of the article, without opening it."""
        words = self._view.cursor_in_view
        if words is None:
            return None
        asked = asked_around(self._view, self._lexicon.lookups, words)
        return Found(asked, self._lexicon.find(asked))

    def _show(self, *, same: bool) -> None:
        if not self._pile:
            return
        told = self._told(self._pile[-1])
        self._popup.show(title(told), rows(told), same=same)
        self.follow()

    def _told(self, one: Found) -> Told:
        return Told(
            asked=one.asked,
            found=one.lookup,
            waiting=self._lexicon.waiting,
            translation=self.translation,
            position=self.position,
            deep=len(self._pile) > 1,
            state=self._state_of(one),
            undo=self.undoable(one.lemma),
            advice=self._lexicon.advice,
            language=self.language,
        )

    def _state_of(self, one: Found) -> str:
        """Return how a word is kept; one of the article becomes new by being looked up."""
        state = self._state(one.lemma)
        return "new" if state == NOT_KEPT and one.asked.words and one.lookup else state

    @property
    def position(self) -> tuple[int, int] | None:
        """Index of this occurrence and how many there are, None where that is not known."""
        words = self._pile[-1].asked.words if self._pile else None
        if words is None or words not in self._occurrences:
            return None
        return self._occurrences.index(words), len(self._occurrences)

    def follow(self) -> None:
        """Place the popup where its words are now; close it where they have gone."""
        words = self._pile[0].asked.words if self._pile else None
        if words is None:
            return
        if not words.overlaps(self._view.in_view):
            self.close()
            return
        if self._popup.place(self._region(words), self._view.screen.size):
            self._clear_of_sheet(words)

    def _region(self, words: Span) -> Region:
        """Return where words are on the screen, all their lines."""
        first, last = (self._view.region_of(Span(at, words.end)) for at in _ends(words))
        return first.union(last) if last.y > first.y else first

    def _clear_of_sheet(self, words: Span) -> None:
        """Scroll so that the sheet does not hide the words; at the end of the text it yields."""
        top = self._popup.absolute_offset.y if self._popup.absolute_offset else 0
        if self._region(words).bottom > top:
            self._view.go_to(words.start, above=1)
        if self._region(words).bottom > top:
            self._popup.yield_bottom()

    # -- other places -----------------------------------------------------------------

    def jump(self, step: int) -> None:
        """Go to another occurrence of the same words."""
        here = self._pile[0].asked if self._pile else None
        if here is None or here.words not in self._occurrences:
            return
        at = self._occurrences.index(here.words) + step
        words = self._occurrences[at % len(self._occurrences)]
        self.open(asked_of(self._view, words, here.match and self._view.match_of(words)))

    def next_term(self, step: int) -> None:
        """Open the next or the previous term in view."""
        here = self._pile[0].asked.words if self._pile else None
        matches = self._view.matches_in_view()[::step]
        following = (m for m in matches if here and (m.span.start - here.start) * step > 0)
        match = next(following, None)
        if match:
            self.open_match(match)

    def _count(self) -> None:
        """Find the other places where the same words stand."""
        one = self._pile[0]
        readings = one.lookup.readings if one.lookup else ()
        forms = self._lexicon.lookups.forms(readings[0].lemma) if readings else frozenset[str]()
        if self._search.at_once:
            self._occurrences = self._search.all(one.asked, forms)
        else:
            self._search.later(one.asked, forms, self._counted)

    def _counted(self, asked: Asked, occurrences: tuple[Span, ...]) -> None:
        if self._pile and self._pile[0].asked == asked:
            self._occurrences = occurrences
            self._show(same=True)


def _ends(words: Span) -> tuple[int, int]:
    return words.start, words.end - 1
