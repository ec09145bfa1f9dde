"""A candidate: a question that a family proposes, with what ranking and reading want to know."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from lisez.analysis.found import Found
from lisez.analysis.gates import Gates
from lisez.analysis.parsed import Parsed
from lisez.core import chance
from lisez.core.questions import AnyQuestion, Focus, TrueFalse
from lisez.core.spans import Span
from lisez.core.typography import folded


@dataclass(frozen=True, slots=True)
class Turned:
    """A statement to be judged and what it would be with the other verdict.

    `said` ends the stem of the question; `other`, `key` and `explain` would take the place.
    """

    said: str
    other: str
    key: str
    explain: str

    def of(self, question: TrueFalse) -> TrueFalse:
        """Return a question with the other verdict."""
        stem = question.stem.removesuffix(self.said) + self.other
        return replace(question, stem=stem, key=self.key, explain=self.explain)


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """A question proposed by one family.

    `question.made_by` is « family.rule ». `sentences` are the indexes of the sentences it
    asks about (not those shown for context). `features` are numbers from the analysis,
    never wording; every family gives the same names the same meaning. `barely` names the
    gates that it passed with little to spare, for a teacher. `displays` are the places of the
    article whose words it shows; empty for the excerpt of a gap, or its sentences whole. `asks`
    is the place of the words that answer it, where it does not ask about the whole sentence.
    `turned` is what a statement would be with the other verdict, where it can have it.
    """

    question: AnyQuestion
    family: str
    focus: Focus
    sentences: tuple[int, ...]
    features: Mapping[str, float] = field(default_factory=dict)
    barely: tuple[str, ...] = ()
    displays: tuple[Span, ...] = ()
    asks: Span | None = None
    turned: Turned | None = None

    def beside(self, other: Candidate) -> bool:
        """Say whether both may be asked about one sentence: neither shows the other's answer.

        « Paul Morel, maire de ____, veut … » and « Paul Morel veut … parmi les ____ ».
        """
        return self._hides(other) and other._hides(self)

    def _hides(self, other: Candidate) -> bool:
        asks = other.asks
        shown = (*self.displays, *((self.asks,) if self.asks else ()))
        return (
            bool(self.displays)
            and asks is not None
            and not any(span.overlaps(asks) for span in shown)
        )


@dataclass(frozen=True)
class Source:
    """All that a family may look at. `seed` decides what is drawn by chance."""

    parsed: Parsed
    facts: tuple[Found, ...]
    gates: Gates
    seed: int = 0

    @cached_property
    def folded(self) -> tuple[str, ...]:
        """The parsed sentences as a search for letters sees them, in order."""
        text = self.parsed.text
        return tuple(folded(s.span.of(text)) for s in self.parsed.sentences if s.parsed)

    def shuffled(self, words: tuple[str, ...], *about: str) -> tuple[str, ...]:
        """Return `words` in an order that hangs on the seed and on what they are about."""
        return chance.shuffled(words, self.seed, "draft", "\n".join(about))


Family = Callable[[Source], Iterator[Candidate]]
"""Proposes candidates of one family, in the order of the text."""


def drafted_id(rule: str, kind: str, sentence: str, ordinal: int = 0) -> str:
    """Return the id of a drafted part: « d- » and 8 hexadecimal digits.

    It hangs on the rule, the kind, the words of the sentence it stands on and, where one
    sentence gives several, on which one it is: it stays when other paragraphs change.
    """
    fields = "\n".join((rule, kind, " ".join(sentence.split()), str(ordinal)))
    return "d-" + hashlib.sha256(fields.encode("utf-8", "surrogatepass")).hexdigest()[:8]
