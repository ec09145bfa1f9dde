"""The user's words for what a look-up finds: parts of speech, forms, frequency, sources."""

from __future__ import annotations

from collections.abc import Iterator

from lisez.core.lookups import Entry, Reading
from lisez.core.typography import one_line
from lisez.i18n import N_, _

PARTS = {
    "noun": N_("noun"),
    "name": N_("proper noun"),
    "verb": N_("verb"),
    "auxiliary": N_("auxiliary verb"),
    "adjective": N_("adjective"),
    "adverb": N_("adverb"),
    "determiner": N_("determiner"),
    "numeral": N_("numeral"),
    "pronoun": N_("pronoun"),
    "preposition": N_("preposition"),
    "conjunction": N_("conjunction"),
    "interjection": N_("interjection"),
    "phrase": N_("set phrase"),
}
# By mood and tense, as a grammar names them together.
TENSES = {
    ("indicative", "present"): N_("present indicative"),
    ("indicative", "imperfect"): N_("imperfect indicative"),
    ("indicative", "past"): N_("past historic"),
    ("indicative", "future"): N_("simple future"),
    ("subjunctive", "present"): N_("present subjunctive"),
    ("subjunctive", "imperfect"): N_("imperfect subjunctive"),
    ("conditional", ""): N_("conditional"),
    ("conditional", "present"): N_("conditional"),
    ("imperative", ""): N_("imperative"),
    ("imperative", "present"): N_("imperative"),
    ("infinitive", ""): N_("infinitive"),
    ("infinitive", "present"): N_("infinitive"),
    ("participle", "present"): N_("present participle"),
    ("participle", "past"): N_("past participle"),
}
PERSONS = {
    ("1", "singular"): N_("1st person singular"),
    ("2", "singular"): N_("2nd person singular"),
    ("3", "singular"): N_("3rd person singular"),
    ("1", "plural"): N_("1st person plural"),
    ("2", "plural"): N_("2nd person plural"),
    ("3", "plural"): N_("3rd person plural"),
    ("1", ""): N_("1st person"),
    ("2", ""): N_("2nd person"),
    ("3", ""): N_("3rd person"),
}
GENDERS = {"masculine": N_("masculine"), "feminine": N_("feminine")}
NUMBERS = {"singular": N_("singular"), "plural": N_("plural")}
ENTRY_KINDS = {"synonyms": N_("synonyms"), "translation": N_("translation")}


def reading_words(reading: Reading) -> str:
    """Return a reading in a line: « tenir : verbe, futur simple, 3e personne du singulier »."""
    told = ", ".join((_(PARTS[reading.pos]), *feature_words(reading)))
    return _("{lemma}: {told}").format(lemma=one_line(reading.lemma), told=told)


def feature_words(reading: Reading) -> Iterator[str]:
    """Yield what is known of a form: tense, then person, or gender and number."""
    known = {feature.name: feature.value for feature in reading.features}
    tense = TENSES.get((known.get("mood", ""), known.get("tense", "")))
    if tense:
        yield _(tense)
    gender, number = known.get("gender", ""), known.get("number", "")
    person = PERSONS.get((known.get("person", ""), number))
    if person:
        yield _(person)
        number = ""
    told = [_(names[value]) for names, value in ((GENDERS, gender), (NUMBERS, number)) if value]
    if told:
        yield " ".join(told)


def band_words(band: int) -> str:
    """Return a frequency band in words: « fréquence 3 »."""
    return _("frequency {band}").format(band=band)


def entry_source(entry: Entry) -> str:
    """Return the dictionary that an entry is from, and what it gives where that is not plain."""
    kind = ENTRY_KINDS.get(entry.kind, "")
    return f"{one_line(entry.source)} ({_(kind)})" if kind else one_line(entry.source)


def disagreement(entry: Entry) -> str:
    """Return why an entry may be the wrong one, "" where nothing speaks against it."""
    if entry.agrees is not False:
        return ""
    if entry.pos in PARTS:
        return _("not here: {part}").format(part=_(PARTS[entry.pos]))
    return _("not here: another part of speech")


def misfit(reading: Reading) -> str:
    """Return the words that say that the context speaks against a reading, "" where it does not."""
    return _("not here") if reading.fits is False else ""
