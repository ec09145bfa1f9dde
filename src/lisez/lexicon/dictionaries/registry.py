"""What the learner decided about dictionaries: which were added, the order, which are off.

One small JSON file beside the added dictionaries. A missing or damaged one is a first start.
"""

from __future__ import annotations

import contextlib
import json
import os
import tempfile
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

from lisez.core.errors import LisezError

MOST_BYTES = 1_000_000
_NAME = "dictionaries.json"


@dataclass(frozen=True, slots=True)
class Added:
    """One dictionary that the learner added.

    `title`, `language`, `source` and `licence` are told here where its files do not tell them;
    `origin` is the file or address it came from.
    """

    title: str = ""
    language: str = ""
    source: str = ""
    licence: str = ""
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Registry:
    """The decisions; names that are in `order` come first, in that order."""

    order: tuple[str, ...] = ()
    off: frozenset[str] = frozenset()
    added: dict[str, Added] = field(default_factory=dict)

    def sorted(self, names: set[str]) -> list[str]:
        """Return names in the learner's order, then those found by the machine."""
        places = {name: place for place, name in enumerate(self.order)}
        return sorted(
            names, key=lambda name: (places.get(name, len(places)), name not in self.added, name)
        )


def read_registry(folder: Path) -> Registry:
    """Return the decisions kept in a folder; what is not understood is passed over."""
    try:
        with (folder / _NAME).open("rb") as stream:
            told = json.loads(stream.read(MOST_BYTES))
    except (OSError, ValueError, RecursionError):
        return Registry()
    return _registry(told) if isinstance(told, dict) else Registry()


def _registry(told: dict[str, Any]) -> Registry:
    added = told.get("added")
    return Registry(
        order=tuple(_words(told.get("order"))),
        off=frozenset(_words(told.get("off"))),
        added={
            name: _added(what)
            for name, what in (added.items() if isinstance(added, dict) else ())
            if isinstance(what, dict) and _plain_name(name)
        },
    )


def _words(told: object) -> list[str]:
    words = told if isinstance(told, list) else []
    return [word for word in words if isinstance(word, str)]


def _added(told: dict[str, Any]) -> Added:
    known = {f.name: told[f.name] for f in fields(Added) if isinstance(told.get(f.name), str)}
    return Added(**known)


def _plain_name(name: str) -> bool:
    """Say whether a name can be that of a folder inside ours."""
    return bool(name) and all(c.isascii() and (c.isalnum() or c == "-") for c in name)


def write_registry(folder: Path, registry: Registry) -> None:
    """Keep the decisions, whole or not at all; raises LisezError `cannot-write`."""
    told = {
        "order": list(registry.order),
        "off": sorted(registry.off),
        "added": {name: asdict(what) for name, what in sorted(registry.added.items())},
    }
    path = folder / _NAME
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle, name = tempfile.mkstemp(prefix=f".{_NAME}.", dir=folder)
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as stream:
                stream.write(json.dumps(told, ensure_ascii=False, indent=1) + "\n")
            Path(name).replace(path)
        except BaseException:
            with contextlib.suppress(OSError):
                Path(name).unlink()
            raise
    except OSError as fault:
        reason = fault.strerror or str(fault)
        raise LisezError("cannot-write", file=str(path), reason=reason) from None
