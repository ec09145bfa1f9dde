"""What fact finders give: a typed value of the article with all that families ask about it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from lisez.core.spans import Span

Attachment = Literal["direct", "nested", "coordinated", ""]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A fact found in one sentence.

    `kind`, `approx` and `modality` are those of `core.facts`. `value` is the span of the
    value's words, units included (« 3 milliards d'euros », « 40 % »); `evidence` contains
    it. `sentence` is an index into `Parsed.sentences`. `number` is the value as a number
    in base units where it is one, else None; `unit` is its unit, lemma of what is counted
    or name of what is measured (« euro », « % », « entreprise », « km »), "" if none.
    `measures` says in French what the value is the value of. `attachment` is `direct`
    where the value depends on the main verb, `nested` deeper, `coordinated` in a list.
    `subject` is the grammatical subject's words, "" where unclear. `rule` names the finder.
    `other` is a second span that belongs to it: the expansion of an acronym, the role of a
    person, the speaker of a quote, the effect of a cause.
    """

    kind: str
    value: Span
    evidence: Span
    sentence: int
    measures: str
    rule: str
    number: Decimal | None = None
    unit: str = ""
    approx: str = "exact"
    modality: str = "asserted"
    attachment: Attachment = ""
    subject: str = ""
    other: Span | None = None
