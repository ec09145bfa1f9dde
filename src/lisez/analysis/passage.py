"""Numbers about what a question displays: what a ranker tells good from bad by.

They are the same for every family, whatever its own features are: how much of the passage
points outside it, how long and how laden it is, and how sound the French around it is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lisez.analysis.candidates import Candidate, Source
from lisez.analysis.gates.loose import unanchored
from lisez.analysis.parsed import Sentence, Token
from lisez.analysis.showing import displayed_by
from lisez.analysis.vocabulary import is_rare
from lisez.analysis.wordlists import words as words_of
from lisez.core.questions import Gap
from lisez.core.spans import Span

_POINTING = words_of("ce cet cette ces celui celle ceux celles cela ceci tel telle tels")
_PERSONAL = words_of("il elle ils elles le la les lui leur eux en y se")
_OWNING = words_of("son sa ses leur leurs")


def features(candidate: Candidate, source: Source) -> Mapping[str, float]:
    """Return the candidate's own features and those of what it displays."""
    parsed = source.parsed
    spans = _spans(candidate, source)
    asked = parsed.sentences[candidate.sentences[0]]
    views = [parsed.within(span) for span in spans]
    tokens = [token for view in views for token in view]
    words = [token for token in tokens if token.word]
    count = max(1, len(words))
    loose = [noun for view in views for noun in unanchored(parsed, view)]
    around = [noun for noun in loose if noun.sentence not in candidate.sentences]
    loose = [noun for noun in loose if noun.sentence in candidate.sentences]
    known = {noun.lemma for noun in loose if len(parsed.nouns.get(noun.lemma, ())) > 1}
    return {
        **candidate.features,
        "p_words": float(len(words)) / len(spans),
        "p_loose": float(len(loose)) / len(spans),
        "p_loose_around": float(len(around)) / len(spans),
        "p_loose_known": float(len(known)) / len(spans),
        "p_loose_first": float(any(_early(noun, view) for noun in loose for view in views)),
        "p_opens": float(all(_opens(source, view) for view in views)),
        "p_context": sum(len({t.sentence for t in view}) - 1 for view in views) / len(spans),
        "p_names": sum(token.pos == "PROPN" for token in words) / count,
        "p_numbers": sum(token.pos == "NUM" for token in words) / count,
        "p_pointing": sum(t.text.lower() in _POINTING for t in words) / len(spans),
        "p_personal": sum(t.pos == "PRON" and t.text.lower() in _PERSONAL for t in words) / count,
        "p_owning": sum(t.pos == "DET" and t.text.lower() in _OWNING for t in words) / len(spans),
        "p_commas": sum(token.text in (",", ";", ":", "(") for token in tokens) / count,
        "p_quotes": sum(token.text in ("«", "“", '"') for token in tokens) / len(spans),
        "p_rare": sum(is_rare(token) for token in words) / count,
        "p_plural": float(_plural_subject(source, asked)),
        "p_odd": float(sum(len(source.gates.oddities(index)) for index in _shown(views))),
        "p_generic": float(not candidate.displays and _nameless(tokens)),
        "t_faults": _fault_share(source),
        "t_names": min(3.0, len(parsed.entities) / max(1, len(parsed.sentences))),
        "t_position": asked.span.start / max(1, len(parsed.text)),
    }


def _spans(candidate: Candidate, source: Source) -> list[Span]:
    """Return the places of the article that are displayed, one for each passage."""
    question = candidate.question
    if candidate.displays:
        return list(candidate.displays)
    if isinstance(question, Gap):
        return [displayed_by(question)]
    return [source.parsed.sentences[index].span for index in candidate.sentences]


def _shown(views: Sequence[Sequence[Token]]) -> list[int]:
    """Return the sentences that are displayed, each once."""
    return sorted({token.sentence for view in views for token in view})


def _early(noun: Token, view: Sequence[Token]) -> bool:
    """Say whether a noun is among the first five words of a passage."""
    return bool(view) and view[0].index <= noun.index < view[0].index + 6


def _opens(source: Source, view: Sequence[Token]) -> bool:
    """Say whether a passage begins with its paragraph."""
    return bool(view) and source.parsed.sentences[view[0].sentence].position == 0


def _plural_subject(source: Source, sentence: Sentence) -> bool:
    root = source.parsed.root(sentence)
    subject = None if root is None else source.parsed.child(root, "nsubj")
    return subject is not None and subject.feature("Number") == "Plur"


def _nameless(tokens: Sequence[Token]) -> bool:
    return not any(token.pos == "PROPN" or token.entity for token in tokens)


def _fault_share(source: Source) -> float:
    """Return the share of the article's sentences whose French is faulty."""
    parsed = [s.index for s in source.parsed.sentences if s.parsed]
    return sum(not source.gates.sound(index) for index in parsed) / max(1, len(parsed))
