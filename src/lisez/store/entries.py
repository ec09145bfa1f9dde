"""What is kept, as values: entries of the log, which only grows, and notes, which are replaced.

Everything else in the store is derived from the log. An entry carries a sum over itself, so
that what survives a damaged file is known to be what was written.
"""

from __future__ import annotations

import json
import re
from dataclasses import asdict, dataclass, fields
from functools import cache
from typing import Any, ClassVar, get_type_hints

from lisez.store.sums import row_sum

OUTCOMES = ("right", "nearly", "wrong")
MOST = 10**9  # of anything that is counted
MOST_TIME = 253_000_000_000_000  # milliseconds; within the year 9987
_EXACT = re.compile(r"\d{1,9}(?:/[1-9]\d{0,8})?")
WORD_RATINGS = (1, 2, 3, 4)  # again, hard, good, easy
WORD_STATES = ("new", "learning", "known", "none")  # the last: not kept
GLOSS_KEYS = frozenset(("source", "headword", "text", "kind", "language"))


class DamagedError(ValueError):
    """What was read is not what was written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Begun:
    """An attempt began.

    `kind` is `quiz` or `review`; `resumable` False for a run without a person at the keys.
    `settings` are those of the quiz as plain values; `questions` are ids in asking order.
    A review goes through several lessons: its `lesson` and `source` are "".
    """

    event: ClassVar[str] = "attempt"

    kind: str
    resumable: bool
    source: str
    lesson: str
    title: str
    digest: str
    settings: dict[str, Any]
    questions: list[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """One answer, as given and as marked.

    `position` counts from 0 in the questions of the attempt. `response` has the shape of
    `core.responses`, None where the question was passed over. `fraction` and `points` are
    exact, such as `1/2`; `marking` is the version of the rules. `elapsed` counts seconds
    since the attempt began, pauses between two starts of lisez left out.
    """

    event: ClassVar[str] = "answer"

    attempt: str
    position: int
    lesson: str
    question: str
    kind: str
    families: list[str]
    points: str
    response: dict[str, Any] | None
    outcome: str
    fraction: str
    forgiven: list[str]
    nearly: list[str]
    reasons: list[dict[str, Any]]
    marking: str
    elapsed: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """An attempt came to an end; `how` is `finished`, `ended` (by the reader) or `left`."""

    event: ClassVar[str] = "end"

    attempt: str
    how: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LookedUp:
    """The popup of a term was opened.

    `text` names the text in which it was met. What the word means goes along, so that it
    can be repeated when its lesson has gone.
    """

    event: ClassVar[str] = "lookup"

    text: str
    source: str
    term: str
    head: str
    written: str
    definition: str
    translations: dict[str, str]
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WordMet:
    """A word that is no term of the glossary was looked up in a text.

    `character` is where `written` begins in `sentence`. `glosses` are what was shown of the
    word, each with the keys of `GLOSS_KEYS` and texts as values.
    """

    event: ClassVar[str] = "word"

    text: str
    source: str
    title: str
    lemma: str
    pos: str
    written: str
    sentence: str
    character: int
    glosses: list[dict[str, Any]]


@dataclass(frozen=True, slots=True, kw_only=True)
class StateSet:
    """A word was given a state, one of `WORD_STATES`; `before` is the one it had.

    `undoes` is the uid of the entry that this one takes back, "" for none.
    """

    event: ClassVar[str] = "state"

    lemma: str
    state: str
    before: str
    undoes: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Recalled:
    """A word was repeated; `word` is its key, `rating` is 1 (again) to 4 (easy).

    Up to schema 2 the key was that of a term in a text, `text#term`.
    """

    event: ClassVar[str] = "recall"

    word: str
    rating: int


Body = Begun | Answered | Ended | LookedUp | WordMet | StateSet | Recalled
BODIES: dict[str, type[Body]] = {
    body.event: body for body in (Begun, Answered, Ended, LookedUp, WordMet, StateSet, Recalled)
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a reader is: (paragraph, character), with the words around it.

    `before` and `after` are words of the article on either side of the place; `share` is the
    part of the article above the lower edge of the screen, 0 to 1.
    """

    event: ClassVar[str] = "place"

    source: str
    lesson: str
    title: str
    digest: str
    paragraph: int
    character: int
    before: str
    after: str
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """One sitting with a text: how long, in seconds, and how many words came by."""

    event: ClassVar[str] = "reading"

    text: str
    began: int
    seconds: float
    words: int


Note = Place | Read
NOTES: dict[str, type[Note]] = {note.event: note for note in (Place, Read)}


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the log or of the notes, as it stands in the file.

    `key` is the entry's uid, or what a note is about. `at` is in milliseconds since 1970,
    UTC, as the clock had it.
    """

    key: str
    at: int
    event: str
    body: str
    sum: int


def row_of(key: str, at: int, value: Body | Note) -> Row:
    """Return an entry or a note as a row."""
    body = json.dumps(asdict(value), separators=(",", ":"), sort_keys=True)
    return Row(key, at, value.event, body, row_sum(key, at, value.event, body))


def value_of(row: Row) -> Body | Note:
    """Return the entry or the note of a row.

    Raises DamagedError where its sum or its shape is not that of something written here.
    """
    if row.sum != row_sum(row.key, row.at, row.event, row.body):
        raise DamagedError(row.key)
    try:
        return value_from(row.event, json.loads(row.body))
    except (ValueError, RecursionError):
        raise DamagedError(row.key) from None


def value_from(event: str, data: object) -> Body | Note:
    """Return the entry or the note that plain values stand for; raises ValueError."""
    kind = (BODIES | NOTES).get(event)
    if kind is None or not isinstance(data, dict):
        raise ValueError(event)
    if set(data) != {field.name for field in fields(kind)}:
        raise ValueError(event)
    hints = _hints(event)
    if not all(_fits(value, hints[name]) for name, value in data.items()):
        raise ValueError(event)
    value = kind(**data)
    if not _makes_sense(value):
        raise ValueError(event)
    return value


def _makes_sense(value: Body | Note) -> bool:
    """Say whether what is counted with later can be counted with."""
    match value:
        case Answered():
            exact = _EXACT.fullmatch(value.fraction) and _EXACT.fullmatch(value.points)
            return bool(exact) and value.outcome in OUTCOMES and 0 <= value.position < MOST
        case Recalled(rating=rating):
            return rating in WORD_RATINGS
        case WordMet(lemma=lemma, character=character, glosses=glosses):
            return bool(lemma.strip()) and 0 <= character < MOST and all(map(_is_gloss, glosses))
        case StateSet(lemma=lemma, state=state, before=before):
            return bool(lemma.strip()) and {state, before} <= set(WORD_STATES)
        case Place(paragraph=paragraph, character=character, share=share):
            return 0 <= paragraph < MOST and 0 <= character < MOST and 0 <= share <= 1
        case Read(seconds=seconds, words=words, began=began):
            return 0 <= seconds < MOST and 0 <= words < MOST and abs(began) < MOST_TIME
    return True


def _is_gloss(gloss: dict[str, Any]) -> bool:
    return gloss.keys() == GLOSS_KEYS and all(type(one) is str for one in gloss.values())


@cache
def _hints(event: str) -> dict[str, Any]:
    return get_type_hints((BODIES | NOTES)[event])


def _fits(value: object, hint: object) -> bool:
    """Say whether a value has the type that a field asks for, as deep as it matters."""
    if hint is float:
        return type(value) in (int, float)
    if hint in (str, int, bool):
        return type(value) is hint
    if hint == list[str]:
        return isinstance(value, list) and all(type(one) is str for one in value)
    if hint == list[dict[str, Any]]:
        return isinstance(value, list) and all(isinstance(one, dict) for one in value)
    if hint == dict[str, str]:
        return isinstance(value, dict) and all(type(one) is str for one in value.values())
    if value is None:
        return hint == (dict[str, Any] | None)
    return isinstance(value, dict)
