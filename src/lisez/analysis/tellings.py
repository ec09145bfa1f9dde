"""Which sentences are worth judging though nothing of them can be denied: they tell an event."""

from __future__ import annotations

import re
from collections.abc import Callable

from lisez.analysis import punctual
from lisez.analysis.antecedents import named
from lisez.analysis.candidates import Source
from lisez.analysis.gates.loose import unanchored
from lisez.analysis.parsed import Sentence, Token

WORDS = range(8, 27)
_YEAR = re.compile(r"(?<!\d)(?:1\d{3}|20\d\d)(?!\d)")
_OWN = ("son", "sa", "ses", "leur", "leurs")


def telling(source: Source, sentence: Sentence) -> bool:
    """« Anne Roy ouvre une école à Dax », not « Le phare de Brest domine la mer »."""
    root = source.parsed.root(sentence)
    subject = None if root is None else source.parsed.child(root, "nsubj")
    if root is None or subject is None or subject.index > root.index:
        return False
    return not any(refuses(source, sentence, root, subject) for refuses in UNFIT)


def unfit_length(source: Source, sentence: Sentence, _root: Token, _subject: Token) -> bool:
    """Too short to be worth it, too long to be kept in mind, or with brackets."""
    said = sentence.span.of(source.parsed.text)
    return len(said.split()) not in WORDS or any(mark in said for mark in "();:—–")


def uneventful(source: Source, sentence: Sentence, root: Token, _subject: Token) -> bool:
    """« Dax compte toujours sur le vin », « Les Dacquois étaient fatigués en 1948 »."""
    if root.pos != "VERB":
        return True
    group = (root, *source.parsed.children(root, "aux", "cop"))
    if any(t.feature("Tense") == "Imp" for t in group):
        return True
    past = any(t.feature("Tense") == "Past" for t in group)
    dated = _YEAR.search(sentence.span.of(source.parsed.text)) is not None
    told = past or dated or punctual.once(source.parsed, root)
    return not told or any(t.text.lower() == "toujours" for t in source.parsed.of(sentence))


def unnamed(source: Source, sentence: Sentence, _root: Token, subject: Token) -> bool:
    """« Le maire ouvre une école »: nobody is named."""
    said = source.parsed.subtree(subject)
    return not any(t.pos == "PROPN" or t.entity for t in said) and not named(source, sentence.index)


def owned(source: Source, sentence: Sentence, _root: Token, subject: Token) -> bool:
    """« Un journaliste, Luc Serrat, recueille son avis »: somebody else's, most likely."""
    mine = any(t.text.lower() in _OWN for t in source.parsed.of(sentence))
    return mine and not subject.entity and not named(source, sentence.index)


def unspecified(source: Source, sentence: Sentence, _root: Token, _subject: Token) -> bool:
    """« La chambre de Dax suit les négociations »: which ones, the article alone says."""
    view = source.parsed.of(sentence)
    return any(True for _ in unanchored(source.parsed, view, titled=False))


UNFIT: tuple[Callable[[Source, Sentence, Token, Token], bool], ...] = (
    unfit_length,
    uneventful,
    unnamed,
    owned,
    unspecified,
)
