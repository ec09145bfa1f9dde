"""Writing TOML values; the rest of a lesson file is laid out by whoever writes it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from decimal import Decimal

from lisez.formats.toml_source import MOST_BITS, MOST_DIGITS

_MOST_WIDTH = 100  # characters, from which a list is written one entry a line

_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_UNSAFE = re.compile(
    r'[\\"\x00-\x1f\x7f-\x9f\xad\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]'
)


def toml_string(text: str) -> str:
    """Return `text` as a one-line basic string, quotes included.

    Lone surrogates, which TOML cannot hold, become U+FFFD.
    """
    return f'"{_UNSAFE.sub(_escaped, text)}"'


def toml_block(text: str) -> str:
    '''Return `text` as a multi-line basic string, `"""` included; line feeds stay.'''
    lines = (_UNSAFE.sub(_escaped, line) for line in text.split("\n"))
    return '"""\n' + "\n".join(lines) + '"""'


def _escaped(found: re.Match[str]) -> str:
    code = ord(found[0])
    if 0xD800 <= code <= 0xDFFF:
        return "\ufffd"
    return _ESCAPES.get(found[0], f"\\u{code:04x}")


def toml_list(values: Iterable[str]) -> str:
    """Return a list on one line, or with one entry a line where it holds tables or is long."""
    written = list(values)
    line = f"[{', '.join(written)}]"
    tables = any(value.startswith("{") for value in written)
    return toml_lines(written) if tables or len(line) > _MOST_WIDTH else line


def toml_lines(values: Iterable[str]) -> str:
    """Return a list with one entry a line."""
    return "[\n" + "".join(f"  {value},\n" for value in values) + "]"


def exact_string(text: str) -> str:
    """Return a string that keeps its composition: a lesson file is brought into NFC when read."""
    if unicodedata.normalize("NFC", text) == text:
        return toml_string(text)
    escaped = (
        f"\\U{ord(sign):08x}" if ord(sign) > 127 else toml_string(sign)[1:-1] for sign in text
    )
    return f'"{"".join(escaped)}"'


def toml_inline(table: Mapping[str, str]) -> str:
    """Return a table on one line; `table` holds values as they are written."""
    return "{ " + ", ".join(f"{key} = {value}" for key, value in table.items()) + " }"


def toml_number(value: Decimal) -> str:
    """Return a number as an integer where TOML can hold it, else as a float."""
    if value == value.to_integral_value() and int(value).bit_length() <= MOST_BITS:
        return str(int(value))
    plain = format(value, "f")
    if len(plain) > MOST_DIGITS:
        return str(value)
    return plain if "." in plain else f"{plain}.0"
