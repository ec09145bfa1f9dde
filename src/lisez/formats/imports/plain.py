"""Marked-up texts of others as plain text: tags go, and so does what tags can do."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Final

_TAGS: Final = (
    "a|abbr|b|big|blockquote|br|center|code|dd|del|div|dl|dt|em|embed|font|form|h[1-6]|hr|i|iframe"
    "|img|input|ins|li|link|math|meta|object|ol|p|pre|s|script|small|span|strike|strong|style|sub"
    "|sup|svg|table|tbody|td|tfoot|th|thead|tr|tt|u|ul|video|audio"
)
_LOOKS_HTML = re.compile(
    rf"</?(?:{_TAGS})(?:\s[^<>]*)?/?>|&(?:\w{{2,8}}|#\d+|#x[0-9a-f]+);", re.IGNORECASE
)
_SILENT: Final = frozenset(("script", "style", "iframe", "object", "svg", "math", "template"))
_BLOCKS: Final = frozenset(
    ("p", "div", "br", "li", "ul", "ol", "tr", "table", "h1", "h2", "h3", "pre")
)
_LINES = re.compile(r"[^\S\n]*\n\s*")


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._silent += 1
        elif tag in _BLOCKS:
            self.pieces.append("\n")
        elif tag == "img":
            self.pieces.append(dict(attrs).get("alt") or "")

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        elif tag in _BLOCKS:
            self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.pieces.append(data)


def from_html(text: str) -> str:
    """Return the words of an HTML text; scripts, styles and embedded things are dropped."""
    parser = _Text()
    parser.feed(text)
    parser.close()
    return _LINES.sub("\n", "".join(parser.pieces)).strip()


def looks_html(text: str) -> bool:
    """Say whether a text that may be HTML has a tag or an entity in it."""
    return _LOOKS_HTML.search(text) is not None


def plain(text: str, format_: str) -> str:
    """Return a text of the format html, moodle (perhaps HTML), markdown or plain as words."""
    if format_ == "html" or (format_ in ("moodle", "markdown") and looks_html(text)):
        return from_html(text)
    return text.strip()
