"""What is wrong with a lesson, as data.

A problem carries a code and details, never a sentence; `lisez.messages` words it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Severity = Literal["error", "warning"]
Path = tuple[str | int, ...]
"""Keys and 0-based list positions, from the top of the file: `("question", 2, "key")`."""

MOST_PROBLEMS = 500  # a hostile file must not fill the memory with complaints


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault of a lesson; `line` is 1-based, 0 where no line can be named."""

    severity: Severity
    code: str
    path: Path = ()
    details: dict[str, str | int] = field(default_factory=dict)
    file: str = ""
    line: int = 0


class Problems:
    """Collects problems up to `MOST_PROBLEMS`; the rest is only counted."""

    def __init__(self) -> None:
        self.found: list[Problem] = []
        self.left_out = 0

    def error(self, code: str, path: Path, /, **details: str | int) -> None:
        """Note a fault that makes the lesson unfit for use."""
        self._add(Problem("error", code, path, details))

    def warning(self, code: str, path: Path, /, **details: str | int) -> None:
        """Note something a teacher should look at."""
        self._add(Problem("warning", code, path, details))

    def _add(self, problem: Problem) -> None:
        if len(self.found) < MOST_PROBLEMS:
            self.found.append(problem)
        else:
            self.left_out += 1

    @property
    def errors(self) -> int:
        """The number of errors kept."""
        return sum(problem.severity == "error" for problem in self.found)


def shown_path(path: Path) -> str:
    """Return a path as a teacher reads it: `question[2].key`, 0-based."""
    shown = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in path)
    return shown.removeprefix(".")
