"""Lines to standard output, whatever stands behind it.

A closed pipe ends the program quietly, and a character that the encoding lacks becomes a
plainer one.
"""

from __future__ import annotations

import contextlib
import errno
import json
import os
import re
import sys
from collections.abc import Iterator, Mapping
from typing import Any, TextIO

from lisez.core.errors import LisezError
from lisez.core.typography import encodable, visible

# What JSON may hold as it is but a terminal obeys, and lone surrogates.
_SENT = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")

_FULL = (errno.ENOSPC, errno.EFBIG, errno.EIO)


def write(line: str = "", stream: TextIO | None = None) -> None:
    """Write one line to standard output, or to `stream`; control characters are shown."""
    out = stream or sys.stdout
    out.write(encodable(visible(line), out.encoding or "utf-8") + "\n")


def complain(line: str) -> None:
    """Write one line to standard error."""
    write(line, sys.stderr)


def write_json(value: Mapping[str, Any]) -> None:
    """Write one JSON object; characters that the encoding lacks are escaped."""
    sys.stdout.write(json_text(value) + "\n")


def json_text(value: Mapping[str, Any]) -> str:
    """Return one JSON object as the terminal may be sent it, in the encoding it has."""
    ascii_only = (sys.stdout.encoding or "").lower().replace("-", "") != "utf8"
    text = json.dumps(value, ensure_ascii=ascii_only, indent=2)
    return _SENT.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def write_exactly(text: str) -> None:
    """Write text that another program will read: UTF-8, line feeds as they are."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8", "replace"))


def write_bytes(data: bytes) -> None:
    """Write a file that another program will read to standard output."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)


def is_terminal() -> bool:
    """Say whether standard output is a terminal that can be drawn on."""
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


@contextlib.contextmanager
def quiet_pipe() -> Iterator[None]:
    """End quietly when the reader of standard output has gone (`| head`)."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        _to_nowhere()
    except OSError as fault:
        if fault.errno not in _FULL:
            raise
        _to_nowhere()
        reason = fault.strerror or str(fault)
        raise LisezError("cannot-write", file="-", reason=reason) from None


def _to_nowhere() -> None:
    """Python flushes standard output once more on leaving: give it a place where that works."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
