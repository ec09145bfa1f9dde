"""Which reading fits, on a lexicon of a few words; the real one is tests/lookup/test_cases.py."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lisez.core.lookups import Feature, Reading
from lisez.core.spans import Span
from lisez.core.tokens import Token
from lisez.lexicon.context import SOURCE, in_context
from lisez.lexicon.transitions import FOLLOWS


def reading(lemma: str, pos: str, often: float, *features: tuple[str, str]) -> Reading:
    """Make a reading of a small lexicon."""
    told = tuple(Feature(*feature) for feature in features)
    return Reading(lemma=lemma, pos=pos, features=told, source="small", per_million=often)


SINGULAR = ("number", "singular")
HE_READS = (("mood", "indicative"), ("tense", "present"), ("person", "3"))
LEXICON = {
    "livre": (
        reading("livre", "noun", 198, SINGULAR),
        reading("livrer", "verb", 57, SINGULAR, *HE_READS),
    ),
    "table": (reading("table", "noun", 100, ("gender", "feminine"), SINGULAR),),
    "nouveau": (reading("nouveau", "adjective", 80, ("gender", "masculine"), SINGULAR),),
    "paris": (reading("pari", "noun", 20, ("gender", "masculine"), ("number", "plural")),),
    "direction": (reading("direction", "noun", 60, ("gender", "feminine"), SINGULAR),),
}


def known(written: str) -> tuple[Reading, ...]:
    return LEXICON.get(written.lower(), ())


def first(word: str, sentence: str, token: Token | None = None) -> Reading:
    found = in_context(
        known(word), word, sentence, sentence.index(word), readings_of=known, token=token
    )
    return found[0]


@pytest.mark.parametrize(
    ("sentence", "pos"),
    [
        ("Il livre la table.", "verb"),
        ("Le livre est sur la table.", "noun"),
        ("Elle ne livre rien.", "verb"),
        ("Elle le livre demain.", "verb"),
        ("Un nouveau livre, puis une table.", "noun"),
        ("Pour ce livre, il paie.", "noun"),
        ("Qui livre la table ?", "verb"),
    ],
)
def test_what_stands_before_decides(sentence: str, pos: str) -> None:
    found = first("livre", sentence)
    assert (found.pos, found.fits) == (pos, True)


def test_neighbours_need_not_be_known() -> None:
    found = in_context(LEXICON["livre"], "livre", "Elle range ce livre neuf.", 14)
    assert found[0].pos == "noun"


def test_what_does_not_fit_is_kept_and_said_not_to() -> None:
    found = in_context(LEXICON["livre"], "livre", "Il livre la table.", 3, readings_of=known)
    assert [(r.pos, r.fits) for r in found] == [("verb", True), ("noun", False)]


def test_a_capital_in_mid_sentence_asks_for_a_name() -> None:
    found = first("Paris", "Elle vit à Paris.")
    assert (found.lemma, found.pos, found.source) == ("Paris", "name", SOURCE)
    assert first("Direction", "Il écrit à la Direction.").pos == "noun"
    assert first("Paris", "Paris sans risque, paris sans joie.").lemma == "pari"


def test_without_a_sentence_nothing_is_judged() -> None:
    assert in_context(LEXICON["livre"], "livre", "", 0) == LEXICON["livre"]
    found = in_context(LEXICON["livre"], "le livre", "", 0)
    assert found == LEXICON["livre"]  # a phrase


def test_an_elision_is_a_context() -> None:
    summer = (
        reading("être", "verb", 8000, ("mood", "participle"), ("tense", "past")),
        reading("été", "noun", 70, ("gender", "masculine"), SINGULAR),
    )
    assert in_context(summer, "l’été", "", 0)[0].lemma == "été"


def test_an_analysis_breaks_a_tie_and_no_more() -> None:
    pair = (reading("fils", "noun", 100), reading("fil", "noun", 100))
    threads = Token(Span(4, 8), "fil", "noun")
    sentence = "Les fils pendent."
    assert in_context(pair, "fils", sentence, 4, token=threads)[0].lemma == "fil"
    wrong = Token(Span(3, 8), "livre", "noun")
    assert first("livre", "Il livre la table.", wrong).pos == "verb"


def test_a_full_name_at_the_beginning_needs_an_analysis() -> None:
    bright = (reading("clair", "adjective", 60, ("gender", "feminine"), SINGULAR),)
    name = Token(Span(0, 6), "Claire", "name")
    sentence = "Claire Dumont arrive."
    assert in_context(bright, "Claire", sentence, 0, token=name)[0].pos == "name"
    assert in_context(bright, "Claire", sentence, 0)[0].pos == "adjective"
    assert in_context(bright, "Claire", "Claire et nette.", 0, token=name)[0].pos == "adjective"


def test_a_sentence_that_never_ends_is_read_near_the_word() -> None:
    sentence = "le " * 200_000 + "chat. Il livre la table, " + "et la table " * 50_000
    found = in_context(
        LEXICON["livre"], "livre", sentence, sentence.index("livre"), readings_of=known
    )
    assert [(r.pos, r.fits) for r in found] == [("verb", True), ("noun", False)]


@given(
    st.text(alphabet="aelivrstqupn'’ -.,3\nÉL", max_size=80) | st.text(max_size=60),
    st.integers(-5, 90),
)
def test_every_sentence_keeps_every_reading(sentence: str, at: int) -> None:
    found = in_context(LEXICON["livre"], "livre", sentence, at, readings_of=known)
    own = [r for r in found if r.source != SOURCE]
    assert {r.pos for r in own} == {"noun", "verb"}
    assert len(own) == 2
    order = [{True: 0, None: 1, False: 2}[r.fits] for r in found]
    assert order == sorted(order) or all(r.fits is None for r in found)


def test_the_table_of_tags_has_sound_entries() -> None:
    tags = {before for before, _after in FOLLOWS}
    assert {after for _before, after in FOLLOWS} <= tags | {"B", ","}
    assert all(-6 < score < 3 for score in FOLLOWS.values())
