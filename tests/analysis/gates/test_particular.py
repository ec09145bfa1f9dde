"""What is of one place, person or event that nothing shown names."""

import pytest

from lisez.analysis.gates import Gates
from tests.analysis.conftest import Parse


@pytest.mark.parametrize(
    ("words", "need"),
    [
        ("Les gobelets en plastique sont interdits depuis 2022.", "placeless"),
        ("En 1947, l’aide américaine prit fin.", "placeless"),
        ("La façade du nouveau bâtiment donnant sur la rue des Halles est à Brest.", "new"),
        ("Le conseil régional a payé la moitié de la salle.", "land"),
        ("Le numéro 30 joue dans la deuxième équipe de Brest.", "somebody"),
        ("L’élève entre en 1848 au lycée de Brest.", "somebody"),
        ("Grâce à une bourse, l’élève entre en 1848 à l’École de Brest.", "somebody"),
    ],
)
def test_nothing_shown_says_whose(parse: Parse, words: str, need: str) -> None:
    parsed = parse(words)
    assert need in Gates(parsed).needs(0, 0)


@pytest.mark.parametrize(
    ("words", "need"),
    [
        ("À Brest, les gobelets en plastique sont interdits depuis 2022.", "placeless"),
        ("Depuis 2024, les communes françaises trient les restes de cuisine.", "placeless"),
        ("Les gobelets en plastique polluent les rivières.", "placeless"),
        ("Le nouveau maire de Brest a vendu la halle.", "new"),
        ("La façade du nouveau bâtiment de la mairie est à Brest.", "new"),
        ("Un nouveau bâtiment est ouvert à Brest.", "new"),
        ("Le conseil régional de Bretagne a payé la moitié de la salle.", "land"),
        ("Anne Morel gagne Brest, où l’élève entre en 1848 au lycée.", "somebody"),
        ("Paul Morel joue à Brest, où le numéro 30 est à Marc Petit.", "somebody"),
        ("L’élève doit lire à la maison.", "somebody"),
    ],
)
def test_what_is_shown_says_whose(parse: Parse, words: str, need: str) -> None:
    parsed = parse(words)
    assert need not in Gates(parsed).needs(0, 0)


def test_a_later_sentence_that_is_shown_names_the_place(parse: Parse) -> None:
    parsed = parse(
        "Un barrage est en projet depuis 1921. Anne Morel le bâtit à Brest et le vend en 1934."
    )
    assert "placeless" in Gates(parsed).needs(0, 0)
    assert Gates(parsed).clear((0, 1))


def test_a_later_sentence_that_is_shown_names_the_body(parse: Parse) -> None:
    parsed = parse(
        "En mai 1954, la Conférence générale révise le texte."
        " Ce changement distingue l’UNESCO des autres organisations."
    )
    assert "unnamed" in Gates(parsed).needs(0, 0)
    assert Gates(parsed).clear((0, 1))
