"""What a popup is asked about: words, where they stand, and the author's term for them."""

from __future__ import annotations

from dataclasses import dataclass

from lisez.core.glossary import Match
from lisez.core.sentences import sentence_at
from lisez.core.spans import Span
from lisez.core.typography import fold_space
from lisez.lookup import LookUps
from lisez.tui.widgets.reading_view import ReadingView


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Words that are looked up.

    `at` is where they begin in `sentence`, in characters. `words` is their place in the
    article and `match` the term that the author has for them; both are None for words of a
    popup.
    """

    written: str
    sentence: str = ""
    at: int = 0
    words: Span | None = None
    match: Match | None = None


def asked_of(view: ReadingView, words: Span, match: Match | None) -> Asked:
    """Return the question for words of the article, with the sentence they stand in."""
    shown = view.article.shown
    sentence = sentence_at(view.article, words.start)
    return Asked(
        written=fold_space(words.of(shown)),
        sentence=Span(sentence.start, max(sentence.end, words.end)).of(shown),
        at=words.start - sentence.start,
        words=words,
        match=match,
    )


def asked_around(view: ReadingView, lookups: LookUps | None, words: Span) -> Asked:
    """Return the question for the longest phrase around words that something knows.

    The author's term comes along also where a dictionary has a longer phrase.
    """
    match = view.match_of(words)
    known = lookups.longest(view.article, words.end - 1) if lookups else None
    found = (span for span in (match and match.span, known, words) if span)
    return asked_of(view, max(found, key=lambda span: span.end - span.start), match)


def asked_by_hand(view: ReadingView, words: Span) -> Asked:
    """Return the question for words that the reader took together."""
    match = view.match_of(words)
    return asked_of(view, words, match if match and match.span == words else None)
