"""Our CSV as drafts: one question a line, in any order of the columns."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from fractions import Fraction

from lisez.core.errors import UnreadableError
from lisez.core.questions import KINDS, STATEMENTS
from lisez.core.typography import normal
from lisez.formats.exports.csv import FORMULA
from lisez.formats.imports.draft import Draft, DraftAnswer, Drafts

NEEDED = ("kind", "stem", "key")
MOST_CELL = 100_000
MOST_POINTS = 100


def csv_drafts(text: str, name: str) -> Drafts:
    """Return the questions of a CSV text; raises UnreadableError with line and reason."""
    whole = normal(text)
    first = whole.split("\n", 1)[0]
    delimiter = max((";", ",", "\t"), key=first.count)
    csv.field_size_limit(MOST_CELL)
    rows = csv.DictReader(io.StringIO(whole), delimiter=delimiter)
    drafts = Drafts()
    try:
        missing = [column for column in NEEDED if column not in (rows.fieldnames or ())]
        if missing:
            columns = ", ".join(missing)
            raise UnreadableError("csv-columns", file=name, line=1, columns=columns)
        for row in rows:
            line = rows.line_num
            cells = {key: _bare(cell) for key, cell in row.items() if isinstance(cell, str)}
            drafts.questions.append(_Row(cells, line, name).draft())
    except csv.Error as fault:
        raise UnreadableError(
            "csv-cell", file=name, line=rows.line_num, value=str(fault), column="CSV"
        ) from None
    return drafts


def _bare(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and cell[1:2] in FORMULA else cell


class _Row:
    def __init__(self, cells: dict[str, str], line: int, name: str) -> None:
        self._cells = cells
        self._line = line
        self._name = name
        self._builders: dict[str, Callable[[Draft], Draft]] = {
            "true-false": self._judged,
            "number": self._number,
            "matching": self._matching,
            "ordering": self._ordering,
        }

    def _refuse(self, column: str) -> UnreadableError:
        value = self._cells.get(column, "")
        return UnreadableError(
            "csv-cell", file=self._name, line=self._line, value=value, column=column
        )

    def _lines(self, column: str) -> list[str]:
        return [line.strip() for line in self._cells.get(column, "").split("\n") if line.strip()]

    def _number_in(self, column: str, default: str) -> Decimal:
        try:
            value = Decimal(self._cells.get(column, "").strip().replace(",", ".") or default)
        except InvalidOperation:
            raise self._refuse(column) from None
        if not value.is_finite() or abs(value.adjusted()) > 30:
            raise self._refuse(column)
        return value

    def draft(self) -> Draft:
        """Return the question of this line."""
        kind = self._cells["kind"].strip()
        if kind not in KINDS:
            raise self._refuse("kind")
        told = (self._cells.get("explain", ""), self._cells.get("proof", ""))
        head = Draft(
            kind=kind,
            line=self._line,
            name=self._cells.get("id", ""),
            stem=self._cells["stem"],
            explain="\n".join(filter(None, told)),
            points=self._points(),
        )
        return self._builders.get(kind, self._answered)(head)

    def _points(self) -> Fraction:
        points = fit_points(self._cells.get("points", "") or "1")
        if points is None:
            raise self._refuse("points")
        return points

    def _answered(self, head: Draft) -> Draft:
        whys = self._lines("why")
        answers = [DraftAnswer(text, Fraction(1)) for text in self._lines("key")]
        order = self._lines("order")
        if not order:
            answers += [DraftAnswer(text, Fraction(1)) for text in self._lines("accept")]
        for position, text in enumerate(self._lines("wrong")):
            why = whys[position] if position < len(whys) else ""
            answers.append(DraftAnswer(text, Fraction(0), "" if why == "–" else why))
        if head.kind == "gap" and order:
            return replace(head, kind="choice", answers=tuple(answers))
        if head.kind in ("gap", "short") or not order:
            return replace(head, answers=tuple(answers))
        place = {text: at for at, text in enumerate(order)}
        if set(place) != {answer.text for answer in answers}:
            raise self._refuse("order")
        ranked = sorted(answers, key=lambda answer: place[answer.text])
        return replace(head, answers=tuple(ranked), keep_order=True)

    def _judged(self, head: Draft) -> Draft:
        key = self._cells["key"].strip()
        if key not in STATEMENTS:
            raise self._refuse("key")
        justify = bool(self._cells.get("justify", "").strip())
        return replace(head, statement=key, justify=justify)

    def _number(self, head: Draft) -> Draft:
        return replace(
            head,
            key=self._number_in("key", ""),
            within=abs(self._number_in("within", "0")),
            unit=self._cells.get("unit", "").strip(),
        )

    def _matching(self, head: Draft) -> Draft:
        lefts, rights = self._lines("key"), self._lines("right")
        if len(lefts) != len(rights):
            raise self._refuse("right")
        pairs = tuple(zip(lefts, rights, strict=True))
        return replace(head, pairs=pairs, extra=tuple(self._lines("extra")))

    def _ordering(self, head: Draft) -> Draft:
        return replace(head, items=tuple(self._lines("key")))


def fit_points(written: str) -> Fraction | None:
    """Return the points of a question, None for what cannot be any."""
    try:
        points = Fraction(written.strip()[:30].replace(",", "."))
    except (ValueError, ZeroDivisionError):
        return None
    return points if 0 < points <= MOST_POINTS and _finite(points) else None


def _finite(value: Fraction) -> bool:
    rest = value.denominator
    for factor in (2, 5):
        while rest % factor == 0:
            rest //= factor
    return rest == 1
