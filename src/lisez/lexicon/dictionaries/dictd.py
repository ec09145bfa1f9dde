"""dictd: `NAME.index`, one headword a line with its place in base 64, and `NAME.dict[.dz]`.

The index has been squeezed more often than not (small letters, neither hyphens nor
apostrophes) and sorted by rules of its own, so the headword is taken from the entry, whose
first line mostly begins with it.
"""

from __future__ import annotations

import re
import string
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from lisez.core.errors import LisezError
from lisez.core.lookups import Entry
from lisez.core.typography import folded
from lisez.lexicon.dictionaries.blocks import MOST_INDEX, blocks, whole
from lisez.lexicon.dictionaries.door import About, Place, Progress
from lisez.lexicon.dictionaries.parts import entry_kind, language_pair, part_of_speech
from lisez.lexicon.dictionaries.plain import plain

STEP = 1000  # headwords between two tellings of progress
_DIGITS = {
    sign: n
    for n, sign in enumerate(string.ascii_uppercase + string.ascii_lowercase + string.digits + "+/")
}
_MOST_DIGITS = 6
_ABOUT = "00database"
_LICENCE = re.compile(
    r"GNU (?:Lesser |Free )?(?:General Public|Documentation) License(?:,? ver[a-z.]* ?\d[\d.]*\d)?"
    r"|Creative Commons [\w .-]+|CC[ -]BY[\w .-]*|public domain",
    re.IGNORECASE,
)
_FIRST = re.compile(
    r"(?P<head>[^/<\n]+?)(?: /(?P<sound>[^/\n]*)/)?(?: <(?P<part>[^<>\n]{1,40})>)?$"
)


class Dictd:
    """A dictionary of the DICT server, found by its `.index`."""

    def __init__(self, index: Path) -> None:
        self._index = index
        self._data = _data_file(index)
        self._blocks = blocks(self._data)

    @property
    def files(self) -> tuple[Path, ...]:
        """The index and the entries."""
        return self._index, self._data

    def about(self) -> About:
        """Read the entries in which it tells of itself."""
        told = {
            key.removeprefix(_ABOUT): place
            for key, place in self._lines()
            if key.startswith(_ABOUT)
        }
        title = self._told(told.get("short")).removeprefix("00-database-short").strip()
        source, language = language_pair(self._index.stem, title)
        licence = _LICENCE.search(self._told(told.get("info")))
        return About(
            title=title.split("\n")[0],
            kind=entry_kind(language),
            language=language,
            source=source,
            licence=licence[0].strip() if licence else "",
        )

    def places(self, progress: Progress) -> Iterator[Place]:
        """Yield the headwords as their entries write them."""
        lines = sorted(
            (place for key, place in self._lines() if not key.startswith(_ABOUT)),
            key=lambda place: place.start,
        )
        for done, place in enumerate(lines):
            if done % STEP == 0:
                progress(done, len(lines))
            yield place._replace(headword=_written(place.headword, self._text(place)))
        progress(len(lines), len(lines))

    def entries(self, place: Place) -> Iterator[Entry]:
        """Read what stands at a place: an entry, or several of one headword."""
        yield from entries_of(plain(self._text(place)), place.headword)

    def _lines(self) -> Iterator[tuple[str, Place]]:
        """Yield each line of the index: its key without hyphens, and its place."""
        text = whole(self._index, MOST_INDEX).decode("utf-8", "replace")
        for number, line in enumerate(text.split("\n"), 1):
            if not line:
                continue
            key, *numbers = line.split("\t")
            if len(numbers) < 2:
                raise LisezError("dictionary-line", file=str(self._index), line=number)
            start, size = (_number(digits) for digits in numbers[:2])
            if start is None or size is None:
                raise LisezError("dictionary-line", file=str(self._index), line=number)
            word = numbers[2] if len(numbers) > 2 and numbers[2] else key
            yield key.replace("-", "") if key.startswith("00") else key, Place(word, start, size)

    def _told(self, place: Place | None) -> str:
        return plain(self._text(place)) if place else ""

    def _text(self, place: Place) -> str:
        data = self._blocks.read(place.start, place.size)
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:  # older dictionaries say nothing of their encoding
            return data.decode("latin-1")


def _data_file(index: Path) -> Path:
    packed = index.with_suffix(".dict.dz")
    return packed if packed.exists() else index.with_suffix(".dict")


def _number(digits: str) -> int | None:
    if not digits or len(digits) > _MOST_DIGITS or not set(digits) <= _DIGITS.keys():
        return None
    value = 0
    for digit in digits:
        value = value * 64 + _DIGITS[digit]
    return value


def _written(key: str, text: str) -> str:
    """Return the headword as the entry writes it, the key where it does not begin with it."""
    first = text.lstrip().split("\n", 1)[0]
    match = _FIRST.match(plain(first))
    head = match["head"].strip() if match else first
    return head if _squeezed(head) == _squeezed(key) else key


def _squeezed(word: str) -> str:
    return "".join(c for c in folded(word) if c.isalnum())


def entries_of(text: str, headword: str) -> Iterator[Entry]:
    """Split the plain text of an entry: headword, /sound/, <part of speech>, then the senses."""
    first, *lines = text.split("\n")
    head = _head(first, headword)
    body = list[str]() if head else [first]
    for line in lines:
        other = _head(line, headword)
        if other and (other.pos or other.pronunciation):
            yield from _entry(head, headword, body)
            head, body = other, []
        else:
            body.append(line)
    yield from _entry(head, headword, body)


def _head(line: str, headword: str) -> Entry | None:
    """Return what a first line tells of its headword, None where it is not about it."""
    match = _FIRST.match(line)
    if not match or _squeezed(match["head"]) != _squeezed(headword):
        return None
    pos = part_of_speech(match["part"] or "")
    return Entry(source="", headword=headword, text="", pos=pos, pronunciation=match["sound"] or "")


def _entry(head: Entry | None, headword: str, body: list[str]) -> Iterator[Entry]:
    if body:
        bare = head or Entry(source="", headword=headword, text="")
        yield replace(bare, text="\n".join(body))
