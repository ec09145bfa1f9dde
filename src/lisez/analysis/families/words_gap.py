"""A gap on a place, a rank, a share or a bound, shown in its passage with what it leans on.

For what `completion` cannot cut out of its sentence.
"""

from __future__ import annotations

from collections.abc import Iterator

from lisez.analysis.candidates import Candidate, Source, drafted_id
from lisez.analysis.endings import LEAST_WRONG, ending, wrong_endings
from lisez.analysis.families.completion import (
    beginning,
    unaskable,
)
from lisez.analysis.found import Found
from lisez.analysis.language_gap import typeset
from lisez.analysis.options import alone_and_vague
from lisez.analysis.place_vetoes import of_the_title, told_by_a_place, ubiquitous
from lisez.analysis.showing import Passage, announced, displayed, places
from lisez.analysis.value_features import features
from lisez.core.questions import Gap, Option
from lisez.core.spans import Span
from lisez.core.typography import NBSP, fold_space, folded

FAMILY = "words_gap"
STEMS = {
    "place": "Quel lieu manque dans ce passage ?",
    "since": "Quelle durée manque dans ce passage ?",
    "first": "Quel rang manque dans ce passage ?",
    "bound": "Quelle indication manque dans ce passage ?",
}


REFUSALS = (unaskable, of_the_title, ubiquitous, told_by_a_place)


def propose(source: Source) -> Iterator[Candidate]:
    """Yield a gap for each such fact in a passage that is understood."""
    for fact in source.facts:
        kind = _kind(fact)
        shown = source.gates.excerpt(fact.sentence) if kind else None
        if shown is None or any(refuses(source, fact) for refuses in REFUSALS):
            continue
        tokens = ending(source, fact)
        seen = displayed(source, shown)
        if not tokens or beginning(source, fact, tokens) is not None:
            continue
        if alone_and_vague(source, fact.sentence, seen):
            continue
        span = source.parsed.span_of(tokens)
        wrong = wrong_endings(source, fact, tokens, as_written=True)
        told = announced(source, shown, span.of(source.parsed.text))
        if len(wrong) >= LEAST_WRONG and not told and not _told(source, seen, span, wrong):
            yield _candidate(source, fact, shown, span, wrong)


def _kind(fact: Found) -> str:
    """Return what is asked for, "" where it is a matter for other families."""
    if fact.modality in ("quoted", "negated"):
        return ""
    if fact.kind == "place":
        return "place"
    if fact.rule in STEMS:
        return fact.rule
    bound = fact.approx in ("more-than", "less-than") and fact.kind not in ("year", "date")
    return "bound" if fact.number and bound else ""


def _told(source: Source, seen: Span, span: Span, wrong: tuple[tuple[str, str], ...]) -> bool:
    """Say whether the key or a wrong option stands elsewhere in what is shown."""
    text = source.parsed.text
    around = folded(f"{text[seen.start : span.start]} … {text[span.end : seen.end]}")
    return any(folded(said) in around for said in (span.of(text), *(said for said, _ in wrong)))


def _candidate(
    source: Source, fact: Found, shown: Passage, span: Span, wrong: tuple[tuple[str, str], ...]
) -> Candidate:
    text = source.parsed.text
    rule, key = f"{FAMILY}.{_kind(fact)}", span.of(text)
    question = Gap(
        id=drafted_id(rule, "gap", fact.evidence.of(text), span.start - fact.evidence.start),
        stem=typeset(STEMS[_kind(fact)]),
        **places(source, shown),
        explain=f"L’article donne ici «{NBSP}{fold_space(key)}{NBSP}».",
        made_by=rule,
        state="draft",
        blank=span,
        key=key,
        options=(
            Option(fold_space(key), key),
            *(Option(said, said, why) for said, why in wrong),
        ),
        pick=True,
    )
    return Candidate(
        question=question,
        family=FAMILY,
        focus="comprehension",
        sentences=(fact.sentence,),
        features={**features(source, fact, shown), "options": len(question.options)},
    )
