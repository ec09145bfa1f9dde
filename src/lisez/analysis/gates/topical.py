"""Nouns that name what an article is about, or what every such thing has.

Under « Le macaque », « les macaques » are known; where the first sentence says « est une espèce
de singes », so are « l'animal », « le pelage » and « la femelle ». An article without a title, and
whose first sentence says of nothing what it is, has no such nouns.
"""

from __future__ import annotations

import re
from functools import lru_cache

from lisez.analysis.gates.written import plain
from lisez.analysis.parsed import Parsed, Sentence, Token
from lisez.analysis.wordlists import words
from lisez.core.typography import folded

# « Anne Serrat, née en 1904 à Dole et morte à Lyon (Rhône), est une »: often parsed otherwise.
DEFINES = re.compile(
    r"(?P<subject>[^,;:.(]{2,80}?)(?:, [^;:]*?,| \([^()]*\))*"
    r" (?:est|était|fut|sont|furent|désigne) (?:une?|des|l'une? des) "
)
_MAKE_UP = re.compile(
    r"(?P<subject>[^,;:.(]{2,80}?)(?:, [^;:]*?,| \([^()]*\))* (?:constituent|forment) une? "
)
MOST_WORDS = 60  # of such a sentence
_LEAST = 3  # letters of a word that names a topic
_AHEAD = 6  # tokens after « est un » among which its noun stands


def _kind(heads: str, known: str = "") -> tuple[frozenset[str], frozenset[str]]:
    return words(heads), words(f"{heads} {known}")


_ANIMALS = words(
    "oiseau mammifère poisson insecte reptile amphibien rongeur félin primate singe rapace"
    " papillon serpent cétacé dauphin requin tortue grenouille lézard araignée chien chat vache"
    " mouton cheval chèvre âne canard canidé cervidé carnivore herbivore marsupial crustacé"
    " mollusque coléoptère escargot passereau échassier animal chauve-souris"
)
_BODY = words(
    "œil yeux bec aile plumage plume pelage fourrure queue tête corps patte face bouche dos ventre"
    " cou croupe museau corne dent griffe peau poil nageoire écaille carapace gorge poitrine front"
    " oreille langue femelle mâle juvénile adulte petit œuf nid ponte incubation reproduction"
    " gestation couvée espèce animal"
)
_PLANTS = words(
    "plante arbre arbuste arbrisseau fleur herbe champignon algue fougère conifère graminée liane"
    " cactus légume orchidée"
)
_GROWTH = words(
    "feuille feuillage fleur fruit graine racine tige tronc écorce branche rameau bourgeon sève"
    " pétale floraison fructification chapeau espèce plante arbre"
)
_RANKS = words("espèce sous-espèce genre famille ordre race variété")
_KINDS = (
    _kind("ville cité", "municipalité habitant population mairie maire"),
    _kind("commune village bourg municipalité localité", "habitant mairie maire"),
    _kind("club équipe"),
    _kind("film"),
    _kind("roman livre", "ouvrage récit auteur"),
    _kind("album disque"),
    _kind("entreprise société firme"),
    _kind("automobile voiture", "véhicule modèle"),
    _kind("abbaye monastère"),
    _kind("association"),
    _kind("musée"),
    _kind("festival"),
    _kind("réseau"),
)


def topical(parsed: Parsed, token: Token) -> bool:
    """Say whether a noun names the article's topic, its kind or what every such thing has."""
    word, lemma = _folded(token.text), _folded(token.lemma)
    title = _of_title(parsed)
    if word in title or (word[-1:] in ("s", "x") and word[:-1] in title):
        return True  # « les macaques » under « Macaque »; not « le col » under « Trois cols »
    return bool({word, lemma} & _of_topic(parsed))


def topic_kind(parsed: Parsed, token: Token) -> bool:
    """Say whether a noun is the kind the first sentence names: « ce félin », « cette ville »."""
    return bool({_folded(token.text), _folded(token.lemma)} & _taken_up(parsed))


_folded = lru_cache(maxsize=4096)(folded)


def of_every_such(parsed: Parsed, noun: Token) -> bool:
    """« Les macaques habitent les plaines »: of a kind of beings, what is plural holds of all."""
    if not alive(parsed) or noun.feature("Number") != "Plur":
        return False
    verbs = [t for t in parsed.of(parsed.sentence(noun)) if t.finite]
    return bool(verbs) and all(t.feature("Tense") in ("Pres", "") for t in verbs)


@lru_cache(maxsize=8)
def alive(parsed: Parsed) -> bool:
    """Say whether the article is about a kind of animal or plant."""
    return bool({folded(w) for w in ("femelle", "feuillage")} & _of_topic(parsed))


def says_what_it_is(parsed: Parsed, sentence: Sentence) -> bool:
    """« Le léopard est une espèce de la sous-famille des panthérinés »: nothing stands before."""
    if sentence.index or not parsed.article.title:
        return False
    return bool(_defined(parsed)[1])


@lru_cache(maxsize=8)
def _of_title(parsed: Parsed) -> frozenset[str]:
    return frozenset(_split(parsed.article.title))


@lru_cache(maxsize=8)
def _of_topic(parsed: Parsed) -> frozenset[str]:
    """Return the nouns that the first sentence makes known, folded; empty for a person."""
    subject, predicate = _defined(parsed)
    if not predicate:
        return frozenset()
    found = {word for word in _split(subject) if len(word) >= _LEAST}
    found |= {word.rstrip("sx") for word in found}
    return frozenset(found | {folded(word) for word in _known_of(predicate)})


@lru_cache(maxsize=8)
def _taken_up(parsed: Parsed) -> frozenset[str]:
    _, predicate = _defined(parsed)
    known = _known_of(predicate) - _BODY - _GROWTH if predicate else frozenset()
    living = {"espèce", "animal"} & _known_of(predicate) if predicate else set()
    return frozenset(folded(word) for word in known | living)


def _known_of(predicate: tuple[Token, ...]) -> frozenset[str]:
    """Return the nouns that « est un … » makes known: of the first noun, or of a rank's."""
    nouns = [token.lemma.lower() for token in predicate if token.pos == "NOUN"]
    if not nouns:
        return frozenset()
    named = frozenset(nouns[:3] if nouns[0] in _RANKS else nouns[:1])
    for heads, known in ((_ANIMALS, _BODY), (_PLANTS, _GROWTH)):
        if named & heads:
            return known | (named & (heads | _RANKS))
    return next((known for heads, known in _KINDS if nouns[0] in heads), frozenset())


@lru_cache(maxsize=8)
def _defined(parsed: Parsed) -> tuple[str, tuple[Token, ...]]:
    """Return what the first sentence defines, and what stands after « est un »; "" and ().

    Under a title, only where it defines what the title names; and never a person.
    """
    first = next((s for s in parsed.sentences if s.parsed), None)
    if first is None or first.position or len(parsed.of(first)) > MOST_WORDS:
        return "", ()
    line = plain(first.span.of(parsed.text))
    found = DEFINES.match(line) or _MAKE_UP.match(line)
    if found is None or _person(parsed, first, found.end("subject")):
        return "", ()
    if parsed.article.title and not _shared(found["subject"], parsed.article.title):
        return "", ()
    start = first.span.start + found.end()
    rest = [token for token in parsed.of(first) if token.span.start >= start]
    return found["subject"], tuple(rest[:_AHEAD])


def _person(parsed: Parsed, sentence: Sentence, end: int) -> bool:
    """« Paul Morel est un chimiste »: « le chimiste » may be another."""
    own = (t for t in parsed.of(sentence) if t.span.start < sentence.span.start + end)
    return any(token.entity == "PER" for token in own)


def _shared(subject: str, title: str) -> bool:
    named = {word.rstrip("sx") for word in _split(title) if len(word) >= _LEAST}
    return any(word.rstrip("sx") in named for word in _split(subject) if len(word) >= _LEAST)


def _split(text: str) -> list[str]:
    return re.findall(r"[\w-]+", folded(text))
