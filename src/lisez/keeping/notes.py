"""Places, sittings and words looked up, as they are kept."""

from __future__ import annotations

from collections.abc import Callable

from lisez.core.article import Article
from lisez.core.glossary import Match
from lisez.core.lesson import Lesson
from lisez.core.lookups import Entry, LookUp
from lisez.core.place import kept_place
from lisez.core.sentences import sentence_at
from lisez.core.spans import Span
from lisez.keeping.opening import to_write
from lisez.keeping.texts import PLACE, READING, text_key
from lisez.store.entries import LookedUp, Place, Read, WordMet
from lisez.store.log import Store
from lisez.workflows import Opened

MOST_GLOSSES, LONGEST_GLOSS = 8, 1000  # characters
MOST_AROUND = 500  # characters of a sentence on either side of a word


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


def word_met(lesson: Lesson, source: str, span: Span, found: LookUp) -> WordMet:
    """Return the entry for a word at `span` of the article, and what was found of it."""
    article = lesson.article
    sentence, character = _sentence(article, span)
    first = next(iter(found.readings), None)
    written = span.of(article.shown)
    return WordMet(
        text=text_key(lesson, source),
        source=source,
        title=lesson.title,
        lemma=lemma_of(found, written),
        pos=first.pos if first else "",
        written=written,
        sentence=sentence,
        character=character,
        glosses=[_gloss(entry) for entry in _fitting(found.entries)[:MOST_GLOSSES]],
    )


def lemma_of(found: LookUp, written: str) -> str:
    """Return the lemma by which a word is kept: that of the reading that comes first."""
    lemmas = (reading.lemma for reading in found.readings)
    return next((one for one in (*lemmas, found.found) if one.strip()), written.lower())


def _sentence(article: Article, span: Span) -> tuple[str, int]:
    """Return the sentence around a word, of a long one a part, and where the word is in it."""
    start, end = sentence_at(article, span.start)
    start = max(start, span.start - MOST_AROUND)
    end = min(max(end, span.end), span.end + MOST_AROUND)
    return article.shown[start:end], span.start - start


def _fitting(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Return the entries that the context does not speak against; all where it does of each."""
    return tuple(entry for entry in entries if entry.agrees is not False) or entries


def _gloss(entry: Entry) -> dict[str, str]:
    return {
        "source": entry.source,
        "headword": entry.headword,
        "text": entry.text[:LONGEST_GLOSS],
        "kind": entry.kind,
        "language": entry.language,
    }
