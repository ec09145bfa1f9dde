"""The committed catalogues are in step, whole, and in good French; and the check can tell."""

from pathlib import Path

import pytest
from babel.messages.catalog import Message

from tools import catalogue

NARROW = "\u202f"
HARD = "\u00a0"


def test_committed_catalogues_have_no_fault() -> None:
    assert list(catalogue.faults()) == []


def test_every_way_of_marking_is_found(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text(
        "_('one'); N_('two'); ngettext('three', 'threes', n); pgettext('c', 'four')\n",
        encoding="utf-8",
    )
    found = {(message.context, message.id) for message in catalogue.extracted(tmp_path)}
    assert found - {(None, "")} == {
        (None, "one"),
        (None, "two"),
        (None, ("three", "threes")),
        ("c", "four"),
    }


@pytest.mark.parametrize(
    ("ids", "strings", "fault"),
    [
        ("word", "", "not translated"),
        (("{n} word", "{n} words"), ("{n} mot", ""), "not translated"),
        ("{file} is empty", "le fichier est vide", "other placeholders"),
        ("empty", "{file} vide", "other placeholders"),
        (("{n} word", "{n} words"), ("un mot", "{n} mots"), "other placeholders"),
        ("Ready?", "Prêt ?", "U+202F"),
        ("Ready?", f"Prêt{HARD}?", "U+202F"),
        ("Error: {reason}", "Erreur: {reason}", "U+202F"),
        ("the “word”", "le « mot »", "U+00A0"),
        ("the article", "l'article", "apostrophe"),
        ("of {file}", "d'{file}", "apostrophe"),
        ("wait…", "attendez...", "three dots"),
    ],
)
def test_faulty_french_is_told(
    ids: str | tuple[str, str], strings: str | tuple[str, str], fault: str
) -> None:
    found = list(catalogue.message_faults(Message(ids, strings)))
    assert any(fault in text for text in found), found


@pytest.mark.parametrize(
    "text",
    [
        f"Prêt{NARROW}?",
        f"Erreur{NARROW}: {{reason}}",
        f"le «{HARD}mot{HARD}»",
        "{file}:{line} l’article",
        "tapez `lisez read 'x' ; lisez ?`",
        f"Non{NARROW}! Vraiment{NARROW}?!",
        "? aide",
        "à 12:30, avec --lang fr",
    ],
)
def test_good_french_passes(text: str) -> None:
    assert list(catalogue.typography(text)) == []


def test_fuzzy_is_a_fault() -> None:
    found = list(catalogue.message_faults(Message("word", "mot", flags=["fuzzy"])))
    assert found == ["fuzzy: 'word'"]
