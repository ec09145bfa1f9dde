"""Gaps on places, ranks and bounds, shown with what they lean on."""

import pytest

from lisez.analysis.families import words_gap
from tests.analysis.conftest import Parse
from tests.analysis.sources import keys


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("L’entreprise Orvane, à Tours, emploie des marins.", "à Tours"),
        (
            "Paul Morel dirige Aubrel. Il y défend un projet lancé depuis plusieurs années.",
            "depuis plusieurs années",
        ),
        (
            (
                "Paul Morel dirige la société Aubrel, qui fabrique des montres et des horloges."
                " Il emploie plus de 600 personnes et plaît."
            ),
            "plus de 600 personnes",
        ),
    ],
)
def test_what_cannot_be_cut_out_is_asked_in_its_passage(parse: Parse, text: str, key: str) -> None:
    assert key in keys(parse, words_gap.propose, text)


@pytest.mark.parametrize(
    "text",
    [
        "Paul Morel est né à Lille sous la neige.",  # asked by `completion`
        "L’entreprise Orvane, à Turin, en Italie, emploie des marins.",  # told by its country
        "L’entreprise Orvane, à Tours, ferme. Une autre usine de Tours ouvre.",  # said twice
        "Selon Paul Morel, l’entreprise Orvane, à Tours, emploie des marins.",  # he says so
    ],
)
def test_what_is_told_or_said_by_others_is_not(parse: Parse, text: str) -> None:
    assert keys(parse, words_gap.propose, text) == []
