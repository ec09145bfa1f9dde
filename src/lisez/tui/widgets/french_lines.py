"""A text for a list, wrapped as French wants: no line begins with « : » or ends with « « »."""

from __future__ import annotations

from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual

from lisez.tui.widgets.prose import wrapped


class FrenchLines(Visual):
    """What an option of a list shows; `hang` is as in `wrapped`."""

    def __init__(self, content: Content, hang: int = 0) -> None:
        """Show `content`."""
        self.content = content
        self.hang = hang
        self._lines = (0, content)  # for the width that was asked for last

    def _at(self, width: int) -> Content:
        if self._lines[0] != width:
            self._lines = (width, wrapped(self.content, width, self.hang))
        return self._lines[1]

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """Return the lines."""
        return self._at(width).render_strips(width, height, style, options)

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """Return the width of the longest line as written."""
        return self.content.get_optimal_width(rules, container_width)

    def get_height(self, rules: RulesMap, width: int) -> int:  # noqa: ARG002
        """Return the number of lines at this width."""
        return self._at(width).plain.count("\n") + 1
