"""Definite subjects that name nothing by themselves."""

from __future__ import annotations

from lisez.analysis.gates.nominals import nominal, spelt, subject
from lisez.analysis.parsed import Parsed, Sentence, Token

_ARTICLES = ("le", "la", "l'", "les")


def definite(parsed: Parsed, sentence: Sentence, before: tuple[Token, ...]) -> bool:
    """« Le navire appareille »: no name, complement or earlier mention says which."""
    return any(
        _bare_definite(parsed, token)
        and not _mentioned(token, before)
        and not _general(parsed, sentence, token)
        for token in parsed.of(sentence)
        if subject(token) and token.pos == "NOUN" and _main_subject(parsed, token)
    )


def _main_subject(parsed: Parsed, token: Token) -> bool:
    verb = parsed.head(token)
    return verb.dep in ("ROOT", "conj") or verb.head == verb.index


def _bare_definite(parsed: Parsed, token: Token) -> bool:
    article = next((c for c in parsed.children(token, "det") if c.index < token.index), None)
    if article is None or spelt(article) not in _ARTICLES:
        return False
    return not anchored(parsed, token)


def anchored(parsed: Parsed, token: Token) -> bool:
    """Say whether a noun's complement, relative clause, name or number says which one it is."""
    if token.text[0].isupper() or token.entity:
        return True
    for child in parsed.children(token):
        if child.dep.startswith("acl") or child.dep in ("appos", "nummod"):
            return True
        if child.dep.startswith(("nmod", "flat", "conj", "obl")):
            if not nominal(child) or child.pos == "PROPN" or child.entity:
                return True
            if not _bare_definite(parsed, child):
                return True
        if child.dep == "amod":
            return True
    return False


def _mentioned(token: Token, before: tuple[Token, ...]) -> bool:
    if any(t.lemma == token.lemma and t.pos == "NOUN" for t in before):
        return True
    return bool(before) and any(nominal(t) and subject(t) for t in before)


def _general(parsed: Parsed, sentence: Sentence, token: Token) -> bool:
    """« Les épluchures sèchent vite » holds always: present, no name, no date, no number."""
    verb = parsed.head(token)
    present = verb.feature("Tense") == "Pres" or any(
        c.feature("Tense") == "Pres" and c.finite for c in parsed.children(verb, "cop", "aux")
    )
    plain = not any(t.pos in ("PROPN", "NUM") or t.entity for t in parsed.of(sentence))
    return present and plain and spelt(next(iter(parsed.children(token, "det")))) == "les"
