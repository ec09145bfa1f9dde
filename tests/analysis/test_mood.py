"""The subjunctive, where a conjunction imposes it."""

import pytest

from lisez.analysis.families.mood import propose
from lisez.core.questions import Gap
from tests.analysis.conftest import Parse
from tests.analysis.sources import keys, proposed


@pytest.mark.parametrize(
    ("text", "key", "led_by"),
    [
        ("Le phare de Brest brille pour que Marie Duval soit rassurée.", "soit", "Pour que"),
        ("Le phare de Brest brille bien qu’aucun bateau ne puisse partir.", "puisse", "Bien que"),
        (
            "Pour Marie Duval, il faut que les marins de Brest aient un toit.",
            "aient",
            "Il faut que",
        ),
    ],
)
def test_a_conjunction_imposes_it(parse: Parse, text: str, key: str, led_by: str) -> None:
    (candidate,) = proposed(parse, propose, text)
    question = candidate.question
    assert isinstance(question, Gap)
    assert question.key == question.blank.of(text) == key
    assert len({option.text for option in question.options}) == 4
    assert question.explain.startswith(f"«\u00a0{led_by}\u00a0» est suivi du subjonctif")


@pytest.mark.parametrize(
    "text",
    [
        "Marie Duval pense que le phare de Brest soit trop vieux pour servir.",
        "Le phare de Brest brille pour que, selon Marie Duval, la nuit soit sûre.",
        "Le phare brille pour que les marins qui rentrent à Brest soient rassurés.",
    ],
    ids=["no trigger", "mark between", "relative between"],
)
def test_doubt_is_a_veto(parse: Parse, text: str) -> None:
    assert keys(parse, propose, text) == []
