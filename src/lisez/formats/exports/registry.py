"""The export formats by name: what each holds, and what writes it.

Writers are loaded when they are used, for some need libraries of their own.
"""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from typing import cast

from lisez.core.lesson import Lesson
from lisez.formats.exports.losses import Holds
from lisez.formats.exports.stamps import Stamp


def _never(note: str, digest: str) -> int:  # noqa: ARG001 - a Stamp
    return 0


@dataclass(frozen=True, slots=True)
class ExportFormat:
    """One format: its name, the ending of its files, and the module that writes it.

    The module offers `HOLDS`, and `write(lesson)`, which gives the file's bytes; of a
    `timed` format `write(lesson, stamp)`.
    """

    name: str
    ending: str
    binary: bool = False
    timed: bool = False

    @property
    def _module(self) -> object:
        module = self.name.replace("-", "_")
        return importlib.import_module(f"lisez.formats.exports.{module}")

    @property
    def holds(self) -> Holds:
        """What the format can hold."""
        return cast("Holds", self._module.HOLDS)  # type: ignore[attr-defined]

    def write(self, lesson: Lesson, stamp: Stamp = _never) -> bytes:
        """Return the file; `stamp` tells when the parts of a `timed` one were changed.

        Raises LisezError where a library is missing.
        """
        writer = self._module.write  # type: ignore[attr-defined]
        return cast("bytes", writer(lesson, stamp) if self.timed else writer(lesson))


_KNOWN = (
    ExportFormat("gift", ".gift"),
    ExportFormat("moodle-xml", ".xml"),
    ExportFormat("aiken", ".txt"),
    ExportFormat("csv", ".csv"),
    ExportFormat("markdown", ".md"),
    ExportFormat("html", ".html"),
    ExportFormat("qti", ".zip", binary=True),
    ExportFormat("print", ".html"),
    ExportFormat("anki", ".apkg", binary=True, timed=True),
)
FORMATS = {found.name: found for found in _KNOWN}
