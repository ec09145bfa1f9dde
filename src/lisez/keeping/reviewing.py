"""What is to be repeated today: questions that were missed once, and words looked up.

A question enters with its first answer that is not fully right; from then on every answer
to it, in a quiz or a review, is a repetition. A word enters on the day after it was looked
up, and leaves when the learner says that it is known; put back to learning it comes on the
next day at the latest. All of it is derived from the log, with the settings of now.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from lisez.config import Settings
from lisez.core import chance
from lisez.refused import name_of, refused
from lisez.review.schedule import Memory, Rated, days_until, memory_of
from lisez.store.log import Store

ROLLOVER = timedelta(hours=4)  # a day ends when people sleep, as Anki has it
RATINGS = {"wrong": 1, "nearly": 2, "right": 3}
KNOWN_FROM = 21  # days between two repetitions of a question

_ANSWERS = "SELECT item, at, outcome FROM answers ORDER BY item, at, rowid"
_WORDS = "SELECT word, at, state, changed FROM kept WHERE state IN ('new', 'learning')"
_NEWEST = "SELECT max(at) FROM log"
_RECALLS = "SELECT word, at, rating FROM recalls ORDER BY word, at, rowid"
_REPEATED = (
    "SELECT item, answers.at FROM answers JOIN attempts ON attempts.uid = attempt"
    " WHERE attempts.kind = 'review' UNION ALL SELECT word, at FROM recalls"
)

DayOf = Callable[[int], date]
"""Gives the calendar day of a time in milliseconds since 1970."""


def local_day(at: int) -> date:
    """Return the calendar day of a time, where the computer is; it ends at four."""
    try:
        moment = datetime.fromtimestamp(at / 1000, UTC).astimezone()
    except (OverflowError, OSError, ValueError):  # a time that no calendar has
        return date.max if at > 0 else date.min
    return (moment - ROLLOVER).date()


@dataclass(frozen=True, slots=True)
class Item:
    """Something that is repeated; `memory` None where it never was.

    `key` names a question (`lesson/question`) or a word (its lemma). `due` is the day on which
    it comes. `stage` is `new`, `learning` or `known`: of a question by its memory, known from
    three weeks between two repetitions; of a word as the learner says.
    """

    key: str
    kind: str
    due: date
    memory: Memory | None
    stage: str
    retired: bool = False

    @property
    def home(self) -> str:
        """The name of the lesson that a question is of, "" for a word: it is of every text."""
        return self.key.rpartition("/")[0] if self.kind == "question" else ""

    @property
    def name(self) -> str:
        """The id of a question in its lesson; the word itself."""
        return self.key.rpartition("/")[2] if self.kind == "question" else self.key


@dataclass(frozen=True, slots=True)
class Today:
    """What there is to repeat on a day.

    `due` within the daily limit, in the order of the settings; `held_back` counts those
    beyond it, `retired` the questions that have gone from their lessons or were marked as
    bad. `newest` is the day of the last entry of the log, None for none: after `day` where
    the clock went back.
    """

    day: date
    due: tuple[Item, ...]
    held_back: int
    retired: int
    newest: date | None = None


def all_items(store: Store, settings: Settings, day_of: DayOf = local_day) -> list[Item]:
    """Return everything that is under review, by key; raises LisezError."""
    found = [*_questions(store, settings, day_of), *_words(store, settings, day_of)]
    return sorted(found, key=lambda item: (item.key, item.kind))


def _questions(store: Store, settings: Settings, day_of: DayOf) -> Iterator[Item]:
    bad = refused()
    gone = {str(row[0]) for row in store.ask("SELECT item FROM retired")}
    for key, rows in _grouped(store.ask(_ANSWERS)):
        rated = [Rated(day_of(_int(at)), RATINGS[str(outcome)]) for _key, at, outcome in rows]
        first = next((place for place, one in enumerate(rated) if one.rating < 3), None)
        memory = None if first is None else memory_of(rated[first:], settings.review_retention)
        if memory is not None:
            item = Item(key, "question", memory.due, memory, _stage(memory))
            rests = key in gone or name_of(item.home, item.name) in bad
            yield replace(item, retired=rests)


def _stage(memory: Memory) -> str:
    return "known" if days_until(memory) >= KNOWN_FROM else "learning"


def _words(store: Store, settings: Settings, day_of: DayOf) -> Iterator[Item]:
    recalls = dict(_grouped(store.ask(_RECALLS)))
    for word, at, state, changed in store.ask(_WORDS):
        rows = recalls.get(str(word), [])
        rated = [Rated(day_of(_int(when)), _int(rating)) for _word, when, rating in rows]
        memory = memory_of(rated, settings.review_retention)
        due = memory.due if memory else _day_after(day_of(_int(at)))
        last = max((_int(when) for _word, when, _rating in rows), default=None)
        if memory and state == "learning" and isinstance(changed, int) and changed > _int(last):
            due = min(due, _day_after(day_of(changed)))
        yield Item(str(word), "word", due, memory, str(state))


def _day_after(day: date) -> date:
    return day if day == date.max else day + timedelta(days=1)


def _int(value: object) -> int:
    return value if isinstance(value, int) else 0


def _grouped(rows: Iterable[tuple[object, ...]]) -> list[tuple[str, list[tuple[object, ...]]]]:
    groups: dict[str, list[tuple[object, ...]]] = {}
    for row in rows:
        groups.setdefault(str(row[0]), []).append(row)
    return list(groups.items())


def due_today(store: Store, now: int, settings: Settings, day_of: DayOf = local_day) -> Today:
    """Return what is to be repeated now; raises LisezError."""
    day = day_of(now)
    items = all_items(store, settings, day_of)
    waiting = [item for item in items if item.due <= day and not item.retired]
    done = {str(key) for key, at in store.ask(_REPEATED) if day_of(_int(at)) == day}
    room = max(0, settings.review_limit - len(done)) if settings.review_limit else len(waiting)
    ordered = _ordered(waiting, day, settings)
    newest = [day_of(_int(at)) for (at,) in store.ask(_NEWEST) if at is not None]
    return Today(
        day,
        tuple(ordered[:room]),
        len(ordered[room:]),
        sum(item.retired for item in items),
        newest[0] if newest else None,
    )


def _ordered(items: list[Item], day: date, settings: Settings) -> list[Item]:
    """Return the items in the order asked for; among equals the same on every machine."""
    match settings.review_order:
        case "weakest":
            share = settings.review_retention
            known = {i.key: i.memory.recall_on(day, share) if i.memory else 0.0 for i in items}
            return sorted(items, key=lambda item: (known[item.key], item.key))
        case "mixed":
            seed = day.toordinal()
            return sorted(items, key=lambda item: chance.digest(seed, "review", item.key))
        case _:
            return sorted(items, key=lambda item: (item.due, item.key))
