"""Sentences made false by a phrase: with or without, for or against, before or after."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from lisez.analysis import punctual
from lisez.analysis.candidates import Source
from lisez.analysis.contrast import Contrast, argued, made
from lisez.analysis.numerals import plain
from lisez.analysis.parsed import Sentence
from lisez.core.spans import Span

_BACKING = r"(?= (?:l'|le |la )(?:accord|aide|appui|soutien|autorisation|concours|participation)\b)"
_SIDE = r"(?:rive|aile|main|jambe|oreille) "
_PARTY = r"(?:partis?|gouvernement|coalition|candidate?|candidats|extrême|centre|maire)(?: de)? "
_ROLE = r"(?P<kept>rôles? (?:très )?)(?P<said>%s)\b"
_AGAINST = r"(?:vot|manifest|milit|se prononc)\w+(?: massivement)? "
# What is replaced, the group « said », and by what. A contraction has a line of its own.
_PHRASES: Final = (
    (r"\b(?P<said>avec)" + _BACKING, "sans"),
    (r"\b(?P<said>sans)" + _BACKING, "avec"),
    (r"\b(?P<said>sans succès)\b", "avec succès"),
    (r"\b(?P<said>à l'avantage) (?=d)", "au désavantage"),
    (r"\b(?P<said>au désavantage) (?=d)", "à l'avantage"),
    (r"\ben (?P<said>amont) (?=d)", "aval"),
    (r"\ben (?P<said>aval) (?=d)", "amont"),
    (r"\bà l'(?P<said>intérieur) (?=d)", "extérieur"),
    (r"\bà l'(?P<said>extérieur) (?=d)", "intérieur"),
    (r"\b" + _AGAINST + r"(?P<said>en faveur du) ", "contre le"),
    (r"\b" + _AGAINST + r"(?P<said>en faveur des) ", "contre les"),
    (r"\b" + _AGAINST + r"(?P<said>en faveur de) (?=la |l'|[A-Z])", "contre"),
    (r"\b" + _AGAINST + r"(?P<said>contre) (?=l)", "pour"),
    (r"\b(?P<said>pris) de l'importance\b", "perdu"),
    (r"\b(?P<said>prend) de l'importance\b", "perd"),
    (r"\b(?P<said>perd) de l'importance\b", "prend"),
    (r"\b(?P<said>perdu) de l'importance\b", "pris"),
    (r"\b(?P<said>moins bien)\b", "mieux"),
    (_ROLE % "essentiels?|majeurs?|important|importants|central|décisifs?", "mineur"),
    (_ROLE % "déterminants?|crucial|capital|clé|primordial", "mineur"),
    (r"\b" + _SIDE + r"(?P<said>droite)\b", "gauche"),
    (r"\b" + _SIDE + r"(?P<said>gauche)\b", "droite"),
    (r"\b" + _PARTY + r"(?P<said>droite)\b", "gauche"),
    (r"\b" + _PARTY + r"(?P<said>gauche)\b", "droite"),
    (r"\b(?P<said>s'oppose(?:nt)? à) (?=la |l'|[A-Z])", "soutient"),
    (r"\b(?P<said>s'oppose au) ", "soutient le"),
    (r"\b(?P<said>s'oppose aux) ", "soutient les"),
    (r"\b(?P<said>s'opposa à) (?=la |l'|[A-Z])", "soutint"),
    (r"\b(?P<said>s'opposa au) ", "soutint le"),
    (r"\b(?P<said>s'opposa aux) ", "soutint les"),
    (r"\b(?P<said>supérieure?s?) (?=(?:à|au|aux) )", "in"),
    (r"\b(?P<said>inférieure?s?) (?=(?:à|au|aux) )", "sup"),
    (r"\b(?:est|sont|fut|furent|été|était) (?P<said>attaquée?s?) par\b", "défendu"),
)
# Of an event alone: what lasts may be so at the other time as well.
_EVENT = (
    r"(?:mort|naissance|guerre|révolution|prise|chute|bataille|indépendance|libération|arrivée"
    r"|départ|signature|ouverture|fermeture|Première Guerre|Seconde Guerre)"
)
_PERIOD = (
    r"(?= (?:du [IVX]+e siècle|des années|de l'année|de l'été|du mois|de la guerre|de la Première"
    r"|de la Seconde|du siècle|d'année|janvier|février|mars|avril|mai|juin|juillet|août"
    r"|septembre|octobre|novembre|décembre|de 1|de 2)\b)"
)
_MOMENTS: Final = (
    (r"\b(?P<said>au début)" + _PERIOD, "à la fin"),
    (r"\b(?P<said>à la fin)" + _PERIOD, "au début"),
    (r"\ben (?P<said>début) (?=d'année)", "fin"),
    (r"\ben (?P<said>fin) (?=d'année)", "début"),
    (r"\b(?P<said>après) (?=(?:la |l'|le )" + _EVENT + r" d)", "avant"),
    (r"\b(?P<said>avant) (?=(?:la |l'|le )" + _EVENT + r" d)", "après"),
    (r"\ben (?P<said>été)(?= \d{4}|[.,]|$)", "hiver"),
    (r"\ben (?P<said>hiver)(?= \d{4}|[.,]|$)", "été"),
)


def phrase(source: Source, sentence: Sentence) -> Iterator[Contrast]:
    """« avec l’aide de Paul » … « sans l’aide de Paul »; « après la mort de Paul » … « avant »."""
    said = plain(sentence.span.of(source.parsed.text))
    for pattern, other in _PHRASES:
        for found in re.finditer(pattern, said, re.IGNORECASE):
            if not _unfit(said, found) and not argued(said):
                yield _made(source, sentence, found, other)
    for pattern, other in _MOMENTS:
        for found in re.finditer(pattern, said, re.IGNORECASE):
            contrast = _made(source, sentence, found, other)
            if not _SUCCEEDS.search(said) and not punctual.lasting(source.parsed, contrast.fact):
                yield contrast


# « Après la mort de Paul, Luc lui succède »: before it he could not.
_SUCCEEDS = re.compile(
    r"\b(?:succ[éè]d\w+|hérit\w+|remplac\w+|reprend\w*|repri\w+|veu(?:f|ve)|posthume|hommage"
    r"|enterr\w+|inhum\w+|avant|juste|peu|\w+ (?:ans|mois|jours) après|depuis)\b",
    re.IGNORECASE,
)


def _unfit(said: str, found: re.Match[str]) -> bool:
    """« avec ou sans l’accord », « ne s’oppose pas », « de la rive gauche à la rive droite »."""
    before = said[max(0, found.start("said") - 12) : found.start("said")].lower()
    again = len(re.findall(rf"\b{re.escape(found['said'])}\b", said, re.IGNORECASE)) > 1
    both = {"gauche": "droite", "droite": "gauche", "amont": "aval", "aval": "amont"}
    other = both.get(found["said"].lower(), "")
    denied = re.search(r"\b(?:ne|n'|pas|ou|ni|non|et) ?$", before)
    return bool(again or denied or (other and other in said.lower()))


def _made(source: Source, sentence: Sentence, found: re.Match[str], other: str) -> Contrast:
    start = sentence.span.start
    span = Span(start + found.start("said"), start + found.end("said"))
    other = _agreed(found["said"], other)
    if span.of(source.parsed.text)[0].isupper():
        other = other[:1].upper() + other[1:]
    if "’" in source.parsed.text:
        other = other.replace("'", "’")
    return made(source, sentence, "phrase", span, other)


def _agreed(said: str, other: str) -> str:
    """« attaquées » gives « défendues », « supérieure » « inférieure », « s’opposent » a plural."""
    word = said.lower()
    if other in ("in", "sup"):
        return other + ("férieur" if other == "in" else "érieur") + word.partition("rieur")[2]
    if other == "défendu":
        return other + word.removeprefix("attaqué")
    if other == "mineur" and word.endswith("s"):
        return "mineurs"
    return "soutiennent" if word == "s'opposent à" else other
