"""Definite nouns that leave a reader asking which, and passages begun too late."""

import pytest

from lisez.analysis.gates import Gates
from tests.analysis.conftest import Parse

TOWN = "Le siège de Brévigny commence en mai. Les soldats de Morel campent dans un bois. "


@pytest.mark.parametrize(
    ("sentence", "need"),
    [
        ("Morel abandonne le siège.", "loose"),  # named before, not in view
        ("Morel publie en 1889 un autre ouvrage.", "another"),
        ("Paul Morel inaugure de nouveaux sites à Lyon.", "another"),
        ("L’Organisation a fondé une école à Brest.", "unnamed"),
        ("Morel rejette les demandes du 11 mai.", "loose"),
        ("La Conférence générale a fondé une école à Brest.", "unnamed"),
        ("Le premier extrait sort à Lyon en mai.", "loose"),
        ("Quand le premier soldat est blessé, Morel quitte Lyon.", "nth"),
        ("En 1938, en revenant de Lyon, sa voiture heurte un train.", "owner"),
    ],
)
def test_it_wants_what_stands_before(parse: Parse, sentence: str, need: str) -> None:
    parsed = parse("Brévigny assiégée\n\n" + TOWN + sentence)
    assert need in Gates(parsed).needs(2)


@pytest.mark.parametrize(
    "sentence",
    [
        "La Conférence générale de Brest a fondé une école.",
        "Morel lève le siège de Brévigny en juin.",
        "Morel traverse la mer en juin.",  # everybody knows it
        "L’Organisation mondiale du commerce a fondé une école à Brest.",
        "Morel passe le premier mois à Lyon.",
    ],
)
def test_it_says_enough(parse: Parse, sentence: str) -> None:
    parsed = parse("Brévigny assiégée\n\n" + TOWN + sentence)
    assert not {"loose", "unnamed", "another", "owner", "nth"} & set(Gates(parsed).needs(2))


def test_a_passage_is_begun_where_it_is_understood(parse: Parse) -> None:
    text = (
        "Le pont de Brévigny s’écroule en 1998. Deux jours plus tard, Paul Morel arrive à Brévigny."
        " Il promet une enquête aux habitants."
    )
    gates = Gates(parse(text))
    assert gates.excerpt(2) == (0, 1, 2)


def test_a_passage_that_cannot_be_begun_early_enough_is_not_shown(parse: Parse) -> None:
    text = "Deux jours plus tard, Paul Morel arrive à Brévigny. Il promet une enquête."
    assert Gates(parse(text)).excerpt(1) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "Farid Belkacem, maître-composteur à Nantes, conseille d’en prendre un kilo.",
        "Paul Morel en est le dirigeant à Brest.",
    ],
)
def test_en_stands_for_a_thing(parse: Parse, sentence: str) -> None:
    assert "object" in Gates(parse(sentence)).needs(0)


def test_en_may_stand_for_a_thing_that_is_shown(parse: Parse) -> None:
    gates = Gates(parse("La ville de Brest achète un navire. Paul Morel en est le capitaine."))
    assert "object" in gates.needs(1)
    assert "object" not in gates.needs(1, 1)


def test_what_stands_in_what_is_left_out_is_not_known(parse: Parse) -> None:
    text = "Morel vend un moulin à Lyon. Le barrage de Dax est long. Le barrage, lui, plaît à Anne."
    parsed = parse("Brévigny assiégée\n\n" + text)
    assert "loose" in Gates(parsed).needs(2, (0,))
    assert "loose" not in Gates(parsed).needs(2, (0, 1))
