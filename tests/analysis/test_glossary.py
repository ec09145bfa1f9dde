"""Glossary candidates: what the article explains, phrases, and words rare for a learner."""

import pytest

from lisez.analysis import facts, glossary
from lisez.core.glossary import Term
from tests.analysis.conftest import Parse

TEXT = (
    "Le centre hospitalier universitaire (CHU) de Brest ouvre une maternité. La société Kermor"
    " existe. Paul Morel, un ingénieur de Quimper, livre les couveuses. Les couveuses coûtent cher."
    " Le chiffre d’affaires de Kermor augmente. Le chiffre d’affaires double en 2019."
)


def terms(parse: Parse) -> dict[str, Term]:
    parsed = parse(TEXT)
    return {term.head: term for term in glossary.candidates(parsed, facts.find(parsed))}


def test_an_acronym_is_defined_by_the_article(parse: Parse) -> None:
    found = terms(parse)["CHU"]
    assert found.kind == "acronym"
    assert found.definition == "Centre hospitalier universitaire."


def test_a_name_is_defined_by_its_apposition(parse: Parse) -> None:
    assert terms(parse)["Paul Morel"].definition == "Un ingénieur de Quimper."


def test_a_phrase_that_recurs_is_one_term(parse: Parse) -> None:
    assert terms(parse)["chiffre d’affaires"].kind == "phrase"


def test_a_rare_word_is_proposed_and_a_common_one_is_not(parse: Parse) -> None:
    found = terms(parse)
    assert "couveuse" in found
    assert found["couveuse"].definition == ""
    assert not {"ouvrir", "petit", "cher"} & set(found)


def test_each_part_says_its_rule_and_is_a_draft(parse: Parse) -> None:
    for term in terms(parse).values():
        assert term.made_by.startswith("glossary.")
        assert term.state == "draft"


def heads(parse: Parse, text: str) -> dict[str, tuple[str, ...]]:
    """Give the heads proposed for a text, with their other forms."""
    parsed = parse(text)
    return {term.head: term.forms for term in glossary.candidates(parsed, facts.find(parsed))}


@pytest.mark.parametrize(
    ("text", "head", "forms"),
    [
        ("Les tourbières gardent l’eau.", "tourbière", ("tourbières",)),
        ("Un voyage change les arts et les mœurs du pays.", "mœurs", ()),
        ("Le vieux pont s’écroule.", "s’écrouler", ("écroule",)),
        ("Des guerres intercoloniales ont lieu.", "intercolonial", ("intercoloniales",)),
        ("Le vin, à l’instar des fromages, est cher.", "à l’instar de", ("à l’instar des",)),
        (
            "Il étudie un écosystème numérique. Les écosystèmes numériques changent.",
            "écosystème numérique",
            (),
        ),
    ],
)
def test_a_head_is_a_form_of_the_dictionary(
    parse: Parse, text: str, head: str, forms: tuple[str, ...]
) -> None:
    assert heads(parse, text)[head] == forms


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("D’abord, il faut couper le bois.", {"abord", "falloir"}),
        ("Le vin, à l’instar des fromages, est cher.", {"instar"}),
        ("En revanche, les habitants restent.", {"revanche", "habitant"}),
        ("La troisième tentative a réuni une vingtaine de coureurs.", {"troisième", "vingtaine"}),
        ("Il a lu le rapport des Affaires étrangères.", {"affaire"}),
        ("Des élus lyonnais ont voté.", {"lyonnais"}),
        ("Le prince héritier ment.", {"princ"}),
    ],
)
def test_what_needs_no_entry_has_none(parse: Parse, text: str, words: set[str]) -> None:
    assert not words & set(heads(parse, text))


def test_one_form_is_explained_once(parse: Parse) -> None:
    found = heads(parse, "Les associés ont voté. Il a associé les deux ports.")
    assert sum("associé" in (head, *forms) for head, forms in found.items()) <= 1
