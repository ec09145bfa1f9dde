"""Acronyms and what they stand for."""

import pytest

from lisez.analysis import facts
from lisez.analysis.candidates import Source
from lisez.analysis.facts.acronyms import acronyms, spells
from lisez.analysis.families.acronym import propose
from lisez.analysis.gates import Gates
from lisez.core.questions import Short
from tests.analysis.conftest import Parse


def expansions(parse: Parse, text: str) -> dict[str, str]:
    """Give what each acronym of a text stands for."""
    parsed = parse(text)
    return {
        fact.value.of(parsed.text): fact.other.of(parsed.text)
        for fact in acronyms(parsed)
        if fact.other
    }


def keys(parse: Parse, text: str) -> list[str]:
    """Give the keys of the questions on a text."""
    parsed = parse(text)
    source = Source(parsed, facts.find(parsed), Gates(parsed))
    asked = [candidate.question for candidate in propose(source)]
    return [question.key for question in asked if isinstance(question, Short)]


@pytest.mark.parametrize(
    ("words", "letters"),
    [
        ("centre hospitalier universitaire", "chu"),
        ("École des beaux arts", "eba"),
        ("service départemental d incendie et de secours", "sdis"),
        ("petites et moyennes entreprises", "pme"),
        ("petites et moyennes entreprises", "peme"),
    ],
)
def test_initials_agree_with_small_words_counted_or_not(words: str, letters: str) -> None:
    assert spells(words.split(), letters)


@pytest.mark.parametrize(
    ("words", "letters"),
    [
        ("Front des étudiants", "usarf"),
        ("centre hospitalier de région", "ch"),
        ("centre", "cc"),
        ("", "c"),
    ],
)
def test_initials_of_another_language_or_number_do_not_agree(words: str, letters: str) -> None:
    assert not spells(words.split(), letters)


def test_the_acronym_follows_or_precedes_its_words(parse: Parse) -> None:
    text = (
        "La Maison des arts de Rivegrise (MAR) ouvre en mai. "
        "Le CRA (centre de rencontre et d’accueil) la soutient."
    )
    found = expansions(parse, text)
    assert found["MAR"] == "Maison des arts de Rivegrise"
    assert found["CRA"] == "centre de rencontre et d’accueil"


def test_a_word_before_the_expansion_is_left_out(parse: Parse) -> None:
    text = "Le nouveau traitement par pression douce continue (PDC) a réussi."
    assert expansions(parse, text) == {"PDC": "pression douce continue"}


def test_initials_that_do_not_agree_give_no_fact(parse: Parse) -> None:
    text = "Le Front des pêcheurs de la baie (UFBF) a signé l’accord."
    assert expansions(parse, text) == {}


def test_an_acronym_is_asked_once(parse: Parse) -> None:
    assert keys(parse, "Le Club des marcheurs du lac (CML) a cent membres.") == [
        "Club des marcheurs du lac"
    ]


def test_two_expansions_of_one_acronym_are_not_asked(parse: Parse) -> None:
    text = "Le Club du lac (CL) est né ici. Le Cercle des lecteurs (CL) est plus jeune."
    assert keys(parse, text) == []


def test_an_expansion_too_long_to_be_typed_is_not_asked(parse: Parse) -> None:
    text = "Le Service de la sécurité des ports et des rivières de montagne (SSPRM) a fermé."
    assert keys(parse, text) == []


def test_an_expansion_in_a_heading_is_not_asked(parse: Parse) -> None:
    text = "Le Club des marcheurs du lac\n\nLe Club des marcheurs du lac (CML) a cent membres."
    assert keys(parse, text) == []


def test_half_a_name_is_not_asked(parse: Parse) -> None:
    assert keys(parse, "Le Jeune Parti paysan (PP) a gagné deux sièges.") == []


def test_what_the_press_prints_unexplained_is_not_asked(parse: Parse) -> None:
    known = "La ville entend le Fonds monétaire international (FMI) et le port attend."
    other = "La ville entend le Club des marins bretons (CMB) et le port attend."
    assert keys(parse, known) == []
    assert keys(parse, other) == ["Club des marins bretons"]
