"""Small words that carry the meaning, each with others that fit as well to who has not read.

A slot is a pattern on the plain text of a sentence whose group « blank » is asked. What
must not stand before it, or anywhere in what is shown, says why the answer could be worked out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

_NUMBER = (
    r"(?:\d|(?:deux|trois|quatre|cinq|six|sept|neuf|dix|douze|quinze|vingt|trente|quarante|cinquante"
    r"|soixante|cent|mille|la moitié|un tiers|un quart)\b)"
)
_EVENT = (
    r"(?:guerre|bataille|concert|match|course|repas|réunion|visite|travaux|séance|cérémonie|fête"
    r"|spectacle|révolution|conflit|invasion|occupation|construction|incendie|tempête|crise|orage"
    r"|vacances|règne|mandat|voyage|traversée|siège|procès|tournage|campagne|épidémie|récolte"
    r"|moisson|festival|foire|marché|leçon|cours|hiver|été|élections?|enquête|répétitions?"
    r"|rénovation|restauration|restructuration|conférence|négociations|fouilles|études)\b"
)
_TIME = (
    r"(?:mois|siècle|année|saison|semaine|journée|matinée|nuit|soirée|repas|guerre|printemps|été"
    r"|hiver|automne|règne|mandat|spectacle|concert|marché|course|visite|match|film|roman|livre"
    r"|festival|décennie|réunion|cérémonie|[XVI]+e siècle|années \d)"
)
_CALENDAR = (
    r"matin|soir|\bnuits?\b|janvier|février|\bmars\b|avril|\bmai\b|juin|juillet|août|septembre|octobre"
    r"|novembre|décembre|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|\bété\b|hiver"
    r"|printemps|automne|saison|annuel|mensuel|quotidien|hebdomadaire|anniversaire|noël|pâques"
    r"|édition|journalier|quinzaine|week-end"
)
_CARDINALS = r"\b(?:nord|sud|est|ouest)\b"


@dataclass(frozen=True, slots=True)
class Slot:
    """Where a word may be asked, and the words put beside it, by the key in lower case."""

    rule: str
    pattern: re.Pattern[str]
    others: Callable[[str], tuple[str, ...]]
    not_before: re.Pattern[str] | None = None
    not_shown: re.Pattern[str] | None = None  # anywhere else in what is shown, in lower case


def _rest(*words: str) -> Callable[[str], tuple[str, ...]]:
    return lambda key: tuple(word for word in words if word != key) if key in words else ()


def _table(table: Mapping[str, str]) -> Callable[[str], tuple[str, ...]]:
    return lambda key: tuple(table[key].split(", ")) if key in table else ()


def _period(key: str) -> tuple[str, ...]:
    """« chaque semaine » beside « chaque jour, chaque mois, chaque année »."""
    for group in (
        ("chaque jour", "chaque semaine", "chaque mois", "chaque année"),
        ("tous les jours", "toutes les semaines", "tous les mois", "tous les ans"),
        ("par jour", "par semaine", "par mois", "par an"),
    ):
        if key in group:
            return _rest(*group)(key)
    return ()


def _cardinal(key: str) -> tuple[str, ...]:
    for group in (
        ("au nord", "au sud", "à l'est", "à l'ouest"),
        ("dans le nord", "dans le sud", "dans l'est", "dans l'ouest"),
    ):
        if key in group:
            return _rest(*group)(key)
    return ()


SLOTS: Final[tuple[Slot, ...]] = (
    Slot(
        "frequency",  # « Ils devaient souvent rentrer à pied. »
        re.compile(
            r"\b(?P<blank>souvent|parfois|rarement)\b(?! (?:encore|même|mais|et|ou|voire)\b)"
        ),
        _rest("souvent", "parfois", "rarement", "toujours"),
        re.compile(
            r"\b(?:plus|très|trop|assez|aussi|si|moins|pas|bien|peu|et|ou|mais|ni|dit|dire|sait"
            r"|encore|tout|tellement|fort|même|voire|jamais|tant|autant) $",  # « encore toujours »
            re.IGNORECASE,
        ),
        re.compile(r"\b(?:souvent|parfois|rarement|toujours|généralement|quelquefois)\b"),
    ),
    Slot(
        "amount",  # « Plus de 600 personnes sont venues. »
        re.compile(rf"\b(?P<blank>plus de|moins de) (?={_NUMBER})", re.IGNORECASE),
        _table({"plus de": "moins de, près de", "moins de": "plus de, au moins"}),
        re.compile(
            r"\b(?:les|des|pas|jamais|rarement|guère|ne|peu|bien|beaucoup|encore|non|et|ou|souvent"
            r"|ceux|un|deux|mois|ans|en|toujours|dont) $",
            re.IGNORECASE,
        ),
        re.compile(r"\b(?:plus|moins) (?:de|d'|que)\b|\bsoit\b"),
    ),
    Slot(
        "share",  # « La plupart des habitants sont partis. »
        re.compile(
            r"\b(?P<blank>la plupart|la majorité|la moitié|une minorité)"
            r" (?=d(?:es|u|e la|e ses|e ces|e l')\b)",
            re.IGNORECASE,
        ),
        _table(
            {
                "la plupart": "la totalité, la moitié, une minorité",
                "la majorité": "la totalité, la moitié, une minorité",
                "la moitié": "la totalité, la majorité, une minorité",
                "une minorité": "la totalité, la moitié, la majorité",
            }
        ),
        re.compile(r"\b(?:à|plus de|moins de|près de|que|grande|presque|environ|et) $"),
        re.compile(
            r"%|pour cent|\bsuffrages\b|\bmoitié\b|\bmajorité\b|\btemps\b|\bexcept|\bsauf\b"
        ),
    ),
    Slot(
        "cardinal",  # « Le quartier s'étend au nord de la ville. »
        re.compile(r"\b(?P<blank>(?:au|dans le) (?:nord|sud)|(?:à|dans) l'(?:est|ouest))(?![-\w])"),
        _cardinal,
        None,
        re.compile(_CARDINALS + "|méridional|septentrional|oriental|occidental", re.IGNORECASE),
    ),
    Slot(
        "period",  # « Les voisins se réunissent chaque semaine. »
        re.compile(
            r"\b(?P<blank>chaque (?:jour|semaine|mois|année)|tous les (?:jours|mois|ans)"
            r"|toutes les semaines|(?<=[\w%] )par (?:jour|semaine|mois|an))\b",
            re.IGNORECASE,
        ),
        _period,
        re.compile(r"\b(?:presque) $"),
        re.compile(_CALENDAR + r"|en moyenne|\b(?:jour|semaine|mois|ans?|année)s?\b|\bheures?\b"),
    ),
    Slot(
        "stage",  # « Il pleut à la fin du match. »
        re.compile(
            rf"\b(?P<blank>au début|au milieu|à la fin) (?=(?:du|de la|de l'|des) ?{_TIME})",
            re.IGNORECASE,
        ),
        _rest("au début", "au milieu", "à la fin"),
        re.compile(r"\b(?:jusqu'|du|de|puis|et|tout) $"),
        re.compile(r"\b[12]\d{3}\b|\b(?:début|milieu|fin|enfin|finalement|d'abord)\b"),
    ),
    Slot(
        "moment",  # « Le maire a parlé après la visite. »
        re.compile(
            r"\b(?P<blank>avant|après|pendant)"
            rf" (?=(?:les?|la|l'|une?|ses?|sa|son|cette|ces?) ?{_EVENT})",
            re.IGNORECASE,
        ),
        _rest("avant", "après", "pendant"),
        re.compile(r"\b(?:peu|juste|longtemps|ans|jours|mois|semaines|heures?|et|ou|même|bien) $"),
        re.compile(r"\b[12]\d{3}\b|\b(?:avant|après|pendant|durant)\b"),
    ),
    Slot(
        "year",  # « La halle a été bâtie avant 1900. »
        re.compile(r"\b(?P<blank>avant|après) (?=[12]\d{3}\b)", re.IGNORECASE),
        _table({"avant": "après, en", "après": "avant, en"}),
        re.compile(r"\b(?:peu|juste|longtemps|ans|jours|mois|semaines|et|ou|même|d'|bien) $"),
        re.compile(r"\b[12]\d{3}\b.*\b[12]\d{3}\b", re.DOTALL),
    ),
    Slot(
        "comparison",  # « Le train est plus rapide que le bus. »
        re.compile(r"(?<=[\w] )(?P<blank>plus|moins|aussi) (?=[\w-]+ qu(?:e |'))"),
        _rest("plus", "moins", "aussi"),
        re.compile(
            r"\b(?:le|la|les|pas|bien|beaucoup|encore|fois|autant|non|jamais|ne|toujours|un peu|peu"
            r"|en|d'|de|deux|et|ni|au|tout|tant|guère|nettement|certes|mais|que|qu'|\w+ment) $"
        ),
        re.compile(
            r"\bjamais\b|\bqu'\w+ n[e']|\bque (?:\w+ )?(?:\w+ )n[e' ]"
            r"|\bque possible\b|\bplus\b.*\bplus\b|\bmoins\b",
            re.DOTALL,
        ),
    ),
)
