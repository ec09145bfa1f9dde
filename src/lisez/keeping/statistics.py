"""What was done, counted: over time, by kind and family, and what is to come."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from lisez.config import Settings
from lisez.keeping.opening import asked
from lisez.keeping.reviewing import DayOf, Item, all_items, local_day
from lisez.keeping.texts import READING
from lisez.store.entries import Read
from lisez.store.log import Store

WEEKS_BACK, DAYS_AHEAD = 12, 28
STAGES = ("new", "learning", "known")

_ANSWERS = "SELECT at, kind, families, outcome, fraction, points FROM answers ORDER BY at, rowid"
_RUNS = "SELECT at, kind FROM attempts ORDER BY at, rowid"
_RECALLS = "SELECT at FROM recalls"
_WORDS = "SELECT state, count(*) FROM kept WHERE state <> 'none' GROUP BY state"


@dataclass(frozen=True, slots=True)
class Tally:
    """Answers under a name: how many, how many fully right, and the points."""

    name: str
    answers: int
    right: int
    points: Fraction
    out_of: Fraction

    @property
    def share(self) -> Fraction:
        """Points as a share of 1; 0 where there was nothing to be had."""
        return self.points / self.out_of if self.out_of else Fraction(0)


@dataclass(frozen=True, slots=True)
class Week:
    """The seven days from a Monday on."""

    monday: date
    answers: int
    points: Fraction
    out_of: Fraction
    minutes: float
    words_read: int


@dataclass(frozen=True, slots=True)
class Statistics:
    """Everything at a glance; `due` is what is due today or before, by nothing limited.

    `to_come` has the number of items due on each of the next days, today first. `streak`
    counts the days on end, up to today or yesterday, on which something was done.
    """

    answers: int
    attempts: int
    reviews: int
    recalls: int
    by_kind: tuple[Tally, ...]
    by_family: tuple[Tally, ...]
    weeks: tuple[Week, ...]
    words: int
    words_by_stage: dict[str, int]
    questions_by_stage: dict[str, int]
    retired: int
    due: int
    to_come: tuple[int, ...]
    minutes: float
    words_read: int
    streak: int


def statistics(now: int, settings: Settings, day_of: DayOf = local_day) -> Statistics:
    """Count everything; raises LisezError."""
    today = day_of(now)
    nothing = _counted(([], [], [], []), [], {}, today)
    return asked(lambda store: _statistics(store, settings, day_of, today), nothing)


Marked = tuple[date, str, list[str], str, Fraction, Fraction]  # points got, points to be had


def _statistics(store: Store, settings: Settings, day_of: DayOf, today: date) -> Statistics:
    def day(at: object) -> date:
        return day_of(at if isinstance(at, int) else 0)

    answers: list[Marked] = []
    for at, kind, families, outcome, fraction, points in store.ask(_ANSWERS):
        worth = Fraction(str(points))
        got = worth * Fraction(str(fraction))
        names = json.loads(str(families))
        answers.append((day(at), str(kind), names, str(outcome), got, worth))
    runs = [(day(at), str(kind)) for at, kind in store.ask(_RUNS)]
    recalls = [day(at) for (at,) in store.ask(_RECALLS)]
    read = [(day(row.at), note) for row, note in store.notes(READING) if isinstance(note, Read)]
    items = all_items(store, settings, day_of)
    words = {str(state): count for state, count in store.ask(_WORDS) if isinstance(count, int)}
    return _counted((answers, runs, recalls, read), items, words, today)


Done = tuple[list[Marked], list[tuple[date, str]], list[date], list[tuple[date, Read]]]


def _counted(done: Done, items: list[Item], words: dict[str, int], today: date) -> Statistics:
    answers, runs, recalls, read = done
    questions = [item for item in items if item.kind == "question"]
    waiting = [item for item in items if not item.retired]
    active = {*(one[0] for one in answers), *recalls, *(one for one, _note in read)}
    return Statistics(
        answers=len(answers),
        attempts=sum(kind == "quiz" for _day, kind in runs),
        reviews=sum(kind == "review" for _day, kind in runs),
        recalls=len(recalls),
        by_kind=_tallies((one[1], one) for one in answers),
        by_family=_tallies((name, one) for one in answers for name in one[2]),
        weeks=_weeks(answers, read, today),
        words=sum(words.values()),
        words_by_stage={stage: words.get(stage, 0) for stage in STAGES},
        questions_by_stage=_stages(item for item in questions if not item.retired),
        retired=sum(item.retired for item in items),
        due=sum(item.due <= today for item in waiting),
        to_come=_to_come(waiting, today),
        minutes=round(sum(note.seconds for _day, note in read) / 60, 1),
        words_read=sum(note.words for _day, note in read),
        streak=_streak(active, today),
    )


def _tallies(named: Iterable[tuple[str, Marked]]) -> tuple[Tally, ...]:
    groups: dict[str, list[Marked]] = {}
    for name, one in named:
        groups.setdefault(name, []).append(one)
    return tuple(
        Tally(
            name,
            len(group),
            sum(one[3] == "right" for one in group),
            sum((one[4] for one in group), Fraction(0)),
            sum((one[5] for one in group), Fraction(0)),
        )
        for name, group in sorted(groups.items())
    )


def _stages(items: Iterable[Item]) -> dict[str, int]:
    counted = Counter(item.stage for item in items)
    return {stage: counted[stage] for stage in STAGES}


def _to_come(items: list[Item], today: date) -> tuple[int, ...]:
    counted = Counter(max(0, (item.due - today).days) for item in items)
    return tuple(counted[ahead] for ahead in range(DAYS_AHEAD))


def _weeks(answers: list[Marked], read: list[tuple[date, Read]], today: date) -> tuple[Week, ...]:
    """Return the last weeks, this one last."""
    this = today - timedelta(days=today.weekday())
    mondays = [this - timedelta(weeks=back) for back in range(WEEKS_BACK - 1, -1, -1)]
    return tuple(_week(monday, answers, read) for monday in mondays)


def _week(monday: date, answers: list[Marked], read: list[tuple[date, Read]]) -> Week:
    def within(day: date) -> bool:
        return 0 <= (day - monday).days < 7

    mine = [one for one in answers if within(one[0])]
    sat = [note for day, note in read if within(day)]
    return Week(
        monday,
        len(mine),
        sum((one[4] for one in mine), Fraction(0)),
        sum((one[5] for one in mine), Fraction(0)),
        round(sum(note.seconds for note in sat) / 60, 1),
        sum(note.words for note in sat),
    )


def _streak(active: set[date], today: date) -> int:
    """Count the days on end; a day that has only begun does not break it."""
    day = today if today in active else today - timedelta(days=1)
    count = 0
    while day in active:
        count += 1
        day -= timedelta(days=1)
    return count
