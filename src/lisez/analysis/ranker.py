"""Which candidates a learner is asked, in what order, and which only a teacher is offered.

A candidate's family comes first, by what strict readers kept of it, together with the chance
that they would keep this one (`learnt`): how much is shown, how clean its French is, how much
of it points outside it. What leaves a reader asking « which? » is offered to a teacher, not
asked. What is below `FLOOR` is asked only where a text would give too few questions.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from lisez.analysis.candidates import Candidate
from lisez.analysis.learnt import chance

FIRST = 0.95  # the score of the surest family
STEP = 0.01  # less for each family after it
LEARNT = 0.4  # less for what no reader would keep, in proportion
FLOOR = 0.75  # chance to be kept; what is below is asked only where there is too little else
GUESSED = 0.03  # less for what those find who have not read the article


@dataclass(frozen=True)
class Ranked:
    """A candidate with its score, from 0 to 1, and whether a learner may be asked it.

    `barely` names what kept it from being asked. `sure` is False for one that is asked only
    where there are too few others.
    """

    candidate: Candidate
    score: float
    asked: bool
    barely: tuple[str, ...] = ()
    sure: bool = True


def _nameless(candidate: Candidate) -> bool:
    """« Un bus passe toutes les 45 minutes »: no name, and not where a paragraph begins."""
    named = candidate.displays or not candidate.features.get("p_generic", 0)
    return not named and not candidate.features.get("p_opens", 1)


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


def _ranked(candidate: Candidate, order: Sequence[str], off: Sequence[str]) -> Ranked:
    place = order.index(candidate.family) if candidate.family in order else len(order)
    failed = tuple(name for name, fails in STRICT.items() if fails(candidate))
    unsure = ("family",) if candidate.family in off else ()
    guessed = GUESSED * candidate.features.get("guessed", 0)
    score = FIRST - STEP * place - guessed - 0.3 * len(failed) - 0.1 * len(unsure)
    kept = chance(candidate)
    score -= LEARNT * (1 - kept)
    return Ranked(candidate, score, not failed and not unsure, failed + unsure, kept >= FLOOR)
