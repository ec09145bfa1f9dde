"""Our Markdown as drafts, and its article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from fractions import Fraction

from lisez.core.errors import UnreadableError
from lisez.core.questions import KINDS
from lisez.core.typography import folded, normal
from lisez.formats.exports.markdown import QUESTIONS
from lisez.formats.exports.phrases import STATEMENTS
from lisez.formats.imports.draft import Draft, DraftAnswer, Drafts
from lisez.formats.imports.table import fit_points

_TITLE = re.compile(r"# (?P<title>.*?)(?: \{#(?P<id>[a-z0-9-]+)\})?\s*")
_HEAD = re.compile(r"### (?P<id>.*?)\s*\{(?P<attributes>[^{}]*)\}\s*")
_OPTION = re.compile(r"- \[(?P<tick>[ xX])\] (?P<text>.*)")
_PART = re.compile(r"(?:-|\d+\.)(?: (?P<text>.*))?")
_ESCAPED = re.compile(r"\\(\n|[\\`*_\[\]<>#&~|{}+=–>-]|\d+[.)])")
_NUMBER = re.compile(r"(?P<number>[-+]?\d+(?:[.,]\d+)?)(?:\s+(?P<unit>.*))?", re.DOTALL)


def markdown_drafts(text: str, name: str) -> Drafts:
    """Return the questions of our Markdown; raises UnreadableError with the line of a bad one."""
    lines = _joined(normal(text).split("\n"))
    drafts = Drafts()
    start = next((at for at, (_, line) in enumerate(lines) if line == f"## {QUESTIONS}"), 0)
    for _, line in lines[:start]:
        title = _TITLE.fullmatch(line)
        if title and not drafts.title:
            drafts.title, drafts.identity = _plain(title["title"]), title["id"] or ""
        else:
            drafts.article += f"{_plain(line)}\n"
    drafts.article = drafts.article.strip()
    for block in _blocks(lines[start:]):
        drafts.questions.append(_Block(block, name).draft())
    return drafts


def _joined(lines: list[str]) -> list[tuple[int, str]]:
    """Return lines with their numbers, those that end in a backslash with the next."""
    joined: list[tuple[int, str]] = []
    going_on = False
    for number, line in enumerate(lines, 1):
        if going_on:
            first, begun = joined[-1]
            joined[-1] = (
                first,
                f"{begun}\n{line.removeprefix('> ') if begun[:1] == '>' else line}",
            )
        else:
            joined.append((number, line))
        going_on = (len(line) - len(line.rstrip("\\"))) % 2 == 1
    return joined


def _blocks(lines: list[tuple[int, str]]) -> Iterator[list[tuple[int, str]]]:
    block: list[tuple[int, str]] = []
    for number, line in lines:
        if line.startswith("### "):
            if block:
                yield block
            block = [(number, line)]
        elif block and line.strip():
            block.append((number, line))
    if block:
        yield block


def _plain(text: str) -> str:
    return _ESCAPED.sub(r"\1", text)


class _Block:
    def __init__(self, lines: list[tuple[int, str]], name: str) -> None:
        self._head, *self._lines = lines
        self._name = name

    def _refuse(self, line: int, value: str, column: str) -> UnreadableError:
        return UnreadableError("csv-cell", file=self._name, line=line, value=value, column=column)

    def draft(self) -> Draft:
        """Return the question of this block."""
        line, written = self._head
        head = _HEAD.fullmatch(written)
        attributes = head["attributes"].split() if head else []
        kinds = [name[1:] for name in attributes if name[1:] in KINDS]
        if head is None or len(kinds) != 1:
            raise self._refuse(line, written, "###")
        values = dict(part.split("=", 1) for part in attributes if "=" in part)
        points = fit_points(values.get("points", "1"))
        if points is None:
            raise self._refuse(line, values["points"], "points")
        stem = [_plain(text) for _, text in self._lines if not _is_part(text)]
        quoted = [text[2:] for _, text in self._lines if text.startswith("> ")]
        draft = Draft(
            kind=kinds[0],
            line=line,
            name=head["id"],
            stem="\n".join(stem),
            explain=_plain("\n".join(quoted)),
            points=points,
            keep_order=".scale" in attributes,
            justify=".justify" in attributes,
        )
        return self._answered(draft, attributes, values)

    def _answered(self, draft: Draft, attributes: list[str], values: dict[str, str]) -> Draft:
        match draft.kind:
            case "matching":
                sides = list(self._sides())
                pairs = tuple(pair for pair in sides if pair[0])
                extra = tuple(right for left, right in sides if not left)
                return replace(draft, pairs=pairs, extra=extra)
            case "ordering":
                return replace(draft, items=tuple(left for left, _ in self._sides()))
            case "number":
                return self._number(draft, values.get("within", "0"))
        answers = tuple(self._options())
        if draft.kind == "true-false":
            return self._judged(draft, answers)
        kind = "choice" if ".pick" in attributes else draft.kind
        if kind == "choice" and draft.kind == "gap":  # what is accepted is not shown
            first = next((a for a in answers if a.share), None)
            answers = tuple(a for a in answers if a is first or not a.share)
        return replace(draft, kind=kind, answers=answers)

    def _options(self) -> Iterator[DraftAnswer]:
        pending: DraftAnswer | None = None
        for _, line in self._lines:
            option = _OPTION.fullmatch(line)
            if option:
                if pending:
                    yield pending
                share = Fraction(option["tick"] != " ")
                pending = DraftAnswer(_plain(option["text"]), share)
            elif line.startswith("  – ") and pending:
                pending = replace(pending, feedback=_plain(line[4:]))
        if pending:
            yield pending

    def _sides(self) -> Iterator[tuple[str, str]]:
        left: str | None = None
        for _, line in self._lines:
            part = _PART.fullmatch(line)
            if part:
                if left:
                    yield left, ""
                left = _plain(part["text"] or "")
            elif line.startswith("  → ") and left is not None:
                yield left, _plain(line[4:])
                left = None
        if left:
            yield left, ""

    def _judged(self, draft: Draft, answers: tuple[DraftAnswer, ...]) -> Draft:
        words = {folded(word): name for name, word in STATEMENTS.items()}
        ticked = [words.get(folded(answer.text), "") for answer in answers if answer.share]
        if len(ticked) != 1 or not ticked[0]:
            raise self._refuse(draft.line, draft.name, "[x]")
        return replace(draft, statement=ticked[0])

    def _number(self, draft: Draft, within: str) -> Draft:
        key = next(iter(self._options()), None)
        found = _NUMBER.fullmatch(key.text) if key else None
        try:
            value = Decimal(found["number"].replace(",", ".")) if found else None
            allowed = abs(Decimal(within.replace(",", ".")))
        except InvalidOperation:
            value, allowed = None, Decimal(0)
        if found is None or value is None or not allowed.is_finite():
            raise self._refuse(draft.line, draft.name, "[x]")
        return replace(draft, key=value, within=allowed, unit=found["unit"] or "")


def _is_part(line: str) -> bool:
    """Say whether a line is of the answers or the explanation, not of the stem."""
    return bool(_PART.fullmatch(line)) or line.startswith(("> ", "  – ", "  → "))
