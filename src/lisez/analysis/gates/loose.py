"""Definite nouns anywhere in what is shown that nothing shown identifies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lisez.analysis.gates.definite import anchored, definite_article, entitled
from lisez.analysis.gates.nominals import spelt
from lisez.analysis.parsed import Parsed, Token
from lisez.analysis.wordlists import words

# What everybody knows, or what stands for the thing in general: « la mer », « l'école ».
_KNOWN = words(
    "monde terre soleil lune ciel mer univers nature humanité homme histoire avenir passé"
    " présent temps jour nuit matin soir midi semaine mois an année siècle printemps été automne"
    " hiver week-end lundi mardi mercredi jeudi vendredi samedi dimanche époque moyen-âge"
    " antiquité économie santé éducation justice police armée état gouvernement parlement"
    " république église religion art musique littérature science sport football cinéma théâtre"
    " télévision radio presse internet agriculture industrie commerce tourisme travail emploi"
    " chômage population public vie mort guerre paix nombre fois plupart moitié reste fait cas"
    " suite fin début cours sein milieu long large nord sud est ouest origine occasion faveur"
    " aide moyen titre nom rôle place pouvoir droit loi politique gens femme enfant famille"
    " parent mère père main tête pied corps cœur œil yeux bras jambe eau air feu vent pluie"
    " neige froid chaleur lumière sol campagne montagne forêt plage côte route train avion"
    " voiture vélo bus métro école lycée université marché langue mot lettre nombre ensemble"
    " quart tiers majorité minorité total moyenne maximum minimum premier dernier départ arrivée"
    " retour passage force liberté égalité courage peur faim soif argent or bois fer pierre"
    " papier verre pain vin lait riz blé maïs sel sucre viande poisson fruit légume plante arbre"
    " animal oiseau insecte cheval chien chat vache mouton habitant client visiteur lecteur"
    " touriste voyageur élève étudiant enseignant médecin patient ouvrier salarié employé"
    " agriculteur pêcheur consommateur citoyen électeur jeune vieux riche pauvre adulte"
    " internet ordinateur téléphone étranger extérieur intérieur autre autres instant moment"
    " heure minute seconde coup image exemple accent bord centre"
)
_ABSTRACT = ("isme", "té", "ance", "ence", "esse", "itude", "logie", "graphie", "tion", "sion")


def loose(parsed: Parsed, view: Sequence[Token]) -> Iterator[Token]:
    """Yield the nouns of `view` that leave a reader asking which: « le siège est levé ».

    A noun is known by a complement, a name, an earlier mention in view, or the world. One
    that the article has not named before what is shown is understood as it stands.
    """
    first = view[0].index if view else 0
    return (
        noun
        for noun in unanchored(parsed, view)
        if _spoken_of(parsed, noun.lemma, first) or _so_many(parsed, noun)
    )


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
    for token in view:
        fresh = token.pos == "NOUN" and token.lemma not in seen
        if fresh and _asks_which(parsed, token, titled=titled):
            yield token
        if token.pos in ("NOUN", "PROPN"):
            seen.add(token.lemma)


def _spoken_of(parsed: Parsed, lemma: str, before: int) -> bool:
    """Say whether the article speaks of such a thing before what is shown."""
    return any(at < before for at in parsed.nouns.get(lemma, ()))


_INSTITUTIONS = words(
    "organisation parti union cour conseil assemblée comité commission fédération ligue société"
    " compagnie académie institut ordre traité accord alliance association chambre ministère"
)


def unnamed(parsed: Parsed, view: Sequence[Token]) -> bool:
    """« l'Organisation a établi une commission »: a capital, but not which one."""
    seen: set[str] = set()
    for token in view:
        lemma = token.text.lower()
        alone = lemma in _INSTITUTIONS and token.text[0].isupper() and _alone(parsed, token)
        if alone and lemma not in seen:
            return True
        seen.add(lemma)
    return False


def _alone(parsed: Parsed, token: Token) -> bool:
    return definite_article(parsed, token) and not any(
        child.dep.split(":")[0] in ("nmod", "amod", "flat", "appos", "acl")
        for child in parsed.children(token)
    )


def another(parsed: Parsed, own: Sequence[Token], view: Sequence[Token]) -> bool:
    """« un autre ouvrage », « de nouveaux sites », « les deux derniers livres »: which others."""
    for token in own:
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
        if word in ("derniers", "dernières", "premiers", "premières") and _counted(parsed, noun):
            return True
    return False


def _compared(parsed: Parsed, noun: Token) -> bool:
    """« l'un ou l'autre », « d'autres pays que la France »."""
    return any(spelt(t) in ("que", "un", "une") for t in parsed.children(noun, "mark", "nmod"))


def _indefinite(parsed: Parsed, noun: Token) -> bool:
    return any(spelt(t) in ("de", "des", "d'") for t in parsed.children(noun, "det", "case"))


def _counted(parsed: Parsed, noun: Token) -> bool:
    return any(t.pos == "NUM" for t in parsed.children(noun)) and not any(
        t.dep.startswith(("nmod", "acl")) for t in parsed.children(noun)
    )


def _asks_which(parsed: Parsed, token: Token, *, titled: bool = True) -> bool:
    if not definite_article(parsed, token) or (titled and entitled(parsed, token)):
        return False
    lemma = token.lemma.lower()
    if lemma in _KNOWN or (lemma.endswith(_ABSTRACT) and spelt(token).endswith(_ABSTRACT)):
        return False
    return not anchored(parsed, token) and not _apposed_by_name(parsed, token)


def _apposed_by_name(parsed: Parsed, token: Token) -> bool:
    """« la ville, capitale du pays », « le maire Paul Morel »."""
    following = parsed.tokens[token.index + 1 : token.index + 2]
    return bool(following) and following[0].pos == "PROPN"
