"""Entries of unknown origin as plain text: no markup, nothing that a terminal obeys."""

from __future__ import annotations

import html
import re
import unicodedata

MOST_TEXT = 20_000  # characters of one entry that are kept
MOST_MARKUP = 60_000  # characters of markup that are read for it
CUT = "…"

# C0, C1, bidirectional controls, line and paragraph separators, soft hyphens, BOMs, surrogates
_CONTROLS = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069"
    "\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)
_SPACES = re.compile(r"[ \t]+")
_APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'"})

_TAG = re.compile(
    r"<(?P<closes>/?)(?P<name>[A-Za-z][A-Za-z0-9]{0,15})(?:[\s/][^<>]{0,2000})?>"
    r"|<!--.{0,2000}?-->|<[!?][^<>]{0,2000}>",
    re.DOTALL,
)
# of an item that begins with another line
_BARE_MARK = re.compile(r"^((?:\d+|[a-z])\.(?:\n[a-z]\.)?)\n", re.MULTILINE)
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
    """Return the words of HTML or Pango markup as plain text; items of a list are numbered.

    A scan of our own, for Python's HTMLParser takes minutes over what never closes.
    """
    words = _Words()
    at, markup = 0, markup[:MOST_MARKUP]
    for tag in _TAG.finditer(markup):
        words.say(markup[at : tag.start()])
        if tag["name"]:
            words.tag(tag["name"].lower(), closes=bool(tag["closes"]))
        at = tag.end()
    words.say(markup[at:])
    text = plain("".join(words.said))
    return _BARE_MARK.sub(lambda mark: mark[1].replace("\n", " ") + " ", text)


class _Words:
    """Collects what stands between the tags."""

    def __init__(self) -> None:
        self.said = list[str]()
        self._silent = ""  # the tag whose content is passed over
        self._numbers = list[int]()  # of the open lists; 0 for one without numbers

    def say(self, text: str) -> None:
        """Take words in; their entities are resolved after the tags were found."""
        if not self._silent:
            self.said.append(html.unescape(text))

    def tag(self, name: str, *, closes: bool) -> None:
        """Begin lines and number items."""
        if self._silent or name in _SILENT_TAGS:
            self._silent = (
                "" if closes and name == self._silent else self._silent or name * (not closes)
            )
            return
        if name in _LINE_TAGS:
            self.said.append("\n")
        if name in ("ol", "ul"):
            self._list(int(name == "ol"), closes=closes)
        elif name == "li" and not closes and self._numbers and self._numbers[-1]:
            self.said.append(f"{self._mark()}. ")
            self._numbers[-1] += 1

    def _mark(self) -> str:
        """Return the number of an item, a letter inside another list."""
        number, nested = self._numbers[-1], len(self._numbers) > 1
        return chr(ord("a") + (number - 1) % 26) if nested else str(number)

    def _list(self, first: int, *, closes: bool) -> None:
        if not closes:
            self._numbers.append(first)
        elif self._numbers:
            self._numbers.pop()
