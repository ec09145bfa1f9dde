"""Faults of usage that stand in a few words: wrong number, wrong phrase, one word for another.

Patterns in the manner of `written`, each with its example; each is a phrase that careful
French never has, so that a hit needs no parse.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_I = re.IGNORECASE
_OWN = r"(?:son|sa|ses|leurs?) (?!propre)"
_PEOPLE = (
    r"(?:Anglais|Français|Allemand|Espagnol|Italien|Portugais|Russe|Belge|Américain|Japonais"
    r"|Chinois|Turc|Grec|Arabe|Ottoman|Romain|Européen|Africain)(?:e|ne)?s?"
)
_OWNED = (
    "armée|peuple|roi|reine|gouvernement|langue|république|soldats?|troupes|flotte|empire|marché"
    "|cinéma|équipe|presse|califes?|sultan|colonies?|population|territoire|frontière|cuisine"
)
_AFTER_THAT = r"(?!qui|laquelle|lesquel|lequel|quoi)"
_UNACCENTED = (
    "egalement|memes?|tres|apres|premieres?|dernieres?|deja|siecles?|periodes?|annees?|ecoles?"
    "|eglises?|epoques?|etudes?|etait|etaient|etre|systemes?|problemes?|modeles?|republique"
    "|francaise?s?|hopital|fevrier|decembre|evenements?|chateaux?|bientot|plutot|developp[eé]\\w*"
)
_MISSPELT = (
    "parmis|malgr[èé]s|hormi|acceuil\\w*|receuil\\w*|language|connection|connections"
    "|abbr[ée]viation|apparament|évidament|evidemment|courament|nott?ament|nottamm?ent|personel\\w*"
    "|profesion\\w*"
    "|dévelop(?!p)\\w*|traffic|éxist\\w*|éxerc\\w*|dûe|dûs|dûes|rénumér\\w*|aréoport\\w*|dilemne"
    "|pécunier\\w*|cauchemard|quatres|bien-sûr|chacuns|reccord|commité|occurences?|ressucit\\w*"
    "|apell\\w+|atteri\\w+|interress\\w*|exhorbitant\\w*|rappell(?:er|é|ée|ait)|appell(?:er|ée|ait)"
)

_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    # « aux XVIIe et XVIIIe siècle »
    (
        "number",
        re.compile(r"\b(?:aux|[dD]es|[lL]es) [XVI]+e (?:et|ou) (?:des |les )?[XVI]+e siècle\b"),
    ),
    # « quelques temps après », « tout les jours »
    (
        "number",
        re.compile(
            r"\bquelques temps\b|\btoute? les \w+s\b|\btout les deux\b",
            _I,
        ),
    ),
    # « 1,9 buts par match »: below two the noun is singular
    (
        "number",
        re.compile(
            r"(?<![\d,.])(?<! à )(?<! et )[01],\d+ "
            r"(?!fois|mois|pays|cas|dans|sans|plus|moins|vers|puis|après|points?\b)[a-zéè]{3,}s\b"
        ),
    ),
    # « leurs droits sont respectable »
    (
        "attribute",
        re.compile(
            r"\b(?:sont|étaient|furent|seront|seraient|soient) "
            r"(?:(?:\w+ment|désormais|toujours|encore|déjà|très|plus|aussi|pas|moins) )*"
            r"(?!ensemble|double|trouble|meuble)[a-zéèê]+(?:ble|ique)\b"
        ),
    ),
    # « l'armée Française », « dans le midi »
    ("capital", re.compile(rf"\b(?:{_OWNED}) {_PEOPLE}\b|\bdans le midi\b")),
    # « en tant qu'une ville libre », « il a été nominé », « pallier à ce manque »
    (
        "calque",
        re.compile(
            r"\ben tant qu'une? (?!de)|\bnominé|\bmalgré qu[e']"
            r"|\bpalli(?:er?|ent|é|ait|a) (?:à|au|aux)\b",
            _I,
        ),
    ),
    # « une abondance des projets », « une foule des gens »
    (
        "quantity",
        re.compile(
            r"\bune? (?:grande )?(?:abondance|multitude|foule|pléthore|myriade|kyrielle)"
            r" des\b(?! grands jours)",
            _I,
        ),
    ),
    # « tandis qu'autre groupe part », « avec autre navire »
    (
        "missing",
        re.compile(r"\b(?:qu'|(?:avec|dans|pour|par|sur) )autre (?!chose|part|que)[a-zé]{3,}"),
    ),
    # « il dit : « « Non » », ''oui'' »
    ("quotes", re.compile(r"« ?«|» ?»|\"\"|''")),
    # « celui en bois », « ceux dans le Sud »
    (
        "celui",
        re.compile(
            r"\b(?:celui|celle|ceux|celles) (?:en|dans|avec|pour|sur|à|sous|entre|chez) "
            + _AFTER_THAT,
            _I,
        ),
    ),
    # « quand à lui », « d'avantage de pluie », « il est entrain de lire », « voir même »
    (
        "confused",
        re.compile(
            r"\bquand à (?:lui|elle|eux|elles)\b|\bentrain d[e']|\bvoir même\b"
            r"|(?<!pas )(?<!peu )(?<!plus )(?<!tant )\bd'avantage\b",
            _I,
        ),
    ),
    # « il est sensé venir », « un retard du à la neige », « il peut-être lu », « quelque soit »
    (
        "confused",
        re.compile(
            r"\bsensée?s? [a-zé]+(?:er|ir|re)\b|\bdu (?:à l|au |aux )"
            r"|\b(?:il|elle|on) peut-être (?!qu)|\bquelque soi(?:t|ent)\b",
            _I,
        ),
    ),
    # « après qu'il soit parti »
    (
        "subjunctive",
        re.compile(r"\baprès qu(?:e (?:le |la |les |l')?\w+|'\w+) (?:ait|aient|soit|soient)\b", _I),
    ),
    # « une annee », « parmis les élèves »
    ("unaccented", re.compile(rf"\b(?:{_UNACCENTED})\b")),
    ("misspelling", re.compile(rf"(?<![-\w])(?:{_MISSPELT})(?![-\w])")),
    # « En rentrant chez lui, sa voiture dérape »
    (
        "dangling",
        re.compile(
            rf"(?:^|[;:] )\W*(?:[^,;]{{0,40}}, )?[Ee]n (?!ce |même |attendant,|passant,)\w+ant\b"
            rf"[^;:«»]{{0,80}}, {_OWN}"
        ),
    ),
    # « Ayant fui, on le crut mort », « Née à Brest, sa famille … »
    (
        "dangling",
        re.compile(
            r"^\W*(?:Ayant|Étant|Née?s?|Âgée?s?|Devenue?s?|Orphelin\w*|Issue?s?)\b"
            rf"[^;:«»]{{0,120}}, (?:{_OWN}|on\b)"
        ),
    ),
    # « Paul Morel, né le 3 mai 1902 est un marin »: the comma is not closed
    (
        "apposition",
        re.compile(
            r", (?:née?|morte?|décédée?) (?:le|en|à|vers|aux?|dans) [^;]*?\d{3,4}\)? "
            r"(?:est|fut|était) (?:une?|l[ea]\b|l')"
        ),
    ),
    # « Les Vins : Savoie, Jura, des terres variées … »: a title stuck to what follows
    ("title", re.compile(r"^(?:Les?|La|L') ?[\w-]+(?: \w+)? : [A-ZÉ][^.«»]*,")),
)


def misused(line: str) -> Iterator[str]:
    """Yield the names of the faults of usage in a line with plain apostrophes and spaces."""
    yield from (name for name, pattern in _PATTERNS if pattern.search(line))
