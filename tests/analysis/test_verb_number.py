"""Singular or plural of the verb: the subject is certain, what is between is not it."""

import pytest

from lisez.analysis.families.verb_number import IRREGULAR, propose
from lisez.core.questions import Gap
from tests.analysis.conftest import Parse
from tests.analysis.sources import keys, proposed


@pytest.mark.parametrize(
    ("text", "key", "others"),
    [
        (
            "Les pêcheurs du port de Brest réparent leurs filets en hiver.",
            "réparent",
            {"répare", "réparer", "réparé"},
        ),
        (
            "Le port de Brest et de ses marins change chaque année.",
            "",
            set(),
        ),
        (
            "Le prix des vieilles maisons de Brest était encore très bas.",
            "était",
            {"étaient", "étais"},
        ),
        (
            "Le prix des petites maisons de Brest a beaucoup baissé.",
            "a beaucoup",
            {"ont beaucoup", "as beaucoup"},
        ),
        (
            "À Brest, le port des vieux marins appartient à une famille bretonne.",
            "appartient",
            {"appartiennent", "appartiens"},
        ),
        (
            "À Brest, le port des vieux marins dépend peu de la mer.",
            "dépend",
            {"dépendent", "dépends"},
        ),
    ],
    ids=["regular", "a coordination between", "imperfect", "auxiliary", "tenir", "dépendre"],
)
def test_the_subject_decides(parse: Parse, text: str, key: str, others: set[str]) -> None:
    questions = [candidate.question for candidate in proposed(parse, propose, text)]
    found = [question for question in questions if isinstance(question, Gap)]
    assert [question.key for question in found] == ([key] if key else [])
    for question in found:
        assert {option.text for option in question.options} - {key} == others
        assert "Le verbe s’accorde avec son sujet" in question.explain


@pytest.mark.parametrize(
    "text",
    [
        "À Brest, la majorité des pêcheurs réparent leurs filets en hiver.",
        "À Brest, le marin ou sa fille réparent les filets en hiver.",
        "À Brest, les pêcheurs du port plantent et arrosent des arbres.",
        "Les Halles raconte la vie des marchands de Brest en hiver.",
        "À Brest, les voiles que le marin et sa fille réparent sont rouges.",
        "La tour du port de Brest est attestée depuis trois siècles.",
        "À Brest, les pêcheurs du port sont arrivés très tôt hier, et dorment.",
    ],
    ids=["collective", "ou", "given away", "title", "relative", "agreed", "second verb"],
)
def test_doubt_is_a_veto(parse: Parse, text: str) -> None:
    assert keys(parse, propose, text) == []


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (
            "La maison de Marie Duval abrite depuis longtemps les marins de Brest.",
            "la maison de Marie Duval",
        ),
        ("Les pêcheurs réparent leurs filets en hiver.", "les pêcheurs"),
    ],
)
def test_the_subject_is_named_whole_or_not_at_all(parse: Parse, text: str, named: str) -> None:
    explained = [c.question.explain or "" for c in proposed(parse, propose, text)]
    assert explained
    assert all(f"«\u00a0{named}\u00a0»" in said for said in explained)


@pytest.mark.parametrize(
    ("one", "many", "tu"),
    [
        ("comprend", "comprennent", "comprends"),
        ("permet", "permettent", "permets"),
        ("combat", "combattent", "combats"),
        ("sert", "servent", "sers"),
        ("part", "partent", "pars"),
        ("suit", "suivent", "suis"),
        ("reçoit", "reçoivent", "reçois"),
        ("choisit", "choisissent", "choisis"),
        ("apparaît", "apparaissent", "apparais"),
    ],
)
def test_verbs_of_one_class_are_conjugated_alike(one: str, many: str, tu: str) -> None:
    assert IRREGULAR[one] == (one, many, tu)
