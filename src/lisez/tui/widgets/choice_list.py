"""A list with a bar beside the entry under the cursor, so that it is told without colour."""

from __future__ import annotations

from typing import ClassVar

from rich.segment import Segment
from textual.strip import Strip
from textual.widgets import OptionList

BAR = "█"


class ChoiceList(OptionList):
    """An OptionList, calmer: the cursor is a bar, bold words and a quiet ground."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"choice-list--bar"}
    DEFAULT_CSS = """
    ChoiceList {
        height: 1fr;
        border: none;
        padding: 1 0 0 0;
        background: $background;
        scrollbar-size-vertical: 1;
        &:focus { border: none; background-tint: $background 0%; }
        & > .option-list--option { padding: 0 2; }
        & > .option-list--option-highlighted, &:focus > .option-list--option-highlighted {
            color: $foreground;
            background: $primary 20%;
            text-style: bold;
        }
        & > .option-list--option-disabled { color: $text-muted; }
        & > .choice-list--bar { color: $primary; background: $primary 20%; }
        &:ansi, &:ansi > .option-list--option-highlighted, &:ansi > .choice-list--bar {
            color: ansi_default;
            background: ansi_default;
        }
    }
    """

    def render_line(self, y: int) -> Strip:
        """Return a line of the list; where the cursor is, words have the bar before them."""
        strip = super().render_line(y)
        line = self.scroll_offset.y + y
        if line >= len(self._lines) or self._lines[line][0] != self.highlighted:
            return strip
        if not strip.text.strip():
            ground = self.get_visual_style("option-list--option").rich_style
            return Strip.blank(strip.cell_length, ground)
        bar = Segment(BAR, self.get_component_rich_style("choice-list--bar"))
        return Strip.join([Strip([bar], 1), strip.crop(1)])
