"""Acronyms with the expansion that the text gives, its initials verified."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lisez.analysis.found import Found
from lisez.analysis.parsed import Parsed, Sentence
from lisez.core.spans import Span
from lisez.core.typography import without_accents

_AFTER = re.compile(r"(?<=\w) \((?P<letters>[A-ZÉÈÊÀÇ]{2,8})\)")  # « … universitaire (CHU) »
_BEFORE = re.compile(r"\b(?P<letters>[A-ZÉÈÊÀÇ]{2,8}) \((?P<words>[^()]{6,90})\)")  # « CHU (…) »
_PART = re.compile(r"[^\W\d_]+")
_ARTICLE = re.compile(r"(?:les?|la|une?|l['’])\s*", re.IGNORECASE)

_SMALL_WORDS = "de du des d la le les l et à au aux en pour sur par dans un une sous avec ou"
_SMALL = frozenset(_SMALL_WORDS.split())
_BREAK = re.compile(r"[,;:.!?()«»“”–—]")
MOST_WORDS = 14  # looked at before a bracket


def acronyms(parsed: Parsed) -> Iterator[Found]:
    """Yield acronyms; `value` is the acronym, `other` the words it stands for."""
    for sentence in parsed.sentences:
        if sentence.parsed:
            yield from _after(parsed, sentence)
            yield from _before(parsed, sentence)


def _after(parsed: Parsed, sentence: Sentence) -> Iterator[Found]:
    """« le centre hospitalier universitaire (CHU) »."""
    for found in _AFTER.finditer(parsed.text, *sentence.span):
        parts = _parts(parsed.text, Span(sentence.span.start, found.start()))
        first = _first_part(parsed.text, parts[-MOST_WORDS:], found["letters"])
        if first is not None:
            value = Span(*found.span("letters"))
            other = Span(first.start, found.start())
            yield _found(parsed.text, sentence, other, value, "acronym-after")


def _before(parsed: Parsed, sentence: Sentence) -> Iterator[Found]:
    """« le CHU (centre hospitalier universitaire) »."""
    for found in _BEFORE.finditer(parsed.text, *sentence.span):
        words = Span(*found.span("words"))
        article = _ARTICLE.match(words.of(parsed.text))
        words = Span(words.start + (article.end() if article else 0), words.end)
        parts = _parts(parsed.text, words)
        if parts and parts[0].start == words.start and parts[-1].end == words.end:
            first = _first_part(parsed.text, parts, found["letters"])
            if first == parts[0]:
                value = Span(*found.span("letters"))
                yield _found(parsed.text, sentence, words, value, "acronym-before")


def _found(text: str, sentence: Sentence, other: Span, value: Span, rule: str) -> Found:
    end = max(value.end, other.end)
    return Found(
        kind="acronym",
        value=value,
        evidence=Span(min(value.start, other.start), end + (text[end : end + 1] == ")")),
        sentence=sentence.index,
        measures=f"sigle de «\u00a0{other.of(text)}\u00a0»",
        rule=rule,
        other=other,
    )


def _parts(text: str, span: Span) -> list[Span]:
    """Return the words of a span after its last mark; « arc-en-ciel » is three."""
    marks = [mark.end() for mark in _BREAK.finditer(text, *span)]
    start = marks[-1] if marks else span.start
    return [Span(*part.span()) for part in _PART.finditer(text, start, span.end)]


def _first_part(text: str, parts: Sequence[Span], letters: str) -> Span | None:
    """Return the part at which the expansion begins, None where the initials do not agree.

    Every word gives its initial in turn; small words may give it or be passed over.
    « ventilation en pression positive continue (PPC) » begins with « pression ».
    """
    wanted = without_accents(letters).lower()
    for index in range(len(parts) - 1, -1, -1):
        words = [part.of(text) for part in parts[index:]]
        if words[0].lower() not in _SMALL and spells(words, wanted):
            return parts[index]
    return None


def spells(words: Sequence[str], letters: str) -> bool:
    """Say whether the initials of `words` are `letters`, small words counted or not."""
    if not words or not letters:
        return not words and not letters
    small = words[0].lower() in _SMALL
    agrees = without_accents(words[0])[0].lower() == letters[0]
    return (agrees and spells(words[1:], letters[1:])) or (small and spells(words[1:], letters))
