"""A gap on a typed value in its excerpt; wrong options are other values as plausible."""

from __future__ import annotations

from collections.abc import Iterator

from lisez.analysis.askable import veto
from lisez.analysis.candidates import Candidate, Source, drafted_id
from lisez.analysis.found import Found
from lisez.analysis.options import Alternative, alone_and_vague, alternatives
from lisez.analysis.showing import Passage, displayed, places
from lisez.analysis.value_features import features
from lisez.core.questions import Gap, Option
from lisez.core.typography import NBSP, NNBSP, fold_space

FAMILY = "value_gap"
WANTED = 3  # wrong options
LEAST = 2

STEMS = {
    "amount": "Quel montant manque dans ce passage ?",
    "share": "Quel pourcentage manque dans ce passage ?",
    "count": "Quel nombre manque dans ce passage ?",
    "measure": "Quelle indication chiffrée manque dans ce passage ?",
    "date": "Quelle date manque dans ce passage ?",
    "year": "Quelle année manque dans ce passage ?",
    "rank": "Quel siècle manque dans ce passage ?",
}
RULE_STEMS = {
    "age": "Quel âge manque dans ce passage ?",
    "fraction": "Quelle part manque dans ce passage ?",
    "decade": "Quelle décennie manque dans ce passage ?",
    "month-only": "Quel mois manque dans ce passage ?",
    "century": "Quel siècle manque dans ce passage ?",
    "nth": "Quel rang manque dans ce passage ?",
}


def propose(source: Source) -> Iterator[Candidate]:
    """Yield a gap for each value that may be asked in its excerpt."""
    for fact in source.facts:
        shown = source.gates.excerpt(fact.sentence) if fact.number is not None else None
        if shown is None:
            continue
        seen = displayed(source, shown)
        if alone_and_vague(source, fact.sentence, seen) or veto(source.parsed, fact, seen):
            continue
        wrong = alternatives(source, fact, seen, WANTED)
        if len(wrong) >= LEAST:
            yield _candidate(source, fact, shown, wrong)


def _candidate(
    source: Source, fact: Found, shown: Passage, wrong: tuple[Alternative, ...]
) -> Candidate:
    text = source.parsed.text
    key = fact.value.of(text)
    stem = RULE_STEMS.get(fact.rule, STEMS[fact.kind])
    ordinal = fact.value.start - fact.evidence.start
    question = Gap(
        id=drafted_id(f"{FAMILY}.{fact.rule}", "gap", fact.evidence.of(text), ordinal),
        stem=stem.replace(" ?", "\u202f?"),
        **places(source, shown),
        explain=f"L’article donne ici «{NBSP}{fold_space(key)}{NBSP}».",
        made_by=f"{FAMILY}.{fact.rule}",
        state="draft",
        blank=fact.value,
        key=key,
        options=(_option(key), *(_wrong(other, key) for other in wrong)),
        pick=True,
    )
    return Candidate(
        question=question,
        family=FAMILY,
        focus="comprehension",
        sentences=(fact.sentence,),
        features={
            **features(source, fact, shown),
            "options": len(wrong) + 1,
            "own": sum(other.own for other in wrong),
        },
    )


def _option(text: str) -> Option:
    return Option(id=fold_space(text), text=text)


def _wrong(other: Alternative, key: str) -> Option:
    told = f"L’article donne ici «{NBSP}{fold_space(key)}{NBSP}»"
    given = f"«{NBSP}{fold_space(other.text)}{NBSP}»"
    own = f"{told}{NNBSP}; {given} se rapporte à autre chose."
    why = own if other.own else f"{told}, et non {given}."
    return Option(id=fold_space(other.text), text=other.text, why=why)
