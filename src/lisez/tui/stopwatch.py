"""How long a quiz has lasted, and how much time is left."""

from __future__ import annotations

from collections.abc import Callable

Clock = Callable[[], float]
"""Counts seconds from any moment on, and never goes back."""


class Stopwatch:
    """Starts when it is made. `minutes` None sets no limit."""

    def __init__(self, clock: Clock, minutes: float | None, already: float = 0.0) -> None:
        """Start; `already` counts the seconds that an interrupted quiz had lasted."""
        self._clock = clock
        self._began = clock() - already
        self._limit = None if minutes is None else minutes * 60

    @property
    def elapsed(self) -> float:
        """Seconds since the start, at most the limit."""
        passed = self._clock() - self._began
        return passed if self._limit is None else min(passed, self._limit)

    @property
    def up(self) -> bool:
        """Whether the time is over."""
        return self._limit is not None and self._clock() - self._began >= self._limit

    @property
    def left(self) -> str:
        """What is left, as 9:05; "" without a limit."""
        if self._limit is None:
            return ""
        seconds = -(-(self._limit - self.elapsed) // 1)  # begun seconds count
        return f"{int(seconds) // 60}:{int(seconds) % 60:02}"
