"""What holds for every schedule, whatever the numbers are."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lisez.review.schedule import AGAIN, EASY, GOOD, HARD, Rated, days_until, memory_of

DAYS = st.dates(date(2000, 1, 1), date(2100, 1, 1))
HISTORIES = st.lists(st.builds(Rated, DAYS, st.integers(AGAIN, EASY)), min_size=1, max_size=12)
TODAY = date(2026, 11, 24)


def test_nothing_is_remembered_of_what_was_never_repeated() -> None:
    assert memory_of([]) is None


def test_a_first_good_is_the_one_of_the_published_parameters() -> None:
    memory = memory_of([Rated(TODAY, GOOD)])
    assert memory is not None
    assert memory.stability == pytest.approx(2.3065)
    assert memory.difficulty == pytest.approx(2.118, abs=1e-3)
    assert (memory.due, memory.lapses) == (TODAY + timedelta(days=2), 0)


@given(HISTORIES)
def test_any_history_gives_a_day_that_is_still_to_come(history: list[Rated]) -> None:
    """Also where a clock went back, or was set a century ahead."""
    memory = memory_of(history)
    assert memory is not None
    assert memory.last == max(rated.day for rated in history)
    assert days_until(memory) >= 1
    assert memory.repetitions == len(history)
    assert memory.lapses == sum(rated.rating == AGAIN for rated in history[1:])


@given(HISTORIES)
def test_a_better_rating_never_comes_sooner(history: list[Rated]) -> None:
    day = max(rated.day for rated in history) + timedelta(days=3)
    dues = []
    for rating in (AGAIN, HARD, GOOD, EASY):
        memory = memory_of([*history, Rated(day, rating)])
        assert memory is not None
        dues.append(memory.due)
    assert dues == sorted(dues)


@given(HISTORIES)
def test_to_know_more_is_to_repeat_sooner(history: list[Rated]) -> None:
    dues = [memory.due for share in (0.7, 0.9, 0.97) if (memory := memory_of(history, share))]
    assert dues == sorted(dues, reverse=True)
