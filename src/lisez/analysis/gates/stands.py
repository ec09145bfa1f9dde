"""Whether a sentence can stand alone, or what it needs to be understood.

Each need is a named rule with its example. Needs have stable names: pronoun, object,
possessive, this, demonstrative, it, connective, also, when, other, definite.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from lisez.analysis.gates import leaning, pronouns
from lisez.analysis.gates.definite import definite
from lisez.analysis.gates.nominals import spelt
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
    def words(self) -> str:
        """The sentence's words with plain apostrophes and spaces."""
        words = self.sentence.span.of(self.parsed.text)
        return words.replace("’", "'").replace("\u00a0", " ").replace("\u202f", " ")


def _pronoun(view: View) -> bool:
    """« Il établit des quotas »."""
    return any(
        token.pos == "PRON"
        and spelt(token) in pronouns.SUBJECTS
        and not pronouns.impersonal(view.parsed, token)
        and pronouns.subject_unknown(view.parsed, token, view.all)
        for token in view.own
    )


def _object(view: View) -> bool:
    """« Les Turcs les affrontent »."""
    return any(
        pronouns.object_unknown(view.parsed, token, view.all)
        for token in pronouns.objects(view.parsed, view.own)
    )


def _possessive(view: View) -> bool:
    """« Son conseil se réunit. »."""
    return any(
        token.pos == "DET"
        and spelt(token) in ("son", "sa", "ses", "leur", "leurs")
        and pronouns.possessive_unknown(view.parsed, token, view.all)
        for token in view.own
    )


def _this(view: View) -> bool:
    """« Celui-ci refuse », « Ces derniers refusent »: nothing before it can be meant."""
    if view.before:
        return False
    if 0 <= leaning.latter(view.words) < OPENING:
        return True
    this = leaning.this(view.words)
    return this >= 0 and not _said_before(view, view.sentence.span.start + this)


OPENING = 12  # characters; « Selon ce dernier »


def _said_before(view: View, place: int) -> bool:
    """Say whether a clause of the same sentence stands before a place of the text."""
    return any(t.finite and t.pos in ("VERB", "AUX") for t in view.own if t.span.start < place)


def _demonstrative(view: View) -> bool:
    """« Cette fusion inquiète » takes up what was said before."""
    for token in view.own:
        if spelt(token) not in ("ce", "cet", "cette", "ces") or token.pos != "DET":
            continue
        noun = view.parsed.head(token)
        named = any(t.lemma == noun.lemma and t.index < token.index for t in view.all)
        if not named and not view.before and not _said_before(view, token.span.start):
            return True
    return False


def _definite(view: View) -> bool:
    """« Le navire appareille »."""
    return definite(view.parsed, view.sentence, view.before)


def _by_words(rule: Callable[[str], bool]) -> Callable[[View], bool]:
    """Return a need that any sentence shown before satisfies."""
    return lambda view: not view.before and rule(view.words)


NEEDS: dict[str, Callable[[View], bool]] = {
    "pronoun": _pronoun,
    "object": _object,
    "possessive": _possessive,
    "this": _this,
    "demonstrative": _demonstrative,
    "it": _by_words(leaning.it),
    "connective": _by_words(leaning.connective),
    "also": _by_words(leaning.also),
    "when": _by_words(leaning.when),
    "other": _by_words(leaning.other),
    "definite": _definite,
}


def needs(parsed: Parsed, sentence: Sentence, shown: int) -> Iterator[str]:
    """Yield why a sentence leans on what stands before it.

    `shown` sentences before it are in view; what they supply is not needed any more.
    """
    first = sentence
    for _ in range(shown):
        first = parsed.before(first) or first
    before = parsed.tokens[first.first : sentence.first] if first is not sentence else ()
    view = View(parsed, sentence, before)
    yield from (name for name, rule in NEEDS.items() if rule(view))
