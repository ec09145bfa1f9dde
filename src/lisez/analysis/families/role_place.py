"""« L’article présente Anne Roy comme traductrice. Dans quelle ville ? » among towns."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from lisez.analysis.candidates import Candidate, Source
from lisez.analysis.choices import choice
from lisez.analysis.found import Found
from lisez.analysis.language_gap import typeset
from lisez.analysis.place_options import places_like
from lisez.core.typography import NBSP, fold_space, folded

FAMILY = "role_place"
LEAST_WRONG, WRONG = 2, 3
_AT = re.compile(r"(?P<role>[a-zà-öø-ÿœ][^,]*?) (?P<joint>à|de|d['’])\s?\Z")
_ASKS = {"à": "Dans quelle ville ?", "d": "De quelle ville ?"}


def propose(source: Source) -> Iterator[Candidate]:
    """Yield a question for each role that ends with a town."""
    roles = [fact for fact in source.facts if fact.kind == "role"]
    for place in source.facts:
        role = next((r for r in roles if r.value.contains(place.value)), None)
        if place.kind != "place" or place.unit not in ("à", "de") or role is None:
            continue
        if role.value.end != place.value.end or not source.gates.sound(place.sentence):
            continue
        others = places_like(source, replace(place, unit="à", evidence=role.evidence), WRONG)
        if len(others) >= LEAST_WRONG:
            yield from _candidates(source, place, role, others)


def _candidates(
    source: Source, place: Found, role: Found, others: tuple[str, ...]
) -> Iterator[Candidate]:
    text = source.parsed.text
    said = _AT.match(text[role.value.start : place.value.start])
    name = fold_space(role.subject)
    headings = folded(" ".join(heading for _, heading in source.parsed.article.headings))
    if said is None or folded(place.value.of(text)) in headings:
        return
    town, rule = fold_space(place.value.of(text)), f"{FAMILY}.town"
    told = f"L’article dit «{NBSP}{fold_space(role.value.of(text))}{NBSP}»."
    stem = f"L’article présente {name} comme {fold_space(said['role'])}. {_ASKS[said['joint'][0]]}"
    question = choice(
        rule,
        (role.evidence.of(text), 0),
        typeset(stem),
        [(town, ""), *((one, told) for one in others)],
        explain=told,
        evidence=role.evidence,
    )
    yield Candidate(
        question=question,
        family=FAMILY,
        focus="comprehension",
        sentences=(place.sentence,),
        features={
            "words": len(role.value.of(text).split()),
            "options": len(question.options),
            "position": place.sentence / max(1, len(source.parsed.sentences) - 1),
            "entities": 2,
            "commas": 0,
            "own": sum(folded(one) in folded(text) for one in others),
        },
        displays=(role.evidence,),
        asks=place.value,
    )
