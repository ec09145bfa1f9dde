"""Vetoes on asking a typed value, each with the sentence that proves it."""

import pytest

from lisez.analysis.askable import KINDS, VETOES, veto
from lisez.analysis.facts import find
from tests.analysis.conftest import Parse

REFUSED = [
    ("one-sided", "La foire réunit plus de 640 exposants.", "640"),
    ("denied", "La foire ne réunit pas 640 exposants.", "640"),
    ("small", "Le parc compte deux fontaines.", "deux"),
    ("idiom", "Le magasin reste ouvert 24 heures.", "24 heures"),
    ("known", "Le fleuve arrose les quatre villages.", "quatre"),
    ("enumerated", "Le canton compte quatre villes : Brest, Morlaix, Quimper et Vannes.", "quatre"),
    ("resumed", "L’école accueille 1 200 élèves, soit 40 par classe.", "1 200"),
    (
        "resumed",
        "En 12 ans, le club vend 600 bateaux ; en moyenne, cela représente 50 bateaux.",
        "50",
    ),
    ("scored", "Le club gagne 4-1 et marque trois buts en fin de partie.", "trois"),
    ("repeated", "En 1987, Rennes organise une fête ; la fête de 1987 plaît à tous.", "1987"),
    ("summed", "La ville paie 40 %, la région 35 % et l’État 25 %.", "25 %"),
    ("of-name", "Le pays applique la loi de 1905.", "1905"),
    ("of-name", "Le pays respecte le traité du 3 mai 1815.", "3 mai 1815"),
    ("weekday", "Le pont ouvre le samedi 12 mai 1987.", "12 mai 1987"),
    ("elided", "La foire d’octobre 1987 attire la foule.", "octobre 1987"),
    ("counted-on", "Né en 1950, il part dix ans plus tard.", "1950"),
    ("dated", "La ville grandit au XVIIIe siècle, surtout en 1750.", "XVIIIe"),
    ("dated", "Le pont ouvre le 12 mai 1787, et le 15 la foule le traverse.", "12 mai 1787"),
    ("famous", "La ville grandit au XXe siècle.", "XXe"),
    ("seasonal", "Paul Morel abandonne le Tour de France en juillet 1987.", "juillet 1987"),
    ("seasonal", "Le pont de Brest ferme en décembre 1987 à cause de la neige.", "décembre 1987"),
    ("placed", "Anne Roy prend la quatrième place, après une défaite en finale.", "quatrième"),
    ("placed", "K87 est le 87e objet du catalogue de Brest.", "87e"),
    ("placed", "Anne Roy gagne à Dax son troisième trophée en quatre ans.", "troisième"),
    ("periodic", "Anne Roy perd l’élection présidentielle en 1987.", "1987"),
]


@pytest.mark.parametrize(("name", "text", "value"), REFUSED)
def test_a_value_is_refused_for_its_reason(parse: Parse, name: str, text: str, value: str) -> None:
    parsed = parse(text)
    facts = [f for f in find(parsed) if f.kind in KINDS and f.value.of(text) == value]
    assert facts
    assert VETOES[name](parsed, facts[0], facts[0].evidence)
    assert veto(parsed, facts[0], facts[0].evidence)


@pytest.mark.parametrize(
    "text",
    [
        "La foire réunit 640 exposants.",
        "La ville paie 40 % des travaux.",
        "Le pont ouvre le 12 mai 1987.",
        "En 1987, Rennes organise une fête.",
        "La ville grandit au XVIIIe siècle.",
        "Les élections de 1990 ont surpris la ville.",
        "La foire a lieu à partir de 1987.",
        "Le pont le plus connu ouvre en 1787.",
    ],
)
def test_a_plain_value_may_be_asked(parse: Parse, text: str) -> None:
    parsed = parse(text)
    (fact,) = (f for f in find(parsed) if f.kind in KINDS)
    assert veto(parsed, fact, fact.evidence) == ""


def test_a_value_in_a_heading_is_refused(parse: Parse) -> None:
    parsed = parse("La fête de 1987\n\nEn 1987, Rennes organise une grande fête au bord de l’eau.")
    (fact,) = (f for f in find(parsed) if f.kind == "year")
    assert VETOES["titled"](parsed, fact, fact.evidence)
