"""Why a place is no matter of question: it is told by another one, or by the whole article."""

from __future__ import annotations

import re

from lisez.analysis.candidates import Source
from lisez.analysis.found import Found
from lisez.analysis.gates.given import stems
from lisez.core.spans import Span
from lisez.core.typography import folded


def told_by_a_place(source: Source, fact: Found) -> bool:
    """« à Turin, en Italie », « à Turin (Italie) »: one place tells the other."""
    if fact.kind != "place":
        return False
    text, span = source.parsed.text, fact.value
    before = source.parsed.within(Span(max(0, span.start - 12), span.start))
    named = any(token.entity == "LOC" for token in before)
    return (
        named
        or re.match(r",? (?:en|au|aux|dans) [A-ZÉ]| \(", text[span.end : span.end + 12]) is not None
    )


def of_the_title(source: Source, fact: Found) -> bool:
    """« À Tours, … » under « Tours roule à vélo », « à Neuf-Dax » under « La fin de Dax »."""
    if fact.kind != "place":
        return False
    headings = stems(" ".join(heading for _, heading in source.parsed.article.headings))
    names = re.split(r" (?:et|ou|puis) ", fact.value.of(source.parsed.text))
    return all(stems(name) & headings for name in names)


def ubiquitous(source: Source, fact: Found) -> bool:
    """Refuse a place named again and again, where all of the article happens; and Paris.

    Beside « à Paris » the towns around it are not believed.
    """
    name = folded(fact.value.of(source.parsed.text))
    if fact.kind == "place" and name == "paris":
        return True
    return fact.kind == "place" and sum(name in said for said in source.folded) > MOST_NAMED


MOST_NAMED = 2  # sentences
