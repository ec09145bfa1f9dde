"""What a need is read from: a sentence, and what is shown before it."""

from __future__ import annotations

from dataclasses import dataclass

from lisez.analysis.gates.written import plain
from lisez.analysis.parsed import Parsed, Sentence, Token


@dataclass(frozen=True)
class View:
    """What is read: a sentence, and the tokens of the sentences shown before it."""

    parsed: Parsed
    sentence: Sentence
    before: tuple[Token, ...]

    @property
    def own(self) -> tuple[Token, ...]:
        """The sentence's tokens."""
        return self.parsed.of(self.sentence)

    @property
    def all(self) -> tuple[Token, ...]:
        """All tokens in view, in order."""
        return self.before + self.own

    @property
    def line(self) -> str:
        """The sentence's words with plain apostrophes and spaces."""
        return plain(self.sentence.span.of(self.parsed.text))
