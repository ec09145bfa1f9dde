"""The proof of an answer as a reader sees it: where it stands, and its words."""

from __future__ import annotations

from dataclasses import dataclass

from lisez.core.article import Article
from lisez.core.questions import AnyQuestion
from lisez.core.sentences import Sentences
from lisez.core.spans import Span
from lisez.core.typography import END_MARKS, one_line


@dataclass(frozen=True, slots=True)
class Proof:
    """Words of the article that prove an answer.

    `paragraph` counts from 1 without the headings, `sentence` from 1 in its paragraph;
    both are None for words of a heading. `quote` has « … » where the sentence goes on.
    """

    span: Span
    paragraph: int | None
    sentence: int | None
    quote: str


def paragraph_number(article: Article, offset: int) -> int | None:
    """Return the number, from 1, of the paragraph that holds a character; None in a heading."""
    index = article.paragraph_at(offset)
    kinds = [paragraph.kind for paragraph in article.paragraphs[: index + 1]]
    if not kinds or kinds[-1] == "heading":
        return None
    return sum(kind != "heading" for kind in kinds)


def sentence_number(article: Article, sentences: Sentences, index: int) -> int:
    """Return the number, from 1, of a sentence in its paragraph."""
    start = article.paragraphs[article.paragraph_at(sentences.spans[index].start)].span.start
    first = next(iter(sentences.touching(Span(start, sentences.spans[index].end))), index)
    return index - first + 1


def proof(article: Article, sentences: Sentences, span: Span) -> Proof:
    """Return the proof that one span of the article is."""
    index = sentences.at(span.start)
    return Proof(
        span,
        paragraph_number(article, span.start),
        None if index is None else sentence_number(article, sentences, index),
        _quote(article, sentences, span),
    )


def proofs(
    article: Article, sentences: Sentences, question: AnyQuestion
) -> tuple[tuple[Proof, ...], ...]:
    """Return the evidence of a question; each inner tuple proves the key by itself."""
    return tuple(
        tuple(proof(article, sentences, span) for span in entry) for entry in question.evidence
    )


def _quote(article: Article, sentences: Sentences, span: Span) -> str:
    shown = article.shown
    words = one_line(span.of(shown))
    touched = sentences.touching(span)
    if not touched:
        return words
    before = shown[sentences.spans[touched[0]].start : span.start].strip()
    after = shown[span.end : sentences.spans[touched[-1]].end].strip()
    if after and not after.strip(END_MARKS):  # only the full stop is left: give it too
        words, after = words + after, ""
    return ("… " if before else "") + words + (" …" if after else "")
