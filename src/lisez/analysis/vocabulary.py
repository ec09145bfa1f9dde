"""Which words a learner can be expected to know."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from lisez.analysis.parsed import Token

CONTENT = ("NOUN", "VERB", "ADJ", "ADV")


@cache
def common_words() -> frozenset[str]:
    """Return the lemmas that a learner at B1 is expected to know."""
    lines = (Path(__file__).parent / "common_words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def is_rare(token: Token) -> bool:
    """Say whether a token is a content word beyond the common ones; names and numbers are not."""
    if token.pos not in CONTENT or not token.text.isalpha() or token.entity:
        return False
    lemma = token.lemma.lower()
    return len(lemma) > 3 and lemma not in common_words()
