"""What a sentence shown alone leaves open, rule by rule."""

import pytest

from lisez.analysis import left_open
from tests.analysis.conftest import Parse


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("of_what", "La mise en service a lieu en présence de Paul Morel."),
        ("of_what", "En aval de Roscoff, la pente diminue brusquement."),
        ("of_what", "La défaite à Roscoff laisse des traces."),
        ("which_people", "Les Bretons comptent 37 blessés et 12 morts."),
        ("how_many_of", "Quatre députés sont mobilisés avec Paul Morel."),
        ("of_which_land", "Un concours est lancé en 2010 par le parc national."),
        ("of_which_land", "Le conseil municipal finance 40 % des travaux."),
        ("of_which_land", "Le conseil municipal décide en 1824 de bâtir la place de Roscoff."),
        ("of_what", "Hors Alaska, le principal sommet est le mont Whitney."),
        ("whose_body", "Une opération de l’œil droit échoue à Paris en 1913."),
        ("which_lands", "Le vent du Pacifique est arrêté par les montagnes."),
        ("which_sport", "Une première Coupe d’Europe est organisée à Roscoff en 1969."),
        ("opined", "Malheureusement, Anne Roy manque le train de Roscoff."),
        ("by_another_name", "En 2015, l’État balte adopte l’euro à Riga."),
        ("of_what", "Le PIB par habitant dépasse celui de la Pologne."),
        ("yet_to_come", "Roscoff paie 40 % du budget du futur stade."),
        ("compared", "La ligne C, plus courte, ouvre à Roscoff en mai 1987."),
    ],
)
def test_what_is_left_open(parse: Parse, rule: str, text: str) -> None:
    parsed = parse(text)
    assert [r.__name__ for r in left_open.RULES if r(parsed, parsed.tokens)] == [rule]
    assert left_open.left_open(parsed, parsed.tokens)


@pytest.mark.parametrize(
    "text",
    [
        "La mise en service de la ligne a lieu en présence de Paul Morel.",
        "Roscoff paie 40 % du budget du futur stade de Brest.",
        "Le club de Roscoff gagne en 2015 à Brest.",
        "La défaite de Roscoff contre Morlaix laisse des traces.",
        "En 1806, les Bretons comptent 37 blessés et 12 morts.",
        "Quatre députés du Finistère sont mobilisés avec Paul Morel.",
        "Un concours est lancé en 2010 à Roscoff par le parc national.",
        "Le conseil municipal de Roscoff finance 40 % des travaux.",
        "Une opération de l’œil droit de Paul Morel échoue en 1913.",
        "Le vent du Pacifique est arrêté par les montagnes de la Californie.",
        "Roscoff s’étend au pied du phare depuis 1913.",
        "La ligne C est plus courte que la ligne A de Roscoff.",
        "La plus courte des lignes de Roscoff ouvre en mai 1987.",
    ],
)
def test_what_is_said_in_full(parse: Parse, text: str) -> None:
    parsed = parse(text)
    assert not left_open.left_open(parsed, parsed.tokens)


@pytest.mark.parametrize(
    "text",
    [
        "# La bataille de Kermor\n\nLa bataille oppose deux flottes en mai 1806.",
        "# Le port de Roscoff\n\nLe conseil municipal paie tout.\n\nAnne habite à Roscoff.",
    ],
)
def test_what_the_title_names_is_known(parse: Parse, text: str) -> None:
    parsed = parse(text)
    assert not left_open.left_open(parsed, parsed.tokens)
