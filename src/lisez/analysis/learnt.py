"""The chance that a strict reader keeps a question, learnt from what strict readers judged.

Two logistic regressions, multiplied: that the French shown has no fault (`sound`), and that
the question has none besides (`kept`). Their weights are in `weights.json`, written by
`python -m tests.eval.train`; docs/decisions/015-learnt-ranker.md tells what they are worth.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from math import exp
from pathlib import Path
from typing import Any

from lisez.analysis.candidates import Candidate

WEIGHTS = Path(__file__).parent / "weights.json"
FARTHEST = 3.0  # standard deviations; a value farther from the mean counts as this far


@cache
def weights() -> dict[str, Any]:
    """Return the learnt weights: of each regression a bias, features and families."""
    found: dict[str, Any] = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    return found


def chance(candidate: Candidate, learnt: Mapping[str, Any] | None = None) -> float:
    """Return the chance, from 0 to 1, that a question is kept, its quoted French included."""
    learnt = weights() if learnt is None else learnt
    known = candidate.features
    return probability(learnt["sound"], known) * probability(
        learnt["kept"], known, candidate.family
    )


def probability(model: Mapping[str, Any], known: Mapping[str, float], family: str = "") -> float:
    """Return what one regression gives for some features.

    A feature that is not known counts as the mean, a family that was not judged as an
    average one: both weigh nothing.
    """
    total = model["bias"] + model.get("families", {}).get(family, 0.0)
    for name, (weight, mean, scale) in model["features"].items():
        if name in known:
            far = (known[name] - mean) / scale
            total += weight * max(-FARTHEST, min(FARTHEST, far))
    return 1 / (1 + exp(-total))
