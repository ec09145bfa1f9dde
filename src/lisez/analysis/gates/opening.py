"""The sentence that opens an article and says what it is about: shown before what leans on it.

« Paul Morel, né en 1861 à Dole, est un ingénieur »: thirty lines below, a paragraph begins with
« Il », and the club, the town or the firm that it speaks of is the one that was introduced.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from lisez.analysis.facts.people import names
from lisez.analysis.gates.definite import anchored, definite_article
from lisez.analysis.gates.impersonal import impersonal
from lisez.analysis.gates.known import world
from lisez.analysis.gates.leaning import connective
from lisez.analysis.gates.nominals import spelt, subject
from lisez.analysis.gates.topical import DEFINES, MOST_WORDS, topical
from lisez.analysis.gates.written import misspelt, plain
from lisez.analysis.parsed import Parsed, Sentence, Token
from lisez.analysis.wordlists import words
from lisez.core.spans import Span
from lisez.core.typography import fold_space, folded

_LEAST_NAMED = 3  # sentences that name whom an article is about
_NAMED_SHARE = 0.09  # of the sentences, which have a name for a subject
PERSONAL = frozenset({"pronoun", "possessive", "object", "owner"})
"""Needs that only a person answers, of whom the whole article speaks."""


@lru_cache(maxsize=8)
def opening(parsed: Parsed) -> int | None:
    """Return the index of the sentence that introduces the article's subject; None for none."""
    first = next((s for s in parsed.sentences if s.parsed), None)
    if first is None or first.position or len(parsed.of(first)) > MOST_WORDS:
        return None
    if connective(plain(first.span.of(parsed.text))):
        return None  # « Plus précisément, le virus est un »: something stood before
    if "unbalanced" in misspelt(first.span.of(parsed.text)):
        return None  # a quotation that goes on
    return first.index if _introduces(parsed, first) else None


def foreword(parsed: Parsed) -> Span | None:
    """Return what says what the article is about: its title, else the sentence that opens it."""
    if parsed.article.title:
        return parsed.article.paragraphs[0].span
    at = opening(parsed)
    return None if at is None else parsed.sentences[at].span


def topic(parsed: Parsed) -> str:
    """Return what the article is about in its own words: its title, else its opening's subject.

    "" where nothing says it.
    """
    at = opening(parsed)
    if parsed.article.title or at is None:
        return parsed.article.title
    line = parsed.sentences[at].span.of(parsed.text)
    found = DEFINES.match(plain(line))
    return fold_space(line[: found.end("subject")]) if found else ""


def _introduces(parsed: Parsed, sentence: Sentence) -> bool:
    """« La brassadelle est une couronne », « Le Havre AC est l'un des clubs »; a verb says less."""
    if DEFINES.match(plain(sentence.span.of(parsed.text))):
        return True
    root = parsed.root(sentence)
    if root is None or root.pos not in ("NOUN", "PRON") or parsed.child(root, "cop") is None:
        return False
    about = parsed.child(root, "nsubj")
    return about is not None and about.pos in ("NOUN", "PROPN") and _one_of_many(parsed, root)


def _one_of_many(parsed: Parsed, root: Token) -> bool:
    """« un ingénieur », « l'un des clubs »."""
    before = parsed.tokens[max(0, root.index - 4) : root.index + 1]
    return any(token.text.lower() in ("un", "une") for token in before)


@lru_cache(maxsize=8)
def of_one_person(parsed: Parsed) -> bool:
    """Say whether the opening introduces somebody whom the article names more than all others."""
    at = opening(parsed)
    if at is None:
        return False
    sentence = parsed.sentences[at]
    hero = next(iter(names(parsed, sentence)), None)
    about = next((t for t in parsed.of(sentence) if subject(t)), None)
    if hero is None or about is None or not hero.contains(about.span):
        return False
    return _most_named(parsed, folded(hero.of(parsed.text)).split()[-1])


def _most_named(parsed: Parsed, surname: str) -> bool:
    named: Counter[str] = Counter()
    for sentence in parsed.sentences:
        people = {e for e in parsed.entities_in(sentence.span) if e.label == "PER"}
        named.update({folded(e.span.of(parsed.text)).split()[-1] for e in people})
    rest = max((count for name, count in named.items() if name != surname), default=0)
    return named[surname] >= max(_LEAST_NAMED, rest + 1)


def named_subject(parsed: Parsed, sentence: Sentence) -> bool:
    """« Paul Morel vend ses toiles »: a name is the subject of the sentence."""
    return any(_name(t) and subject(t) for t in parsed.of(sentence))


def told_subject(parsed: Parsed, sentence: Sentence) -> bool:
    """« Paul Morel vend », « L'archipel du Vanuatu compte », « Le Musée de la Mine ouvre »."""
    return any(_tells(parsed, t) for t in parsed.of(sentence) if subject(t))


def _tells(parsed: Parsed, token: Token) -> bool:
    """Say whether a subject is a name, or has one for a complement."""
    if _name(token):
        return True
    if token.pos != "NOUN" or parsed.head(token).dep != "ROOT":
        return False
    if token.text[0].isupper() and token.index > parsed.sentence(token).first:
        return True
    after = parsed.tokens[token.index + 1 : token.index + 4]
    of = bool(after) and spelt(after[0]) in ("de", "du", "d'", "des")
    owner = next((t for t in after[1:] if spelt(t) not in ("le", "la", "les", "l'")), None)
    return of and owner is not None and _name(owner)


def _name(token: Token) -> bool:
    """« Morel »; « la résistance » is none, whatever the model says."""
    return token.pos == "PROPN" and not token.text.islower()


_ABOVE = re.compile(r"\b(?:plus (?:tard|tôt)|y|en (?:est|a|était|avait|fut|sont|ont)|ensuite)\b")


def placed(parsed: Parsed, sentence: Sentence) -> bool:
    """« Une armée ottomane, qui approche de Kars, recule »: a name, and nothing that points up.

    Not « Plus tard arrive Paul Morel », « Une grève empêche Paul Morel d'y aller ».
    """
    if _ABOVE.search(plain(sentence.span.of(parsed.text)).lower()):
        return False
    return any(t.entity for t in parsed.of(sentence)[1:])


@lru_cache(maxsize=8)
def names_subjects(parsed: Parsed) -> bool:
    """Say whether an article names what it speaks of as it goes, and not once for all above it.

    Of what strict readers judged, passages of a text that does begin well anywhere; one that
    hardly ever has a name for a subject has named its hero in a part that is not there.
    """
    sentences = [s for s in parsed.sentences if s.parsed]
    return sum(named_subject(parsed, s) for s in sentences) >= _NAMED_SHARE * len(sentences)


def begins_amid(parsed: Parsed, sentence: Sentence) -> bool:
    """« La question fut tranchée », « Il part alors »: what came before is taken for known.

    Not where the subject's noun is the article's own, « Le phare de Dax », or a name tells.
    """
    if sentence.index == 0:
        return False
    line = plain(sentence.span.of(parsed.text))
    if _THEN.search(line) and not _DATED.search(line):
        return True
    about = foreword(parsed)
    introduced = about is not None
    told = set() if about is None else set(folded(about.of(parsed.text)).replace("'", " ").split())
    return any(
        (token.pos == "NOUN" or (token.pos == "PROPN" and not _name(token)))
        and subject(token)
        and parsed.head(token).dep == "ROOT"
        and definite_article(parsed, token)
        and not world(token)
        and folded(token.text) not in told
        and not (introduced and (topical(parsed, token) or _told_which(parsed, token)))
        and not any(t.pos == "PROPN" or t.entity for t in parsed.children(token))
        for token in parsed.of(sentence)
    )


def _told_which(parsed: Parsed, token: Token) -> bool:
    """« Les fouilles de 1979 » tells which, of an article that says what it is about.

    Not « La mise en service a lieu »: of what, nor « L'émotion soulevée »: by what.
    """
    after = parsed.tokens[token.index + 1 : token.index + 2]
    if token.lemma in _REACTIONS or any(spelt(t) in _LEADING for t in after):
        return False
    return anchored(parsed, token)


_REACTIONS = words(
    "émotion indignation réaction scandale polémique colère enthousiasme inquiétude controverse"
)
_LEADING = words("en à au aux sur pour contre par")


_THEN = re.compile(r"\balors\b(?! que| qu')")
_DATED = re.compile(r"\b(?:1\d{3}|20\d\d)\b")


_THEIRS = ("son", "sa", "ses", "lui", "le", "la", "l'", "les", "leur", "leurs", "il", "elle", "ils")


def unheaded(parsed: Parsed, sentence: Sentence) -> bool:
    """« La rencontre avec Anne Roy, son aînée »: whose, in an article that introduces nobody.

    A subject that is told may own what follows it: « Paul Morel vend ses toiles ».
    """
    tokens = parsed.of(sentence)
    names_ = (t.index for t in tokens if subject(t) and (t.pos == "PROPN" or _tells(parsed, t)))
    named = next(names_, sentence.last)
    return any(
        (token.index < named or _object(parsed, token))
        and spelt(token) in _THEIRS
        and (token.pos == "PRON" or spelt(token) in ("son", "sa", "ses") or _object(parsed, token))
        and not impersonal(parsed, token)
        and parsed.text[token.span.end : token.span.end + 2] != "on"  # « l'on »
        for token in tokens
    )


def _object(parsed: Parsed, token: Token) -> bool:
    """« Gustav Rehberg la transféra », « lui consacre », whatever the parser calls the word."""
    if token.dep in ("obj", "iobj"):
        return token.pos == "PRON"
    return token.pos == "DET" and parsed.head(token).pos == "VERB"
