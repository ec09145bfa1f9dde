"""Learn the ranker from the judgements, and tell what it is worth on texts it has not seen.

    python -m tests.eval.train                      learn, measure, write weights.json
    LISEZ_CORPUS=… python -m tests.eval.train --refresh     first look at the texts again

Two logistic regressions (Newton's steps, a ridge on every weight): that the French shown is
faultless, and that the question is good faults of that French set aside; their product is the
chance that a strict reader keeps it. What is measured is always scored by weights learnt on
other texts. `--refresh` computes anew what the passages that were judged are like, by the
gates of today, and which of the questions are still proposed and asked; the rest needs the
judgements alone and takes seconds.
"""

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np

from lisez.analysis.families import OFF, ORDER
from lisez.analysis.learnt import FARTHEST, WEIGHTS, probability
from lisez.analysis.passage import numbers
from lisez.core import chance
from lisez.core.spans import Span
from tests.eval.judging import asked, every, judgements, keep, places_of, sourced
from tests.eval.texts import Text, corpus, own

SOUND = ("p_words", "p_rare", "p_odd", "t_faults", "t_near_faults")
KEPT = ("p_words", "p_names", "p_loose", "p_pointing", "p_opens", "p_generic")
SOUND_RIDGE, KEPT_RIDGE = 3.0, 20.0  # the second has a weight for every family
FOLDS = 8
DRAWS = 400  # of the texts, for an interval
MAKER = "g"  # who judged what he had made himself: heard where nobody else was
Learnt = dict[str, Any]


@dataclass(frozen=True)
class Row:
    """A judged question: the shares of its readers to whom the French, and the rest, was good."""

    text: str
    family: str
    features: Mapping[str, float]
    sound: float
    kept: float
    weight: float
    today: str  # asked, proposed, or gone

    @property
    def good(self) -> float:
        """The share of the readers who kept it: each names one fault at most."""
        return self.sound + self.kept - 1


def _places(row: Mapping[str, Any]) -> tuple[Any, ...]:
    return row["family"], *row["about"], row["shows"][0][0]


def _same(row: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Say whether two questions, worded differently perhaps, ask for the same words."""
    one, two = row.get("blank"), other.get("blank")
    if one is None or two is None:
        return one == two
    return bool(one[0] < two[1] and two[0] < one[1])


def refresh() -> None:
    """Compute again what was judged: `shown`, and `today`."""
    rows = judgements()
    by_text = defaultdict(list)
    for row in rows:
        if "shows" in row:
            by_text[row["text"]].append(row)
    for text in (*corpus(), *own()):
        _refresh(text, by_text[text.id])
    keep(rows)


def _refresh(text: Text, rows: list[dict[str, Any]]) -> None:
    source = sourced(text)
    chosen = {candidate.question.id for candidate in asked(text)}
    proposed = defaultdict(list)
    for candidate in every(text):
        place = {"family": candidate.family, **places_of(candidate, source)}
        proposed[_places(place)].append((place, candidate.question.id in chosen))
    for row in rows:
        about = source.parsed.within(Span(*row["about"]))[0].sentence
        spans = [Span(*place) for place in row["shows"]]
        shown = numbers(source, spans, source.parsed.sentences[about])
        row["shown"] = {name: round(value, 4) for name, value in shown.items()}
        same = [taken for place, taken in proposed[_places(row)] if _same(row, place)]
        row["today"] = "asked" if any(same) else "proposed" if same else "gone"


def rows_of(judged: Sequence[Mapping[str, Any]]) -> list[Row]:
    """Give one row for each judged question whose place in the text is known."""
    verdicts = defaultdict(list)
    for row in judged:
        if "shown" in row:
            verdicts[row["hash"]].append(row)
    return [_row(given) for given in verdicts.values()]


def _row(given: Sequence[Mapping[str, Any]]) -> Row:
    others = [row for row in given if row["reader"] != MAKER]
    heard = others or given
    faulty = sum(row.get("reason") == "source-french" for row in heard) / len(heard)
    good = sum(row["good"] for row in heard) / len(heard)
    weight = min(2, len(heard)) ** 0.5 if others else 0.4
    first = given[0]
    return Row(
        first["text"],
        first["family"],
        first["shown"],
        1 - faulty,
        good + faulty,
        weight,
        first["today"],
    )


def learn(rows: Sequence[Row]) -> Learnt:
    """Return the weights of both regressions."""
    sound = _regression(rows, SOUND, [row.sound for row in rows], SOUND_RIDGE)
    families = sorted({row.family for row in rows})
    kept = _regression(rows, KEPT, [row.kept for row in rows], KEPT_RIDGE, families)
    return {"sound": sound, "kept": kept}


def _regression(
    rows: Sequence[Row],
    names: Sequence[str],
    target: Sequence[float],
    ridge: float,
    families: Sequence[str] = (),
) -> Learnt:
    """Fit one regression, with a column for what is still proposed: it becomes the bias."""
    values = np.array([[row.features[name] for name in names] for row in rows])
    means, scales = values.mean(axis=0), values.std(axis=0) + 1e-9
    columns = [
        np.ones((len(rows), 1)),
        np.array([[float(row.today != "gone")] for row in rows]),
        np.clip((values - means) / scales, -FARTHEST, FARTHEST),
        np.array([[float(row.family == family) for family in families] for row in rows]),
    ]
    fitted = _fitted(np.hstack(columns), np.array(target), ridge, [row.weight for row in rows])
    places = zip(names, fitted[2:], means, scales, strict=False)
    learnt: Learnt = {
        "bias": round(float(fitted[0] + fitted[1]), 4),
        "features": {n: [round(float(x), 4) for x in row] for n, *row in places},
    }
    if families:
        offsets = zip(families, fitted[2 + len(names) :], strict=True)
        learnt["families"] = {name: round(float(weight), 4) for name, weight in offsets}
    return learnt


def _fitted(matrix: Any, target: Any, ridge: float, weight: Sequence[float]) -> Any:  # noqa: ANN401
    heavy = np.array(weight)
    fitted = np.zeros(matrix.shape[1])
    pull = np.full(matrix.shape[1], ridge)
    pull[0] = 0.01
    for _ in range(40):
        chances = 1 / (1 + np.exp(-matrix @ fitted))
        slope = matrix.T @ (heavy * (chances - target)) + pull * fitted
        bend = (matrix * (heavy * chances * (1 - chances))[:, None]).T @ matrix + np.diag(pull)
        step = np.linalg.solve(bend, slope)
        fitted = fitted - step
        if np.abs(step).max() < 1e-8:
            break
    return fitted


def scored(row: Row, learnt: Learnt) -> float:
    """Return the chance that a row is kept."""
    sound = probability(learnt["sound"], row.features)
    return sound * probability(learnt["kept"], row.features, row.family)


def folds(names: set[str]) -> list[set[str]]:
    """Part texts by chance into `FOLDS`."""
    texts = sorted(names, key=lambda text: chance.digest(1, text, ""))
    return [set(texts[fold::FOLDS]) for fold in range(FOLDS)]


def left_out(rows: Sequence[Row]) -> dict[int, float]:
    """Score every row, by its place in `rows`, by weights learnt on other texts."""
    found = {}
    for mine in folds({row.text for row in rows}):
        learnt = learn([row for row in rows if row.text not in mine])
        found.update({n: scored(r, learnt) for n, r in enumerate(rows) if r.text in mine})
    return found


Scored = Sequence[tuple[float, float, float, str]]  # score, good, weight, text


def area(given: Scored) -> float:
    """Return the chance that a good row is put above a bad one, ties counted half."""
    good = [(s, w) for s, g, w, _ in given if g >= 0.5]
    bad = [(s, w) for s, g, w, _ in given if g < 0.5]
    wins = sum(v * w * ((s > t) + 0.5 * (s == t)) for s, v in good for t, w in bad)
    total = sum(v for _, v in good) * sum(w for _, w in bad)
    return wins / total if total else float("nan")


def _interval(measure: Callable[[list[int]], float], texts: Sequence[str]) -> str:
    """Return the middle 95 % of a measure over draws of texts with replacement."""
    by_text = defaultdict(list)
    for place, text in enumerate(texts):
        by_text[text].append(place)
    names = sorted(by_text)
    draws = np.random.default_rng(1).choice(len(names), (DRAWS, len(names)))
    found = [measure([p for n in draw for p in by_text[names[n]]]) for draw in draws]
    low, high = np.nanpercentile(found, [2.5, 97.5])
    return f"[{low:+.3f}, {high:+.3f}]"


def compare(name: str, learnt: Scored, plain: Scored) -> None:
    """Tell how the learnt order and that of families fare, and the fifth that each puts last."""

    def gain(places: list[int]) -> float:
        return area([learnt[p] for p in places]) - area([plain[p] for p in places])

    texts = [text for *_, text in learnt]
    sys.stdout.write(
        f"{name}: {len(learnt)} questions of {len(set(texts))} texts; area {area(learnt):.3f}, "
        f"families {area(plain):.3f}, gain {_interval(gain, texts)}\n"
    )
    for label, given in (("learnt", learnt), ("families", plain)):
        ranked = sorted(given, key=lambda item: item[0])
        last = len(ranked) // 5
        sys.stdout.write(f"    {label}: last fifth {_mean(ranked[:last]):.3f} good,")
        sys.stdout.write(f" the rest {_mean(ranked[last:]):.3f}\n")


def _mean(given: Scored) -> float:
    return sum(g * w for _, g, w, _ in given) / sum(w for *_, w, _ in given)


def measure(rows: Sequence[Row]) -> None:
    """Print what the ranker is worth on texts it has not seen."""
    scores = left_out(rows)
    order = {family: -float(place) for place, family in enumerate(ORDER)}
    language = ORDER.index("participle")
    parts: dict[str, Callable[[Row], bool]] = {
        "proposed": lambda row: row.today != "gone",
        "comprehension": lambda row: row.today != "gone" and -order[row.family] < language,
        "language": lambda row: row.today != "gone" and -order[row.family] >= language,
        "asked": lambda row: row.today == "asked",
    }
    for what in ("good", "kept"):
        for name, within in parts.items():
            places = [n for n, r in enumerate(rows) if within(r) and r.family not in OFF]
            given = [(getattr(rows[n], what), rows[n].weight, rows[n].text) for n in places]
            learnt = [(scores[n], *rest) for n, rest in zip(places, given, strict=True)]
            plain = [(order[rows[n].family], *g) for n, g in zip(places, given, strict=True)]
            compare(f"{name}, {what}", learnt, plain)
    calibrate(rows, scores)


def calibrate(rows: Sequence[Row], scores: Mapping[int, float]) -> None:
    """Tell what was good, and good faults of the French set aside, by score."""
    edges = (0.0, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 1.0)
    for low, high in pairwise(edges):
        some = [r for n, r in enumerate(rows) if r.today != "gone" and low <= scores[n] < high]
        if some:
            weight = sum(row.weight for row in some)
            good = sum(row.weight * row.good for row in some) / weight
            kept = sum(row.weight * row.kept for row in some) / weight
            sys.stdout.write(f"score {low:.2f}-{high:.2f}: {len(some)} questions,")
            sys.stdout.write(f" {good:.3f} good, {kept:.3f} faults of the French set aside\n")


def main() -> None:
    """Run."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--refresh", action="store_true")
    if parser.parse_args().refresh:
        refresh()
    judged = judgements()
    rows = rows_of(judged)
    measure(rows)
    learnt = {"judgements": len(judged), "questions": len(rows), **learn(rows)}
    WEIGHTS.write_text(json.dumps(learnt, indent=1, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
