"""What the screen says after an answer; the form shows the rest beside its rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lisez.core.questions import AnyQuestion, Gap, Number, Ordering, Short
from lisez.core.quiz import QuizState
from lisez.core.typography import one_line
from lisez.core.verdicts import Verdict
from lisez.feedback import missed_key_lines, proof_lines, proof_places, verdict_lines

SHOWN_BY_ROWS = ("wrong-pair", "missing-pair", "wrong-place")


def said(
    state: QuizState, question: AnyQuestion, verdict: Verdict, *, quoted: bool
) -> Iterator[str]:
    """Yield the verdict, the reasons, the key where no row shows it, and the proof.

    `quoted` gives the words of the proof, for where the article is not beside them.
    """
    article, sentences = state.lesson.article, state.sentences
    reasons = tuple(reason for reason in verdict.reasons if reason.code not in SHOWN_BY_ROWS)
    yield from verdict_lines(replace(verdict, reasons=reasons))
    if not _has_rows(question):
        yield from missed_key_lines(question, verdict)
    if question.explain:
        yield one_line(question.explain)
    told = proof_lines if quoted else proof_places
    yield from told(article, sentences, question)


def _has_rows(question: AnyQuestion) -> bool:
    return not isinstance(question, Gap | Short | Number | Ordering) or (
        isinstance(question, Gap) and question.pick
    )
