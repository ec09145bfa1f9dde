"""Connectors: both sides are shown, and the relation is unmistakable."""

import pytest

from lisez.analysis.families.connectors import opposed, propose
from lisez.core.questions import Gap
from tests.analysis.conftest import Parse
from tests.analysis.sources import keys, proposed


@pytest.mark.parametrize(
    ("text", "rule", "options"),
    [
        (
            "Marie Duval travaille à Brest depuis 1998, mais elle ne connaît pas ses voisins.",
            "contrast",
            {"mais", "car", "donc"},
        ),
        (
            "Marie Duval ne quitte pas Brest en hiver, car elle aime beaucoup la pluie.",
            "cause",
            {"mais", "car", "donc"},
        ),
        (
            "Marie Duval apprend le breton parce qu’elle habite à Brest depuis 1998.",
            "cause",
            {"parce qu’elle", "si bien qu’elle", "même si elle"},
        ),
        (
            (
                "Marie Duval dirige à Brest une école de marins. "
                "En revanche, Marie Duval n’a jamais pris la mer."
            ),
            "contrast",
            {"En revanche", "Par conséquent", "Par exemple"},
        ),
    ],
)
def test_the_relation_is_asked(parse: Parse, text: str, rule: str, options: set[str]) -> None:
    (candidate,) = proposed(parse, propose, text)
    question = candidate.question
    assert isinstance(question, Gap)
    assert candidate.focus == "comprehension"
    assert question.made_by == f"connectors.{rule}"
    assert {option.text for option in question.options} == options
    shown = " ".join(span.of(text) for span in (*question.context, question.evidence[0][0]))
    assert shown == text


@pytest.mark.parametrize(
    "text",
    [
        "Marie Duval travaille à Brest depuis 1998, mais elle habite toujours à Quimper.",
        "Marie Duval aime le port de Brest, mais aussi les dunes, qui ne sont pas loin.",
        "Marie Duval est payée à Brest, mais en retard. Cependant, Paul Morvan ne dit rien.",
        "Marie Duval dirige à Brest une école. Cependant elle n’a jamais pris la mer.",
        "À Brest, c’est parce que le vent souffle que Marie Duval ne sort pas.",
    ],
    ids=["nothing denied", "mais aussi", "contrast twice", "no comma", "cleft"],
)
def test_a_loose_relation_is_a_veto(parse: Parse, text: str) -> None:
    assert keys(parse, propose, text) == []


def test_one_side_alone_is_denied() -> None:
    assert opposed("Il fait froid à Brest", "personne n'est malade")
    assert not opposed("Il ne fait pas froid", "personne n'est malade")
    assert not opposed("Il fait beau", "le port est plein")
