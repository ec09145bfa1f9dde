"""Quoted speech with its speaker's full name, and what is said « selon » somebody."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lisez.analysis.facts.people import NAME, is_name
from lisez.analysis.found import Found
from lisez.analysis.parsed import Parsed, Sentence
from lisez.core.spans import Span

_VERBS = (
    "explique|déclare|dit|affirme|estime|souligne|raconte|précise|ajoute|confie|assure|note"
    "|rappelle|résume|observe|regrette|conclut|promet|prévient|insiste|constate|juge|témoigne"
    "|se souvient|se réjouit|reconnaît|admet|écrit|commente|poursuit"
)
_SAYS = rf"(?:(?:a )?(?:{_VERBS})(?:é|ait|a)?|(?:a|avait) (?:expliqué|déclaré|dit|affirmé|écrit))"
_QUOTE = re.compile(
    rf"«[\s\u00a0\u202f]*(?P<said>[^«»]+?)[\s\u00a0\u202f]*»,? {_SAYS} (?P<name>{NAME})(?=[,.])"
)
_ACCORDING = re.compile(
    rf"\b(?:Selon|D['’]après|Pour) (?P<name>{NAME})(?:, [^,]{{3,60}})?, (?P<said>[^«»]+)\.$"
)


def speech(parsed: Parsed) -> Iterator[Found]:
    """Yield what is said: `value` is the words, `other` the speaker's name."""
    for sentence in parsed.sentences:
        if sentence.parsed:
            yield from _said(parsed, sentence, "quote", _QUOTE)
            yield from _said(parsed, sentence, "according", _ACCORDING)


def _said(
    parsed: Parsed, sentence: Sentence, rule: str, pattern: re.Pattern[str]
) -> Iterator[Found]:
    for found in pattern.finditer(parsed.text, *sentence.span):
        name, said = Span(*found.span("name")), Span(*found.span("said"))
        if is_name(parsed, name):
            yield Found(
                kind="quote",
                value=said,
                evidence=sentence.span,
                sentence=sentence.index,
                measures=f"ce que dit {name.of(parsed.text)}",
                rule=rule,
                modality="quoted",
                subject=name.of(parsed.text),
                other=name,
            )
