"""Reading from and writing to disk: bounded, in UTF-8, whole or not at all."""

from __future__ import annotations

import codecs
import contextlib
import os
import sys
import tempfile
from pathlib import Path
from typing import BinaryIO

from lisez.core.errors import LisezError, UnreadableError

MOST_TEXT = 20_000_000  # bytes; some 3 million words
MOST_LESSON = 5_000_000  # bytes; the TOML parser takes about a second for each

_WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)


def read_text(path: Path, most: int = MOST_TEXT) -> str:
    """Return the UTF-8 text of a file.

    Raises UnreadableError where the file is missing, forbidden, a folder, larger than
    `most` bytes, or not UTF-8.
    """
    try:
        with path.open("rb") as stream:
            return decoded(stream.read(most + 1), str(path), most)
    except FileNotFoundError:
        raise UnreadableError("file-missing", file=str(path)) from None
    except IsADirectoryError:
        raise UnreadableError("file-is-folder", file=str(path)) from None
    except PermissionError:
        code = "file-is-folder" if path.is_dir() else "file-forbidden"
        raise UnreadableError(code, file=str(path)) from None
    except (OSError, ValueError) as fault:  # a NUL in the name is a ValueError
        raise UnreadableError("file-unreadable", file=str(path), reason=str(fault)) from None


def read_standard_input(most: int = MOST_TEXT) -> str:
    """Return all of standard input as UTF-8 text; raises UnreadableError as `read_text`."""
    stream: BinaryIO | None = getattr(sys.stdin, "buffer", None)  # closed: `lisez - <&-`
    if stream is None:
        raise UnreadableError("file-missing", file="-")
    try:
        return decoded(stream.read(most + 1), "-", most)
    except OSError as fault:  # `lisez - < folder`
        reason = fault.strerror or str(fault)
        raise UnreadableError("file-unreadable", file="-", reason=reason) from None


def decoded(data: bytes, name: str, most: int = MOST_TEXT) -> str:
    """Return `data` as text, or raise UnreadableError: too large, or not UTF-8."""
    if len(data) > most:
        raise UnreadableError("file-too-large", file=name, most=most // 1_000_000)
    if data.startswith(_WIDE_MARKS):
        raise UnreadableError("not-utf8", file=name, line=1)
    try:
        return data.decode("utf-8")  # a BOM stays: `normal` removes it
    except UnicodeDecodeError as fault:
        line = data.count(b"\n", 0, fault.start) + 1
        raise UnreadableError("not-utf8", file=name, line=line) from None


def write_text(path: Path, text: str) -> None:
    """Write `text` in UTF-8 to a temporary name and rename it: whole or not at all.

    Raises LisezError `cannot-write`. An existing file keeps its permissions.
    """
    try:
        data = text.encode("utf-8")
    except UnicodeEncodeError as fault:  # a lone surrogate
        raise LisezError("cannot-write", file=str(path), reason=str(fault)) from None
    write_bytes(path, data)


def write_bytes(path: Path, data: bytes) -> None:
    """Write `data` as `write_text` does; raises LisezError `cannot-write`."""
    try:
        _replace(path, data)
    except (OSError, ValueError, RuntimeError) as fault:  # a NUL in the name, a loop of links
        reason = getattr(fault, "strerror", None) or str(fault)
        raise LisezError("cannot-write", file=str(path), reason=reason) from None


def _replace(path: Path, data: bytes) -> None:
    target = path.resolve()  # through a link, so that the link stays one
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).chmod(_mode(target))
        Path(name).replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise


def _mode(target: Path) -> int:
    """Permissions of the file replaced, or those that a new file gets."""
    try:
        return target.stat().st_mode & 0o777
    except OSError:
        umask = os.umask(0)
        os.umask(umask)
        return 0o666 & ~umask
