"""What a gap shows: what its article is about, the sentences before its own, and its own.

A passage is the indexes of the sentences shown, the one asked about last; `Gates.excerpt`
chooses it. They follow each other, but for the first, which may be the article's opening. All
that families say of it in spans is said here.
"""

from __future__ import annotations

import re
from typing import TypedDict

from lisez.analysis.candidates import Source
from lisez.analysis.gates.opening import foreword
from lisez.core.questions import Gap
from lisez.core.spans import Span
from lisez.core.typography import fold_quote, folded

Passage = tuple[int, ...]


class Places(TypedDict):
    """The places of a gap: one piece of evidence, and what is shown before it."""

    evidence: tuple[tuple[Span, ...], ...]
    context: tuple[Span, ...]


def places(source: Source, passage: Passage) -> Places:
    """Return where what is shown stands, as the fields of a gap."""
    spans = [source.parsed.sentences[index].span for index in passage]
    before = tuple(span for span in _forewords(source, passage) if span != spans[0])
    return {"evidence": ((spans[-1],),), "context": (*before, *spans[:-1])}


def displayed(source: Source, passage: Passage) -> Span:
    """Return the span from the first sentence shown to the last, without the opening."""
    return source.gates.span(_together(passage))


def displayed_by(gap: Gap, text: str) -> Span:
    """Return the span from what a gap shows first to the end of its sentence, as `displayed`."""
    own = gap.evidence[0][0]
    start = own.start
    for span in reversed(gap.context):
        if text[span.end : start].strip() or "\n" in text[span.end : start].rstrip(" "):
            break
        start = span.start
    return Span(start, own.end)


def announced(source: Source, passage: Passage, words: str) -> bool:
    """Say whether the title or the opening, shown before a passage, tells some words."""
    text = source.parsed.text
    said = folded(" ".join(span.of(text) for span in _forewords(source, passage)))
    return re.search(rf"(?<!\w){re.escape(folded(words))}(?!\w)", said) is not None


def _together(passage: Passage) -> Passage:
    """Leave out a first sentence that stands apart."""
    apart = len(passage) > 1 and passage[1] != passage[0] + 1
    return passage[1:] if apart else passage


def _forewords(source: Source, passage: Passage) -> tuple[Span, ...]:
    """Return what stands before a passage: the title, the opening that it begins with.

    Nothing for a passage that begins with the opening's own paragraph.
    """
    parsed = source.parsed
    first = parsed.sentences[passage[0]]
    about = foreword(parsed)
    if passage != _together(passage):
        titled = about is not None and parsed.article.title
        return (about, first.span) if about is not None and titled else (first.span,)
    at = parsed.article.paragraph_at
    if about is None or at(about.start) == at(first.span.start):
        return ()
    return (about,)


def named_once(text: str, part: Span, whole: Span) -> bool:
    """Say whether words name a part of a quote, as a lesson file does, and nothing else in it.

    « Il a ____ ce qu'il a ramassé », with « ramassé » for a key, has no name for its blank.
    """
    return fold_quote(whole.of(text)).count(fold_quote(part.of(text))) == 1
