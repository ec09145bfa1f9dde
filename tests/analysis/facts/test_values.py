"""Typed values: what is found, what is passed over, and what is said of it."""

from decimal import Decimal

import pytest

from lisez.analysis.facts import find
from lisez.analysis.facts.frame import conditional
from lisez.analysis.facts.measured import of
from lisez.analysis.found import Found
from tests.analysis.conftest import Parse

KINDS = ("amount", "share", "count", "measure", "date", "year", "rank")


def found(parse: Parse, text: str) -> list[Found]:
    """Give the typed values of a text."""
    return [fact for fact in find(parse(text)) if fact.kind in KINDS]


@pytest.mark.parametrize(
    ("text", "kind", "value", "number", "unit"),
    [
        ("La fête a coûté 12 000 euros.", "amount", "12 000 euros", "12000", "euro"),
        ("La dette atteint 3 milliards d’euros.", "amount", "3 milliards d’euros", "3e9", "euro"),
        ("La ville paie 40 % des travaux.", "share", "40 %", "40", "%"),
        ("Un tiers des marins partent.", "share", "Un tiers", "33", "part"),
        ("La foire réunit 640 exposants.", "count", "640", "640", "exposant"),
        ("Le canal mesure 12 km.", "measure", "12 km", "12", "km"),
        ("Il arrive après neuf heures de marche.", "measure", "neuf heures", "9", "heure"),
        ("Le siège dure trois ans.", "measure", "trois ans", "3", "an"),
        ("Le pont ouvre le 12 mai 1987.", "date", "12 mai 1987", "19870512", "date"),
        ("Le pont ouvre en mai 1987.", "date", "mai 1987", "19870500", "date"),
        ("Le pont ouvre en 1987.", "year", "1987", "1987", "année"),
        ("Le pont date des années 1920.", "year", "1920", "1920", "décennie"),
        ("Le pont fut bâti au XIXe siècle.", "rank", "XIXe", "19", "siècle"),
        ("Morel gagne la quatrième étape.", "rank", "quatrième", "4", "rang"),
        ("Morel gagne la 17e étape.", "rank", "17e", "17", "rang"),
    ],
)
def test_a_value_has_its_kind_and_number(
    parse: Parse, text: str, kind: str, value: str, number: str, unit: str
) -> None:
    (fact,) = found(parse, text)
    assert (fact.kind, fact.value.of(text), fact.unit) == (kind, value, unit)
    assert fact.number == Decimal(number)
    assert fact.evidence.contains(fact.value)


@pytest.mark.parametrize(
    "text",
    [
        "Le club gagne sept buts à trois.",
        "Le club joue de 1968 à 1970.",
        "Le voyage dure de 12 à 15 jours.",
        "Il faut deux ou trois jours.",
        "Le règlement tient dans l’article 12.",
        "Le marché ouvre à 9 heures.",
        "Entre 1941 et 1950, le port reste fermé.",
        "Du 10 au 12 octobre 2025, le port accueille une fête.",
        "La fête dure de février 1941 à fin août 1944.",
        "La traversée dure 4 heures 52 minutes.",
        "À sept heures, le port ouvre.",
        "L’orage éclate peu après neuf heures.",
        "Le quart d’heure suivant, un quart d’heure passe.",
    ],
)
def test_names_ranges_and_scores_are_no_values(parse: Parse, text: str) -> None:
    assert found(parse, text) == []


@pytest.mark.parametrize(
    ("text", "approx"),
    [
        ("La foire réunit plus de 640 exposants.", "more-than"),
        ("La foire réunit moins de 640 exposants.", "less-than"),
        ("La foire réunit près de 640 exposants.", "about"),
        ("La foire réunit 640 exposants.", "exact"),
    ],
)
def test_a_value_says_how_exact_it_is(parse: Parse, text: str, approx: str) -> None:
    assert found(parse, text)[0].approx == approx


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("La foire réunit 640 exposants.", "asserted"),
        ("La foire réunira 640 exposants.", "planned"),
        ("La foire doit réunir 640 exposants.", "planned"),
        ("La foire ne réunit pas 640 exposants.", "negated"),
        ("La foire réunirait 640 exposants.", "quoted"),
        ("Selon le maire, la foire réunit 640 exposants.", "quoted"),
        ("Le maire souhaite réunir 640 exposants.", "wished"),
    ],
)
def test_a_value_says_how_sure_it_is(parse: Parse, text: str, modality: str) -> None:
    assert found(parse, text)[0].modality == modality


def test_only_a_promise_is_planned(parse: Parse) -> None:
    assert found(parse, "La ville s’est engagée à payer 40 % des travaux.")[0].modality == "planned"
    assert found(parse, "La ville a engagé 40 maçons.")[0].modality == "asserted"


@pytest.mark.parametrize(
    ("word", "lemma", "expected"),
    [
        ("réunirait", "réunir", True),
        ("serait", "être", True),
        ("préparait", "préparer", False),
        ("tirait", "tirer", False),
        ("réunit", "réunir", False),
    ],
)
def test_a_conditional_is_known_by_its_ending(word: str, lemma: str, expected: bool) -> None:
    assert conditional(word, lemma) is expected


def test_a_value_in_a_relative_clause_is_nested(parse: Parse) -> None:
    text = "La foire, qui réunit 640 exposants, plaît aux habitants."
    assert found(parse, text)[0].attachment == "nested"


def test_a_year_in_front_frames_the_sentence(parse: Parse) -> None:
    text = "En 1987, le village fut l’un des premiers à bâtir une école."
    assert found(parse, text)[0].attachment == "direct"


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("La ville paie 40 % des travaux.", "part des travaux"),
        ("La ville compte 640 habitants.", "nombre d’habitants"),
        ("La ville couvre une superficie de 12 km².", "superficie"),
        ("Marie Duval dirige le port en 1987.", "année où Marie Duval dirige le port"),
        ("En 1987, le pont a été classé.", "année où le pont a été classé"),
        (
            "Les gobelets sont interdits depuis 2022.",
            "année depuis laquelle les gobelets sont interdits",
        ),
        ("Le ticket coûte 12 euros.", "coût du ticket"),
        ("La ville a payé 12 000 euros.", "somme payée par la ville"),
        ("L’équipe reçoit une prime de 310 euros.", "prime"),
        ("Les ouvriers élèvent un mur haut de 118 mètres.", "hauteur"),
        ("Elle part pendant trois semaines.", "durée"),
        ("Le col se trouve à 2 340 mètres d’altitude.", "altitude"),
        ("Les voyageurs ont moins de 30 ans.", "âge"),
        ("Une infirmière de 29 ans a gagné la course.", "âge"),
        ("La caisse contient 12 kilos de sable.", "quantité"),
        ("Elle vit dans un studio de 24 mètres carrés.", "superficie"),
        ("Le train roule à 300 km/h.", "vitesse"),
    ],
)
def test_a_value_says_what_it_measures(parse: Parse, text: str, measures: str) -> None:
    assert found(parse, text)[0].measures == measures


@pytest.mark.parametrize(
    ("phrase", "joined"),
    [
        ("le port", "du port"),
        ("Les ports", "des ports"),
        ("la ville", "de la ville"),
        ("L’école", "de l’école"),
        ("une école", "d’une école"),
        ("Orléans", "d’Orléans"),
        ("hameau", "de hameau"),
    ],
)
def test_a_noun_phrase_is_joined_in_french(phrase: str, joined: str) -> None:
    assert of(phrase) == joined
