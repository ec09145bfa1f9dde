"""The table of French words: every reading is there, and the one that fits comes first."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import replace

import pytest

from lisez.core.lookups import LookUp
from lisez.lookup import LookUps
from tests.french_cases import Case, cases

TABLE = cases("cases.tsv")
# Sentences on which no rule was made, and how many had the right lemma and part of speech first
# when they were measured: of the long ones two failed, on lemmas that the table had wrong.
HELD_OUT = {"held_out.tsv": (101, 100), "held_out_long.tsv": (50, 48)}


def found(lookups: LookUps, case: Case) -> LookUp:
    """Look a case up."""
    return lookups.look_up(case.written, sentence=case.sentence, at=case.at)


@pytest.mark.parametrize("case", TABLE, ids=[case.line.split("\t")[0] for case in TABLE])
def test_a_word_in_its_sentence(compiled: LookUps, case: Case) -> None:
    readings = found(compiled, case).readings
    assert readings
    assert case.first.fits(readings[0]), readings[:4]
    missing = [one for one in case.others if not any(one.fits(r) for r in readings)]
    assert not missing, readings


def decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def straight(text: str) -> str:
    return text.replace("’", "'")


def curly(text: str) -> str:
    return text.replace("'", "’")


@pytest.mark.parametrize("typed", [decomposed, straight, curly])
def test_how_accents_and_apostrophes_are_typed_changes_nothing(
    compiled: LookUps, typed: Callable[[str], str]
) -> None:
    for case in TABLE:
        other = replace(
            case,
            written=typed(case.written),
            sentence=typed(case.sentence),
            at=len(typed(case.sentence[: case.at])),
        )
        assert found(compiled, other).readings == found(compiled, case).readings, case.line


def test_the_table_is_large_enough() -> None:
    assert len({case.line for case in TABLE}) == len(TABLE) >= 200


@pytest.mark.parametrize("name", HELD_OUT)
def test_sentences_that_no_rule_was_made_for(compiled: LookUps, name: str) -> None:
    table = cases(name)
    wrong = []
    for case in table:
        first = found(compiled, case).readings[0]
        if (first.lemma, first.pos) != (case.first.lemma, case.first.pos):
            wrong.append((case.line, first))
    count, least = HELD_OUT[name]
    assert len(table) == count
    assert count - len(wrong) >= least, wrong


def test_what_is_first_fits(compiled: LookUps) -> None:
    """A first reading never speaks against its sentence."""
    for case in (*TABLE, *(case for name in HELD_OUT for case in cases(name))):
        readings = found(compiled, case).readings
        assert readings[0].fits is not False, case.line
        order = [{True: 0, None: 1, False: 2}[reading.fits] for reading in readings]
        assert order == sorted(order), case.line


@pytest.mark.parametrize(
    ("written", "form", "step"),
    [
        ("aujourd'hui", "aujourd'hui", "form"),
        ("Rendez\u2011vous", "rendez-vous", "capitals"),
        ("en\u00adjeu", "enjeu", "typography"),
        ("Economie", "économie", "capitals"),
        ("L'ÉTAT", "état", "capitals"),
        ("l'enjeu", "enjeu", "elision"),
        ("jusqu'ici", "ici", "elision"),
        ("qu'il", "il", "elision"),
        ("a-t-il", "a", "inversion"),
        ("donne-le-moi", "donne", "clitics"),
        ("maitre", "maître", "accents"),
        ("sérénités", "sérénité", "inflection"),
        ("vice-trésorière", "trésorière", "compound"),
    ],
)
def test_each_step_on_the_real_lexicon(
    compiled: LookUps, written: str, form: str, step: str
) -> None:
    result = compiled.look_up(written)
    assert (result.found, result.step) == (form, step)
