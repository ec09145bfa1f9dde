"""Thesauri of LibreOffice (MyThes): `NAME.dat` with the words, `NAME.idx` beside it.

The `.dat` alone says everything: its encoding, then for each headword a line *word|n* and n
lines of *(part of speech)|synonym|synonym …*. So the offsets of the `.idx` are not needed, and
not trusted.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from lisez.core.errors import LisezError
from lisez.core.lookups import Entry
from lisez.lexicon.dictionaries.blocks import MOST_ENTRY, Plain, opened
from lisez.lexicon.dictionaries.door import About, Place, Progress
from lisez.lexicon.dictionaries.parts import language_code, part_of_speech
from lisez.lexicon.dictionaries.plain import plain

STEP = 1000  # headwords between two tellings of progress
_MOST_MEANINGS = 1000
_LANGUAGE = re.compile(r"(?<![a-z])th(?:es)?_([a-z]{2,3})(?![a-z])")
_MOST_NAME = 100  # bytes of the line that names the encoding
# Of one byte for each letter or UTF-8, as MyThes has them: lines can be told apart in them.
_ENCODING = re.compile(
    r"(?:utf-?8|iso-?8859-?\d{1,2}|(?:microsoft-?|windows-?)?(?:cp-?)?125\d|koi8-[ru]|us-ascii)",
    re.IGNORECASE,
)


class Mythes:
    """A thesaurus, found by its `.dat`."""

    def __init__(self, data: Path) -> None:
        self._data = data
        self._blocks = Plain(data)
        self._codec = ""

    @property
    def files(self) -> tuple[Path, ...]:
        """The words; the index is not needed."""
        return (self._data,)

    def about(self) -> About:
        """Name it by its file, which is all that tells its language."""
        found = _LANGUAGE.search(self._data.stem)
        language = language_code(found[1]) if found else ""
        return About(
            title="MyThes, LibreOffice", kind="synonyms", language=language or "fr", source=language
        )

    def places(self, progress: Progress) -> Iterator[Place]:
        """Yield the headwords, reading line by line."""
        codec = self._encoding()
        with opened(self._data) as stream:
            total = stream.seek(0, 2)
            stream.seek(0)
            at, lines = len(stream.readline(_MOST_NAME)), 1
            done = 0
            while line := stream.readline(MOST_ENTRY + 1):
                lines += 1
                word, count = self._headword(line, codec, lines)
                size = len(line) + self._pass(stream, count, lines)
                if done % STEP == 0:
                    progress(at, total)
                if word:
                    done += 1
                    yield Place(word, at, size)
                at, lines = at + size, lines + count
        progress(total, total)

    def entries(self, place: Place) -> Iterator[Entry]:
        """Read the groups of synonyms of a headword."""
        text = self._blocks.read(place.start, place.size).decode(self._encoding(), "replace")
        for line in text.split("\n")[1:]:
            part, *words = (plain(word).replace("\n", " ") for word in line.split("|"))
            synonyms = dict.fromkeys(word for word in words if word and word != place.headword)
            if synonyms:
                yield Entry(
                    source="",
                    headword=place.headword,
                    text=", ".join(synonyms),
                    pos=part_of_speech(part.strip(" ()")),
                )

    def _encoding(self) -> str:
        if not self._codec:
            with opened(self._data) as stream:
                name = stream.readline(_MOST_NAME).strip().decode("ascii", "replace")
            self._codec = _codec(name)
        if not self._codec:
            raise LisezError("dictionary-encoding", file=str(self._data))
        return self._codec

    def _headword(self, line: bytes, codec: str, number: int) -> tuple[str, int]:
        try:
            text = line.decode(codec).strip()
        except ValueError:
            raise LisezError("dictionary-line", file=str(self._data), line=number) from None
        word, _bar, count = text.rpartition("|")
        if not text:
            return "", 0
        if not word or not count.isdecimal() or len(count) > 4 or int(count) > _MOST_MEANINGS:
            raise LisezError("dictionary-line", file=str(self._data), line=number)
        return word, int(count)

    def _pass(self, stream: BinaryIO, count: int, number: int) -> int:
        """Read over the meanings and return how many bytes they have."""
        size = 0
        for more in range(1, count + 1):
            line = stream.readline(MOST_ENTRY + 1)
            size += len(line)
            if not line:
                raise LisezError("dictionary-short", file=str(self._data))
            if size > MOST_ENTRY or b"|" not in line:
                raise LisezError("dictionary-line", file=str(self._data), line=number + more)
        return size


def _codec(name: str) -> str:
    """Return Python's name of an encoding that a thesaurus may have, "" for any other."""
    if not _ENCODING.fullmatch(name):
        return ""
    digits = re.search(r"125\d$", name)
    try:
        return codecs.lookup(f"cp{digits[0]}" if digits else name).name
    except LookupError:
        return ""
