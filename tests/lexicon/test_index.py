"""A compiled lexicon: readings, forms and likenesses come out as they went in."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lisez.core.lookups import PARTS_OF_SPEECH
from lisez.core.typography import folded
from lisez.lexicon.codes import Analysis, features
from lisez.lexicon.index import Index, write_index
from lisez.lexicon.keys import key_of
from lisez.lexicon.table import DamagedTableError, write_table

_WORDS = st.text("abcéèœ’'- àÉŒçn\u0301", min_size=1, max_size=8)
_SIGNS = st.tuples(*map(st.sampled_from, ("mf-", "sp-", "iscmnp-", "piaf-", "123-"))).map("".join)
_ANALYSES = st.builds(
    Analysis,
    _WORDS,
    st.sampled_from((*PARTS_OF_SPEECH, "")),
    _SIGNS,
    st.none() | st.floats(0, 30_000).map(lambda often: float(f"{often:g}")),
)
ROWS = [
    ("livre", Analysis("livre", "noun", "-----", 198.11)),
    ("livre", Analysis("livrer", "verb", "-sip1", 56.53)),
    ("livres", Analysis("livre", "noun", "-p---", 198.11)),
    ("élève", Analysis("élève", "noun", "-s---", 56.0)),
    ("élevé", Analysis("élever", "verb", "mspa-", 100.0)),
]


@given(rows=st.lists(st.tuples(_WORDS, _ANALYSES), max_size=60))
def test_what_goes_in_comes_out(
    rows: list[tuple[str, Analysis]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("index") / "i"
    write_index(path, rows)
    index = Index(path, "test")
    for form, analysis in rows:
        wanted = [one for other, one in rows if key_of(other) == key_of(form)]
        found = index.readings(form)
        assert [(r.lemma, r.pos, r.features, r.per_million) for r in found] == [
            (lemma, pos, features(signs), often)
            for lemma, pos, signs, often in dict.fromkeys(wanted)
        ]
        assert form in index.forms(analysis.lemma)
        assert form in index.like(folded(form)) or form == folded(form)
    index.close()


def test_readings_keep_their_order_and_name_their_source(tmp_path: Path) -> None:
    write_index(tmp_path / "i", ROWS)
    index = Index(tmp_path / "i", "Lexique")
    assert [r.lemma for r in index.readings("livre")] == ["livre", "livrer"]
    assert {r.source for r in index.readings("livre")} == {"Lexique"}
    assert index.readings("Livre") == ()
    assert index.forms("livre") == {"livre", "livres"}
    assert index.forms("rien") == frozenset()
    assert index.like("eleve") == ("élève", "élevé")
    assert index.like("livre") == ()


@pytest.mark.parametrize("kept", ["no fields", "a|noun|ms", "a|noun|ms--9|", "a|noun|ms---|much"])
def test_readings_that_are_none_are_damage(kept: str, tmp_path: Path) -> None:
    write_table(tmp_path / "i", {"forms": {"a": kept}})
    with pytest.raises(DamagedTableError):
        Index(tmp_path / "i", "test").readings("a")
