"""What turns a sentence without a number into one that the article denies: named rules.

Each rule changes a word or two of a sentence so that it stays French and plausible, and so
that both cannot hold: a victory is no defeat, who beats is not beaten.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lisez.analysis.candidates import Source
from lisez.analysis.contrast import Contrast
from lisez.analysis.name_contrasts import crossed, holder, place, subjects
from lisez.analysis.parsed import Sentence
from lisez.analysis.phrase_contrasts import phrase
from lisez.analysis.quality_contrasts import quality
from lisez.analysis.word_contrasts import bound, compared, kin, opposite


def contrasts(source: Source) -> Iterator[Contrast]:
    """Yield what can be denied, sentence by sentence."""
    for sentence in source.parsed.sentences:
        if sentence.parsed:
            for rule in RULES:
                yield from rule(source, sentence)
    yield from place(source)


RULES: tuple[Callable[[Source, Sentence], Iterator[Contrast]], ...] = (
    crossed,
    subjects,
    holder,
    bound,
    kin,
    compared,
    opposite,
    phrase,
    quality,
)
