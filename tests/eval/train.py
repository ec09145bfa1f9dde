"""Learn a ranker from the judgements, and tell whether it beats the order of families.


Logistic regression with a ridge, by Newton's steps, on the features of candidates whose
hash was judged. A question is good if a strict reader kept it, or faulted only the quoted
source. What it is worth is measured on texts left out of the training, five times a fifth.
"""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from lisez.analysis import facts
from lisez.analysis.candidates import Source
from lisez.analysis.families import propose
from lisez.analysis.gates import Gates
from lisez.analysis.passage import features
from lisez.core import chance
from tests.eval.judging import data_of, hash_of, judgements
from tests.eval.texts import corpus, own, parsed

RIDGE = 8.0
FOLDS = 5


@dataclass(frozen=True)
class Row:
    """A judged candidate: its text, family, features, the share of readers who kept it."""

    text: str
    family: str
    features: dict[str, float]
    good: float


def rows() -> list[Row]:
    """Give the judged candidates that are still proposed."""
    verdicts: dict[str, list[bool]] = {}
    for row in judgements():
        kept = row["good"] or row.get("reason") == "source-french"
        verdicts.setdefault(row["hash"], []).append(kept)
    found = []
    for text in (*corpus(), *own()):
        parse = parsed(text)
        source = Source(parse, facts.find(parse), Gates(parse))
        for candidate in propose(source):
            given = verdicts.get(hash_of(data_of(candidate, text)))
            if given:
                share = sum(given) / len(given)
                known = dict(features(candidate, source))
                found.append(Row(text.id, candidate.family, known, share))
    return found


def names_of(found: Sequence[Row]) -> list[str]:
    """Give the features that vary and that at least half of the rows have."""
    names = sorted({name for row in found for name in row.features})
    kept = []
    for name in names:
        values = [row.features[name] for row in found if name in row.features]
        if len(values) * 2 >= len(found) and np.std(values) > 0:
            kept.append(name)
    return kept


def learn(found: Sequence[Row]) -> dict[str, Any]:
    """Return weights: a bias, one for each family, and (weight, mean, scale) by feature."""
    names = names_of(found)
    scales = {}
    for name in names:
        values = [row.features[name] for row in found if name in row.features]
        scales[name] = (float(np.mean(values)), float(np.std(values)))
    families = sorted({row.family for row in found})
    matrix = np.array([_line(row, names, scales, families) for row in found])
    target = np.array([row.good for row in found])
    weights = _fitted(matrix, target)
    learnt = {
        name: [round(float(w), 4), round(scales[name][0], 4), round(scales[name][1], 4)]
        for name, w in zip(names, weights[1:], strict=False)
    }
    offsets = weights[1 + len(names) :]
    return {
        "bias": round(float(weights[0]), 4),
        "families": {f: round(float(w), 4) for f, w in zip(families, offsets, strict=True)},
        "features": learnt,
    }


def _line(row: Row, names: list[str], scales: dict[str, Any], families: list[str]) -> list[float]:
    line = [1.0]
    for name in names:
        mean, scale = scales[name]
        value = row.features.get(name, mean)
        line.append(float(np.clip((value - mean) / scale, -3, 3)))
    return line + [float(row.family == family) for family in families]


def _fitted(matrix: Any, target: Any) -> Any:  # noqa: ANN401 - arrays
    weights = np.zeros(matrix.shape[1])
    ridge = np.full(matrix.shape[1], RIDGE)
    ridge[0] = 0.01
    for _ in range(40):
        chances = 1 / (1 + np.exp(-matrix @ weights))
        slope = matrix.T @ (chances - target) + ridge * weights
        bend = (matrix * (chances * (1 - chances))[:, None]).T @ matrix + np.diag(ridge)
        step = np.linalg.solve(bend, slope)
        weights = weights - step
        if np.abs(step).max() < 1e-8:
            break
    return weights


def scored(row: Row, learnt: dict[str, Any]) -> float:
    """Return what the ranker gives a row."""
    total = learnt["bias"] + learnt["families"].get(row.family, 0.0)
    for name, (weight, mean, scale) in learnt["features"].items():
        if name in row.features:
            total += weight * max(-3.0, min(3.0, (row.features[name] - mean) / scale))
    return float(1 / (1 + np.exp(-total)))


def left_out(found: Sequence[Row]) -> list[tuple[float, Row]]:
    """Score every row by weights learnt on other texts."""
    texts = sorted({row.text for row in found}, key=lambda t: chance.digest(1, t, ""))
    result = []
    for fold in range(FOLDS):
        mine = set(texts[fold::FOLDS])
        learnt = learn([row for row in found if row.text not in mine])
        result += [(scored(row, learnt), row) for row in found if row.text in mine]
    return sorted(result, key=lambda pair: -pair[0])


def compare(ranked: Sequence[tuple[float, Row]], found: Sequence[Row]) -> None:
    """Tell how the learnt order and that of families alone fare on texts left out."""
    texts = sorted({row.text for row in found}, key=lambda t: chance.digest(1, t, ""))
    plain: list[tuple[float, Row]] = []
    for fold in range(FOLDS):
        mine = set(texts[fold::FOLDS])
        known = [row for row in found if row.text not in mine]
        worth = {
            family: np.mean([row.good for row in known if row.family == family] or [0.8])
            for family in {row.family for row in found}
        }
        plain += [(float(worth[row.family]), row) for row in found if row.text in mine]
    sys.stdout.write(f"area under the curve: learnt {_area(ranked):.3f}")
    sys.stdout.write(f", order of families {_area(plain):.3f}\n")


def _area(scored_rows: Sequence[tuple[float, Row]]) -> float:
    """Return the chance that a good row is put above a bad one, ties counted half."""
    good = [score for score, row in scored_rows if row.good >= 0.5]
    bad = [score for score, row in scored_rows if row.good < 0.5]
    wins = sum((g > b) + 0.5 * (g == b) for g in good for b in bad)
    return wins / (len(good) * len(bad))


def main() -> None:
    """Run."""
    found = rows()
    ranked = left_out(found)
    base = sum(row.good for row in found) / len(found)
    sys.stdout.write(f"{len(found)} judged candidates, {base:.3f} good\n")
    for share in (0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8):
        part = ranked[: int(len(ranked) * share)]
        good = sum(row.good for _, row in part) / len(part)
        sys.stdout.write(f"best {share:.0%}: {good:.3f} good, from score {part[-1][0]:.3f}\n")
    compare(ranked, found)
    learnt = learn(found)
    for name, (weight, *_rest) in sorted(learnt["features"].items(), key=lambda i: -abs(i[1][0])):
        sys.stdout.write(f"  {weight:+.2f} {name}\n")
    sys.stdout.write(f"  {learnt['families']}\n")


if __name__ == "__main__":
    main()
