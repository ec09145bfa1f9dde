"""Names that are not typed into a gap, each for the reason that its veto has."""

import pytest

from lisez.analysis import facts
from lisez.analysis.candidates import Source
from lisez.analysis.gates import Gates
from lisez.analysis.name_vetoes import VETOES, veto
from lisez.analysis.proper_names import ProperName
from lisez.core.spans import Span
from tests.analysis.conftest import Parse


def fired(parse: Parse, rule: str, sentence: str, led: str) -> bool:
    """Say whether a veto refuses the name after `led`, which is « preposition|article|name »."""
    preposition, article, name = led.split("|")
    parsed = parse(sentence)
    source = Source(parsed, facts.find(parsed), Gates(parsed))
    start = parsed.text.index(name)
    found = ProperName(Span(start, start + len(name)), preposition, article, place=False)
    seen = next(s.span for s in parsed.sentences if s.span.contains(found.span))
    if not rule:
        return bool(veto(source, found, seen))
    return VETOES[rule](source, found, seen)


@pytest.mark.parametrize(
    ("rule", "sentence", "led"),
    [
        ("known", "En 1998, Paul Serrat a ouvert une école à Paris.", "à||Paris"),
        ("known", "En 1998, Paul Serrat part en Europe de l’Est.", "en||Europe de l’Est"),
        ("known", "En 1998, Paul Serrat est entré à l’ONU.", "à|l'|ONU"),
        ("wordy", "Paul Serrat habite depuis 1998 à Aa, un hameau.", "à||Aa"),
        ("common", "En 1998, Paul Serrat a quitté le Parlement.", "|le|Parlement"),
        ("common", "En 1998, Paul Serrat a défendu la Constitution.", "|la|Constitution"),
        ("common", "En 1998, Paul Serrat a gagné le Grand Prix.", "|le|Grand Prix"),
        ("numeral", "Au XVIe siècle, le village comptait trois moulins.", "|au|XVIe"),
        ("specified", "En 843, Louis Morel hérite de la Francie occidentale.", "de|la|Francie"),
        ("specified", "La course est gagnée par le Breton Luc Tissot.", "par|le|Breton Luc Tissot"),
        ("joined", "En 1998, on agrandit le Stade de Valdoule.", "de||Valdoule"),
        ("joined", "Il habite à Montbrun-sur-Lède depuis 1998.", "à||Montbrun"),
        ("joined", "Il habite à Montbrun (Gers) depuis 1998.", "à||Montbrun"),
        ("of-a-noun", "Paul Serrat raconte la bataille de Valdoule.", "de||Valdoule"),
        ("of-a-noun", "En 1998, Paul Serrat a joué le roi de Suède.", "de||Suède"),
        ("of-a-noun", "En 1850, le pont suspendu de la Lède s’écroule.", "de|la|Lède"),
        (
            "abbreviated",
            "En 1998, le COBN naît. Le CO Besançon-Nancy gagne.",
            "|le|CO Besançon-Nancy",
        ),
        ("listed", "Paul Serrat a travaillé à Besançon et à Nancy.", "à||Nancy"),
        ("listed", "Paul Serrat a travaillé à Besançon et à Nancy.", "à||Besançon"),
        ("example", "Il vend dans dix villes, notamment à Besançon.", "à||Besançon"),
        ("one-of", "La Moldavie est l’une des cinq hôtes.", "|la|Moldavie"),
        ("one-of", "En 2006, la Moldavie fut l’une des cinq hôtes.", "|la|Moldavie"),
        ("periodic", "Il a couru aux Jeux olympiques de 2004 à Athènes.", "à||Athènes"),
        ("located", "Il s’installe à Oslo, capitale de son pays natal.", "à||Oslo"),
        ("quoted", "Paul Serrat (formé à Besançon) ouvre une école.", "à||Besançon"),
        ("quoted", "« Je suis né à Besançon », dit Paul Serrat.", "à||Besançon"),
        ("everywhere", "À Dax, on rit. De Dax, on part. Dax dort. Il est né à Dax.", "à||Dax"),
        ("bare", "Pour gagner un peu de temps, le train part vers Besançon.", "vers||Besançon"),
        ("many", "En 1998, Paul Serrat bat l’équipe des États-Unis.", "|des|États-Unis"),
        ("many", "En 1998, Paul Serrat se bat contre les Zirides.", "contre|les|Zirides"),
        ("told", "L’armée hongroise se replie en Hongrie avec trois canons.", "en||Hongrie"),
        ("told", "Les troupes britanniques passent en Angleterre.", "en||Angleterre"),
    ],
)
def test_a_veto_refuses_its_example(parse: Parse, rule: str, sentence: str, led: str) -> None:
    assert fired(parse, rule, sentence, led)


@pytest.mark.parametrize(
    ("sentence", "led"),
    [
        ("En 1998, Paul Serrat a ouvert une école à Besançon.", "à||Besançon"),
        ("Paul Serrat habite depuis 1998 près de Besançon.", "de||Besançon"),
        ("En 1998, un marin venu de Besançon a vu Anne Serrat.", "de||Besançon"),
        ("En 1998, Paul Serrat marche sur Kars avec ses troupes.", "sur||Kars"),
        ("En 1998, Paul Serrat s’installe à Heerlen aux Pays-Bas.", "à||Heerlen"),
        ("En 1998, Paul Serrat visite la ville de Béjaïa (sa capitale).", "de||Béjaïa"),
    ],
)
def test_other_names_are_let_through(parse: Parse, sentence: str, led: str) -> None:
    assert not fired(parse, "", sentence, led)
