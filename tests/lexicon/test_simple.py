"""simplemma is the fallback: a lemma where it really has one, and nothing else."""

import pytest

from lisez.core.lookups import Reading
from lisez.lexicon import simple
from lisez.lexicon.simple import Simple
from tests.needs import requires


@pytest.mark.parametrize(
    ("written", "lemma"),
    [("rebrousserions", "rebrousser"), ("tiendra", "tenir"), ("enjeux", "enjeu")],
)
def test_a_lemma_that_is_known(written: str, lemma: str) -> None:
    requires("module:simplemma")
    assert Simple().readings(written) == (Reading(lemma=lemma, pos="", source="simplemma"),)


@pytest.mark.parametrize("written", ["", "zzqx", "Wauquiez", "tenir", "enjeu", "a" * 1000, "\x00"])
def test_the_form_itself_is_no_finding(written: str) -> None:
    requires("module:simplemma")
    assert Simple().readings(written) == ()
    assert not Simple().knows(written)


def test_without_it_nothing_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(simple, "available", lambda: False)
    assert Simple().readings("tiendra") == ()
