"""Where lisez keeps things, and where its own texts lie."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

_PACKAGE = Path(__file__).parent


def assets() -> Path:
    """Return the folder of the bundled texts: in the package, else in the checkout.

    A wheel carries them inside the package; an editable install has only the checkout.
    """
    packaged = _PACKAGE / "assets"
    return packaged if packaged.is_dir() else _PACKAGE.parents[1] / "assets"


def bundled_lessons() -> Iterator[Path]:
    """Yield the bundled lessons: the article's first, then the others by name."""
    first = assets() / "article.lesson.toml"
    yield first
    yield from (path for path in sorted(assets().glob("*.lesson.toml")) if path != first)


def data_folder() -> Path:
    """Return the folder of what the user did; it may not exist yet."""
    return _home("data")


def config_folder() -> Path:
    """Return the folder of the settings; it may not exist yet."""
    return _home("config")


def cache_folder() -> Path:
    """Return the folder of what can be made again; it may not exist yet."""
    return _home("cache")


def _home(kind: str) -> Path:
    """Return a folder inside LISEZ_HOME when that is set, else the platform's own."""
    chosen = os.environ.get("LISEZ_HOME")
    if chosen:
        return Path(chosen) / kind
    import platformdirs  # noqa: PLC0415 - 10 ms, not needed with LISEZ_HOME

    folders = {
        "cache": platformdirs.user_cache_path,
        "config": platformdirs.user_config_path,
        "data": platformdirs.user_data_path,
    }
    return folders[kind]("lisez", appauthor=False)


def dictionary_folders() -> tuple[Path, ...]:
    """Return the folders in which machines keep dictionaries; they need not exist.

    LISEZ_DICTIONARIES names others in their place, separated as in PATH.
    """
    chosen = os.environ.get("LISEZ_DICTIONARIES")
    if chosen is not None:
        return tuple(Path(folder) for folder in chosen.split(os.pathsep) if folder)
    home = Path.home()
    return (
        Path("/usr/share/dictd"),
        Path("/usr/local/share/dictd"),
        Path("/usr/share/stardict/dic"),
        home / ".local/share/stardict/dic",
        home / ".stardict/dic",
        Path("/usr/share/mythes"),
        Path("/usr/share/myspell/dicts"),
        Path("/usr/lib/libreoffice/share/extensions/dict-fr"),
        Path("/usr/lib64/libreoffice/share/extensions/dict-fr"),
        Path("/Applications/LibreOffice.app/Contents/Resources/extensions/dict-fr"),
        Path("C:/Program Files/LibreOffice/share/extensions/dict-fr"),
    )
