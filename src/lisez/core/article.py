"""The article: one normal text and the spans of its paragraphs.

The text is what the source decoded to, in normal form, so that its hash and every
offset are fixed by the source alone. How it falls into paragraphs is said in spans
beside it; line ends inside a paragraph of prose are spaces to a reader.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

from lisez.core.spans import Place, Span
from lisez.core.typography import END_MARKS, fold_space, normal, visible

ParagraphKind = Literal["heading", "prose", "verse", "list"]

HEADING_LIMIT = 120  # characters; a longer line without end mark is prose
VERSE_LIMIT = 70
WORDS_PER_MINUTE = 200  # silent reading of a foreign language

_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
# Both begin at the start of a line only, so that a long line of spaces costs its length.
_BLOCK = re.compile(r"^(?:[^\S\n]*\S[^\n]*(?:\n|\Z))+", re.MULTILINE)
_LINE = re.compile(r"^[^\S\n]*\S[^\n]*", re.MULTILINE)
_LIST_ITEM = re.compile(r"\s*(?:[-–—•*▪‣·]|\d{1,3}[.)])\s+\S")
_WORD = re.compile(r"\w+(?:[-’']\w+)*")


class Paragraph(NamedTuple):
    """One block of the article; `span` excludes the line ends around it.

    Line feeds inside it are line breaks in `verse` and `list`, spaces in the rest.
    """

    kind: ParagraphKind
    span: Span


@dataclass(frozen=True)
class Article:
    """A text to be read. Build one with `plain_article` or `of_paragraphs`."""

    text: str
    paragraphs: tuple[Paragraph, ...]

    @cached_property
    def digest(self) -> str:
        """SHA-256 of the text in UTF-8, as 64 hexadecimal digits."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    @cached_property
    def shown(self) -> str:
        """The text as a terminal may show it, of the same length.

        Control characters are pictures, and line feeds inside prose are spaces.
        """
        shown = visible(self.text)
        pieces = []
        last = 0
        for kind, (start, end) in self.paragraphs:
            if kind in ("heading", "prose") and "\n" in shown[start:end]:
                pieces += [shown[last:start], shown[start:end].replace("\n", " ")]
                last = end
        return "".join(pieces) + shown[last:] if pieces else shown

    @property
    def title(self) -> str:
        """The first heading when the article begins with one, else ""."""
        if self.paragraphs and self.paragraphs[0].kind == "heading":
            return fold_space(self.paragraphs[0].span.of(self.shown))
        return ""

    @property
    def headings(self) -> Iterator[tuple[int, str]]:
        """Paragraph index and words of every heading, in order."""
        for index, (kind, span) in enumerate(self.paragraphs):
            if kind == "heading":
                yield index, fold_space(span.of(self.shown))

    @cached_property
    def word_count(self) -> int:
        """Words of the text; « l'enjeu » and « start-up » count once."""
        # By paragraph: one search of a long text would hold the interpreter for too long.
        counts = (len(_WORD.findall(self.text, *span)) for _, span in self.paragraphs)
        return sum(counts)

    @property
    def minutes(self) -> int:
        """Reading time in whole minutes, at least 1."""
        return max(1, round(self.word_count / WORDS_PER_MINUTE))

    @cached_property
    def _starts(self) -> list[int]:
        return [span.start for _, span in self.paragraphs]

    def paragraph_at(self, offset: int) -> int:
        """Return the index of the last paragraph that starts at or before `offset`; 0 if none."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def place(self, offset: int) -> Place:
        """Return the place of a character, held inside the paragraph it belongs to."""
        if not self.paragraphs:
            return Place(0, 0)
        index = self.paragraph_at(offset)
        start, end = self.paragraphs[index].span
        return Place(index, min(max(0, offset - start), end - start))

    def offset(self, place: Place) -> int:
        """Return the character offset of `place`, held inside the text."""
        if not self.paragraphs:
            return 0
        index = min(max(0, place.paragraph), len(self.paragraphs) - 1)
        start, end = self.paragraphs[index].span
        return min(start + max(0, place.character), end)


def plain_article(raw: str) -> Article:
    """Read plain text: blank lines, if any, separate paragraphs, else every line is one.

    Runs of lines that look like verse or a list keep their lines; a short line without
    end mark before a paragraph is a heading, and so is a first line that asks or quotes.
    """
    text = normal(raw)
    pattern = _BLOCK if _BLANK_LINE.search(text.strip("\n")) else _LINE
    spans = [_trimmed(text, Span(*found.span())) for found in pattern.finditer(text)]
    if pattern is _LINE:
        spans = list(_verse_joined(text, spans))
    paragraphs = _with_kinds(text, spans)
    if pattern is _BLOCK and len(paragraphs) > 1 and _is_headline(text, *paragraphs[:2]):
        paragraphs[0] = Paragraph("heading", paragraphs[0].span)
    return Article(text, tuple(paragraphs))


def _trimmed(text: str, span: Span) -> Span:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))


def _verse_joined(text: str, lines: list[Span]) -> Iterator[Span]:
    """Join runs of three or more verse-like lines; the others stand alone."""
    run: list[Span] = []
    for line in [*lines, None]:
        if line is not None and _like_verse_line(line.of(text)):
            run.append(line)
            continue
        yield from _run_as_spans(text, run)
        run = []
        if line is not None:
            yield line


def _run_as_spans(text: str, run: list[Span]) -> Iterator[Span]:
    if len(run) >= 3 and _is_verse([line.of(text) for line in run]):
        yield Span(run[0].start, run[-1].end)
    else:
        yield from run


def _like_verse_line(line: str) -> bool:
    first = line.lstrip('«“"—–- \u00a0\u202f')[:1]
    return len(line) <= VERSE_LIMIT and first.isupper() and not _LIST_ITEM.match(line)


def _is_verse(lines: list[str]) -> bool:
    """Verse: short lines that begin with a capital, at most half of them whole sentences."""
    whole = sum(line.rstrip()[-1:] in END_MARKS for line in lines)
    return all(_like_verse_line(line) for line in lines) and whole * 2 <= len(lines)


def _kind_of(words: str) -> ParagraphKind:
    lines = words.split("\n")
    if all(_LIST_ITEM.match(line) for line in lines):
        return "list"
    if len(lines) >= 2 and _is_verse(lines):
        return "verse"
    return "prose"


def _with_kinds(text: str, spans: list[Span]) -> list[Paragraph]:
    paragraphs: list[Paragraph] = []
    followed = False  # whether a paragraph stands after the one in hand
    for span in reversed(spans):
        words = span.of(text)
        kind = _kind_of(words)
        if kind == "prose" and followed and _is_heading(words):
            kind = "heading"
        paragraphs.append(Paragraph(kind, span))
        followed = True
    paragraphs.reverse()
    return paragraphs


def _is_headline(text: str, first: Paragraph, second: Paragraph) -> bool:
    """« Faut-il sauver la loutre ? », « On nous a oubliés »: above a longer paragraph."""
    words = first.span.of(text)
    if first.kind != "prose" or second.kind != "prose" or len(words) > HEADING_LIMIT:
        return False
    one = "\n" not in words and not any(mark in words[:-1] for mark in (". ", "! ", "? "))
    return one and words[-1] in "?!»" and len(second.span.of(text)) > 2 * len(words)


def _is_heading(words: str) -> bool:
    return (
        len(words) <= HEADING_LIMIT and "\n" not in words and words[-1] not in END_MARKS + ':;,»"'
    )
