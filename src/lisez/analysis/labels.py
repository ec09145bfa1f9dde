"""What the facts of a lesson are called: what each value measures, in words of the article.

« coût du ticket » and « année où le pont a été classé » say it whole. Others say what is
looked for and show it missing from its sentence: « durée, dans « Un bus passe toutes les … » ».
"""

from __future__ import annotations

import re

from lisez.analysis.found import Found
from lisez.analysis.numerals import plain
from lisez.analysis.parsed import Parsed, Token
from lisez.analysis.wordlists import words
from lisez.core.spans import Span
from lisez.core.typography import one_line

NBSP = "\u00a0"
MISSING = "…"
MOST_BEFORE = 12  # words shown before the value
MOST_AFTER = 8
LEAST = 4  # words before it that say enough; fewer, and what stands before the comma is shown too
ENOUGH = 6  # words in all; fewer, and what stands behind a comma is shown too
WHOLE = 5  # words of a label that needs no sentence: « part du budget du futur cluster »

_WHOLE = re.compile(
    r"(?:coût|valeur|poids|dimension|durée|âge) (?:de |du |des |d['’])|somme \w+ par |qui est "
    r"|sigle |ce que dit |(?:organisation|ville) dont |nom d|\w+ (?:où|depuis laquelle) "
)
_MARK = re.compile(r"[;:.!?()«»“”\"—–]")
_PASSED = (";", ":", "—", "–")  # where too little stands behind them
_COMMA = re.compile(r",(?!\d)")
_LINKS = words("de d' du des à au aux en par pour sur dans avec sans sous chez vers entre")
_FUNCTION = words(
    "de d' du des à au aux en par pour sur dans avec sans sous chez vers entre le la les l' un une"
    " ce cet cette ces son sa ses leur leurs et ou ni mais que qu' qui dont où y se s' ne n' très"
    " plus moins comme car puis est sont a ont"
)
_IDLE_AIMS = words("commencer finir terminer conclure résumer permettre rien")


def label(parsed: Parsed, fact: Found) -> str:
    """Return what a fact is called, "" where there is nothing sensible to say."""
    if fact.kind == "aim" and _idle(plain(fact.value.of(parsed.text)).lower()):
        return ""
    head = one_line(fact.measures)
    if _WHOLE.match(head) or len(head.split()) >= WHOLE:
        return head
    shown = with_blank(parsed, fact.sentence, fact.value)
    return f"{head}, dans «{NBSP}{shown}{NBSP}»" if shown else ""


def _idle(aim: str) -> bool:
    """« pour commencer » aims at nothing, « puni pour avoir menti » tells why."""
    return (
        aim in _IDLE_AIMS
        or re.match(r"(?:être\b|avoir \w+(?:é|i|u|s|t)(?:e?s?)\b)", aim) is not None
    )


def with_blank(parsed: Parsed, sentence: int, value: Span) -> str:
    """Return the words around a value, « … » in its stead, "" where hardly any stand there."""
    around = parsed.sentences[sentence].span
    before = _before(parsed, Span(around.start, value.start))
    after = _after(parsed, Span(value.end, around.end), ENOUGH - _count(before))
    if _count(before) + _count(after) < 2:
        return ""
    space = " " if after[:1].isalnum() else ""
    return one_line(f"{before}{MISSING}{space}{after}")


def _count(text: str) -> int:
    return len(re.findall(r"[^\W_]+", text))


def _before(parsed: Parsed, span: Span) -> str:
    """« dans la maison, une prime de »: from a word that can begin, after the last mark."""
    start = _start(parsed, span)
    tokens = [token for token in parsed.within(Span(start, span.end)) if token.word]
    if len(tokens) > MOST_BEFORE:
        near = tokens[-MOST_BEFORE:]
        start = next((t for t in near if _begins(parsed, t)), near[0]).span.start
    return parsed.text[start : span.end].lstrip(" ,;:—–\n\u00a0\u202f")


def _start(parsed: Parsed, span: Span) -> int:
    """Return where the clause begins, or the one before where it says too little."""
    text = parsed.text
    marks = list(_MARK.finditer(text, *span))
    while (
        marks and marks[-1].group() in _PASSED and _count(text[marks[-1].end() : span.end]) < LEAST
    ):
        marks.pop()
    start = marks[-1].end() if marks else span.start
    for comma in reversed(list(_COMMA.finditer(text, start, span.end))):
        said = parsed.within(Span(comma.end(), span.end))
        if len([t for t in said if t.word]) >= LEAST and not _goes_on(said[0]):
            return comma.end()
    return start


def _goes_on(token: Token) -> bool:
    """« Le pont, long de 146 mètres, n’est inauguré que le … »: the subject stands before."""
    return token.pos in ("VERB", "AUX") or token.text.lower() in ("ne", "n'", "n’", "se", "dont")


def _begins(parsed: Parsed, token: Token) -> bool:
    """« une prime », « reçoit une prime »; not « des arts » nor « centrale »."""
    before = parsed.tokens[token.index - 1]
    inside = plain(before.text.lower()) in _LINKS or before.pos in ("AUX", "ADJ", "DET", "PRON")
    apart = parsed.text[token.span.start - 1] in " \n\u00a0'’" and not before.text[0].isupper()
    return token.pos in ("DET", "PRON", "PROPN", "VERB", "SCONJ") and not inside and apart


def _after(parsed: Parsed, span: Span, wanted: int) -> str:
    """« par mois », no further than a mark, no word at the end that wants another."""
    mark = _MARK.search(parsed.text, *span)
    end = mark.start() if mark else span.end
    for comma in _COMMA.finditer(parsed.text, span.start, end):
        if _count(parsed.text[span.start : comma.start()]) >= wanted:
            end = comma.start()
            break
    tokens = [token for token in parsed.within(Span(span.start, end)) if token.word]
    if len(tokens) > MOST_AFTER:
        tokens = tokens[:MOST_AFTER]
        while tokens and _wants(tokens[-1]):
            tokens.pop()
        end = tokens[-1].span.end if tokens else span.start
    return parsed.text[span.start : end].rstrip(" ,\n\u00a0\u202f")


def _wants(token: Token) -> bool:
    return plain(token.text.lower()) in _FUNCTION or token.pos in ("DET", "ADP", "AUX", "NUM")
