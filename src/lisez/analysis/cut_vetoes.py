"""Why a sentence that was cut down may not be asked to be ended: named vetoes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lisez.analysis.clauses import Cut, conjugated
from lisez.analysis.designated import designated
from lisez.analysis.found import Found
from lisez.analysis.gates.pronouns import object_unknown, objects
from lisez.analysis.gates.topical import topical
from lisez.analysis.moments import YEARS
from lisez.analysis.numerals import plain
from lisez.analysis.parsed import Parsed, Token
from lisez.analysis.statements import completed, met_before
from lisez.analysis.wordlists import words


def limited(parsed: Parsed, fact: Found, rest: Sequence[Token]) -> bool:
    """« La ferme emploie 80 personnes | en 1935 et 410 en 1974 », « … | à Dax »: cut away.

    Without its year or its place the number is that of any year, of any place.
    """
    if fact.kind in ("year", "date", "place", "rank"):
        return False
    stop = next((at for at, t in enumerate(rest) if t.pos == "PUNCT"), len(rest))
    said = rest[:stop]
    return any(YEARS.fullmatch(t.text) or t.entity == "LOC" for t in said) or rivalled(
        parsed.span_of(rest).of(parsed.text)
    )


_RIVAL = re.compile(
    r"\b(?:jusqu'à|contre|puis|et|après|avant) (?:environ |près de |plus de )?\d[\d ]*"
    r"(?= (?:en|à|au|dans|l'année)\b|[,;.])"
)


def rivalled(rest: str) -> bool:
    """« …, contre 410 en 1974 », « …, puis 95 »: another number of the same thing."""
    return _RIVAL.search(plain(rest)) is not None


_FIRST = words("premier première second seconde deuxième troisième nouveau nouvelle autre")


def first_of_some(cut: Cut) -> bool:
    """« La Chambre adopte un premier texte en mars 1902 »: about what, only the article says."""
    last = cut.tokens[-1].index
    verb = next((t.index for t in cut.tokens if conjugated(t)), last)
    after = [t for t in cut.tokens if t.index > verb]
    return any(
        one.text.lower() in ("un", "une")
        and which.text.lower() in _FIRST
        and noun.pos == "NOUN"
        and not completed(cut.parsed, noun)
        for one, which, noun in zip(after, after[1:], after[2:], strict=False)
    )


def which_one(cut: Cut) -> bool:
    """« L’arrivée d’Anne Roy permet au club de monter en 1936 »: which club, the article tells."""
    return any(
        token.index not in cut.names
        and not designated(cut.parsed, token)
        and not topical(cut.parsed, token)
        for token in met_before(cut.parsed, cut.tokens)
    )


def half_apposed(cut: Cut) -> bool:
    """« La chanteuse, Solène Roy | , malade, | doit se taire »: cut, it keeps one comma of two."""
    marks = [at for at, t in enumerate(cut.tokens) if t.text == ","]
    if len(marks) != 1 or not 0 < marks[0] < len(cut.tokens) - 1:
        return False
    before, after = cut.tokens[marks[0] - 1], cut.tokens[marks[0] + 1]
    return before.dep.startswith("nsubj") and after.entity == "PER"


_RELATIVES = words("qui que qu' dont où")


def fragment(cut: Cut) -> bool:
    """« L’Akademik, centrale flottante, dont l’exploitation a débuté en mai »: no main verb."""
    verbs = sum(1 for t in cut.tokens if t.finite)
    return verbs <= sum(1 for t in cut.tokens if t.text.lower() in _RELATIVES)


def meant_before(cut: Cut) -> bool:
    """« Anne Roy l’emploie à partir de mai »: what she employs stands in another sentence."""
    asks = objects(cut.parsed, cut.tokens)
    return any(object_unknown(cut.parsed, token, cut.tokens) for token in asks)
