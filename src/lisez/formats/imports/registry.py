"""The import formats by name, and which of them a file is in."""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable
from typing import Final, cast

from lisez.core.errors import UnreadableError
from lisez.formats.imports.draft import Drafts

# The module that reads each, and its function: `read(text, name) -> Drafts`.
READERS: Final = {
    "gift": ("gift_drafts", "gift_drafts"),
    "moodle-xml": ("moodle_xml", "moodle_drafts"),
    "aiken": ("aiken", "aiken_drafts"),
    "csv": ("table", "csv_drafts"),
    "markdown": ("markdown", "markdown_drafts"),
}
ENDINGS: Final = {".gift": "gift", ".xml": "moodle-xml", ".csv": "csv", ".md": "markdown"}

_AIKEN = re.compile(r"^ANSWER:\s*[A-Z]\s*$", re.MULTILINE)


def format_of(text: str, ending: str) -> str:
    """Return the format of a file by its ending, or by its text; raises KeyError for none."""
    known = ENDINGS.get(ending.lower())
    if known:
        return known
    start = text.lstrip("\ufeff \t\r\n")
    if start.startswith("<"):
        return "moodle-xml"
    if _AIKEN.search(text):
        return "aiken"
    if re.search(r"(?<!\\)\{", text):
        return "gift"
    raise KeyError(ending)


def read_quiz(text: str, name: str, format_: str) -> Drafts:
    """Return the questions of a file; raises UnreadableError with line and reason."""
    module, function = READERS[format_]
    reader = getattr(importlib.import_module(f"lisez.formats.imports.{module}"), function)
    drafts = cast("Callable[[str, str], Drafts]", reader)(text, name)
    if not (drafts.questions or drafts.notes or drafts.title):
        raise UnreadableError("quiz-empty", file=name)
    return drafts
