"""Words that point back: « celui-ci », « cette fusion », « ces composés »."""

from __future__ import annotations

from collections.abc import Iterator

from lisez.analysis.gates import leaning
from lisez.analysis.gates.definite import PLACES
from lisez.analysis.gates.nominals import number, spelt
from lisez.analysis.gates.topical import topic_kind
from lisez.analysis.gates.view import View
from lisez.analysis.parsed import Parsed, Token
from lisez.analysis.wordlists import words
from lisez.core.spans import Span


def this(view: View) -> bool:
    """« Celui-ci refuse », « Ces derniers refusent »: nothing before it can be meant."""
    if view.before:
        return False
    if 0 <= leaning.latter(view.line) < OPENING:
        return True
    this = leaning.this(view.line)
    return this >= 0 and not said_before(view, view.sentence.span.start + this)


OPENING = 12  # characters; « Selon ce dernier »


def said_before(view: View, place: int) -> bool:
    """Say whether a clause of the same sentence stands before a word that takes it up.

    Not the word's own: « L’État vend ces terrains » has nothing before « ces terrains ».
    """
    at = next(iter(view.parsed.within(Span(place, place + 1))), None)
    joined = at is not None and view.parsed.tokens[at.index - 1].text in ("et", "mais", ";", ":")
    own = set(_clause(view.parsed, at)) if at is not None and not joined else set()
    return any(
        t.finite and t.pos in ("VERB", "AUX") and t.index not in own
        for t in view.own
        if t.span.start < place
    )


def _clause(parsed: Parsed, token: Token) -> Iterator[int]:
    """Yield the indexes of the verbs above a word, up to one that « et » joins to another."""
    for above in (token, *parsed.ancestors(token)):
        yield above.index
        yield from (c.index for c in parsed.children(above, "aux", "cop"))
        if above.dep == "conj" and above.pos in ("VERB", "AUX"):
            return


_POINTING = words("ce cet cette ces tel telle tels telles")


def demonstrative(view: View) -> bool:
    """« Cette fusion inquiète », « une telle mesure » take up what was said before."""
    for token in view.own:
        if spelt(token) not in _POINTING or token.pos not in ("DET", "ADJ"):
            continue
        if view.parsed.tokens[min(token.index + 1, len(view.parsed.tokens) - 1)].text == "que":
            continue  # « telles que »
        noun = view.parsed.head(token)
        named = any(_akin(t, noun) and t.index < token.index for t in view.all)
        if named or topic_kind(view.parsed, noun):
            continue  # « ces singes », of the apes that the article is about
        if _taken_up(view, token, noun):
            continue
        opens = view.sentence.position == 0  # what it takes up was before a break
        several = (
            spelt(token) == "ces"
            and spelt(noun) not in _SUMMED | _LATTER
            and not _after(view, token)
            and not _resumed(view, token)
        )
        if not view.before or opens or several or _unseen(view, noun):
            return True
    return False


def _after(view: View, token: Token) -> bool:
    """« des villes et des ports … ces lieux »: things of several kinds stand before, in a row."""
    before = view.all[: view.all.index(token)] if token in view.all else ()
    return sum(t.dep == "conj" and t.pos == "NOUN" for t in before[-30:]) >= 2


def _resumed(view: View, token: Token) -> bool:
    """« … par des molécules. Ces composés agissent »: right after several things were named.

    It opens its sentence; only one noun of the sentence before, or its last, is plural.
    """
    first = next((t for t in view.own if t.word), token)
    if first.index != token.index or not view.before:
        return False
    last = [t for t in view.before if t.sentence == view.before[-1].sentence]
    plural = [t for t in last if t.pos == "NOUN" and number(view.parsed, t) == "Plur"]
    nouns = [t for t in last if t.pos in ("NOUN", "PROPN") and t.lemma not in _AMOUNTS]
    return bool(plural) and (len(plural) == 1 or plural[-1] == nouns[-1])


_AMOUNTS = words("an année jour mois mètre kilomètre euro franc siècle")


# « ces plaques » takes up a noun; these take up what was told.
_SUMMED = words(
    "décisions idées situations mesures propositions projets raisons hypothèses questions choix"
    " opérations phénomènes méthodes techniques solutions problèmes actions événements évènements"
    " efforts conditions changements résultats travaux recherches années difficultés faits"
    " chiffres changements"
    " négociations accords voyages combats victoires défaites succès échecs pertes dépenses gains"
)


def _taken_up(view: View, token: Token, noun: Token) -> bool:
    """« produits par ces dernières », « … ; cette ville », « il refuse, et cette décision »."""
    if view.before:
        return False
    before = view.parsed.text[view.sentence.span.start : token.span.start]
    if spelt(noun) in _LATTER:
        return len(before) >= OPENING
    if ";" in before or ":" in before:
        return True
    return spelt(noun) in SUMMARIES and said_before(view, token.span.start)


_LATTER = words("dernier dernière derniers dernières")


def _akin(token: Token, noun: Token) -> bool:
    """« vend … cette vente »: the same word, or a verb of the same beginning."""
    if token.pos in ("VERB", "AUX"):
        return len(noun.lemma) > 4 and token.lemma[:3] == noun.lemma[:3]
    return token.lemma == noun.lemma


# Nouns that take up a whole clause of the same sentence: « il refuse, et cette décision … ».
SUMMARIES = words(
    "décision idée situation mesure proposition projet période raison hypothèse question choix"
    " opération phénomène méthode technique solution problème action événement évènement"
    " objectif but défi"
)


def _unseen(view: View, noun: Token) -> bool:
    """Say whether a noun stands in the paragraph before what is shown: look further back."""
    first = view.parsed.sentence(view.before[0])
    while (earlier := view.parsed.before(first)) is not None:
        if any(t.lemma == noun.lemma and t.pos == "NOUN" for t in view.parsed.of(earlier)):
            return True
        first = earlier
    return False


_TIMES = words(
    "moment instant temps jour année époque mois soir saison date heure occasion titre nom genre"
    " type façon manière"
)


def same(view: View) -> bool:
    """« Dix ponts sont bâtis selon le même procédé »: as which other, nothing shown says.

    Not « ont la même couleur », « du même auteur que », « naît à Brest et meurt au même endroit ».
    """
    return not view.before and any(_as_another(view, token) for token in view.own)


def _as_another(view: View, token: Token) -> bool:
    parsed = view.parsed
    noun = parsed.head(token)
    if spelt(token) not in ("même", "mêmes") or token.dep != "amod" or noun.index <= token.index:
        return False
    if noun.lemma in _TIMES or spelt(parsed.tokens[token.index - 1]) not in _DEFINITE:
        return False
    led = noun.dep.startswith(("obl", "nmod")) or parsed.child(noun, "case") is not None
    rest = [spelt(t) for t in view.own if t.index > noun.index]
    before = [t for t in view.own if t.index < token.index]
    place = noun.lemma in PLACES | {"endroit", "lieu"}
    named = any(t.lemma == noun.lemma or (place and t.entity == "LOC") for t in before)
    return led and not named and "que" not in rest and "qu'" not in rest


_DEFINITE = words("le la les du des au aux")
