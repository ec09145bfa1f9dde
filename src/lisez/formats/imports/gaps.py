"""Gaps that come in from elsewhere: a line with a blank, found again in the article.

What is shown before a gap is read back from the line that an export wrote of it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from typing import TypedDict

from lisez.core.article import Article
from lisez.core.questions import Entry, Gap, Option
from lisez.core.quotes import QuoteIndex
from lisez.core.sentences import Sentences
from lisez.core.shown import HEADED, LEFT_OUT, excerpt
from lisez.core.spans import Span
from lisez.core.typography import fold_space
from lisez.formats.exports.phrases import BLANK

_JOINT = re.compile(f"{re.escape(HEADED)}| {re.escape(LEFT_OUT)}(?: |$)")


class Common(TypedDict):
    """What every kind of question is built with."""

    id: str
    stem: str
    evidence: tuple[Entry, ...]
    near: tuple[Span, ...]
    explain: str
    points: Fraction


class Gaps:
    """Builds the gaps of one article."""

    def __init__(self, article: Article, quotes: QuoteIndex, sentences: Sentences) -> None:
        self._article = article
        self._quotes = quotes
        self._sentences = sentences

    def gap(
        self,
        common: Common,
        key: str,
        accept: tuple[str, ...],
        wrong: list[Option],
        *,
        pick: bool,
    ) -> Gap | None:
        """Return a gap where the last line of the stem, with its blank filled, is the article's."""
        *above, line = common["stem"].split("\n")
        if line.count(BLANK) != 1:
            return None
        if "→" in key and not self._quotes.all(key, most=1):  # as in `_resolved`
            key = key.replace("→", "->")
        quote, blank = self._blanked(line, key, common["evidence"])
        if quote is None or blank is None:
            return None
        filled = Common(**{**common, "stem": "", "evidence": common["evidence"] or ((quote,),)})
        options = (Option(fold_space(key), key), *wrong)
        gap = Gap(**filled, blank=blank, key=key, accept=accept, options=options, pick=pick)
        if above and above[-1] == self._lead(gap):
            above = above[:-1]  # the sentence before, shown with the gap again
        elif above:
            context = read_context(above[-1], self._quotes, quote.start)
            told = replace(gap, context=context)
            if context and self._lead(told) == above[-1]:
                gap, above = told, above[:-1]
        return replace(gap, stem="\n".join(above))

    def _lead(self, gap: Gap) -> str:
        return excerpt(self._article, self._sentences, gap).lead

    def _blanked(
        self, line: str, key: str, evidence: tuple[Entry, ...]
    ) -> tuple[Span | None, Span | None]:
        """Return the passage of a gap and the words blanked in it, None where there are none."""
        found = self._quotes.all(line.replace(BLANK, key))
        proof = evidence[0][0] if evidence else None
        if proof is not None:
            found = [passage for passage in found if passage.contains(proof)]
        if len(found) != 1:
            return None, None
        passage = proof or found[0]
        blanks = self._quotes.all(key, within=passage, most=2)
        return (passage, blanks[0]) if len(blanks) == 1 else (None, None)


def read_context(line: str, quotes: QuoteIndex, end: int) -> tuple[Span, ...]:
    """Return the places of the article that a line shows, all before `end`; none where it differs.

    The last occurrence that fits is taken: the context stands near its gap.
    """
    found: list[Span] = []
    for piece in reversed([part for part in _JOINT.split(line) if part.strip()]):
        before = [span for span in quotes.all(piece) if span.end <= end]
        if not before:
            return ()
        found.insert(0, before[-1])
        end = before[-1].start
    return tuple(found)
