"""Vetoes on typing a value, each with the sentence that proves it."""

import pytest

from lisez.analysis.askable import KINDS
from lisez.analysis.facts import find
from lisez.analysis.found import Found
from lisez.analysis.parsed import Parsed
from lisez.analysis.typed_vetoes import easily_guessed, veto
from tests.analysis.conftest import Parse


def value(parse: Parse, text: str, words: str) -> tuple[Parsed, Found]:
    """Give the text parsed, and the fact of the value with those words."""
    parsed = parse(text)
    return parsed, next(f for f in find(parsed) if f.kind in KINDS and f.value.of(text) == words)


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("few-and-known", "À Roscoff, Anne Roy peint les quatre saisons.", "quatre"),
        ("cornered", "Anne quitte Pau en 1946, peint Dax en 1948 et meurt en 1950.", "1948"),
        ("counting", "Anne peint Dax en 2012, Pau en 2013 et Brest en 2014.", "2014"),
        ("historic", "La Seconde Guerre mondiale éclate en septembre 1939.", "septembre 1939"),
        ("periodic", "Les Jeux olympiques ont lieu à Brest en mai 1998.", "mai 1998"),
        ("small", "Le parc de Brest compte deux fontaines.", "deux"),
        ("periodic", "Anne Roy perd l’élection présidentielle en 1987.", "1987"),
        ("calendar", "À Brest, un repos suit six jours de travail chaque semaine.", "six jours"),
        ("summed", "La ville paie 40 %, la région 35 % et l’État 25 %.", "25 %"),
    ],
)
def test_what_is_told_otherwise_is_not_typed(
    parse: Parse, name: str, text: str, words: str
) -> None:
    parsed, fact = value(parse, text, words)
    assert veto(parsed, fact, fact.evidence) == name


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("La foire réunit plus de 640 exposants.", "640"),
        ("Le pont ouvre le samedi 12 mai 1987.", "12 mai 1987"),
        ("Anne Roy salue les 640 exposants de la foire.", "640"),
        ("La foire d’octobre 1987 attire la foule.", "octobre 1987"),
        ("Anne Roy quitte Pau en 1936, peint Dax en 1948 et meurt en 1950.", "1948"),
    ],
)
def test_what_only_leaves_no_wrong_option_is_typed(parse: Parse, text: str, words: str) -> None:
    parsed, fact = value(parse, text, words)
    assert veto(parsed, fact, fact.evidence) == ""


@pytest.mark.parametrize(
    ("text", "words", "easily"),
    [
        ("La foire réunit 640 exposants.", "640", False),
        ("La foire réunit trois exposants.", "trois", True),
        ("La foire réunit 3 000 exposants.", "3 000", True),
        ("La ville paie 6,5 % des travaux.", "6,5 %", False),
        ("Le pont ouvre en 1987.", "1987", True),
    ],
)
def test_moments_and_round_numbers_are_found_easily(
    parse: Parse, text: str, words: str, *, easily: bool
) -> None:
    assert easily_guessed(value(parse, text, words)[1]) is easily
