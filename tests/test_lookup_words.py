"""What a look-up finds, in the user's words."""

from __future__ import annotations

from itertools import product

import pytest

from lisez import i18n
from lisez.core.lookups import FEATURES, PARTS_OF_SPEECH, Entry, Feature, Reading
from lisez.lookup_words import PARTS, band_words, disagreement, misfit, reading_words


def reading(lemma: str, pos: str, **features: str) -> Reading:
    told = tuple(Feature(name, features[name]) for name in FEATURES if name in features)
    return Reading(lemma=lemma, pos=pos, features=told, source="essai")


def said(lemma: str, pos: str, **features: str) -> str:
    i18n.use("fr")
    return reading_words(reading(lemma, pos, **features)).replace("\u202f", " ")


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (
            said("tenir", "verb", mood="indicative", tense="future", person="3", number="singular"),
            "tenir : verbe, futur simple, 3e personne du singulier",
        ),
        (
            said("enjeu", "noun", gender="masculine", number="singular"),
            "enjeu : nom, masculin singulier",
        ),
        (said("jeune", "adjective", number="plural"), "jeune : adjectif, pluriel"),
        (
            said(
                *("venir", "verb"),
                mood="participle", tense="past", gender="feminine", number="plural",
            ),
            "venir : verbe, participe passé, féminin pluriel",
        ),
        (
            said("aller", "verb", mood="indicative", tense="past", person="1", number="plural"),
            "aller : verbe, passé simple, 1re personne du pluriel",
        ),
        (said("lire", "verb", mood="infinitive"), "lire : verbe, infinitif"),
        (
            said("me", "pronoun", person="1", number="singular"),
            "me : pronom, 1re personne du singulier",
        ),
        (said("chez", "preposition"), "chez : préposition"),
    ],
)  # fmt: skip
def test_a_form_is_explained_in_words(told: str, words: str) -> None:
    assert told == words


def test_every_part_of_speech_has_words() -> None:
    assert tuple(PARTS) == PARTS_OF_SPEECH


def test_no_features_are_left_untold_or_break_the_telling() -> None:
    i18n.use("fr")
    for values in product(*(("", *values) for values in FEATURES.values())):
        features = dict(zip(FEATURES, values, strict=True))
        told = reading_words(reading("x", "verb", **{k: v for k, v in features.items() if v}))
        for value, word in (("feminine", "féminin"), ("plural", "pluriel"), ("3", "3e personne")):
            if value in values:
                assert word in told


def test_what_does_not_fit_says_so() -> None:
    i18n.use("fr")
    entry = Entry(source="essai", headword="livre", text="book", pos="noun", agrees=False)
    assert disagreement(entry).replace("\u202f", " ") == "pas ici : nom"
    assert disagreement(Entry(source="essai", headword="x", text="y", agrees=None)) == ""
    assert misfit(Reading(lemma="x", pos="noun", source="essai", fits=False)) == "pas ici"
    assert misfit(Reading(lemma="x", pos="noun", source="essai", fits=True)) == ""
    assert band_words(3) == "fréquence 3"
