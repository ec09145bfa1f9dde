"""Verbs in -er: what stands before imposes the ending."""

import pytest

from lisez.analysis.families.verb_ending import propose
from lisez.core.questions import Gap
from tests.analysis.conftest import Parse
from tests.analysis.sources import keys, proposed


@pytest.mark.parametrize(
    ("text", "rule", "options"),
    [
        (
            "Brest a des halles. La ville cherche un local pour ne pas les fermer en hiver.",
            "preposition",
            {"fermer", "fermé", "fermez", "fermait"},
        ),
        (
            "Les marchands de Brest peuvent souvent changer de place chaque année.",
            "modal",
            {"changer", "changé", "changez", "changeait"},
        ),
        (
            "En 2019, Marie Duval a lancé un journal pour les marins de Brest.",
            "avoir",
            {"lancer", "lancé", "lancez", "lançait"},
        ),
        (
            "Chaque matin, on donnait aux marins de Brest un journal et du pain.",
            "imperfect",
            {"donner", "donné", "donnez", "donnait"},
        ),
        (
            "Avec un billet bleu, vous montez dans le train de Brest sans attendre.",
            "vous",
            {"monter", "monté", "montez", "montait"},
        ),
    ],
)
def test_a_frame_imposes_a_form(parse: Parse, text: str, rule: str, options: set[str]) -> None:
    (candidate,) = proposed(parse, propose, text)
    question = candidate.question
    assert isinstance(question, Gap)
    assert question.made_by == f"verb_ending.{rule}"
    assert question.key == question.blank.of(text)
    assert {option.text for option in question.options} == options
    assert question.key in question.explain
    assert all(option.why for option in question.options if option.text != question.key)


@pytest.mark.parametrize(
    "text",
    [
        "Dans les halles de Brest, les marins n'avaient rien de cassé après la tempête.",
        "Marie Duval montre aux marins de Brest les plans qu'elle a dessiné pour eux.",
        "À Brest, Marie Duval travaille depuis deux ans pour mesurer et classer les vents.",
        "Les marins de Brest parlent souvent de danger et de hiver froid.",
    ],
    ids=["open pronoun", "object before", "given away", "noun"],
)
def test_doubt_is_a_veto(parse: Parse, text: str) -> None:
    assert keys(parse, propose, text) == []
