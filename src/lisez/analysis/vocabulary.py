"""Which words a learner can be expected to know."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from lisez.analysis.parsed import Token

SHORTEST = 3  # letters; of such words hardly one is rare
CONTENT = ("NOUN", "VERB", "ADJ", "ADV")


@cache
def _listed(name: str) -> frozenset[str]:
    lines = (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def common_words() -> frozenset[str]:
    """Return the lemmas that a learner at B1 is expected to know."""
    return _listed("common_words.txt")


def is_easy(word: str) -> bool:
    """Say whether a word in its dictionary form needs no explanation at B1."""
    return len(word) <= SHORTEST or word in common_words() or word in _listed("easy_words.txt")


def is_rare(token: Token) -> bool:
    """Say whether a token is a content word beyond the common ones; names and numbers are not."""
    if token.pos not in CONTENT or not token.text.isalpha() or token.entity:
        return False
    lemma = token.lemma.lower()
    return len(lemma) > SHORTEST and lemma not in common_words()
