"""Facts: what the article states and a reader can be asked about."""

from __future__ import annotations

from dataclasses import dataclass

from lisez.core.spans import Span

FACT_KINDS = (
    "amount",
    "share",
    "count",
    "measure",
    "date",
    "year",
    "rank",
    "person",
    "role",
    "place",
    "organisation",
    "acronym",
    "event",
    "cause",
    "contrast",
    "aim",
    "quote",
    "judgement",
)
APPROXIMATIONS = ("exact", "about", "more-than", "less-than")
MODALITIES = ("asserted", "planned", "wished", "quoted", "negated")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A typed statement with the words that prove it.

    `value` lies inside `evidence`; `measures` says, in French, what the value
    is the value of. `approx` and `modality` are members of `APPROXIMATIONS`
    and `MODALITIES`.
    """

    id: str
    kind: str
    evidence: Span
    value: Span
    measures: str
    approx: str = "exact"
    modality: str = "asserted"
    made_by: str = ""
    state: str = "kept"
