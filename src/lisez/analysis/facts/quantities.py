"""Finders for amounts of money, shares, measures and counts.

Each number is read by what follows it, in this order: money, a share, a unit of measure,
a counted noun.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lisez.analysis.facts.dates import DATE
from lisez.analysis.facts.measured import Reading, measured
from lisez.analysis.found import Found
from lisez.analysis.numerals import Numeral, numerals, plain
from lisez.analysis.parsed import Parsed, Sentence, Token
from lisez.core.spans import Span

_MONEY = re.compile(
    r" ?(?:d'|de )?(?P<unit>euro|€|\$|dollar|franc|livres? sterling|yen|rouble|roupie|yuan|couronne"
    r"|peso|florin|ducat|sesterce|lire|mark|denier|écu|livres tournois|EUR\b|US\$)s?\b"
    r"(?: (?:américain|canadien|suisse|constant|australien)s?\b)?|(?P<sign> ?[€$])"
)
_SHARE = re.compile(r" ?(?:%|pour cent\b|p\. ?100\b)")
_UNITS = {
    "km": r"km\b(?!\s?/|²|2)|kilomètres?\b(?! (?:par|à l'heure|carré))",
    "km²": r"km²|km2\b|kilomètres? carrés?\b",
    "m": r"m\b(?![²³/]|\s?/)|mètres?\b(?! (?:par|carré|cube))",
    "m²": r"m²|m2\b|mètres? carrés?\b",
    "m³": r"m³|m3\b|mètres? cubes?\b",
    "cm": r"cm\b(?!²)|centimètres?\b",
    "mm": r"mm\b|millimètres?\b",
    "ha": r"ha\b|hectares?\b",
    "kg": r"kg\b|kilogrammes?\b|kilos?\b",
    "g": r"g\b|grammes?\b",
    "t": r"t\b|tonnes?\b",
    "l": r"l\b|litres?\b",
    "hl": r"hl\b|hectolitres?\b",
    "°C": r"°C?\b|degrés?\b(?! (?:de latitude|de longitude|ouest|nord|est|sud))",
    "km/h": r"km/h|kilomètres?(?:-heure| par heure| à l'heure)",
    "MW": r"MW\b|mégawatts?\b",
    "ch": r"ch\b|chevaux\b",
    "année-lumière": r"années?-lumière|années lumière",
    "siècle": r"siècles?\b",
    "an": r"ans?\b|années?\b(?!-|\s\d)",
    "mois": r"mois\b",
    "semaine": r"semaines?\b",
    "jour": r"jours?\b|journées?\b",
    "heure": r"heures?\b(?! (?:du|et|moins|\d))",
    "minute": r"minutes?\b",
    "seconde": r"secondes?\b",
}
_MEASURES = tuple(
    (name, re.compile(rf" ?(?:de |d')?(?:{words})")) for name, words in _UNITS.items()
)
_AGE_BEFORE = re.compile(
    r"\b(?:âgée?s? (?:seulement |alors )?d(?:e |')|âge d(?:e |')|à )"
    r"(?:près d(?:e |')|environ |seulement )?$",
    re.IGNORECASE,
)

# What stands before a number that is a name or a reference, not a value.
_REFERENCE = re.compile(
    r"(?:\b(?:articles?|pages?|p\.|chapitres?|chap\.|numéros?|n°s?|nos?|tomes?|volumes?|vol\.|division"
    r"|groupes?|lignes?|routes?|canal|type|modèles?|version|niveau|zone|catégorie|épisodes?|acte"
    r"|scène|opus|étage|classe|formule|numérotée?s?|code|psaume|verset|figure|fig\.|tableau|note"
    r"|saison|dossard|maillot|sonate|symphonie|quatuor|télévision|chaîne|autoroute|décret|loi"
    r"|résolution|régiment|ligue|série|chambre|salle|phase|unité|mark|indice|année|années|an|en|depuis"
    r"|op\.|BWV|no)"
    r"|\d+[.,:]|[°'′\"+×x=*/]) ?$",
    re.IGNORECASE,
)
_RANGE_BEFORE = re.compile(
    r"(?:\d|\b(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|vingt|cent))"
    r"(?:[ -]?(?:%|\w+))? ?(?:[-–−]|à|ou) ?$|\bentre (?:[\w,]+ ){0,4}(?:et )?$|\d et $",
    re.IGNORECASE,
)
_RANGE_AFTER = re.compile(
    r"(?: ?%| [a-z]+)? ?[-–−] ?\d|(?: ?%| [a-z²]+)? (?:à|ou|et) (?:\d|demie?\b|quart\b"
    r"|(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix)\b)"
)
_SCORE_AFTER = re.compile(
    r" \w+ (?:à|contre) (?:\d+|zéro|une?|deux|trois|quatre|cinq|six)\b(?! \w)"
)
_COMPOUND = re.compile(  # « 4 heures 52 minutes », « deux ans et six mois »
    r"\w (?:heures?|h|minutes?|ans?|mois|jours?|semaines?|mètres?|m|kilos?|euros?|francs?|degrés?)"
    r"(?:,? et)? $"
)
_CLOCK_BEFORE = re.compile(
    r"(?:\b(?:vers|dès|jusqu'à|depuis|avant|après)|(?<!grâce) à|^à) $", re.IGNORECASE
)
_NOT_COUNTED = frozenset(["autre", "premier", "dernier", "fois", "reste", "tiers", "quart", "%"])


def amounts(parsed: Parsed) -> Iterator[Found]:
    """« 3 milliards d'euros », « 12 000 francs »."""
    for sentence, numeral, after in _free(parsed):
        if found := _MONEY.match(after):
            unit = (found["unit"] or found["sign"]).strip().lower()
            unit = {"€": "euro", "eur": "euro", "$": "dollar", "us$": "dollar"}.get(unit, unit)
            span = _spanned(numeral, found.end())
            value = Reading("amount", "amount", span, numeral.value, unit)
            yield measured(parsed, sentence, value)


def shares(parsed: Parsed) -> Iterator[Found]:
    """« 40 % du budget »."""
    for sentence, numeral, after in _free(parsed):
        if found := _SHARE.match(after):
            span = _spanned(numeral, found.end())
            value = Reading("share", "percent", span, numeral.value, "%")
            yield measured(parsed, sentence, value)


def sizes(parsed: Parsed) -> Iterator[Found]:
    """« 12 km », « trois ans », « à 25 ans »; not « à 3 heures » nor « 20 h 30 »."""
    for sentence, numeral, after in _free(parsed):
        for unit, pattern in _MEASURES:
            found = pattern.match(after)
            if found is None:
                continue
            before = plain(parsed.text[sentence.span.start : numeral.span.start])
            lasts = re.match(
                r"\w* ?heures? d(?:e |')", after.strip()
            )  # « après neuf heures de marche »
            if not (unit == "heure" and _CLOCK_BEFORE.search(before) and not lasts):
                rule = _size_rule(unit, before, after)
                span = _spanned(numeral, found.end())
                value = Reading("measure", rule, span, numeral.value, unit)
                yield measured(parsed, sentence, value)
            break


def _size_rule(unit: str, before: str, after: str) -> str:
    if unit == "an" and not after.lstrip().startswith("année") and _AGE_BEFORE.search(before):
        return "age"
    lasting = ("siècle", "an", "mois", "semaine", "jour", "heure", "minute", "seconde")
    return "duration" if unit in lasting else "measure"


def counts(parsed: Parsed) -> Iterator[Found]:
    """« plus de 600 entreprises », « une vingtaine de joueurs »: the value is the number."""
    for sentence, numeral, after in _free(parsed):
        others = (_MONEY, _SHARE, *(pattern for _, pattern in _MEASURES))
        if any(pattern.match(after) for pattern in others):
            continue
        noun = counted(parsed, sentence, numeral)
        if noun is not None and not re.match(r" (?:h|heures?)\b", after):
            span = _spanned(numeral, 0)
            value = Reading("count", "count", span, numeral.value, noun.lemma)
            yield measured(parsed, sentence, value)


def counted(parsed: Parsed, sentence: Sentence, numeral: Numeral) -> Token | None:
    """Return the noun that a number counts, None where it is unclear."""
    after = [t for t in parsed.of(sentence) if t.span.start >= numeral.span.end][:4]
    if after and after[0].text in ("de", "d'"):
        if numeral.style != "about" and not numeral.scale:
            return None
        after = after[1:]
    for token in after[:3]:
        if token.lemma.lower() in _NOT_COUNTED:
            return None
        if token.pos == "NOUN":
            lower = token.text[0].islower() and len(token.text) > 2
            return token if lower and _last_part(parsed, token)[-1] in "sxz" else None
        if token.pos != "ADJ" or token.text[-1] not in "sx":
            return None
    return None


def _last_part(parsed: Parsed, token: Token) -> str:
    """Return the end of a compound that the model splits: « start-ups »."""
    hyphen, *after = parsed.following(token.span.end, 2) or (token,)
    joined = hyphen.text == "-" and hyphen.span.start == token.span.end
    return after[0].text if joined and after else token.text


def _free(parsed: Parsed) -> Iterator[tuple[Sentence, Numeral, str]]:
    """Yield the numbers that are values, each with the text after it."""
    text = plain(parsed.text)
    for sentence in parsed.sentences:
        if not sentence.parsed:
            continue
        days = [Span(*found.span()) for found in DATE.finditer(text, *sentence.span)]
        for numeral in numerals(parsed.text, *sentence.span):
            after = text[numeral.span.end : sentence.span.end]
            before = text[sentence.span.start : numeral.span.start]
            if any(day.overlaps(numeral.span) for day in days):
                continue
            if _COMPOUND.search(before):
                continue
            if not _named(parsed, numeral, before) and not ranged(before, after):
                yield sentence, numeral, after


def _named(parsed: Parsed, numeral: Numeral, before: str) -> bool:
    """« Windows 95 », « article 12 », « Messier 87 »: the number is part of a name."""
    if _REFERENCE.search(before):
        return True
    if re.search(r"(?<=[^.!?:«] )(?<![.!?:»] )\b[A-ZÀ-Ö][\w'-]* $", before) or re.match(
        r"[A-Z][\w'-]* $", before
    ):
        return numeral.style == "digits"
    entities = {t.entity for t in parsed.within(numeral.span)}
    return bool(entities & {"ORG", "PER", "MISC", "LOC"})


def ranged(before: str, after: str) -> bool:
    """« 15 à 30 », « deux ou trois », « entre 3 et 5 », « 4 matchs à 1 »."""
    return bool(
        re.match(r" ?(?:%|\w+)(?: et)? (?:\d|(?:deux|trois|six|dix) \w)", after)  # « 21 minutes 9 »
        or _RANGE_BEFORE.search(before)
        or _RANGE_AFTER.match(after)
        or _SCORE_AFTER.match(after)
    )


def _spanned(numeral: Numeral, length: int) -> Span:
    """Return the span of a number and `length` characters after it, its unit."""
    return Span(numeral.span.start, numeral.span.end + length)
