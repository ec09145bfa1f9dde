"""A typed gap on a value in its excerpt.

No options: readers who had not the article found the article's precise value among other
ones in four cases of five. What is typed nobody finds without the article.
"""

from __future__ import annotations

from collections.abc import Iterator

from lisez.analysis.candidates import Candidate, Source, drafted_id
from lisez.analysis.found import Found
from lisez.analysis.language_gap import typeset
from lisez.analysis.options import alone_and_vague
from lisez.analysis.showing import Passage, announced, displayed, places
from lisez.analysis.typed_values import Blank, blank
from lisez.analysis.typed_vetoes import easily_guessed, veto
from lisez.analysis.value_features import features
from lisez.core.questions import Gap, Option
from lisez.core.typography import NBSP, fold_space

FAMILY = "value_gap"


def propose(source: Source) -> Iterator[Candidate]:
    """Yield a gap for each value that may be asked in its excerpt."""
    for fact in source.facts:
        shown = source.gates.excerpt(fact.sentence) if fact.number is not None else None
        if shown is None:
            continue
        seen = displayed(source, shown)
        if alone_and_vague(source, fact.sentence, seen) or veto(source.parsed, fact, seen):
            continue
        hidden = blank(source.parsed, fact)
        if hidden and not announced(source, shown, hidden.span.of(source.parsed.text)):
            yield _candidate(source, fact, shown, hidden)


def _candidate(source: Source, fact: Found, shown: Passage, hidden: Blank) -> Candidate:
    text = source.parsed.text
    ordinal, key = fact.value.start - fact.evidence.start, hidden.span.of(text)
    question = Gap(
        id=drafted_id(f"{FAMILY}.{fact.rule}", "gap", fact.evidence.of(text), ordinal),
        stem=typeset(hidden.stem),
        **places(source, shown),
        explain=f"L’article donne ici «{NBSP}{fold_space(fact.value.of(text))}{NBSP}».",
        made_by=f"{FAMILY}.{fact.rule}",
        state="draft",
        blank=hidden.span,
        key=key,
        accept=hidden.accept,
        options=(Option(fold_space(key), key),),
    )
    return Candidate(
        question=question,
        family=FAMILY,
        focus="comprehension",
        sentences=(fact.sentence,),
        features={
            **features(source, fact, shown),
            "options": 0,
            "guessed": float(easily_guessed(fact)),
        },
    )
