"""What a look-up finds, in the user's words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lisez import i18n
from lisez.core.lookups import FEATURES, PARTS_OF_SPEECH, Entry, Feature, Reading
from lisez.lexicon.codes import features
from lisez.lookup_words import (
    PARTS,
    band_words,
    disagreement,
    entry_words,
    misfit,
    source_words,
    told,
)

GAP = "\u202f"


def readings(lemma: str, *each: str) -> list[Reading]:
    """Readings from « pos signs »."""
    pairs = (one.split() for one in each)
    return [
        Reading(lemma=lemma, pos=pos, features=features(signs), source="s") for pos, signs in pairs
    ]


NOMINAL = {
    "noun ms---": "nom masculin singulier",
    "noun m----": "nom masculin",
    "noun -s---": "nom, singulier",
    "noun -----": "nom",
    "noun ms--- noun mp---": "nom masculin, singulier ou pluriel",
    "noun ms--- noun fs---": "nom, masculin ou féminin, singulier",
    "noun ms--- noun fp---": "nom, masculin singulier ou féminin pluriel",
    "noun m---- noun -----": "nom masculin",
    "name ms---": "nom propre masculin singulier",
    "adjective fp---": "adjectif, féminin pluriel",
    "pronoun ms--3": "pronom, 3e personne du singulier, masculin",
    "pronoun ----3": "pronom, 3e personne",
    "pronoun ms---": "pronom, masculin singulier",
    "adverb -----": "adverbe",
    "phrase -----": "locution",
}
VERBAL = {
    "verb -sif3": "futur simple, 3e personne du singulier",
    "verb --n--": "infinitif",
    "verb --np-": "infinitif",
    "verb --pp-": "participe présent",
    "verb --pa-": "participe passé",
    "verb fppa-": "participe passé, féminin pluriel",
    "verb -ssi1": "imparfait du subjonctif, 1re personne du singulier",
    "verb -scp1": "conditionnel présent, 1re personne du singulier",
    "verb -pia3": "passé simple, 3e personne du pluriel",
    "verb -pmp2": "impératif, 2e personne du pluriel",
    "verb -sip1 verb -sip3 verb -ssp1 verb -ssp3": (
        "présent de l’indicatif ou du subjonctif, 1re ou 3e personne du singulier"
    ),
    "verb -pii1 verb -psp1": (
        "imparfait de l’indicatif ou présent du subjonctif, 1re personne du pluriel"
    ),
    "verb -sip1 verb -sip2 verb -smp2": (
        "présent de l’indicatif, 1re ou 2e personne du singulier ;"
        " impératif, 2e personne du singulier"
    ),
}


def french(each: str) -> list[str]:
    i18n.use("fr")
    words = each.split()
    pairs = zip(words[::2], words[1::2], strict=True)
    return [str(line) for line in told(readings("tel", *map(" ".join, pairs)))]


@pytest.mark.parametrize(("each", "words"), NOMINAL.items())
def test_what_is_no_verb_in_french(each: str, words: str) -> None:
    assert french(each) == [f"tel, {words}"]


@pytest.mark.parametrize(("each", "words"), VERBAL.items())
def test_a_verb_in_french(each: str, words: str) -> None:
    assert french(each) == [f"tel, verbe{GAP}: {words.replace(' ;', GAP + ';')}"]


def test_parts_of_speech_are_told_apart() -> None:
    assert french("adjective -s--- noun -s---") == [
        "tel, adjectif, singulier",
        "tel, nom, singulier",
    ]


def test_a_verb_that_is_an_auxiliary_too_is_told_once() -> None:
    (line,) = french("auxiliary -sip3 verb -sip3")
    assert line.startswith("tel, verbe ou auxiliaire")
    assert len(french("auxiliary -sip1 verb -sip1 verb -sip2")) == 2


def test_the_apostrophe_is_a_printed_one() -> None:
    i18n.use("fr")
    (line,) = told(readings("quelqu'un", "pronoun ms---"))
    assert str(line).startswith("quelqu’un, ")


def test_in_english() -> None:
    i18n.use("en")
    (line,) = told(readings("tenir", "verb -sip1", "verb -sip2", "verb -sia3"))
    assert str(line) == (
        "tenir, verb: present indicative, 1st or 2nd person singular;"
        " past historic, 3rd person singular"
    )


def test_a_lemma_without_part_of_speech() -> None:
    i18n.use("fr")
    (line,) = told([Reading(lemma="dater", pos="", source="simplemma")])
    assert str(line) == "dater, nature inconnue"


@pytest.mark.parametrize(
    ("fits", "together"),
    [
        ([True, False], True),
        ([None, False], None),
        ([False, False], False),
        ([None, True], True),
    ],
)
def test_what_fits_is_said_for_the_line(fits: list[bool | None], together: bool | None) -> None:
    each = [Reading(lemma="a", pos="noun", source="s", fits=fit) for fit in fits]
    (line,) = told(each)
    assert line.fits is together


_FEATURES = st.fixed_dictionaries(
    {}, optional={name: st.sampled_from(values) for name, values in FEATURES.items()}
).map(lambda found: tuple(Feature(name, found[name]) for name in FEATURES if name in found))
_READING = st.builds(
    lambda lemma, pos, found: Reading(lemma=lemma, pos=pos, features=found, source="s"),
    st.sampled_from("ab"),
    st.sampled_from((*PARTS_OF_SPEECH, "")),
    _FEATURES,
)


@given(st.lists(_READING, max_size=8))
def test_every_reading_is_told_once_and_in_words(found: list[Reading]) -> None:
    i18n.use("fr")
    lines = told(found)
    assert sorted(map(repr, found)) == sorted(repr(r) for line in lines for r in line.readings)
    for line in lines:
        assert line.words.strip() == line.words != ""
        assert ", ," not in line.words


def test_a_reading_alone() -> None:
    i18n.use("fr")
    (enjeu,) = readings("enjeu", "noun ms---")
    assert str(told([enjeu])[0]) == "enjeu, nom masculin singulier"


def test_every_part_of_speech_has_words() -> None:
    assert tuple(PARTS) == PARTS_OF_SPEECH


def test_what_does_not_fit_says_so() -> None:
    i18n.use("fr")
    entry = Entry(source="essai", headword="livre", text="book", pos="noun", agrees=False)
    assert disagreement(entry).replace("\u202f", " ") == "pas ici : nom"
    assert disagreement(Entry(source="essai", headword="x", text="y", agrees=None)) == ""
    assert misfit(Reading(lemma="x", pos="noun", source="essai", fits=False)) == "pas ici"
    assert misfit(Reading(lemma="x", pos="noun", source="essai", fits=True)) == ""
    assert band_words(3) == "fréquence 3"


def test_the_nearest_synonyms_are_told_and_that_there_are_more() -> None:
    many = ", ".join(f"mot{n}" for n in range(14))
    entry = Entry(source="T", headword="port", text=f"{many}\nquai, bassin", kind="synonyms")
    _head, (first, second) = entry_words(entry, "port")
    assert first == ", ".join([*(f"mot{n}" for n in range(10)), "…"])
    assert second == "quai, bassin"


def test_what_the_sentence_tells_is_named_in_the_users_language() -> None:
    i18n.use("fr")
    assert source_words("context") == "d’après la phrase"
    assert source_words("Lexique 3.83") == "Lexique 3.83"
    assert source_words("") == ""
