"""Definite nouns anywhere in what is shown that nothing shown identifies."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from lisez.analysis.gates.definite import (
    OF_A_PLACE,
    PLACES,
    anchored,
    apposed,
    body_named,
    country_named,
    definite_article,
    entitled,
    followed,
)
from lisez.analysis.gates.known import known
from lisez.analysis.gates.nominals import number, spelt
from lisez.analysis.gates.topical import topical
from lisez.analysis.parsed import Parsed, Token
from lisez.analysis.wordlists import words


def loose(parsed: Parsed, view: Sequence[Token]) -> Iterator[Token]:
    """Yield the nouns of `view` that leave a reader asking which: « le siège est levé ».

    A noun is known by a complement, a name, an earlier mention in view, or the world. One
    that the article has not named before what is shown is understood as it stands.
    """
    shown = {token.index for token in view}
    return (
        noun
        for noun in unanchored(parsed, view)
        if _spoken_of(parsed, noun, shown) or _so_many(parsed, noun) or _part_of_unknown(view, noun)
    )


_NTH = words("premier deuxième second troisième quatrième cinquième dernier")
_SPANS = words("jour semaine mois année an saison siècle heure minute fois temps moment soir matin")


def nth(parsed: Parsed, view: Sequence[Token]) -> bool:
    """« Quand le premier plateau est plein »: the article has told of which row it is the first.

    Not « pendant le premier mois ».
    """
    return any(
        noun.lemma not in _SPANS
        and any(t.lemma in _NTH and t.index < noun.index for t in parsed.children(noun, "amod"))
        for noun in loose(parsed, view)
    )


def yet_to_come(parsed: Parsed, tokens: Sequence[Token]) -> bool:
    """« 40 % du budget du futur stade »: what is planned was told before."""
    return any(
        before.text.lower() in ("le", "la", "du", "au")
        and adjective.lemma == "futur"
        and noun.pos == "NOUN"
        and not topical(parsed, noun)
        and not followed(parsed, noun)
        for before, adjective, noun in zip(tokens, tokens[1:], tokens[2:], strict=False)
    )


_PARTS = {
    "extrait": "album disque film livre roman œuvre",
    "single": "album disque",
    "tome": "livre roman série œuvre saga",
    "volume": "livre roman série œuvre collection encyclopédie",
    "chapitre": "livre roman œuvre série",
    "épisode": "série saison saga",
    "étape": "course tour critérium rallye randonnée",
}


def _part_of_unknown(view: Sequence[Token], noun: Token) -> bool:
    """« Le premier extrait sort en mai »: of which album, nothing shown before it says."""
    wholes = _PARTS.get(noun.lemma, "").split()
    before = (t.lemma for t in view if t.index < noun.index)
    return bool(wholes) and not any(lemma in wholes for lemma in before)


def _so_many(parsed: Parsed, noun: Token) -> bool:
    """« les trois fils »: a number after « les » counts what was named before."""
    return any(
        child.pos == "NUM" and child.index < noun.index for child in parsed.children(noun, "nummod")
    )


def unanchored(parsed: Parsed, view: Sequence[Token], *, titled: bool = True) -> Iterator[Token]:
    """Yield the definite nouns of `view` that neither it nor the world identifies.

    With `titled` the article's title counts as read.
    """
    seen: set[str] = set()
    named: set[str] = set()
    for token in view:
        odd = token.pos == "PROPN" and token.text.islower() and token.dep == "nsubj"
        common = token.pos == "NOUN" or odd  # a noun, whatever the model says
        fresh = common and token.lemma not in seen | named
        if (
            fresh
            and _asks_which(parsed, token, titled=titled)
            and not _generic(parsed, token)
            and not body_named(parsed, token, view)
            and not country_named(token, view)
            and not _of_known(parsed, token, seen)
        ):
            yield token
        if token.pos in ("NOUN", "PROPN"):
            seen.add(token.lemma)
        if token.entity == "LOC":  # « La Chine est vaste. Le pays … », « à Brest, le port … »
            named |= PLACES | OF_A_PLACE


def _of_known(parsed: Parsed, token: Token, seen: set[str]) -> bool:
    """« l'empereur refuse … les soldats de l'empereur »: of somebody that was named before."""
    of = parsed.tokens[token.index + 1 : token.index + 2]
    if not of or spelt(of[0]) not in ("de", "du", "des"):
        return False
    owner = parsed.head(of[0])
    return owner.index > token.index and owner.pos == "NOUN" and owner.lemma in seen


def _spoken_of(parsed: Parsed, noun: Token, shown: Collection[int]) -> bool:
    """Say whether the article speaks of such a thing before, in what is not shown."""
    return any(at < noun.index and at not in shown for at in parsed.nouns.get(noun.lemma, ()))


def _generic(parsed: Parsed, token: Token) -> bool:
    """« vendus aux artisans », « remis sur le trône par les évêques »: all of a kind.

    A plural after a preposition, of which the article has not spoken before.
    """
    if number(parsed, token) != "Plur" or not token.dep.startswith(("nmod", "obl")):
        return False
    return parsed.nouns.get(token.lemma, (token.index,))[0] == token.index


_INSTITUTIONS = words(
    "organisation parti union cour conseil assemblée comité commission fédération ligue société"
    " compagnie académie institut ordre traité accord alliance association chambre ministère"
)


def unnamed(parsed: Parsed, view: Sequence[Token]) -> bool:
    """« l'Organisation a établi une commission »: a capital, but not which one."""
    seen: set[str] = set()
    general = {at for token in view for at in _general_body(parsed, token)}
    named = any(_named_body(token) and token.index not in general for token in view)
    if general and not named:
        return True  # « la Conférence générale révise l'acte »
    if named:
        return False  # « l'UNESCO … l'Organisation »
    for token in view:
        lemma = token.text.lower()
        alone = lemma in _INSTITUTIONS and token.text[0].isupper() and _alone(parsed, token)
        if alone and lemma not in seen:
            return True
        seen.add(lemma)
    return False


_GENERAL = words("général générale exécutif exécutive permanent permanente central centrale")
_OF = words("de du des d' la le")


def _general_body(parsed: Parsed, token: Token) -> tuple[int, ...]:
    """« la Conférence générale »: the places of its words, () where it says of what it is."""
    following = [spelt(t) for t in parsed.tokens[token.index + 1 : token.index + 3]]
    capital = token.text[0].isupper() and token.text.lower() in _INSTITUTIONS | {"conférence"}
    if not capital or not following or following[0] not in _GENERAL or following[-1] in _OF:
        return ()
    return token.index, token.index + 1


def _named_body(token: Token) -> bool:
    """« l'UNESCO », « Lutte ouvrière »; not « l'Organisation », nor a verb taken for a name."""
    if token.text.lower() in _INSTITUTIONS or not token.text[0].isupper():
        return False
    return token.entity == "ORG" or (token.text.isupper() and len(token.text) > 2)


def _alone(parsed: Parsed, token: Token) -> bool:
    return definite_article(parsed, token) and not any(
        child.dep.split(":")[0] in ("nmod", "amod", "flat", "appos", "acl")
        for child in parsed.children(token)
    )


_BESIDE = words("et ou avec que ainsi comme toute toutes tout tous parmi entre")


def another(parsed: Parsed, own: Sequence[Token], view: Sequence[Token]) -> bool:
    """« un autre ouvrage », « de nouveaux sites », « les deux derniers livres »: which others.

    Not « tuées et 25 autres blessées », « s'allie avec d'autres partis »: besides what is named.
    """
    if view and own and view[0].index < own[0].index:
        return False  # what stands before says it
    for token in own:
        before = {spelt(t) for t in parsed.tokens[max(own[0].index, token.index - 3) : token.index]}
        if before & _BESIDE:
            continue
        word = spelt(token)
        noun = parsed.head(token)
        if noun.pos != "NOUN" or noun.sentence != token.sentence:
            continue
        told = any(t.lemma == noun.lemma and t.index < token.index for t in view)
        if told or token.dep not in ("amod", "det"):
            continue
        if word in ("autre", "autres") and not _compared(parsed, noun):
            return True
        if word in ("nouveaux", "nouvelles") and _indefinite(parsed, noun):
            return True
        if word in ("second", "seconde") and _one_of_a_row(parsed, noun):
            return True
        if word in ("derniers", "dernières", "premiers", "premières") and _counted(parsed, noun):
            return True
    return False


def _compared(parsed: Parsed, noun: Token) -> bool:
    """« l'un ou l'autre », « d'autres pays que la France »."""
    return any(spelt(t) in ("que", "un", "une") for t in parsed.children(noun, "mark", "nmod"))


def _one_of_a_row(parsed: Parsed, noun: Token) -> bool:
    """« Un second assaut échoue »: the first is told before; not « il publie un second roman »."""
    return noun.index <= parsed.sentence(noun).first + 2 and any(
        spelt(t) in ("un", "une") for t in parsed.children(noun, "det")
    )


def _indefinite(parsed: Parsed, noun: Token) -> bool:
    return any(spelt(t) in ("de", "des", "d'") for t in parsed.children(noun, "det", "case"))


def _counted(parsed: Parsed, noun: Token) -> bool:
    return any(t.pos == "NUM" for t in parsed.children(noun)) and not any(
        t.dep.startswith(("nmod", "acl")) for t in parsed.children(noun)
    )


def _asks_which(parsed: Parsed, token: Token, *, titled: bool = True) -> bool:
    if not definite_article(parsed, token) or (titled and entitled(parsed, token)):
        return False
    if known(token) or anchored(parsed, token) or apposed(parsed, token):
        return False
    if _apposed_by_name(parsed, token) or _set_phrase(parsed, token):
        return False
    return not _first_to(parsed, token)


_PHRASES = {
    "mettre": "siège terme",
    "prendre": "fuite parole mer relève large tête",
    "voir": "jour",
    "jeter": "ancre éponge",
    "lancer": "appel",
    "franchir": "pas",
    "faire": "tour point",
}


_INSTRUMENTS = words(
    "trompette piano violon guitare batterie basse contrebasse flûte clarinette saxophone orgue"
    " violoncelle harpe accordéon tambour cornet trombone alto hautbois clavecin banjo"
)


def _set_phrase(parsed: Parsed, token: Token) -> bool:
    """« Paul met le siège devant Brest », « joue de la trompette »: verb and noun are one."""
    verb = parsed.head(token)
    if verb.lemma == "jouer" and token.lemma in _INSTRUMENTS:
        return True
    return token.dep == "obj" and token.lemma in _PHRASES.get(verb.lemma, "").split()


def _first_to(parsed: Parsed, token: Token) -> bool:
    """« le premier coureur à gagner », « le dernier à partir »."""
    following = parsed.tokens[token.index + 1 : token.index + 3]
    return (
        len(following) == 2
        and spelt(following[0]) == "à"
        and following[1].feature("VerbForm") == "Inf"
    )


def _apposed_by_name(parsed: Parsed, token: Token) -> bool:
    """« la ville, capitale du pays », « le maire Paul Morel »."""
    following = parsed.tokens[token.index + 1 : token.index + 2]
    return bool(following) and following[0].pos == "PROPN"
