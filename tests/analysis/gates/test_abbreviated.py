"""Abbreviations explained elsewhere than where they are read."""

import pytest

from lisez.analysis.gates import Gates
from tests.analysis.conftest import Parse

FIRST = "La Caisse des marins (CDM) prête de l’argent à Brest.\n\n"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (FIRST + "En 1987, la CDM ouvre un bureau à Lorient.", False),
        (FIRST + "En 1987, l’ONU ouvre un bureau à Lorient.", True),
        ("En 1987, la CDM ouvre un bureau à Lorient. Anne Roy la dirige.", True),
    ],
)
def test_it_is_shown_with_its_explanation(parse: Parse, text: str, shown: bool) -> None:
    gates = Gates(parse(text))
    index = 1 if text.startswith(FIRST) else 0
    assert (gates.excerpt(index) is not None) == shown
