"""Which readings of a word fit its sentence, without an analyser.

The sentence is tagged by `tagging`, once for all readings: a reading fits where the best way
to read the whole sentence with it is about as good as the best of all. Where an analysis has
been made, its word decides.
"""

from __future__ import annotations

import re
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
AS_GOOD: Final = 0.9  # a score less than the best by no more fits
WORSE: Final = 2.0  # by so much or more, it does not fit
COMMON: Final = 3.0  # per million: « la Direction » is the noun, « la Seine » the name

_PIECE = re.compile(r"(?P<digits>\d[\d.,\s]*)|(?P<strong>[.!?…:;]+|\n)|[,()\[\]–—/]| - ")
_ENDS = ' .!?…\n\u00a0\u202f»"”)'
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
    words, target = _around(sentence, Span(at, at + len(written)))
    if target is None or (alone and len(words) == 1 and "-" not in written):
        return tuple(readings)
    word = words[target].of(sentence)
    named = _named(readings, word, sentence, words[target])
    if token is not None and (decided := _decided(named, token)):
        return decided
    if len(named) < 2:
        return tuple(replace(reading, fits=True) for reading in named)
    options, place = _options(words, target, sentence, named, readings_of)
    return _ranked(named, scores(options, place, ends=not alone))


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
    readings: Sequence[Reading], word: str, sentence: str, span: Span
) -> tuple[Reading, ...]:
    """Add the name that a capital in mid-sentence asks for: « il vit à Paris »."""
    found = tuple(readings)
    if (
        word.lower() in small_words()
        or not _capital(word, sentence, span)
        or any(reading.pos == "name" for reading in found)
    ):
        return found
    often = max((r.per_million or 0 for r in found if r.pos in ("noun", "adjective")), default=0)
    before = folded(sentence[: span.start]).rpartition(" ")[2].rpartition("'")
    article = (before[2] or before[0]) in ("le", "la", "l", "les", "un", "une", "du", "au")
    if (article and often >= COMMON) or word.lower() in _INSTITUTIONS:
        return found
    name = Reading(lemma=word, pos="name", source=SOURCE, per_million=None, fits=True)
    return (name, *found)


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


def _decided(readings: tuple[Reading, ...], token: Token) -> tuple[Reading, ...]:
    """Return the readings as an analysis has them, () where it has none of them."""
    same = [r for r in readings if _kin(r.pos) == _kin(token.pos)]
    lemma = [r for r in same if folded(r.lemma) == folded(token.lemma)]
    chosen = lemma or same
    agreeing = [r for r in chosen if _agrees(r, token)] or chosen
    if not agreeing:
        return ()
    fit = tuple(replace(reading, fits=True) for reading in agreeing)
    return fit + tuple(replace(r, fits=False) for r in readings if r not in agreeing)


def _kin(pos: str) -> str:
    return _KIN.get(pos, pos)


def _agrees(reading: Reading, token: Token) -> bool:
    wanted = dict(token.features)
    return all(wanted.get(name, value) == value for name, value in reading.features)
