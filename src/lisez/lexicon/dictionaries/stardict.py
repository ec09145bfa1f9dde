"""StarDict: `NAME.ifo` tells of it, `NAME.idx[.gz]` has the words, `NAME.dict[.dz]` the entries.

Numbers are big-endian; each line of the index is a word, a zero byte, and the place of its
entry. `NAME.syn` has further words for entries of the index. The format is described in
`StarDictFileFormat` of StarDict's sources.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path

from lisez.core.errors import LisezError
from lisez.core.lookups import Entry
from lisez.lexicon.dictionaries.blocks import MOST_INDEX, blocks, whole
from lisez.lexicon.dictionaries.door import About, Place, Progress
from lisez.lexicon.dictionaries.parts import entry_kind, language_pair, leading_part
from lisez.lexicon.dictionaries.plain import plain, without_markup

STEP = 1000  # headwords between two tellings of progress
_MAGIC = "StarDict's dict ifo file"
_MOST_IFO = 1_000_000  # bytes
_LONGEST_WORD = 255  # bytes, by the format; a few writers go beyond, up to four times that
_TEXT, _MARKUP, _SOUND, _MARKED = "mlyn", "ghx", "t", "w"
_KNOWN_FIELDS = frozenset("mltgxykwhnrWPX")


class StarDict:
    """A dictionary of StarDict, found by its `.ifo`."""

    def __init__(self, ifo: Path) -> None:
        self._ifo = ifo
        self._index = _first(ifo, ".idx", ".idx.gz")
        self._data = _first(ifo, ".dict.dz", ".dict")
        self._blocks = blocks(self._data)
        self._told: dict[str, str] | None = None

    @property
    def files(self) -> tuple[Path, ...]:
        """What tells of it, the index, the entries, further words where there are any."""
        more = self._ifo.with_suffix(".syn")
        return (self._ifo, self._index, self._data, *([more] if more.exists() else []))

    def about(self) -> About:
        """Read what the `.ifo` tells."""
        told = self._options()
        title = plain(told.get("bookname", ""))
        source, language = language_pair(self._ifo.stem, title)
        return About(
            title=title, kind=entry_kind(language), language=language, source=source,
            licence=plain(told.get("license", told.get("licence", ""))),
        )  # fmt: skip

    def places(self, progress: Progress) -> Iterator[Place]:
        """Yield the headwords of the index, then the further ones."""
        options, found = self._options(), list[Place]()
        for place in self._lines(options.get("idxoffsetbits") == "64"):
            found.append(place)
            if len(found) % STEP == 0:
                progress(len(found), 0)
            yield place
        claimed = options.get("wordcount", "")
        if claimed.isdecimal() and claimed != str(len(found)):
            raise LisezError("dictionary-short", file=str(self._index))
        yield from self._further(found)
        progress(len(found), len(found))

    def entries(self, place: Place) -> Iterator[Entry]:
        """Read the fields at a place and make one entry of their words."""
        sound, texts = "", list[str]()
        for kind, data in self._fields(self._blocks.read(place.start, place.size)):
            words = data.decode("utf-8", "replace")
            if kind in _TEXT:
                texts.append(plain(words))
            elif kind in _MARKUP:
                texts.append(without_markup(words))
            elif kind == _SOUND:
                sound = plain(words)
        text = plain("\n".join(text for text in texts if text))
        if text:
            yield _entry(place.headword, text, sound)

    def _options(self) -> dict[str, str]:
        if self._told is None:
            lines = (
                whole(self._ifo, _MOST_IFO).decode("utf-8", "replace").lstrip("\ufeff").split("\n")
            )
            if lines[0].strip() != _MAGIC:
                raise LisezError("dictionary-line", file=str(self._ifo), line=1)
            pairs = (line.partition("=") for line in lines[1:])
            self._told = {key.strip(): value.strip() for key, _is, value in pairs}
        return self._told

    def _lines(self, wide: bool) -> Iterator[Place]:
        data, at = whole(self._index, MOST_INDEX), 0
        numbers = struct.Struct(">QI" if wide else ">II")
        while at < len(data):
            end = data.find(b"\0", at, at + 4 * _LONGEST_WORD)
            if end < 0 or end + 1 + numbers.size > len(data):
                raise LisezError("dictionary-short", file=str(self._index))
            start, size = numbers.unpack_from(data, end + 1)
            yield Place(data[at:end].decode("utf-8", "replace"), start, size)
            at = end + 1 + numbers.size

    def _further(self, found: list[Place]) -> Iterator[Place]:
        path = self._ifo.with_suffix(".syn")
        data, at = whole(path, MOST_INDEX) if path.exists() else b"", 0
        while at < len(data):
            end = data.find(b"\0", at, at + 4 * _LONGEST_WORD)
            if end < 0 or end + 5 > len(data):
                raise LisezError("dictionary-short", file=str(path))
            (number,) = struct.unpack_from(">I", data, end + 1)
            if number >= len(found):
                raise LisezError("dictionary-short", file=str(path))
            yield found[number]._replace(headword=data[at:end].decode("utf-8", "replace"))
            at = end + 5

    def _fields(self, data: bytes) -> Iterator[tuple[str, bytes]]:
        """Yield kind and content of each field: kinds as the `.ifo` has them, or each its own."""
        kinds = self._options().get("sametypesequence", "")
        if not set(kinds) <= _KNOWN_FIELDS:
            raise LisezError("dictionary-line", file=str(self._ifo), line=1)
        at = 0
        for number, kind in enumerate(kinds or ""):
            last = number == len(kinds) - 1
            content, at = _field(data, at, kind, last=last)
            yield kind, content
        while not kinds and at < len(data):
            kind = chr(data[at])
            content, at = _field(data, at + 1, kind, last=False)
            yield kind, content


def _first(ifo: Path, *endings: str) -> Path:
    """Return the file with the first ending that is there, else with the last."""
    names = [ifo.with_suffix(ending) for ending in endings]
    return next((name for name in names if name.exists()), names[-1])


def _field(data: bytes, at: int, kind: str, *, last: bool) -> tuple[bytes, int]:
    """Return the content of a field and where the next begins.

    Text ends with a zero byte, what has a capital for its kind begins with its length; the
    last field of a known sequence has neither.
    """
    if last:
        return data[at:].rstrip(b"\0"), len(data)
    if kind.isupper():
        size = int.from_bytes(data[at : at + 4], "big")
        return data[at + 4 : at + 4 + size], at + 4 + size
    end = data.find(b"\0", at)
    end = len(data) if end < 0 else end
    return data[at:end], end + 1


def _entry(headword: str, text: str, sound: str) -> Entry:
    pos, sounded, rest = leading_part(text, headword)
    return Entry(
        source="",
        headword=headword,
        text=rest or text,
        pos=pos,
        pronunciation=sound.strip("/[]") or sounded,
    )
