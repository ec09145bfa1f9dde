"""Sentences: the unit that justifies an answer.

A sentence ends at a mark followed by white space and something that can begin a
sentence. Each exception below carries the French example that proves it. Headings
hold no sentences; each line of verse is one; a line of a list or of a dialogue has
its own.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from lisez.core.article import Article, Paragraph
from lisez.core.spans import Span

# Before a capital: « M. Dupont », but « à 3 m. Il … ».
_TITLES = frozenset(("M", "MM", "Mme", "Mmes", "Mlle", "Mgr", "Dr", "Pr", "St", "Ste", "Me"))
# Anywhere: « cf. Annexe », « 4 av. J.-C. », « p. ex. Lyon ».
_ABBREVIATIONS = frozenset(("cf", "av", "apr", "env", "ibid", "éd", "tél", "ex"))
# Before a number alone: « art. 5 », but « Il aime l'art. Elle … ».
_NUMBERED = frozenset(("p", "pp", "art", "fig", "chap", "vol", "no", "n"))
# What follows an initial only where a new sentence begins: « 30 av. J.-C. Elle … ».
_STARTERS = frozenset(
    (
        *("il", "elle", "ils", "elles", "on", "je", "tu", "nous", "vous", "ce", "cette", "ces"),
        *("mais", "et", "puis", "cela", "dans", "en", "pour", "depuis", "un", "une", "son", "sa"),
    )
)
# The run of marks is taken whole and from its first mark: time grows with the length alone.
_END = re.compile(
    r"""(?<![.!?…])(?P<mark>[.!?…]++)          # « Vraiment ?! »
        (?P<close>\s*[»”"’)\]]+)?   # the closing mark belongs to the sentence
        (?=\s++(?P<next>[«“"(\[—–-]?+\s*+(?P<word>\w++)))""",
    re.VERBOSE,
)
_LAST_WORD = re.compile(r"(?P<before>[\w'’-]*?)(?P<word>\w+)\Z")
_ELIDED = re.compile(r"(?:[cdjlmnst]|qu)['’]\Z", re.IGNORECASE)
_LINE = re.compile(r"\S(?:[^\n]*\S)?")
_MARKER = re.compile(r"\s*(?:[-–—•*▪‣·]|\d{1,3}[.)])\s+")


def _ends_sentence(text: str, found: re.Match[str]) -> bool:
    if found["word"][0].islower():  # « Il a dit « Non ! » et il est parti », « etc. et »
        return False
    if found["mark"] != "." or found["close"]:
        return True
    last = _LAST_WORD.search(text, max(0, found.start() - 20), found.start())
    return last is None or not _abbreviated(last, found["word"])


def _abbreviated(last: re.Match[str], following: str) -> bool:
    """Say whether the word before a full stop is shortened, not the end of a sentence."""
    word = last["word"]
    if word in _TITLES:
        return True
    if word.lower() in _NUMBERED and following[0].isdigit():
        return True
    if word.lower() in _ABBREVIATIONS:
        return following.lower() not in _STARTERS  # « son ex. Elle … »
    return _is_initial(last) and following.lower() not in _STARTERS


def _is_initial(last: re.Match[str]) -> bool:
    """« J. R. R. Tolkien », « 50 av. J.-C. », « d'A. Camus », but « le Clust'R. Tous … »."""
    word, before = last["word"], last["before"]
    if len(word) > 1 or not word.isupper():
        return False
    return not before.endswith(("'", "’")) or _ELIDED.fullmatch(before) is not None


def _prose_sentences(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    for found in _END.finditer(text, span.start, span.end):
        if _ends_sentence(text, found):
            end = found.end("close") if found["close"] else found.end("mark")
            yield Span(start, end)
            start = found.start("next")
    if start < span.end:
        yield Span(start, span.end)


def _lines(text: str, span: Span) -> Iterator[Span]:
    for line in _LINE.finditer(text, span.start, span.end):
        yield Span(*line.span())


def _item_sentences(text: str, line: Span) -> Iterator[Span]:
    """Yield the sentences of one item: « 1. Mélangez. Laissez reposer. » has two, not three."""
    marker = _MARKER.match(text, line.start, line.end)
    first, *others = _prose_sentences(text, Span(marker.end() if marker else line.start, line.end))
    yield Span(line.start, first.end)
    yield from others


def paragraph_sentences(text: str, paragraph: Paragraph) -> Iterator[Span]:
    """Yield the spans of one paragraph's sentences, in order."""
    if paragraph.kind == "prose":
        yield from _prose_sentences(text, paragraph.span)
    elif paragraph.kind == "verse":
        yield from _lines(text, paragraph.span)
    elif paragraph.kind == "list":
        for line in _lines(text, paragraph.span):
            yield from _item_sentences(text, line)


def sentence_at(article: Article, offset: int) -> Span:
    """Return the sentence that holds a character, its paragraph where there is none."""
    paragraph = article.paragraphs[article.paragraph_at(offset)]
    found = paragraph_sentences(article.text, paragraph)
    return next((span for span in found if span.start <= offset < span.end), paragraph.span)


class Sentences:
    """All sentences of an article, numbered from 0 throughout."""

    def __init__(self, article: Article) -> None:
        self.spans: tuple[Span, ...] = tuple(
            span
            for paragraph in article.paragraphs
            for span in paragraph_sentences(article.text, paragraph)
        )
        self._starts = [span.start for span in self.spans]

    def __len__(self) -> int:
        return len(self.spans)

    def at(self, offset: int) -> int | None:
        """Return the index of the sentence that holds the character, None outside all."""
        index = bisect_right(self._starts, offset) - 1
        if index < 0 or offset >= self.spans[index].end:
            return None
        return index

    def touching(self, span: Span) -> tuple[int, ...]:
        """Return the indexes of the sentences that share a character with `span`."""
        first = max(0, bisect_right(self._starts, span.start) - 1)
        found = []
        for index in range(first, len(self.spans)):
            if self.spans[index].start >= span.end:
                break
            if self.spans[index].overlaps(span):
                found.append(index)
        return tuple(found)
