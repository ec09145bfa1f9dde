"""Faults that the spelling alone shows, each a pattern with its example.

Patterns see a sentence with plain apostrophes and spaces. A pattern is named after the
class of fault; several may share a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lisez.analysis.gates.usage import misused

_VOWEL = "aàâeéèêiîoôuùûœ"
_MONTHS = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
_AUX = "est|sont|a|ont|était|étaient|avait|avaient|fut|furent|peut|peuvent|doit|sera|seront"
_PEOPLES = (
    "anglais|français|allemand|espagnol|italien|portugais|russe|belge|suisse|néerlandais|hollandais"
    "|américain|canadien|québécois|polonais|grec|turc|chinois|japonais|coréen|indien|breton|basque"
    "|corse|suédois|norvégien|danois|finlandais|autrichien|hongrois|roumain|marocain|algérien"
    "|tunisien|européen|africain|australien|mexicain|brésilien|irlandais|écossais|gallois"
)
_LANDS = (
    "france|allemagne|espagne|italie|angleterre|belgique|wallonie|russie|chine|algérie|tunisie|europe"
    "|afrique|asie|amérique|australie|bretagne|normandie|provence|alsace|lorraine|bourgogne|picardie"
    "|pologne|grèce|turquie|suède|norvège|autriche|hongrie|roumanie|irlande|écosse|égypte"
)
_I = re.IGNORECASE

# « le onze », « le oui », « la une », « de a à z » and a name in capitals are no faults.
_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    # « de environ 300 habitants », « si il vient »
    (
        "elision",
        re.compile(
            rf"(?<![-\w])(?:[dD]e|[lLjJnNsSmMtT]e|[lL]a|[qQ]ue|[lL]orsque|[pP]uisque|[jJ]usque) "
            rf"(?!onz|oui|oua|yaourt|un[e ]|un$|ex-|a |énième|uhlan)(?=[{_VOWEL}])"
        ),
    ),
    ("elision", re.compile(r"\bsi ils?\b", _I)),
    # « d'de nombreux »
    ("elision", re.compile(r"\b(?:[dDlLjJnN]|[qQ]u)'(?=[bcdfgjklmnpqrtvwxz][a-zéè])")),
    # « du entretien », « sa école »
    ("elision", re.compile(r"\b(?:du|au|ma|ta|sa) (?!onz|oui|oua|un|uhl)(?=[aàâeéèêiîoôuù]\w\w)")),
    # « la ville ,; et son port », « port .Il »
    (
        "spacing",
        re.compile(
            r" [,.)](?!\.)|[(«] $|,,|, ?;|;;|,\.|\( | \)|(?<!\.)\.\.(?!\.)|(?<=\w),(?=[^\W\d])"
            r"|[a-zéè]{2}\.[A-ZÉÀ][a-zé]|^[,;:)]"
        ),
    ),
    # « le siège de Varna (en) », « ( ) », « [12] »
    (
        "noise",
        re.compile(
            r"\((?:[a-z]{2}|grec|anglais)\)|\[\w{1,3}\]|\bréf\b|https?:"
            r"|www\.|[=|{}<>#*_\\^]|\([\s,;:.]*\)|\([,;:]|&\w+;|\bISBN\b|\bFichier:|\[\[|\]\]"
        ),
    ),
    # « [...] » cuts what is quoted
    ("cut", re.compile(r"[\[(](?:\.\.\.|…)[\])]")),
    # « voir ci-dessous » points to what is not shown
    (
        "reference",
        re.compile(
            r"\bci-(?:dessous|dessus|contre|après|avant)\b|\(voir\b|\bvoir (?:plus|la)\b", _I
        ),
    ),
    # « après ca », « Mr Morel », « 2.5 millions »
    ("unaccented", re.compile(r"(?<![-\w.])[cC]a (?!\d)")),
    ("abbreviation", re.compile(r"\bMr\.? (?=[A-ZÀÉ])")),
    ("decimal", re.compile(r"\b\d+\.\d{1,2} ?(?:%|€|millions?|milliards?|k?m\b|mètres?|euros?)")),
    # « un club ouvre, il s'agit du Phare »: two sentences
    ("splice", re.compile(r"(?<!\bquand), il s'agi(?:t|ssait) (?:de |d'|du |des )(?!.*\bque\b)")),
    # « un livre of the Am. »: the sentence is cut at an abbreviation
    ("cut", re.compile(r"\b(?!(?:Or|Us|An|Ci|Là)\b)[A-Z][a-z]\.$")),
    # « il est est parti »
    (
        "doubled",
        re.compile(
            r"(?<![-'\w])(?!nous|vous|en|très|tout|bien|non|si\b)([a-zéèêà]{2,}) \1(?![-'\w])"
        ),
    ),
    # « 12mai », « 19982001 »
    ("run-on", re.compile(rf"\d(?:{_MONTHS})\b|\b(?:19|20)\d\d(?:19|20)\d\d\b|\d{{4}}[a-z]{{3}}")),
    # Greek, Cyrillic, Arabic, Chinese … beside French
    (
        "foreign",
        re.compile(r"[\u0370-\u03ff\u0400-\u06ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2}"),
    ),
    ("foreign", re.compile(r"(?:\b(?:the|of|and|with|from|is|was|which|der|und|het)\b.*){3}")),
    # « grâce a son port », « a partir de mai »
    (
        "a-à",
        re.compile(
            r"\b(?:grâce|face|jusqu'|quant|suite|contrairement|conformément|par rapport) ?a\b"
            r"|\ba (?:partir d|travers l|nouveau\b|l'instar|l'époque\b|destination\b)"
            r"|\bde \d+ a \d|^Chaque (?:[\w']+ ){1,3}à (?:sa|son|ses)\b"
            r"|\b(?:il|elle|on|qui|ils|elles) à (?:été|eu|fait|pris|mis|dû|\w+é)\b",
            _I,
        ),
    ),
    # « au moment ou il part »
    (
        "ou-où",
        re.compile(
            r"\b(?:au moment|à l'époque|à l'endroit) ou\b|\b(?:d'|jusqu')ou\b|\boù bien\b"
            r"|, (?:année|époque|ville) ou (?:l[ae]s?|l'|il|elle)\b",
            _I,
        ),
    ),
    # « ils son partis », « avec sont frère »
    ("son-sont", re.compile(r"\b(?:ils|elles|qui) son\b|\b(?:à|dans|par|avec|sur) sont\b", _I)),
    # « il c'est perdu »
    ("ce-se", re.compile(r"\b(?:il|elle|ils|elles|qui) c'(?:est|était)\b", _I)),
    # « le club du se défendre »
    ("du-dû", re.compile(r"\bdu (?:se |s'|être\b|avoir\b|faire\b)(?!humain|suprême)", _I)),
    # « il reçu la lettre »
    (
        "auxiliary",
        re.compile(
            r"\b(?:il|elle|on|ils|elles) (?:l'|lui |se |s'|y |en )?"
            r"(?!y\b)[a-zèêç]*(?:[a-zç]é|ées|és|çu|tenu|venu|connu)\b"
        ),
    ),
    # « bien que la ville est petite »
    (
        "subjunctive",
        re.compile(
            r"(?<!aussi )(?<!si )(?<!mal )\b(?:bien|quoi|afin|avant|sans|à condition|jusqu'à ce)"
            rf" ?qu(?:e |')(?:(?!\bqui\b|\bqu|\bdont\b|\boù\b|\bs\w*t\b|\b(?:ait|aient|fût|eût)\b)"
            rf"[^,;:.()«»])*?\b(?:{_AUX})\b",
            _I,
        ),
    ),
    # « il a pas voulu »
    (
        "negation",
        re.compile(r"\b(?:il|elle|on|ils|elles) (?:a|est|ont|sont|fait|peut|va) pas\b", _I),
    ),
    # « le nouveau film. l'acteur revient »
    ("uncapitalised", re.compile(r"[^\W\d_]{4,}[.?!] (?:l'|d')?[a-zéèà]{2,} (?!»)")),
    # « Très rapide, sa course plaît »: who is quick
    (
        "dangling",
        re.compile(
            r"^\W*(?:(?:Très|Plus|Trop|Moins|Assez) )?"
            r"\w+(?:é|ée|és|ées|ive|if|euse|eux|able|ible|ide)s?,"
            r" (?:son|sa|ses|leur|leurs) (?!propre)"
        ),
    ),
    # « Les anglais refusent », « en wallonie », « la france »
    (
        "capital",
        re.compile(
            rf"\b(?:[Ll]es|[Dd]es|aux|[Cc]es) (?:{_PEOPLES})s? "
            r"(?:(?:ne |se |n'|s'|y |en )?\w+(?:ent|ont)\b|et les\b|qui\b)"
        ),
    ),
    ("capital", re.compile(rf"\b(?:en|vers|de|l[ae]|d'|l') ?(?:{_LANDS})\b")),
    # « À l'âge de 13 ans, son père devient son entraîneur »
    (
        "dangling",
        re.compile(r"^\W*À (?:l'âge de )?[\w-]+ ans,? (?:son|sa|ses|leur|leurs) (?!propre)", _I),
    ),
    # « lors les guerres »
    (
        "missing",
        re.compile(r"(?<!dès )(?<!depuis )(?<!pour )\blors (?!d[eu']|des\b|qu|même)(?=[a-zé])", _I),
    ),
)
_PAIRS = (("(", ")"), ("«", "»"), ("“", "”"), ("[", "]"))


def plain(words: str) -> str:
    """Return words with the plain apostrophes and spaces that the patterns are written in."""
    return words.replace("’", "'").replace("\u00a0", " ").replace("\u202f", " ")


def misspelt(words: str) -> Iterator[str]:
    """Yield the names of the faults that the spelling of a sentence shows."""
    line = plain(words)
    named = (name for name, pattern in _PATTERNS if pattern.search(line))
    yield from dict.fromkeys([*named, *misused(line)])
    if _unbalanced(line):
        yield "unbalanced"
    if not re.match(r"[\W\d]*[A-ZÀ-ÖØ-ÝŒ]|\W*\d", line):
        yield "uncapitalised"
    if line[-1:] not in '.!?…»”)"':
        yield "unended"


def _unbalanced(line: str) -> bool:
    """« Il a dit « Non. » : the quote is cut."""
    return line.count('"') % 2 == 1 or any(line.count(a) != line.count(b) for a, b in _PAIRS)
