"""A learner's words as they are kept: where each was met, and what was shown of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from lisez.core.glossary import own_language_first
from lisez.core.lookups import Entry
from lisez.core.typography import one_line
from lisez.lookup_words import entry_source
from lisez.store.derive import rows
from lisez.store.entries import LookedUp, Row, WordMet, value_of
from lisez.store.log import Store

LONGEST_GLOSS = 240  # characters shown

_WORDS = (
    "SELECT word, lemma, state, at, lookups, looked, changed FROM kept WHERE state <> 'none'"
    " ORDER BY word"
)
_MEETINGS = (
    "SELECT log.uid, log.at, event, body, sum FROM log JOIN meetings USING (uid)"
    " ORDER BY log.at DESC, log.seq DESC"
)
_OF_WORD = _MEETINGS.replace(" ORDER", " WHERE word = ? ORDER", 1)
_NAMES = "SELECT uid, word, lookups FROM meetings"


class Gloss(NamedTuple):
    """What a source said of a word; `language` is "" for the author's own definition."""

    source: str
    headword: str
    text: str
    kind: str
    language: str


@dataclass(frozen=True, slots=True)
class Meeting:
    """The last look-up of a word in one text.

    `at` is in milliseconds since 1970, `character` where `written` begins in `sentence`;
    `definition` and `translations` are the author's, `glosses` those of dictionaries.
    """

    text: str
    source: str
    title: str
    at: int
    lookups: int
    head: str
    written: str
    sentence: str
    character: int
    definition: str = ""
    translations: tuple[tuple[str, str], ...] = ()
    glosses: tuple[Gloss, ...] = ()


@dataclass(frozen=True, slots=True)
class KeptWord:
    """A word, its state (new, learning, known), and the texts it was met in, the last first.

    `at` is when it was first kept, `looked` when it was last looked up, `changed` when its
    state was last said (None for never); in milliseconds since 1970.
    """

    word: str
    lemma: str
    state: str
    at: int
    lookups: int
    looked: int | None
    changed: int | None
    meetings: tuple[Meeting, ...]


def meaning_in(meetings: tuple[Meeting, ...]) -> Meeting | None:
    """Return the meeting that says what a word means, None where none does.

    The author's words come before those of a dictionary.
    """
    told = [one for one in meetings if one.definition or one.translations]
    return next(iter(told or [one for one in meetings if one.glosses]), None)


@dataclass(frozen=True, slots=True)
class WordCard:
    """A word as it is repeated: the last sentence it was met in, and what it means.

    `sentence` is "" for a word that was never looked up. `glosses`, those of dictionaries,
    stand where the author says nothing.
    """

    head: str
    written: str
    sentence: str = ""
    definition: str = ""
    translations: tuple[tuple[str, str], ...] = ()
    glosses: tuple[Gloss, ...] = ()


def word_card(lemma: str, meetings: tuple[Meeting, ...], language: str = "") -> WordCard:
    """Return how a word is repeated that was met there, the last first.

    Translations into `language` come first.
    """
    if not meetings:
        return WordCard(lemma, lemma)
    last, told = meetings[0], meaning_in(meetings) or meetings[0]
    return WordCard(
        told.head,
        last.written,
        last.sentence,
        told.definition,
        own_language_first(told.translations, language),
        () if told.definition else glosses_in_order(told.glosses, language),
    )


def gloss_words(gloss: Gloss) -> str:
    """Return a gloss on one line, with its source: not more than helps to remember."""
    text = one_line(gloss.text)
    if len(text) > LONGEST_GLOSS:
        text = text[:LONGEST_GLOSS].rsplit(" ", 1)[0] + " …"
    entry = Entry(source=gloss.source, headword=gloss.headword, text="", kind=gloss.kind)
    return f"{text} — {entry_source(entry)}"


def glosses_in_order(glosses: tuple[Gloss, ...], language: str) -> tuple[Gloss, ...]:
    """Return glosses in their order, translations into the learner's language first."""
    return tuple(sorted(glosses, key=lambda one: bool(language) and one.language != language))


def kept_words(store: Store) -> list[KeptWord]:
    """Return all words that are kept, by name; raises LisezError."""
    word_of = {str(uid): (str(word), _int(count)) for uid, word, count in store.ask(_NAMES)}
    met: dict[str, list[Meeting]] = {}
    for row in rows(store.db, _MEETINGS):
        word, lookups = word_of[row.key]
        met.setdefault(word, []).extend(_meeting(row, lookups))
    return [_word(row, tuple(met.get(str(row[0]), ()))) for row in store.ask(_WORDS)]


def meetings_of(store: Store, word: str) -> tuple[Meeting, ...]:
    """Return where a word was met, the last first; raises LisezError."""
    counts = {
        str(uid): _int(count) for uid, _word, count in store.ask(_NAMES + " WHERE word = ?", word)
    }
    return tuple(
        one for row in rows(store.db, _OF_WORD, word) for one in _meeting(row, counts[row.key])
    )


def _word(row: tuple[object, ...], meetings: tuple[Meeting, ...]) -> KeptWord:
    word, lemma, state = map(str, row[:3])
    at, lookups, looked, changed = row[3:]
    return KeptWord(
        word, lemma, state, _int(at), _int(lookups), _time(looked), _time(changed), meetings
    )


def _time(value: object) -> int | None:
    return value if isinstance(value, int) else None


def _int(value: object) -> int:
    return value if isinstance(value, int) else 0


def _meeting(row: Row, lookups: int) -> Iterator[Meeting]:
    match value_of(row):
        case LookedUp() as body:
            yield Meeting(
                body.text,
                body.source,
                "",
                row.at,
                lookups,
                body.head,
                body.written,
                body.sentence,
                max(0, body.sentence.find(body.written)),
                body.definition,
                tuple(body.translations.items()),
            )
        case WordMet() as body:
            yield Meeting(
                body.text,
                body.source,
                body.title,
                row.at,
                lookups,
                body.lemma,
                body.written,
                body.sentence,
                body.character,
                glosses=tuple(Gloss(**gloss) for gloss in body.glosses),
            )
