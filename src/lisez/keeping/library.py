"""The shelf: every text there is something about, and the bundled lessons from the start."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path

from lisez.config import Settings
from lisez.keeping.opening import asked
from lisez.keeping.reviewing import DayOf, Item, all_items, local_day
from lisez.keeping.texts import PLACE, text_key
from lisez.store.entries import Begun, Place
from lisez.store.log import Store
from lisez.workflows import Opened, bundled_texts, exists

_SCORES = "SELECT attempt, fraction, points FROM answers ORDER BY rowid"
_ATTEMPTS = "SELECT uid FROM attempts WHERE kind = 'quiz' ORDER BY at, rowid"
_WORDS = "SELECT text, word FROM meetings JOIN kept USING (word) WHERE state IN ('new', 'learning')"
_SOMETHING = "SELECT 1 FROM log UNION ALL SELECT 1 FROM notes LIMIT 1"


@dataclass(frozen=True, slots=True)
class Shelved:
    """A text on the shelf.

    `share` is the part that was read, 0 to 1, None where it was never opened; `last` is
    when something was done with it, in milliseconds since 1970, 0 for never. `score` is the
    share of the points of the last attempt. `words` counts those met in it that are not known
    yet, `due` the items to be repeated. `there` is False where its file is missing.
    """

    key: str
    title: str
    source: str
    level: str = ""
    bundled: bool = False
    there: bool = True
    share: float | None = None
    last: int = 0
    attempts: int = 0
    score: Fraction | None = None
    words: int = 0
    due: int = 0


def something_kept() -> bool:
    """Say whether anything was done yet; raises LisezError."""
    return asked(lambda store: bool(store.ask(_SOMETHING)), otherwise=False)


@dataclass(frozen=True, slots=True)
class Library:
    """The texts, and how many items are to be repeated: a word once, wherever it was met."""

    texts: tuple[Shelved, ...]
    due: int = 0


def library(now: int, settings: Settings, day_of: DayOf = local_day) -> tuple[Shelved, ...]:
    """Return the shelf, what was touched last first; raises LisezError."""
    return opened_library(now, settings, day_of).texts


def opened_library(now: int, settings: Settings, day_of: DayOf = local_day) -> Library:
    """Return the shelf and what is due; raises LisezError."""
    shelf = {one.key: one for one in map(_bundled, bundled_texts())}
    nothing = Library(tuple(shelf.values()))
    return asked(lambda store: _shelf(store, dict(shelf), now, settings, day_of), nothing)


def _bundled(opened: Opened) -> Shelved:
    lesson = opened.lesson
    key = text_key(lesson, opened.source)
    return Shelved(key, lesson.title, opened.source, lesson.level, bundled=True)


def _shelf(
    store: Store, shelf: dict[str, Shelved], now: int, settings: Settings, day_of: DayOf
) -> Library:
    for row, note in store.notes(PLACE):
        if isinstance(note, Place):
            one = _on(shelf, row.key.removeprefix(PLACE), note.title, note.source)
            shelf[one.key] = replace(one, share=note.share, last=max(one.last, row.at))
    scores = _scores(store)
    for (uid,) in store.ask(_ATTEMPTS):
        found = store.one(uid, Begun)
        if found is None:
            continue
        at, begun = found
        one = _on(shelf, begun.lesson, begun.title, begun.source)
        shelf[one.key] = replace(
            one,
            attempts=one.attempts + 1,
            last=max(one.last, at),
            score=scores.get(str(uid), one.score),
        )
    today = day_of(now)
    items = all_items(store, settings, day_of)
    waiting = [item for item in items if item.due <= today and not item.retired]
    words = [(str(text), str(word)) for text, word in store.ask(_WORDS)]
    counted = _counted(shelf.values(), waiting, words)
    texts = tuple(sorted(counted, key=lambda one: (-one.last, not one.bundled)))
    return Library(texts, len(waiting))


def _on(shelf: dict[str, Shelved], key: str, title: str, source: str) -> Shelved:
    """Return a text of the shelf, put there where it was not."""
    known = shelf.get(key)
    if known is None:
        there = bool(source) and exists(Path(source))
        return Shelved(key, title, source, there=there)
    return known


def text_titles(store: Store) -> dict[str, str]:
    """Return the titles of the texts that something is known of, by key; raises LisezError."""
    titles = {text_key(one.lesson, one.source): one.lesson.title for one in bundled_texts()}
    for row, note in store.notes(PLACE):
        if isinstance(note, Place):
            titles[row.key.removeprefix(PLACE)] = note.title
    return titles


def _scores(store: Store) -> dict[str, Fraction]:
    """Return the share of the points of every attempt, by its uid."""
    got: dict[str, Fraction] = {}
    could: dict[str, Fraction] = {}
    for attempt, fraction, points in store.ask(_SCORES):
        uid, worth = str(attempt), Fraction(str(points))
        got[uid] = got.get(uid, Fraction(0)) + Fraction(str(fraction)) * worth
        could[uid] = could.get(uid, Fraction(0)) + worth
    return {uid: got[uid] / could[uid] for uid in got if could[uid]}


def _counted(
    shelf: Iterable[Shelved], waiting: list[Item], words: list[tuple[str, str]]
) -> list[Shelved]:
    due_words = {item.key for item in waiting if item.kind == "word"}
    due = Counter(item.home for item in waiting if item.kind == "question")
    due += Counter(text for text, word in words if word in due_words)
    met = Counter(text for text, _word in words)
    return [replace(one, words=met[one.key], due=due[one.key]) for one in shelf]
