"""Finders for what is done in order that something else may be, and for why something is so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lisez.analysis.facts.phrases import phrase
from lisez.analysis.facts.stated import Label, matches, stated
from lisez.analysis.found import Found
from lisez.analysis.numerals import plain
from lisez.analysis.parsed import Parsed, Sentence, Token
from lisez.core.spans import Span

_ADVERBS = r"(?: (?:aussi|notamment|ainsi|surtout|avant tout|également|d'abord|donc|désormais))?"
_AIM_VERB = re.compile(
    r"\b(?:vis|tend|cherch|aspir)(?:e|ent|ait|aient|era|eront|ra|ront)" + _ADVERBS + r" (?:à|d[e'])"
    r"|\bs'agi(?:t|ra|ssait)" + _ADVERBS + r" d(?:e|')",
    re.IGNORECASE,
)
_AIM = re.compile(
    r"\b(?:afin d(?:e|')|dans le but d(?:e|')|en vue d(?:e|')|dans l'espoir d(?:e|')|pour)",
    re.IGNORECASE,
)
_QUEST = re.compile(r"\b(?:en quête|à la recherche) d(?:e|')", re.IGNORECASE)
_NO_AIM = re.compile(  # « trop petit pour », « connu pour », « tend à être »
    r"\b(?:trop|assez|suffisamment|suffi\w*|prêts?|connue?s?|réputée?s?|estimée?s?|attendre)\b[^,;:]*$",
    re.IGNORECASE,
)
_TENDS = re.compile(
    r"tend.* (?:être|devenir|avoir|se|s'|dispar|diminu|augment|baiss)", re.IGNORECASE
)
_CAUSE = re.compile(
    r"\b(?:parce qu(?:e|')|en raison d(?:e |es? |u |')|à cause d(?:e |es? |u |')"
    r"|grâce (?:à|aux?)|faute d(?:e|')|du fait d(?:e |es? |u |')|sous l'effet d(?:e |es? |u |')"
    r"|puisqu(?:e|'))",
    re.IGNORECASE,
)
_MARK = re.compile(r"[,;:.(»!?]| (?:alors|tandis) qu| mais ")
_PARTICIPLE = re.compile(r"\bn(?:e |')(?P<word>\w+ant) (?:pas|plus|guère|aucune?)\b")


def aims(parsed: Parsed) -> Iterator[Found]:
    """« vise à réduire le bruit », « afin de rassurer les voyageurs », « en quête d’argent ».

    The value begins with its infinitive, or with what is sought.
    """
    for rule, pattern in (("aim-verb", _AIM_VERB), ("aim-clause", _AIM), ("aim-quest", _QUEST)):
        for sentence, found in matches(parsed, pattern):
            yield from _aim(parsed, sentence, found, rule)


def _aim(parsed: Parsed, sentence: Sentence, found: re.Match[str], rule: str) -> Iterator[Found]:
    first = next(iter(parsed.following(found.end(), 1)), None)
    if first is None or first.sentence != sentence.index:
        return
    before = plain(parsed.text[sentence.span.start : found.start()])
    excused = rule == "aim-clause" and _NO_AIM.search(before)
    tends = _TENDS.match(f"{found.group()} {first.text}")
    if excused or tends or (rule == "aim-quest") == _infinitive(parsed, first):
        return
    if tokens := phrase(parsed, first):
        label = Label("aim", rule, "but")
        yield stated(parsed, sentence, parsed.span_of(tokens), label)


def _infinitive(parsed: Parsed, first: Token) -> bool:
    """« réduire », « ne pas réduire », « la réduire », « en acheter »."""
    for token in parsed.tokens[first.index : first.index + 4]:
        if token.feature("VerbForm") == "Inf" and re.search(r"(?:er|ir|re|oir)$", token.text):
            return True
        if token.text.lower() not in (
            "ne",
            "pas",
            "plus",
            "la",
            "le",
            "les",
            "l'",
            "s'",
            "se",
            "y",
        ):
            return False
    return False


def causes(parsed: Parsed) -> Iterator[Found]:
    """« en raison de la pluie », « parce qu’il pleut », « n’ayant pas d’argent, … »."""
    text = plain(parsed.text)
    for sentence, found in matches(parsed, _CAUSE):
        joined = found.group().lower().startswith(("parce", "puisque"))
        label = Label("cause", "cause-clause" if joined else "cause-noun", "cause")
        mark = _MARK.search(text, found.end(), sentence.span.end)
        said = text[found.end() : mark.start() if mark else sentence.span.end]
        if said.strip():
            start = found.end() + len(said) - len(said.lstrip())
            yield stated(parsed, sentence, Span(start, start + len(said.strip())), label)
    for sentence, found in matches(parsed, _PARTICIPLE):
        comma = text.find(",", found.end(), sentence.span.end)
        if comma > 0:
            label = Label("cause", "cause-participle", "cause", modality="negated")
            yield stated(parsed, sentence, Span(found.start(), comma), label)
