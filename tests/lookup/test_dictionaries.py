"""Dictionaries asked through the service, without Lexique: phrases, agreement, order of entries."""

from __future__ import annotations

from pathlib import Path

import pytest

from lisez.core.article import plain_article
from lisez.core.lookups import Entry, Feature, LookUp, Reading
from lisez.lookup import LookUps, dictionaries
from lisez.lookup.agreeing import agreeing
from tests.lexicon.dictionaries.makers import write_dictd, write_tabbed


@pytest.fixture
def added(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> LookUps:
    monkeypatch.setattr("lisez.lexicon.lexique.table_path", lambda: None)
    words = [
        ("chemin", "way"),
        ("chemin de fer", "railway"),
        ("l'une des", "one of"),
        ("Loire", "a river"),
    ]
    dictionaries.add(write_tabbed(tmp_path, words), lambda _done, _total: None)
    return LookUps.open()


@pytest.mark.parametrize("word", ["chemins", "de", "fer"])
def test_a_phrase_of_a_dictionary_opens_from_any_of_its_words(word: str, added: LookUps) -> None:
    article = plain_article("Les chemin de fer vont loin des chemins.")
    at = article.text.index(word)
    span = added.longest(article, at)
    assert span is not None
    wanted = "chemins" if word == "chemins" else "chemin de fer"
    assert span.of(article.text) == wanted
    assert [e.text for e in added.look_up(wanted).entries] == (
        ["railway"] if word != "chemins" else ["way"]
    )


def test_capitals_of_a_sentence_find_small_letters(added: LookUps) -> None:
    assert [e.text for e in added.look_up("Chemin").entries] == ["way"]
    assert [e.text for e in added.look_up("loire").entries] == ["a river"]


def reading(
    lemma: str, pos: str, *, fits: bool | None, features: tuple[Feature, ...] = ()
) -> Reading:
    return Reading(lemma=lemma, pos=pos, source="x", fits=fits, features=features)


def entry(headword: str, pos: str) -> Entry:
    return Entry(source="x", headword=headword, text="y", pos=pos)


NOUN, VERB = reading("livre", "noun", fits=False), reading("livrer", "verb", fits=True)
PARTICIPLE = (Feature("mood", "participle"), Feature("tense", "past"))


@pytest.mark.parametrize(
    ("readings", "asked", "agrees"),
    [
        ((NOUN, VERB), entry("livre", "noun"), False),
        ((NOUN, VERB), entry("livre", ""), False),
        ((NOUN, VERB), entry("livrer", "verb"), True),
        ((NOUN, VERB), entry("livrer", ""), None),
        ((VERB, reading("livre", "noun", fits=None)), entry("livre", "noun"), None),
        ((reading("être", "auxiliary", fits=True),), entry("être", "verb"), True),
        ((reading("Paris", "name", fits=True),), entry("Paris", "noun"), True),
        ((reading("Brodeur", "name", fits=True),), entry("brodeur", "noun"), False),
        ((reading("Brodeur", "name", fits=True),), entry("brodeur", "name"), True),
        ((reading("Brodeur", "name", fits=True),), entry("brodeur", ""), None),
        (
            (reading("Pierre", "name", fits=True), reading("pierre", "noun", fits=None)),
            entry("pierre", "noun"),
            None,
        ),
        (
            (reading("fatiguer", "verb", fits=True, features=PARTICIPLE),),
            entry("fatigué", "adjective"),
            True,
        ),
        ((reading("fermer", "verb", fits=True),), entry("ferme", "adjective"), False),
        ((reading("ferme", "noun", fits=None),), entry("ferme", "adjective"), None),
        ((reading("ferme", "noun", fits=False),), entry("ferme", "adjective"), None),
    ],
)
def test_entries_agree_with_the_readings_that_fit(
    readings: tuple[Reading, ...], asked: Entry, agrees: bool | None
) -> None:
    found = agreeing(LookUp(written="x", readings=readings, entries=(asked,)))
    assert found.entries[0].agrees is agrees


def test_what_agrees_comes_first_in_its_dictionary() -> None:
    entries = tuple(
        Entry(source=source, headword=headword, text=text, pos=pos)
        for source, headword, text, pos in [
            ("a", "livre", "1", "noun"),
            ("a", "livrer", "2", "verb"),
            ("b", "livre", "3", "noun"),
            ("b", "livrer", "4", ""),
        ]
    )
    found = agreeing(LookUp(written="livre", readings=(NOUN, VERB), entries=entries))
    assert [entry.text for entry in found.entries] == ["2", "1", "4", "3"]


def test_a_faulty_dictionary_is_told_of_by_the_service(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lisez.lexicon.lexique.table_path", lambda: None)
    monkeypatch.setenv("LISEZ_DICTIONARIES", str(tmp_path))
    path = write_dictd(tmp_path, [("quai", "quai <n>\nquay\n")], packed=False)
    look_ups = LookUps.open()
    before = look_ups.ready
    look_ups.prepare()
    assert (before, look_ups.ready) == (False, True)
    path.with_suffix(".dict").write_bytes(b"")
    assert look_ups.look_up("quai").entries == ()
    assert [fault.code for fault in look_ups.faults] == ["dictionary-short"]
