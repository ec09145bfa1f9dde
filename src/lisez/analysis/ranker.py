"""Which candidates a learner is asked, in what order, and which only a teacher is offered.

A candidate's family comes first, by what strict readers kept of it; then how clean the
French is that it shows (they kept 91 % of the passages that have no oddity, 82 % of those
that have one); then the place in the text. What leaves a reader asking « which? » is offered
to a teacher, not asked.

A ranker learnt from some 450 strict readings (logistic regression on the numbers of
`passage`) did no better than this order on texts left out of its training: area under the
curve 0.52 against 0.60. So there is none; `tests/eval/train.py` measures it again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from lisez.analysis.candidates import Candidate

FIRST = 0.95  # the score of the surest family
STEP = 0.01  # less for each family after it
ODD = 0.03  # less for each oddity of the French that is shown, twice at most
AROUND = 0.004  # less for each sentence shown before one that is asked for its language
GUESSED = 0.005  # less for what those find who have not read the article


@dataclass(frozen=True)
class Ranked:
    """A candidate with its score, from 0 to 1, and whether a learner may be asked it.

    `barely` names what kept it from being asked.
    """

    candidate: Candidate
    score: float
    asked: bool
    barely: tuple[str, ...] = ()


def _nameless(candidate: Candidate) -> bool:
    """« Un bus passe toutes les 45 minutes »: no name, and not where a paragraph begins."""
    return candidate.features.get("p_generic", 0) > 0 and not candidate.features.get("p_opens", 1)


STRICT: dict[str, Callable[[Candidate], bool]] = {"nameless": _nameless}
"""Gates that only what is asked must pass; a teacher is offered what fails them."""


def rank(
    candidates: Iterable[Candidate], order: Sequence[str], off: Sequence[str] = ()
) -> list[Ranked]:
    """Return the candidates, best first; ties by their place in the text.

    `order` names the families, the surest first. Those in `off` are only offered to a teacher.
    """
    ranked = [_ranked(candidate, order, off) for candidate in candidates]
    ranked.sort(
        key=lambda item: (-item.score, item.candidate.sentences, item.candidate.question.id)
    )
    return ranked


def _unclean(candidate: Candidate) -> float:
    """Return what is taken off for the French that is shown: oddities, and needless length."""
    around = candidate.features.get("p_context", 0.0) if candidate.focus == "language" else 0.0
    return ODD * min(2.0, candidate.features.get("p_odd", 0.0)) + AROUND * min(6.0, around)


def _ranked(candidate: Candidate, order: Sequence[str], off: Sequence[str]) -> Ranked:
    place = order.index(candidate.family) if candidate.family in order else len(order)
    failed = tuple(name for name, fails in STRICT.items() if fails(candidate))
    unsure = ("family",) if candidate.family in off else ()
    guessed = GUESSED * candidate.features.get("guessed", 0)
    score = FIRST - STEP * place - guessed - 0.3 * len(failed) - 0.1 * len(unsure)
    score -= _unclean(candidate)
    return Ranked(candidate, score, not failed and not unsure, failed + unsure)
