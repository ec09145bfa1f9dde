"""Numbers about what a question displays: what the ranker tells good from bad by.

They are the same for every family: how much is shown and how laden it is, how much of it
points outside it, and how sound the French around it is. Where several passages are shown
(the sentences of a matching), a count is the mean of theirs. Counts that may grow large are
given as the natural logarithm of one more.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import log1p

from lisez.analysis.candidates import Candidate, Source
from lisez.analysis.gates.loose import unanchored
from lisez.analysis.parsed import Parsed, Sentence, Token
from lisez.analysis.showing import displayed_by
from lisez.analysis.vocabulary import is_rare
from lisez.analysis.wordlists import words as words_of
from lisez.core.questions import Gap
from lisez.core.spans import Span

_POINTING = words_of("ce cet cette ces celui celle ceux celles cela ceci tel telle tels telles")
_SUBJECTS = words_of("il elle ils elles on")
_OWNING = words_of("son sa ses leur leurs")


def features(candidate: Candidate, source: Source) -> Mapping[str, float]:
    """Return the candidate's own features and those of what it displays."""
    asked = source.parsed.sentences[candidate.sentences[-1]]
    return {**candidate.features, **numbers(source, displayed(candidate, source), asked)}


def displayed(candidate: Candidate, source: Source) -> list[Span]:
    """Return the places of the article that are displayed, one for each passage."""
    question = candidate.question
    if candidate.displays:
        return list(candidate.displays)
    if isinstance(question, Gap):
        return [displayed_by(question, source.parsed.text)]
    return [source.parsed.sentences[index].span for index in candidate.sentences]


def numbers(source: Source, spans: Sequence[Span], asked: Sentence) -> dict[str, float]:
    """Describe what stands in `spans`, where the question is about the sentence `asked`."""
    parsed = source.parsed
    views = [parsed.within(span) for span in spans]
    tokens = [token for view in views for token in view]
    words = [token for token in tokens if token.word]
    shown = sorted({token.sentence for token in tokens})
    loose = sum(1 for view in views for _ in unanchored(parsed, view))
    names = sum(token.starts for token in tokens if token.entity)

    def mean(count: float) -> float:
        return count / len(views)

    return {
        "p_words": log1p(mean(len(words))),
        "p_rare": log1p(mean(sum(is_rare(token) for token in words))),
        "p_names": log1p(mean(names)),
        "p_loose": log1p(mean(loose)),
        "p_pointing": log1p(mean(sum(_points(token) for token in words))),
        "p_opens": float(all(_opens(parsed, view) for view in views)),
        "p_context": mean(len(shown) - len(views)),
        "p_generic": float(not any(token.pos == "PROPN" or token.entity for token in tokens)),
        "p_odd": float(sum(len(source.gates.oddities(index)) for index in shown)),
        "t_faults": _faulty(source, parsed.sentences),
        "t_near_faults": _faulty(source, _around(parsed, asked)),
    }


def _points(token: Token) -> bool:
    """« il », « son », « cette »: something before it says what is meant."""
    word = token.text.lower()
    if token.pos == "DET" and word in _OWNING:
        return True
    return word in _POINTING or (token.pos == "PRON" and word in _SUBJECTS)


def _opens(parsed: Parsed, view: Sequence[Token]) -> bool:
    """Say whether a passage begins with its paragraph."""
    return bool(view) and parsed.sentences[view[0].sentence].position == 0


def _around(parsed: Parsed, asked: Sentence) -> list[Sentence]:
    return [s for s in parsed.sentences if s.paragraph == asked.paragraph]


def _faulty(source: Source, sentences: Sequence[Sentence]) -> float:
    """Return the share of some sentences whose French is faulty."""
    parsed = [s.index for s in sentences if s.parsed]
    return sum(not source.gates.sound(index) for index in parsed) / max(1, len(parsed))
