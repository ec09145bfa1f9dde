"""Questions: one frozen type per kind, and the responses they accept.

Every kind shares `Question`; what differs is the key and what is shown with it.
`Response` is what a reader gave, in the same shapes for the screen, the plain
command and a stored copy.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from typing import ClassVar, Literal

from lisez.core.spans import Span

KINDS = (
    "choice",
    "multiple",
    "true-false",
    "gap",
    "short",
    "number",
    "matching",
    "ordering",
)
Focus = Literal["comprehension", "language"]
"""What a drafted question is about: what the article says, or how it says it."""
FOCUS: tuple[Focus, ...] = ("comprehension", "language")

STATEMENTS = ("true", "false", "not-said")

TOLERANCES = (
    "case",
    "accent",
    "apostrophe",
    "space",
    "ligature",
    "hyphen",
    "article",
    "number-word",
    "decimal-comma",
    "typo",
)

Entry = tuple[Span, ...]
"""Spans that prove a question together. Several entries each prove it alone."""


@dataclass(frozen=True, slots=True)
class Option:
    """Something that can be chosen.

    `id` is stable: written by hand, or the text with its white space folded.
    `why` says, in French, why the option is wrong; empty for a key.
    """

    id: str
    text: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class Tolerance:
    """Which differences are pardoned, by the names of `TOLERANCES`.

    `forgive`: full points, and said. `nearly`: `nearly_points` of the points,
    and said. A name in neither is strict.
    """

    forgive: tuple[str, ...] = (
        "case",
        "accent",
        "apostrophe",
        "space",
        "ligature",
        "hyphen",
        "article",
        "number-word",
        "decimal-comma",
    )
    nearly: tuple[str, ...] = ("typo",)
    nearly_points: Fraction = Fraction(1, 2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What every kind of question has.

    `evidence` holds entries, each of which proves the key alone; it is empty
    only for a statement that the article does not make. `near` is the passage
    that a hasty reader takes for it. `facts` are ids of the lesson's facts.
    """

    kind: ClassVar[str] = ""

    id: str
    stem: str
    evidence: tuple[Entry, ...] = ()
    near: tuple[Span, ...] = ()
    facts: tuple[str, ...] = ()
    explain: str = ""
    points: Fraction = Fraction(1)
    tolerance: Tolerance = field(default_factory=Tolerance)
    made_by: str = ""
    state: str = "kept"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice(Question):
    """One key among `options`, which are in written order, key first."""

    kind: ClassVar[str] = "choice"

    options: tuple[Option, ...]
    key: str  # id of an option
    keep_order: bool = False  # a scale, shown as written in the file


@dataclass(frozen=True, slots=True, kw_only=True)
class Multiple(Question):
    """Several keys among `options`."""

    kind: ClassVar[str] = "multiple"

    options: tuple[Option, ...]
    keys: frozenset[str]  # ids of options
    keep_order: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TrueFalse(Question):
    """A statement to be judged; `key` is one of `STATEMENTS`.

    With `justify`, the sentences that prove it must be chosen as well.
    """

    kind: ClassVar[str] = "true-false"

    key: str
    justify: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap(Question):
    """Words blanked out of the first evidence.

    `blank` lies inside the first span of `evidence[0]`. `options` is empty
    unless wrong ones were written; with `pick` they are shown, key included.
    `context` holds places of the article that are shown before the evidence, in its
    order: sentences, headings; where it is empty, the sentence before is shown if the
    evidence leans on it.
    """

    kind: ClassVar[str] = "gap"

    blank: Span
    key: str
    accept: tuple[str, ...] = ()
    options: tuple[Option, ...] = ()
    pick: bool = False
    context: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Short(Question):
    """A few words, typed. `accept` are other full answers."""

    kind: ClassVar[str] = "short"

    key: str
    accept: tuple[str, ...] = ()
    wrong: tuple[Option, ...] = ()  # answers foreseen, with the reason they fail


@dataclass(frozen=True, slots=True, kw_only=True)
class Number(Question):
    """A number, marked by value.

    A response is right from `key - within` to `key + within`, ends included;
    `within` is absolute here, a share of the key having been worked out.
    """

    kind: ClassVar[str] = "number"

    key: Decimal
    within: Decimal = Decimal(0)
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two things that belong together, and the span that proves it; None where none was given."""

    left: str
    right: str
    evidence: Span | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Matching(Question):
    """Each left with its right. `extra` are rights that belong to no left."""

    kind: ClassVar[str] = "matching"

    pairs: tuple[Pair, ...]
    extra: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to be put in order; `id` is its text with white space folded.

    `evidence` is None where none was given.
    """

    id: str
    text: str
    evidence: Span | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ordering(Question):
    """`items` stand in the right order; `by` is `time` or `article`."""

    kind: ClassVar[str] = "ordering"

    items: tuple[Item, ...]
    by: str


AnyQuestion = Choice | Multiple | TrueFalse | Gap | Short | Number | Matching | Ordering


@dataclass(frozen=True, slots=True)
class Picked:
    """Ids of the options chosen: exactly one for a choice or a gap with options."""

    options: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """One of `STATEMENTS`, with the chosen sentences as article-wide indexes."""

    statement: str
    sentences: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed for a gap, a short answer or a number, as it was typed."""

    text: str


@dataclass(frozen=True, slots=True)
class Paired:
    """`(left, right)` as matched; a left without a match is absent."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Ordered:
    """Ids of the items in the order given."""

    items: tuple[str, ...]


Response = Picked | Judged | Typed | Paired | Ordered
