"""A text wrapped as French wants it: no line begins with « : » or ends with « « »."""

from __future__ import annotations

from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget

from lisez.core.wrap import text_lines


def wrapped(content: Content, width: int, hang: int = 0) -> Content:
    """Return the content with line feeds where lines end.

    The first `hang` characters are a margin; the lines after the first are indented by it.
    """
    text = content.plain
    spans = text_lines(text[hang:], max(1, width - hang))
    lines = [content[hang + span.start : hang + span.end] for span in spans]
    return content[:hang] + Content("\n" + " " * hang).join(lines)


class Prose(Widget):
    """A paragraph that grows with its lines. `hang` cells indent all lines but the first."""

    DEFAULT_CSS = "Prose { height: auto; width: 1fr; }"

    content: reactive[Content] = reactive(Content, layout=True)

    def __init__(
        self,
        content: Content | str = "",
        *,
        hang: int = 0,
        id: str | None = None,  # noqa: A002
        classes: str = "",
    ) -> None:
        super().__init__(id=id, classes=classes)
        self.hang = hang
        self.set_reactive(Prose.content, Content(content) if isinstance(content, str) else content)

    def show(self, content: Content | str) -> None:
        """Show another text."""
        self.content = Content(content) if isinstance(content, str) else content

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """Return the number of lines at this width."""
        return wrapped(self.content, width, self.hang).plain.count("\n") + 1

    def render(self) -> Content:
        """Return the lines."""
        return wrapped(self.content, self.content_size.width, self.hang)
