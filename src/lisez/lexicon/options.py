"""What each word of a sentence may be, as options for the tagger."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from lisez.core.lookups import Reading
from lisez.core.typography import folded
from lisez.lexicon.closed_tags import small_words
from lisez.lexicon.tagging import Option

ReadingsOf = Callable[[str], Sequence[Reading]]
"""Gives the readings of a written form out of context, the most frequent first."""

_POS: Final = {"noun": "N", "name": "H", "adjective": "A", "adverb": "Z", "determiner": "D",
               "numeral": "M", "interjection": "W", "phrase": "Z"}  # fmt: skip
_MOODS: Final = {"infinitive": "I"}
_CLITICS: Final = frozenset(("le", "lui", "me", "te", "se", "nous", "vous", "en", "y"))
_SUBJECTS: Final = {"je": "1s", "tu": "2s", "il": "3s", "elle": "3s", "on": "3s", "ce": "3",
                    "nous": "1p", "vous": "2p", "ils": "3p", "elles": "3p"}  # fmt: skip
_INVERTED = re.compile(rf"(?P<verb>.+?)-(?:t[-'])?(?P<who>{'|'.join(_SUBJECTS)})")
_ORDERED = re.compile(r".+?(?:-(?:moi|toi|lui|leur|les?|la|nous|vous|en|y)|-[mt]'(?:en|y))+")
_MOST_COMMON: Final = frozenset(("être", "avoir"))  # « suis » is « suivre » now and then
_UNLIKELY = -6.0
_UNLISTED = -2.5  # a small word as what `closed_tags` does not have: « est » as an adjective

# Unknown words, by ending: what they may be.
_GUESSES: Final = (
    (re.compile(r".+(?:er|ir|oir)"), (Option("I"), Option("N", "m", "s", score=-1))),
    (re.compile(r".+(?:ait|a|it|ut)"), (Option("V", "", "s", "3"), Option("N", "", "s"))),
    (re.compile(r".+(?:aient|èrent|irent|ront)"), (Option("V", "", "p", "3"),)),
    (re.compile(r".+ant"), (Option("G"), Option("A", "m", "s"), Option("N", "m", "s", score=-1))),
    (re.compile(r".+[éiu]"), (Option("K", "m", "s"), Option("N", "", "s"), Option("A", "m", "s"))),
    (re.compile(r".+[éiu]e"), (Option("K", "f", "s"), Option("N", "f", "s"), Option("A", "f"))),
    (re.compile(r".+[éiu]e?s"), (Option("K", "", "p"), Option("N", "", "p"), Option("A", "", "p"))),
    (re.compile(r".+ment"), (Option("Z"), Option("N", "m", "s"))),
    (re.compile(r".+(?:tion|sion|té|ure|ence|ance|esse)"), (Option("N", "f", "s"),)),
    (re.compile(r".+(?:tions|sions|tés|ures|ences|ances)"), (Option("N", "f", "p"),)),
    (re.compile(r".+[xz]"), (Option("N"), Option("A"))),
    (re.compile(r".+s"), (Option("N", "", "p"), Option("A", "", "p", score=-0.3))),
    (re.compile(r".*"), (Option("N", "", "s"), Option("A", "", "s", score=-0.3),
                         Option("V", "", "s", "3", score=-1.2))),
)  # fmt: skip


def neighbour(word: str, *, first: bool, readings_of: ReadingsOf) -> tuple[Option, ...]:
    """Return what a word beside the one asked about may be; `first` of its sentence."""
    lower = word.lower().replace("’", "'")
    named = word[0].isupper() and not first
    small = small_words().get(lower)
    if word == "A":  # « A Paris », « A dit oui »
        small = small_words()["à"] + small_words()["a"]
    if small is not None and not (named and len(word) > 2 and not word.isupper()):
        return tuple(Option(*tag[:4], score=tag[4], word=lower) for tag in small)
    found = _joined(lower, readings_of) or tuple(_of_readings(readings_of(word), lower))
    if named:
        return (Option("H", score=0.2), *(o._replace(score=o.score - 1.2) for o in found))
    if word[0].isupper():
        found = (*found, Option("H", score=-1.0 if found else 0.0))
    return found or _guessed(lower)


def _joined(lower: str, readings_of: ReadingsOf) -> tuple[Option, ...]:
    """« dit-on » and « donne-le-moi » have their subject or object with them."""
    if not (_INVERTED.fullmatch(lower) or _ORDERED.fullmatch(lower)):
        return ()
    finite = (o for o in asked(readings_of(lower), lower) if o.own and o.score > _UNLIKELY)
    return tuple(option._replace(reading=-1) for option in finite)


def _of_readings(readings: Sequence[Reading], lower: str) -> Iterator[Option]:
    """Yield the distinct options of a neighbour."""
    taken = set()
    for option in asked(readings, lower):
        key = option._replace(score=0, reading=-1)
        if key not in taken:
            taken.add(key)
            yield key._replace(score=option.score)


def _guessed(lower: str) -> tuple[Option, ...]:
    return next(options for ending, options in _GUESSES if ending.fullmatch(lower))


def asked(readings: Sequence[Reading], written: str) -> tuple[Option, ...]:
    """Return the options of a word's readings; each names its reading."""
    word = written.lower().replace("’", "'")
    found = []
    priors = [0.0] * len(readings) if word in small_words() else _priors(readings)
    for index, (reading, score) in enumerate(zip(readings, priors, strict=True)):
        form = _form(reading, word)
        for tag in _tags(reading, form):
            option = _option(reading, tag, form)._replace(reading=index)
            seldom = _seldom(form, tag)
            found.append(_with_own(option, word)._replace(score=score + seldom))
    return tuple(_matched(option, word) for option in found)


def _form(reading: Reading, word: str) -> str:
    """Return the form with the accents that a capital lacks: « A » as « à »."""
    alike = folded(reading.lemma) == folded(word) and reading.lemma in small_words()
    return reading.lemma if alike else word


def _option(reading: Reading, tag: str, word: str) -> Option:
    features = dict(reading.features)
    return Option(
        tag,
        features.get("gender", "")[:1],
        features.get("number", "")[:1],
        features.get("person", ""),
        features.get("mood", ""),
        word=word,
    )


def _priors(readings: Sequence[Reading]) -> list[float]:
    """Score readings by their order and by how frequent their lemmas are."""
    often = [max(0.0, reading.per_million or 0.0) + 1.0 for reading in readings]
    most = max(often, default=1.0)
    order: dict[tuple[str, str], int] = {}
    for reading in readings:
        order.setdefault((reading.lemma, reading.pos), len(order))
    return [
        0.6 * (reading.lemma in _MOST_COMMON)
        + 0.25 * math.log10(share / most)
        - 0.25 * order[reading.lemma, reading.pos]
        for reading, share in zip(readings, often, strict=True)
    ]


def _seldom(word: str, tag: str) -> float:
    small = small_words().get(word)
    if small is None:
        return 0.0
    return next((entry[4] for entry in small if entry[0] == tag), _UNLISTED)


def _tags(reading: Reading, word: str) -> tuple[str, ...]:
    """Return the tags that a reading may have in a sentence."""
    small = {entry[0] for entry in small_words().get(word, ())}
    if reading.pos in ("verb", "auxiliary"):
        return (_verbal(reading),)
    if reading.pos == "pronoun":
        return _pronoun(reading, small)
    if reading.pos == "preposition":
        return tuple(small & set("LF")) or ("P",)
    if reading.pos == "determiner" and "P" in small and reading.lemma != "un":  # « du, aux »
        return ("P", "D") if reading.lemma == word == "du" else ("P",)
    if reading.pos == "conjunction":
        return ("C",) if "C" in small else ("J",)
    if reading.lemma == "ne":
        return ("E",)
    return (_POS.get(reading.pos, "N"),)


def _verbal(reading: Reading) -> str:
    features = dict(reading.features)
    mood = features.get("mood", "")
    if mood == "participle" and features.get("tense") == "present":
        return "G"
    if mood == "participle":
        return "U" if reading.pos == "auxiliary" else "K"
    return _MOODS.get(mood, "X" if reading.pos == "auxiliary" else "V")


def _pronoun(reading: Reading, small: set[str]) -> tuple[str, ...]:
    found = [tag for tag in "SORQT" if tag in small]
    if reading.lemma not in _CLITICS:
        found = [tag for tag in found if tag != "O"]
    elif reading.lemma == "le":
        found = ["O"]
    return tuple(found) or ("T",)


def _with_own(option: Option, word: str) -> Option:
    joined = _INVERTED.fullmatch(word) or _ORDERED.fullmatch(word)
    return option._replace(own=option.tag in "VX") if joined else option


def _matched(option: Option, word: str) -> Option:
    """Hold a verb to the subject or the object that is joined to it: « vas-y », « va-t-il »."""
    if small_words().get(word):
        return option
    inverted, ordered = _INVERTED.fullmatch(word), _ORDERED.fullmatch(word)
    if inverted is None and ordered is None:
        return option
    who = _SUBJECTS[inverted["who"]] if inverted else ""
    same = option.own and (option.person, option.number)[: len(who)] == tuple(who)
    if inverted and same and option.mood != "imperative":
        return option
    if ordered and option.own and option.mood == "imperative":
        return option
    return option._replace(score=_UNLIKELY)
