"""What leaves a single sentence vague though every word of it stands there."""

from __future__ import annotations

import re

from lisez.analysis.numerals import plain
from lisez.analysis.parsed import Parsed, Token

_IN_A_CONTEST = re.compile(
    r"\b(?:de la fin|de l'arrivée|du départ|de jeu|l[ea] (?:match|course|bataille|combat|rencontre"
    r"|finale|scrutin|vote)(?! (?:de |d'|du |des |[A-Z]))|du match|plus tard|auparavant|plus tôt"
    r"|(?:premier|deuxième|second|dernier) (?:match|tour|jour)|première année|de là"
    r"|(?:cette|la même) (?:époque|année))\b"
)
_POSSESSIVES = {
    **dict.fromkeys(("son", "sa", "ses"), "Sing"),
    **dict.fromkeys(("leur", "leurs"), "Plur"),
}


def contest(parsed: Parsed, index: int) -> bool:
    """« À 23 km de l’arrivée … », « dans la bataille »: nobody knows in which one."""
    words = plain(parsed.sentences[index].span.of(parsed.text))
    return _IN_A_CONTEST.search(words) is not None


def ownerless(parsed: Parsed, index: int) -> bool:
    """« Le 3 mai, sa voiture entre … »: a subject is somebody's, whose nobody knows."""
    sentence = parsed.sentences[index]
    root = parsed.root(sentence)
    subject = None if root is None else parsed.child(root, "nsubj")
    if subject is None:
        return False
    before = parsed.tokens[sentence.first : subject.index]
    named = any(t.entity == "PER" or t.dep.startswith("nsubj") for t in before)
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
