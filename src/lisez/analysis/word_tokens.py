"""The words of a parsed article in the terms of a look-up: part of speech, features."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from lisez.analysis.parsed import Parsed
from lisez.core import tokens
from lisez.core.lookups import Feature
from lisez.core.spans import Span

_POS: Final = {
    "NOUN": "noun",
    "PROPN": "name",
    "VERB": "verb",
    "AUX": "auxiliary",
    "ADJ": "adjective",
    "ADV": "adverb",
    "DET": "determiner",
    "NUM": "numeral",
    "PRON": "pronoun",
    "ADP": "preposition",
    "CCONJ": "conjunction",
    "SCONJ": "conjunction",
    "INTJ": "interjection",
}
_VALUES: Final = {
    ("Gender", "Masc"): Feature("gender", "masculine"),
    ("Gender", "Fem"): Feature("gender", "feminine"),
    ("Number", "Sing"): Feature("number", "singular"),
    ("Number", "Plur"): Feature("number", "plural"),
    ("Mood", "Ind"): Feature("mood", "indicative"),
    ("Mood", "Sub"): Feature("mood", "subjunctive"),
    ("Mood", "Cnd"): Feature("mood", "conditional"),
    ("Mood", "Imp"): Feature("mood", "imperative"),
    ("VerbForm", "Inf"): Feature("mood", "infinitive"),
    ("VerbForm", "Part"): Feature("mood", "participle"),
    ("Tense", "Pres"): Feature("tense", "present"),
    ("Tense", "Imp"): Feature("tense", "imperfect"),
    ("Tense", "Past"): Feature("tense", "past"),
    ("Tense", "Fut"): Feature("tense", "future"),
    ("Person", "1"): Feature("person", "1"),
    ("Person", "2"): Feature("person", "2"),
    ("Person", "3"): Feature("person", "3"),
}
_ORDER: Final = ("Gender", "Number", "Mood", "VerbForm", "Tense", "Person")


def word_tokens(parsed: Parsed, start: int = 0) -> Iterator[tokens.Token]:
    """Yield the words of a parsed article; `start` is where its text begins in the whole."""
    for token in parsed.tokens:
        pos = _POS.get(token.pos)
        if pos is not None:
            span = Span(token.span.start + start, token.span.end + start)
            yield tokens.Token(span, token.lemma, pos, _features(token.morph))


@lru_cache(maxsize=2048)
def _features(morph: tuple[tuple[str, str], ...]) -> tuple[Feature, ...]:
    """Return features in the order of `lookups.FEATURES`."""
    ranked = sorted((pair for pair in morph if pair in _VALUES), key=lambda p: _ORDER.index(p[0]))
    return tuple(_VALUES[pair] for pair in ranked)
