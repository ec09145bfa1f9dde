"""The index of a dictionary: sorted lines, looked up by bisection, compiled once.

The first line is JSON: the version, what the files were like, what the dictionary tells of
itself, how many lines follow. Each of these is *folded key, headword, start, size*, with tabs
between, sorted by their bytes.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import mmap
import os
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from lisez.core.errors import LisezError
from lisez.core.typography import fold_space, folded
from lisez.lexicon.dictionaries.plain import plain

VERSION = 1
MOST_HEADWORDS = 2_000_000
LONGEST_HEADWORD = 200  # characters; longer ones are no words that anybody looks up

Found = tuple[str, int, int]


class Index:
    """Sorted lines in memory, or in a file that is mapped."""

    def __init__(self, data: bytes | mmap.mmap) -> None:
        self._data = data
        self._first = data.find(b"\n") + 1
        header = json.loads(data[: self._first])
        self.of: list[Any] = header["of"]
        self.about: dict[str, str] = header["about"]
        self.count: int = header["count"]

    def find(self, key: str) -> list[Found]:
        """Return what stands under a folded key."""
        return list(self._from(f"{key}\t".encode("utf-8", "replace")))

    def _from(self, start: bytes) -> Iterator[Found]:
        at = self._bisect(start)
        while self._data[at : at + len(start)] == start:
            end = self._data.find(b"\n", at)
            _key, headword, place, size = self._data[at:end].decode().split("\t")
            yield headword, int(place), int(size)
            at = end + 1

    def _bisect(self, start: bytes) -> int:
        """Return where the first line stands that is not before `start`."""
        low, high = self._first, len(self._data)
        while low < high:
            line = self._data.rfind(b"\n", low, (low + high) // 2) + 1 or low
            end = self._data.find(b"\n", line) + 1
            if self._data[line : line + len(start)] < start:
                low = end
            else:
                high = line
        return low


def stored(folder: Path, files: tuple[Path, ...]) -> Index | None:
    """Return the index kept for these files, None where there is none or they have changed."""
    try:
        with _kept(folder, files).open("rb") as stream:
            index = Index(mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ))
        return index if index.of == _state(files) else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def compiled(
    folder: Path | None, files: tuple[Path, ...], about: dict[str, str], places: Iterable[Found]
) -> Index:
    """Compile an index, and keep it where that works; raises what `places` raises."""
    lines = _sorted(files[0], places)
    header = {"version": VERSION, "of": _state(files), "about": about, "count": len(lines)}
    lines.insert(0, json.dumps(header).encode())
    lines.append(b"")
    data = b"\n".join(lines)
    if folder is not None:
        with contextlib.suppress(OSError):
            keep(_kept(folder, files), data)
            return stored(folder, files) or Index(data)
    return Index(data)


def _sorted(file: Path, places: Iterable[Found]) -> list[bytes]:
    lines = list[bytes]()
    for headword, start, size in places:
        word = fold_space(plain(headword))
        if not word or len(word) > LONGEST_HEADWORD:
            continue
        if len(lines) == MOST_HEADWORDS:
            raise LisezError("dictionary-large", file=str(file), most=MOST_HEADWORDS)
        lines.append(f"{folded(word)}\t{word}\t{start}\t{size}".encode("utf-8", "replace"))
    lines.sort()
    return lines


def _state(files: tuple[Path, ...]) -> list[Any]:
    """Return what shows that files have changed."""
    states = [(file, file.stat()) for file in files]
    return [VERSION, *([str(file), s.st_size, s.st_mtime_ns] for file, s in states)]


def _kept(folder: Path, files: tuple[Path, ...]) -> Path:
    name = hashlib.sha256(os.fsencode(files[0].resolve())).hexdigest()[:16]
    return folder / f"{name}.words"


def keep(path: Path, data: bytes) -> None:
    """Write a file of the cache to a temporary name and rename it; raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        Path(name).replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise
