"""Sentences: the unit that justifies an answer.

A sentence ends at a mark followed by white space and something that can begin a
sentence. Each exception below carries the French example that proves it. Headings
hold no sentences; each line of verse or of a list is one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from lisez.core.article import Article, Paragraph
from lisez.core.spans import Span

# « le 3 juin, M. Dupont », « cf. Annexe », « 4 av. J.-C. »
_ABBREVIATIONS = frozenset(
    (
        *("m", "mm", "mme", "mlle", "mgr", "dr", "pr", "st", "ste", "me", "cf", "p", "pp", "art"),
        *("av", "apr", "env", "ex", "fig", "chap", "vol", "éd", "ibid", "no", "tél"),
    )
)
_END = re.compile(
    r"""(?P<mark>[.!?…]+)          # « Vraiment ?! »
        (?P<close>[\s\u00a0\u202f]*[»”"’)\]]+)?   # the closing mark belongs to the sentence
        (?=\s+(?P<next>[«“"(\[—–-]?[\s\u00a0\u202f]*\w))""",
    re.VERBOSE,
)
_LAST_WORD = re.compile(r"(\w+)\Z")


def _ends_sentence(text: str, found: re.Match[str]) -> bool:
    begins = found["next"].lstrip('«“"([—–- \u00a0\u202f\n\t')
    if begins.islower():  # « Il a dit « Non ! » et il est parti », « etc. et »
        return False
    if found["mark"] != ".":
        return True
    word = _LAST_WORD.search(text, max(0, found.start() - 20), found.start())
    if word is None or found["close"]:
        return True
    if word[1].lower() in _ABBREVIATIONS:
        return False
    single = len(word[1]) == 1 and word[1].isupper()  # « J. R. R. Tolkien », « 50 av. J.-C. »
    return not single


def _prose_sentences(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    for found in _END.finditer(text, span.start, span.end):
        if _ends_sentence(text, found):
            end = found.end("close") if found["close"] else found.end("mark")
            yield Span(start, end)
            start = found.start("next")
    if start < span.end:
        yield Span(start, span.end)


def _line_sentences(text: str, span: Span) -> Iterator[Span]:
    for line in re.compile(r"[^\n]*\S").finditer(text, span.start, span.end):
        start = line.start() + len(line[0]) - len(line[0].lstrip())
        yield Span(start, line.end())


def paragraph_sentences(text: str, paragraph: Paragraph) -> Iterator[Span]:
    """Yield the spans of one paragraph's sentences, in order."""
    if paragraph.kind == "prose":
        yield from _prose_sentences(text, paragraph.span)
    elif paragraph.kind in ("verse", "list"):
        yield from _line_sentences(text, paragraph.span)


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
