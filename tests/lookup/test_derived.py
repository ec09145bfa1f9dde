"""Plurals and feminines of what a lexicon has, and no more."""

import pytest

from lisez.core.lookups import Reading
from lisez.lexicon.codes import features
from lisez.lookup.derived import inflected


def reading(pos: str, signs: str, lemma: str = "x") -> Reading:
    return Reading(lemma=lemma, pos=pos, features=features(signs), source="s")


@pytest.mark.parametrize(
    ("base", "written", "pos", "signs", "derived"),
    [
        ("plateforme", "plateformes", "noun", "fs---", "fp---"),
        ("cluster", "Clusters", "noun", "ms---", "mp---"),
        ("lyonnais", "lyonnaise", "adjective", "m----", "fs---"),
        ("lyonnais", "lyonnaises", "adjective", "m----", "fp---"),
    ],
)
def test_number_and_gender(base: str, written: str, pos: str, signs: str, derived: str) -> None:
    assert inflected([reading(pos, signs)], base, written) == (reading(pos, derived),)


@pytest.mark.parametrize(
    ("base", "written", "pos"), [("loir", "Loire", "noun"), ("chante", "chantes", "verb")]
)
def test_what_has_no_such_form(base: str, written: str, pos: str) -> None:
    assert inflected([reading(pos, "ms---")], base, written) == ()


def test_a_noun_that_is_an_adjective_too_has_a_feminine() -> None:
    both = [reading("noun", "ms---"), reading("adjective", "ms---")]
    assert [r.pos for r in inflected(both, "grenoblois", "grenobloise")] == ["noun", "adjective"]
