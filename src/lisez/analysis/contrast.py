"""A change of a word or two that makes a sentence false, and how it is put together."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lisez.analysis.candidates import Source
from lisez.analysis.facts.stated import Label, stated
from lisez.analysis.found import Found
from lisez.analysis.numerals import plain
from lisez.analysis.parsed import Parsed, Sentence, Token
from lisez.analysis.wordlists import words
from lisez.core.spans import Span

Edit = tuple[Span, str]


@dataclass(frozen=True, slots=True)
class Contrast:
    """A fact of a sentence, and the changes that make the sentence false.

    `fact.value` is what the article says, `other` the words that would stand there instead.
    """

    fact: Found
    other: str
    edits: tuple[Edit, ...]

    @property
    def rule(self) -> str:
        """The rule that made it."""
        return self.fact.rule


def edited(text: str, part: Span, edits: tuple[Edit, ...]) -> str:
    """Return a part of a text with some places of it replaced, in order."""
    said, at = "", part.start
    for span, words_put in sorted(edits):
        said += text[at : span.start] + words_put
        at = span.end
    return said + text[at : part.end]


def made(
    source: Source, sentence: Sentence, rule: str, said: Span, other: str, *edits: Edit
) -> Contrast:
    """Return the contrast of some words with others; without edits these stand in their place."""
    label = Label("contrast", rule, "")
    return Contrast(stated(source.parsed, sentence, said, label), other, edits or ((said, other),))


VOWEL = re.compile(r"[aeiouyhâàéèêëîïôöûüœæ]", re.IGNORECASE)
_ELIDES = words("le la l' de d' ne n' que qu' se s' du au ce cet ma ta sa mon ton son nouveau bel")


def joins(parsed: Parsed, token: Token, other: str) -> bool:
    """« l’échec » would be « l’succès »: what stands before a word must fit another one too."""
    before = parsed.tokens[max(0, token.index - 1)].text.lower()
    alike = bool(VOWEL.match(token.text)) == bool(VOWEL.match(other))
    return alike or before not in _ELIDES


_ARGUED = re.compile(
    r"\b(?:à cause|en raison|grâce|car|parce qu|puisqu|mais|pourtant|cependant|bien qu|quoiqu"
    r"|malgré|même si|ce qui|si bien qu|donc|autant|seulement|étant|incapables?|faute d|sinon|ainsi"
    r"|au contraire|au lieu|plutôt que|afin|dans la mesure)",
    re.IGNORECASE,
)


def argued(said: str) -> bool:
    """« La côte est stable, car on l’a plantée »: the opposite would not follow from the rest."""
    return _ARGUED.search(plain(said)) is not None
