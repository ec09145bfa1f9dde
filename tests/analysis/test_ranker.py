"""Who is asked what: the order of families, and what only a teacher is offered."""

from dataclasses import replace

from lisez.analysis.candidates import Candidate
from lisez.analysis.ranker import rank
from lisez.core.questions import Short
from lisez.core.spans import Span

ORDER = ("value_gap", "participle")


def candidate(family: str, sentence: int = 0, **features: float) -> Candidate:
    question = Short(
        id=f"d-{family}-{sentence}".replace("_", "-"),
        stem="?",
        key="oui",
        evidence=((Span(0, 1),),),
    )
    return Candidate(
        question=question,
        family=family,
        focus="comprehension" if family == "value_gap" else "language",
        sentences=(sentence,),
        features=features,
    )


def test_the_surest_family_comes_first_then_the_place_in_the_text() -> None:
    late, early = candidate("one", 5), candidate("one", 2)
    ranked = rank([candidate("other", 1), late, early], ("one", "other"))
    assert [item.candidate for item in ranked][:2] == [early, late]
    assert all(item.asked for item in ranked)


def test_a_passage_without_a_name_is_only_offered() -> None:
    (item,) = rank([candidate("value_gap", p_generic=1, p_opens=0)], ORDER)
    assert item.barely == ("nameless",)


def test_a_family_that_is_off_is_only_offered() -> None:
    (item,) = rank([candidate("participle")], ORDER, off=("participle",))
    assert not item.asked
    assert item.barely == ("family",)


def test_a_clean_passage_comes_before_an_odd_one_of_its_family() -> None:
    odd, clean = candidate("value_gap", 1, p_odd=1), candidate("value_gap", 8, p_odd=0)
    ranked = rank([odd, clean], ORDER)
    assert [item.candidate for item in ranked] == [clean, odd]
    assert all(item.asked for item in ranked)


def test_an_odd_passage_is_asked_only_where_there_is_little_else() -> None:
    odd, clean = rank(
        [candidate("value_gap", 1, p_odd=2, p_rare=4), candidate("value_gap", 2, p_odd=0)], ORDER
    )[::-1]
    assert (odd.asked, odd.sure) == (True, False)
    assert (clean.asked, clean.sure) == (True, True)


def test_what_shows_its_own_words_is_not_nameless() -> None:
    shown = replace(candidate("value_gap", p_generic=1, p_opens=0), displays=(Span(0, 1),))
    (item,) = rank([shown], ORDER)
    assert item.barely == ()
