"""A day or a month of no year."""

import pytest

from lisez.analysis.gates import Gates
from tests.analysis.conftest import Parse

_AROUND = " Paul Morel revient à Brest en 1987. Il s’installe à Nantes en 1992."


@pytest.mark.parametrize(
    "words",
    [
        "En juillet, Paul Morel est à Brest.",
        "Le 22 août, Anne Morel quitte Nantes.",
        "À la fin du mois de novembre, Paul Morel quitte Brest.",
        "Paul Morel prend Nantes le 28 août.",
    ],
)
def test_a_day_without_a_year(parse: Parse, words: str) -> None:
    parsed = parse(words + _AROUND)
    assert "undated" in Gates(parsed).needs(0, 0)


@pytest.mark.parametrize(
    "words",
    [
        "Le 22 août 1987, Anne Morel quitte Nantes.",
        "En 1987, Anne Morel quitte Nantes le 22 août.",
        "Le 25 juin 841, Charles bat Lothaire à Fontenoy.",
        "Le musée de Brest est ouvert de mai à septembre.",
        "Chaque année, Brest fête ses marins en juillet.",
        "La température de Brest atteint vingt degrés en juillet.",
        "Paul Morel habite au 4 rue Mars à Brest.",
    ],
)
def test_what_has_its_year_or_needs_none(parse: Parse, words: str) -> None:
    parsed = parse(words + _AROUND)
    assert "undated" not in Gates(parsed).needs(0, 0)


def test_a_sentence_before_it_sets_the_scene(parse: Parse) -> None:
    parsed = parse("Paul Morel joue à Brest. Le 22 août, Paul Morel est à Nantes." + _AROUND)
    assert "undated" in Gates(parsed).needs(1, 0)
    assert "undated" not in Gates(parsed).needs(1, 1)


def test_a_text_of_one_year(parse: Parse) -> None:
    parsed = parse("Brest a voté en 2019. Le 22 août, Anne Morel quitte Nantes.")
    assert "undated" not in Gates(parsed).needs(1, 0)


def test_a_text_without_years(parse: Parse) -> None:
    parsed = parse("Anne Morel dirige un bureau à Brest. Le 22 août, Anne Morel quitte Nantes.")
    assert "undated" not in Gates(parsed).needs(1, 0)
