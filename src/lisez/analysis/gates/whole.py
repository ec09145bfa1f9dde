"""Whether a sentence is a whole one, of a length that a question can use."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lisez.analysis.gates.nominals import spelt
from lisez.analysis.parsed import Parsed, Sentence, Token
from lisez.analysis.wordlists import words

LONGEST = 60  # words
SHORTEST = 5

_QUESTION = re.compile(r"[?]\W*$")


def length(parsed: Parsed, sentence: Sentence) -> int:
    """Return how many words a sentence has."""
    return len(sentence.span.of(parsed.text).split())


def _long(parsed: Parsed, sentence: Sentence) -> bool:
    """Refuse a sentence of more than 60 words."""
    return length(parsed, sentence) > LONGEST


def _short(parsed: Parsed, sentence: Sentence) -> bool:
    """« Il neige. »: fewer than five words."""
    return length(parsed, sentence) < SHORTEST


def _fragment(parsed: Parsed, sentence: Sentence) -> bool:
    """« Une ville qui dort. », « À noter la présence d’un port. »: no verb of its own.

    Every relative and every « quand » takes the conjugated verb that follows it; one must be
    left. Order is believed rather than the tree, in which a wrong branch hides the main verb.
    """
    taken = 0
    for token in parsed.of(sentence):
        if _opens(token):
            taken = 1
        elif conjugates(parsed, token) or _hidden(parsed, token):
            if not taken:
                return False
            taken = 0
    return True


_RELATIVE = words("qui que qu' dont où lequel laquelle lesquels lesquelles")
_OPENERS = words("lorsque lorsqu' quand si s' puisque puisqu' quoique quoiqu'")
_CONJUGATED = re.compile(r"(?:[^ée]e|ent|[aà]|ait|èrent|irent|urent|ront|ut|[^f]it)$")
_NEVER = re.compile(r"(?:é|és|[^éa]ées|u|[^a]i)$")
_INFINITIVE = re.compile(r"(?:er|ir|re|oir)$")  # « isole » is none, whatever the model says
_NOUN_OR_VERB = re.compile(r"(?:e|a|t|d|ent|ont)$")


_BEFORE_VERBS = words("il elle on ils elles se s' ne n'")
_OBJECTS = words("le la l' les lui leur y")
_CLITICS = words("le la l' les lui leur en y se s' ne n' me te nous vous")


def _opens(token: Token) -> bool:
    """Say whether a word opens a clause that hangs on another."""
    word = spelt(token)
    return word in _RELATIVE or (word in _OPENERS and token.pos == "SCONJ")


def conjugates(parsed: Parsed, token: Token) -> bool:
    """Say whether a verb is conjugated, by its label, its subject or its spelling.

    The model often takes « dessert » or « fixent » for participles, and « reçu » for a verb.
    """
    if token.pos not in ("VERB", "AUX"):
        return False
    if token.feature("VerbForm") == "Inf" and _INFINITIVE.search(spelt(token)):
        return False
    if _NEVER.search(spelt(token)):
        return False
    has_subject = any(
        c.dep.startswith("nsubj") or c.dep == "expl:subj" for c in parsed.children(token)
    )
    return token.finite or has_subject or _CONJUGATED.search(spelt(token)) is not None


def _hidden(parsed: Parsed, token: Token) -> bool:
    """Say whether a word may be a verb that the model took for another kind.

    « Le parcours mesure 47 kilomètres », « L’odeur inquiète les voisins », « Elle entre en
    mai », « Mélangez-le »: small letters right after a noun or a mark, with neither
    determiner nor preposition before, or a pronoun tied to it.
    """
    tokens = parsed.tokens
    if token.index + 2 >= len(tokens):
        return False
    before, after = tokens[max(0, token.index - 1)], tokens[token.index + 1]
    if after.text == "-" and spelt(token).endswith("ez"):
        return True
    if not token.text.islower() or before.sentence != token.sentence:
        return False
    if spelt(before) in _OBJECTS and before.index:
        before = tokens[before.index - 1]
    return _after_pronoun(token, before) or _after_noun(parsed, token, before, after)


def _after_pronoun(token: Token, before: Token) -> bool:
    """« Il minimise », « elle se généralisa », « Il le reste »."""
    nominal = re.search(r"(?:er|ir|re|ant)$", token.text) or spelt(token) in _CLITICS
    kinds = ("NOUN", "ADJ", "VERB", "PROPN")
    return spelt(before) in _BEFORE_VERBS and token.pos in kinds and not nominal


_OF_MEASURE = words("mesure pèse compte coûte dure atteint")  # « Le merle noir mesure 25 cm »


def _after_noun(parsed: Parsed, token: Token, before: Token, after: Token) -> bool:
    """« Le parcours mesure 47 kilomètres », « L’odeur inquiète les voisins »."""
    if before.text in ("«", "(", "—", "–", "-", ":"):
        return False
    if before.pos == "ADJ" and after.pos == "NUM":
        return token.text in _OF_MEASURE
    if before.pos not in ("NOUN", "PROPN", "PRON", "PUNCT", "NUM", "X"):
        return False
    if token.text == "entre":
        return after.text in ("en", "à", "au", "dans")
    if token.pos == "ADJ" and before.pos in ("NOUN", "PROPN") and token.text.endswith("a"):
        return True  # « L'usine protesta également »: no adjective ends so
    if token.pos == "ADJ":
        beyond = parsed.tokens[token.index + 2] if after.pos == "ADV" else after
        return token.text[-1] in "et" and beyond.pos == "DET" and before.pos == "NOUN"
    return token.pos in ("NOUN", "PROPN") and _NOUN_OR_VERB.search(token.text) is not None


def _asks(parsed: Parsed, sentence: Sentence) -> bool:
    """« Que faire ? » states nothing."""
    return _QUESTION.search(sentence.span.of(parsed.text)) is not None


SHAPES = {"long": _long, "short": _short, "fragment": _fragment, "asks": _asks}


def shape(parsed: Parsed, sentence: Sentence) -> Iterator[str]:
    """Yield why a sentence is not one that a question can be asked about."""
    yield from (name for name, rule in SHAPES.items() if rule(parsed, sentence))
