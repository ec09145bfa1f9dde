"""The one tree of errors a user can cause.

    LisezError          exit code 1: the content is at fault
    ├── UnreadableError exit code 2: a source cannot be read at all
    └── UsageError      exit code 2: the command was not used as meant

An error carries a code and plain details, never a sentence: `lisez.messages`
turns it into what happened, where, and what to do, in the reader's language.
"""

from __future__ import annotations

from typing import ClassVar


class LisezError(Exception):
    """A fault that the user hears of, named by a stable kebab-case `code`.

    `details` fill the placeholders of the code's message. They come from files
    and command lines of unknown origin: whoever prints them makes them harmless
    first (`core.typography.visible`).
    """

    exit_code: ClassVar[int] = 1

    def __init__(self, code: str, /, **details: str | int) -> None:
        super().__init__(code, details)
        self.code = code
        self.details = details


class UnreadableError(LisezError):
    """A source that is missing, forbidden, too large, or not text."""

    exit_code: ClassVar[int] = 2


class UsageError(LisezError):
    """An option or command that makes no sense as given."""

    exit_code: ClassVar[int] = 2
