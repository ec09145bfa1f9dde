"""The user's words for what a look-up finds: readings, frequency, sources.

« tenir, verbe : futur simple, 3e personne du singulier ». What one lemma can be as one part of
speech is told in one line, however many features the form leaves open: « présent de l'indicatif
ou du subjonctif, 1re ou 3e personne du singulier ».
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from lisez.core.lookups import Entry, Reading
from lisez.core.typography import folded, one_line
from lisez.i18n import N_, _

PARTS: Final = {
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
_UNKNOWN: Final = N_("part of speech unknown")
ENTRY_KINDS: Final = {"synonyms": N_("synonyms"), "translation": N_("translation")}
MOST_SYNONYMS: Final = 10  # told of one line of a thesaurus
SOURCES: Final = {"context": N_("what the sentence tells")}
_GENDERS: Final = {"masculine": N_("masculine"), "feminine": N_("feminine")}
_NUMBERS: Final = {"singular": N_("singular"), "plural": N_("plural")}
_TENSES: Final = {
    "indicative present": N_("present indicative"),
    "indicative imperfect": N_("imperfect indicative"),
    "indicative past": N_("past historic"),
    "indicative future": N_("simple future"),
    "conditional present": N_("conditional"),
    "subjunctive present": N_("present subjunctive"),
    "subjunctive imperfect": N_("imperfect subjunctive"),
    "imperative present": N_("imperative"),
    "infinitive": N_("infinitive"),
    "infinitive present": N_("infinitive"),
    "participle present": N_("present participle"),
    "participle past": N_("past participle"),
}
_ORDINALS: Final = {"1": N_("1st"), "2": N_("2nd"), "3": N_("3rd")}
_PERSONS: Final = {
    "singular": N_("{ordinals} person singular"),
    "plural": N_("{ordinals} person plural"),
    "": N_("{ordinals} person"),
}
_PRESENTS: Final = ("indicative present", "subjunctive present")


class Told(NamedTuple):
    """Readings of one lemma in one part of speech: `words` say what the form is.

    `fits` is True where one of the readings fits the context, False where none can, else None.
    """

    lemma: str
    words: str
    readings: tuple[Reading, ...]

    @property
    def fits(self) -> bool | None:
        """What the readings say of the context, taken together."""
        said = {reading.fits for reading in self.readings}
        return True if True in said else None if None in said else False

    def __str__(self) -> str:
        """Lemma and words in one line, harmless, the apostrophe a printed one."""
        lemma = one_line(self.lemma).replace("'", "’")
        return _("{lemma}, {words}").format(lemma=lemma, words=self.words)


def told(readings: Iterable[Reading]) -> tuple[Told, ...]:
    """Return readings in words, one line for each lemma and part of speech, in their order.

    « avoir » is told once where it is the same form as a verb and as an auxiliary.
    """
    groups: dict[tuple[str, str], list[Reading]] = {}
    for reading in readings:
        groups.setdefault((reading.lemma, reading.pos), []).append(reading)
    lines: list[Told] = []
    for (lemma, pos), found in groups.items():
        twin = _twin(groups.get((lemma, _TWINS.get(pos, "no other"))), found)
        if not twin:
            lines.append(Told(lemma, _words(_(PARTS.get(pos, _UNKNOWN)), found), tuple(found)))
        elif all(line.readings[: len(twin)] != tuple(twin) for line in lines):
            lines.append(Told(lemma, _words(_("verb or auxiliary"), found), (*found, *twin)))
    return tuple(lines)


_TWINS: Final = {"verb": "auxiliary", "auxiliary": "verb"}


def _twin(other: list[Reading] | None, found: list[Reading]) -> list[Reading] | None:
    """Return the other readings where they have the same features."""
    same = other and {r.features for r in other} == {r.features for r in found}
    return other if same else None


def _words(pos: str, readings: Sequence[Reading]) -> str:
    """Return what a part of speech and features say, in words."""
    features = [dict(reading.features) for reading in readings]
    forms = _verbal(features)
    if forms:
        return _("{pos}: {forms}").format(pos=pos, forms=forms)
    persons = _persons(features)
    if persons:
        return ", ".join(filter(None, (pos, persons, _gender(features))))
    agreement = _agreement(features)
    noun = readings[0].pos in ("noun", "name") and len(_values(features, "gender")) == 1
    return (" " if noun else ", ").join(filter(None, (pos, agreement)))


Features = dict[str, str]
"""The features of one reading by name."""


def _values(features: Sequence[Features], name: str) -> list[str]:
    """Return the values that a feature has in any reading, each once."""
    return list(dict.fromkeys(named[name] for named in features if name in named))


def _gender(features: Sequence[Features]) -> str:
    return _either([_(_GENDERS[value]) for value in _values(features, "gender")])


def _agreement(features: Sequence[Features]) -> str:
    """Return gender and number: « féminin pluriel », « masculin, singulier ou pluriel »."""
    pairs = dict.fromkeys((f.get("gender", ""), f.get("number", "")) for f in features)
    genders, numbers = _values(features, "gender"), _values(features, "number")
    if len(pairs) != len(genders or [""]) * len(numbers or [""]):
        return _either([" ".join(filter(None, _agreeing(*pair))) for pair in pairs])
    words = filter(None, (_gender(features), _either([_(_NUMBERS[value]) for value in numbers])))
    return (" " if len(pairs) == 1 else ", ").join(words)


def _agreeing(gender: str, number: str) -> tuple[str, str]:
    return _(_GENDERS.get(gender, "")), _(_NUMBERS.get(number, ""))


def _verbal(features: Sequence[Features]) -> str:
    """Return tenses and persons, tenses with the same persons together; "" without a tense."""
    tenses: dict[str, list[Features]] = {}
    for named in features:
        tense = f"{named.get('mood', '')} {named.get('tense', '')}".strip()
        if tense in _TENSES:
            tenses.setdefault(tense, []).append(named)
    alike: dict[str, list[str]] = {}
    for tense, found in tenses.items():
        who = _agreement(found) if tense.startswith("participle") else _persons(found)
        alike.setdefault(who, []).append(tense)
    parts = [", ".join(filter(None, (_tense_words(found), who))) for who, found in alike.items()]
    return _("; ").join(parts)


def _tense_words(tenses: list[str]) -> str:
    both = [_("present indicative or subjunctive")] if set(_PRESENTS) <= set(tenses) else []
    single = [tense for tense in tenses if not (both and tense in _PRESENTS)]
    return _either(both + [_(_TENSES[tense]) for tense in single])


def _persons(features: Sequence[Features]) -> str:
    """Return the persons: « 1re ou 3e personne du singulier »."""
    numbers: dict[str, list[str]] = {}
    for named in features:
        if "person" in named:
            numbers.setdefault(named.get("number", ""), []).append(named["person"])
    return _either(
        [
            _(_PERSONS[number]).format(
                ordinals=_either([_(_ORDINALS[person]) for person in dict.fromkeys(persons)])
            )
            for number, persons in numbers.items()
        ]
    )


def _either(words: Sequence[str]) -> str:
    """Return « a », « a ou b », « a, b ou c »; "" for none. Empty words are left out."""
    *some, last = [word for word in words if word] or [""]
    return _("{some} or {last}").format(some=", ".join(some), last=last) if some else last


def band_words(band: int) -> str:
    """Return a frequency band in words: « fréquence 3 »."""
    return _("frequency {band}").format(band=band)


def entry_source(entry: Entry) -> str:
    """Return the dictionary that an entry is from, and what it gives where that is not plain."""
    kind = ENTRY_KINDS.get(entry.kind, "")
    return f"{one_line(entry.source)} ({_(kind)})" if kind else one_line(entry.source)


def entry_words(entry: Entry, written: str) -> tuple[str, tuple[str, ...]]:
    """Return what is said before an entry's text, and the lines of that, all harmless.

    Before it: the headword where it is not the word asked for, how it is said, and its part of
    speech, or why that may be the wrong one. Of many synonyms the first are told: a thesaurus
    goes from the nearest to the farthest.
    """
    alone = folded(entry.headword) == folded(written)
    about = (
        "" if alone else one_line(entry.headword),
        f"/{one_line(entry.pronunciation)}/" if entry.pronunciation else "",
        disagreement(entry) or _(PARTS.get(entry.pos, "")),
    )
    lines = tuple(filter(None, map(one_line, entry.text.split("\n"))))
    if entry.kind == "synonyms":
        lines = tuple(map(_nearest, lines))
    return ", ".join(filter(None, about)), lines


def _nearest(line: str) -> str:
    """Return the first synonyms of a line, with « … » where there are more."""
    words = line.split(", ")
    return ", ".join([*words[:MOST_SYNONYMS], "…"]) if len(words) > MOST_SYNONYMS else line


def source_words(source: str) -> str:
    """Return the name of a source: its own, or ours for what no dictionary is."""
    return _(SOURCES[source]) if source in SOURCES else one_line(source)


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
