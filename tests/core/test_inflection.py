"""Written forms that can be derived, and those that must not be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lisez.core.inflection import bases, feminine, plurals, written_forms


@pytest.mark.parametrize(
    ("word", "plural"),
    [
        ("antenne", "antennes"),
        ("voix", "voix"),
        ("nez", "nez"),
        ("cas", "cas"),
        ("régional", "régionaux"),
        ("festival", "festivals"),
        ("bateau", "bateaux"),
        ("pneu", "pneus"),
        ("genou", "genoux"),
        ("clou", "clous"),
        ("vitrail", "vitraux"),
        ("détail", "détails"),
    ],
)
def test_plural(word: str, plural: str) -> None:
    assert plural in plurals(word)


@pytest.mark.parametrize(
    ("word", "female"),
    [
        ("directeur", "directrice"),
        ("prestigieux", "prestigieuse"),
        ("premier", "première"),
        ("léger", "légère"),
        ("européen", "européenne"),
        ("italien", "italienne"),
        ("culturel", "culturelle"),
        ("public", "publique"),
        ("local", "locale"),
        ("bon", "bonne"),
        ("grand", "grande"),
        ("rapide", "rapide"),
    ],
)
def test_feminine_in_a_phrase(word: str, female: str) -> None:
    assert feminine(word, alone=False) == female


@pytest.mark.parametrize(
    "word", ["fusion", "appel", "signal", "vent", "bois", "aliment", "soutien"]
)
def test_a_lone_noun_has_no_feminine_that_is_another_word(word: str) -> None:
    assert feminine(word, alone=True) == word


@pytest.mark.parametrize(
    ("small", "forms"),
    [
        ("de", {"de", "d'", "du", "des"}),
        ("à", {"à", "au", "aux"}),
        ("l'", {"le", "la", "les", "l'"}),
    ],
)
def test_small_words_stand_for_all_their_forms(small: str, forms: set[str]) -> None:
    assert written_forms(small, alone=False) == forms


@given(st.text("abcdefghilmnoprstuxzéèœ'", min_size=1, max_size=12), st.booleans())
def test_a_word_is_one_of_its_own_forms(word: str, alone: bool) -> None:
    assert word in written_forms(word, alone=alone)


@pytest.mark.parametrize(
    ("word", "base"),
    [
        ("chevaux", "cheval"),
        ("travaux", "travail"),
        ("bateaux", "bateau"),
        ("cheveux", "cheveu"),
        ("genoux", "genou"),
        ("lyonnaises", "lyonnais"),
        ("directrices", "directeur"),
        ("chanteuse", "chanteur"),
        ("heureuse", "heureux"),
        ("blanche", "blanc"),
        ("nouvelles", "nouveau"),
        ("grecque", "grec"),
        ("longue", "long"),
        ("muette", "muet"),
        ("basse", "bas"),
        ("actives", "actif"),
        ("folle", "fou"),
        ("douces", "doux"),
        ("parlées", "parlé"),
    ],
)
def test_a_plural_or_feminine_is_led_back(word: str, base: str) -> None:
    assert base in bases(word)


@given(st.text("abcdefghilmnoprstuxzéèœ", min_size=3, max_size=12))
def test_what_is_derived_by_a_rule_is_led_back_by_it(word: str) -> None:
    assert all(plural == word or word in bases(plural) for plural in plurals(word))
    female = feminine(word, alone=False)
    assert female == word or word in bases(female)
