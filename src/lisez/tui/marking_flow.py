"""The learner's words in the article: which are marked, and how one says what is known.

HardWords -> marked words of the lines in view -> WordView
a, s, u -> WordStates -> marks drawn again, the popup told again
"""

from __future__ import annotations

from collections.abc import Callable

from textual.screen import Screen

from lisez.core.errors import LisezError
from lisez.core.headwords import word_key
from lisez.core.segmentation import words_in
from lisez.core.spans import Span
from lisez.core.typography import folded, one_line
from lisez.i18n import _
from lisez.keeping.hard_words import MARKED, HardWord, HardWords
from lisez.keeping.keeper import Keeper
from lisez.keeping.word_states import Change
from lisez.lookup import LookUps
from lisez.tui.kept import tell_fault
from lisez.tui.lexicon_flow import LexiconFlow
from lisez.tui.widgets.reading_view import ReadingView
from lisez.words import WORD_STATES


class MarkingFlow:
    """Marks what is kept in one view, and changes the states of its words."""

    def __init__(
        self, view: ReadingView, lexicon: LexiconFlow, keeper: Keeper, hard_band: int
    ) -> None:
        """Words of `hard_band` and rarer ones are hard."""
        self._view = view
        self._lexicon = lexicon
        self._keeper = keeper
        self._hard_band = hard_band
        self._words: HardWords | None = None
        self._likely: frozenset[str] = frozenset()  # what marked words may be written as
        self._at: dict[Span, HardWord | None] = {}  # what was found at likely words

    @property
    def _screen(self) -> Screen[object]:
        return self._view.screen

    def start(self) -> None:
        """Read in a thread what is marked, and show it."""
        self._screen.run_worker(self._reading, thread=True, group="marks", exclusive=True)

    def _reading(self) -> None:
        try:
            likely = self._all_forms()
        except LisezError as fault:
            self._screen.app.call_from_thread(tell_fault, self._screen, fault)
        else:
            self._screen.app.call_from_thread(self._mark, likely)

    def _all_forms(self) -> frozenset[str]:
        """Return what every marked word may be written as."""
        marked, lookups = self._keeper.words.marked(), self._lexicon.lookups
        found: set[str] = set()
        for lemma in (lemma for state in MARKED for lemma in marked[state]):
            found |= _forms(lookups, lemma)
        return frozenset(found)

    def _mark(self, likely: frozenset[str]) -> None:
        self._likely = likely
        self._at.clear()
        self._view.marked = self.marked if likely else None
        self._view.redraw()

    def again(self) -> None:
        """Look anew: the lexicon has come, or another glossary."""
        self._words = None
        self.start()

    def changed(self, lemma: str) -> None:
        """Look anew at one word, whose state has changed; only its lines are drawn again."""
        if self._words is not None:
            self._words.forget()
        forms = _forms(self._lexicon.lookups, lemma)
        self._likely |= forms
        self._forget(forms)
        self._view.marked = self.marked
        view = self._view
        seen = words_in(view.article.text, view.in_view)
        view.redraw_words([word for word in seen if self._folded(word) in forms])

    def _forget(self, forms: frozenset[str]) -> None:
        """Forget what was found at these forms; a phrase may have parted from its words."""
        stale = [
            word
            for word, found in self._at.items()
            if self._folded(word) in forms or (found and found.span != word)
        ]
        for word in stale:
            del self._at[word]

    def _folded(self, word: Span) -> str:
        return folded(word.of(self._view.article.text))

    @property
    def words(self) -> HardWords:
        """The hard and the marked words of the article; raises LisezError."""
        if self._words is None:
            view = self._view
            self._words = HardWords(
                view.article,
                view.glossary,
                self._lexicon.lookups,
                self._keeper.words,
                self._hard_band,
            )
        return self._words

    def marked(self, line: Span) -> dict[Span, str]:
        """Return the marked words on a line, with their states."""
        words = words_in(self._view.article.text, line)
        try:
            found = [self._marked_at(word) for word in words if self._folded(word) in self._likely]
        except LisezError:  # told of when something is to be kept
            return {}
        return {one.span: one.state for one in found if one}

    def _marked_at(self, word: Span) -> HardWord | None:
        if word not in self._at:
            self._at[word] = self.words.marked_at(word)
        return self._at[word]

    def step(self, offset: int, step: int) -> Span | None:
        """Return the next (1) or the previous (-1) hard or marked word."""
        try:
            found = self.words.after(offset) if step > 0 else self.words.before(offset)
        except LisezError as fault:
            tell_fault(self._screen, fault)
            return None
        return found.span if found else None

    # -- states -----------------------------------------------------------------------

    def state(self, lemma: str) -> str:
        """Return the state of a word, one of `WORD_STATES`; "" where the store cannot tell."""
        try:
            return self._keeper.words.state(lemma)
        except LisezError:  # told of when something is to be kept
            return ""

    def set_state(self, lemma: str, state: str) -> None:
        """Say that a word is to be learnt, or known."""
        self._change(lambda: self._keeper.words.set_state(lemma, state))

    def undoable(self, lemma: str) -> bool:
        """Say whether the last change was made to this word by hand."""
        last = self._keeper.words.last
        if last is None or last.after == "new":
            return False
        return word_key(last.lemma) == word_key(lemma)

    def undo(self) -> None:
        """Take back the last change."""
        self._change(self._keeper.words.undo)

    def _change(self, change: Callable[[], Change | None]) -> None:
        try:
            changed = change()
        except LisezError as fault:
            tell_fault(self._screen, fault)
            return
        if changed is None:
            self._screen.notify(_("There is nothing to undo."), markup=False)
            return
        self._screen.notify(_said(changed), markup=False, timeout=3)
        self.changed(changed.lemma)


def _forms(lookups: LookUps, lemma: str) -> frozenset[str]:
    """Return the forms of a word, or of the words of a phrase, folded."""
    words = [span.of(lemma) for span in words_in(lemma)]
    lemmas = {known for word in words for known in (word, *lookups.lemmas(word))}
    return frozenset(folded(form) for known in lemmas for form in lookups.forms(known))


def _said(change: Change) -> str:
    state = _(WORD_STATES[change.after])
    return _("{word}: {state} (u: undo)").format(word=one_line(change.lemma), state=state)
