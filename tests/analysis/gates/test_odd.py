"""Oddities of quoted French, one example for each name; and what is not odd."""

import pytest

from lisez.analysis.gates import Gates
from lisez.analysis.gates.odd import oddities
from tests.analysis.conftest import Parse


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("A eux deux, ils réparent le bateau.", "accent"),
        ("Le club vend 400 billets, toute catégorie confondue.", "number"),
        ("La seconde Guerre mondiale ferme le port.", "capital"),
        ("Le Premier Ministre visite le port de Brest.", "capital"),
        ("Le train va de Brest (nord), à Nantes.", "broken"),
        ("La ville - dit-on - dort depuis un siècle.", "dash"),
        ("Les marins 'du haut' quittent le port.", "quotes"),
        ('Le maire parle de "progrès" depuis un an.', "quotes"),
        ("La fête commence à 13h00 sur le port.", "digits"),
        ("La mairie paie 40% des travaux.", "digits"),
        ("La ville gagne sa 2ème place.", "digits"),
        ("Le bateau part  en mai vers Brest.", "spaces"),
        ("Le port ferme suite à la tempête.", "loan"),
        ("Les quais sont reliés via un tunnel.", "loan"),
        ("Il dirige un club dont le terrain est payé par ses membres.", "owner"),
        ("Elle reçoit un prix ; distinction qu’elle refuse.", "broken"),
        ("La baisse des prix, des salaires et les grèves vident la ville.", "list"),
        ("Il vend du sel, étant surtout marin.", "participles"),
        ("Le port appartient à Paul Morel qui arrive du Nord.", "name-relative"),
        ("La ville s’étend vers le sud, elle atteint le fleuve.", "spliced"),
        (
            "Plusieurs marins de Brest, des retraités qui avaient du temps se réunissent en mai.",
            "apposed-relative",
        ),
    ],
)
def test_what_is_odd(parse: Parse, words: str, name: str) -> None:
    parsed = parse(words)
    assert name in tuple(oddities(parsed, parsed.sentences[0]))


@pytest.mark.parametrize(
    "words",
    [
        "À eux deux, ils réparent le bateau.",
        "La Seconde Guerre mondiale ferme le port, dit le Premier ministre.",
        "La ville – dit-on – dort depuis un siècle.",
        "La fête commence à 13 h et coûte 40 % du budget.",
        "Le port ferme à la suite de la tempête.",
        "Le port appartient à Paul Morel, qui arrive du Nord.",
        "C’est Paul Morel qui arrive du Nord.",
        "Si la ville s’étend vers le sud, elle atteint le fleuve.",
        "Plusieurs marins de Brest, des retraités qui avaient du temps, se réunissent en mai.",
        "Née à Brest en 1950, elle dirige le port.",
        "Il part tôt, mais en arrivant au port, il s’arrête.",
    ],
)
def test_what_is_not(parse: Parse, words: str) -> None:
    parsed = parse(words)
    assert tuple(oddities(parsed, parsed.sentences[0])) == ()


def test_an_odd_sentence_may_be_quoted_and_its_oddities_are_told(parse: Parse) -> None:
    gates = Gates(parse("La mairie de Brest paie 40% des travaux du port suite à la tempête."))
    assert gates.quotable(0)
    assert gates.oddities(0) == ("digits", "loan")
