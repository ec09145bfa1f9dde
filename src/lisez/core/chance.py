"""Chance that can be repeated: whatever is drawn or shuffled is sorted by a digest.

The digest is SHA-256 of the UTF-8 bytes of its fields, joined by one line feed each,
none at the end: seed in decimal (« -7 » for a negative one), lesson id, question id and,
where options are shuffled, the option's id. Ids of lessons and questions hold no line
feed and an option comes last, so no two lists of fields give the same bytes. Digests
compare as bytes, which is also how their hexadecimal digits compare as text: a web page
can do the same.

As every place depends on its own fields alone, a question more in the lesson moves no
other.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable


def digest(seed: int, lesson: str, question: str, option: str | None = None) -> bytes:
    """Return the 32 bytes by which a question (no `option`) or an option is sorted."""
    fields = [str(seed), lesson, question]
    if option is not None:
        fields.append(option)
    return hashlib.sha256("\n".join(fields).encode("utf-8", "surrogatepass")).digest()


def shuffled(ids: Iterable[str], seed: int, lesson: str, question: str) -> tuple[str, ...]:
    """Return the ids of one question's options in the order of their digests."""
    return tuple(sorted(ids, key=lambda option: digest(seed, lesson, question, option)))


def share(seed: int, lesson: str, question: str) -> float:
    """Return a number in [0, 1) that belongs to a question: its digest's first 53 bits."""
    return (int.from_bytes(digest(seed, lesson, question)[:8]) >> 11) / 2**53
