"""Words as a cursor walks them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lisez.core.spans import Span
from lisez.core.words import next_word, previous_word, word_around

TEXT = "« L’enjeu : 3,5 % d'aujourd'hui, a-t-il dit ; 40 rendez‑vous ! »"
WORDS = ["L’enjeu", "d'aujourd'hui", "a-t-il", "dit", "rendez‑vous"]


def walked(text: str) -> list[Span]:
    """Every word, from the first to the last."""
    found, here = [], next_word(text, 0)
    while here:
        found.append(here)
        here = next_word(text, here.end)
    return found


def test_what_holds_together_is_one_word_and_numbers_are_passed_over() -> None:
    assert [span.of(TEXT) for span in walked(TEXT)] == WORDS


@pytest.mark.parametrize(
    ("written", "word"), [("enjeu", "L’enjeu"), ("jourd", "d'aujourd'hui"), ("3,5", None)]
)
def test_a_character_leads_to_its_word(written: str, word: str | None) -> None:
    found = word_around(TEXT, TEXT.index(written))
    assert (found.of(TEXT) if found else None) == word


def test_beside_words_there_is_none() -> None:
    assert word_around(TEXT, 0) is None
    assert next_word(TEXT, len(TEXT) - 2) is None
    assert previous_word(TEXT, 1) is None


@given(st.text("aé'-’ 1.\n«", max_size=60))
def test_the_way_back_passes_the_same_words(text: str) -> None:
    forth, back = walked(text), []
    here = previous_word(text, len(text))
    while here:
        back.append(here)
        here = previous_word(text, here.start)
    assert back[::-1] == forth
    for word in forth:
        assert all(word_around(text, at) == word for at in range(*word))


def test_words_are_found_far_into_a_line_without_spaces() -> None:
    text = "mot " + "très-" * 400 + "long"
    assert word_around(text, 1500) == previous_word(text, len(text))
