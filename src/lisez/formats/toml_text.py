"""Writing TOML strings; the rest of a lesson file is laid out by whoever writes it."""

from __future__ import annotations

import re

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
