"""simplemma's dictionary is the fallback: a lemma where it really has one, and nothing else."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from lisez.core.lookups import Reading
from lisez.lexicon import simple
from lisez.lexicon.codes import Analysis
from lisez.lexicon.index import Index, write_index
from tests.needs import requires

LEMMAS = [("enjeux", "pari"), ("rebrousserions", "rebrousser"), ("coeurs", "coeur")]


def guessed(word: str) -> Reading:
    return Reading(lemma=word, pos="", source="simplemma")


@pytest.fixture
def index(tmp_path: Path) -> Iterator[Index]:
    rows = [("enjeux", Analysis("enjeu", "noun", "mp---", 4.67))]
    write_index(tmp_path / "i", rows, guesses=LEMMAS)
    index = Index(tmp_path / "i", "Lexique")
    yield index
    index.close()


def test_a_lemma_is_guessed_where_the_lexicon_has_none(index: Index) -> None:
    assert index.guess("rebrousserions") == (guessed("rebrousser"),)
    assert index.guess("cœurs") == (guessed("coeur"),)
    assert index.readings("rebrousserions") == ()
    assert index.forms("rebrousser") == frozenset()


@pytest.mark.parametrize("written", ["", "zzqx", "enjeux", "rebrousser", "a" * 1000, "\x00"])
def test_nothing_else_is_guessed(index: Index, written: str) -> None:
    assert index.guess(written) == ()


def test_the_dictionary_says_nothing_of_forms_that_are_their_own_lemma() -> None:
    requires("module:simplemma")
    found = dict(simple.lemmas())
    assert found["rebrousserions"] == "rebrousser"
    assert len(found) > 100_000
    assert all(form != lemma and form[0].isalnum() for form, lemma in found.items())


def test_without_it_nothing_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(simple, "package_path", lambda: None)
    assert list(simple.lemmas()) == []
