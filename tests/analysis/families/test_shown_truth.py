"""True or false after the sentences before it."""

import pytest

from lisez.analysis import facts
from lisez.analysis.candidates import Candidate, Source
from lisez.analysis.families import shown_truth, value_truth
from lisez.analysis.gates import Gates
from lisez.core.questions import TrueFalse
from lisez.core.typography import NBSP, NNBSP
from tests.analysis.conftest import Parse

BEFORE = "En 1854, Anne Roy ouvre à Dax une école de tissage avec sa sœur Claire."
LEANS = "Elle y reçoit 64 ouvrières dès la première semaine de mai."
ALONE = "En 1862, Anne Roy vend à la ville de Dax une filature de 35 métiers."


def proposed(parse: Parse, text: str, seed: int = 0) -> list[Candidate]:
    """Give the statements that are proposed."""
    parsed = parse(text)
    source = Source(parsed, facts.find(parsed), Gates(parsed), seed)
    return list(shown_truth.propose(source))


def stems(parse: Parse, text: str) -> list[str]:
    """Give what they show, of two seeds."""
    found = [c.question for seed in range(2) for c in proposed(parse, text, seed)]
    return [question.stem for question in found]


def test_a_statement_that_leans_is_shown_after_what_it_leans_on(parse: Parse) -> None:
    (one,) = proposed(parse, f"{BEFORE} {LEANS}")
    question = one.question
    assert isinstance(question, TrueFalse)
    assert question.stem.startswith(
        f"À la suite de «{NBSP}{BEFORE}{NBSP}», vrai ou faux{NNBSP}? Elle "
    )
    assert question.justify
    assert [span.of(one_text(parse)) for span in question.evidence[0]] == [LEANS]
    assert one.sentences == (1,)


def one_text(parse: Parse) -> str:
    """Give the text of two sentences as it was parsed."""
    return parse(f"{BEFORE} {LEANS}").text


def test_a_value_is_changed_or_told(parse: Parse) -> None:
    said = [stem.rpartition("? ")[2] for stem in stems(parse, f"{BEFORE} {LEANS}")]
    keys = [
        candidate.question.key
        for seed in range(8)
        for candidate in proposed(parse, f"{BEFORE} {LEANS}", seed)
        if isinstance(candidate.question, TrueFalse)
    ]
    assert set(keys) == {"true", "false"}
    assert all(words.startswith("Elle y reçoit ") for words in said)


@pytest.mark.parametrize(
    "text",
    [
        f"{BEFORE} {ALONE}",  # value_truth asks it alone
        LEANS,  # nothing before it says who
        f"{BEFORE} Selon elle, cette école reçoit 64 ouvrières.",  # said by somebody
    ],
)
def test_what_is_left(parse: Parse, text: str) -> None:
    assert not proposed(parse, text)


def test_long_passages_are_left(parse: Parse) -> None:
    first = "Anne Roy, fille d’un tisserand de Dax et d’une couturière de Pau, a cinq sœurs"
    long = f"{first}, {', '.join(['un oncle marin'] * 22)}. "
    assert not proposed(parse, f"{long} {LEANS}")


def test_both_families_do_not_ask_one_sentence(parse: Parse) -> None:
    parsed = parse(f"{BEFORE} {LEANS} {ALONE}")
    source = Source(parsed, facts.find(parsed), Gates(parsed))
    shown = {i for c in shown_truth.propose(source) for i in c.sentences}
    alone = {i for c in value_truth.propose(source) for i in c.sentences}
    assert shown
    assert alone
    assert not shown & alone
