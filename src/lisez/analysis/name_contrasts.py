"""Sentences made false by names: two that change places, or another of the article's own."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import combinations

from lisez.analysis import genders, punctual
from lisez.analysis.candidates import Source
from lisez.analysis.contrast import VOWEL, Contrast, edited, made
from lisez.analysis.everyone import people
from lisez.analysis.facts.people import names
from lisez.analysis.numerals import plain
from lisez.analysis.parsed import Entity, Parsed, Sentence
from lisez.analysis.place_options import places_like
from lisez.analysis.place_vetoes import of_the_title, told_by_a_place, ubiquitous
from lisez.core.spans import Span
from lisez.core.typography import fold_space


def place(source: Source) -> Iterator[Contrast]:
    """« L’école est fondée à Dax » … « à Pau »: of an event, which has one place."""
    for fact in source.facts:
        if fact.kind != "place" or fact.unit != "à":
            continue
        if told_by_a_place(source, fact) or of_the_title(source, fact) or ubiquitous(source, fact):
            continue
        if punctual.lasting(source.parsed, fact):
            continue
        others = places_like(source, fact, 3)
        if len(others) >= LEAST_PLACES:
            key = fold_space(fact.value.of(source.parsed.text))
            other = source.shuffled(others, key, "place")[0]
            yield Contrast(fact, other, ((fact.value, other),))


LEAST_PLACES = 2

CROSSED = ("PER", "LOC", "ORG")


def crossed(source: Source, sentence: Sentence) -> Iterator[Contrast]:
    """« Né à Dax, il meurt à Pau » … « Né à Pau, il meurt à Dax »; « Brest bat Quimper »."""
    parsed = source.parsed
    said = plain(sentence.span.of(parsed.text))
    if _KIN_SAID.search(said):
        return
    names = [e for e in parsed.entities_in(sentence.span) if e.label in CROSSED]
    for one, two in combinations(names, 2):
        if any(refuses(parsed, one, two) for refuses in CROSSINGS):
            continue
        a, b = (fold_space(e.span.of(parsed.text)) for e in (one, two))
        if source.shuffled((a, b), said, "crossed"):
            whole = Span(one.span.start, two.span.end)
            edits = ((one.span, b), (two.span, a))
            yield made(
                source, sentence, "crossed", whole, edited(parsed.text, whole, edits), *edits
            )
            return


# Who is whose, or is called what: the other way round it would be absurd, or as true.
_KIN_SAID = re.compile(
    r"\b(?:fils|filles?|frères?|sœurs?|pères?|mères?|oncle|neveu|cousine?|veufs?|veuves?|épou\w+"
    r"|mari|femme|parents?|alias|dite?|surnomm\w+|rebaptis\w+|renomm\w+|appel\w+|ou|soit|entre"
    r"|pseudonyme|rencontr\w+|affront\w+|comme|collabor\w+|mariage|traité|accord|son|sa|ses|leurs?"
    r"|notamment|oppos\w+|frontière|ressembl\w+|relie\w*)\b",
    re.IGNORECASE,
)


def _unlike(parsed: Parsed, one: Entity, two: Entity) -> bool:
    """« à Dax » and « en Landes », « Anne Roy » and « Paul Morel »."""
    if one.label != two.label or one.first == two.first:
        return True
    a, b = one.span.of(parsed.text), two.span.of(parsed.text)
    if set(a.split()) & set(b.split()) or bool(VOWEL.match(a)) != bool(VOWEL.match(b)):
        return True
    if not (a[:1].isupper() and b[:1].isupper()) or any(_goes_on(parsed, e) for e in (one, two)):
        return True
    if one.label == "PER":
        whole = " " in a and " " in b
        return not whole or not genders.of_name(a) or genders.of_name(a) != genders.of_name(b)
    if one.label == "LOC" and (not _towns(a, b) or _before(parsed, one) not in ("à", "en")):
        return True
    return _before(parsed, one) != _before(parsed, two)


def _goes_on(parsed: Parsed, name: Entity) -> bool:
    """« le SO | Montpellier », « Saint | -Malo »: the model cuts the name."""
    following = parsed.text[name.span.end : name.span.end + 2].lstrip()
    before = parsed.text[max(0, name.span.start - 1) : name.span.start]
    return following[:1].isupper() or following[:1] in ("-", "’", "'") or before == "-"


def _before(parsed: Parsed, name: Entity) -> str:
    return parsed.tokens[max(0, name.first - 1)].text.lower()


def _towns(a: str, b: str) -> bool:
    """Two places of a word each; « l’Europe » and « la Lorraine » are of another kind."""
    return " " not in a and " " not in b


def _together(parsed: Parsed, one: Entity, two: Entity) -> bool:
    """« Anne Roy et Paul Morel », « Dax, Pau »: the same is said of both."""
    between = parsed.tokens[one.last : two.first]
    verbs = sum(t.pos in ("VERB", "AUX") for t in between)
    listed = any(
        t.dep == "conj" and t.head == one.first for t in parsed.tokens[two.first : two.last]
    )
    return listed or not verbs


def _more_than_two(parsed: Parsed, one: Entity, two: Entity) -> bool:
    """« Paul Morel et Luc Serrat battent Marc Tissot »: one of several."""
    sides = (parsed.tokens[max(0, e.first - 2) : e.last + 2] for e in (one, two))
    return any(t.text.lower() in ("et", "ou", "(", "-", "/") for side in sides for t in side)


CROSSINGS: tuple[Callable[[Parsed, Entity, Entity], bool], ...] = (
    _unlike,
    _together,
    _more_than_two,
)


def subjects(source: Source, sentence: Sentence) -> Iterator[Contrast]:
    """« Luc Serrat ouvre une école, tandis que Paul Morel écrit »: each does what the other does.

    Not where one is the other's, or where the article calls one of them by a pronoun.
    """
    parsed = source.parsed
    said = plain(sentence.span.of(parsed.text))
    acting = [e for e in parsed.entities_in(sentence.span) if _acts(parsed, e)]
    if len(acting) != BOTH or _KIN_SAID.search(said) or _PRONOUN.search(said):
        return
    one, two = acting
    a, b = (fold_space(e.span.of(parsed.text)) for e in acting)
    alike = genders.of_name(a) == genders.of_name(b) != ""
    if not alike or bool(VOWEL.match(a)) != bool(VOWEL.match(b)) or set(a.split()) & set(b.split()):
        return
    whole = Span(one.span.start, two.span.end)
    edits = ((one.span, b), (two.span, a))
    yield made(source, sentence, "subjects", whole, edited(parsed.text, whole, edits), *edits)


BOTH = 2
_PRONOUN = re.compile(r"\b(?:il|elle|ils|elles|lui|leur|celui|celle|ce dernier)\b", re.IGNORECASE)


def _acts(parsed: Parsed, name: Entity) -> bool:
    """Say whether a whole name is the only subject of a conjugated verb behind it."""
    if name.label != "PER" or name.last - name.first == 1 or _goes_on(parsed, name):
        return False
    first = parsed.tokens[name.first]
    verb = parsed.head(first)
    alone = parsed.child(first, "conj") is None
    finite = verb.finite or any(t.finite for t in parsed.children(verb, "aux", "cop"))
    return alone and first.dep.startswith("nsubj") and finite and verb.index > first.index


def holder(source: Source, sentence: Sentence) -> Iterator[Contrast]:
    """« Le premier maire de Dax fut Paul Morel », « dirigé par Paul Morel » … « Luc Serrat »."""
    parsed = source.parsed
    for span in names(parsed, sentence):
        name = fold_space(span.of(parsed.text))
        gender = genders.of_name(name)
        before = plain(parsed.text[max(sentence.span.start, span.start - 60) : span.start])
        if not gender or not _HOLDS.search(before):
            continue
        said = sentence.span.of(parsed.text)
        others = tuple(
            other
            for other in people(source)
            if genders.of_name(other) == gender
            and bool(VOWEL.match(other)) == bool(VOWEL.match(name))
            and other.rsplit(maxsplit=1)[-1] not in said
        )
        if others:
            other = source.shuffled(others, name, "holder")[0]
            yield made(source, sentence, "holder", span, other)


_HOLDS = re.compile(
    r"(?:\b(?:présidé|dirigé|mené|fondé|créé|écrit|réalisé|composé|conçu|construit|dessiné|organisé"
    r"|conduit|commandé|publié|découvert|inventé|ouvert|marqué|inscrit|rédigé|peint|signé|nommé|tué"
    r"|assassiné|remplacé|battu|élu)e?s? (?:\w+ )?par (?:le \w+ )?"
    r"|\b(?:Le|La|Son) [^,;]{3,50} (?:est|fut|était) (?:le \w+ )?)\Z"
)
