"""TOML with bounds before parsing and line numbers after it.

`tomllib` recurses into nested values and gives no positions, so nesting is measured
first, and lines are looked up in a second parse (tree-sitter) only when a problem
has to be shown.
"""

from __future__ import annotations

import re
import tomllib
from decimal import Decimal
from functools import cached_property
from typing import Any

from lisez.core.errors import UnreadableError
from lisez.core.problems import Path, shown_path
from lisez.core.typography import normal

MOST_DEPTH = 40  # the format needs 4
MOST_KEY_PARTS = 20

MOST_DIGITS = 30
MOST_BITS = 63

# One pass over the text, without going back: each piece is taken whole, and a string that does
# not end takes the rest, for the parser to complain about.
_PIECE = re.compile(
    r'''"""(?:[^\\"]++|\\.|"(?!""))*+(?:"{3,5}|\Z)
      | \'{3}(?:[^']++|'(?!''))*+(?:'{3,5}|\Z)
      | "(?:[^"\\\n]++|\\.)*+(?:"|$|\Z)
      | '[^'\n]*+(?:'|$)
      | \#[^\n]*+
      | [\[\]{}.\n=,]
      | [^"'\#\[\]{}.\n=,]++
    ''',
    re.DOTALL | re.MULTILINE | re.VERBOSE,
)
_AT_LINE = re.compile(r"\(at line (\d+), column \d+\)|\(at end of document\)")


class TomlSource:
    """One parsed TOML document: `data`, and the line of any path in it.

    `raw` is the text as it was read, `text` its normal form; both have the same lines.
    """

    def __init__(self, text: str, name: str) -> None:
        """Parse `text`; raises UnreadableError naming the line where it is no TOML."""
        self.raw = text
        self.text = normal(text)
        self._refuse_depth(name)
        try:
            self.data: dict[str, Any] = tomllib.loads(self.text, parse_float=_decimal)
        except tomllib.TOMLDecodeError as fault:
            line, reason = self._where(str(fault))
            raise UnreadableError("not-toml", file=name, line=line, reason=reason) from None
        except _NumberTooWideError as fault:
            line = self._line(max(0, self.text.find(fault.written)))
            reason = f"number out of range: {fault.written}"
            raise UnreadableError("not-toml", file=name, line=line, reason=reason) from None
        except (RecursionError, ValueError, ArithmeticError) as fault:
            raise UnreadableError("not-toml", file=name, line=1, reason=str(fault)) from None
        self._refuse_wide(name)

    def _refuse_depth(self, name: str) -> None:
        depth = dots = 0
        for piece in _PIECE.finditer(self.text):
            sign = piece[0]
            depth += (sign in ("[", "{")) - (sign in ("]", "}"))
            dots = 0 if sign in ("\n", "=", ",") else dots + (sign == ".")
            if depth > MOST_DEPTH or dots > MOST_KEY_PARTS:
                raise UnreadableError("too-deep", file=name, line=self._line(piece.start()))

    def _refuse_wide(self, name: str) -> None:
        """Refuse integers beyond 64 bits, as TOML allows: printing one may take for ever."""
        waiting: list[tuple[Path, Any]] = [((), self.data)]
        while waiting:
            path, value = waiting.pop()
            if isinstance(value, dict):
                waiting += (((*path, key), inner) for key, inner in value.items())
            elif isinstance(value, list):
                waiting += (((*path, position), inner) for position, inner in enumerate(value))
            elif isinstance(value, int) and value.bit_length() > MOST_BITS:
                reason = f"number out of range: {shown_path(path)}"
                line = self.line(path)
                raise UnreadableError("not-toml", file=name, line=line, reason=reason)

    def _line(self, offset: int) -> int:
        return self.text.count("\n", 0, offset) + 1

    def _where(self, fault: str) -> tuple[int, str]:
        found = _AT_LINE.search(fault)
        line = int(found[1]) if found and found[1] else self._line(len(self.text.rstrip()))
        return line, _AT_LINE.sub("", fault).strip()

    def line(self, path: Path) -> int:
        """Return the 1-based line on which the longest known part of `path` begins; 0 if none."""
        while path:
            if path in self._lines:
                return self._lines[path]
            path = path[:-1]
        return 0

    @cached_property
    def _lines(self) -> dict[Path, int]:
        from lisez.formats.toml_lines import lines_of  # noqa: PLC0415 - only for a problem

        return lines_of(self.text)


class _NumberTooWideError(Exception):
    """A float that no lesson needs, as it was written."""

    def __init__(self, written: str) -> None:
        super().__init__(written)
        self.written = written


def _decimal(written: str) -> Decimal:
    if len(written) > 2 * MOST_DIGITS:
        raise _NumberTooWideError(written)
    number = Decimal(written.replace("_", ""))
    if not number.is_finite() or abs(number.adjusted()) > MOST_DIGITS:
        raise _NumberTooWideError(written)
    return number
