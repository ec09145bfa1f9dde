"""What a quiz tells of its answers, for a run of which nothing is kept."""

from __future__ import annotations

from lisez.core.quiz import QuizState


class Unkept:
    """Keeps nothing; `keeping.attempts.Attempt` is told the same and keeps it."""

    def answered(self, state: QuizState, elapsed: float) -> None:
        """Keep the last answer of a run, `elapsed` seconds into it.

        Raises LisezError where that fails; the answer is written with the next one then.
        """

    def ended(self, how: str) -> None:
        """Keep that the run has ended: `finished`, `ended` or `left`; raises LisezError."""

    def close(self) -> None:
        """Let go of the store; what comes later opens it again."""

    def another(self, state: QuizState) -> Unkept:
        """Return an attempt at another quiz on the same text."""
        del state
        return self
