"""One name for a word, however it is written and with whatever stands before it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lisez.core.headwords import word_key


@pytest.mark.parametrize(
    ("lemma", "word"),
    [
        ("enjeu", "enjeu"),
        ("Enjeu", "enjeu"),
        ("l’enjeu", "enjeu"),
        ("l'enjeu", "enjeu"),
        ("un enjeu", "enjeu"),
        ("se désister", "désister"),
        ("s’abstenir", "abstenir"),
        ("les  frais ", "frais"),
        ("chiffre d’affaires", "chiffre d'affaires"),
        ("e\u0301tat", "état"),
        ("CES", "CES"),
        ("ces", "ces"),
        ("A", "a"),
        ("le", "le"),
        ("une", "une"),
        ("lesté", "lesté"),
        ("unité", "unité"),
        ("", ""),
    ],
)
def test_the_name_of_a_word(lemma: str, word: str) -> None:
    assert word_key(lemma) == word


@given(st.text(st.characters(), max_size=20))
def test_any_text_has_a_name_that_can_be_kept(lemma: str) -> None:
    word_key(lemma).encode("utf-8")
