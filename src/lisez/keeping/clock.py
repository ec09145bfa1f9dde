"""The wall clock; everything else is given the time."""

from __future__ import annotations

import time
from collections.abc import Callable

Now = Callable[[], int]
"""Returns milliseconds since 1970, UTC; it may go back when somebody sets the clock."""


def now() -> int:
    """Return the time."""
    return time.time_ns() // 1_000_000
