"""The contracted article, on easy texts only."""

import pytest

from lisez.analysis.families.contracted import propose
from lisez.core.questions import Gap
from tests.analysis.conftest import Parse
from tests.analysis.sources import keys, proposed


@pytest.mark.parametrize(
    ("text", "options"),
    [
        ("Chaque matin, Marie Duval va au marché en vélo.", {"au", "à la", "à l'", "aux"}),
        ("Le samedi, Marie Duval va à la piscine de Brest.", {"à la", "au", "à l'", "aux"}),
        ("Marie Duval parle souvent des voisins de Paul.", {"des", "du", "de la", "de l'"}),
        ("Marie Duval habite loin du port de Brest.", {"du", "de la", "de l'", "des"}),
    ],
)
def test_the_noun_decides(parse: Parse, text: str, options: set[str]) -> None:
    (candidate,) = proposed(parse, propose, text)
    question = candidate.question
    assert isinstance(question, Gap)
    assert {option.text for option in question.options} == options
    assert question.key == question.blank.of(text) == question.options[0].text
    assert candidate.features["level_max"] == 2


@pytest.mark.parametrize(
    "text",
    [
        "Chaque matin, Marie Duval parle longuement au ministre à Brest.",
        "Marie Duval va souvent à l'école de Brest en vélo.",
        "Marie Duval parle à Brest des pays de son enfance.",
        "Marie Duval vend à Brest des fruits et des légumes.",
        (
            "Marie Duval, qui est née à Brest en 1950 et qui aime la mer depuis son enfance, va "
            "chaque matin au marché du quartier avec ses deux voisins."
        ),
    ],
    ids=["both genders", "elided", "plural like singular", "repeated", "hard text"],
)
def test_doubt_is_a_veto(parse: Parse, text: str) -> None:
    assert keys(parse, propose, text) == []
