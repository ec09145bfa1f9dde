"""« L’article présente Anne Roy comme directrice. De quelle organisation ? » among those named."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lisez.analysis.candidates import Candidate, Source
from lisez.analysis.choices import choice
from lisez.analysis.found import Found
from lisez.analysis.language_gap import typeset
from lisez.core.typography import NBSP, fold_space, folded

FAMILY = "role_organisation"
LEAST_WRONG, WRONG = 2, 3
_SPELT_OUT = {"pdg": "president-directeur general", "dg": "directeur general"}
_ROLE = re.compile(r"organisation dont .+ est (?P<role>.+)")


def propose(source: Source) -> Iterator[Candidate]:
    """Yield a question for each role in an organisation, where the article names others."""
    for fact in source.facts:
        if fact.rule != "organisation-role" or not source.gates.sound(fact.sentence):
            continue
        others = _others(source, fact)
        if len(others) >= LEAST_WRONG:
            yield _candidate(source, fact, others[:WRONG])


def _others(source: Source, fact: Found) -> list[str]:
    """Return other names that are neither people's nor places', each the subject of something."""
    text, name = source.parsed.text, folded(fact.value.of(source.parsed.text))
    headings = folded(" ".join(heading for _, heading in source.parsed.article.headings))
    found = {f.value.of(text): f for f in source.facts if f.kind == "organisation"}
    meant = {folded(f.value.of(text)) for f in source.facts if _held_as_well(fact, f)}
    acting = [
        entity.span.of(text)
        for entity in source.parsed.entities
        if entity.label in ("ORG", "MISC")
        and any(t.dep.startswith("nsubj") for t in source.parsed.within(entity.span))
    ]
    said = dict.fromkeys(fold_space(one) for one in (*found, *acting))
    return [
        one
        for one in said
        if folded(one) != name
        and folded(one) not in meant
        and folded(one) not in headings
        and len(one.split()) <= len(fact.value.of(text).split()) + 1
    ]


def _held_as_well(asked: Found, other: Found) -> bool:
    """« président du club et PDG de Voltis »: who is PDG of Voltis is its président too."""
    if other is asked or (other.rule, other.subject) != (asked.rule, asked.subject):
        return False
    mine, theirs = _title(asked), _title(other)
    return mine != theirs and mine in _SPELT_OUT.get(theirs, theirs)


def _title(fact: Found) -> str:
    return folded(_role(fact))


def _role(fact: Found) -> str:
    found = _ROLE.fullmatch(fact.measures)
    return found["role"] if found else ""


def _candidate(source: Source, fact: Found, others: list[str]) -> Candidate:
    text = source.parsed.text
    key, rule = fold_space(fact.value.of(text)), f"{FAMILY}.of"
    told = f"L’article dit «{NBSP}{fold_space(fact.evidence.of(text))}{NBSP}»."
    stem = f"L’article présente {fold_space(fact.subject)} comme {_role(fact)}."
    question = choice(
        rule,
        (fact.evidence.of(text), fact.value.start - fact.evidence.start),
        typeset(f"{stem} De quelle organisation ?"),
        [(key, ""), *((one, told) for one in others)],
        explain=told,
        evidence=fact.evidence,
    )
    return Candidate(
        question=question,
        family=FAMILY,
        focus="comprehension",
        sentences=(fact.sentence,),
        features={
            "words": len(question.stem.split()),
            "options": len(question.options),
            "position": fact.sentence / max(1, len(source.parsed.sentences) - 1),
            "entities": 2,
            "commas": 0,
            "own": len(others),
        },
        displays=(fact.other or fact.evidence,),
        asks=fact.value,
    )
