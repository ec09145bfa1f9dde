"""Characters: made normal, made harmless, compared."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lisez.core.typography import (
    encodable,
    fold_quote,
    folded,
    normal,
    one_line,
    visible,
    without_accents,
    without_ligatures,
)

ANY = st.text(st.characters(exclude_categories=()), max_size=50)
BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


@given(ANY)
def test_visible_keeps_length_and_leaves_no_control(text: str) -> None:
    shown = visible(text)
    assert len(shown) == len(text)
    controls = {c for c in shown if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp")}
    assert controls <= {"\n"}
    assert not set(shown) & set(BIDI)


@given(ANY)
def test_visible_changes_nothing_twice(text: str) -> None:
    assert visible(visible(text)) == visible(text)


@pytest.mark.parametrize(
    ("sent", "shown"),
    [
        ("\x1b[31m", "␛[31m"),
        ("a\x00b", "a␀b"),
        ("\x7f", "␡"),
        ("\x9b31m", "�31m"),
        ("\u202egnirts", "�gnirts"),
        ("a\tb\nc", "a b\nc"),
        ("\u2028", " "),
        ("\ud800", "�"),
        ("l’été « là » 40\u202f%", "l’été « là » 40\u202f%"),
        ("[bold]x[/bold]", "[bold]x[/bold]"),
        ("👩🏽‍🏫", "👩🏽‍🏫"),
    ],
)
def test_what_a_terminal_may_get(sent: str, shown: str) -> None:
    assert visible(sent) == shown


@given(ANY)
def test_normal_is_stable(text: str) -> None:
    assert normal(normal(text)) == normal(text)
    assert "\r" not in normal(text)


def test_normal_composes_and_drops_leading_marks_only() -> None:
    assert normal("\ufeff\ufeffe\u0301\r\nx\ry\ufeff") == "é\nx\ny\ufeff"


@given(ANY)
def test_one_line_is_one_line(text: str) -> None:
    assert "\n" not in one_line(text)
    assert one_line(text) == one_line(text).strip()


def test_one_line_keeps_a_mark_held_to_its_word() -> None:
    assert one_line(" Quoi\u202f?\n \tOui ") == "Quoi\u202f? Oui"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("l’enjeu", "l'enjeu"),
        ("40\u202f% du\nbudget", "40 % du  budget"),
        ("e\u0301te\u0301", "été"),
    ],
)
def test_a_quote_is_compared_without_regard_to_spaces_and_apostrophes(one: str, other: str) -> None:
    assert fold_quote(one) == fold_quote(other)


@pytest.mark.parametrize(("one", "other"), [("Été", "été"), ("été", "ete"), ("œuvre", "oeuvre")])
def test_a_quote_keeps_case_accents_and_ligatures(one: str, other: str) -> None:
    assert fold_quote(one) != fold_quote(other)
    assert folded(one) == folded(other)


def test_accents_and_ligatures_are_taken_off() -> None:
    assert without_accents("Évènement à Besançon") == "Evenement a Besancon"
    assert without_ligatures("Œuvre, ex æquo, cœur") == "OEuvre, ex aequo, coeur"


@pytest.mark.parametrize(
    ("encoding", "plainer"),
    [
        ("utf-8", "«\u202fL’œuvre…\u202f» — 5\u00a0€ → ✓"),
        ("cp1252", "«\u00a0L’œuvre…\u00a0» — 5\u00a0€ -> +"),
        ("latin-1", "«\u00a0L'oeuvre...\u00a0» - 5\u00a0? -> +"),
        ("ascii", '" L\'oeuvre... " - 5 ? -> +'),
    ],
)
def test_each_encoding_gets_the_plainest_likeness(encoding: str, plainer: str) -> None:
    assert encodable("«\u202fL’œuvre…\u202f» — 5\u00a0€ → ✓", encoding) == plainer


@given(ANY, st.sampled_from(["ascii", "latin-1", "cp1252", "cp850", "utf-8"]))
def test_what_is_encodable_can_be_encoded(text: str, encoding: str) -> None:
    assert encodable(visible(text), encoding).encode(encoding) is not None
