"""Words by themselves: by which name one is kept, and which look like names."""

from __future__ import annotations

import re
import unicodedata

from lisez.core.spans import Span
from lisez.core.typography import visible

_SPACES = re.compile(r"\s+")
# What a headword may carry before it: « l’enjeu », « se désister », « une mairie ».
_BEFORE = re.compile(r"(?:l'|s'|(?:les?|la|une?|se) )(?=\w)")
_OPENING = re.compile(r"[\s«“\"(\[—–-]*")
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


def begins_at(text: str, sentence: Span) -> int:
    """Return where the first word of a sentence begins, behind dashes, quotes and brackets."""
    found = _OPENING.match(text, *sentence)
    return found.end() if found else sentence.start


def is_name(written: str, *, first: bool) -> bool:
    """Say whether a word has the look of a name or an acronym; `first` of its sentence or not."""
    return (written[0].isupper() and not first) or sum(map(str.isupper, written)) > 1
