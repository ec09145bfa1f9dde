"""Whether a sentence can stand alone, or what it needs to be understood."""

from __future__ import annotations

from collections.abc import Iterator

from lisez.analysis.parsed import Parsed, Sentence
from lisez.core.shown import leans


def needs(parsed: Parsed, sentence: Sentence, shown: int) -> Iterator[str]:
    """Yield why a sentence leans on what stands before it.

    `shown` sentences before it are in view; what they supply is not needed any more.
    """
    if not shown and leans(sentence.span.of(parsed.text)):
        yield "leans"
