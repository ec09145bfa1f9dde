"""A learner's words listed, given a state, and carried to other programs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from lisez.config import Settings
from lisez.core.errors import LisezError, UsageError
from lisez.core.glossary import own_language_first
from lisez.core.headwords import word_key
from lisez.core.typography import one_line
from lisez.formats.exports.stamps import Stamps
from lisez.formats.words.values import WordOut
from lisez.keeping.library import text_titles
from lisez.keeping.opening import asked, to_write
from lisez.keeping.reviewing import DayOf, all_items, local_day
from lisez.keeping.texts import text_key
from lisez.keeping.word_history import (
    KeptWord,
    gloss_words,
    glosses_in_order,
    kept_words,
    meaning_in,
)
from lisez.keeping.word_states import NOT_KEPT, Change, last_change, state_in, written_change
from lisez.paths import data_folder
from lisez.store.log import Store
from lisez.workflows import open_source

LONGEST_WORD = 100  # characters of what somebody types


@dataclass(frozen=True, slots=True)
class ListedWord:
    """A word with what the review knows: `due` None for a word that does not come again."""

    kept: KeptWord
    due: date | None
    repetitions: int


def listed_words(
    settings: Settings, *, states: Sequence[str], text: str = "", day_of: DayOf = local_day
) -> tuple[ListedWord, ...]:
    """Return the words in some states, those met last first; raises LisezError.

    With a `text`, named by its key, only words met in it, and only as they were met there.
    """
    nothing: tuple[ListedWord, ...] = ()
    found = asked(lambda store: tuple(_listed(store, settings, day_of)), nothing)
    wanted = (one for one in found if one.kept.state in states)
    inside = (_in_text(one, text) for one in wanted) if text else wanted
    kept = [one for one in inside if one is not None]
    return tuple(sorted(kept, key=lambda one: (-_newest(one.kept), one.kept.word)))


def _listed(store: Store, settings: Settings, day_of: DayOf) -> Iterator[ListedWord]:
    items = {one.key: one for one in all_items(store, settings, day_of) if one.kind == "word"}
    titles = text_titles(store)
    for kept in kept_words(store):
        item = items.get(kept.word)
        met = tuple(replace(m, title=m.title or titles.get(m.text, "")) for m in kept.meetings)
        repeated = item.memory.repetitions if item and item.memory else 0
        yield ListedWord(replace(kept, meetings=met), item.due if item else None, repeated)


def _in_text(word: ListedWord, text: str) -> ListedWord | None:
    met = tuple(one for one in word.kept.meetings if one.text == text)
    return replace(word, kept=replace(word.kept, meetings=met)) if met else None


def _newest(kept: KeptWord) -> int:
    return max(kept.at, kept.looked or kept.at)


def text_named(source: str) -> str:
    """Return the key of a text named by its source, or by the key itself; raises LisezError.

    A text that is gone is known by its key, if it was opened or a word was met in it.
    """
    try:
        opened = open_source(source)
    except LisezError:
        if source not in asked(_known_texts, frozenset[str]()):
            raise LisezError("unknown-text", name=source) from None
        return source
    return text_key(opened.lesson, opened.source)


def _known_texts(store: Store) -> frozenset[str]:
    met = (one.text for kept in kept_words(store) for one in kept.meetings)
    return frozenset((*met, *text_titles(store)))


# -- giving states ------------------------------------------------------------------------


def set_states(
    words: Iterable[str], state: str, now: int, lemmas: Callable[[str], Sequence[str]]
) -> tuple[Change, ...]:
    """Give words a state, each by its lemma; raises LisezError, and writes nothing then.

    A word that is not kept as it was typed is kept by the first of its `lemmas`.
    """
    typed = [_typed(word) for word in words]
    with to_write() as store:
        kept = [_lemma(store, word, lemmas) for word in typed]
        return tuple(written_change(store, now, lemma, state) for lemma in dict.fromkeys(kept))


def _lemma(store: Store, word: str, lemmas: Callable[[str], Sequence[str]]) -> str:
    if state_in(store, word) != NOT_KEPT:
        return word
    return next(iter(lemmas(word)), word)


def _typed(word: str) -> str:
    """Return a word as it was typed, on one line; raises UsageError where it is none."""
    line = one_line(word)
    if not any(char.isalnum() for char in word_key(line)) or len(line) > LONGEST_WORD:
        raise UsageError("no-word", word=line)
    return line


def undo_last(now: int) -> Change | None:
    """Take back the last change of a state that still holds; raises LisezError."""
    nothing: Change | None = None
    if asked(last_change, nothing) is None:
        return None
    with to_write() as store:
        last = last_change(store)
        if last is None:
            return None
        return written_change(store, now, last.lemma, last.before, last.uid)


# -- on the way out -----------------------------------------------------------------------


def words_out(words: Iterable[ListedWord], language: str, day_of: DayOf) -> Iterator[WordOut]:
    """Yield words as plain values; translations into `language` come first."""
    for one in words:
        kept, last = one.kept, next(iter(one.kept.meetings), None)
        yield WordOut(
            word=kept.word,
            lemma=kept.lemma,
            state=kept.state,
            meaning=tuple(meaning_lines(kept, language)),
            written=last.written if last else "",
            sentence=last.sentence if last else "",
            character=last.character if last else 0,
            text=(last.title or last.text) if last else "",
            lookups=kept.lookups,
            first=day_of(kept.at).isoformat(),
            last=day_of(kept.looked).isoformat() if kept.looked is not None else "",
            due=one.due.isoformat() if one.due else "",
        )


def meaning_lines(kept: KeptWord, language: str) -> Iterator[str]:
    """Yield what is kept of a word's meaning, the author's words first, each with its source."""
    told = meaning_in(kept.meetings)
    if told is None:
        return
    if told.definition:
        yield one_line(told.definition)
    for code, words in own_language_first(told.translations, language):
        yield f"{one_line(code)}\u202f: {one_line(words)}"
    for gloss in glosses_in_order(told.glosses, language):
        yield gloss_words(gloss)


def csv_data(words: Iterable[WordOut]) -> bytes:
    """Return words as a CSV file."""
    from lisez.formats.words.csv import write  # noqa: PLC0415 - for this alone

    return write(words)


def anki_data(words: Iterable[WordOut], now: int) -> bytes:
    """Return words as an Anki package; raises LisezError where genanki is missing.

    A word that is the same as in the package before keeps its time.
    """
    from lisez.formats.words.anki import write  # noqa: PLC0415 - for this alone

    stamps = Stamps(data_folder() / "exports" / ".words.json", now // 1000)
    data = write(words, stamps.stamp)
    stamps.keep()
    return data
