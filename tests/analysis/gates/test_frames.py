"""Which words fit a blank as its key does."""

import pytest

from lisez.analysis.gates.frames import head, misfits, same_start, start
from lisez.core.spans import Span
from tests.analysis.conftest import Parse


def _span(text: str, words: str) -> Span:
    at = text.index(words)
    return Span(at, at + len(words))


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("octobre", "vowel"),
        ("Étienne", "vowel"),
        ("hôpital", "vowel"),
        ("hameau", "consonant"),
        ("yaourt", "consonant"),
        ("« Paris »", "consonant"),
        ("œuvre", "vowel"),
        ("8 mai", ""),
        ("onze", ""),
    ],
)
def test_how_words_begin_to_the_ear(words: str, kind: str) -> None:
    assert start(words) == kind


@pytest.mark.parametrize(
    ("left", "key", "option", "fits"),
    [
        ("au mois d’", "octobre", "avril", True),
        ("au mois d’", "octobre", "mai", False),
        ("au mois de ", "mai", "octobre", False),
        ("à ", "Paris", "Amiens", True),
        ("il a vu sa ", "sœur", "école", False),
        ("le ", "Danube", "8 mai", False),
    ],
)
def test_the_word_before_a_blank_tells_the_start(
    left: str, key: str, option: str, fits: bool
) -> None:
    assert same_start(left, key, option) is fits


TEXT = (
    "La navigatrice Anne Kervella rejoint la compagnie de Nantes. "
    "Le capitaine achète un bateau et trois voiles, avec Jean Morel."
)


@pytest.mark.parametrize(
    ("key", "option", "reasons"),
    [
        ("Anne Kervella", "Jean Morel", ("gender",)),
        ("compagnie", "bateau", ("gender",)),
        ("bateau", "voiles", ("number",)),
        ("Nantes", "bateau", ("case",)),
    ],
)
def test_why_words_do_not_fit(
    parse: Parse, key: str, option: str, reasons: tuple[str, ...]
) -> None:
    parsed = parse(TEXT)
    found = misfits(parsed, _span(TEXT, key), _span(TEXT, option))
    assert set(reasons) <= set(found)


def test_words_of_one_kind_fit(parse: Parse) -> None:
    parsed = parse(TEXT)
    assert misfits(parsed, _span(TEXT, "capitaine"), _span(TEXT, "bateau")) == ()


def test_the_head_of_a_name_is_its_first_word(parse: Parse) -> None:
    found = head(parse(TEXT), _span(TEXT, "Jean Morel"))
    assert found is not None
    assert found.text == "Jean"
