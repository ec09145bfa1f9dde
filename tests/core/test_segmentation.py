"""The words of a text, as spans."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lisez.core.article import plain_article
from lisez.core.segmentation import word_at, words_in
from lisez.core.spans import Span

CASES = {
    "l'enjeu": ["l'", "enjeu"],
    "Qu’il vienne": ["Qu’", "il", "vienne"],
    "jusqu'ici": ["jusqu'", "ici"],
    "lorsqu'elle s'est tue": ["lorsqu'", "elle", "s'", "est", "tue"],
    "d'affaires": ["d'", "affaires"],
    "aujourd'hui": ["aujourd'hui"],
    "Aujourd’hui": ["Aujourd’hui"],
    "quelqu'un ou quelqu’une": ["quelqu'un", "ou", "quelqu’une"],
    "la presqu'île": ["la", "presqu'île"],
    "ils sont d'accord": ["ils", "sont", "d'accord"],
    "deux désaccords, plus d'accords": ["deux", "désaccords", "plus", "d'", "accords"],
    "c'est-à-dire": ["c'est-à-dire"],
    "c'est": ["c'", "est"],
    "a-t-il vu": ["a-t-il", "vu"],
    "qu'a-t-on dit": ["qu'", "a-t-on", "dit"],
    "va-t'en": ["va-t'en"],
    "un chef-d'œuvre": ["un", "chef-d'œuvre"],
    "l'hors-d'œuvre": ["l'", "hors-d'œuvre"],
    "M. O'Brien": ["M", "O'Brien"],
    "des prud'hommes": ["des", "prud'hommes"],
    "entr'ouverte": ["entr'ouverte"],
    "le XIXe, le 1er, 2024 et 3,5 %": ["le", "XIXe", "le", "1er", "et"],
    "d'«enjeu»": ["d'", "enjeu"],
    "« mot » — 'autre'": ["mot", "autre"],
    "un co\u00adûteux": ["un", "co\u00adûteux"],
    "e\u0301te\u0301": ["e\u0301te\u0301"],
    "ici--là": ["ici", "là"],
    "_souligné_": ["souligné"],
    "porte\u2011clés": ["porte\u2011clés"],
    "": [],
    "– ; !": [],
}


@pytest.mark.parametrize(("text", "words"), CASES.items(), ids=str)
def test_what_is_a_word(text: str, words: list[str]) -> None:
    assert [span.of(text) for span in words_in(text)] == words


@given(st.text(alphabet="aéœlLquD'’-‑ \u00ad\u0301«»1_.\n", max_size=60) | st.text(max_size=60))
def test_words_are_in_order_apart_and_not_empty(text: str) -> None:
    spans = words_in(text)
    assert all(left.end <= right.start for left, right in pairwise(spans))
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(any(character.isalnum() for character in span.of(text)) for span in spans)
    letters = {at for at, character in enumerate(text) if character.isalpha()}
    assert letters <= {at for span in spans for at in range(*span)}


def test_only_the_span_asked_for_is_read() -> None:
    text = "un deux trois"
    assert words_in(text, Span(3, 9)) == (Span(3, 7), Span(8, 9))


@pytest.mark.parametrize(
    ("offset", "word"),
    [(0, "L’"), (2, "enjeu"), (6, "enjeu"), (7, " "), (8, "de"), (11, "1998"), (17, "a-t-il")],
)
def test_the_word_at_a_character(offset: int, word: str) -> None:
    article = plain_article("L’enjeu de 1998, a-t-il dit.")
    assert word_at(article, offset).of(article.text) == word
