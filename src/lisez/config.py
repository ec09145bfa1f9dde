"""The settings: one typed TOML file, strict about what it does not know."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from lisez.core.errors import LisezError
from lisez.paths import config_folder

MOST_BYTES = 100_000


@dataclass(frozen=True, slots=True)
class Settings:
    """What a user may set in `settings.toml`; empty means lisez chooses.

    `language`: of the interface, `fr` or `en`. `theme`: the name of a Textual theme.
    """

    language: str = ""
    theme: str = ""


_KNOWN: dict[str, tuple[str, ...]] = {"language": ("fr", "en"), "theme": ()}


def settings_path() -> Path:
    """Return where the settings are looked for."""
    return config_folder() / "settings.toml"


def load_settings() -> Settings:
    """Return the settings, the defaults where there is no file; raises LisezError."""
    path = settings_path()
    try:
        with path.open("rb") as stream:
            written = tomllib.loads(stream.read(MOST_BYTES).decode("utf-8"))
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError, RecursionError) as fault:
        raise LisezError("bad-settings", file=str(path), reason=str(fault)) from None
    return Settings(**{key: _checked(path, key, value) for key, value in written.items()})


def _checked(path: Path, key: str, value: Any) -> str:  # noqa: ANN401 - TOML gives anything
    names = [field.name for field in fields(Settings)]
    if key not in names:
        from rapidfuzz import process  # noqa: PLC0415 - only for the error

        best = process.extractOne(key, names)
        raise LisezError("unknown-setting", file=str(path), key=key, nearest=best[0])
    known = _KNOWN[key]
    if not isinstance(value, str) or (known and value not in known):
        possible = ", ".join(known) or "text"
        raise LisezError("bad-setting", file=str(path), key=key, value=str(value), known=possible)
    return value
