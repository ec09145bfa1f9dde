"""Builds the facts of values: each with what it is the value of, in French."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from lisez.analysis.facts.frame import Frame, frame, top
from lisez.analysis.found import Found
from lisez.analysis.numerals import plain
from lisez.analysis.parsed import Parsed, Sentence, Token
from lisez.analysis.wordlists import words
from lisez.core.spans import Span

_LONGEST = 12  # words of what a value is the value of
_VOWEL = re.compile(r"[aàâeéèêiîoôuûyœh]", re.IGNORECASE)
_ASPIRATED = re.compile(r"h(?:aut|all|ameau|ockey|éros|ollandais|ongrois|uit|ors)", re.IGNORECASE)
_PRONOUN = re.compile(
    r"(?:ils?|elles?|on|ce|c['’]|qui|y|cela|celui|celle|chacune?|tous|toutes|certains)\b",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"^(?:Le|La|Les|L['’]|Une?|Des|Son|Sa|Ses|Cette|Cet?|Ces|Leurs?)\b")
_COUNTED = re.compile(r"\d")
_BRACKETS = re.compile(r" \([^)]*\)")
_HAS = re.compile(
    r"\b(?:ai|as|a|ont|avais|avait|avaient|aura|auront|eut)"
    r" (?:environ |à peine |près d(?:e |')|plus d(?:e |')|moins d(?:e |'))?$"
)
_AGED = re.compile(
    r"\b(?:homme|femme|fille|garçon|enfant|adolescente?|infirmi(?:er|ère)|étudiante?|habitante?"
    r"|élève|salariée?|retraitée?|ouvri(?:er|ère)|professeure?)s?(?: \w+)? de "
    r"(?:près de |plus de |moins de )?$"
)
_CLOSE = 6  # tokens between a noun and the value that hangs on it
_FRONT = re.compile(r"(?:En|Dès|Depuis|Le|Au|Durant les années)(?: (?:\w+di|dimanche))? ?")
_BACK = re.compile(r" (?:en|le|depuis|dès|depuis le|dès le|au|durant les années) ?$")
_OF_VERB = {  # the rule of the value, and what it is of the subject
    "coûter": ("amount", "coût"),
    "valoir": ("amount", "valeur"),
    "peser": ("measure", "poids"),
    "mesurer": ("measure", "dimension"),
    "durer": ("duration", "durée"),
}
_BY_VERB = {  # by its subject
    "payer": "somme payée",
    "verser": "somme versée",
    "investir": "somme investie",
    "recevoir": "somme reçue",
    "dépenser": "somme dépensée",
    "perdre": "somme perdue",
    "parcourir": "distance parcourue",
}
_OF_ADJECTIVE = {
    "long": "longueur",
    "large": "largeur",
    "haut": "hauteur",
    "profond": "profondeur",
    "épais": "épaisseur",
}
_MONEY_NOUNS = words(
    "aide allocation amende avance bourse budget cachet caution contrat coût crédit dépense dette"
    " don dot droit emprunt facture fortune frais héritage impôt indemnité investissement loyer"
    " montant pension perte prêt prime prix recette redevance revenu salaire solde somme subvention"
    " supplément tarif taxe"
)
_DIMENSION = re.compile(
    r" d(?:e |')(altitude|profondeur|hauteur|longueur|largeur|dénivelé|diamètre|haut|long|large)\b"
)
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
    "m²": "superficie",
    "m³": "volume",
    "l": "quantité",
    "hl": "quantité",
    "g": "quantité",
    "kg": "quantité",
    "t": "quantité",
    "°C": "température",
    "km/h": "vitesse",
    "MW": "puissance",
    "ch": "puissance",
    "année-lumière": "distance",
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
        return f"nombre {of(_counted(parsed, value))}"
    if value.rule == "duration" and _has_years(parsed, sentence, value):
        return "âge"
    return (
        _followed(parsed, value)
        or _led(parsed, sentence, value)
        or _hung(parsed, value)
        or _moment(parsed, sentence, value)
        or _owned(value, around)
    )


def _has_years(parsed: Parsed, sentence: Sentence, value: Reading) -> bool:
    """« Les voyageurs ont moins de 30 ans »; not « ont 30 ans de service »."""
    before = plain(parsed.text[sentence.span.start : value.span.start])
    after = plain(parsed.text[value.span.end : sentence.span.end])
    return (
        value.unit == "an"
        and (_HAS.search(before) is not None or _AGED.search(before) is not None)
        and not re.match(r" (?:de|d'|pour|devant|après)", after)
    )


def _followed(parsed: Parsed, value: Reading) -> str:
    """« 3 millions d’euros de chiffre d’affaires », « 40 % du budget »."""
    rest = plain(parsed.text[value.span.end : value.span.end + 20])
    if value.rule == "measure" and (found := _DIMENSION.match(rest)):
        return _OF_ADJECTIVE.get(found[1], found[1])
    following = complement(parsed, value.span)
    if value.kind == "amount" and following.startswith(("de ", "d'", "d’")):
        return re.sub(r"^(?:de |d['’])", "", following)
    return f"part {following}" if value.kind == "share" and following else ""


def _moment(parsed: Parsed, sentence: Sentence, value: Reading) -> str:
    if value.kind not in ("date", "year", "rank"):
        return ""
    event = _event(parsed, sentence, value)
    head = _OF_UNIT.get(value.unit, _OF_KIND[value.kind])
    before = plain(parsed.text[max(0, value.span.start - 20) : value.span.start])
    since = re.search(r"\bdepuis(?: le)? $", before, re.IGNORECASE)
    when = "depuis laquelle" if since and value.kind != "rank" else "où"
    return f"{head} {when} {event}" if event else head


def _owned(value: Reading, around: Frame) -> str:
    verb = around.verb.lemma if around.verb else ""
    named = (
        around.subject and not _PRONOUN.match(around.subject) and not _COUNTED.match(around.subject)
    )
    if value.rule == "age" and named:
        return f"âge {of(around.subject)}"
    if named and _OF_VERB.get(verb, ("", ""))[0] == value.rule:
        return f"{_OF_VERB[verb][1]} {of(around.subject)}"
    if named and verb in _BY_VERB and value.rule in ("amount", "measure"):
        return f"{_BY_VERB[verb]} par {_lowered(around.subject)}"
    return "âge" if value.rule == "age" else _OF_UNIT.get(value.unit, _OF_KIND[value.kind])


def _hung(parsed: Parsed, value: Reading) -> str:
    """« une prime de 310 euros », « un pont long de 146 mètres »: what it hangs on names it."""
    if value.rule not in ("amount", "percent", "measure"):
        return ""
    token = top(parsed, value.span)
    head = parsed.head(token)
    first = parsed.within(value.span)[0].index
    between = parsed.tokens[head.index : first]
    if not between or not between[-1].text.lower().startswith("d") or len(between) > _CLOSE:
        return ""
    sizes = (_OF_ADJECTIVE.get(t.lemma.lower()) for t in between)
    if noun := next(filter(None, sizes), None):
        return noun
    if value.rule == "measure" or head.lemma.lower() not in _MONEY_NOUNS:
        return ""
    plain_noun = all(t.pos in ("NOUN", "ADJ", "ADP", "PROPN") for t in between)
    return parsed.span_of(between[:-1]).of(parsed.text) if plain_noun and _names(head) else ""


def _names(head: Token) -> bool:
    return head.pos == "NOUN" and head.text.islower()


def of(phrase: str) -> str:
    """Join a noun phrase to the noun before it: « le port » gives « du port »."""
    for article, contracted in (("Le ", "du "), ("Les ", "des "), ("Des ", "de "), ("Du ", "de ")):
        if phrase.startswith((article, article.lower())):
            return contracted + phrase[len(article) :]
    lowered = _lowered(phrase)
    elides = _VOWEL.match(lowered) and not _ASPIRATED.match(lowered)
    return f"d’{lowered}" if elides else f"de {lowered}"


def complement(parsed: Parsed, value: Span) -> str:
    """Return the « de … » that follows a value directly, cut before what only adds to it."""
    rest = plain(parsed.text[value.end : value.end + 200])
    if not re.match(r" (?:de |d'|du |des )", rest):
        return ""
    return _phrase(parsed, parsed.following(value.end, _LONGEST))


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


def _event(parsed: Parsed, sentence: Sentence, value: Reading) -> str:
    """Return what happens then, « Marie Duval dirige le port », "" where it is not plain.

    « En 1987, Marie Duval … » and « Marie Duval … en 1987 » only.
    """
    text = parsed.text
    before = text[sentence.span.start : value.span.start]
    after = _BRACKETS.sub("", text[value.span.end : sentence.span.end])
    if _FRONT.fullmatch(plain(before)) and after.startswith(", "):
        clause = re.split(r"\s?[,;:.(—–!?]", after[2:])[0].strip()
    else:
        clause = _BACK.sub("", before)
        if clause == before or re.search(r"[,;:(—–]| qu['’e]\w*$", clause):
            return ""
    first = next((t for t in parsed.of(sentence) if plain(clause).startswith(t.text)), None)
    plain_start = first is not None and first.pos in ("DET", "PROPN") and " " in clause
    fits = plain_start and len(clause.split()) <= _LONGEST
    return _lowered(clause.strip()) if fits else ""


def _lowered(phrase: str) -> str:
    """Return a phrase with its article in small letters."""
    return _ARTICLE.sub(lambda found: found.group().lower(), phrase, count=1)
