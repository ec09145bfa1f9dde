"""A place read before anything is drawn: little is loaded, and every doubt is left to others."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from lisez.store.sums import row_sum

PATIENCE = 0.2  # seconds; whoever writes for longer is waited for by `log.Store`
_PLACES = (
    "SELECT key, at, event, body, sum FROM notes WHERE key = :key"
    " OR (key >= 'place:' AND key < 'place;' AND instr(body, :digest))"
    " ORDER BY key = :key DESC, at DESC"
)


def peeked(path: Path, key: str, digest: str) -> dict[str, Any] | None:
    """Return what the note of a place says, else the newest of a text with that digest.

    None where there is none, or where anything is not as it should be; changes nothing.
    """
    if not path.exists():
        return None
    address = f"{path.absolute().as_uri()}?mode=ro"
    try:
        with closing(sqlite3.connect(address, uri=True, timeout=PATIENCE)) as db:
            rows = db.execute(_PLACES, {"key": key, "digest": digest}).fetchall()
        sound = [row for row in rows if row[4] == row_sum(*row[:4])]
        said = json.loads(sound[0][3]) if sound else None
    except (sqlite3.Error, OSError, ValueError, TypeError, RecursionError):
        return None
    return said if isinstance(said, dict) else None
