"""The export formats by name: what each holds, and what writes it.

Writers are loaded when they are used, for some need libraries of their own.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

from lisez.core.lesson import Lesson
from lisez.formats.exports.losses import Holds


@dataclass(frozen=True, slots=True)
class ExportFormat:
    """One format: its name, the ending of its files, and the module that writes it.

    The module offers `HOLDS`, and `write(lesson)`, which gives the file's bytes.
    """

    name: str
    ending: str
    binary: bool = False

    @property
    def _module(self) -> object:
        module = self.name.replace("-", "_")
        return importlib.import_module(f"lisez.formats.exports.{module}")

    @property
    def holds(self) -> Holds:
        """What the format can hold."""
        return cast("Holds", self._module.HOLDS)  # type: ignore[attr-defined]

    def write(self, lesson: Lesson) -> bytes:
        """Return the file; raises LisezError where a library is missing."""
        writer = cast("Callable[[Lesson], bytes]", self._module.write)  # type: ignore[attr-defined]
        return writer(lesson)


_KNOWN = (
    ExportFormat("gift", ".gift"),
    ExportFormat("moodle-xml", ".xml"),
    ExportFormat("aiken", ".txt"),
    ExportFormat("csv", ".csv"),
    ExportFormat("markdown", ".md"),
    ExportFormat("html", ".html"),
)
FORMATS = {found.name: found for found in _KNOWN}
