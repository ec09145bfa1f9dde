"""What a face asks to have kept: attempts, places, words looked up.

A `Keeper` that does not `save` answers every question with nothing and keeps nothing. What
goes wrong with a place or a word never stops a reader: the fault is kept for a face to tell.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from lisez.core.errors import LisezError
from lisez.core.glossary import Match
from lisez.core.lesson import Lesson
from lisez.core.place import KeptPlace, found_place, kept_place
from lisez.core.quiz import QuizState
from lisez.core.sentences import sentence_at
from lisez.core.spans import Place as Spot
from lisez.keeping.attempts import Attempt, begun_quiz
from lisez.keeping.clock import Now, now
from lisez.keeping.opening import asked, store_path, to_write
from lisez.keeping.texts import text_key
from lisez.keeping.unkept import Unkept
from lisez.store.database import exists
from lisez.store.entries import LookedUp, Place, Read
from lisez.store.log import Store
from lisez.workflows import Opened

T = TypeVar("T")

PLACE = "place:"
READING = "reading:"


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
        if self.save and exists(store_path()):
            asked(lambda store: store.path, None)

    def attempt(self, state: QuizState, opened: Opened) -> Unkept:
        """Return an attempt at a quiz that begins now."""
        if not self.save:
            return Unkept()
        begun = begun_quiz(state, opened.source, resumable=self.resume)
        return Attempt(begun, self.now)

    # -- places and sittings ----------------------------------------------------------

    def place(self, opened: Opened) -> int:
        """Return the offset at which a text was left, 0 for its beginning."""
        noted = self._tried(lambda: asked(lambda store: _noted(store, opened), None))
        if noted is None:
            return 0
        spot = Spot(noted.paragraph, noted.character)
        return found_place(opened.lesson.article, KeptPlace(spot, noted.before, noted.after))

    def note_place(self, opened: Opened, offset: int, share: float) -> None:
        """Keep where a text is being read; `share` of it stands above the lower edge."""
        lesson = opened.lesson
        kept = kept_place(lesson.article, offset)
        note = Place(
            source=opened.source,
            lesson=lesson.id,
            title=lesson.title,
            digest=lesson.article.digest,
            paragraph=kept.place.paragraph,
            character=kept.place.character,
            before=kept.before,
            after=kept.after,
            share=round(share, 4),
        )
        key = PLACE + text_key(lesson, opened.source)
        self._tried(lambda: self._written(lambda store: store.note(key, note, self.now())))

    def note_sitting(self, opened: Opened, uid: str, began: int, read: tuple[float, int]) -> None:
        """Keep how long a text was read in one sitting, in seconds, and how many words."""
        seconds, words = read
        text = text_key(opened.lesson, opened.source)
        note = Read(text=text, began=began, seconds=round(seconds, 1), words=words)
        key = READING + uid
        self._tried(lambda: self._written(lambda store: store.note(key, note, self.now())))

    # -- words ------------------------------------------------------------------------

    def looked_up(self, opened: Opened, match: Match) -> None:
        """Keep that a term was opened, with the sentence in which it stands."""
        body = lookup(opened.lesson, opened.source, match)
        self._tried(lambda: self._written(lambda store: store.append(body, self.now())))

    # -- what goes wrong --------------------------------------------------------------

    def _written(self, write: Callable[[Store], object]) -> None:
        with to_write() as store:
            write(store)

    def _tried(self, work: Callable[[], T]) -> T | None:
        """Do something that may fail without harm; None where nothing is saved or it failed."""
        if not self.save:
            return None
        try:
            return work()
        except LisezError as fault:
            self.fault = self.fault or fault
            return None


def _noted(store: Store, opened: Opened) -> Place | None:
    """Return the place of a text: by its name, else of the same words under another name."""
    found = store.noted(PLACE + text_key(opened.lesson, opened.source))
    if found is not None and isinstance(found[1], Place):
        return found[1]
    digest = opened.lesson.article.digest
    same = [
        (row.at, note)
        for row, note in store.notes(PLACE)
        if isinstance(note, Place) and note.digest == digest
    ]
    return max(same, key=lambda one: one[0])[1] if same else None


def lookup(lesson: Lesson, source: str, match: Match) -> LookedUp:
    """Return the entry for a term that was opened at one of its places."""
    article, term = lesson.article, match.term
    return LookedUp(
        text=text_key(lesson, source),
        source=source,
        term=term.id,
        head=term.head,
        written=match.span.of(article.shown),
        definition=term.definition,
        translations=dict(term.translations),
        sentence=sentence_at(article, match.span.start).of(article.shown),
    )
