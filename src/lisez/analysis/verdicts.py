"""Which of an article's statements are true: as many as are false, in no order to be seen."""

from __future__ import annotations

from collections.abc import Sequence

from lisez.analysis.candidates import Source


def verdicts(source: Source, statements: Sequence[str]) -> tuple[str, ...]:
    """Return « true » or « false » for each statement, in order.

    Of each two that follow each other one is true; which one hangs on the seed and their words.
    """
    told: list[str] = []
    for at in range(0, len(statements), 2):
        told += source.shuffled(("true", "false"), *statements[at : at + 2], "truth")
    return tuple(told[: len(statements)])
