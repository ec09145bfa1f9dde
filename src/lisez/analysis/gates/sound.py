"""Whether quoted French is sound: one rule for each class of fault, with its example."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from lisez.analysis.parsed import Parsed, Sentence

Rule = Callable[[Parsed, Sentence], bool]
"""Says whether a sentence has the fault."""

# « le onze », « le oui », « de 8 % » and a name in quotes are no faults.
_ELISION = re.compile(
    r"(?<![-\w])(?:de|le|je|ne|se|me|te|que|la) (?!onz|oui|yaourt|yacht)(?=[aàâeéèêiîoôuùûœ])",
    re.IGNORECASE,
)
_SPACING = re.compile(r" [,.)](?!\.)|[(«] $|,,|,;|;;|\( | \)|\.\.(?!\.)|(?<=\w),(?=[^\W\d])")
_NOISE = re.compile(
    r"\((?:en|de|es|it|la|grec|anglais)\)|\[\d+\]|\bréf\b|https?:|[=|{}<>#*_]|\(\s*\)"
)


def _elision(parsed: Parsed, sentence: Sentence) -> bool:
    """« de environ 300 habitants »."""
    return _ELISION.search(sentence.span.of(parsed.text)) is not None


def _spacing(parsed: Parsed, sentence: Sentence) -> bool:
    """« la ville ,; et son port »."""
    return _SPACING.search(sentence.span.of(parsed.text)) is not None


def _noise(parsed: Parsed, sentence: Sentence) -> bool:
    """« Titre original (en) »."""
    return _NOISE.search(sentence.span.of(parsed.text)) is not None


def _unbalanced(parsed: Parsed, sentence: Sentence) -> bool:
    """« Il a dit « Non. » : the quote is cut."""
    words = sentence.span.of(parsed.text)
    pairs = (("(", ")"), ("«", "»"), ("“", "”"), ("[", "]"))
    return any(words.count(left) != words.count(right) for left, right in pairs)


def _unended(parsed: Parsed, sentence: Sentence) -> bool:
    """« suite du chapitre » has neither a capital nor an end mark."""
    words = sentence.span.of(parsed.text)
    return not re.match(r"[«“(—–-]?\s*[A-ZÀ-ÖØ-ÝŒ0-9]", words) or words[-1] not in ".!?…»”)"


RULES: dict[str, Rule] = {
    "elision": _elision,
    "spacing": _spacing,
    "noise": _noise,
    "unbalanced": _unbalanced,
    "unended": _unended,
}


def faults(parsed: Parsed, sentence: Sentence) -> Iterator[str]:
    """Yield the names of the faults that a sentence has."""
    yield from (name for name, rule in RULES.items() if rule(parsed, sentence))
