"""When each note of a package was last changed, kept from one export to the next.

A program that reads a package again takes a note for changed when its time is later. So a
note whose words are the same must keep its time, whatever the name of the file.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable
from pathlib import Path

from lisez.core.errors import LisezError
from lisez.formats.files import write_text

Stamp = Callable[[str, str], int]
"""`stamp(note, digest of its content)` gives the seconds since 1970 at which it changed."""

MOST_BYTES = 5_000_000


class Stamps:
    """The times of one lesson's notes, in a JSON file that may be missing or damaged."""

    def __init__(self, path: Path, now: int) -> None:
        self._path = path
        self._now = now
        self._known: dict[str, tuple[str, int]] = {}
        with contextlib.suppress(OSError, ValueError, RecursionError), path.open("rb") as stream:
            self._known = _sound(json.loads(stream.read(MOST_BYTES)))

    def stamp(self, note: str, digest: str) -> int:
        """Return when a note got its content: as before if it is the same, else now."""
        before = self._known.get(note)
        if before is None or before[0] != digest:
            self._known[note] = (digest, self._now)
        return self._known[note][1]

    def keep(self) -> None:
        """Write the times; a folder that cannot be written to is no fault."""
        with contextlib.suppress(OSError, LisezError):
            self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            write_text(self._path, json.dumps(self._known) + "\n")


def _sound(written: object) -> dict[str, tuple[str, int]]:
    if not isinstance(written, dict):
        return {}
    return {
        note: (entry[0], entry[1])
        for note, entry in written.items()
        if isinstance(entry, list)
        and len(entry) == 2
        and isinstance(entry[0], str)
        and type(entry[1]) is int
    }
