"""Where the forms of a word stand in an article."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lisez.core.article import plain_article
from lisez.core.places import Places
from lisez.core.words import Words

TEXT = (
    "Vous avez rendez-vous aujourd'hui. « Hui » est vieux ; l'ŒUVRE, d'un vous. Vouvoyez-vous ?\n"
)


def found(text: str, *forms: str) -> list[tuple[int, str]]:
    article = plain_article(text)
    places = Places(article.text, Words(article))
    return sorted((s.start, s.of(article.text)) for one in places.of(forms) for s in one)


def test_parts_of_words_are_not_words() -> None:
    assert [word for _, word in found(TEXT, "vous")] == ["Vous", "vous"]
    assert [word for _, word in found(TEXT, "hui")] == ["Hui"]
    assert [word for _, word in found(TEXT, "œuvre", "d'")] == ["ŒUVRE", "d'"]
    assert found(TEXT, "") == []
    assert found("L'eau, puis d'", "d'", "l'") == [(0, "L'")]
    assert found("A.İ", "a") == [(0, "A")]


@given(st.text("aAé'-’ 1.\nİ«", max_size=60), st.sampled_from(["a", "é", "a-é", "a'", "aé", "é1"]))
def test_they_are_the_words_that_a_cursor_finds(text: str, form: str) -> None:
    article = plain_article(text)
    words = [span for span in Words(article).forward(0) if span.of(article.text).lower() == form]
    assert found(text, form) == [(span.start, span.of(article.text)) for span in words]
