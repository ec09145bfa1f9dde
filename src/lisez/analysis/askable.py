"""Which typed values may be asked in the sentences shown: named vetoes.

Each veto says why a value is given away, or why another one would be right as well.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from itertools import combinations

from lisez.analysis import chronology
from lisez.analysis.facts.dates import MONTHS
from lisez.analysis.found import Found
from lisez.analysis.moments import YEARS
from lisez.analysis.numerals import numerals, plain
from lisez.analysis.parsed import Parsed
from lisez.core.spans import Span

Veto = Callable[[Parsed, Found, Span], bool]
"""Says whether a value may not be asked; the span is what is shown, the value's place included."""

KINDS = ("amount", "share", "count", "measure", "date", "year", "rank")
MOST_WORDS = 60  # of the sentence
_LIST_BELOW = 13  # a smaller count may be told by an enumeration

_IDIOM = re.compile(
    r"(?:24|48|72|vingt-quatre) heures|12 mois|douze mois|(?:7|sept) jours|100 ?%|(?:50|49|51) ?%"
    r"|365 jours|52 semaines|60 minutes|cent pour cent|(?:quatre|trois) (?:fois|quarts)"
    r"|(?:cent|mille) fois|cent ans|mille ans"
)
_DEFINITE = re.compile(
    r"(?:\b(?:les|ces|ses|leurs|aux|mes|nos|tous les|toutes les|chacune? des|l'une? des|des|quelque"
    r"|autres|mêmes))(?: (?:quelque|autres|premiers|premières|dernières|derniers))? $",
    re.IGNORECASE,
)
_RESUMED = re.compile(
    r"\b(?:respectivement|soit|c'est-à-dire|autrement dit|à savoir|donc)\b", re.IGNORECASE
)
_AVERAGE = re.compile(r"\b(?:en moyenne|moyenne de|(?:cela|ce qui) représente)\b", re.IGNORECASE)
_OF_YEAR = re.compile(
    r"(?<!partir )(?<!date )(?<!datent )(?<!datant )(?<!dater )(?<!début )(?<!fin )(?<!été )"
    r"(?<!milieu )(?<!printemps )(?<!automne )(?<!hiver )(?<!datait )(?<!autour )(?<!compter )"
    r"(?<!courant )(?<!mois )\b(?:de|d'été de|d'hiver de) $",
    re.IGNORECASE,
)
_EVENT = re.compile(
    r"\b(?:élections?|réformes?|recensement|crise|sécheresse|inondations?|crue|grève|congrès"
    r"|campagne|récolte|enquête|rapport|sondage|fusion|rénovation)(?: [a-zéèà]+){0,2} de $"
)
_WEEKDAY = re.compile(
    r"\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s? $", re.IGNORECASE
)
_OF_DATE = re.compile(
    r"\b(?:lois?|décrets?|traités?|accords?|ordonnances?|arrêtés?|constitution|bataille|directives?"
    r"|attentats?|massacre|coup d'État|révolution|appel|manifeste|séisme|incendie|élections?)"
    r" (?:[\w'-]+ ){0,3}du $",
    re.IGNORECASE,
)
_BARE_DAY = re.compile(rf"\ble (?:1er|\d{{1,2}})\b(?! (?:{'|'.join(MONTHS)}|h\b|heures))")
_TOLD = re.compile(
    r"\b(?:année suivante|an plus tard|ans plus tard|même année|anniversaire|centenaire)\b"
)
_SCORE = re.compile(r"\b\d{1,2} ?[-–] ?\d{1,2}\b|\b\d{1,2} (?:buts|points|sets|manches) à ")


def one_sided(_parsed: Parsed, fact: Found, _shown: Span) -> bool:
    """« plus de 600 entreprises »: plus de 500 is true as well; « à partir de 1987 » is exact."""
    return fact.approx in ("more-than", "less-than") and fact.kind not in ("year", "date")


def denied(_parsed: Parsed, fact: Found, _shown: Span) -> bool:
    """« La foire ne réunit pas 640 exposants »: any other number may be right."""
    return fact.modality == "negated"


def small(_parsed: Parsed, fact: Found, _shown: Span) -> bool:
    """« les deux rives »: nobody needs to read to know it."""
    return fact.number is None or (fact.kind not in ("year", "date") and fact.number <= 2)


def idiom(parsed: Parsed, fact: Found, _shown: Span) -> bool:
    """« 24 heures », « 100 % », « cent ans »: it goes without saying."""
    following = plain(parsed.text[fact.value.start : fact.value.end + 9])
    return _IDIOM.match(following) is not None


_WEEK = re.compile(r"\b(?:dimanches?|hebdomadaires?|semaines?|repos|week-end)\b", re.IGNORECASE)
_DAYS_OF_IT = 7


def calendar(parsed: Parsed, fact: Found, shown: Span) -> bool:
    """« un repos le dimanche, après six jours de travail »: a week has seven days."""
    days = fact.unit in ("jour", "j") and (fact.number or 0) <= _DAYS_OF_IT
    return days and _WEEK.search(plain(shown.of(parsed.text))) is not None


def known(parsed: Parsed, fact: Found, _shown: Span) -> bool:
    """« les quatre saisons », « ces trois villes »: the reader is taken to know how many."""
    before = plain(parsed.text[max(0, fact.value.start - 30) : fact.value.start])
    return fact.kind == "count" and _DEFINITE.search(before) is not None


def enumerated(parsed: Parsed, fact: Found, shown: Span) -> bool:
    """« quatre villes : Brest, Morlaix, Quimper et Vannes »: one can count them."""
    if fact.kind != "count" or fact.number is None or fact.number >= _LIST_BELOW:
        return False
    if fact.number % 1:
        return False
    around = plain(parsed.text[fact.value.end : shown.end])
    before = plain(parsed.text[shown.start : fact.value.start])
    if re.search(r"[:(—–]", around) or before.count(",") >= fact.number - 1 > 1:
        return True
    # « cinq ports, dont Brest »: one of five; « trois ports : … et … » has two marks
    marks = len(re.findall(r",|\bet\b", around))
    listed = re.search(r", (?:dont|notamment)|\bet\b.*,|,.*\bet\b", around)
    return listed is not None and marks >= fact.number - 1


def resumed(parsed: Parsed, fact: Found, shown: Span) -> bool:
    """« 1 200 élèves, soit 40 par classe », « en moyenne »: it can be worked out."""
    if fact.kind in ("year", "date", "rank"):
        return False
    numbers = others(parsed, fact, shown)
    said = plain(fact.evidence.of(parsed.text))
    return bool(_RESUMED.search(said) or (len(numbers) > 1 and _AVERAGE.search(said)))


def scored(parsed: Parsed, fact: Found, shown: Span) -> bool:
    """« il l’emporte 4-1, avec trois buts à la fin »: a score holds the count below it."""
    small_count = fact.kind == "count" and (fact.number or 0) < _LIST_BELOW
    return small_count and bool(_SCORE.search(plain(shown.of(parsed.text))))


def titled(parsed: Parsed, fact: Found, _shown: Span) -> bool:
    """« La fête de 1987 » is the heading."""
    words = plain(fact.value.of(parsed.text))
    headings = (plain(heading) for _, heading in parsed.article.headings)
    return any(re.search(rf"(?<!\w){re.escape(words)}(?!\w)", heading) for heading in headings)


def repeated(parsed: Parsed, fact: Found, shown: Span) -> bool:
    """« en 1987 … la fête de 1987 »: the value stands once more in what is shown."""
    key = fact.value.of(parsed.text)
    if plain(shown.of(parsed.text)).count(plain(key)) != 1:
        return True
    rest = others(parsed, fact, shown)
    return fact.number in rest


def summed(parsed: Parsed, fact: Found, _shown: Span) -> bool:
    """« 40 % … 35 % … et 25 % », « né en 1950, mort à 37 ans en 1987 »: it can be worked out."""
    if fact.number is None or fact.kind in ("date", "rank"):
        return False
    rest = others(parsed, fact, fact.evidence)
    if fact.unit == "%" and sum(rest) + fact.number in (100, Decimal("99.9"), Decimal("100.1")):
        return True
    pairs = [(a, b) for a, b in combinations(rest, 2)]
    pairs += [(a, Decimal(100)) for a in rest if fact.unit == "%"]
    return any(fact.number in (a + b, abs(a - b), a * b) for a, b in pairs)


def others(parsed: Parsed, fact: Found, shown: Span) -> list[Decimal]:
    """Return the values of the other numbers shown, years included, each once."""
    found = [n.value for n in numerals(parsed.text, *shown) if not n.span.overlaps(fact.value)]
    text = plain(parsed.text)
    years = [m for m in YEARS.finditer(text, *shown) if not fact.value.overlaps(Span(*m.span()))]
    return list(dict.fromkeys([*found, *(Decimal(m.group()) for m in years)]))


def of_name(parsed: Parsed, fact: Found, _shown: Span) -> bool:
    """« la loi de 1905 », « le traité du 3 mai 1815 »: the moment is part of a name."""
    before = plain(parsed.text[max(0, fact.value.start - 60) : fact.value.start])
    named = any(t.entity in ("ORG", "MISC", "PER") for t in parsed.within(fact.value))
    if fact.kind == "date":
        return before.endswith(" du ") or bool(_OF_DATE.search(before))
    event = _EVENT.search(before) is not None  # « les élections de 1990 »: there are others
    return fact.rule == "year" and not event and (named or bool(_OF_YEAR.search(before)))


def weekday(parsed: Parsed, fact: Found, _shown: Span) -> bool:
    """« le samedi 12 mai 1987 »: another date would fall on another day."""
    before = plain(parsed.text[max(0, fact.value.start - 12) : fact.value.start])
    return fact.kind == "date" and bool(_WEEKDAY.search(before))


def elided(parsed: Parsed, fact: Found, _shown: Span) -> bool:
    """« d’octobre », « près de la moitié »: what stands before it tells the first letter."""
    before = plain(parsed.text[max(0, fact.value.start - 4) : fact.value.start])
    return before.endswith("'") or (fact.rule == "fraction" and before.endswith(" de "))


def counted_on(parsed: Parsed, fact: Found, _shown: Span) -> bool:
    """« dix ans plus tard, en 1987 »: the other dates shown tell it."""
    words = plain(fact.evidence.of(parsed.text))
    return fact.kind in ("year", "measure", "date") and bool(_TOLD.search(words))


def dated(parsed: Parsed, fact: Found, _shown: Span) -> bool:
    """« au XXe siècle, en 1912 », « le 21 mai (le 10, calendrier julien) »."""
    words = plain(fact.evidence.of(parsed.text))
    if fact.rule in ("century", "decade"):
        return bool(YEARS.search(words.replace(fact.value.of(parsed.text), "")))
    return fact.kind == "date" and ("calendrier" in words or bool(_BARE_DAY.search(words)))


def seasonal(parsed: Parsed, fact: Found, shown: Span) -> bool:
    """« Au Tour de France, en juillet », « en août, la canicule … »: the world tells the month."""
    rest = parsed.text[shown.start : fact.value.start] + " … "
    rest += parsed.text[fact.value.end : shown.end]
    return fact.kind == "date" and chronology.seasonal(rest)


def periodic(parsed: Parsed, fact: Found, shown: Span) -> bool:
    """« Paul Morel gagne les Jeux olympiques de 1996 »: there are none in 1995."""
    return fact.rule == "year" and chronology.periodic(shown.of(parsed.text))


_PODIUM = re.compile(r"\bmédailles?\b|\bfinale\b|\bpodium\b|\ben \w+ (?:ans|années|saisons)\b")


def placed(parsed: Parsed, fact: Found, shown: Span) -> bool:
    """« la quatrième place, après la finale pour le bronze », « M87, le 87e objet »: told."""
    if fact.rule != "nth":
        return False
    rest = plain(parsed.text[shown.start : fact.value.start]) + " … "
    rest += plain(parsed.text[fact.value.end : shown.end])
    return bool(_PODIUM.search(rest)) or re.search(rf"{fact.number}(?!\d)", rest) is not None


def famous(parsed: Parsed, fact: Found, shown: Span) -> bool:
    """« Au XVIIe siècle, Descartes … », « le XXIe siècle »: known without reading."""
    if fact.rule != "century":
        return False
    named = any(e.label == "PER" and e.span.overlaps(shown) for e in parsed.entities)
    return named or (fact.number or 0) >= 20


def lengthy(parsed: Parsed, fact: Found, _shown: Span) -> bool:
    """More than `MOST_WORDS` words in its sentence."""
    return len(fact.evidence.of(parsed.text).split()) > MOST_WORDS


VETOES: dict[str, Veto] = {
    "one-sided": one_sided,
    "denied": denied,
    "small": small,
    "idiom": idiom,
    "known": known,
    "calendar": calendar,
    "enumerated": enumerated,
    "resumed": resumed,
    "scored": scored,
    "titled": titled,
    "repeated": repeated,
    "summed": summed,
    "of-name": of_name,
    "weekday": weekday,
    "elided": elided,
    "counted-on": counted_on,
    "dated": dated,
    "seasonal": seasonal,
    "periodic": periodic,
    "placed": placed,
    "famous": famous,
    "lengthy": lengthy,
}


def veto(parsed: Parsed, fact: Found, shown: Span, but: tuple[str, ...] = ()) -> str:
    """Return the name of the first veto against asking a value, "" for none; `but` is allowed."""
    if fact.kind not in KINDS:
        return "kind"
    rules = ((name, says) for name, says in VETOES.items() if name not in but)
    return next((name for name, says in rules if says(parsed, fact, shown)), "")
