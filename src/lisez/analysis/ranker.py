"""Which candidates are good: a score from features, and the two thresholds.

A score is an estimate of the chance that a strict reader keeps the question. Where no
weights are known for a family, its place in the order of families decides.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from lisez.analysis.candidates import Candidate

ASKED = 0.5  # the least score of a question put to a learner
OFFERED = 0.2  # the least of one that is offered to a teacher

WEIGHTS = Path(__file__).parent / "weights.json"


@dataclass(frozen=True)
class Ranked:
    """A candidate with its score, from 0 to 1, and whether a learner may be asked it."""

    candidate: Candidate
    score: float
    asked: bool


@cache
def weights() -> dict[str, Any]:
    """Return the learnt weights; empty where there are none."""
    if not WEIGHTS.exists():
        return {}
    read: dict[str, Any] = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    return read


def score(candidate: Candidate, learnt: Mapping[str, Any]) -> float:
    """Return the chance that a question is kept, by logistic regression on its features.

    A feature enters as (value - mean) / scale, held between -3 and 3; one that a candidate
    lacks counts as its mean.
    """
    total = float(learnt["bias"]) + float(learnt["families"].get(candidate.family, 0.0))
    for name, (weight, mean, scale) in sorted(learnt["features"].items()):
        value = candidate.features.get(name)
        if value is not None:
            total += weight * max(-3.0, min(3.0, (value - mean) / scale))
    return 1 / (1 + math.exp(-total))


def rank(candidates: Iterable[Candidate], order: Sequence[str] = ()) -> list[Ranked]:
    """Return the candidates worth offering, best first; ties by their place in the text.

    `order` names the families, the surest first: it decides where nothing was learnt.
    """
    learnt = weights()
    ranked = []
    for candidate in candidates:
        place = order.index(candidate.family) if candidate.family in order else len(order)
        points = score(candidate, learnt) if learnt else 0.95 - 0.01 * place
        if points >= OFFERED:
            least = learnt.get("asked", ASKED) if learnt else ASKED
            ranked.append(Ranked(candidate, points, points >= least))
    ranked.sort(
        key=lambda item: (-item.score, item.candidate.sentences, item.candidate.question.id)
    )
    return ranked
