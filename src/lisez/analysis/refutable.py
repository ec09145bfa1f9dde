"""Sentences made false by their typed value: one that belongs to nothing else, and is exact."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from lisez.analysis import punctual, vague
from lisez.analysis.askable import veto
from lisez.analysis.candidates import Source
from lisez.analysis.contrast import Contrast
from lisez.analysis.found import Found
from lisez.analysis.options import Alternative, alternatives, said_alike
from lisez.analysis.statements import Refusal, standing
from lisez.core.spans import Span

Shown = Callable[[Source, Found], Span | None]
"""Says what is shown where a sentence is put to the test; None where it may not be."""


def alone(source: Source, fact: Found) -> Span | None:
    """Return the sentence of a fact, which is shown by itself; None where it leans."""
    return fact.evidence if standing(source, fact) else None


def valued(source: Source, shown: Shown = alone) -> Iterator[Contrast]:
    """Yield one contrast for each sentence with a value that can be refuted."""
    by_sentence: dict[int, list[Found]] = {}
    for fact in source.facts:
        if refutable(source, fact, shown):
            by_sentence.setdefault(fact.sentence, []).append(fact)
    for index in sorted(by_sentence):
        fact, wrong = _drawn(source, by_sentence[index])
        if wrong:
            texts = tuple(other.text for other in wrong)
            other = source.shuffled(texts, fact.evidence.of(source.parsed.text), "value")[0]
            yield Contrast(fact, other, ((fact.value, other),))


def refutable(source: Source, fact: Found, shown: Shown = alone) -> bool:
    """Say whether a value can be put to the test in its sentence, as it is shown."""
    if fact.number is None or (seen := shown(source, fact)) is None:
        return False
    refused = any(says(source, fact) for says in REFUSALS)
    return not refused and not veto(source.parsed, fact, seen)


def inexact(_source: Source, fact: Found) -> bool:
    """« près de 640 exposants »: 700 is near as well."""
    return fact.approx != "exact"


def of_a_century(_source: Source, fact: Found) -> bool:
    """« De nombreux ponts sont bâtis au XVIIIe siècle »: others may be in the next."""
    return fact.rule == "century"


def yearless(_source: Source, fact: Found) -> bool:
    """« En juillet, Anne Roy court le Tour de Bretagne »: of which year, nobody knows."""
    return fact.rule in ("month-only", "day-only")


_SPAN_BEFORE = re.compile(
    r"\b(?:du|de|entre)\s+(?:le\s+)?\d{1,2}(?:er)?(?:\s+\w+)?\s+(?:au|à|et)\s*(?:le\s+)?$"
)


def spanning(source: Source, fact: Found) -> bool:
    """« du 9 au 16 mai »: an earlier day would betray itself."""
    before = source.parsed.text[max(0, fact.value.start - 30) : fact.value.start]
    return fact.kind == "date" and _SPAN_BEFORE.search(before) is not None


def told_twice(source: Source, fact: Found) -> bool:
    """« Né en 1921 … Il naît en 1921 »: each of the two would prove it."""
    return any(
        other.sentence != fact.sentence
        and other.number == fact.number
        and said_alike(source.parsed, fact.sentence, other.sentence)
        for other in source.facts
        if other.unit == fact.unit
    )


def unplaced(source: Source, fact: Found) -> bool:
    """« Le vote a lieu à Dax. De tous ceux qui votent, 85 % ont un jardin »: in Dax, that is."""
    return vague.share_elsewhere(source.parsed, fact)


def lasting(source: Source, fact: Found) -> bool:
    """« Dax compte 40 étals en 1987 », « depuis 1987 »: true of another year as well."""
    if fact.rule not in ("year", "day", "month", "decade"):
        return False
    side = punctual.side(source.parsed, fact.value)
    return side == "until" or (side == "" and punctual.lasting(source.parsed, fact))


REFUSALS: tuple[Refusal, ...] = (
    inexact,
    told_twice,
    spanning,
    of_a_century,
    yearless,
    unplaced,
    lasting,
)


def _drawn(source: Source, facts: list[Found]) -> tuple[Found, tuple[Alternative, ...]]:
    """Return the value of a sentence that is asked about, and others as plausible.

    Without any a true statement would stand out as well: no values for none.
    """
    sentence = facts[0].evidence.of(source.parsed.text)
    places = source.shuffled(tuple(str(at) for at in range(len(facts))), sentence, "which")
    for place in places:
        fact = facts[int(place)]
        wrong = alternatives(source, fact, fact.evidence, 3, own=False)
        if fitting := tuple(other for other in wrong if _denied(source, fact, other)):
            return fact, fitting
    return facts[0], ()


def _denied(source: Source, fact: Found, other: Alternative) -> bool:
    """« depuis 1987 »: what holds since then holds since 1990 as well, not since 1980."""
    dated = fact.kind in ("year", "date")
    since = dated and punctual.side(source.parsed, fact.value) == "since"
    return not since or (fact.number is not None and other.number < fact.number)
