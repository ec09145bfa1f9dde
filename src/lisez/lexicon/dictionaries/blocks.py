"""Bytes of files that may be anything: in bounded pieces, and never more than they have.

A `.dz` is gzip with a table of chunks that were compressed one by one (dictzip), so that a
piece can be had without unpacking what stands before it:
https://manpages.debian.org/dictzip. Python's zlib is all that this takes.
"""

from __future__ import annotations

import contextlib
import os
import stat
import struct
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Protocol

from lisez.core.errors import LisezError, UnreadableError

MOST_INDEX = 64_000_000  # bytes of an index, unpacked
MOST_DATA = 2_000_000_000  # bytes of a dictionary, unpacked
MOST_ENTRY = 1_000_000  # bytes of one entry
_MOST_HEADER = 200_000  # bytes: the chunk table has at most 65,535 of two bytes each
_PIECE = 1 << 16
_EXTRA, _NAME, _COMMENT, _SUM = 4, 8, 16, 2  # flags of a gzip header: RFC 1952


class Blocks(Protocol):
    """Something that pieces can be read from."""

    def read(self, start: int, size: int) -> bytes:
        """Return exactly `size` bytes; raises LisezError where they are not there."""


@contextlib.contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """Open a regular file and nothing else; raises UnreadableError where that fails."""
    with _open(path) as stream:
        if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
            raise UnreadableError("file-not-regular", file=str(path))
        yield stream


def _open(path: Path) -> BinaryIO:
    # a pipe without a writer must not hold lisez up
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        return os.fdopen(os.open(path, flags), "rb")
    except FileNotFoundError:
        raise UnreadableError("file-missing", file=str(path)) from None
    except PermissionError:
        raise UnreadableError("file-forbidden", file=str(path)) from None
    except IsADirectoryError:
        raise UnreadableError("file-is-folder", file=str(path)) from None
    except (OSError, ValueError) as fault:
        reason = getattr(fault, "strerror", None) or str(fault)
        raise UnreadableError("file-unreadable", file=str(path), reason=reason) from None


def whole(path: Path, most: int = MOST_INDEX) -> bytes:
    """Return all of a file, unpacked where it is gzip; raises LisezError beyond `most` bytes."""
    with opened(path) as stream:
        size = os.fstat(stream.fileno()).st_size
        data = stream.read(min(size, most) + 1)  # room is made for all that is asked for
    if path.suffix in (".gz", ".dz"):
        data = _joined(_unpacked(path, data, most))
    if len(data) > most:
        raise LisezError("file-too-large", file=str(path), most=most // 1_000_000)
    return data


def _joined(pieces: Iterator[bytes]) -> bytes:
    whole = bytearray()
    for piece in pieces:
        whole += piece
    return bytes(whole)


def _unpacked(path: Path, data: bytes, most: int) -> Iterator[bytes]:
    """Yield what gzip data holds, one member after the other, up to a little over `most`."""
    total = 0
    try:
        while data and total <= most:
            unpacker = zlib.decompressobj(31)
            while not unpacker.eof and total <= most:
                piece = unpacker.decompress(data, _PIECE)
                data = unpacker.unconsumed_tail
                if not piece and not data and not unpacker.eof:
                    raise LisezError("dictionary-packed", file=str(path))
                total += len(piece)
                yield piece
            data = unpacker.unused_data
    except zlib.error:
        raise LisezError("dictionary-packed", file=str(path)) from None


class Plain:
    """A file as it is."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def read(self, start: int, size: int) -> bytes:
        """Return a piece of the file; raises LisezError."""
        _bounded(self.path, start, size)
        with opened(self.path) as stream:
            stream.seek(start)
            return _exactly(self.path, stream, size)


class Packed:
    """A file packed by dictzip; the chunk read last is kept."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._table: tuple[int, list[int]] | None = None  # length of a chunk, where each begins
        self._chunk: tuple[int, bytes] = (-1, b"")

    def read(self, start: int, size: int) -> bytes:
        """Return a piece of what is packed; raises LisezError."""
        _bounded(self.path, start, size)
        if not size:
            return b""
        length, _places = self._table = self._table or _chunk_table(self.path)
        first, last = start // length, (start + size - 1) // length
        data = b"".join(self._unpack(number) for number in range(first, last + 1))
        piece = data[start - first * length :][:size]
        if len(piece) < size:
            raise LisezError("dictionary-short", file=str(self.path))
        return piece

    def _unpack(self, number: int) -> bytes:
        if self._chunk[0] == number:
            return self._chunk[1]
        assert self._table is not None  # noqa: S101 - `read` has filled it
        length, places = self._table
        if number + 1 >= len(places):
            raise LisezError("dictionary-short", file=str(self.path))
        with opened(self.path) as stream:
            stream.seek(places[number])
            packed = _exactly(self.path, stream, places[number + 1] - places[number])
        try:
            data = zlib.decompressobj(-15).decompress(packed, length + 1)
        except zlib.error:
            raise LisezError("dictionary-packed", file=str(self.path)) from None
        if len(data) > length:  # it would go on for ever
            raise LisezError("dictionary-packed", file=str(self.path))
        self._chunk = (number, data)
        return data


def _chunk_table(path: Path) -> tuple[int, list[int]]:
    """Return the unpacked length of a chunk and where each begins, the end last."""
    with opened(path) as stream:
        head = stream.read(_MOST_HEADER)
    try:
        magic, method, flags, extra = struct.unpack_from("<2sBB6xH", head)
        if (magic, method) == (b"\x1f\x8b", 8) and not flags & _EXTRA:
            raise LisezError("dictionary-not-dictzip", file=str(path))
        mark, version, length, count = struct.unpack_from("<2s2xHHH", head, 12)
        sizes = struct.unpack_from(f"<{count}H", head, 22)
    except struct.error:
        raise LisezError("dictionary-packed", file=str(path)) from None
    if (magic, method, mark, version) != (b"\x1f\x8b", 8, b"RA", 1):
        raise LisezError("dictionary-packed", file=str(path))
    at = 12 + extra
    for flag in (_NAME, _COMMENT):
        at = head.find(b"\0", at) + 1 if flags & flag else at
    at += 2 * bool(flags & _SUM)
    if not length or not count or at < 12 + extra:
        raise LisezError("dictionary-packed", file=str(path))
    places = [at]
    for size in sizes:
        places.append(places[-1] + size)
    return length, places


def _bounded(path: Path, start: int, size: int) -> None:
    if size > MOST_ENTRY or start + size > MOST_DATA:
        raise LisezError("dictionary-place", file=str(path), start=start, size=size)


def _exactly(path: Path, stream: BinaryIO, size: int) -> bytes:
    data = stream.read(size)
    if len(data) < size:
        raise LisezError("dictionary-short", file=str(path))
    return data


def blocks(path: Path) -> Blocks:
    """Return a file as something that pieces can be read from, by the ending of its name."""
    return Packed(path) if path.suffix == ".dz" else Plain(path)
