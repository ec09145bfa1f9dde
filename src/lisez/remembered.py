"""The few choices that lisez remembers between two starts, in one small JSON file.

A missing or damaged file is the same as a first start, and failing to write one never
stops the reader.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

from lisez.core.errors import LisezError
from lisez.paths import data_folder

MOST_BYTES = 100_000


@dataclass(frozen=True, slots=True)
class Remembered:
    """What was chosen last time; every default is a first start.

    `colours` are the theme's background and foreground in hexadecimal, for the first screen.
    `last` is the source opened last, as an absolute path or a bundled lesson's id.
    """

    last: str = ""
    started: bool = False
    translation: bool = False
    theme: str = ""
    colours: str = "121212 e0e0e0"


def memory_path() -> Path:
    """Return where the choices are kept."""
    return data_folder() / "remembered.json"


def recall() -> Remembered:
    """Return what is remembered; unknown keys and wrong types are passed over."""
    try:
        with memory_path().open("rb") as stream:
            written = json.loads(stream.read(MOST_BYTES))
    except (OSError, ValueError, RecursionError):
        return Remembered()
    return Remembered(**_sound(written)) if isinstance(written, dict) else Remembered()


def _sound(written: dict[str, Any]) -> dict[str, Any]:
    defaults = asdict(Remembered())
    return {
        field.name: written[field.name]
        for field in fields(Remembered)
        if type(written.get(field.name)) is type(defaults[field.name])
    }


def remember(**changes: str | bool) -> Remembered:
    """Change what is remembered and write it; returns it even where writing fails."""
    from lisez.formats.files import write_text  # noqa: PLC0415 - not needed to read

    kept = replace(recall(), **changes)  # type: ignore[arg-type]
    path = memory_path()
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        write_text(path, json.dumps(asdict(kept), indent=1) + "\n")
    except (OSError, LisezError):
        return kept
    return kept
