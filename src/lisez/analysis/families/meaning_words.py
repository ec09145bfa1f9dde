"""Gaps on small words that carry the meaning: souvent or rarement, plus de or moins de.

Each word offered fits the sentence as well as the article's: only the article decides.
"""

from __future__ import annotations

from collections.abc import Iterator

from lisez.analysis.candidates import Candidate, Source
from lisez.analysis.language_gap import Blank, asked
from lisez.analysis.meanings import SLOTS, Slot
from lisez.analysis.numerals import plain
from lisez.analysis.parsed import Sentence, Token
from lisez.core.spans import Span

STEM = "Que dit l’article ? Complétez."
_ADJECTIVE = ("ADJ", "ADV")


def propose(source: Source) -> Iterator[Candidate]:
    """Propose a gap for every word of meaning that nothing else in the excerpt decides."""
    for sentence in source.parsed.sentences:
        if sentence.parsed:
            for slot in SLOTS:
                yield from _of(source, sentence, slot)


def _of(source: Source, sentence: Sentence, slot: Slot) -> Iterator[Candidate]:
    text = plain(source.parsed.text)
    for found in slot.pattern.finditer(text, sentence.span.start, sentence.span.end):
        span = Span(*found.span("blank"))
        token = next(iter(source.parsed.within(span)), None)
        others = slot.others(found["blank"].lower())
        if token is None or not others or not _fits(source, slot, token, span):
            continue
        candidate = asked(source, token, _blank(source, slot, span, others))
        if candidate is not None and not _told(source, slot, candidate, span):
            yield candidate


def _fits(source: Source, slot: Slot, token: Token, span: Span) -> bool:
    """Veto what stands before, « très souvent », and a comparison of no quality."""
    sentence = source.parsed.sentence(token)
    before = plain(source.parsed.text[sentence.span.start : span.start])
    if slot.not_before is not None and slot.not_before.search(before):
        return False
    if slot.rule == "comparison":
        after = source.parsed.tokens[token.index + 1]
        return after.pos in _ADJECTIVE and token.pos == "ADV"
    return True


def _told(source: Source, slot: Slot, candidate: Candidate, span: Span) -> bool:
    """Say whether something else in what is shown tells the word."""
    question = candidate.question
    shown = question.evidence[0][0]
    text = plain(source.parsed.text)
    around = (text[shown.start : span.start] + " " + text[span.end : shown.end]).lower()
    return slot.not_shown is not None and slot.not_shown.search(around) is not None


def _blank(source: Source, slot: Slot, span: Span, others: tuple[str, ...]) -> Blank:
    text = source.parsed.text
    key = span.of(text)
    curly = "’" in text
    wrong = []
    for other in others:
        word = other.replace("'", "’") if curly else other
        word = word[0].upper() + word[1:] if key[0].isupper() else word
        wrong.append((word, f"L’article dit « {key} », et non « {word} »."))
    return Blank(
        rule=f"meaning_words.{slot.rule}",
        span=span,
        wrong=tuple(wrong),
        stem=STEM,
        explain=f"L’article dit « {key} ».",
        focus="comprehension",
        features={"letters": len(key)},
    )
