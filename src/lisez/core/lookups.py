"""What a look-up of a word finds: readings and entries, as plain values.

A reading says what a written form can be (*livre*: the noun, the verb); an entry says what a
headword means, in the words of one dictionary. Both name their source.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

PARTS_OF_SPEECH = (
    "noun",
    "name",
    "verb",
    "auxiliary",
    "adjective",
    "adverb",
    "determiner",
    "numeral",
    "pronoun",
    "preposition",
    "conjunction",
    "interjection",
    "phrase",
)
# The names a feature may have, in the order in which they are told, and its values.
FEATURES = {
    "gender": ("masculine", "feminine"),
    "number": ("singular", "plural"),
    "mood": ("indicative", "subjunctive", "conditional", "imperative", "infinitive", "participle"),
    "tense": ("present", "imperfect", "past", "future"),
    "person": ("1", "2", "3"),
}
ENTRY_KINDS = ("definition", "translation", "synonyms")
BAND_EDGES = (100.0, 30.0, 10.0, 3.0, 0.5)  # per million words of films: Lexique 3.83


class Feature(NamedTuple):
    """One feature of a form: a name and a value of `FEATURES`."""

    name: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One thing that a written form can be.

    `pos` is one of `PARTS_OF_SPEECH`, "" where the source knows a lemma and nothing else.
    `features` stand in the order of `FEATURES`; what a
    form leaves open (*jeune*: either gender) is left out. The past tense of the indicative
    is the passé simple, that of a participle the past participle. `per_million` is the
    frequency of the lemma in films, None where the source has none. `fits` says whether the
    context asks for this reading (True), speaks against it (False), or leaves it open (None).
    """

    lemma: str
    pos: str
    features: tuple[Feature, ...] = ()
    source: str
    per_million: float | None = None
    fits: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What one dictionary says of a headword.

    `kind` is one of `ENTRY_KINDS`; `language` is the code of the language that `text` is
    written in; `pos` and `pronunciation` (in the letters of the IPA, without slashes) are ""
    where the dictionary does not say. `agrees` is False where the part
    of speech is none that the context allows, None where nothing can be said.
    """

    source: str
    headword: str
    text: str
    kind: str = "definition"
    language: str = ""
    pos: str = ""
    pronunciation: str = ""
    agrees: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LookUp:
    """All that is known of a written form, best first.

    `found` is the form under which it was found, "" where nothing was, and `step` the step of
    the chain that led there (`lisez.core.chain`). `band` is 1 (very frequent) to 6 (rare),
    None where no lexicon knows the lemma.
    """

    written: str
    found: str = ""
    step: str = ""
    readings: tuple[Reading, ...] = ()
    entries: tuple[Entry, ...] = ()
    band: int | None = None


def band(per_million: float | None) -> int | None:
    """Return the frequency band of a lemma, 1 (very frequent) to 6 (rare); None for None."""
    if per_million is None:
        return None
    return 1 + sum(per_million < edge for edge in BAND_EDGES)
