"""Unpacking an archive that came from elsewhere: files of dictionaries, and nothing else.

Names inside it are cut to their last part and never lead anywhere; links, devices and folders
are passed over; what is written is counted, whatever the archive claims.
"""

from __future__ import annotations

import io
import lzma
import re
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, BinaryIO

from lisez.core.errors import LisezError
from lisez.lexicon.dictionaries.blocks import opened

MOST_MEMBERS = 5000
MOST_UNPACKED = 1_000_000_000  # bytes of all files together
_MOST_MEMORY = 100_000_000  # bytes that unpacking xz may take
_MOST_DIRECTORY = 2_000_000  # bytes of the list of files in a zip
_PIECE = 1 << 16
_WANTED = re.compile(
    r"[^/\\\0]+\.(?:ifo|idx|idx\.gz|dict|dict\.dz|syn|index|dat|tsv|mlex)", re.IGNORECASE
)


class _TooMuchError(Exception):
    """More comes out than may."""


_BAD = (
    tarfile.TarError,
    zipfile.BadZipFile,
    lzma.LZMAError,
    zlib.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    OverflowError,
    ValueError,
    _TooMuchError,
)


def unpack(archive: Path, folder: Path, most: int = MOST_UNPACKED) -> None:
    """Write the files of a dictionary in an archive (zip, tar, tar.xz, tar.gz) into a folder.

    Raises LisezError `archive-bad` where it is damaged, holds none, or unpacks to more than
    `most` bytes.
    """
    left, written = most, set[str]()
    try:
        with opened(archive) as stream:
            for name, member in _members(stream):
                if name in written:
                    raise LisezError("archive-bad", file=str(archive))
                written.add(name)
                left -= _write(member, folder / name, left)
    except _BAD:
        written.clear()
    if not written:
        raise LisezError("archive-bad", file=str(archive))


def _members(stream: BinaryIO) -> Iterator[tuple[str, IO[bytes]]]:
    magic = stream.read(6)
    stream.seek(0)
    if magic.startswith(b"PK"):
        yield from _zipped(stream)
    elif magic.startswith(b"\xfd7zXZ"):
        yield from _tarred(io.BufferedReader(_Xz(stream)), "r|")
    else:
        yield from _tarred(stream, "r|*")


def _zipped(stream: BinaryIO) -> Iterator[tuple[str, IO[bytes]]]:
    _refuse_long_list(stream)
    with zipfile.ZipFile(stream) as archive:
        for number, info in enumerate(archive.infolist()):
            if number >= MOST_MEMBERS:
                raise _TooMuchError
            name = _name(info.filename)
            if name and not info.is_dir():
                with archive.open(info) as member:
                    yield name, member


def _refuse_long_list(stream: BinaryIO) -> None:
    """Look at what a zip says of its list of files, which is read whole to open it."""
    size = stream.seek(0, 2)
    stream.seek(max(0, size - 66_000))
    tail = stream.read()
    at = tail.rfind(b"PK\x05\x06")
    if at < 0 or len(tail) < at + 22:
        raise zipfile.BadZipFile
    count, length = struct.unpack_from("<HI", tail, at + 10)
    if count > MOST_MEMBERS or length > _MOST_DIRECTORY:
        raise _TooMuchError
    stream.seek(0)


def _tarred(stream: IO[bytes], mode: str) -> Iterator[tuple[str, IO[bytes]]]:
    with tarfile.open(fileobj=stream, mode=mode) as archive:  # type: ignore[call-overload]
        for number, info in enumerate(archive):
            if number >= MOST_MEMBERS:
                raise _TooMuchError
            name = _name(info.name)
            member = archive.extractfile(info) if name and info.isreg() else None
            if member is not None:
                with member:
                    yield name, member


def _name(path: str) -> str:
    """Return the last part of a name where it is that of a dictionary's file, else ""."""
    name = re.split(r"[/\\]", path)[-1]
    return name if _WANTED.fullmatch(name) and len(name) <= 100 and name[0] != "." else ""


def _write(member: IO[bytes], target: Path, left: int) -> int:
    size = 0
    with target.open("xb") as file:
        while piece := member.read(_PIECE):
            size += len(piece)
            if size > left:
                raise _TooMuchError
            file.write(piece)
    return size


class _Xz(io.RawIOBase):
    """What xz data unpack to, piece by piece, within bounded memory."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._unpacker = lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=_MOST_MEMORY)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        while not self._unpacker.eof:
            data = self._stream.read(_PIECE) if self._unpacker.needs_input else b""
            if self._unpacker.needs_input and not data:
                raise EOFError
            piece = self._unpacker.decompress(data, len(buffer))
            if piece:
                buffer[: len(piece)] = piece
                return len(piece)
        return 0
