"""The result of a run as plain values, `lisez.quiz/1`: what `--json` prints.

Keys are snake_case, names kebab-case, and nothing depends on the interface language.
Points and fractions are exact, as text: "3", "17/3". Paragraphs and the sentences in
them count from 1, as a reader counts; indexes of sentences in `response` and `reasons`
run through the whole article, from 0. A question that was never reached has `response`
and `outcome` null. No time and no date is in it: the same answers give the same result.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from lisez.core.grading import MARKING_VERSION
from lisez.core.keys import key_response
from lisez.core.proofs import Proof, proofs
from lisez.core.quiz import QuizState
from lisez.core.responses import response_data
from lisez.core.score import Line, Tally, rounded, score
from lisez.core.verdicts import Reason

SCHEMA = "lisez.quiz/1"


def result(state: QuizState) -> dict[str, Any]:
    """Return the result of a run, finished or not."""
    marks = score(state)
    return {
        "schema": SCHEMA,
        "marking": MARKING_VERSION,
        "lesson": {
            "id": state.lesson.id,
            "title": state.lesson.title,
            "sha256": state.lesson.article.digest,
        },
        "settings": _settings(state),
        "finished": state.finished,
        "asked": len(state.questions),
        "answered": state.position,
        "score": {
            **_tally(marks.total),
            "percent": float(rounded(marks.total.share * 100, 1)),
            "on_20": float(rounded(marks.total.on(20), 2)),
            "on_25": float(rounded(marks.total.on(25), 2)),
        },
        "by_kind": [{"kind": t.name, **_tally(t)} for t in marks.by_kind],
        "by_fact_kind": [{"kind": t.name, **_tally(t)} for t in marks.by_fact_kind],
        "by_fact": [{"fact": t.name, **_tally(t)} for t in marks.by_fact],
        "questions": [_line(state, line) for line in marks.lines],
    }


def _settings(state: QuizState) -> dict[str, Any]:
    values = asdict(state.settings)
    values["kinds"] = sorted(state.settings.kinds)
    return values


def _tally(tally: Tally) -> dict[str, Any]:
    return {
        "points": str(tally.points),
        "out_of": str(tally.out_of),
        "questions": tally.questions,
        "right": tally.right,
    }


def _line(state: QuizState, line: Line) -> dict[str, Any]:
    question, given = line.question, line.answer
    verdict = given.verdict if given else None
    response = given.response if given else None
    return {
        "id": question.id,
        "kind": question.kind,
        "stem": question.stem,
        "out_of": str(question.points),
        "points": str(line.points),
        "response": None if response is None else response_data(response),
        "outcome": verdict.outcome if verdict else None,
        "fraction": str(verdict.fraction) if verdict else None,
        "forgiven": list(verdict.forgiven) if verdict else [],
        "nearly": list(verdict.nearly) if verdict else [],
        "reasons": [_reason(reason) for reason in verdict.reasons] if verdict else [],
        "key": response_data(key_response(question, state.sentences)),
        "evidence": [
            [_proof(proof) for proof in entry]
            for entry in proofs(state.lesson.article, state.sentences, question)
        ],
    }


def _reason(reason: Reason) -> dict[str, Any]:
    values = asdict(reason)
    values["sentences"] = list(reason.sentences)
    return {name: value for name, value in values.items() if value}


def _proof(proof: Proof) -> dict[str, Any]:
    return {
        "paragraph": proof.paragraph,
        "sentence": proof.sentence,
        "span": list(proof.span),
        "quote": proof.quote,
    }
