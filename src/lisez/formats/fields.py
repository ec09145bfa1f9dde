"""Reading a table key by key: what is asked for is what is known.

Each `Fields` wraps one table of a lesson. A key of the wrong type is a problem, not an
exception; `close` reports the keys nobody asked for and names the nearest known one.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from datetime import date, datetime
from decimal import Decimal
from typing import Any, TypeVar

from lisez.core.problems import Path, Problems

T = TypeVar("T")

ID = re.compile(r"[a-z0-9][a-z0-9-]{0,39}\Z")
_SIMILAR = 60  # percent, below which no known key is proposed


def nearest(word: str, known: Collection[str]) -> str:
    """Return the known word most like `word`, "" where none is like it."""
    from rapidfuzz import process  # noqa: PLC0415 - only when something is misspelt

    best = process.extractOne(word, list(known), score_cutoff=_SIMILAR)
    return best[0] if best else ""


class Fields:
    """One table: typed access by key, problems collected with their path."""

    def __init__(self, table: dict[str, Any], path: Path, problems: Problems) -> None:
        self._table = table
        self.path = path
        self.problems = problems
        self._asked: set[str] = set()

    def error(self, code: str, key: str = "", /, **details: str | int) -> None:
        """Note an error about `key`, or about the whole table."""
        self.problems.error(code, (*self.path, key) if key else self.path, **details)

    def has(self, key: str) -> bool:
        """Say whether the key is written."""
        return key in self._table

    def empty(self, key: str) -> bool:
        """Say whether the key is absent or an empty list."""
        return key not in self._table or self._table[key] == []

    @property
    def written(self) -> tuple[str, ...]:
        """The keys as written, for tables whose keys are the writer's to choose."""
        return tuple(self._table)

    def raw(self, key: str) -> Any:  # noqa: ANN401 - TOML gives anything
        """Return the value as parsed, None where the key is absent."""
        self._asked.add(key)
        return self._table.get(key)

    def _typed(self, key: str, kind: type[T], wanted: str) -> T | None:
        value = self.raw(key)
        if value is None or isinstance(value, kind):
            return value
        self._bad(key, wanted)
        return None

    def _bad(self, key: str, wanted: str) -> None:
        self.error("wrong-type", key, key=key, wanted=wanted)

    def text(self, key: str, *, required: bool = False) -> str:
        """Return a string, "" where it is absent; `required` makes emptiness an error."""
        value = self._typed(key, str, "string") or ""
        if required and not value.strip() and (not self.has(key) or isinstance(self.raw(key), str)):
            self.error("missing-key", key=key)
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of strings, empty where it is absent."""
        value = self._typed(key, list, "list of strings") or []
        if all(isinstance(entry, str) for entry in value):
            return tuple(value)
        self._bad(key, "list of strings")
        return ()

    def flag(self, key: str) -> bool:
        """Return a boolean, False where it is absent."""
        return bool(self._typed(key, bool, "true or false"))

    def number(self, key: str) -> Decimal | None:
        """Return a number, None where it is absent."""
        value = self.raw(key)
        if value is None or (isinstance(value, int | Decimal) and not isinstance(value, bool)):
            return None if value is None else Decimal(value)
        self._bad(key, "number")
        return None

    def day(self, key: str) -> date | None:
        """Return a date, None where it is absent."""
        value = self._typed(key, date, "date")
        return value.date() if isinstance(value, datetime) else value

    def one_of(self, key: str, known: Collection[str], default: str) -> str:
        """Return one of `known`; another value is an error that names the nearest."""
        value = self.text(key, required=not default) or default
        if value in known or not value:
            return value
        self.error("unknown-value", key, key=key, value=value, nearest=nearest(value, known))
        return default

    def table(self, key: str) -> Fields:
        """Return an inner table, empty where it is absent."""
        value = self._typed(key, dict, "table") or {}
        return Fields(value, (*self.path, key), self.problems)

    def tables(self, key: str) -> Iterator[Fields]:
        """Yield the tables of a list, in order."""
        for position, entry in enumerate(self._typed(key, list, "list of tables") or []):
            path = (*self.path, key, position)
            if isinstance(entry, dict):
                yield Fields(entry, path, self.problems)
            else:
                self.problems.error("wrong-type", path, key=key, wanted="table")

    def entries(self, key: str) -> list[Any]:
        """Return a list of anything, empty where it is absent."""
        return self._typed(key, list, "list") or []

    def identifier(self, taken: set[str]) -> str:
        """Return the table's `id`, unique among `taken`, to which it is added."""
        value = self.text("id", required=True)
        if value and not ID.match(value):
            self.error("bad-id", "id", id=value)
        elif value in taken:
            self.error("id-twice", "id", id=value)
        taken.add(value)
        return value

    def close(self) -> None:
        """Report the keys that nobody asked for; `x-…` are the writer's own."""
        for key in self._table:
            if key not in self._asked and not key.startswith("x-"):
                self.error("unknown-key", key, key=key, nearest=nearest(key, self._asked))
