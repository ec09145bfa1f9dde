"""Builds the facts whose value is no number, with what their sentence says around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lisez.analysis.facts.frame import frame
from lisez.analysis.found import Found
from lisez.analysis.numerals import plain
from lisez.analysis.parsed import Parsed, Sentence
from lisez.core.spans import Span


@dataclass(frozen=True, slots=True)
class Label:
    """What a fact is: its kind, the rule that found it, what its value is the value of."""

    kind: str
    rule: str
    measures: str
    unit: str = ""
    modality: str = ""  # "" where the sentence decides


def stated(parsed: Parsed, sentence: Sentence, value: Span, label: Label) -> Found:
    """Return the fact of some words of a sentence."""
    around = frame(parsed, sentence, value)
    return Found(
        kind=label.kind,
        value=value,
        evidence=sentence.span,
        sentence=sentence.index,
        measures=label.measures,
        rule=label.rule,
        unit=label.unit,
        modality=label.modality or around.modality,
        attachment=around.attachment,
        subject=around.subject,
    )


def matches(parsed: Parsed, pattern: re.Pattern[str]) -> Iterator[tuple[Sentence, re.Match[str]]]:
    """Yield where a pattern stands in the parsed sentences; their apostrophes are plain."""
    text = plain(parsed.text)
    for sentence in parsed.sentences:
        if sentence.parsed:
            for found in pattern.finditer(text, *sentence.span):
                yield sentence, found
