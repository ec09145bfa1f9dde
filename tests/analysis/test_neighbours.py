"""Other numbers and moments as plausible as one."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lisez.analysis.found import Found
from lisez.analysis.moments import between, between_days, nearby, years_in
from lisez.analysis.neighbours import apart, neighbours
from lisez.analysis.options import Alternative, ranked
from lisez.core.spans import Span


@given(st.integers(3, 99_999))
def test_neighbours_are_as_large_as_long_and_as_round(number: int) -> None:
    for other in neighbours(Decimal(number), "habitant"):
        assert other != number
        assert number / 2.7 <= other <= number * 2.7
        assert number < 10 or len(str(int(other))) == len(str(number))
        assert number % 10 or other % 5 == 0 or number < 10


@pytest.mark.parametrize(
    ("number", "unit", "rule"),
    [("40", "%", ""), ("85", "%", ""), ("7", "mois", ""), ("17", "an", "age"), ("2.4", "m", "")],
)
def test_neighbours_stay_within_what_is_possible(number: str, unit: str, rule: str) -> None:
    found = neighbours(Decimal(number), unit, rule)
    assert len(found) >= 3
    assert not any(unit == "%" and other > 99 for other in found)
    assert not any(unit == "mois" and other > 11 for other in found)
    assert not any(rule == "age" and other >= 18 for other in found)
    assert all((other < 2) == (Decimal(number) < 2) for other in found)


def test_decimals_stay_decimals() -> None:
    assert all(o.as_tuple().exponent == -2 for o in neighbours(Decimal("6.26"), "%"))


@pytest.mark.parametrize(("smaller", "larger"), [(0, 3), (1, 2), (3, 0)])
def test_as_many_are_smaller_as_chance_wants(smaller: int, larger: int) -> None:
    free = [Alternative(Decimal(n), str(n), own=n == 9) for n in (9, 1, 2, 3, 7, 8)]
    chosen = ranked(free, Decimal(5), smaller, larger)
    assert sum(a.number < 5 for a in chosen) == smaller
    assert sum(a.number > 5 for a in chosen) == larger
    assert not larger or any(a.own for a in chosen)


def test_what_lies_apart_is_taken() -> None:
    assert apart([1, 2, 3, 4, 5, 6], 3) == [1, 3, 5]
    assert apart([1, 2], 3) == [1, 2]
    assert apart([], 3) == []


def _fact(rule: str, number: int) -> Found:
    span = Span(0, 4)
    return Found(
        kind="date",
        value=span,
        evidence=span,
        sentence=0,
        measures="",
        rule=rule,
        number=Decimal(number),
    )


def test_other_dates_are_of_the_same_year_and_another_month() -> None:
    found = [words for _, words in nearby(_fact("day", 19870512), "12 mai 1987")]
    assert len(found) >= 3
    assert all(words.endswith(" 1987") and " mai " not in words for words in found)


def test_a_month_keeps_its_first_sound() -> None:
    found = [words for _, words in nearby(_fact("month", 19871000), "octobre 1987")]
    assert found
    assert all(words[0] in "ao" for words in found)


def test_centuries_are_written_in_roman() -> None:
    found = [words for _, words in nearby(_fact("century", 16), "XVIe")]
    assert found == ["XIIIe", "XIVe", "XVe", "XVIIe", "XVIIIe", "XIXe"]


def test_a_moment_lies_between_those_around_it() -> None:
    years = years_in("En 1950, puis en 1990, avec 1 200 habitants")
    assert [*map(int, between(Decimal(1970), years))] == [1950, 1990]
    low, high = between_days(Decimal(19870512), [Decimal(301), Decimal(19880103)])
    assert (int(low), int(high)) == (19870301, 19880103)
