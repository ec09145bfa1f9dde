"""True or false by a typed value: the article's sentence as it is, or with another value.

The statement is shown alone, so its sentence must stand alone; of each two statements
one is true, and the values put in their place are as plausible as the true ones.
"""

from __future__ import annotations

from collections.abc import Iterator

from lisez.analysis.candidates import Candidate, Source
from lisez.analysis.tested import candidate, tested

FAMILY = "value_truth"


def propose(source: Source) -> Iterator[Candidate]:
    """Yield one statement for each sentence with a value that can be refuted."""
    for statement, truth in tested(source):
        if statement.fact.number is not None:
            yield candidate(source, statement, truth, FAMILY)
