"""« coeur » is « cœur »: lexicons made for old character sets lack the ligature."""

from __future__ import annotations

import re

# oe is œ in these; elsewhere it is two vowels (« coexister, moelle, goéland »).
_LIGATURE = re.compile(
    r"oe(?=u|il|ill|dème|dém|dip|soph|cum|no(?!xis)|nan|str|lio|bie|niu|niw)|(?<=\bf)oe(?=t)"
    r"|(?<=\bc)oe(?=l(?!e|i[oa]s))|(?<=\bph)oe(?=n)"
)


def with_ligatures(word: str) -> str:
    """Return a word in small letters with its œ; where oe is two vowels it stays."""
    return _LIGATURE.sub("œ", word) if "oe" in word else word
