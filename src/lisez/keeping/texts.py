"""Where things are kept, and by which name a text is known from one day to another."""

from __future__ import annotations

import hashlib
from pathlib import Path

from lisez.core.lesson import Lesson
from lisez.paths import data_folder

FILE = "store.sqlite3"  # what everything is kept in, in the data folder
PLACE, READING = "place:", "reading:"  # how the keys of notes begin
DRAFTED = 12  # as `drafts` has it
SHORT = 16  # hexadecimal digits


def store_path() -> Path:
    """Return where everything is kept; it may not exist yet."""
    return data_folder() / FILE


def text_key(lesson: Lesson, source: str) -> str:
    """Return the name by which a history knows a text: its lesson's id, which is permanent.

    A text without a lesson of its own is known by its path, else by its words: what lisez
    drafts is named after the words, which change when the text is edited.
    """
    drafted = f"text-{lesson.article.digest[:DRAFTED]}"
    if lesson.id not in ("", drafted):
        return lesson.id
    if source:
        return f"path:{_hash(source)}"
    return f"text:{lesson.article.digest[:SHORT]}"


def _hash(source: str) -> str:
    return hashlib.sha256(source.encode("utf-8", "surrogateescape")).hexdigest()[:SHORT]
