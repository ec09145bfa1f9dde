"""Small dictionaries in every format, written by the tests."""

from __future__ import annotations

import gzip
import string
import struct
import zlib
from collections.abc import Mapping, Sequence
from pathlib import Path

DIGITS = string.ascii_uppercase + string.ascii_lowercase + string.digits + "+/"

Words = Sequence[tuple[str, str]]
"""Headwords with the text of their entries."""


def number(value: int) -> str:
    """Write a number in dictd's base 64."""
    digits = DIGITS[value % 64]
    while value := value // 64:
        digits = DIGITS[value % 64] + digits
    return digits


def dictzip(data: bytes, chunk: int = 1000) -> bytes:
    """Pack as dictzip does: each chunk can be unpacked by itself."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    pieces = [data[at : at + chunk] for at in range(0, len(data), chunk)] or [b""]
    chunks = [packer.compress(piece) + packer.flush(zlib.Z_FULL_FLUSH) for piece in pieces]
    chunks[-1] += packer.flush()
    return packed(chunks, chunk, len(data), zlib.crc32(data))


def packed(chunks: Sequence[bytes], chunk: int, size: int, crc: int = 0) -> bytes:
    """Put a gzip header with a table of chunks before some chunks."""
    table = struct.pack("<HHH", 1, chunk, len(chunks))
    table += b"".join(struct.pack("<H", len(piece)) for piece in chunks)
    extra = b"RA" + struct.pack("<H", len(table)) + table
    head = b"\x1f\x8b\x08\x0c" + bytes(5) + b"\x03" + struct.pack("<H", len(extra)) + extra
    return head + b"name.dict\0" + b"".join(chunks) + struct.pack("<II", crc, size % 2**32)


def write_dictd(
    folder: Path,
    words: Words,
    name: str = "essai-fra-eng",
    *,
    packed: bool = True,
    about: Mapping[str, str] | None = None,
) -> Path:
    """Write a dictd dictionary; each text stands as it is, with its headword line."""
    told = [
        (f"00-database-{key}", f"00-database-{key}\n{text}\n")
        for key, text in (about or {}).items()
    ]
    lines, data = list[str](), b""
    for word, text in [*told, *words]:
        entry = text.encode()
        lines.append(f"{word}\t{number(len(data))}\t{number(len(entry))}\n")
        data += entry
    index = folder / f"{name}.index"
    index.write_text("".join(reversed(lines)), encoding="utf-8")  # an order of its own
    data_file = folder / (f"{name}.dict.dz" if packed else f"{name}.dict")
    data_file.write_bytes(dictzip(data) if packed else data)
    return index


def write_stardict(
    folder: Path,
    words: Words,
    name: str = "essai-fr-en",
    *,
    kinds: str = "m",
    packed: bool = True,
    options: Mapping[str, str] | None = None,
    further: Sequence[tuple[str, int]] = (),
) -> Path:
    """Write a StarDict dictionary; `further` are words for entries by their number."""
    index, data = b"", b""
    for word, text in words:
        entry = text.encode() if kinds else b"m" + text.encode() + b"\0"
        index += word.encode() + b"\0" + struct.pack(">II", len(data), len(entry))
        data += entry
    told = {
        "bookname": "Essai", "wordcount": str(len(words)), "idxfilesize": str(len(index)),
        **({"sametypesequence": kinds} if kinds else {}), **(options or {}),
    }  # fmt: skip
    text = "StarDict's dict ifo file\nversion=2.4.2\n"
    ifo = folder / f"{name}.ifo"
    ifo.write_text(
        text + "".join(f"{key}={value}\n" for key, value in told.items()), encoding="utf-8"
    )
    if packed:
        (folder / f"{name}.idx.gz").write_bytes(gzip.compress(index))
        (folder / f"{name}.dict.dz").write_bytes(dictzip(data))
    else:
        (folder / f"{name}.idx").write_bytes(index)
        (folder / f"{name}.dict").write_bytes(data)
    if further:
        syn = b"".join(word.encode() + b"\0" + struct.pack(">I", n) for word, n in further)
        (folder / f"{name}.syn").write_bytes(syn)
    return ifo


def write_tabbed(folder: Path, words: Words, name: str = "essai-fr-en") -> Path:
    """Write a list with tabs."""
    path = folder / f"{name}.tsv"
    path.write_text("".join(f"{word}\t{text}\n" for word, text in words), encoding="utf-8")
    return path


def write_mythes(
    folder: Path,
    words: Sequence[tuple[str, Sequence[str]]],
    name: str = "th_fr_essai",
    encoding: str = "UTF-8",
) -> Path:
    """Write a thesaurus; each headword with its lines, *(part)|synonym|…*."""
    text = f"{encoding}\n"
    for word, lines in words:
        text += f"{word}|{len(lines)}\n" + "".join(f"{line}\n" for line in lines)
    path = folder / f"{name}.dat"
    path.write_bytes(text.encode(encoding))
    return path
