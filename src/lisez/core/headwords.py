"""By which name a learner's history knows a word, in whatever article it was met."""

from __future__ import annotations

import re
import unicodedata

from lisez.core.typography import visible

_SPACES = re.compile(r"\s+")
# What a headword may carry before it: « l’enjeu », « se désister », « une mairie ».
_BEFORE = re.compile(r"(?:l'|s'|(?:les?|la|une?|se) )(?=\w)")
_ACRONYM = 2  # capitals, at the least: « CES » is not « ces », and « A » may be « a »


def word_key(lemma: str) -> str:
    """Return the name by which a word is kept: the lemma without what varies in writing.

    One apostrophe, one space, no article, no reflexive pronoun, lower case but for acronyms.
    """
    text = unicodedata.normalize("NFC", visible(lemma)).replace("’", "'")
    text = _SPACES.sub(" ", text).strip()
    if text.isupper() and len(text) >= _ACRONYM:
        return text
    lower = text.lower()
    return _BEFORE.sub("", lower, count=1) if _BEFORE.match(lower) else lower
