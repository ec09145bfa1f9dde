"""What a gap shows: the sentence with the blank, and the sentences before it as its context.

A passage is the indexes of the sentences shown, the one asked about last; `Gates.excerpt`
chooses it. All that families say of it in spans is said here.
"""

from __future__ import annotations

from typing import TypedDict

from lisez.analysis.candidates import Source
from lisez.core.questions import Gap
from lisez.core.spans import Span
from lisez.core.typography import fold_quote

Passage = tuple[int, ...]


class Places(TypedDict):
    """The places of a gap: one piece of evidence, and what is shown before it."""

    evidence: tuple[tuple[Span, ...], ...]
    context: tuple[Span, ...]


def places(source: Source, passage: Passage) -> Places:
    """Return where the sentences of a passage stand, as the fields of a gap."""
    spans = [source.parsed.sentences[index].span for index in passage]
    return {"evidence": ((spans[-1],),), "context": tuple(spans[:-1])}


def displayed(source: Source, passage: Passage) -> Span:
    """Return the span from the first sentence shown to the last."""
    return source.gates.span(passage)


def displayed_by(gap: Gap) -> Span:
    """Return the span from what a gap shows first to the end of its sentence."""
    own = gap.evidence[0][0]
    return Span(min(span.start for span in (*gap.context, own)), own.end)


def named_once(text: str, part: Span, whole: Span) -> bool:
    """Say whether words name a part of a quote, as a lesson file does, and nothing else in it.

    « Il a ____ ce qu'il a ramassé », with « ramassé » for a key, has no name for its blank.
    """
    return fold_quote(whole.of(text)).count(fold_quote(part.of(text))) == 1
