"""Relative pronouns: the clause that follows allows only one."""

import pytest

from lisez.analysis.families.relative import propose
from lisez.analysis.language_gap import typeset
from lisez.core.questions import Gap
from tests.analysis.conftest import Parse
from tests.analysis.sources import keys, proposed


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Marie Duval photographie à Brest les marins qui travaillent dans le port.", "qui"),
        ("Brest connaît depuis longtemps des tempêtes qui représentent un risque.", "qui"),
        (
            "Marie Duval montre souvent aux enfants de Brest toutes les lettres qu'elle a reçues.",
            "qu'elle",
        ),
        ("Brest conserve dans ses archives le journal que Marie Duval a fondé en 1950.", "que"),
        ("À Brest, Marie Duval dirige cinq navires, dont deux bateaux à voiles.", "dont"),
        ("Marie Duval parle avec joie du jour où Paul Morvan est arrivé à Brest.", "où"),
        ("Marie Duval revient chaque année à Brest, dans la ville où son père est né.", "où"),
    ],
)
def test_a_clause_imposes_its_pronoun(parse: Parse, text: str, key: str) -> None:
    (candidate,) = proposed(parse, propose, text)
    question = candidate.question
    assert isinstance(question, Gap)
    assert question.key == question.blank.of(text) == key
    assert len({option.text for option in question.options}) == 4
    assert question.explain


def test_no_missing_space_tells_the_key(parse: Parse) -> None:
    text = "Marie Duval montre souvent aux enfants de Brest toutes les lettres qu'elle a reçues."
    (candidate,) = proposed(parse, propose, text)
    assert isinstance(candidate.question, Gap)
    assert {option.text for option in candidate.question.options} == {
        "qu'elle",
        "qui elle",
        "dont elle",
        "où elle",
    }


def test_two_words_are_asked_as_words(parse: Parse) -> None:
    once = "Marie Duval photographie à Brest les marins qui travaillent au port de Squiffiec."
    (candidate,) = proposed(parse, propose, once)
    assert isinstance(candidate.question, Gap)
    assert candidate.question.key == "qui travaillent"
    assert candidate.question.stem == typeset("Que faut-il écrire ici ?")


def test_a_compound_verb_is_told_whole(parse: Parse) -> None:
    text = "À Brest, Marie Duval peint les marins qui les ont aidés en 1950."
    (candidate,) = proposed(parse, propose, text)
    assert candidate.question.explain == typeset("« qui » est le sujet du verbe « ont aidés ».")


@pytest.mark.parametrize(
    "text",
    [
        "Marie Duval photographie à Brest la tour qui domine la ville depuis 1950.",
        "Marie Duval photographie à Brest le pays qu'elle aime depuis son enfance.",
        "Depuis 1950, c'est à Brest que Marie Duval a fondé un journal de marins.",
        "Marie Duval aime à Brest les hommes qui habitent près du vieux port.",
        "Le parc de Brest a trois tours qui entourent des jardins fleuris.",
        "Le roi a prononcé à Brest une confiscation, dont le duché voisin.",
        "En ce qui concerne Brest, Marie Duval préfère attendre le printemps.",
        "Marie Duval tourne à Brest trois films muets : Anna, Les Marins qui rient et Le Port.",
    ],
    ids=["inversion", "no object wanted", "cleft", "h", "turned", "one", "fixed", "title"],
)
def test_doubt_is_a_veto(parse: Parse, text: str) -> None:
    assert keys(parse, propose, text) == []
