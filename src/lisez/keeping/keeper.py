"""What a face asks to have kept: attempts, places, words looked up.

A `Keeper` that does not `save` answers every question with nothing and keeps nothing. What
goes wrong with a place or a word never stops a reader: the fault is kept for a face to tell.
Whatever writes is loaded when something is written, for this is asked before the first
screen is drawn.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from lisez.core.errors import LisezError
from lisez.core.place import KeptPlace, found_place
from lisez.core.spans import Place
from lisez.keeping.clock import Now, now
from lisez.keeping.texts import PLACE, store_path, text_key

if TYPE_CHECKING:
    from lisez.core.glossary import Match
    from lisez.core.lookups import LookUp
    from lisez.core.quiz import QuizState
    from lisez.core.spans import Span
    from lisez.keeping.unkept import Unkept
    from lisez.keeping.word_states import WordStates
    from lisez.store.entries import LookedUp, WordMet
    from lisez.workflows import Opened


class Keeper:
    """Keeps what is done from now on. `resume` False always begins anew."""

    def __init__(self, clock: Now = now, *, save: bool = True, resume: bool = True) -> None:
        self.now = clock
        self.save = save
        self.resume = resume and save
        self.fault: LisezError | None = None  # the first, with a place or a word
        self.told = False  # whether a face has said so

    def ready(self) -> None:
        """Raise LisezError where the store is one that must be left alone."""
        from lisez.keeping.opening import asked  # noqa: PLC0415 - see above

        if self.save:
            asked(lambda store: store.path, None)

    def attempt(self, state: QuizState, opened: Opened) -> Unkept:
        """Return an attempt at a quiz that begins now."""
        from lisez.keeping.attempts import Attempt, begun_quiz  # noqa: PLC0415
        from lisez.keeping.unkept import Unkept  # noqa: PLC0415

        if not self.save:
            return Unkept()
        begun = begun_quiz(state, opened.source, resumable=self.resume)
        return Attempt(begun, self.now)

    def place(self, opened: Opened) -> int:
        """Return the offset at which a text was left, 0 for its beginning."""
        if not self.save:
            return 0
        from lisez.store.peek import peeked  # noqa: PLC0415

        lesson = opened.lesson
        key = PLACE + text_key(lesson, opened.source)
        match peeked(store_path(), key, lesson.article.digest):
            case {
                "paragraph": int(paragraph),
                "character": int(character),
                "before": str(before),
                "after": str(after),
            }:
                kept = KeptPlace(Place(paragraph, character), before, after)
                return found_place(lesson.article, kept)
        return 0

    def note_place(self, opened: Opened, offset: int, share: float) -> None:
        """Keep where a text is being read; `share` of it stands above the lower edge."""
        from lisez.keeping.notes import note_place  # noqa: PLC0415

        self._tried(lambda: note_place(opened, offset, share, self.now()))

    def note_sitting(self, opened: Opened, uid: str, began: int, read: tuple[float, int]) -> None:
        """Keep how long a text was read in one sitting, in seconds, and how many words."""
        from lisez.keeping.notes import note_sitting  # noqa: PLC0415

        self._tried(lambda: note_sitting(opened, uid, began, read, self.now()))

    @cached_property
    def words(self) -> WordStates:
        """The states of the learner's words; they are read when they are asked for."""
        from lisez.keeping.word_states import WordStates  # noqa: PLC0415

        return WordStates(self.now, save=self.save)

    def looked_up(self, opened: Opened, match: Match) -> None:
        """Keep that a term was opened, with the sentence in which it stands."""
        from lisez.keeping.notes import lookup  # noqa: PLC0415

        self._word(lookup(opened.lesson, opened.source, match))

    def word_looked_up(self, opened: Opened, span: Span, found: LookUp) -> None:
        """Keep that a word of the article, no term of it, was looked up and what was found."""
        from lisez.keeping.notes import word_met  # noqa: PLC0415

        self._word(word_met(opened.lesson, opened.source, span, found))

    def _word(self, body: LookedUp | WordMet) -> None:
        try:
            self.words.looked_up(body)
        except LisezError as fault:
            self.fault = self.fault or fault

    def _tried(self, keep: Callable[[], None]) -> None:
        """Do something that may fail without harm, where anything is saved."""
        if not self.save:
            return
        try:
            keep()
        except LisezError as fault:
            self.fault = self.fault or fault
