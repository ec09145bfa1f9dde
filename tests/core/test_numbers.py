"""Numbers as they are written."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lisez.core.numbers import (
    bound,
    french,
    multiplied,
    read_number,
    same_unit,
    scale,
    usable,
)


@pytest.mark.parametrize(
    "text",
    [
        "3 milliards",
        "3 000 000 000",
        "3\u202f000\u202f000\u202f000",
        "trois milliards",
        "3000000000 €",
        "3 Md€",
        "3.000.000.000",
        "3 000 millions",
        "2 milliards 1000 millions",
        "+3 milliards d'euros",
    ],
)
def test_one_value_written_in_many_ways(text: str) -> None:
    written = read_number(text)
    assert written is not None
    assert written.value == 3_000_000_000


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2,5", "2.5"),
        ("2.5", "2.5"),
        ("deux virgule cinq", "2.5"),
        ("-3", "-3"),
        ("−3", "-3"),
        ("moins 3", "-3"),
        ("3.000", "3"),  # one point is the decimal sign
        ("1,3 million", "1300000"),
        ("quatre-vingt-dix", "90"),
        ("septante", "70"),
        ("une", "1"),
        ("600.", "600"),
        ("mille neuf cent", "1900"),
    ],
)
def test_values(text: str, value: str) -> None:
    written = read_number(text)
    assert written is not None
    assert written.value == Decimal(value)


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "abc", "plus de 600", "600 ou 700", "600 ou sept cents", "600-700", "1/2"),
        *("12 mars 2016", "1e5", "0x10", "½", "deux millions et demi", "9" * 101),
        *("3 millions 2 milliards", "1,2,3", "--3"),
    ],
)
def test_what_is_no_single_number(text: str) -> None:
    assert read_number(text) is None


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        ("plus de 600", "plus de"),
        ("Près de 3 milliards", "Près d"),
        ("environ 40", "environ"),
        ("au moins 3", "au moins"),
        ("moins d'un", "moins d'"),
        ("moins 3", ""),
        ("600", ""),
    ],
)
def test_a_limit_is_no_number(text: str, limit: str) -> None:
    assert bound(text) == limit


@pytest.mark.parametrize(
    ("given_unit", "asked", "same"),
    [
        ("euros", "€", True),
        ("d'euros de chiffre d'affaires", "euros", True),
        ("pour cent", "%", False),  # read_number has made it « % » before
        ("d'euros", "millions d'euros", True),
        ("dollars", "euros", False),
        ("entreprise", "entreprises", True),
        ("", "entreprises", True),
        ("n'importe quoi", "", True),
    ],
)
def test_units(given_unit: str, asked: str, same: bool) -> None:
    assert same_unit(given_unit, asked) is same


def test_scale_of_a_unit() -> None:
    assert [scale(unit) for unit in ("millions d'euros", "€", "")] == [10**6, 1, 1]


def test_multiplied() -> None:
    assert multiplied("près de 3 milliards d'euros") == "près de 3000000000 d'euros"
    assert multiplied("1,3 million") == "1300000"
    assert multiplied("3 millionnaires") == "3 millionnaires"


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("600", "600"),
        ("2016", "2016"),
        ("12500.5", "12\u202f500,5"),
        ("3e9", "3\u202f000\u202f000\u202f000"),
        ("2.50", "2,5"),
        ("-40", "-40"),
        ("1e999999999", "1E+999999999"),
    ],
)
def test_french(value: str, written: str) -> None:
    assert french(Decimal(value)) == written


def test_usable() -> None:
    assert usable(Decimal("3e9"))
    assert not any(usable(Decimal(text)) for text in ("1e61", "NaN", "Infinity", "1" * 61))


@given(st.decimals(allow_nan=False, min_value=-(10**12), max_value=10**12, places=3))
def test_what_is_written_reads_back(value: Decimal) -> None:
    written = read_number(french(value))
    assert written is not None
    assert written.value == value


@given(st.text(max_size=120))
def test_nothing_crashes(text: str) -> None:
    read_number(text)
    bound(text)
    multiplied(text)
