"""Finders for ranks and superlatives, shares in words, and what is only said of oneself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from lisez.analysis.facts.measured import complement
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
                label = Label("rank", rule, "rang")
                yield stated(parsed, sentence, Span(*found.span()), label)


_WORDS = (
    *("troisième", "quatrième", "cinquième", "sixième", "septième", "huitième", "neuvième"),
    "dixième",
)
_NTH = re.compile(
    rf"\b(?P<nth>{'|'.join(_WORDS)}|(?<![\d-])(?:[3-9]|[1-9]\d)e)"
    r" (?:place|rang|étape|saison|titre|trophée|édition|victoire|ouvrage|album|roman|film|livre"
    r"|exportateur|producteur|employeur|port|ville|pays|tentative|enfant|fils|fille|marché|essai"
    r"|participation|mandat|mariage|voyage|expédition|version|modèle|objet|membre)\b"
    r"(?! (?:République|Empire))",
)


def nths(parsed: Parsed) -> Iterator[Found]:
    """« la quatrième place », « la 17e étape »: not the first ones, nor « les 4e et 6e »."""
    text = plain(parsed.text)
    for sentence, found in matches(parsed, _NTH):
        span = Span(*found.span("nth"))
        if not re.search(r"\b(?:les|des|aux|et|ou) $", text[max(0, span.start - 5) : span.start]):
            label = Label("rank", "nth", "rang", "rang")
            yield replace(stated(parsed, sentence, span, label), number=Decimal(nth(found["nth"])))


def nth(said: str) -> int:
    """Return what « quatrième » or « 17e » is worth."""
    return _WORDS.index(said) + LEAST_NTH if said in _WORDS else int(said[:-1])


def other_nths(said: str) -> Iterator[tuple[int, str]]:
    """Yield ranks near one, written as it is; none before the third."""
    here = nth(said)
    for other in range(max(LEAST_NTH, here - REACH), here + REACH + 1):
        fits = said not in _WORDS or other < LEAST_NTH + len(_WORDS)
        if other != here and fits:
            yield other, _WORDS[other - LEAST_NTH] if said in _WORDS else f"{other}e"


LEAST_NTH = 3  # the first and the second are often known without reading
REACH = 4


def _is_superlative(parsed: Parsed, span: Span) -> bool:
    """« la plus grosse usine », not « le plus » with a verb after it."""
    words = [token for token in parsed.within(span) if token.word]
    return len(words) > 3 and words[2].pos == "ADJ" and words[3].pos in ("NOUN", "PROPN")


def shares_in_words(parsed: Parsed) -> Iterator[Found]:
    """« la plupart des communes »."""
    for sentence, found in matches(parsed, _PLURALITY):
        after = complement(parsed, Span(*found.span()))
        label = Label("share", "plurality", f"part {after}" if after else "part")
        yield stated(parsed, sentence, Span(*found.span()), label)


def vague_durations(parsed: Parsed) -> Iterator[Found]:
    """« depuis plusieurs années »."""
    for sentence, found in matches(parsed, _SINCE):
        label = Label("date", "since", "depuis quand")
        yield stated(parsed, sentence, Span(*found.span()), label)


def claims(parsed: Parsed) -> Iterator[Found]:
    """« La ville se vante d’être la première »: the article does not say so itself."""
    for sentence, found in matches(parsed, _CLAIMS):
        label = Label("quote", "claims", "attitude", modality="quoted")
        yield stated(parsed, sentence, Span(*found.span()), label)


def judgements(parsed: Parsed) -> Iterator[Found]:
    """« reste peu connu et peu enclin à … »: how far something is so, says the author."""
    label = Label("judgement", "little", "jugement de l’auteur")
    for sentence, found in matches(parsed, _LITTLE):
        yield stated(parsed, sentence, Span(*found.span("value")), label)
        for also in _ALSO_LITTLE.finditer(plain(parsed.text), found.end(), sentence.span.end):
            yield stated(parsed, sentence, Span(*also.span("value")), label)
