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
from lisez.core.problems import Path
from lisez.core.typography import normal

MOST_DEPTH = 40  # the format needs 4
MOST_KEY_PARTS = 20

_PIECE = re.compile(
    r'''"""(?:[^\\]|\\.)*?"""|\'\'\'.*?\'\'\'|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|\#[^\n]*|[\[\]{}]''',
    re.DOTALL,
)
_LONG_KEY = re.compile(rf"(?:[\w-]+[ \t]*\.[ \t]*){{{MOST_KEY_PARTS}}}")
_AT_LINE = re.compile(r"\(at line (\d+), column \d+\)|\(at end of document\)")


class TomlSource:
    """One parsed TOML document: `data`, and the line of any path in it."""

    def __init__(self, text: str, name: str) -> None:
        """Parse `text`; raises UnreadableError naming the line where it is no TOML."""
        self.text = normal(text)
        self._refuse_depth(name)
        try:
            self.data: dict[str, Any] = tomllib.loads(self.text, parse_float=_decimal)
        except tomllib.TOMLDecodeError as fault:
            line, reason = self._where(str(fault))
            raise UnreadableError("not-toml", file=name, line=line, reason=reason) from None
        except (RecursionError, ValueError, ArithmeticError) as fault:
            raise UnreadableError("not-toml", file=name, line=1, reason=str(fault)) from None

    def _refuse_depth(self, name: str) -> None:
        depth = 0
        for piece in _PIECE.finditer(self.text):
            depth += (piece[0] in "[{") - (piece[0] in "]}")
            if depth > MOST_DEPTH:
                raise UnreadableError("too-deep", file=name, line=self._line(piece.start()))
        for found in _LONG_KEY.finditer(_PIECE.sub(_blank, self.text)):
            raise UnreadableError("too-deep", file=name, line=self._line(found.start()))

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


def _decimal(written: str) -> Decimal:
    number = Decimal(written.replace("_", ""))
    if not number.is_finite() or abs(number.adjusted()) > 30:
        raise ValueError(written)
    return number


def _blank(piece: re.Match[str]) -> str:
    """Keep brackets and length; hide what strings and comments hold."""
    return piece[0] if len(piece[0]) == 1 else re.sub(r"[^\n]", " ", piece[0])
