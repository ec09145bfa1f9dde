"""The schedule is Anki's: stability, difficulty and interval, over random ratings.

Anki's own collection does the counting, from the same repetitions on the same days. Its
intervals are fuzzed and held apart from each other, so that they are compared by its curve.
"""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from lisez.review.schedule import Rated, days_until, memory_of
from tests.needs import requires

SEQUENCES = 250
SLACK = 1e-4  # Anki counts in single precision
DAY = 86_400
FIRST = date(2024, 1, 1)


class Anki:
    """A collection with one card, remembered by FSRS."""

    def __init__(self, folder: Path) -> None:
        from anki.collection import Collection  # noqa: PLC0415 - an optional tool

        collection: Any = Collection(str(folder / "collection.anki2"))
        self.collection = collection
        self.collection.set_config("fsrs", True)
        models: Any = self.collection.models
        note: Any = self.collection.new_note(models.by_name("Basic"))
        note["Front"] = "un"
        self.collection.add_note(note, self.collection.decks.id("Default"))
        self.card = note.cards()[0].id
        self.now = int(time.time())

    def memory(self, history: list[tuple[int, int]]) -> Any:  # noqa: ANN401 - Anki's message
        """Return the memory after repetitions on these days, the last of them today."""
        self.collection.db.execute("delete from revlog")
        last = history[-1][0]
        for number, (day, rating) in enumerate(history):
            moment = self.now - (last - day) * DAY - (len(history) - number)
            values = (moment * 1000, self.card, -1, rating, 1, 1, 2500, 1000, 1 if number else 0)
            marks = ",".join("?" * len(values))
            self.collection.db.execute(f"insert into revlog values ({marks})", *values)
        told = self.collection._backend.compute_memory_state(self.card)
        self.decay = told.decay
        return told.state

    def retrievability(self, memory: Any, days: float) -> float:  # noqa: ANN401
        """Return how likely Anki thinks that the card is known so long after a repetition."""
        card = self.collection.get_card(self.card)
        card.memory_state, card.decay = memory, self.decay
        card.last_review_time = self.now - round(days * DAY)
        card.type = card.queue = 2
        card.ivl = card.reps = 1
        card.due = self.collection.sched.today
        self.collection.update_card(card)
        return float(self.collection.card_stats_data(self.card).fsrs_retrievability)


@pytest.fixture
def anki(tmp_path: Path) -> Iterator[Anki]:
    requires("module:anki")
    opened = Anki(tmp_path)
    yield opened
    opened.collection.close()


def history(chance: random.Random) -> list[tuple[int, int]]:
    """Return days from 0 and ratings; some repetitions come on the same day."""
    day = 0
    found = []
    for _ in range(chance.randrange(1, 15)):
        found.append((day, chance.choice([1, 2, 3, 3, 3, 4])))
        day += chance.choice([0, 1, 1, 2, 3, 5, 8, 15, 40, 100])
    return found


def ours(days: list[tuple[int, int]], retention: float = 0.9) -> Any:  # noqa: ANN401
    rated = [Rated(FIRST + timedelta(days=day), rating) for day, rating in days]
    return memory_of(rated, retention)


def test_memories_are_those_of_anki(anki: Anki) -> None:
    chance = random.Random(250)
    for _ in range(SEQUENCES):
        days = history(chance)
        theirs, mine = anki.memory(days), ours(days)
        assert mine.stability == pytest.approx(theirs.stability, rel=1e-4), days
        assert mine.difficulty == pytest.approx(theirs.difficulty, rel=1e-4), days


@pytest.mark.parametrize("retention", [0.8, 0.9, 0.95])
def test_intervals_are_those_of_anki(anki: Anki, retention: float) -> None:
    """An item comes again on the day nearest to where Anki's curve meets the retention."""
    chance = random.Random(round(retention * 100))
    for _ in range(SEQUENCES // 3 + 1):
        days = history(chance)
        theirs, interval = anki.memory(days), days_until(ours(days, retention))
        assert anki.retrievability(theirs, interval + 0.5) <= retention + SLACK, days
        if interval > 1:  # a day is the shortest
            assert anki.retrievability(theirs, interval - 0.5) >= retention - SLACK, days


def test_chances_are_those_of_anki(anki: Anki) -> None:
    chance = random.Random(3)
    for _ in range(50):
        days = history(chance)
        theirs, mine, later = anki.memory(days), ours(days), chance.randrange(1, 200)
        expected = anki.retrievability(theirs, later)
        assert mine.recall_on(mine.last + timedelta(days=later)) == pytest.approx(
            expected, abs=1e-3
        )
