"""What leaves a single sentence vague though every word of it stands there."""

from __future__ import annotations

import re

from lisez.analysis.found import Found
from lisez.analysis.numerals import plain
from lisez.analysis.parsed import Parsed, Token

_IN_A_CONTEST = re.compile(
    r"\b(?:(?:de la fin|de l'arrivée|du départ|de jeu|du match|l[ea] (?:match|course|bataille"
    r"|combat|rencontre|finale|scrutin|vote)|première année"
    r"|(?:premier|deuxième|second|dernier) (?:match|tour|jour))"
    r"(?! (?:de |d'|du |des |[A-Z]))|de là|(?:cette|la même) (?:époque|année))\b"
)
# What a share is a share of, in the plural: « de tous ceux qui … », « des habitants ».
_WHOLE = re.compile(
    r"\b(?:(?:de|parmi) (?:tous|toutes) (?:ceux|celles|les)|parmi (?:ceux|celles|les)"
    r"|d'entre (?:eux|elles))\b|(?:%|\bpour cent|\btiers|\bquarts?|\bmoitié) des\b",
    re.IGNORECASE,
)
_OF_WHOM = 5  # words after it that may name its place
_POSSESSIVES = {
    **dict.fromkeys(("son", "sa", "ses"), "Sing"),
    **dict.fromkeys(("leur", "leurs"), "Plur"),
}


def contest(parsed: Parsed, index: int) -> bool:
    """« À 23 km de l’arrivée … », « dans la bataille »: nobody knows in which one."""
    return in_a_contest(parsed.sentences[index].span.of(parsed.text))


def in_a_contest(said: str) -> bool:
    """« La première année, cent coureurs étaient venus »: of which race, nobody knows."""
    return _IN_A_CONTEST.search(plain(said)) is not None


def ownerless(parsed: Parsed, index: int) -> bool:
    """« Le 3 mai, sa voiture entre … »: a subject is somebody's, whose nobody knows."""
    sentence = parsed.sentences[index]
    root = parsed.root(sentence)
    subject = None if root is None else parsed.child(root, "nsubj")
    if subject is None:
        return False
    before = parsed.tokens[sentence.first : subject.index]
    named = any(
        t.dep.startswith("nsubj") or (t.entity == "PER" and parsed.child(t, "case") is None)
        for t in before
    )
    return not named and any(_owned(t) and t.head == subject.index for t in before)


def loosely_owned(parsed: Parsed, index: int) -> bool:
    """« Les discours ébranlent ses idées »: the subject cannot be whom « ses » means."""
    sentence = parsed.sentences[index]
    root = parsed.root(sentence)
    subject = None if root is None else parsed.child(root, "nsubj")
    owned = [token for token in parsed.of(sentence) if _owned(token)]
    if subject is None or not owned:
        return bool(owned)
    several = subject.feature("Number") == "Plur" or parsed.child(subject, "conj") is not None
    return any(
        token.head == subject.index or (_POSSESSIVES[token.text.lower()] == "Plur") != several
        for token in owned
    )


def _owned(token: Token) -> bool:
    return token.pos == "DET" and token.text.lower() in _POSSESSIVES


def share_elsewhere(parsed: Parsed, fact: Found) -> bool:
    """« La ville est Dax. De tous ceux qui votent, 85 % … »: the place stands before the share."""
    sentence = parsed.sentences[fact.sentence]
    whole = _WHOLE.search(plain(parsed.text), *sentence.span)
    before = parsed.before(sentence)
    if before is None or whole is None or not (fact.unit == "%" or fact.rule == "fraction"):
        return False
    if any(t.pos == "PROPN" or t.entity for t in parsed.following(whole.end(), _OF_WHOM)):
        return False
    said = sentence.span.of(parsed.text)
    places = [e.span.of(parsed.text) for e in parsed.entities_in(before.span) if e.label == "LOC"]
    return any(place not in said for place in places)
