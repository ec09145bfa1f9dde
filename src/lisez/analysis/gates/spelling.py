"""Words that are no French, but for an accent or a doubled letter: « interêt », « consummé ».

The forms of French are simplemma's. A word that it does not know may be rare or foreign; one
that it does not know where another accent or a single letter makes it a word is misspelt.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from simplemma import is_known

from lisez.analysis.parsed import Parsed, Sentence, Token

_LEAST = 5  # letters; « ésu » may be anything
_MARKED = {
    "a": "àâ", "à": "a", "â": "a", "e": "éèê", "é": "eèê", "è": "eéê", "ê": "eéè",
    "i": "ï", "ï": "i", "o": "ô", "ô": "o", "u": "ùü", "ù": "u", "c": "ç", "ç": "c",
}  # fmt: skip
_DOUBLED = re.compile(r"([bcdfglmnprst])\1")
_SINGLE = re.compile(r"(?<=[aeiouyàâéèêôû])([cflmnprst])(?=[aeiouyàâéèêôû])")


def no_word(parsed: Parsed, sentence: Sentence) -> bool:
    """« Les voisins génées par le bruit »: « gênées » is a word, « génées » is none."""
    return any(_wrong(token.text) for token in parsed.of(sentence) if _common(token))


def _common(token: Token) -> bool:
    return token.text.isalpha() and token.text.islower() and len(token.text) >= _LEAST


# Words that are French all the same, or may be: of one form, or spelt as since 1990.
_RIGHT = re.compile(
    r"(?:alias|marais|.*iats?|.*[éè]\w+er(?:ai|as|a|ons|ez|ont|ais|ait|ions|aient))"
)


@lru_cache(maxsize=8192)
def _wrong(word: str) -> bool:
    if is_known(word, lang="fr") or _RIGHT.fullmatch(word):
        return False
    known = (other for other in _near(word) if is_known(other, lang="fr"))
    # « intériorisé » is a participle that the list lacks, where it has « intériorise »
    return any(other[:-1] != word[:-1] for other in known)


def _near(word: str) -> Iterator[str]:
    """Yield a word with one or two accents changed, or one letter doubled or not."""
    once = list(_accented(word))
    yield from once
    for other in once:
        yield from _accented(other)
    for found in _DOUBLED.finditer(word):
        yield word[: found.start()] + word[found.start() + 1 :]
    for found in _SINGLE.finditer(word):
        yield word[: found.start()] + word[found.start() :][0] + word[found.start() :]


def _accented(word: str) -> Iterator[str]:
    for at, letter in enumerate(word):
        for other in _MARKED.get(letter, ""):
            yield word[:at] + other + word[at + 1 :]
