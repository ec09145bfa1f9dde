"""Which readings of a word fit its sentence, without an analyser.

The sentence is tagged by `tagging`, once for all readings: a reading fits where the best way
to read the whole sentence with it is about as good as the best of all. Where an analysis has
been made, its word has weight where the sentence leaves more than one open.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from lisez.core.lookups import Reading
from lisez.core.segmentation import words_in
from lisez.core.spans import Span
from lisez.core.tokens import Token
from lisez.core.typography import folded
from lisez.lexicon.closed_tags import small_words
from lisez.lexicon.options import ReadingsOf, asked, neighbour
from lisez.lexicon.tagging import Option, scores

SOURCE: Final = "context"  # of a name that no lexicon has
WINDOW: Final = (24, 12)  # words before and after that are looked at
REACH: Final = 600  # characters before and after that are looked at
AS_GOOD: Final = 0.9  # a score less than the best by no more fits
WORSE: Final = 2.0  # by so much or more, it does not fit
# What an analysis adds to the score of a reading like its own. It weighs, and does not decide:
# of 101 new sentences it had 76 right, the tagger 100 (docs/decisions/011).
SAME_PART, OTHER_LEMMA, AGREES = 0.15, -0.4, 0.05
COMMON: Final = 3.0  # per million: « la Direction » is the noun, « la Seine » the name

_PIECE = re.compile(r"(?P<digits>\d[\d.,\s]*)|(?P<strong>[.!?…:;]+|\n)|[,()\[\]–—/]| - ")
_ENDS = ' .!?…\n\u00a0\u202f»"”)'
_NOMINAL: Final = ("noun", "adjective")
# Parts of speech that dictionaries and analysers keep apart, and that are one to a reader.
_KIN: Final = {"auxiliary": "verb", "name": "noun"}
_INSTITUTIONS = frozenset(("état", "église", "terre", "lune", "bourse", "internet"))


def none_known(_written: str) -> tuple[Reading, ...]:
    """Know no word: neighbours are guessed from their endings."""
    return ()


def in_context(
    readings: Sequence[Reading],
    written: str,
    sentence: str,
    at: int,
    *,
    readings_of: ReadingsOf = none_known,
    token: Token | None = None,
) -> tuple[Reading, ...]:
    """Return the readings with `fits` set, those that fit first.

    `at` is where `written` begins in `sentence`. `readings_of` is asked about its
    neighbours; `token` is the word as analysed. A name that is none of the readings is
    added to them where a capital in mid-sentence asks for one.
    """
    alone = not sentence.strip()
    if alone:  # « l'été » and « a-t-il » have a context in themselves
        sentence, at = written, 0
    sentence, at, written = _composed(*_near(sentence, at), written)
    words, target = _around(sentence, Span(at, at + len(written)))
    if target is None or (alone and len(words) == 1 and "-" not in written):
        return tuple(readings)
    named = _named(readings, sentence, words[target], token)
    if len(named) < 2:
        return tuple(replace(reading, fits=True) for reading in named)
    options, place = _options(words, target, sentence, named, readings_of)
    found = scores(options, place, ends=not alone)
    if token is not None:
        found = {i: score + _backing(named[i], named, token) for i, score in found.items()}
    return _ranked(named, found)


def _near(sentence: str, at: int) -> tuple[str, int]:
    """Cut a sentence that never ends to what lies near, at spaces."""
    start = sentence.rfind(" ", 0, max(0, at - REACH)) + 1 if at > REACH else 0
    end = sentence.find(" ", at + REACH)
    return sentence[start : end if end >= 0 else None], at - start


def _composed(sentence: str, at: int, written: str) -> tuple[str, int, str]:
    """Return a sentence and its word in NFC, the form that words are cut in."""
    parts = (sentence[:at], sentence[at:], written)
    before, rest, word = (unicodedata.normalize("NFC", part) for part in parts)
    return before + rest, len(before), word


def _around(sentence: str, span: Span) -> tuple[list[Span], int | None]:
    """Return the words of a sentence, and which of them is meant: the last that `span` has."""
    words = list(words_in(sentence))
    meant = [index for index, word in enumerate(words) if word.overlaps(span)]
    if not meant or any(words[i].of(sentence)[-1] not in "'’ʼ" for i in meant[:-1]):
        return words, None  # nothing, or a phrase
    return words, meant[-1]


def _options(
    words: list[Span],
    target: int,
    sentence: str,
    readings: Sequence[Reading],
    readings_of: ReadingsOf,
) -> tuple[list[Sequence[Option]], int]:
    """Return the options of the words around, marks between them, and the target's place."""
    first, last = max(0, target - WINDOW[0]), target + WINDOW[1] + 1
    found: list[Sequence[Option]] = []
    place, end = 0, words[first - 1].end if first else 0
    for index, span in enumerate(words[first:last], first):
        between = list(_between(sentence[end : span.start]))
        found += between if found else [option for option in between if option[0].tag == "M"]
        begins = index == 0 or (bool(between) and between[-1][0].tag == "B")
        end, word = span.end, span.of(sentence)
        if index == target:
            place = len(found)
            found.append(asked(readings, word))
        else:
            found.append(neighbour(word, first=begins, readings_of=readings_of))
    if last < len(words):  # the sentence goes on
        return [*found, (Option(","),)], place
    return [*found, *_between(sentence[end:].rstrip(_ENDS))], place


def _between(gap: str) -> Iterator[tuple[Option]]:
    """Yield what stands between two words: numbers in digits, and marks."""
    for piece in _PIECE.finditer(gap):
        yield (Option("M" if piece["digits"] else "B" if piece["strong"] else ","),)


def _named(
    readings: Sequence[Reading], sentence: str, span: Span, token: Token | None
) -> tuple[Reading, ...]:
    """Add the name that a capital in mid-sentence or an analysis asks for: « il vit à Paris »."""
    found, word = tuple(readings), span.of(sentence)
    if word.lower() in small_words() or any(reading.pos == "name" for reading in found):
        return found
    analysed = token is not None and token.pos == "name" and _full_name(sentence, span)
    if not analysed and not (_capital(word, sentence, span) and _no_noun(found, sentence, span)):
        return found
    return (Reading(lemma=word, pos="name", source=SOURCE), *found)


def _full_name(sentence: str, span: Span) -> bool:
    """« Claire Ostermann »: what an analysis calls a name at a beginning is often none."""
    first, space, last = sentence[span.start :].partition(" ")
    return bool(space) and first == span.of(sentence) and first[:1].isupper() and last[:1].isupper()


def _no_noun(readings: Sequence[Reading], sentence: str, span: Span) -> bool:
    """Say whether a word with a capital is no common noun: « l'État », « la Direction » are."""
    word = span.of(sentence).lower()
    often = max((r.per_million or 0 for r in readings if r.pos in _NOMINAL), default=0)
    before = folded(sentence[: span.start]).rpartition(" ")[2].rpartition("'")
    article = (before[2] or before[0]) in ("le", "la", "l", "les", "un", "une", "du", "au")
    return word not in _INSTITUTIONS and not (article and often >= COMMON)


def _capital(word: str, sentence: str, span: Span) -> bool:
    """Say whether a capital is not that of a beginning, nor of a title in capitals."""
    before = sentence[: span.start].rstrip(" «“\"'(\u00a0\u202f–—-")
    if not word[:1].isupper() or not before or before[-1] in ".!?…:\n":
        return False
    return word[1:] != word[1:].upper() or not sentence.isupper()


def _ranked(readings: tuple[Reading, ...], found: dict[int, float]) -> tuple[Reading, ...]:
    best = max(found.values(), default=0.0)
    name = any(reading.source == SOURCE for reading in readings)
    judged = []
    for index, reading in enumerate(readings):
        short = best - found.get(index, best - WORSE)
        if name:  # the capital weighs more than the tags
            short = 0.0 if reading.source == SOURCE else max(short, WORSE - 0.5)
        fits = True if short <= AS_GOOD else False if short >= WORSE else None
        judged.append((short, replace(reading, fits=fits)))
    judged.sort(key=lambda pair: pair[0])
    return tuple(reading for _short, reading in judged)


def _backing(reading: Reading, readings: Sequence[Reading], token: Token) -> float:
    """Return how far an analysis speaks for a reading."""
    if _kin(reading.pos) != _kin(token.pos):
        return 0.0
    wanted = dict(token.features)
    agrees = all(wanted.get(name, value) == value for name, value in reading.features)
    alike = {r.lemma for r in readings if r.pos == reading.pos and _same(r.lemma, token.lemma)}
    other = bool(alike) and reading.lemma not in alike
    return SAME_PART + AGREES * agrees + OTHER_LEMMA * other


def _same(lemma: str, other: str) -> bool:
    return folded(lemma) == folded(other)


def _kin(pos: str) -> str:
    return _KIN.get(pos, pos)
