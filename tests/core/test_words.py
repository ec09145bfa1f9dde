"""Words as a cursor walks them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lisez.core.article import plain_article
from lisez.core.words import Words

ARTICLE = plain_article(
    "« L’enjeu : 3,5 % d'aujourd'hui », dit-il.\n\n— 40 —\n\nUn rendez‑vous !\n"
)
WORDS = ["L’", "enjeu", "d'", "aujourd'hui", "dit-il", "Un", "rendez‑vous"]


def test_words_are_walked_across_paragraphs_that_have_none() -> None:
    words = Words(ARTICLE)
    assert [word.of(ARTICLE.text) for word in words.forward(0)] == WORDS
    end = len(ARTICLE.text)
    assert [word.of(ARTICLE.text) for word in words.backward(end)] == WORDS[::-1]


@pytest.mark.parametrize(
    ("written", "word"), [("jeu", "enjeu"), ("L", "L’"), ("3,5", None), (" % ", None)]
)
def test_a_character_leads_to_its_word(written: str, word: str | None) -> None:
    found = Words(ARTICLE).at(ARTICLE.text.index(written))
    assert (found.of(ARTICLE.text) if found else None) == word


def test_before_the_first_word_and_after_the_last_there_is_none() -> None:
    words = Words(ARTICLE)
    assert words.before(2) is None
    assert words.after(len(ARTICLE.text) - 3) is None


def test_an_article_without_words_has_no_cursor() -> None:
    empty = Words(plain_article(""))
    assert empty.at(0) is None
    assert empty.after(0) is None
    assert empty.before(0) is None


@given(st.text("aé'-’ 1.\n«", max_size=60))
def test_the_way_back_passes_the_same_words(text: str) -> None:
    article = plain_article(text)
    words = Words(article)
    forth = list(words.forward(0))
    assert list(words.backward(len(article.text)))[::-1] == forth
    for word in forth:
        assert {words.at(at) for at in range(*word)} == {word}
