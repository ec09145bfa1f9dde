"""From the log to the words of a learner: where each was met, and in which state it is.

What is later is later by the time of the entries, not by their order, so that two machines come
to agree; who writes a state gives it a time after all that is known of the word.
"""

from __future__ import annotations

import sqlite3

from lisez.core.headwords import word_key
from lisez.core.typography import visible
from lisez.store.entries import LookedUp, Recalled, Row, StateSet, WordMet

_RECALL = (
    "INSERT INTO recalls VALUES (:uid,"
    " coalesce((SELECT word FROM terms WHERE term = :word), :word), :at, :rating)"
)
_WORD = (
    "INSERT INTO words VALUES (:word, :lemma, :at, 1, :at, '', NULL) ON CONFLICT (word) DO UPDATE"
    " SET at = min(at, excluded.at), lookups = lookups + 1,"
    " looked = max(coalesce(looked, excluded.looked), excluded.looked)"
)
# the last sentence in which the word was met in a text is the one that is shown
_MEETING = (
    "INSERT INTO meetings VALUES (:word, :text, :uid, :at, 1) ON CONFLICT (word, text) DO UPDATE"
    " SET uid = CASE WHEN excluded.at >= at THEN excluded.uid ELSE uid END,"
    " at = max(at, excluded.at), lookups = lookups + 1"
)
_STATE = (
    "INSERT INTO words VALUES (:word, :lemma, :at, 0, NULL, :state, :at)"
    " ON CONFLICT (word) DO UPDATE SET at = min(at, excluded.at),"
    " state = CASE WHEN excluded.changed >= coalesce(changed, excluded.changed)"
    " THEN excluded.state ELSE state END,"
    " changed = max(coalesce(changed, excluded.changed), excluded.changed)"
)


def derive_word(
    db: sqlite3.Connection, row: Row, body: LookedUp | WordMet | StateSet | Recalled
) -> None:
    """Enter one row of the log about a word into the derived tables."""
    match body:
        case LookedUp(text=text, term=term, head=head):
            word = _met(db, row, head.strip() or term, text)
            _name(db, term_key(text, term), word)
        case WordMet(text=text, lemma=lemma):
            _met(db, row, lemma, text)
        case StateSet(lemma=lemma, state=state):
            word = word_key(lemma)
            given = {"word": word, "lemma": visible(lemma), "at": row.at, "state": state}
            db.execute(_STATE, given)
        case Recalled(word=word, rating=rating):
            given = {"uid": row.key, "word": _storable(word), "at": row.at, "rating": rating}
            db.execute(_RECALL, given)


def _met(db: sqlite3.Connection, row: Row, lemma: str, text: str) -> str:
    """Enter a look-up; returns the name by which the word is kept."""
    word = word_key(lemma)
    db.execute(_WORD, {"word": word, "lemma": visible(lemma), "at": row.at})
    text = _storable(text)
    db.execute(_MEETING, {"word": word, "text": text, "uid": row.key, "at": row.at})
    return word


def _name(db: sqlite3.Connection, term: str, word: str) -> None:
    """Note which word a term is, so that what was recalled under its name counts for it."""
    db.execute("INSERT OR REPLACE INTO terms VALUES (?, ?)", (term, word))
    db.execute("UPDATE recalls SET word = ? WHERE word = ?", (word, term))


def _storable(text: str) -> str:
    """Return a text as SQLite can hold it: without lone surrogates."""
    return text.encode("utf-8", "replace").decode("utf-8")


def term_key(text: str, term: str) -> str:
    """Return the name by which a history of schema 2 knows a word: the term of a text."""
    return _storable(f"{text}#{term}")
