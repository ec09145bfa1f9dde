"""Builds the facts of values: each with what it is the value of, in French."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from lisez.analysis.facts.frame import Frame, frame
from lisez.analysis.found import Found
from lisez.analysis.numerals import plain
from lisez.analysis.parsed import Parsed, Sentence, Token
from lisez.core.spans import Span

_LONGEST = 12  # words of what a value is the value of
_VOWEL = re.compile(r"[aàâeéèêiîoôuûyœh]", re.IGNORECASE)
_ASPIRATED = re.compile(r"h(?:aut|all|ameau|ockey|éros|ollandais|ongrois|uit|ors)", re.IGNORECASE)
_PRONOUN = re.compile(r"ils?|elles?|on|ce|c['’]|qui|y|cela|celui-ci|celle-ci", re.IGNORECASE)
_OF_VERB = {
    "coûter": "coût",
    "valoir": "valeur",
    "peser": "poids",
    "mesurer": "dimension",
    "durer": "durée",
    "vendre": "prix",
    "acheter": "prix",
    "payer": "somme payée",
    "verser": "somme versée",
    "investir": "somme investie",
    "financer": "somme financée",
    "gagner": "gain",
    "perdre": "perte",
    "parcourir": "distance parcourue",
}
_OF_KIND = {
    "amount": "montant",
    "share": "part",
    "measure": "mesure",
    "count": "nombre",
    "date": "date",
    "year": "année",
    "rank": "rang",
}
_OF_UNIT = {
    "siècle": "siècle",
    "décennie": "décennie",
    "km": "distance",
    "m": "dimension",
    "ha": "superficie",
    "km²": "superficie",
    "an": "durée",
    "mois": "durée",
    "jour": "durée",
    "semaine": "durée",
    "heure": "durée",
    "minute": "durée",
    "seconde": "durée",
}


@dataclass(frozen=True, slots=True)
class Reading:
    """A value as read from its words: kind and rule of the fact, its place, what it is worth."""

    kind: str
    rule: str
    span: Span
    number: Decimal
    unit: str


def measured(parsed: Parsed, sentence: Sentence, value: Reading) -> Found:
    """Return the fact of a value, with all that its sentence says around it."""
    around = frame(parsed, sentence, value.span)
    return Found(
        kind=value.kind,
        value=value.span,
        evidence=sentence.span,
        sentence=sentence.index,
        measures=measures(parsed, sentence, value, around),
        rule=value.rule,
        number=value.number,
        unit=value.unit,
        approx=around.approx,
        modality=around.modality,
        attachment=around.attachment,
        subject=around.subject,
    )


def measures(parsed: Parsed, sentence: Sentence, value: Reading, around: Frame) -> str:
    """Return what a value is the value of: « part du budget », « entreprises réunies »."""
    if value.kind == "count":
        return _counted(parsed, value)
    return (
        _followed(parsed, value)
        or _led(parsed, sentence, value)
        or _moment(parsed, value, around)
        or _owned(value, around)
    )


def _followed(parsed: Parsed, value: Reading) -> str:
    """« 3 millions d’euros de chiffre d’affaires », « 40 % du budget »."""
    following = _complement(parsed, value.span)
    if value.kind == "amount" and following.startswith(("de ", "d'", "d’")):
        return re.sub(r"^(?:de |d['’])", "", following)
    return f"part {following}" if value.kind == "share" and following else ""


def _moment(parsed: Parsed, value: Reading, around: Frame) -> str:
    if value.kind not in ("date", "year", "rank"):
        return ""
    event = _event(parsed, around)
    head = _OF_UNIT.get(value.unit, _OF_KIND[value.kind])
    return f"{head} où {event}" if event else f"{head} dont parle la phrase"


def _owned(value: Reading, around: Frame) -> str:
    verb = around.verb.lemma if around.verb else ""
    by_unit = _OF_UNIT.get(value.unit, _OF_KIND[value.kind])
    head = "âge" if value.rule == "age" else _OF_VERB.get(verb, by_unit)
    if not around.subject or _PRONOUN.fullmatch(around.subject):
        return f"{head} dont parle la phrase"
    return f"{head} {of(around.subject)}"


def of(phrase: str) -> str:
    """Join a noun phrase to the noun before it: « le port » gives « du port »."""
    for article, contracted in (("Le ", "du "), ("Les ", "des "), ("Des ", "de "), ("Du ", "de ")):
        if phrase.startswith((article, article.lower())):
            return contracted + phrase[len(article) :]
    lowered = re.sub(
        r"^(?:L['’]|La|Une?|Son|Sa|Ses|Cet?|Cette|Ces|Leurs?)\b", _lower, phrase, count=1
    )
    elides = _VOWEL.match(lowered) and not _ASPIRATED.match(lowered)
    return f"d’{lowered}" if elides else f"de {lowered}"


def _lower(found: re.Match[str]) -> str:
    return found.group().lower()


def _complement(parsed: Parsed, value: Span) -> str:
    """Return the « de … » that follows a value directly, cut before what only adds to it."""
    rest = plain(parsed.text[value.end : value.end + 200])
    if not re.match(r" (?:de |d'|du |des )", rest):
        return ""
    following = [t for t in parsed.tokens if t.span.start >= value.end][:_LONGEST]
    return _phrase(parsed, following)


def _counted(parsed: Parsed, value: Reading) -> str:
    end = value.span.end
    following = parsed.within(Span(end, end + 160))
    same = [t for t in following if t.sentence == parsed.within(value.span)[0].sentence]
    phrase = _phrase(parsed, same[:_LONGEST])
    return re.sub(r"^(?:de |d['’])", "", phrase) or value.unit


def _phrase(parsed: Parsed, tokens: Sequence[Token]) -> str:
    """Return the words of a nominal phrase from its first token on."""
    kept: list[Token] = []
    for token in tokens:
        verbal = token.pos in ("VERB", "AUX", "PRON", "SCONJ", "CCONJ", "PUNCT", "ADV", "NUM")
        participle = token.feature("VerbForm") == "Part" and token.feature("Tense") == "Past"
        if (verbal and not participle) or (token.pos == "ADP" and not _links(token)):
            break
        kept.append(token)
    while kept and kept[-1].pos in ("ADP", "DET", "ADV"):
        kept.pop()
    return parsed.span_of(kept).of(parsed.text).rstrip(" .,;:") if kept else ""


def _links(token: Token) -> bool:
    return token.text.lower() in ("de", "d'", "du", "des", "à", "au", "aux", "par", "pour", "en")


def _led(parsed: Parsed, sentence: Sentence, value: Reading) -> str:
    """« une superficie de 300 km² »: the noun before the value names what it is."""
    if value.kind not in ("amount", "measure", "share"):
        return ""
    before = plain(parsed.text[sentence.span.start : value.span.start])
    found = re.search(
        r"\b(superficie|population|longueur|largeur|hauteur|profondeur|altitude|distance|durée"
        r"|vitesse|poids|masse|température|puissance|capacité|surface|budget|coût|prix|salaire"
        r"|recette|bénéfice|déficit|taux|densité|diamètre|âge|chiffre d'affaires|croissance"
        r"|montant|somme|amende|dot|subvention|valeur)s?"
        r"(?: \w+)? (?:d[eu]|d'|est de|était de|atteint|s'élève à|à|jusqu'à)"
        r"(?: ?(?:environ|près de|plus de|presque))?\s?$",
        before,
    )
    return found[1] if found else ""


def _event(parsed: Parsed, around: Frame) -> str:
    """Return a clause such as « Marie Duval dirige le port », "" where it is not plain."""
    verb = around.verb
    subject = None if verb is None else parsed.child(verb, "nsubj")
    if verb is None or subject is None or not verb.finite or subject.pos not in ("NOUN", "PROPN"):
        return ""
    first = parsed.subtree(subject)[0].index
    tokens = [t for t in parsed.tokens[first : verb.index + 1] if t.sentence == verb.sentence]
    after = parsed.child(verb, "obj", "xcomp", "obl:arg", "attr")
    if after is not None and after.index > verb.index:
        span = parsed.tokens[verb.index + 1 : parsed.subtree(after)[-1].index + 1]
        tokens += span
    fits = len(tokens) <= _LONGEST and tokens and not any(t.pos in ("PUNCT", "NUM") for t in tokens)
    words = parsed.span_of(tokens).of(parsed.text) if fits else ""
    return re.sub(r"^(?:Le|La|Les|L['’]|Une?|Des|Son|Sa|Ses|Cette|Cet?|Ces)\b", _lower, words)
