"""Glossary candidates: what the article explains, phrases, and words rare for a learner."""

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
