"""A parsed article in plain values: tokens, their heads, and sentences.

Sentences are those of `core.sentences`, with the same numbers, so that a sentence here is
the one that a reader chooses as proof. Only prose is parsed; the sentences of verse and
lists have no tokens.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import zip_longest

from lisez.core.article import Article
from lisez.core.spans import Span

FINITE = ("Ind", "Sub", "Cnd", "Imp")


@dataclass(frozen=True, slots=True)
class Token:
    """One word or mark. `head` is an index into `Parsed.tokens`, its own for a root.

    `text` has plain apostrophes and spaces whatever the article has. `pos` and `dep` are
    labels of Universal Dependencies, `morph` its features, `entity` PER, LOC, ORG, MISC or
    "". `starts` says whether an entity begins here.
    """

    index: int
    span: Span
    text: str
    lemma: str
    pos: str
    dep: str
    head: int
    morph: tuple[tuple[str, str], ...]
    entity: str
    starts: bool
    sentence: int

    def feature(self, name: str) -> str:
        """Return a feature such as Gender, Number, Tense, Mood, VerbForm, Person; "" if none."""
        return next((value for key, value in self.morph if key == name), "")

    @property
    def finite(self) -> bool:
        """Say whether this is a conjugated verb."""
        return self.feature("VerbForm") == "Fin" or self.feature("Mood") in FINITE

    @property
    def word(self) -> bool:
        """Say whether this is a word, not a mark or a space."""
        return self.pos not in ("PUNCT", "SPACE", "SYM")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its place, and the half-open range of its tokens, empty if not parsed.

    `position` counts from 0 in its paragraph, `paragraph` is an index into the article's.
    """

    index: int
    span: Span
    paragraph: int
    position: int
    first: int
    last: int

    @property
    def parsed(self) -> bool:
        """Say whether the sentence has tokens."""
        return self.last > self.first


@dataclass(frozen=True)
class Entity:
    """A name: its label, span, and the half-open range of its tokens."""

    label: str
    span: Span
    first: int
    last: int


class Parsed:
    """An article with its tokens and sentences. Build one with `model.Model.parse`."""

    def __init__(
        self, article: Article, tokens: Sequence[Token], sentences: Sequence[Sentence]
    ) -> None:
        self.article = article
        self.text = article.shown  # line feeds inside prose are spaces; same offsets
        self.tokens = tuple(tokens)
        self.sentences = tuple(sentences)
        self._starts = [token.span.start for token in self.tokens]

    @cached_property
    def _children(self) -> tuple[tuple[int, ...], ...]:
        found: list[list[int]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.index:
                found[token.head].append(token.index)
        return tuple(tuple(sorted(children)) for children in found)

    def children(self, token: Token, *deps: str) -> Iterator[Token]:
        """Yield the dependents of a token in order, those labelled `deps` or a kind of them.

        `nsubj` also finds `nsubj:pass`; without `deps`, all are given.
        """
        for index in self._children[token.index]:
            child = self.tokens[index]
            if not deps or child.dep in deps or child.dep.split(":")[0] in deps:
                yield child

    def child(self, token: Token, *deps: str) -> Token | None:
        """Return the first dependent with one of the labels, None where there is none."""
        return next(self.children(token, *deps), None)

    def head(self, token: Token) -> Token:
        """Return the head; the token itself for a root."""
        return self.tokens[token.head]

    def ancestors(self, token: Token) -> Iterator[Token]:
        """Yield the heads above a token, nearest first."""
        while token.head != token.index:
            token = self.tokens[token.head]
            yield token

    def subtree(self, token: Token) -> tuple[Token, ...]:
        """Return the token and all that hangs on it, in order."""
        found, waiting = [], [token.index]
        while waiting:
            index = waiting.pop()
            found.append(index)
            waiting += self._children[index]
        return tuple(self.tokens[index] for index in sorted(found))

    def span_of(self, tokens: Sequence[Token]) -> Span:
        """Return the span from the first to the last of `tokens`, marks at its ends left out."""
        words = list(tokens)
        while words and words[-1].pos in ("PUNCT", "SPACE"):
            words.pop()
        while words and words[0].pos in ("PUNCT", "SPACE"):
            words.pop(0)
        return Span(words[0].span.start, words[-1].span.end) if words else Span(0, 0)

    def of(self, sentence: Sentence) -> tuple[Token, ...]:
        """Return the tokens of a sentence."""
        return self.tokens[sentence.first : sentence.last]

    def sentence(self, token: Token) -> Sentence:
        """Return the sentence of a token."""
        return self.sentences[token.sentence]

    def root(self, sentence: Sentence) -> Token | None:
        """Return the first root of a sentence, None where it is not parsed."""
        return next((t for t in self.of(sentence) if t.head == t.index and t.word), None)

    def within(self, span: Span) -> tuple[Token, ...]:
        """Return the tokens that share a character with `span`."""
        first = max(0, bisect_right(self._starts, span.start) - 1)
        last = bisect_left(self._starts, span.end)
        return tuple(t for t in self.tokens[first:last] if t.span.overlaps(span))

    def before(self, sentence: Sentence) -> Sentence | None:
        """Return the sentence before in the same paragraph, None for the first."""
        return self.sentences[sentence.index - 1] if sentence.position else None

    def after(self, sentence: Sentence) -> Sentence | None:
        """Return the sentence after in the same paragraph, None for the last."""
        at = sentence.index + 1
        if at < len(self.sentences) and self.sentences[at].paragraph == sentence.paragraph:
            return self.sentences[at]
        return None

    def entities_in(self, span: Span) -> tuple[Entity, ...]:
        """Return the names that share a character with `span`, in order."""
        first = max(0, bisect_right(self._entity_starts, span.start) - 1)
        last = bisect_left(self._entity_starts, span.end)
        return tuple(e for e in self.entities[first:last] if e.span.overlaps(span))

    def following(self, offset: int, most: int) -> tuple[Token, ...]:
        """Return the first `most` tokens that begin at `offset` or after it."""
        first = bisect_left(self._starts, offset)
        return self.tokens[first : first + most]

    @cached_property
    def _entity_starts(self) -> list[int]:
        return [entity.span.start for entity in self.entities]

    @cached_property
    def nouns(self) -> dict[str, tuple[int, ...]]:
        """Indexes of the tokens of every common noun, by lemma."""
        found: dict[str, list[int]] = {}
        for token in self.tokens:
            if token.pos == "NOUN":
                found.setdefault(token.lemma, []).append(token.index)
        return {lemma: tuple(at) for lemma, at in found.items()}

    @cached_property
    def entities(self) -> tuple[Entity, ...]:
        """All names found, in order, none across sentences."""
        found: list[Entity] = []
        first: Token | None = None
        for token, following in zip_longest(self.tokens, self.tokens[1:]):
            first = token if token.entity and (token.starts or first is None) else first
            goes_on = (
                following is not None
                and following.entity == token.entity
                and not following.starts
                and following.sentence == token.sentence
            )
            if token.entity and first is not None and not goes_on:
                span = Span(first.span.start, token.span.end)
                found.append(Entity(token.entity, span, first.index, token.index + 1))
            if not goes_on:
                first = None
        return tuple(found)
