"""True or false after the sentences before it: a statement that does not stand alone.

« À la suite de « Anne Roy ouvre une école à Dax. », vrai ou faux ? Elle la ferme en 1862. »
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lisez.analysis.candidates import Candidate, Source, Turned
from lisez.analysis.found import Found
from lisez.analysis.language_gap import typeset
from lisez.analysis.passage import displayed
from lisez.analysis.refutable import valued
from lisez.analysis.statements import IN_PLACE, standing
from lisez.analysis.tested import Statement, candidate, drawn, repeated
from lisez.core.spans import Span
from lisez.core.typography import fold_space

FAMILY = "shown_truth"
MOST_WORDS = 75  # of the sentences before
MOST_SENTENCES = 3


def propose(source: Source) -> Iterator[Candidate]:
    """Yield a statement for each sentence that can be denied, and as many that are repeated."""
    told = drawn(source, _deniable(source), repeated(source, _seen), "denied in place")
    for statement, truth in told:
        yield _candidate(source, statement, truth)


def _before(source: Source, index: int) -> Span | None:
    """Return the sentences to show before one; None where none or too many are needed."""
    for shown in (source.gates.shortest(index, MOST_SENTENCES), source.gates.excerpt(index)):
        if shown is None or not 1 < len(shown) <= MOST_SENTENCES + 1:
            continue
        if shown[0] != index - len(shown) + 1:
            continue  # the opening, then something else
        before = source.gates.span(shown[:-1])
        words = before.of(source.parsed.text)
        if len(words.split()) <= MOST_WORDS and "\n" not in words:
            return before
    return None


def _seen(source: Source, fact: Found) -> Span | None:
    """Return what is shown of a sentence that leans on those before it; None to leave it."""
    before = _before(source, fact.sentence)
    if before is None or standing(source, fact):
        return None
    refused = any(refuses(source, fact) for refuses in IN_PLACE)
    return None if refused else Span(before.start, fact.evidence.end)


def _deniable(source: Source) -> dict[int, Statement]:
    """Return one statement for each sentence with a value that can be refuted.

    An opposite (« un échec » for « un succès ») betrays itself beside what is shown before it.
    """
    return {c.fact.sentence: Statement(c.fact, c) for c in valued(source, _seen)}


def _candidate(source: Source, statement: Statement, truth: str) -> Candidate:
    """Return the question: the statement of `tested`, after what the article says before it."""
    made = candidate(source, statement, truth, FAMILY)
    before = _before(source, statement.fact.sentence)
    words = fold_space(before.of(source.parsed.text)) if before else ""
    stem = typeset(f"À la suite de « {words} », vrai ou faux ? {made.question.stem}")
    shown = displayed(made, source)
    question = replace(made.question, stem=stem)
    return replace(made, question=question, displays=tuple(shown), turned=_typeset(made.turned))


def _typeset(turned: Turned | None) -> Turned | None:
    """Return the statement as it ends a stem that is typeset whole."""
    if turned is None:
        return None
    return replace(turned, said=typeset(turned.said), other=typeset(turned.other))
