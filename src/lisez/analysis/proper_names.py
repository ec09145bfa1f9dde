"""Names of places, bodies, peoples and events as they are written: capitals and what leads them.

The model's labels and ends of names are uncertain; the letters are not. A name here stands after
a word that names take (« à », « contre », « les ») and goes on as far as capitals do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from lisez.analysis.facts.people import NAME
from lisez.analysis.numerals import plain
from lisez.analysis.parsed import Parsed, Sentence
from lisez.analysis.wordlists import words
from lisez.core.spans import Span

_WORD: Final = r"[A-ZÀÂÇÉÈÊÎÔÖÜŒ][^\W\d_]+(?:-(?:[a-z]{1,4}-|[dl]')?[A-ZÀÂÇÉÈÊÎÔÖÜŒ][^\W\d_]+)*"
_JOINT: Final = r"(?: (?:(?:de la|de l|du|des|de|sur|sous|lès) )?| d'| de l'|-)"
_LED: Final = re.compile(
    r"(?<![\w'-])(?P<prep>(?:[àÀ]|[Ee]n|[Vv]ers|[Cc]ontre|[Ss]ur|[Pp]ar|[Pp]our|[Dd]ans|[Cc]hez"
    r"|[Aa]vec|[Dd]epuis|[Jj]usqu'(?:à|en|aux?)|[Ss]ous|[Ss]ans|[Ee]ntre|que|qu'|[Dd]e|[Dd]')\s?)?"
    r"(?P<art>(?<![\w'-])(?:[Ll]es? |[Ll]a |[Ll]'|[Aa]ux? |[Dd]es |[Dd]u ))?"
    rf"(?P<name>{_WORD}(?:{_JOINT}{_WORD})*)(?![\w'-])"
)
"""What leads a name, and the name with all that is joined to it."""

PLACED: Final = words("à en vers jusqu'à jusqu'en")
WITHIN: Final = words("dans sur sous depuis au aux")


@dataclass(frozen=True, slots=True)
class ProperName:
    """A name, with the preposition and the article before it, in small letters; "" for none."""

    span: Span
    preposition: str
    article: str
    place: bool


def proper_names(parsed: Parsed, sentence: Sentence) -> Iterator[ProperName]:
    """Yield the names of a sentence that something leads, people's full names left out."""
    text = plain(parsed.text)
    for found in _LED.finditer(text, *sentence.span):
        preposition = (found["prep"] or "").strip().lower()
        article = (found["art"] or "").strip().lower()
        span = Span(*found.span("name"))
        labels = {t.entity for t in parsed.within(span) if t.text[:1].isupper()}
        if "PER" in labels or "" in labels or not (preposition or article):
            continue
        if re.fullmatch(NAME, found["name"]) and labels != {"LOC"} and not article:
            continue
        yield ProperName(span, preposition, article, _is_place(preposition, article, labels))


def _is_place(preposition: str, article: str, labels: set[str]) -> bool:
    """« à Kars », « dans les Alpes »; « des Alpes » may be a club."""
    led = preposition in PLACED or (preposition or article) in WITHIN
    return led and labels == {"LOC"}
