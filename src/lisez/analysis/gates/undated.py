"""Days and months of a year that nobody who reads what is shown can know."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lisez.analysis.facts.dates import MONTHS
from lisez.analysis.gates.written import plain
from lisez.analysis.moments import YEARS
from lisez.analysis.parsed import Parsed

_MONTH = "|".join(MONTHS)
_DAY = re.compile(
    rf"\b(?:le (?:\w+ )?(?:1er|\d{{1,2}})|jusqu'au (?:1er|\d{{1,2}})|en|fin|début|dès|depuis"
    rf"|mois de|mois d'|mi-|avant|après|jusqu'en) ?({_MONTH})\b(?! (?:1er|\d)|\d)",
    re.IGNORECASE,
)
_OLD_YEAR = re.compile(rf"\b(?:en|an|vers|{_MONTH}) [1-9]\d\d\b|\b[1-9]\d\d (?:av|ap)\.")
# What comes back every year has none: « de mai à septembre », « chaque année en juin ».
_EVERY_YEAR = re.compile(
    rf"\b(?:chaque|tous les (?:ans|étés|hivers)|annuel(?:le)?s?|annuellement|habituellement"
    rf"|généralement|en général|souvent|parfois|toujours|normalement|d'ordinaire"
    rf"|(?:{_MONTH}) (?:à|au|et|ou) (?:\w+ )?(?:\w+ )?(?:{_MONTH})"
    r"|températures?|pluies?|récoltes?|floraison|fleuri\w+|moyenne|calendrier)\b",
    re.IGNORECASE,
)
_OPENING = 2  # sentences in which an article about one year names it


def undated(parsed: Parsed, own: str, shown: str) -> bool:
    """« En juillet, Paul Morel est à Brest »: of no year that what is shown names.

    `own` is the sentence asked about, `shown` all that is shown with it. An article that names
    one year, in its title or as it opens, or none at all, is of that year throughout.
    """
    words = plain(own)
    if _DAY.search(words) is None or _EVERY_YEAR.search(words):
        return False
    return not any(True for _ in years(plain(shown))) and not _of_one_year(parsed)


def years(words: str) -> Iterator[str]:
    """Yield the years that some words name, « 843 » where they say that it is one."""
    yield from YEARS.findall(words)
    yield from _OLD_YEAR.findall(words)


def _of_one_year(parsed: Parsed) -> bool:
    named = set(years(plain(parsed.text)))
    opening = [s.span.of(parsed.text) for s in parsed.sentences if s.parsed][:_OPENING]
    first = set(years(plain(" ".join((parsed.article.title, *opening)))))
    return not named or (len(named) == 1 and named == first)
