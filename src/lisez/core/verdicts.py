"""What marking says: an outcome, a share of the points, and reasons as codes with data.

No sentence is written here: faces turn codes into words. What a reason carries:

| code | subject | text | sentences |
|---|---|---|---|
| why | the wrong answer given | why it is wrong | |
| not-a-key | the wrong option chosen | | |
| missed-key | a key that was not chosen | | |
| statement | the key: true, false or not-said | | of `near`, for a key of not-said |
| no-sentence | | | |
| sentence-missing | | | that lack beside those chosen |
| sentence-extra | | | chosen for nothing |
| wrong-sentence | | | chosen |
| everything-chosen | | | |
| wrong-pair | left | the right that was given | |
| missing-pair | left | | |
| wrong-place | text of the item | | |
| spelled | the key as it is written | | |
| another-answer | the other answer that is as near | | |
| too-low, too-high | | | |
| no-number, bound | what was typed | | |
| unit | the unit that was typed | the unit asked for | |
| strict | name of the tolerance that the question lacks | | |
| too-long, empty, one-only, wrong-shape, unanswered | | | |
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

HALF = Fraction(1, 2)
Outcome = Literal["right", "nearly", "wrong"]


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing to say about an answer; see the table of codes above.

    `sentences` are article-wide indexes, from 0.
    """

    code: str
    subject: str = ""
    text: str = ""
    sentences: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Parts:
    """How many parts of an answer hold: `right` pairs, places or keys of `total`."""

    name: Literal["pair", "place", "key"]
    right: int
    total: int


@dataclass(frozen=True, slots=True)
class Verdict:
    """How an answer was marked.

    `fraction`, from 0 to 1, is the share of the question's points. `forgiven` and
    `nearly` name the tolerances that were needed, in the order of
    `core.questions.TOLERANCES`; only those in `nearly` cost points. `parts` is None
    where an answer is marked as a whole.
    """

    outcome: Outcome
    fraction: Fraction
    forgiven: tuple[str, ...] = ()
    nearly: tuple[str, ...] = ()
    reasons: tuple[Reason, ...] = ()
    parts: Parts | None = None

    @property
    def few(self) -> bool:
        """Whether parts hold, but fewer than half: nobody would call that nearly right."""
        return self.parts is not None and 0 < self.fraction < HALF


def wrong(*reasons: Reason) -> Verdict:
    """Return a verdict without points."""
    return Verdict("wrong", Fraction(0), reasons=reasons)


def partial(fraction: Fraction, *reasons: Reason, parts: Parts | None = None) -> Verdict:
    """Return the verdict of a question that is marked by shares: all, none or between."""
    if fraction >= 1:
        return Verdict("right", Fraction(1), reasons=reasons, parts=parts)
    outcome: Outcome = "nearly" if fraction > 0 else "wrong"
    return Verdict(outcome, fraction, reasons=reasons, parts=parts)
