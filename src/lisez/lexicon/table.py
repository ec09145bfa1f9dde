"""A sorted table on disk: keys and values of text, found by bisection in a mapped file.

A file holds a few named sections. The keys of a section stand in the order of their bytes in
UTF-8, as lines « key TAB value », in blocks of `BLOCK` lines. The head says where each
section's list of blocks lies, the list where each block lies and what its checksum is.
Opening reads the head and the lists; a look-up reads
a dozen blocks, and the checksum of each, so that a damaged file never gives a wrong answer.
"""

from __future__ import annotations

import contextlib
import json
import mmap
import os
import struct
import tempfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

MAGIC = b"lisez table 2\n"
BLOCK = 24  # lines
MOST_HEAD = 10_000  # bytes

_HEAD = struct.Struct("<II")  # length and checksum of the head
_ROW = struct.Struct("<QII")  # offset, length and checksum of a block

Progress = Callable[[float], None]
"""Called with the share done, from 0 to 1; may raise to give up."""


class DamagedTableError(ValueError):
    """The file is no table of this version, or was cut short or changed."""


class _Section(NamedTuple):
    rows: memoryview  # the list of blocks
    blocks: int
    lines: int


def write_table(
    path: Path,
    sections: Mapping[str, Mapping[str, str]],
    progress: Progress = lambda _share: None,
) -> None:
    """Write the sections to a temporary name and rename it: whole or not at all.

    Raises ValueError for a key with a tab or a line feed or a value with a line feed, OSError,
    and whatever `progress` raises.
    """
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            for piece in _pieces(sections, progress):
                stream.write(piece)
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise


def _pieces(sections: Mapping[str, Mapping[str, str]], progress: Progress) -> Iterator[bytes]:
    """Yield the file: magic, head, the lists of blocks, the blocks."""
    blocks = {name: list(_blocks(lines)) for name, lines in sections.items()}
    counts = {name: (len(found), len(sections[name])) for name, found in blocks.items()}

    lists = bytearray()
    offset = 0  # in what follows the lists
    for block in (block for found in blocks.values() for block in found):
        lists += _ROW.pack(offset, len(block), zlib.crc32(block))
        offset += len(block)
    head = json.dumps({"sections": counts, "lists": zlib.crc32(lists), "size": offset}).encode()
    yield MAGIC + _HEAD.pack(len(head), zlib.crc32(head)) + head
    yield bytes(lists)
    total = max(1, sum(map(len, blocks.values())))
    for done, block in enumerate(block for found in blocks.values() for block in found):
        if done % 256 == 0:
            progress(done / total)
        yield block
    progress(1)


def _blocks(lines: Mapping[str, str]) -> Iterator[bytes]:
    """Yield the blocks of one section in order."""
    keys = iter(sorted(lines))  # characters have the order of their bytes in UTF-8
    while chosen := list(islice(keys, BLOCK)):
        yield "".join(_line(key, lines[key]) for key in chosen).encode()


def _line(key: str, value: str) -> str:
    if "\t" in key or "\n" in key or "\n" in value:
        raise ValueError("a line of a table is one line")
    return f"{key}\t{value}\n"


class Table:
    """An open table. Close it, or let it go; its file may be replaced meanwhile."""

    def __init__(self, path: Path) -> None:
        """Open a file; raises DamagedTableError, and OSError where it cannot be read."""
        with path.open("rb") as stream:
            try:
                self._map = mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)
            except ValueError as fault:  # an empty file
                raise DamagedTableError(str(fault)) from None
        self._view = memoryview(self._map)
        self._sections: dict[str, _Section] = {}
        self._data = 0  # where the blocks begin
        try:
            self._open()
        except BaseException:
            self.close()
            raise

    def _open(self) -> None:
        start = len(MAGIC) + _HEAD.size
        if self._map[: len(MAGIC)] != MAGIC or len(self._map) < start:
            raise DamagedTableError("no table")
        length, checksum = _HEAD.unpack(self._map[len(MAGIC) : start])
        head = self._map[start : start + min(length, MOST_HEAD)]
        if zlib.crc32(head) != checksum:
            raise DamagedTableError("the head is damaged")
        self._take(json.loads(head), start + length)

    def _take(self, head: dict[str, Any], start: int) -> None:
        """Take in the lists of blocks, which begin at `start`."""
        first = start
        for name, (blocks, lines) in head["sections"].items():
            end = start + blocks * _ROW.size
            self._sections[name] = _Section(self._view[start:end], blocks, lines)
            start = end
        self._data = start
        whole = start + head["size"] == len(self._map)
        if not whole or zlib.crc32(self._view[first:start]) != head["lists"]:
            raise DamagedTableError("cut short or changed")

    def close(self) -> None:
        """Let the file go."""
        for section in self._sections.values():
            section.rows.release()
        self._sections = {}
        self._view.release()
        self._map.close()

    def count(self, section: str) -> int:
        """Return how many keys a section has, 0 where there is no such section."""
        found = self._sections.get(section)
        return found.lines if found else 0

    def get(self, section: str, key: str) -> str | None:
        """Return the value of a key, None where there is none; raises DamagedTableError."""
        data = key.encode("utf-8", "replace")
        if b"\t" in data or b"\n" in data:
            return None
        found = self._sections.get(section)
        if found is None or not found.blocks:
            return None
        return _within(self._block(found, self._last_not_after(found, data)), data)

    def _last_not_after(self, section: _Section, key: bytes) -> int:
        """Return the last block whose first key is not after `key`; the first, if none."""
        low, high = 0, section.blocks
        while high - low > 1:
            middle = (low + high) // 2
            if self._block(section, middle).partition(b"\t")[0] <= key:
                low = middle
            else:
                high = middle
        return low

    def _block(self, section: _Section, index: int) -> bytes:
        offset, length, checksum = _ROW.unpack_from(section.rows, index * _ROW.size)
        block = self._map[self._data + offset : self._data + offset + length]
        if zlib.crc32(block) != checksum:
            raise DamagedTableError("a block is damaged")
        return block


def _within(block: bytes, key: bytes) -> str | None:
    """Return the value of a key in a block."""
    line = key + b"\t"
    start = 0 if block.startswith(line) else block.find(b"\n" + line) + 1
    if not start and not block.startswith(line):
        return None
    return block[start + len(line) : block.index(b"\n", start)].decode()
