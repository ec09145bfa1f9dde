"""Words as CSV for spreadsheets, one a line: semicolons, byte order mark, harmless cells."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from lisez.core.typography import one_line
from lisez.formats.exports.csv import safe_cell
from lisez.formats.words.values import WordOut

COLUMNS = (
    *("lemma", "state", "meaning", "written", "sentence", "text", "lookups"),
    *("first", "last", "due"),
)


def write(words: Iterable[WordOut]) -> bytes:
    """Return the CSV file of some words."""
    stream = io.StringIO()
    writer = csv.DictWriter(stream, COLUMNS, delimiter=";")
    writer.writeheader()
    for word in words:
        writer.writerow({name: _cell(getattr(word, name)) for name in COLUMNS})
    return stream.getvalue().encode("utf-8-sig", "replace")


def _cell(value: str | int | tuple[str, ...]) -> str:
    if isinstance(value, int):
        return str(value)
    lines = (value,) if isinstance(value, str) else value
    return safe_cell("\n".join(map(one_line, lines)))
