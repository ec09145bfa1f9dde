"""Whether a sentence is a whole one, of a length that a question can use."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lisez.analysis.gates.nominals import spelt
from lisez.analysis.parsed import Parsed, Sentence, Token

LONGEST = 60  # words
SHORTEST = 5

_QUESTION = re.compile(r"[?]\W*$")


def words(parsed: Parsed, sentence: Sentence) -> int:
    """Return how many words a sentence has."""
    return len(sentence.span.of(parsed.text).split())


def _long(parsed: Parsed, sentence: Sentence) -> bool:
    """Refuse a sentence of more than 60 words."""
    return words(parsed, sentence) > LONGEST


def _short(parsed: Parsed, sentence: Sentence) -> bool:
    """« Il neige. »: fewer than five words."""
    return words(parsed, sentence) < SHORTEST


def _fragment(parsed: Parsed, sentence: Sentence) -> bool:
    """« Une ville qui dort. », « À noter la présence d’un port. »: no verb of its own."""
    tokens = parsed.of(sentence)
    return not any(_states(parsed, token) or _hidden(parsed, token, tokens) for token in tokens)


_CONJUGATED = re.compile(r"(?:[^ée]e|ent|[aà]|ait|èrent|irent|urent|ront|ut|[^f]it)$")
_NOUN_OR_VERB = re.compile(r"(?:e|a|t|d|ent|ont)$")
_RELATIVE = ("qui", "que", "qu'", "dont", "où", "lequel", "laquelle", "lesquels", "lesquelles")
_OPENERS = ("lorsque", "lorsqu'", "quand", "si", "puisque", "puisqu'", "comme", "quoique")


def conjugates(parsed: Parsed, token: Token) -> bool:
    """Say whether a verb is conjugated, by its label, its subject or its spelling.

    The model often takes « dessert » or « fixent » for participles.
    """
    if token.pos not in ("VERB", "AUX") or token.feature("VerbForm") == "Inf":
        return False
    has_subject = any(
        c.dep.startswith("nsubj") or c.dep == "expl:subj" for c in parsed.children(token)
    )
    return token.finite or has_subject or _CONJUGATED.search(spelt(token)) is not None


def _states(parsed: Parsed, verb: Token) -> bool:
    """Say whether a conjugated verb is outside every relative and every « quand … »."""
    chain = (verb, *parsed.ancestors(verb))
    return conjugates(parsed, verb) and not any(_opened(parsed, token) for token in chain)


def _opened(parsed: Parsed, token: Token) -> bool:
    """Say whether a clause hangs below another by a relative or a conjunction.

    A root, and a verb joined to it, are believed to state something whatever opens them:
    the model often takes the first clause for the main one.
    """
    kind = token.dep.split(":")[0]
    if kind not in ("acl", "advcl") or token.pos in ("NOUN", "PROPN"):
        return False
    opening = [c for c in parsed.children(token) if c.index < token.index]
    return any(spelt(c) in _RELATIVE or spelt(c) in _OPENERS for c in opening)


def _hidden(parsed: Parsed, token: Token, tokens: Sequence[Token]) -> bool:
    """Say whether a word may be a verb that the model took for a noun.

    « Le parcours mesure 47 kilomètres »: a small-letter word right after a noun or a mark,
    with neither determiner nor preposition before it.
    """
    if token.pos not in ("NOUN", "PROPN") or token.index in (tokens[0].index, tokens[-1].index):
        return False
    if not token.text.islower() or not _NOUN_OR_VERB.search(token.text):
        return False
    before = parsed.tokens[token.index - 1]
    return before.pos in ("NOUN", "PROPN", "PRON", "PUNCT", "NUM", "X") and (
        before.text not in ("«", "(", "—", "–", "-", ":")
    )


def _asks(parsed: Parsed, sentence: Sentence) -> bool:
    """« Que faire ? » states nothing."""
    return _QUESTION.search(sentence.span.of(parsed.text)) is not None


SHAPES = {"long": _long, "short": _short, "fragment": _fragment, "asks": _asks}


def shape(parsed: Parsed, sentence: Sentence) -> Iterator[str]:
    """Yield why a sentence is not one that a question can be asked about."""
    yield from (name for name, rule in SHAPES.items() if rule(parsed, sentence))
