"""Where a search stands: its hits, and which of them is current."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace

from lisez.core.spans import Span


@dataclass(frozen=True)
class Hits:
    """Hits in the order of the article; `current` is an index, None before the first."""

    spans: tuple[Span, ...] = ()
    current: int | None = None

    def first_from(self, offset: int) -> Hits:
        """Return these hits at the first one at or after `offset`, else at the first of all."""
        if not self.spans:
            return self
        index = bisect_left(self.spans, Span(offset, 0))
        return replace(self, current=index % len(self.spans))

    def step(self, by: int) -> Hits:
        """Return these hits `by` further, going round at the ends."""
        if not self.spans:
            return self
        at = -1 if self.current is None and by > 0 else self.current or 0
        return replace(self, current=(at + by) % len(self.spans))

    @property
    def span(self) -> Span | None:
        """The current hit."""
        return None if self.current is None else self.spans[self.current]
