"""Numbers in prose, and numbers written alike."""

from decimal import Decimal

import pytest

from lisez.analysis.numerals import numerals, written


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("un stock de 61 538 pièces", "61 538", "61538"),
        ("un stock de 12\u202f300\u202f000 pièces", "12\u202f300\u202f000", "12300000"),
        ("près de 3,5 millions de visiteurs", "3,5 millions", "3500000"),
        ("trois mille cinq cents moutons", "trois mille cinq cents", "3500"),
        ("vingt et un ans", "vingt et un", "21"),
        ("soixante et onze marches", "soixante et onze", "71"),
        ("une vingtaine de voiles", "une vingtaine", "20"),
        ("trois milliards d’euros", "trois milliards", "3000000000"),
        ("un lot de 3.500 lampes", "3.500", "3500"),
    ],
)
def test_a_number_is_whole_and_has_its_value(text: str, words: str, value: str) -> None:
    (found,) = numerals(text)
    assert found.span.of(text) == words
    assert found.value == Decimal(value)


@pytest.mark.parametrize("text", ["une victoire 7-3", "le A380", "la saison 1997-1998", "le 12e"])
def test_scores_and_names_are_no_numbers(text: str) -> None:
    assert all(found.span.of(text) == "7" for found in numerals(text)) or not [*numerals(text)]


@pytest.mark.parametrize(
    ("value", "like", "style", "scale", "words"),
    [
        ("48210", "61 538", "digits", "", "48 210"),
        ("4.8", "6,2", "digits", "", "4,8"),
        ("4", "3\u00a0milliards", "digits", "milliards", "4\u00a0milliards"),
        ("71", "trente", "words", "", "soixante et onze"),
        ("4", "trois milliards", "words", "milliards", "quatre milliards"),
        ("30", "une vingtaine", "about", "", "une trentaine"),
        ("35", "une vingtaine", "about", "", ""),
    ],
)
def test_another_number_is_written_alike(
    value: str, like: str, style: str, scale: str, words: str
) -> None:
    assert written(Decimal(value), like, style, scale) == words
