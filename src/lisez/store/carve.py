"""Finding rows in the bytes of a damaged file, without SQLite.

Only leaf pages of tables are read, and of them only rows whose sum is right, so nothing is
recovered that was not written. Formats: https://sqlite.org/fileformat2.html, sections 1.6
(pages, overflow), 2.1 (records) and 4.1 (the write-ahead log).
"""

from __future__ import annotations

from collections.abc import Iterator

from lisez.store.entries import DamagedError, Row, value_of
from lisez.store.schema import PAGE_BYTES

LEAF = 0x0D
FILE_HEADER, WAL_HEADER, FRAME_HEADER = 100, 32, 24
MOST_ROW = 1_000_000  # bytes; an answer is at most some ten thousand
_INTEGER_BYTES = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}


Numbered = tuple[int, Row]
"""A row with its number in its table: for the log, the order in which it was written."""


def carved(database: bytes, wal: bytes) -> Iterator[Numbered]:
    """Yield every sound row, the older pages first; the same row may come several times."""
    pages = [database[at : at + PAGE_BYTES] for at in range(0, len(database), PAGE_BYTES)]
    yield from _rows(pages, range(len(pages)))
    newest = list(pages)
    step = FRAME_HEADER + PAGE_BYTES
    for at in range(WAL_HEADER, len(wal) - step + 1, step):
        number = int.from_bytes(wal[at : at + 4], "big")
        page = wal[at + FRAME_HEADER : at + step]
        if not 1 <= number <= len(newest) + len(wal) // step:
            number = len(newest) + 1  # its number is damaged; the page may not be
        newest += [b""] * (number - len(newest))
        newest[number - 1] = page
        yield from _rows(newest, range(number - 1, number))
    if wal:  # rows that go on in pages written after the one in which they begin
        yield from _rows(newest, range(len(newest)))


def _rows(pages: list[bytes], wanted: range) -> Iterator[Numbered]:
    for index in wanted:
        page = pages[index]
        header = FILE_HEADER if index == 0 else 0
        if len(page) != PAGE_BYTES or page[header] != LEAF:
            continue
        count = int.from_bytes(page[header + 3 : header + 5], "big")
        first = header + 8
        for cell in range(min(count, (PAGE_BYTES - first) // 2)):
            at = int.from_bytes(page[first + 2 * cell : first + 2 * cell + 2], "big")
            row = _row(pages, page, at)
            if row is not None:
                yield row


def _row(pages: list[bytes], page: bytes, at: int) -> Numbered | None:
    """Return the row of a cell, None where it is not one of ours, or not sound."""
    try:
        size, at = _varint(page, at)
        number, at = _varint(page, at)
        if not 0 < size <= MOST_ROW:
            return None
        row = _record(_payload(pages, page, at, size))
        value_of(row)
    except (DamagedError, IndexError, UnicodeDecodeError):
        return None
    return number, row


def _payload(pages: list[bytes], page: bytes, at: int, size: int) -> bytes:
    """Return a record of `size` bytes, its overflow pages followed."""
    most, least = PAGE_BYTES - 35, (PAGE_BYTES - 12) * 32 // 255 - 23
    if size <= most:
        return page[at : at + size]
    held = least + (size - least) % (PAGE_BYTES - 4)
    held = held if held <= most else least
    found = page[at : at + held]
    following = int.from_bytes(page[at + held : at + held + 4], "big")
    while len(found) < size and 0 < following <= len(pages):
        further = pages[following - 1]
        found += further[4 : 4 + size - len(found)]
        following = int.from_bytes(further[:4], "big")
        if not further:
            break
    return found


def _record(data: bytes) -> Row:
    """Return a record as a row: of the notes, or of the log, whose number comes first."""
    end, at = _varint(data, 0)
    kinds: list[int] = []
    while at < end:
        kind, at = _varint(data, at)
        kinds.append(kind)
    values: list[str | int | None] = []
    at = end
    for kind in kinds:
        value, at = _value(data, at, kind)
        values.append(value)
    match values[1:] if values[:1] == [None] else values:
        case [str(key), int(when), str(event), str(body), int(total)]:
            return Row(key, when, event, body, total)
    raise DamagedError("record")


def _value(data: bytes, at: int, kind: int) -> tuple[str | int | None, int]:
    if kind == 0:
        return None, at
    if kind in (8, 9):
        return kind - 8, at
    if kind in _INTEGER_BYTES:
        end = at + _INTEGER_BYTES[kind]
        return int.from_bytes(data[at:end], "big", signed=True), end
    if kind >= 13 and kind % 2:
        end = at + (kind - 13) // 2
        return data[at:end].decode("utf-8"), end
    raise DamagedError("type")


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """Return a number of 1 to 9 bytes, and where it ends; raises IndexError."""
    value = 0
    for place in range(9):
        byte = data[at + place]
        if place == 8:
            return value << 8 | byte, at + 9
        value = value << 7 | byte & 0x7F
        if not byte & 0x80:
            return value, at + place + 1
    raise IndexError  # not reached
