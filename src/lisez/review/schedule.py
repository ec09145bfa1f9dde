"""What is remembered of one item, from the ratings it got, and when it should come again.

FSRS-6 with its default parameters, without learning steps and without fuzz: a day is the
shortest interval. The numbers are those of Anki, whose day counts the same way: two reviews
of one calendar day are of one day, however late it was.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from fsrs import Card, Scheduler

LONGEST = 36_500  # days
FURTHEST = date(9000, 1, 1)  # what is due after it still has a date
AGAIN, HARD, GOOD, EASY = 1, 2, 3, 4


class Rated(NamedTuple):
    """A repetition: the calendar day, and 1 (again) to 4 (easy)."""

    day: date
    rating: int


@dataclass(frozen=True, slots=True)
class Memory:
    """What is remembered of an item after its last repetition.

    `stability` is in days, `difficulty` from 1 to 10; `lapses` counts the ratings of 1
    after the first repetition.
    """

    stability: float
    difficulty: float
    last: date
    due: date
    repetitions: int
    lapses: int

    def recall_on(self, day: date, retention: float = 0.9) -> float:
        """Return the probability that the item is known on a day, 0 to 1."""
        return float(_scheduler(retention).get_card_retrievability(_card(self), _moment(day)))


def memory_of(history: Iterable[Rated], retention: float = 0.9) -> Memory | None:
    """Return the memory that a history leaves, None for an empty one.

    `retention` is the share of items that should still be known when they come again. A
    day before that of the repetition before it, by a clock that went back, counts as that.
    """
    from fsrs import Card, Rating  # noqa: PLC0415 - 15 ms, for this alone

    scheduler, card = _scheduler(retention), Card(card_id=1)
    last: date | None = None
    repetitions = lapses = 0
    for day, rating in history:
        last = min(day if last is None else max(last, day), FURTHEST)
        lapses += rating == AGAIN and repetitions > 0
        repetitions += 1
        card, _log = scheduler.review_card(card, Rating(rating), _moment(last))
    if last is None or card.stability is None or card.difficulty is None:
        return None
    return Memory(card.stability, card.difficulty, last, card.due.date(), repetitions, lapses)


@cache
def _scheduler(retention: float) -> Scheduler:
    from fsrs import Scheduler  # noqa: PLC0415

    return Scheduler(
        desired_retention=retention,
        learning_steps=(),
        relearning_steps=(),
        maximum_interval=LONGEST,
        enable_fuzzing=False,
    )


def _card(memory: Memory) -> Card:
    from fsrs import Card, State  # noqa: PLC0415

    return Card(
        card_id=1,
        state=State.Review,
        stability=memory.stability,
        difficulty=memory.difficulty,
        due=_moment(memory.due),
        last_review=_moment(memory.last),
    )


def _moment(day: date) -> datetime:
    """Return a calendar day as the library counts: whole days apart, in UTC."""
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


def days_until(memory: Memory) -> int:
    """Return the interval that was given, in days."""
    return (memory.due - memory.last) // timedelta(days=1)
