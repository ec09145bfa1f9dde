"""Finders for ranks and superlatives, shares in words, and what is only said of oneself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lisez.analysis.facts.stated import Label, matches, stated
from lisez.analysis.found import Found
from lisez.analysis.numerals import plain
from lisez.analysis.parsed import Parsed
from lisez.core.spans import Span

_NUMBER = r"(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|quinze|vingt|cinquante|cent|\d{1,3})"
_FIRST = re.compile(
    rf"\b(?:(?:parmi|dans) )?(?P<number>(?:les|des) {_NUMBER} (?:premi(?:ers|ères)|meilleure?s))\b"
    r"(?! (?:mois|jours|ans|années|semaines|heures|minutes|siècles|d'entre))",
    re.IGNORECASE,
)
_MOST = re.compile(
    r"\b(?:l[ae]|les) (?:plus|moins) (?!tard\b|tôt\b|souvent\b|de\b)\w+ \w+", re.IGNORECASE
)
_ORDINAL = re.compile(
    r"\b(?:premi(?:er|ère)|deuxième|seconde?|troisième|quatrième|cinquième|dernier|dernière)"
    r" (?:place|rang|marché|producteur|productrice|ville|port|employeur|exportateur|fournisseur"
    r"|région|pays|plus \w+)\b",
    re.IGNORECASE,
)
_PLURALITY = re.compile(
    r"\b(?:la plupart|la majorité|une majorité|une minorité)(?= (?:de|du|des)\b| d')",
    re.IGNORECASE,
)
_SINCE = re.compile(
    r"\bdepuis (?:(?:quelques|plusieurs) (?:mois|années|semaines|décennies|siècles)|longtemps)\b",
    re.IGNORECASE,
)
_CLAIMS = re.compile(
    r"\bse (?:vant|targu|félicit|flatt)(?:e|ent|ait|aient)\b(?= (?:de|du|des)\b| d')"
    r"|\bs'enorgueilli(?:t|ssait)\b"
)
_LITTLE = re.compile(
    r"\b(?:est|sont|était|étaient|reste|restent|restait|demeure|demeurent|semble|semblent)"
    r" (?P<value>peu (?!d[e'u]\b|à\b|plus\b|après\b)\w+)"
)
_ALSO_LITTLE = re.compile(r"\bet (?P<value>peu (?!d[e'u]\b|à\b|plus\b|après\b)\w+)")


def ranks(parsed: Parsed) -> Iterator[Found]:
    """« parmi les cinq premiers », « la plus grosse délégation », « son deuxième marché »."""
    for rule, pattern in (("first", _FIRST), ("superlative", _MOST), ("ordinal", _ORDINAL)):
        for sentence, found in matches(parsed, pattern):
            if rule != "superlative" or _is_superlative(parsed, Span(*found.span())):
                label = Label("rank", rule, "rang de ce dont on parle")
                yield stated(parsed, sentence, Span(*found.span()), label)


def _is_superlative(parsed: Parsed, span: Span) -> bool:
    """« la plus grosse usine », not « le plus » with a verb after it."""
    words = [token for token in parsed.within(span) if token.word]
    return len(words) > 3 and words[2].pos == "ADJ" and words[3].pos in ("NOUN", "PROPN")


def shares_in_words(parsed: Parsed) -> Iterator[Found]:
    """« la plupart des communes »."""
    for sentence, found in matches(parsed, _PLURALITY):
        label = Label("share", "plurality", "part dont parle la phrase")
        yield stated(parsed, sentence, Span(*found.span()), label)


def vague_durations(parsed: Parsed) -> Iterator[Found]:
    """« depuis plusieurs années »."""
    for sentence, found in matches(parsed, _SINCE):
        label = Label("date", "since", "ancienneté du fait")
        yield stated(parsed, sentence, Span(*found.span()), label)


def claims(parsed: Parsed) -> Iterator[Found]:
    """« La ville se vante d’être la première »: the article does not say so itself."""
    for sentence, found in matches(parsed, _CLAIMS):
        label = Label("quote", "claims", "ce que l’on dit de soi", modality="quoted")
        yield stated(parsed, sentence, Span(*found.span()), label)


def judgements(parsed: Parsed) -> Iterator[Found]:
    """« reste peu connu et peu enclin à … »: how far something is so, says the author."""
    label = Label("judgement", "little", "degré, selon l’auteur")
    for sentence, found in matches(parsed, _LITTLE):
        yield stated(parsed, sentence, Span(*found.span("value")), label)
        for also in _ALSO_LITTLE.finditer(plain(parsed.text), found.end(), sentence.span.end):
            yield stated(parsed, sentence, Span(*also.span("value")), label)
