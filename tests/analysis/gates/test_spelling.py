"""Words that are no French, but for an accent or a letter."""

import pytest

from lisez.analysis.gates import Gates
from lisez.analysis.gates.spelling import no_word
from tests.analysis.conftest import Parse


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("Les voisins de Brest sont génés par le bruit.", True),
        ("Paul Morel porte un interêt à la pêche.", True),
        ("La ville est desertée en hiver.", True),
        ("La tourbe est consummée par le feu.", True),
        ("Les voisins de Brest sont gênés par le bruit.", False),
        ("Le marais porte un nom de guerre, un alias.", False),
        ("Elle décèdera à Brest, et l’évènement sera connu.", False),  # as since 1990
        ("Un kernel et un smartphone sont vendus à Brest.", False),  # foreign, but near no word
        ("Le Generale et la Reponse sont des navires.", False),  # names
    ],
)
def test_a_word_that_an_accent_or_a_letter_would_mend(
    parse: Parse, words: str, *, wrong: bool
) -> None:
    parsed = parse(words)
    assert no_word(parsed, parsed.sentences[0]) == wrong


def test_what_is_misspelt_is_not_quoted(parse: Parse) -> None:
    assert "spelling" in Gates(parse("Paul Morel porte un interêt à la pêche.")).faults(0)
