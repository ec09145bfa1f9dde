"""Entries of unknown origin as plain text: no markup, nothing that a terminal obeys."""

from __future__ import annotations

import re
import unicodedata
from html.parser import HTMLParser

MOST_TEXT = 20_000  # characters of one entry that are kept
CUT = "…"

# C0, C1, bidirectional controls, line and paragraph separators, soft hyphens, BOMs, surrogates
_CONTROLS = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069"
    "\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)
_SPACES = re.compile(r"[ \t]+")
_APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'"})

_LINE_TAGS = frozenset(("br", "div", "p", "li", "ol", "ul", "tr", "table", "dd", "dt", "dl"))
_SILENT_TAGS = frozenset(("script", "style", "head", "title", "audio", "video", "object"))


def plain(text: str) -> str:
    """Return `text` in NFC, without control characters but line feeds, cut where it is long."""
    text = text[: MOST_TEXT * 2].replace("\r\n", "\n").replace("\r", "\n")
    text = unicodedata.normalize("NFC", _CONTROLS.sub("", text))
    lines = (_SPACES.sub(" ", line).strip() for line in text.split("\n"))
    text = "\n".join(line for line in lines if line)
    return text if len(text) <= MOST_TEXT else text[: MOST_TEXT - 1] + CUT


def same_letters(word: str) -> str:
    """Return a word in the one writing of its letters: NFC, straight apostrophe, one space."""
    return " ".join(unicodedata.normalize("NFC", word).translate(_APOSTROPHES).split())


def without_markup(markup: str) -> str:
    """Return the words of HTML or Pango markup as plain text; items of a list are numbered."""
    parser = _Words()
    parser.feed(markup[: MOST_TEXT * 10])
    parser.close()
    return plain("".join(parser.words))


class _Words(HTMLParser):
    """Collects the words between the tags.

    HTMLParser takes any input and resolves no entity of a document's own: nothing grows.
    """

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words = list[str]()
        self._silent = 0
        self._numbers = list[int]()  # of the open lists; 0 for one without numbers

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self._silent += tag in _SILENT_TAGS
        if tag in ("ol", "ul"):
            self._numbers.append(int(tag == "ol"))
        if tag in _LINE_TAGS:
            self.words.append("\n")
        if tag == "li" and self._numbers and self._numbers[-1]:
            self.words.append(f"{self._numbers[-1]}. ")
            self._numbers[-1] += 1

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT_TAGS and self._silent:
            self._silent -= 1
        if tag in ("ol", "ul") and self._numbers:
            self._numbers.pop()
        if tag in _LINE_TAGS:
            self.words.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.words.append(data)
