"""The settings: one typed TOML file, strict about what it does not know."""

from __future__ import annotations

import json
import re
import tomllib
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from lisez.core.errors import LisezError
from lisez.paths import config_folder

MOST_BYTES = 100_000

Value = str | int | float


@dataclass(frozen=True, slots=True)
class Settings:
    """What a user may set in `settings.toml`; empty means lisez chooses.

    `language`: of the interface, `fr` or `en`. `theme`: the name of a Textual theme.
    `review_limit`: how many items are repeated in a day at most, 0 for no limit.
    `review_retention`: the share of items that should still be known when they come again;
    higher means sooner. `review_order`: `due` (the longest overdue first), `weakest` (the
    most likely forgotten first) or `mixed`. `translation_language`: the code of the language
    whose translations come first, such as `en`; of those of dictionaries, others are left out
    where it has one. `hard_band`: words of this frequency band, from 2 (frequent) to 6 (rare),
    and of rarer ones are hard; 7 for none. `wiktionary`: `on` asks the French Wiktionary on the
    network for words that are looked up.
    """

    language: str = ""
    theme: str = ""
    review_limit: int = 30
    review_retention: float = 0.9
    review_order: str = "due"
    translation_language: str = ""
    hard_band: int = 5
    wiktionary: str = "off"


KEYS = tuple(field.name for field in fields(Settings))
_WORDS = {
    "language": ("fr", "en"),
    "review_order": ("due", "weakest", "mixed"),
    "wiktionary": ("off", "on"),
}
_CODES = {"translation_language": re.compile(r"(?:[a-z]{2,3})?")}
_BOUNDS: dict[str, tuple[float, float]] = {
    "review_limit": (0, 10_000),
    "review_retention": (0.7, 0.97),
    "hard_band": (2, 7),
}
_LINE = r"^[ \t]*(?:{key}|\"{key}\"|'{key}')[ \t]*=[^\n]*$"


def settings_path() -> Path:
    """Return where the settings are looked for."""
    return config_folder() / "settings.toml"


def load_settings() -> Settings:
    """Return the settings, the defaults where there is no file; raises LisezError."""
    path = settings_path()
    return _settings(path, _text(path))


def _text(path: Path) -> str:
    try:
        with path.open("rb") as stream:
            return stream.read(MOST_BYTES).decode("utf-8")
    except FileNotFoundError:
        return ""
    except (OSError, ValueError) as fault:
        raise LisezError("bad-settings", file=str(path), reason=str(fault)) from None


def _settings(path: Path, text: str) -> Settings:
    try:
        read = tomllib.loads(text)
    except (ValueError, RecursionError) as fault:
        raise LisezError("bad-settings", file=str(path), reason=str(fault)) from None
    return Settings(**{key: _checked(path, key, value) for key, value in read.items()})


def _checked(path: Path, key: str, value: Any) -> Any:  # noqa: ANN401 - TOML gives anything
    if key not in KEYS:
        from rapidfuzz import process  # noqa: PLC0415 - only for the error

        best = process.extractOne(key, KEYS)
        raise LisezError("unknown-setting", file=str(path), key=key, nearest=best[0])
    if not _allowed(key, value):
        raise LisezError(
            "bad-setting", file=str(path), key=key, value=str(value), known=_possible(key)
        )
    return value


def _allowed(key: str, value: object) -> bool:
    """Say whether a setting may have that value."""
    kind = type(getattr(Settings(), key))
    if kind is str:
        if not isinstance(value, str):
            return False
        if key in _CODES:
            return _CODES[key].fullmatch(value) is not None
        return value in _WORDS.get(key, (value,))
    right = type(value) is int or (kind is float and type(value) is float)
    least, most = _BOUNDS[key]
    return right and least <= value <= most  # type: ignore[operator] # a number, by `right`


def _possible(key: str) -> str:
    """Return what a setting may be, in a few words."""
    if key in _BOUNDS:
        least, most = _BOUNDS[key]
        return f"{least:g}–{most:g}"
    if key in _CODES:
        return "en, de, es, it, …"
    return ", ".join(_WORDS.get(key, ())) or "text"


def written(value: Value) -> str:
    """Return a value as TOML has it."""
    return json.dumps(value, ensure_ascii=False)


def changed(key: str, word: str) -> tuple[str, Value]:
    """Return the text of the settings with one changed, and its value; comments stay.

    Raises LisezError: an unknown key, a value that is none, or a file that is faulty or
    too peculiar to be changed line by line.
    """
    path = settings_path()
    before = _text(path)
    _settings(path, before)
    _checked(path, key, getattr(Settings(), key, ""))
    value = _meant(key, word)
    _checked(path, key, value)
    line = f"{key} = {written(value)}"
    pattern = re.compile(_LINE.format(key=key), re.MULTILINE)
    if pattern.search(before):
        text = pattern.sub(lambda _found: line, before, count=1)
    else:
        text = before + ("" if before.endswith("\n") or not before else "\n") + line + "\n"
    if getattr(_settings(path, text), key) != value:
        raise LisezError("bad-settings", file=str(path), reason=key)
    return text, value


def _meant(key: str, word: str) -> Value:
    """Return a typed word as the type of its setting; the word itself where it has not."""
    kind = type(getattr(Settings(), key))
    try:
        if kind is float:
            return float(word.replace(",", "."))
        return int(word) if kind is int else word
    except ValueError:
        return word
