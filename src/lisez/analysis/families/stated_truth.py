"""True or false without a number: what is stated, or that with a word or a name changed."""

from __future__ import annotations

from collections.abc import Iterator

from lisez.analysis.candidates import Candidate, Source
from lisez.analysis.tested import candidate, tested

FAMILY = "stated_truth"


def propose(source: Source) -> Iterator[Candidate]:
    """Yield one statement for each sentence that can be denied, and as many that are repeated."""
    for statement, truth in tested(source):
        if statement.fact.number is None:
            yield candidate(source, statement, truth, FAMILY)
