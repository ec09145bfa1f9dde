"""The wall clock; everything else is given the time."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

Now = Callable[[], int]
"""Returns milliseconds since 1970, UTC; it may go back when somebody sets the clock."""


def now() -> int:
    """Return the time."""
    return time.time_ns() // 1_000_000


def time_text(at: int) -> str:
    """Return a time as `2026-11-24T08:30:00.123Z`."""
    moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=at)
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")
