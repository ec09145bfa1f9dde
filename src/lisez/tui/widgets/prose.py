"""A text wrapped as French wants it: no line begins with « : » or ends with « « »."""

from __future__ import annotations

import re

from rich.cells import cell_len
from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget

# A plain space may end a line, but not before a mark that French sets off, nor after «.
_BREAK = re.compile(r"(?<![«‹] )(?<= )(?![:;!?»›% ])|(?<=\n)")


def line_starts(text: str, width: int) -> list[int]:
    """Return where each line begins so that none is wider than `width` cells."""
    starts = [0]
    last = 0  # where the line could have been broken last
    for place in [found.start() for found in _BREAK.finditer(text)] + [len(text)]:
        if cell_len(text[starts[-1] : place].rstrip()) > width and last > starts[-1]:
            starts.append(last)
        while cell_len(text[starts[-1] : place].rstrip()) > width:
            starts.append(starts[-1] + _fitting(text[starts[-1] : place], width))
        if text[place - 1 : place] == "\n" and place < len(text):
            starts.append(place)
        last = place
    return starts


def _fitting(word: str, width: int) -> int:
    """Return how many characters of a word that is too long fit, at least one."""
    length = 1
    while length < len(word) and cell_len(word[: length + 1]) <= width:
        length += 1
    return length


def wrapped(content: Content, width: int, hang: int = 0) -> Content:
    """Return the content with line feeds where lines end; all but the first are indented."""
    text = content.plain
    first = line_starts(text, max(1, width)) if not hang else _hanging(text, width, hang)
    ends = [*first[1:], len(text)]
    lines = [content[start:end].rstrip() for start, end in zip(first, ends, strict=True)]
    return Content("\n" + " " * hang).join(lines)


def _hanging(text: str, width: int, hang: int) -> list[int]:
    """Lines of a text whose first `hang` characters stand in the margin."""
    starts = line_starts(text[hang:], max(1, width - hang))
    return [0, *(hang + start for start in starts[1:])]


class Prose(Widget):
    """A paragraph that grows with its lines. `hang` cells indent all lines but the first."""

    DEFAULT_CSS = "Prose { height: auto; width: 1fr; }"

    content: reactive[Content] = reactive(Content, layout=True)

    def __init__(
        self,
        content: Content | str = "",
        *,
        hang: int = 0,
        id: str | None = None,
        classes: str = "",
    ) -> None:
        super().__init__(id=id, classes=classes)
        self.hang = hang
        self.set_reactive(Prose.content, Content(content) if isinstance(content, str) else content)

    def show(self, content: Content | str) -> None:
        """Show another text."""
        self.content = Content(content) if isinstance(content, str) else content

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the number of lines at this width."""
        return wrapped(self.content, width, self.hang).plain.count("\n") + 1

    def render(self) -> Content:
        """Return the lines."""
        return wrapped(self.content, self.content_size.width, self.hang)
