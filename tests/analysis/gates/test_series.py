"""Events of a series whose name is not shown."""

import pytest

from lisez.analysis.gates import Gates
from tests.analysis.conftest import Parse


@pytest.mark.parametrize(
    "words",
    [
        "Paul Morel prend la tête lors de la 17e étape, qu’il remporte à Brest.",
        "Au premier tour, l’Union de Brest obtient 36 élus.",
        "Anne Morel perd la finale contre deux joueuses de Nantes en 1987.",
        "Brest bat Nantes lors de la dernière journée.",
        "L’orage éclate alors qu’Anne Morel approche du deuxième col.",
        "Anne Morel occupe la quatrième place avant la pluie.",
        "Paul Morel gagne la course en 1987.",
        "En 1987, Anne Morel perd les élections.",
    ],
)
def test_nothing_says_of_what_it_is_a_part(parse: Parse, words: str) -> None:
    parsed = parse(words)
    assert "series" in Gates(parsed).needs(0, 0)


@pytest.mark.parametrize(
    "words",
    [
        "Paul Morel gagne la 17e étape du Tour de France à Brest.",
        "Au premier tour de l’élection présidentielle, Anne Morel obtient 36 voix.",
        "Anne Morel perd la finale de la Coupe de France contre Nantes.",
        "Brest bat Nantes lors de la dernière journée du championnat.",
        "Anne Morel occupe la quatrième place du classement de Brest.",
        "Paul Morel gagne la course Brest-Nantes en 1987.",
        "Anne Morel perd les élections de 1987.",
        "Anne Morel mène une campagne à Brest et perd au premier tour des municipales.",
        "Une aile sert de balancier pour la course.",
    ],
)
def test_what_is_said_with_its_series(parse: Parse, words: str) -> None:
    parsed = parse(words)
    assert "series" not in Gates(parsed).needs(0, 0)


def test_the_series_is_named_before(parse: Parse) -> None:
    parsed = parse(
        "Paul Morel court le Tour de France en 1987. Paul Morel gagne la 17e étape à Brest."
    )
    assert "series" not in Gates(parsed).needs(1, 1)


def test_a_context_without_the_name_is_not_enough(parse: Parse) -> None:
    parsed = parse(
        "L’Union de Brest présente des listes dans 70 villes."
        " Au premier tour, l’Union de Brest obtient 36 élus."
    )
    assert "series" in Gates(parsed).needs(1, 1)
