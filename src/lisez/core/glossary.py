"""Terms, and where they occur in an article.

A headword is matched word by word, through inflection, elision, capitals and both
apostrophes; the longest match wins. Only paragraphs that somebody looks at are
searched.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import NamedTuple

from lisez.core.article import Article
from lisez.core.inflection import written_forms
from lisez.core.spans import Span
from lisez.core.typography import without_accents, without_ligatures

TERM_KINDS = ("acronym", "name", "word", "phrase")

_TOKEN = re.compile(r"[^\W_]+(?:['’](?=\w))?")
_JOINT = re.compile(r"[\s-]*\Z")  # what may stand between two words of one term


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A glossary entry.

    `forms` are written forms that cannot be derived from `head`. `only` holds the spans
    inside which the term is recognised; empty means anywhere. `translations` pairs a
    language code with words of that language.
    """

    id: str
    head: str
    kind: str
    definition: str
    forms: tuple[str, ...] = ()
    only: tuple[Span, ...] = ()
    translations: tuple[tuple[str, str], ...] = ()
    note: str = ""
    made_by: str = ""
    state: str = "kept"


def own_language_first(
    translations: Iterable[tuple[str, str]], language: str
) -> tuple[tuple[str, str], ...]:
    """Return translations in their order, those into `language` first; "" changes nothing."""
    return tuple(sorted(translations, key=lambda pair: bool(language) and pair[0] != language))


class Match(NamedTuple):
    """One occurrence of a term."""

    span: Span
    term: Term


class _Token(NamedTuple):
    span: Span
    written: str  # with ' for ’

    @property
    def key(self) -> str:
        return _key(self.written)


@lru_cache(maxsize=20_000)  # words repeat, and a page has hundreds
def _key(word: str) -> str:
    return without_ligatures(without_accents(word)).lower()


def _tokens(text: str, span: Span) -> list[_Token]:
    return [
        _Token(Span(*found.span()), found[0].replace("’", "'"))
        for found in _TOKEN.finditer(text, span.start, span.end)
    ]


@dataclass(frozen=True)
class _Word:
    """One word of a pattern: what it may be written as, and how strictly."""

    written: str
    forms: frozenset[str]  # lower case, œ as two letters
    exact: bool  # an acronym: « CES » is not « ces »
    capital: bool  # a name keeps its capital

    @cached_property
    def keys(self) -> frozenset[str]:
        return frozenset({_key(self.written)} if self.exact else map(_key, self.forms))

    def accepts(self, token: _Token) -> bool:
        word = token.written
        if self.exact:
            return word == self.written
        if self.capital and not word[0].isupper():
            return False
        lower = without_ligatures(word.lower())  # « oeuvres » is « œuvres »
        if lower in self.forms:
            return True
        if word.isupper() and len(word) > 1:  # « ECONOMIE » may stand for « économie »
            return _key(word) in self.keys
        bare = _initial_bare(lower)  # « Economie », « A eux deux »
        return word[0].isupper() and any(_initial_bare(form) == bare for form in self.forms)


def _initial_bare(word: str) -> str:
    return without_accents(word[0]) + word[1:]


@dataclass(frozen=True)
class _Pattern:
    term: Term
    words: tuple[_Word, ...] = field(default=())


def _pattern(term: Term, written: str) -> _Pattern | None:
    tokens = _tokens(written, Span(0, len(written)))
    alone = len(tokens) == 1
    words = []
    for token in tokens:
        lower = token.written.lower()
        forms = frozenset(map(without_ligatures, written_forms(lower, alone=alone)))
        exact = term.kind == "acronym" and token.written.isupper()
        capital = term.kind == "name" and token.written[0].isupper()
        words.append(_Word(token.written, forms, exact, capital))
    return _Pattern(term, tuple(words)) if words else None


class Glossary:
    """The terms of one article, and their matches in it, paragraph by paragraph."""

    def __init__(self, article: Article, terms: Iterable[Term]) -> None:
        self._article = article
        self.terms = tuple(terms)
        self._by_first: dict[str, list[_Pattern]] = {}
        self._found: dict[int, tuple[Match, ...]] = {}
        for term in self.terms:
            for written in (term.head, *term.forms):
                self._add(_pattern(term, written))

    def _add(self, pattern: _Pattern | None) -> None:
        if pattern is None:  # a headword of signs alone occurs nowhere
            return
        for key in pattern.words[0].keys:
            self._by_first.setdefault(key, []).append(pattern)

    def matches(self, paragraph: int) -> tuple[Match, ...]:
        """Return the terms found in one paragraph, by place, none overlapping."""
        if paragraph not in self._found:
            self._found[paragraph] = tuple(self._search(paragraph))
        return self._found[paragraph]

    def occurrences(self, term: Term) -> Iterator[Match]:
        """Yield every match of `term` in the article; searches all of it."""
        for index in range(len(self._article.paragraphs)):
            yield from (match for match in self.matches(index) if match.term.id == term.id)

    def at(self, offset: int) -> Match | None:
        """Return the match that covers a character, None where there is none."""
        if not self._article.paragraphs:
            return None
        index = self._article.paragraph_at(offset)
        covers = (m for m in self.matches(index) if m.span.start <= offset < m.span.end)
        return next(covers, None)

    def _search(self, paragraph: int) -> list[Match]:
        text = self._article.text
        tokens = _tokens(text, self._article.paragraphs[paragraph].span)
        found = [
            match
            for index, token in enumerate(tokens)
            for pattern in self._by_first.get(token.key, ())
            if (match := self._match(pattern, tokens, index)) is not None
        ]
        return _longest_first(found)

    def _match(self, pattern: _Pattern, tokens: list[_Token], first: int) -> Match | None:
        text = self._article.text
        taken = tokens[first : first + len(pattern.words)]
        if len(taken) < len(pattern.words):
            return None
        for word, token in zip(pattern.words, taken, strict=True):
            if not word.accepts(token):
                return None
        for left, right in pairwise(taken):
            if not _JOINT.match(text[left.span.end : right.span.start]):
                return None
        span = Span(taken[0].span.start, taken[-1].span.end)
        only = pattern.term.only
        allowed = not only or any(place.contains(span) for place in only)
        return Match(span, pattern.term) if allowed else None


def _longest_first(found: list[Match]) -> list[Match]:
    """Keep the longest of overlapping matches, a term bound to its place before a free one."""
    kept: list[Span] = []  # by place, so that only neighbours are compared
    chosen: list[Match] = []
    ranked = sorted(found, key=lambda m: (m.span.start - m.span.end, not m.term.only, m.span.start))
    for match in ranked:
        at = bisect_left(kept, match.span)
        if not any(match.span.overlaps(other) for other in kept[max(0, at - 1) : at + 1]):
            kept.insert(at, match.span)
            chosen.append(match)
    return sorted(chosen, key=lambda match: match.span)
