"""Places, sittings and words looked up, as they are kept."""

from __future__ import annotations

from collections.abc import Callable

from lisez.core.glossary import Match
from lisez.core.lesson import Lesson
from lisez.core.place import kept_place
from lisez.core.sentences import sentence_at
from lisez.keeping.opening import to_write
from lisez.keeping.texts import PLACE, READING, text_key
from lisez.store.entries import LookedUp, Place, Read
from lisez.store.log import Store
from lisez.workflows import Opened


def _written(write: Callable[[Store], object]) -> None:
    with to_write() as store:
        write(store)


def note_place(opened: Opened, offset: int, share: float, at: int) -> None:
    """Keep where a text is being read; raises LisezError."""
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
    _written(lambda store: store.note(key, note, at))


def note_sitting(opened: Opened, uid: str, began: int, read: tuple[float, int], at: int) -> None:
    """Keep how long a text was read, in seconds, and how many words; raises LisezError."""
    seconds, words = read
    text = text_key(opened.lesson, opened.source)
    note = Read(text=text, began=began, seconds=round(seconds, 1), words=words)
    _written(lambda store: store.note(READING + uid, note, at))


def note_lookup(opened: Opened, match: Match, at: int) -> None:
    """Keep that a term was opened; raises LisezError."""
    body = lookup(opened.lesson, opened.source, match)
    _written(lambda store: store.append(body, at))


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
