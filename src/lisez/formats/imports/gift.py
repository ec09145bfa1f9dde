r"""GIFT as it is written, question by question, with lines.

    file -> blocks between blank lines -> title, stem, answers -> GiftQuestion

`\` escapes `~ = # { } : \` and `\n` is a line feed. Comments are lines that begin with `//`;
`[id:…]` and `[tag:…]` inside them belong to the next question.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

from lisez.core.errors import UnreadableError
from lisez.core.typography import normal

_ESCAPES = {sign: sign for sign in "\\:#={}~"} | {"n": "\n"}
_FORMAT = re.compile(r"\s*\[(html|markdown|plain|moodle)\]")
_STATEMENT = re.compile(r"(TRUE|T|FALSE|F)\s*(?=#|\Z)")
_NUMBER = r"[+-]?\d+(?:\.\d+)?"
_NUMERIC = re.compile(
    rf"(?P<number>{_NUMBER})(?::(?P<range>{_NUMBER})|\.\.(?P<high>{_NUMBER}))?\s*\Z"
)
_WEIGHT = re.compile(r"\s*%(?P<percent>-?\d+(?:\.\d+)?)%")
_ID = re.compile(r"\[id:([^\x00-\x1F\x7F]+?)\]")
_TAG = re.compile(r"\[tag:([^\x00-\x1F\x7F]+?)\]")
_RAW_LINES = re.compile(r"[\n\r]")
_SPACES = re.compile(r"\s\s+")
_ESCAPE = re.compile(r"\\([\\:#={}~n])")
_SIGN = re.compile("[=~]")


@dataclass(frozen=True, slots=True)
class GiftText:
    """A text and how it is marked up: html, markdown, plain or moodle (perhaps HTML)."""

    format: str
    text: str


@dataclass(frozen=True, slots=True)
class GiftNumber:
    """A number: with `within`, from one less to one more; with `high`, up to there."""

    number: Decimal
    within: Decimal | None = None
    high: Decimal | None = None


@dataclass(frozen=True, slots=True)
class GiftChoice:
    """One answer: begun by `=` (right) or `~`; `weight` in per cent, None where none is given."""

    right: bool
    weight: Decimal | None
    answer: GiftText | GiftNumber
    feedback: GiftText | None = None


@dataclass(frozen=True, slots=True)
class GiftQuestion:
    """One entry of the file. `type` is as gift-pegjs names it; `line` counts from 1.

    `feedbacks` of a true or false: for a wrong answer, then for a right one.
    """

    type: str
    line: int
    title: str | None = None
    stem: GiftText = field(default=GiftText("moodle", ""))
    id: str | None = None
    tags: tuple[str, ...] = ()
    embedded: bool = False
    choices: tuple[GiftChoice, ...] = ()
    single: GiftNumber | None = None
    pairs: tuple[tuple[GiftText, str], ...] = ()
    statement: bool | None = None
    feedbacks: tuple[GiftText | None, GiftText | None] = (None, None)
    general: GiftText | None = None


class GiftFile:
    """Reads a GIFT text; `name` is that of the file, for complaints."""

    def __init__(self, text: str, name: str) -> None:
        self._lines = normal(text).split("\n")
        self._name = name

    def questions(self) -> Iterator[GiftQuestion]:
        """Yield the entries in order; raises UnreadableError with the line of a bad one."""
        for block in self._blocks():
            yield from block.read()

    def _blocks(self) -> Iterator[_Block]:
        kept: list[tuple[int, str]] = []
        comments: list[str] = []
        for number, line in enumerate([*self._lines, ""], 1):
            if line.strip().startswith("//"):
                if not kept:
                    comments.append(line)
            elif line.strip():
                kept.append((number, line))
            elif kept:
                yield _Block(kept, "\n".join(comments), self._name)
                kept, comments = [], []


class _Block:
    """The lines of one question, comments left out."""

    def __init__(self, lines: list[tuple[int, str]], comments: str, name: str) -> None:
        self._lines = lines
        self._name = name
        self._comments = comments
        self._text = "\n".join(line for _, line in lines)

    def _line(self, offset: int) -> int:
        return self._lines[self._text.count("\n", 0, max(0, offset))][0]

    def _refuse(self, offset: int, code: str) -> UnreadableError:
        return UnreadableError(code, file=self._name, line=self._line(offset))

    def read(self) -> Iterator[GiftQuestion]:
        if self._text.startswith("$CATEGORY:"):
            first, *rest = self._lines
            title = first[1].removeprefix("$CATEGORY:").strip()
            yield GiftQuestion("Category", first[0], title)
            if rest:
                yield from _Block(rest, "", self._name).read()
            return
        yield self._question()

    def _question(self) -> GiftQuestion:
        text = self._text
        start = len(text) - len(text.lstrip())
        title, start = self._title(start)
        opening, closing = self._braces(start)
        found = _ID.search(self._comments)
        head = GiftQuestion(
            "Description",
            self._line(start),
            title,
            rich(text[start:opening], "moodle"),
            found[1].strip() if found else None,
            tuple(_TAG.findall(self._comments)),
        )
        if opening is None or closing is None:
            return head
        stem, embedded = _stem(text[start:opening], text[closing + 1 :])
        answers = _Answers(text[opening + 1 : closing], stem.format)
        try:
            return answers.completed(replace(head, stem=stem, embedded=embedded))
        except _BadAnswerError as fault:
            raise self._refuse(opening + 1 + fault.offset, fault.code) from None

    def _title(self, start: int) -> tuple[str | None, int]:
        if not self._text.startswith("::", start):
            return None, start
        end = find(self._text, "::", start + 2)
        if end < 0:
            raise self._refuse(start, "gift-title")
        return decoded(self._text[start + 2 : end]), end + 2

    def _braces(self, start: int) -> tuple[int | None, int | None]:
        text = self._text
        opening, closing = find(text, "{", start), find(text, "}", start)
        if opening < 0 and closing < 0:
            return None, None
        if opening < 0 or 0 <= closing < opening:
            raise self._refuse(closing, "gift-closed")
        if closing < 0:
            raise self._refuse(opening, "gift-unclosed")
        inner = find(text, "{", opening + 1)
        if inner >= 0:
            raise self._refuse(inner, "gift-braces")
        return opening, closing


class _BadAnswerError(Exception):
    def __init__(self, code: str, offset: int) -> None:
        super().__init__(code)
        self.code = code
        self.offset = offset


class _Answers:
    """What stands between the braces."""

    def __init__(self, text: str, format_: str) -> None:
        self._format = format_
        general = find(text, "####", 0)
        self._general = rich(text[general + 4 :], format_) if general >= 0 else None
        self._text = text if general < 0 else text[:general]
        self._start = len(text) - len(text.lstrip())

    def completed(self, head: GiftQuestion) -> GiftQuestion:
        """Return a question with its answers; raises _BadAnswerError."""
        text = self._text.strip()
        statement = _STATEMENT.match(text)
        made: dict[str, Any]
        if not text:
            made = {"type": "Essay"}
        elif text.startswith("#"):
            made = {"type": "Numerical", **self._numerical(text[1:])}
        elif statement:
            made = {"type": "TF", **self._judged(statement, text)}
        elif text[0] in "=~":
            made = self._chosen(text)
        else:
            made = {"type": "Short", "choices": (self._choice(f"={text}", 0),)}
        return replace(head, general=self._general, **made)

    def _judged(self, statement: re.Match[str], text: str) -> dict[str, Any]:
        parts = split(text[statement.end() :].strip().removeprefix("#"), "#")
        texts = [rich(part, self._format) if part.strip() else None for part in parts]
        texts = [*texts, None, None]
        return {"statement": statement[1][0] == "T", "feedbacks": (texts[0], texts[1])}

    def _numerical(self, text: str) -> dict[str, Any]:
        if text.lstrip()[:1] not in ("=", "~"):
            answer, *_ = split(text, "#")
            return {"single": self._number(answer, 0)}
        return {"choices": tuple(self._numerical_choices(text))}

    def _numerical_choices(self, text: str) -> Iterator[GiftChoice]:
        for offset, sign, written in _signed(text):
            weight, rest = _weight(written)
            answer, *feedback = split(rest, "#")
            read = self._number(answer, offset) if answer.strip() else GiftText(self._format, "*")
            yield GiftChoice(sign == "=", weight, read, self._feedback(feedback))

    def _number(self, text: str, offset: int) -> GiftNumber:
        found = _NUMERIC.match(text.strip())
        if found is None:
            raise _BadAnswerError("gift-number", self._start + offset)
        within, high = found["range"], found["high"]
        return GiftNumber(
            Decimal(found["number"]),
            Decimal(within) if within else None,
            Decimal(high) if high else None,
        )

    def _chosen(self, text: str) -> dict[str, Any]:
        signed = list(_signed(text))
        arrows = [find(written, "->", 0) for _, _, written in signed]
        if all(sign == "=" for _, sign, _ in signed) and all(at >= 0 for at in arrows):
            pairs = zip(signed, arrows, strict=True)
            made = tuple(
                (rich(written[:at], self._format), decoded(folded_lines(written[at + 2 :])))
                for (_, _, written), at in pairs
            )
            return {"type": "Matching", "pairs": made}
        choices = tuple(self._choice(sign + written, at) for at, sign, written in signed)
        short = all(choice.right for choice in choices)
        return {"type": "Short" if short else "MC", "choices": choices}

    def _choice(self, text: str, offset: int) -> GiftChoice:
        weight, rest = _weight(text[1:])
        if weight is not None and abs(weight) > 100:
            raise _BadAnswerError("gift-weight", self._start + offset)
        answer, *feedback = split(rest, "#")
        read = rich(answer, self._format)
        return GiftChoice(text[0] == "=", weight, read, self._feedback(feedback))

    def _feedback(self, parts: list[str]) -> GiftText | None:
        written = "#".join(parts)
        return rich(written, self._format) if written.strip() else None


def _stem(before: str, after: str) -> tuple[GiftText, bool]:
    """Return the stem, with a blank where the answers stood in it."""
    embedded = bool(after.strip())
    first = rich(before, "moodle") if before.strip() else None
    if not embedded:
        return first or GiftText("moodle", ""), False
    second = rich(after, first.format if first else "moodle")
    begun = f"{first.text} " if first else ""
    return GiftText((first or second).format, f"{begun}_____ {second.text}"), True


def _weight(text: str) -> tuple[Decimal | None, str]:
    found = _WEIGHT.match(text)
    return (Decimal(found["percent"]), text[found.end() :]) if found else (None, text)


def _signed(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield the answers that begin with `=` or `~`: offset, sign, the rest."""
    starts = [m.start() for m in _SIGN.finditer(text) if not _is_escaped(text, m.start(), 0)]
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        yield start, text[start], text[start + 1 : end]


def find(text: str, sign: str, start: int) -> int:
    """Return where unescaped signs stand, -1 where nowhere."""
    at = text.find(sign, start)
    while at >= 0 and _is_escaped(text, at, start):
        at = text.find(sign, at + 1)
    return at


def _is_escaped(text: str, at: int, start: int) -> bool:
    """Say whether an odd number of backslashes stands before a sign that they escape."""
    before = at
    while before > start and text[before - 1] == "\\":
        before -= 1
    return text[at] in _ESCAPES and (at - before) % 2 == 1


def split(text: str, sign: str) -> list[str]:
    """Return the parts of a text between unescaped signs."""
    parts, start = [], 0
    while (at := find(text, sign, start)) >= 0:
        parts.append(text[start:at])
        start = at + len(sign)
    return [*parts, text[start:]]


def decoded(text: str) -> str:
    """Return a text with its escapes resolved."""
    return _ESCAPE.sub(lambda found: _ESCAPES[found[1]], text)


def folded_lines(text: str) -> str:
    """Return a text as GIFT reads it where it is no HTML: line ends and runs are one space."""
    return _SPACES.sub(" ", _RAW_LINES.sub(" ", text.strip()))


def rich(text: str, default: str) -> GiftText:
    """Return a text with its format, `default` where it names none."""
    found = _FORMAT.match(text)
    name = found[1] if found else default
    bare = (text[found.end() :] if found else text).strip()
    keeps = name in ("html", "markdown")
    return GiftText(name, decoded(bare if keeps else folded_lines(bare)))
