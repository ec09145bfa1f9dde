"""Places in a text: half-open, 0-based, counted in characters."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """`[start, end)` in characters of `Article.text`."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the characters of `text` that this span covers."""
        return text[self.start : self.end]

    def contains(self, other: Span) -> bool:
        """Say whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Say whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end


class Place(NamedTuple):
    """A reading position that survives every width.

    `paragraph` is an index into `Article.paragraphs`; `character` is an offset
    from that paragraph's start.
    """

    paragraph: int
    character: int
