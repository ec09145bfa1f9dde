"""A long text is analysed piece by piece, so that time and memory grow with it, not faster.

A piece is an article of its own, made of whole paragraphs, or of whole sentences of one that
is longer than a piece; what is found in it is then moved to where the piece stands.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any, TypeVar

from lisez.core.article import Article, Paragraph
from lisez.core.sentences import paragraph_sentences
from lisez.core.spans import Span

MOST = 40_000  # characters of a piece; some 6,500 words
MOST_ANALYSED = 800_000  # characters of one article, some 130,000 words; the rest is left

T = TypeVar("T")


@dataclass(frozen=True)
class Piece:
    """Paragraphs of an article as an article; `start` is where its text begins in the whole."""

    article: Article
    start: int


def pieces(article: Article) -> Iterator[Piece]:
    """Yield the pieces of an article in order; a short one is one piece, itself."""
    if len(article.text) <= MOST:
        yield Piece(article, 0)
        return
    run: list[Paragraph] = []
    for paragraph in _short(article):
        if paragraph.span.end > MOST_ANALYSED:
            break
        if run and paragraph.span.end - run[0].span.start > MOST:
            yield _piece(article, run)
            run = []
        run.append(paragraph)
    if run:
        yield _piece(article, run)


def _short(article: Article) -> Iterator[Paragraph]:
    """Yield the paragraphs; prose longer than a piece, of a text without breaks, in parts."""
    for paragraph in article.paragraphs:
        kind, (start, end) = paragraph
        if kind != "prose" or end - start <= MOST:
            yield paragraph
            continue
        last = start
        for sentence in paragraph_sentences(article.text, paragraph):
            if sentence.end - start > MOST and last > start:
                yield Paragraph(kind, Span(start, last))
                start = sentence.start
            last = sentence.end
        yield Paragraph(kind, Span(start, end))


def _piece(article: Article, paragraphs: list[Paragraph]) -> Piece:
    start, end = paragraphs[0].span.start, paragraphs[-1].span.end
    moved_back = tuple(
        Paragraph(kind, Span(span.start - start, span.end - start)) for kind, span in paragraphs
    )
    return Piece(Article(article.text[start:end], moved_back), start)


def moved(value: T, by: int) -> T:
    """Return a value with every span in it moved by `by` characters."""
    return _moved(value, by) if by else value


def _moved(value: Any, by: int) -> Any:  # noqa: ANN401 - fields of any kind
    if isinstance(value, Span):
        return Span(value.start + by, value.end + by)
    if isinstance(value, tuple):
        return tuple(_moved(part, by) for part in value)
    if is_dataclass(value) and not isinstance(value, type):
        changed = {field.name: _moved(getattr(value, field.name), by) for field in fields(value)}
        return replace(value, **changed)
    return value
