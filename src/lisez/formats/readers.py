"""The readers of article formats, by file ending.

A reader takes a path and gives an `Article`. A file of unknown ending is read as plain
text, for people name their texts as they like.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from lisez.core.article import Article, plain_article
from lisez.core.errors import UnreadableError
from lisez.formats.files import read_text

Reader = Callable[[Path], Article]

LESSON_ENDING = ".lesson.toml"
_OTHER_PROGRAMS = frozenset({".pdf", ".epub", ".odt", ".doc", ".docx", ".rtf", ".html", ".htm"})


def read_plain(path: Path) -> Article:
    """Read a UTF-8 text file; raises UnreadableError."""
    return plain_article(read_text(path))


READERS: dict[str, Reader] = {".txt": read_plain, ".text": read_plain}


def is_lesson(path: Path) -> bool:
    """Say whether a path names a lesson file; `.toml` alone is enough."""
    return path.suffix.lower() == ".toml"


def read_article(path: Path) -> Article:
    """Read any known format; raises UnreadableError, also for one that needs conversion."""
    ending = path.suffix.lower()
    if ending in _OTHER_PROGRAMS and ending not in READERS:
        raise UnreadableError("format-unknown", file=str(path), ending=ending)
    return READERS.get(ending, read_plain)(path)
