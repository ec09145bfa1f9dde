"""Which sentences can be put to the test alone: named refusals, each with its example.

A statement is shown with nothing around it, to somebody who holds the article: it must name
what it speaks of, and be said by the article itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from lisez.analysis import vague
from lisez.analysis.antecedents import named
from lisez.analysis.candidates import Source
from lisez.analysis.contrast import Edit, edited
from lisez.analysis.facts.dates import DATE
from lisez.analysis.found import Found
from lisez.analysis.gates.definite import OF_A_PLACE, PLACES, apposed, definite_article
from lisez.analysis.left_open import left_open
from lisez.analysis.numerals import plain
from lisez.analysis.parsed import Parsed, Token
from lisez.analysis.wordlists import words as wordlist
from lisez.core.spans import Span

Refusal = Callable[[Source, Found], bool]
"""Says whether the sentence of a fact may not be put to the test."""

WORDS = range(7, 34)  # of a statement
MOST_COMMAS = 3

_NAME_IN_QUOTES = re.compile(r"« ?(?:[^\s»]+ ){0,4}[^\s»]+ ?»")
_SPOKEN = re.compile(r"[«»“”\"?!]|\b(?:je|j'|nous|notre|nos|vous|tu)\b", re.IGNORECASE)
_NOW = re.compile(
    r"\b(?:aujourd'hui|actuellement|désormais|cette année|l'an dernier|hier|demain|à ce jour"
    r"|récemment|bientôt|de nos jours|ce jour|ici)\b",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\b(?:notamment|par exemple|parfois|souvent|généralement|certains?|certaines|parmi"
    r"|alors(?! qu)|entre autres|également|aussi|encore|de nouveau|à nouveau|l'une? des?)\b",
    re.IGNORECASE,
)
_OPEN_DATED = re.compile(
    r"\b(?:parfois|souvent|généralement|alors(?! qu)|également|aussi|encore)\b", re.IGNORECASE
)
_PRONOUN_FIRST = re.compile(
    r"(?:\W*\w+){0,5}?\W*\b(?:elles?|ils|il(?! (?:y a|s'agi|fau|pleu|exist|n'y|rest)))\b"
    r"|(?:son|sa|ses|leurs?|c'|ce|cela|celui|celle|ceux)\b",
    re.IGNORECASE,
)
_POSSESSIVE_FIRST = re.compile(
    r"(?:son|sa|ses|leurs?|c'|ce|cela|celui|celle|ceux)\b", re.IGNORECASE
)
_CONNECTOR = re.compile(
    r"(?:Par ailleurs|De plus|En outre|Enfin|Toutefois|Cependant|En effet|Néanmoins|Pourtant"
    r"|D'autre part|Ensuite|Puis|Finalement|Mais|Or|De fait|D'ailleurs|Entre-temps),? (?!que\b|qu')"
)


def leaning(source: Source, fact: Found) -> bool:
    """« Il naît en 1921 »: a statement shows nothing before it."""
    index = fact.sentence
    words = plain(fact.evidence.of(source.parsed.text))
    bare = words[_opening(words) :]
    who = named(source, index)
    first = _POSSESSIVE_FIRST if who else _PRONOUN_FIRST
    if first.match(bare) or not source.gates.quotable(index):
        return True
    allowed = ("pronoun", "nameless") if who else ()
    needs = tuple(need for need in source.gates.needs(index) if need not in allowed)
    return bool(needs) and not (needs == ("connective",) and bare != words)


def loose(source: Source, fact: Found) -> bool:
    """« À 23 km de l’arrivée, Yann Prigent part seul »: nobody knows in which race."""
    return vague.contest(source.parsed, fact.sentence)


def ownerless(source: Source, fact: Found) -> bool:
    """« Sa voiture entre … », « Les discours ébranlent ses idées »: nobody knows whose."""
    return vague.loosely_owned(source.parsed, fact.sentence)


def nameless(source: Source, fact: Found) -> bool:
    """« Un bus passe toutes les 45 minutes », « En 1947, l’aide prend fin »: of whom, to whom.

    A proper noun says which, or a whole date.
    """
    said = plain(fact.evidence.of(source.parsed.text))
    dated = any(found["day"] and found["year"] for found in DATE.finditer(said))
    tokens = source.parsed.of(source.parsed.sentences[fact.sentence])
    if dated or named(source, fact.sentence):
        return False
    names = (t for t in tokens[1:] if t.pos == "PROPN" or (t.entity and t.text[0].isupper()))
    return all(_CENTURY.fullmatch(t.text) for t in names)


_CENTURY = re.compile(r"[IVX]+(?:e|er|ème)?|siècles?")


def townless(source: Source, fact: Found) -> bool:
    """« La ligne 4 relie la gare au stade »: of which town, no name before it says."""
    parsed = source.parsed
    tokens = parsed.of(parsed.sentences[fact.sentence])
    return any(
        token.lemma in OF_A_PLACE
        and token.pos == "NOUN"
        and token.lemma not in _OF_A_COUNTRY
        and definite_article(parsed, token)
        and not completed(parsed, token)
        and not any(t.entity == "LOC" and t.index < token.index for t in tokens)
        for token in tokens
    )


_OF_A_COUNTRY = wordlist("nord sud centre population habitant place")


def _opening(words: str) -> int:
    """Return how many characters a connector at the beginning takes: « Par ailleurs, »."""
    found = _CONNECTOR.match(words)
    return found.end() if found else 0


def unsure(_source: Source, fact: Found) -> bool:
    """« Selon le maire, la foire réunit 640 exposants »: the article does not say so itself."""
    return fact.modality not in ("asserted", "planned")


def many(source: Source, fact: Found) -> bool:
    """Too long, or with too many clauses, to be judged as one statement."""
    return not _brief(told_part(source.parsed, fact).of(source.parsed.text))


def spoken(source: Source, fact: Found) -> bool:
    """« Nous avons 640 exposants »: somebody speaks; « le « Petit Port » » is a name."""
    words = _NAME_IN_QUOTES.sub("", plain(fact.evidence.of(source.parsed.text)))
    return _SPOKEN.search(words) is not None


def present(source: Source, fact: Found) -> bool:
    """« La foire réunit aujourd’hui 640 exposants »: nobody knows which day that is."""
    return _NOW.search(plain(fact.evidence.of(source.parsed.text))) is not None


def open_claim(source: Source, fact: Found) -> bool:
    """« Il gagne également en 1987 »: it may be true of another year as well.

    What is said in brackets counts for nothing, and « notamment » not for a date.
    """
    said = plain(told_part(source.parsed, fact).of(source.parsed.text))
    said = re.sub(r"\([^()]*\)", "", said)
    dated = fact.rule in ("year", "day", "month")
    return (_OPEN_DATED if dated else _OPEN).search(said) is not None


_YEAR = re.compile(r"(?<!\d)(?:1\d{3}|20\d\d)(?!\d)")
_GAME = re.compile(
    r"\b(?:(?:\w+(?:ième|ier|ière|er|ère|e)|\d+e) (?:place|rang|étape|manche|journée|set|match)"
    r"|étapes?|(?:demi-)?finales?|maillot|score|buts?|tirs au but|penalty|match(?:s|es)?"
    r"|prolongations?|sets?|mi-temps|pénalités?|essais?|points?|trophées?|saisons?|playoffs?"
    r"|championnats?|coupes?|tournois?|séries éliminatoires|blanchi\w+|médailles?|podium)\b",
    re.IGNORECASE,
)


def season(source: Source, fact: Found) -> bool:
    """« Anne Roy gagne la troisième étape »: of which year's race, nobody knows."""
    words = plain(fact.evidence.of(source.parsed.text))
    return _GAME.search(words) is not None and _YEAR.search(words) is None


_PERSONS = wordlist(
    "élève étudiant étudiante homme femme enfant garçon fille fils ouvrier ouvrière employé soldat"
    " artiste auteur écrivain peintre compositeur musicien acteur actrice joueur joueuse coureur"
    " équipe entreprise société association père mère frère sœur époux épouse couple roi reine"
    " prince empereur président ministre général tribunal juge village commune bourg ville pays"
    " région île quartier école club groupe parti film livre roman album navire bateau musée"
    " château bâtiment édifice pont usine projet festival concours course bataille guerre"
)


def designated_by_the_article(source: Source, fact: Found) -> bool:
    """« l’élève entre à l’École de Dax »: the article alone tells who that is."""
    parsed = source.parsed
    return any(True for _ in met_before(parsed, parsed.of(parsed.sentences[fact.sentence])))


def met_before(parsed: Parsed, tokens: Sequence[Token]) -> Iterator[Token]:
    """Yield the nouns of some tokens that the article tells apart: « l’élève », « le club »."""
    return (
        token
        for token in tokens
        if token.pos == "NOUN"
        and token.lemma in _PERSONS
        and token.feature("Number") != "Plur"
        and (definite_article(parsed, token) or parsed.tokens[token.index - 1].text == "au")
        and not completed(parsed, token)
        and not apposed(parsed, token)
        and not _said_before(tokens, token)
    )


_ADDS = wordlist("de d' du des qui que qu' dont où « à")


def completed(parsed: Parsed, token: Token) -> bool:
    """« la ville de Dax », « le pont Neuf », « l’élève doué »; not « la ville, chef-lieu ».

    Nor « elle permet au club de monter », where « de » belongs to the verb.
    """
    if _infinitive_after(parsed, token):
        return False
    following = next(iter(parsed.tokens[token.index + 1 : token.index + 2]), token)
    apart = following.sentence != token.sentence or following.pos == "PUNCT"
    said = following.text.lower() in _ADDS or following.text[0].isupper()
    adjective = following.pos == "ADJ" or following.dep.startswith(("amod", "acl"))
    return (not apart or following.text == "«") and (said or adjective)


def _infinitive_after(parsed: Parsed, token: Token) -> bool:
    after = parsed.tokens[token.index + 1 : token.index + 3]
    led = len(after) > 1 and after[0].text.lower() in ("de", "d'")
    return led and after[1].feature("VerbForm") == "Inf" and after[1].head != token.index


_BODIES = wordlist("équipe entreprise société association club groupe parti")


def _said_before(tokens: Sequence[Token], token: Token) -> bool:
    """« Dax élargit ses rues, et la ville … »: a name of its kind stands before it."""
    labels = {"LOC"} if token.lemma in PLACES else {"PER", "ORG", "MISC"}
    if token.lemma in _BODIES:
        labels.discard("PER")
    names = (t for t in tokens if t.entity in labels and t.index < token.index)
    return any(t.feature("Number") != "Plur" and not t.text.endswith("s") for t in names)


def unelided(source: Source, fact: Found) -> bool:
    """« fils de Alain Morel »: the French of the article is at fault."""
    return (
        re.search(r"\b[dD]e [AEIOUÉÈÊÎÔ][a-zà-ÿ]", fact.evidence.of(source.parsed.text)) is not None
    )


_DIRECTION = re.compile(
    r"\b(?:au|à l'|plus au) ?(?:nord|sud|est|ouest)(?:-est|-ouest)?(?! ?(?:de |du |des |d'))\b",
    re.IGNORECASE,
)


def somewhere(source: Source, fact: Found) -> bool:
    """« Dax permet à tous d’y participer », « Au nord se trouve Dax »: in what, north of what."""
    if _DIRECTION.search(plain(told_part(source.parsed, fact).of(source.parsed.text))):
        return True
    tokens = source.parsed.within(told_part(source.parsed, fact))
    return any(
        token.text.lower() == "y" and after.lemma != "avoir" for token, after in pairwise(tokens)
    )


def unexplained(source: Source, fact: Found) -> bool:
    """« La mise en service a lieu à Dax en 1899 »: of what; see `left_open`."""
    return left_open(source.parsed, source.parsed.within(told_part(source.parsed, fact)))


STANDING: tuple[Refusal, ...] = (
    leaning,
    loose,
    ownerless,
    nameless,
    townless,
    unsure,
    many,
    spoken,
    present,
    open_claim,
    season,
    designated_by_the_article,
    unelided,
    somewhere,
    unexplained,
)

IN_PLACE: tuple[Refusal, ...] = (unsure, many, spoken, present, open_claim, unelided)
"""Refusals that hold as well where the sentences before are shown."""


def standing(source: Source, fact: Found) -> bool:
    """Say whether the sentence of a fact can be shown alone, to be judged."""
    return not any(refuses(source, fact) for refuses in STANDING)


def statement(source: Source, fact: Found, edits: tuple[Edit, ...] = ()) -> str:
    """Return the sentence of a fact with some changes, « il » and « elle » by their names."""
    who = named(source, fact.sentence)
    part = told_part(source.parsed, fact)
    if who and part.contains(who.pronoun):
        edits = (*edits, (who.pronoun, who.name))
    return fold_statement(edited(source.parsed.text, part, edits))


def told_part(parsed: Parsed, fact: Found) -> Span:
    """Return the sentence of a fact, without what is told behind a semicolon.

    « Anne Roy ouvre en 1854 une école à Dax ; elle la ferme en 1862. » Of one that is too long a
    last clause is left out too: « …, dirigé par Paul Morel », « … : il part ».
    """
    text, whole = parsed.text, fact.evidence
    mark = _SEMICOLON.search(text, fact.value.end, whole.end)
    part = Span(whole.start, mark.start()) if mark else whole
    part = part if mark and _said_whole(parsed, part) else whole
    if _brief(part.of(text)):
        return part
    marks = list(_CLAUSE.finditer(text, fact.value.end, part.end))
    shorter = (Span(whole.start, mark.start()) for mark in reversed(marks))
    return next((s for s in shorter if _brief(s.of(text)) and _said_whole(parsed, s)), part)


_SEMICOLON = re.compile(r"[\s\u00a0\u202f]*;")
_CLAUSE = re.compile(
    r"[\s\u00a0\u202f]*:(?=\s(?:il|elle|ils|elles|l[ea]|les|un|une) )"
    r"|,(?=\s(?:qui|dont|où|alors que|tandis que|au moment|au moment même|lorsqu|ce qui|mais|puis"
    r"|après quoi|dirigée?s? |présentée?s? |fondée?s? |menée?s? |prétextant|considérant"
    r"|en \w+ant)\b)"
)


def _brief(words: str) -> bool:
    return len(words.split()) in WORDS and words.count(",") <= MOST_COMMAS


def _said_whole(parsed: Parsed, part: Span) -> bool:
    """Say whether a part of a sentence is one: its main verb and both marks of a pair."""
    said = part.of(parsed.text)
    tokens = [t for t in parsed.within(part) if part.contains(t.span)]
    root = parsed.root(parsed.sentence(tokens[0])) if tokens else None
    verb = root is not None and (part.contains(root.span) or ";" in parsed.text[part.end :][:3])
    finite = any(t.finite for t in tokens)
    even = all(said.count(a) == said.count(b) for a, b in ("«»", "()"))
    return verb and finite and even and ";" not in said and len(said.split()) in WORDS


def fold_statement(sentence: str) -> str:
    """Return a sentence on one line, with its full stop, without a connector at its beginning."""
    line = re.sub(r"[ \t\n]+", " ", sentence).strip()
    bare = line[_opening(plain(line)) :]
    return bare[:1].upper() + bare[1:] + ("" if bare[-1:] in ".!?…»" else ".")
