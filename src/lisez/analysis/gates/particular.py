"""Things that are one's own: of a place, a person or an event that nothing shown names."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from lisez.analysis.gates.definite import apposed, definite_article, entitled, followed
from lisez.analysis.gates.nominals import nominal, number, spelt, subject
from lisez.analysis.moments import YEARS
from lisez.analysis.parsed import Parsed, Token
from lisez.analysis.wordlists import words

Rule = Callable[[Parsed, Sequence[Token], Sequence[Token]], bool]
"""Says whether a sentence, in what is in view with it, leaves something unknown."""

_OF_A_LAND = words(
    "régional municipal communal départemental local national provincial fédéral cantonal"
)
_PERSONS = words(
    "élève étudiant enfant homme femme fille garçon médecin ouvrier patient client visiteur"
    " voyageur adolescent bébé apprenti écolier lycéen employé salarié pêcheur paysan"
)
_NEW = words("nouveau nouvelle nouvel nouveaux nouvelles")


def placeless(parsed: Parsed, own: Sequence[Token], view: Sequence[Token]) -> bool:
    """« Les gobelets sont interdits depuis 2022 »: where, nothing shown says.

    « les communes françaises » does.
    """
    dated = YEARS.search(" ".join(t.text for t in own)) is not None
    return dated and not any(
        t.entity or t.pos == "PROPN" or _of_a_country(parsed, t) or _is_the_title(parsed, t)
        for t in view
    )


def _is_the_title(parsed: Parsed, token: Token) -> bool:
    """« Le musée a ouvert en 2011 », under « Le musée des automates »."""
    title = re.split(r"\W+", parsed.article.title.lower())
    return subject(token) and spelt(token) in title[:2]


def _of_a_country(parsed: Parsed, token: Token) -> bool:
    """« les communes françaises », « le gouvernement français »; not « l'aide américaine »."""
    if token.lemma not in _NATIONS or token.pos != "ADJ":
        return False
    noun = parsed.head(token)
    return number(parsed, noun) == "Plur" or noun.lemma in _OF_A_STATE


_NATIONS = words(
    "français européen belge suisse canadien québécois allemand italien espagnol portugais anglais"
    " britannique écossais irlandais américain mexicain brésilien russe soviétique polonais"
    " hongrois tchèque grec turc ottoman algérien marocain tunisien égyptien africain asiatique"
    " chinois japonais coréen vietnamien indien pakistanais iranien israélien australien suédois"
    " norvégien danois finlandais néerlandais autrichien romain breton"
)
_OF_A_STATE = words("gouvernement état parlement armée président ministre économie population pays")


def of_which_land(parsed: Parsed, own: Sequence[Token], view: Sequence[Token]) -> bool:
    """« Le conseil régional finance le projet »: of which region."""
    if any(t.entity in ("LOC", "ORG", "MISC") for t in view):
        return False
    return any(
        subject(token)
        and token.pos == "NOUN"
        and definite_article(parsed, token)
        and _of_a_land(parsed, token)
        and not entitled(parsed, token)
        for token in own
    )


def _of_a_land(parsed: Parsed, token: Token) -> bool:
    following = parsed.tokens[token.index + 1 : token.index + 2]
    local = bool(following) and following[0].lemma in _OF_A_LAND
    return local and not followed(parsed, following[0])


def new(parsed: Parsed, own: Sequence[Token], view: Sequence[Token]) -> bool:
    """« La façade du nouveau bâtiment change »: of which one, and beside which old one."""
    for token in own:
        noun = parsed.head(token)
        if spelt(token) not in _NEW or noun.index <= token.index or noun.pos != "NOUN":
            continue
        if not definite_article(parsed, noun) or number(parsed, noun) != "Sing":
            continue
        told = any(t.lemma == noun.lemma and t.index < token.index for t in view)
        if not told and not _named(parsed, noun) and not entitled(parsed, noun):
            return True
    return False


def _named(parsed: Parsed, noun: Token) -> bool:
    following = parsed.tokens[noun.index + 1 : noun.index + 3]
    return any(
        t.entity or t.pos == "PROPN" or spelt(t) in ("de", "du", "des", "d'") for t in following
    )


def somebody(parsed: Parsed, own: Sequence[Token], view: Sequence[Token]) -> bool:
    """« L'élève entre en 1848 à l'École centrale »: nobody is named who that is."""
    if any(_numbered(parsed, token) and not _told(token, view) for token in own):
        return True
    dated = YEARS.search(" ".join(t.text for t in own)) is not None
    return dated and any(
        token.lemma in _PERSONS
        and token.dep in ("ROOT", "nsubj", "nsubj:pass")
        and definite_article(parsed, token)
        and number(parsed, token) == "Sing"
        and not _described(parsed, token)
        and not apposed(parsed, token)
        and not any(t.index < token.index and _a_person(t, token) for t in view)
        for token in own
    )


def _numbered(parsed: Parsed, token: Token) -> bool:
    """« Le numéro 30 joue dans la deuxième équipe »."""
    following = parsed.tokens[token.index + 1 : token.index + 2]
    number = any(t.pos == "NUM" or t.text.isdigit() for t in following)
    return token.lemma == "numéro" and subject(token) and number


def _told(token: Token, view: Sequence[Token]) -> bool:
    """Say whether the sentence before names people."""
    return any(t.entity == "PER" and t.index < token.index for t in view)


def _described(parsed: Parsed, token: Token) -> bool:
    """« l'élève de Paul Morel », « la femme qui … », « l'ouvrier italien »."""
    following = parsed.tokens[token.index + 1 : token.index + 2]
    return any(t.entity or t.pos in ("PROPN", "ADJ") or spelt(t) in _DESCRIBING for t in following)


_DESCRIBING = words("de du des d' qui que qu' dont où au aux à en le la")


def _a_person(other: Token, token: Token) -> bool:
    return (
        other.lemma == token.lemma or other.entity == "PER" or (nominal(other) and subject(other))
    )
