"""Events of a series, and the series themselves: of which race, cup or election they are."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lisez.analysis.gates.definite import apposed, definite_article, entitled, followed
from lisez.analysis.gates.nominals import spelt
from lisez.analysis.parsed import Parsed, Token
from lisez.analysis.wordlists import words

# A part says nothing without its whole: « la 17e étape », « au premier tour », « la finale ».
_PARTS = words(
    "étape manche finale demi-finale quart-de-finale match édition set prologue ballottage"
    " dépouillement éliminatoire prolongation"
)
# Parts where an ordinal stands before them: « la dernière journée », « le deuxième col ».
_COUNTED_PARTS = words(
    "tour journée saison session round partie épreuve course semaine phase col place"
)
_WHOLES = words("course élection scrutin épreuve rallye critérium référendum primaire marathon")
_COMPETITIONS = words(
    "championnat tournoi course critérium rallye compétition élection présidentielle présidentiel"
    " législative législatif municipale municipal régionale européenne cantonale sénatoriale"
    " scrutin référendum primaire plébiscite série saison marathon régate derby festival concours"
    " épreuve qualification exposition salon congrès"
)
_NAMED_COMPETITIONS = words(
    "tour coupe jeux championnat championnats ligue euro mondial open grand prix division"
    " bundesliga giro vuelta olympiques masters trophée critérium rallye"
)
_ORDINAL = re.compile(r"(?:\d+|[IVX]+)(?:er|re|e|è|ᵉ|ème|ième|nde?)$|\w+ième$")
_PLACES_IN_A_ROW = words("premier première dernier dernière second seconde premiers premières")


def series(parsed: Parsed, own: Sequence[Token], view: Sequence[Token]) -> bool:
    """« Au premier tour, 43 candidats sont élus »: no election is named in view.

    A sentence without a name or a number speaks of any: « muscler ses jambes pour la course ».
    """
    particular = any(t.entity or t.pos in ("PROPN", "NUM") or ordinal(t) for t in own)
    return particular and any(
        _of_a_series(parsed, token)
        and not followed(parsed, token)
        and not apposed(parsed, token)
        and not entitled(parsed, token)
        and not any(_competition(other, token) for other in view)
        for token in own
    )


def _of_a_series(parsed: Parsed, token: Token) -> bool:
    if token.pos != "NOUN" or token.entity:
        return False
    if token.lemma in _PARTS | _WHOLES and definite_article(parsed, token):
        return True
    before = parsed.tokens[max(0, token.index - 2) : token.index]
    counted = len(before) == 2 and spelt(before[0]) in _THE and ordinal(before[1])
    return counted and token.lemma in _COUNTED_PARTS


_THE = words("le la l' les du des au aux")  # « du deuxième col », whatever the model says of « du »


def ordinal(token: Token) -> bool:
    """« 17e », « deuxième », « dernière »."""
    return spelt(token) in _PLACES_IN_A_ROW or _ORDINAL.match(token.text) is not None


def _competition(other: Token, token: Token) -> bool:
    """Say whether a word in view names what an event is a part of: not the event itself."""
    if other.index == token.index:
        return False
    if other.text[0].isupper() and spelt(other) in _NAMED_COMPETITIONS:
        return True
    return {other.lemma.lower(), spelt(other)} & _COMPETITIONS != set() or _of_two_towns(other)


def _of_two_towns(token: Token) -> bool:
    """« Paris-Brest »."""
    return re.match(r"[A-ZÉ]\w+-[A-ZÉ]\w+$", token.text) is not None and token.pos == "PROPN"
