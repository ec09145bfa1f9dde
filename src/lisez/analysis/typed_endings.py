"""A value that ends a sentence, to be typed: the sentence as it reads, with a gap in it.

As in a gap in its passage, the unit stays in view, and there are no options to choose among.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from lisez.analysis.candidates import Source, drafted_id
from lisez.analysis.clauses import Cut, lowered
from lisez.analysis.endings import small
from lisez.analysis.found import Found
from lisez.analysis.language_gap import typeset
from lisez.analysis.parsed import Token
from lisez.analysis.typed_values import Blank, blank
from lisez.core.questions import Short
from lisez.core.typography import NBSP, fold_space

GAP: Final = "____"


def typed(
    source: Source, rule: str, fact: Found, cut: Cut, tokens: Sequence[Token], *, first: bool
) -> Short | None:
    """Return the question, None where the value is not written to be typed.

    `first` leaves the value where it opens the sentence: « En ____, la ville se vante … ».
    """
    hidden = blank(source.parsed, fact)
    if hidden is None:
        return None
    text, sentence = source.parsed.text, source.parsed.sentences[fact.sentence]
    key = fold_space(hidden.span.of(text))
    return Short(
        id=drafted_id(rule, "short", sentence.span.of(text), hidden.span.start),
        stem=_stem(hidden, cut, _with_gap(source, hidden, tokens), first=first),
        key=key,
        accept=_accepted(source, hidden, tokens, key),
        evidence=((sentence.span,),),
        explain=f"L’article donne ici «{NBSP}{fold_space(fact.value.of(text))}{NBSP}».",
        made_by=rule,
        state="draft",
    )


def _accepted(source: Source, hidden: Blank, tokens: Sequence[Token], key: str) -> tuple[str, ...]:
    """« en 1996 » is right too where « 1996 » is missing after « en »."""
    before = source.parsed.text[tokens[0].span.start : hidden.span.start]
    led = small(fold_space(before + hidden.span.of(source.parsed.text)))
    fit = before.strip() and len(before.split()) <= MOST_BEFORE and led not in hidden.accept
    return (*hidden.accept, led) if fit and led != key else hidden.accept


MOST_BEFORE = 3  # words: « à partir de 1987 »


def _with_gap(source: Source, hidden: Blank, tokens: Sequence[Token]) -> str:
    text = source.parsed.text
    before = text[tokens[0].span.start : hidden.span.start]
    return fold_space(f"{before}{GAP}{text[hidden.span.end : tokens[-1].span.end]}")


def _stem(hidden: Blank, cut: Cut, ending: str, *, first: bool) -> str:
    asked = hidden.stem.replace("manque dans ce passage", "manque dans cette phrase")
    if first:
        said = f"{ending}, {lowered(cut)}."
    else:
        beginning = cut.text[:1].upper() + cut.text[1:]
        said = f"{beginning} {small(ending)}."
    return typeset(f"D’après l’article, {asked[:1].lower()}{asked[1:]} « {said} »")
