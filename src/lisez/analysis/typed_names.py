"""A name blanked in its passage, to be typed: what the gaps on people and on places share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lisez.analysis.candidates import Candidate, Source, drafted_id
from lisez.analysis.cohesion import word_count
from lisez.analysis.showing import Passage, places
from lisez.core.questions import Gap, Option
from lisez.core.spans import Span
from lisez.core.typography import fold_space


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedName:
    """A name to be asked: its place, and what its family says of it.

    `rule` is « family.rule »; `accept` are other right answers, `features` those of the family.
    """

    span: Span
    rule: str
    stem: str
    explain: str
    accept: tuple[str, ...]
    features: Mapping[str, float]


def typed_name(source: Source, shown: Passage, name: TypedName) -> Candidate:
    """Return the gap on a name in the last sentence of a passage."""
    text, sentences = source.parsed.text, source.parsed.sentences
    sentence = sentences[shown[-1]]
    key, words = name.span.of(text), sentence.span.of(text)
    question = Gap(
        id=drafted_id(name.rule, "gap", words, name.span.start - sentence.span.start),
        stem=name.stem,
        **places(source, shown),
        explain=name.explain,
        made_by=name.rule,
        state="draft",
        blank=name.span,
        key=key,
        accept=name.accept,
        options=(Option(fold_space(key), key),),
    )
    return Candidate(
        question=question,
        family=name.rule.partition(".")[0],
        focus="comprehension",
        sentences=(sentence.index,),
        features={
            "words": word_count(words),
            "context": len(shown) - 1,
            "position": sentence.index / max(1, len(sentences) - 1),
            "options": 0,
            "commas": words.count(","),
            "entities": sum(sentence.span.contains(e.span) for e in source.parsed.entities),
            **name.features,
        },
    )
