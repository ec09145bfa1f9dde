"""Points by kind of question and by kind of fact, each with a bar."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from rich.cells import cell_len, set_cell_size
from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

BAR = 10
SIDE_BY_SIDE = 72  # columns; below, the second table follows the first

Row = tuple[str, str, Fraction]
"""A name, the points as text, and their share of what could be had."""


class TallyTable(Widget):
    """Two short tables, side by side where there is room."""

    DEFAULT_CSS = "TallyTable { height: auto; margin: 1 0; }"

    def __init__(self, left: Sequence[Row], right: Sequence[Row]) -> None:
        super().__init__()
        self.left = tuple(left)
        self.right = tuple(right)

    def lines(self, width: int) -> list[str]:
        """Return the lines at this width."""
        if width < SIDE_BY_SIDE or not self.right:
            both = [column(rows, width) for rows in (self.left, self.right) if rows]
            return [line for one in both for line in one]
        left, right = column(self.left, width // 2), column(self.right, width // 2)
        count = max(len(left), len(right))
        padded = [set_cell_size(line, width // 2) for line in left]
        padded += [" " * (width // 2)] * (count - len(left))
        right += [""] * (count - len(right))
        return [f"{a}{b}".rstrip() for a, b in zip(padded, right, strict=True)]

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """Return the number of lines at this width."""
        return len(self.lines(width))

    def render(self) -> Content:
        """Return the lines."""
        return Content("\n".join(self.lines(self.content_size.width)))


def column(rows: Sequence[Row], width: int) -> list[str]:
    """Return one table: names cut to what is left beside points and bar."""
    most = max((cell_len(points) for _name, points, _share in rows), default=0)
    room = max(4, min(24, width - most - BAR - 6))
    return [
        f"{set_cell_size(name, room)}  {points:>{most}}  {bar(share)}"
        for name, points, share in rows
    ]


def bar(share: Fraction, cells: int = BAR) -> str:
    """Return a bar; anything earned shows, and only a full share fills it."""
    full = int(share * cells)
    if share and not full:
        full = 1
    return "▓" * full + "░" * (cells - full)
