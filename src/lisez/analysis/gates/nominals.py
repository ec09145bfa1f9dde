"""Nouns and names: their gender and number by what stands beside them, and what they stand for.

The model's labels are believed last: a determiner, an article fused with a preposition or an
ending says more surely what a noun is.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from lisez.analysis.parsed import Parsed, Token


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


_MASCULINE = _words("le un du au ce cet aucun certain tout quel")
_FEMININE = _words("la une cette aucune certaine toute quelle")
_PLURAL = _words(
    "les des aux ces mes tes ses nos vos leurs plusieurs deux trois quatre cinq six sept huit"
    " neuf dix vingt trente cent mille certains certaines quelques tous toutes différents"
    " différentes divers diverses"
)
_SINGULAR = _MASCULINE | _FEMININE | _words("l' mon ton son ma ta sa notre votre leur chaque")
_NAMES_F = _words(
    "marie anne jeanne catherine louise claire julie sophie alice élise camille emma léa lucie"
    " sarah nadia fatima aïcha amina inès chloé manon hélène isabelle françoise nathalie sylvie"
    " valérie christine monique martine brigitte michèle nicole jacqueline simone marguerite"
    " élisabeth charlotte mathilde juliette pauline caroline céline sandrine laurence agnès"
    " thérèse madeleine suzanne denise yvonne maria anna elizabeth mary jane margaret"
)
_NAMES_M = _words(
    "jean pierre paul jacques louis henri charles françois georges andré michel philippe alain"
    " bernard robert rené marcel roger gérard daniel christian patrick nicolas julien thomas"
    " antoine olivier éric david laurent guillaume vincent hugo lucas nathan mathieu maxime"
    " alexandre albert victor émile jules joseph étienne benoît luc marc mohamed ahmed karim"
    " rachid ali omar john william james george peter richard edward martin simon"
)


def spelt(token: Token) -> str:
    """Return the word in small letters."""
    return token.text.lower()


def nominal(token: Token) -> bool:
    """Say whether a token is a noun or the head of a name."""
    return token.pos in ("NOUN", "PROPN") and token.dep not in ("flat:name", "flat:foreign", "flat")


def determiners(parsed: Parsed, token: Token) -> Iterator[Token]:
    """Yield the words before a noun that show its gender or number."""
    for child in parsed.children(token, "det", "nummod", "case"):
        if child.index < token.index:
            yield child


def bare(parsed: Parsed, token: Token) -> bool:
    """Say whether a common noun has no determiner: « Veuve du prince », « de pauvreté »."""
    fused = ("du", "des", "au", "aux")
    return token.pos == "NOUN" and not any(
        child.dep.startswith(("det", "nummod")) or spelt(child) in fused
        for child in determiners(parsed, token)
    )


def gender(parsed: Parsed, token: Token) -> str:
    """Return Masc or Fem, "" where nothing shows it."""
    for child in determiners(parsed, token):
        word = spelt(child)
        if word in _MASCULINE and word != "tout":
            return "Masc"
        if word in _FEMININE:
            return "Fem"
    if token.entity == "PER" or token.pos == "PROPN":
        return _gender_of_name(parsed, token)
    return token.feature("Gender") or _first(parsed, token, "Gender")


def _gender_of_name(parsed: Parsed, token: Token) -> str:
    first = spelt(token).split("-")[0]
    if first in _NAMES_F or first in _NAMES_M:
        return "Fem" if first in _NAMES_F else "Masc"
    return _first(parsed, token, "Gender", ("acl", "appos"))


def _first(
    parsed: Parsed, token: Token, name: str, deps: tuple[str, ...] = ("amod", "acl", "det")
) -> str:
    kids = parsed.children(token, *deps)
    return next((c.feature(name) for c in kids if c.feature(name)), "")


def number(parsed: Parsed, token: Token) -> str:
    """Return Sing or Plur; Plur for a coordination with « et »."""
    return "Plur" if _joined(parsed, token) else own_number(parsed, token)


def own_number(parsed: Parsed, token: Token) -> str:
    """Return Sing or Plur of the noun alone: Sing of « la ville » in « la ville et ses quais »."""
    for child in determiners(parsed, token):
        word = spelt(child)
        if word in _PLURAL or word.isdigit():
            return "Plur"
        if word in _SINGULAR:
            return "Sing"
    return token.feature("Number") or "Sing"


def _joined(parsed: Parsed, token: Token) -> bool:
    for other in parsed.children(token, "conj"):
        if nominal(other) and any(spelt(c) == "et" for c in parsed.children(other, "cc")):
            return True
    return False


def agrees(parsed: Parsed, token: Token, wanted_gender: str, wanted_number: str) -> bool:
    """Say whether a nominal may be what a word of that gender and number stands for.

    What is unknown agrees; "" wants nothing.
    """
    own = gender(parsed, token)
    return (not wanted_gender or not own or own == wanted_gender) and (
        not wanted_number or number(parsed, token) == wanted_number
    )


def subject(token: Token) -> bool:
    """Say whether a token is a grammatical subject."""
    return token.dep.split(":")[0] == "nsubj" or token.dep == "dislocated"


def conjugated(parsed: Parsed, token: Token) -> Token | None:
    """Return the finite word of a predicate: itself, its auxiliary or its copula; else None."""
    if token.finite:
        return token
    helpers = chain(parsed.children(token, "aux"), parsed.children(token, "cop"))
    return next((child for child in helpers if child.finite), None)
