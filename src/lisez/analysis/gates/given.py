"""Whether what is shown gives a key away by its words.

Sums, scores, lists and dates that let a number be worked out are `askable`'s.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from lisez.analysis.parsed import Parsed
from lisez.analysis.wordlists import words
from lisez.core.numbers import multiplied, number_words_as_digits, plain_digits
from lisez.core.spans import Span
from lisez.core.typography import folded

STEM = 5  # letters that forms of one word share: « finance », « financer »
LETTERS = 3  # of the shortest word that tells anything; numbers always do

_EMPTY = words(
    "aux avec ces cet cette dans des dont elle elles est eux ils les leur leurs lui mais par pas"
    " plus pour que qui sans ses son sont sous sur une vers the"
)
_WORD = re.compile(r"[^\W_]+")


def stems(text: str) -> frozenset[str]:
    """Return the words of a text that tell something, without accents, by their first letters.

    Numbers are whole, in digits whether they were digits or words.
    """
    digits = plain_digits(number_words_as_digits(multiplied(text)))
    found = (word for word in _WORD.findall(folded(digits)))
    return frozenset(
        word if word.isdigit() else word[:STEM]
        for word in found
        if word.isdigit() or (len(word) >= LETTERS and word not in _EMPTY)
    )


def given(
    parsed: Parsed, key: str, shown: Sequence[Span], blank: Span | None = None
) -> tuple[str, ...]:
    """Return how the words of a key are given away; empty where they are not.

    `shown` are the places of the article displayed, of which `blank` is hidden. `shown`:
    all its words stand elsewhere in what is displayed; `partly`: some do, as the surname of
    a full name; `title`, `title-partly`: the same of the title and the headings.
    """
    wanted = stems(key)
    text = " ".join(piece for span in shown for piece in _around(parsed, span, blank))
    headings = " ".join(heading for _, heading in parsed.article.headings)
    ways = (("shown", stems(text)), ("title", stems(headings)))
    return tuple(
        name if wanted <= seen else ("partly" if name == "shown" else "title-partly")
        for name, seen in ways
        if wanted & seen
    )


def _around(parsed: Parsed, span: Span, blank: Span | None) -> tuple[str, ...]:
    if blank is None or not span.overlaps(blank):
        return (span.of(parsed.text),)
    return parsed.text[span.start : blank.start], parsed.text[blank.end : span.end]
