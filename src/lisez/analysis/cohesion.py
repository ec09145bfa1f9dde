"""What ties a sentence to its neighbours: words they share, and words that point back."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property

from lisez.analysis.parsed import Parsed, Sentence, Token
from lisez.core.typography import folded

_CONTENT = ("NOUN", "PROPN", "ADJ", "VERB", "NUM")
_EMPTY_LEMMAS = (
    "etre avoir faire pouvoir devoir aller autre meme tout premier annee an jour fois partie "
    "dire mettre prendre venir voir grand nouveau petit deux trois certain plusieurs"
)
_EMPTY = frozenset(_EMPTY_LEMMAS.split())
_MONTHS = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
# « en 936 », « le 25 juin 841 », « 1998 », but not « 250 habitants ».
_YEAR = re.compile(
    rf"\b(?:(?:en|depuis|vers|dès|jusqu['’]en|{_MONTHS})\s(?=[1-9]\d\d\b)\d+|1\d{{3}}|20\d\d)\b",
    re.IGNORECASE,
)
_CENTURY = re.compile(r"\b([IVX]+)e\s+siècle")
_ROMAN = {"I": 1, "V": 5, "X": 10}
_WORD = re.compile(r"\w+")
STEM = 6  # letters: « élection », « électif »


class Cohesion:
    """The content words of every sentence of an article, by the stem of the lemma."""

    def __init__(self, parsed: Parsed) -> None:
        self._parsed = parsed
        self._words = [
            frozenset(lemma for token in parsed.of(sentence) for lemma in _lemmas(token))
            for sentence in parsed.sentences
        ]

    @cached_property
    def _sentences_with(self) -> Counter[str]:
        return Counter(word for words in self._words for word in sorted(words))

    def words(self, sentence: Sentence) -> frozenset[str]:
        """Return the stems of the content words of a sentence."""
        return self._words[sentence.index]

    def shared(self, one: Sentence, other: Sentence) -> frozenset[str]:
        """Return the content words that two sentences have in common."""
        return self.words(one) & self.words(other)

    def tie(self, one: Sentence, *others: Sentence) -> float:
        """Return how strongly a sentence is tied to some others, 0 for not at all.

        A word that stands in these two sentences alone counts 1, one that stands in three
        a half, in four a third, and so on: what runs through the article ties nothing.
        """
        shared = sorted({word for other in others for word in self.shared(one, other)})
        return sum(1 / (self._sentences_with[word] - 1) for word in shared)


def _lemmas(token: Token) -> tuple[str, ...]:
    """« fondations » gives « fondat », « était » nothing."""
    lemma = folded(token.lemma)
    if token.pos not in _CONTENT or len(lemma) < 3 or lemma in _EMPTY:
        return ()
    return () if lemma.isdigit() else (lemma[:STEM],)


def years(words: str) -> tuple[int, ...]:
    """Return the years that are named; a century by its middle year."""
    named = [int(found.split()[-1]) for found in _YEAR.findall(words)]
    return (*named, *(100 * _roman(found) - 50 for found in _CENTURY.findall(words)))


def _roman(numeral: str) -> int:
    values = [_ROMAN[letter] for letter in numeral]
    smaller = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < following else value for value, following in smaller)


def word_count(words: str) -> int:
    """Return the number of words."""
    return len(_WORD.findall(words))
