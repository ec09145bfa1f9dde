"""Whether a sentence is a whole one."""

import pytest

from lisez.analysis.gates.whole import shape
from tests.analysis.conftest import Parse


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("Une maison bleue qui donne sur le vieux port de pêche.", "fragment"),
        ("À noter la présence de trois grands bateaux dans le port.", "fragment"),
        ("Il neige.", "short"),
        ("Que peut faire la mairie de Brest ?", "asks"),
        ("Le port de Brest " + "et le port de Nantes " * 13 + "accueillent des navires.", "long"),
    ],
)
def test_what_is_no_sentence_to_ask_about(parse: Parse, words: str, reason: str) -> None:
    parsed = parse(words)
    assert reason in tuple(shape(parsed, parsed.sentences[0]))


@pytest.mark.parametrize(
    "words",
    [
        "Le parcours mesure 47 kilomètres et compte trois cols.",
        "La ligne dessert l’hôpital et la gare de Brest.",
        "La mairie, qui a acheté le terrain, ouvre un jardin en mai.",
        "Si les habitants acceptent, la mairie de Brest achètera le terrain.",
        "Un navire breton, conduit par dix marins, contraint Paul à partir et isole le port.",
        "Elle le reste jusqu’en 1958.",
        "La mairie de Dole protesta également contre la vente.",
        "Le merle noir mâle mesure 25 cm de longueur.",
        "Fondée en 1956, la coopérative regroupe beaucoup de pêcheurs.",
    ],
)
def test_what_is_whole(parse: Parse, words: str) -> None:
    parsed = parse(words)
    assert tuple(shape(parsed, parsed.sentences[0])) == ()
