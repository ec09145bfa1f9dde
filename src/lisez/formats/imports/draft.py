"""A question as another program has it, before an article is known: what importers give."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction

from lisez.core.problems import Problem
from lisez.core.quotes import Quote


@dataclass(frozen=True, slots=True)
class DraftAnswer:
    """An answer with its share of the points: 1 for a right one."""

    text: str
    share: Fraction
    feedback: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One question. `kind` is of `core.questions.KINDS`; `line` counts from 1, 0 for none.

    `name` is its title there, `lead` what is said before it. What its kind does not need is
    empty. `explain` may end with the lines by which our exports show proofs. `quotes`
    belong to the pairs or items, by position.
    """

    kind: str
    line: int
    name: str = ""
    stem: str = ""
    lead: str = ""
    explain: str = ""
    points: Fraction = Fraction(1)
    answers: tuple[DraftAnswer, ...] = ()
    keep_order: bool = False
    statement: str = ""
    justify: bool = False
    key: Decimal = Decimal(0)
    within: Decimal = Decimal(0)
    unit: str = ""
    pairs: tuple[tuple[str, str], ...] = ()
    extra: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    quotes: tuple[Quote | None, ...] = ()


@dataclass
class Drafts:
    """What a file holds: its questions, its own title and article, and what was left out.

    `article` is "" where the file has none. `notes` have a code, a line and details.
    """

    questions: list[Draft] = field(default_factory=list)
    notes: list[Problem] = field(default_factory=list)
    title: str = ""
    identity: str = ""
    article: str = ""

    def note(self, code: str, line: int, **details: str | int) -> None:
        """Tell that something could not be taken over."""
        self.notes.append(Problem("warning", f"import-{code}", (), details, line=line))

    def names(self) -> Iterator[str]:
        """Yield the titles of the questions."""
        return (question.name for question in self.questions)
