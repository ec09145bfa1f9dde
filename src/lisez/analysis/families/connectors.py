"""Connectors between two statements that are both shown: mais, car or donc.

Only where the relation is unmistakable: a cause that is told as one, or a contrast in which
one side is denied or darkened and the other is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from lisez.analysis.candidates import Candidate, Source
from lisez.analysis.language_gap import Blank, asked
from lisez.analysis.numerals import plain
from lisez.analysis.parsed import Parsed, Sentence
from lisez.analysis.showing import displayed_by
from lisez.core.questions import Gap
from lisez.core.spans import Span

STEM = "Quel mot relie le mieux les deux idées, d’après l’article ?"
LEAST = 4  # words on each side

_CONTRAST = "une opposition"
_CAUSE = "une cause"
_RESULT = "une conséquence"
_MEANING: Final = {
    "mais": _CONTRAST,
    "car": _CAUSE,
    "donc": _RESULT,
    "parce que": _CAUSE,
    "si bien que": _RESULT,
    "même si": "une concession",
    "en revanche": _CONTRAST,
    "cependant": _CONTRAST,
    "toutefois": _CONTRAST,
    "pourtant": _CONTRAST,
    "néanmoins": _CONTRAST,
    "par conséquent": _RESULT,
    "par exemple": "un exemple",
}

_DENIED = re.compile(
    r"\b(?:ne|n')(?: |\b).*?\b(?:pas|plus|jamais|aucune?|personne|rien|guère|ni)\b"
    r"|\b(?:personne|aucune?|rien) n(?:e |')|\b(?:pas|peu|mal|rarement|sans|malgré)\b"
    r"|\b(?:faibles?|difficiles?|perdu|perdent?|échou\w+|échecs?|défaites?|menac\w+|inquièt\w+"
    r"|battus?|refus\w+|interdit\w*|trop|plaint|manqu\w+|s'ennuie\w*|tensions|crise|baiss\w+)\b",
    re.IGNORECASE,
)
# What opens a clause: a pronoun or an article; « mais aussi », « mais que » open none.
_CLAUSE = r"(?:il|elle|ils|elles|on|le|la|les|l'|un|une|des|son|sa|ses|leurs?|cette?|ces|ce) ?\b"
_WITHIN = re.compile(rf", (?P<blank>mais|car) (?={_CLAUSE})")
_BECAUSE = re.compile(
    r"(?<!c'est )(?<!est )(?<!surtout )(?<!peut-être )(?<!notamment )(?<!seulement )(?<!et )"
    r"\b(?P<blank>parce (?:que(?= )|qu'(?:ils?|elles?|on)\b))"
)
_OPENING = re.compile(
    r"(?P<blank>En revanche|Cependant|Toutefois|Pourtant|Néanmoins|Par conséquent)(?=, )"
)
_LOOSE = re.compile(r"\b(?:aussi|également|encore|même|d'ailleurs|notamment|de plus|puis)\b")

# A contrast of a contrast, « payée, mais à Paris. Cependant, … », is nobody's to tell.
_TURNED = re.compile(
    r"\b(?:mais|pourtant|cependant|toutefois|néanmoins|en revanche)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Link:
    """A connector: its rule, its place, the words beside it, and what it joins."""

    rule: str
    span: Span
    others: tuple[str, ...]
    left: str
    right: str


def opposed(left: str, right: str) -> bool:
    """« Il fait froid. Cependant, personne n'est malade. »: one side alone is denied."""
    return (_DENIED.search(left) is None) != (_DENIED.search(right) is None)


def links(parsed: Parsed, sentence: Sentence) -> Iterator[Link]:
    """Yield the connectors of a sentence whose relation cannot be mistaken."""
    text = plain(parsed.text)
    start, end = sentence.span
    yield from _first(parsed, sentence, text)
    for found in _WITHIN.finditer(text, start, end):
        left, right = text[start : found.start()], text[found.end() : end]
        others = tuple(word for word in ("mais", "car", "donc") if word != found["blank"])
        rule = "contrast" if found["blank"] == "mais" else "cause"
        if rule == "cause" or (opposed(left, right) and not _LOOSE.search(right)):
            yield Link(rule, Span(*found.span("blank")), others, left, right)
    for found in _BECAUSE.finditer(text, start, end):
        left, right = text[start : found.start()], text[found.end() : end]
        _, elided, pronoun = found["blank"].partition("qu'")
        others = (
            (f"si bien qu'{pronoun}", ("même s'" if pronoun[0] == "i" else "même si ") + pronoun)
            if elided
            else ("si bien que", "même si")
        )
        yield Link("cause", Span(*found.span("blank")), others, left, right)


def _first(parsed: Parsed, sentence: Sentence, text: str) -> Iterator[Link]:
    """Yield a connector that opens its sentence; the one before is the other side."""
    found = _OPENING.match(text, *sentence.span)
    before = parsed.before(sentence)
    if found is None or before is None:
        return
    left, right = before.span.of(text), text[found.end() : sentence.span.end]
    contrast = _MEANING[found["blank"].lower()] is _CONTRAST
    if contrast and (not opposed(left, right) or _LOOSE.search(right) or _TURNED.search(left)):
        return
    others = ("Par conséquent", "Par exemple") if contrast else ("Pourtant", "Par exemple")
    rule = "contrast" if contrast else "result"
    yield Link(rule, Span(*found.span("blank")), others, left, right)


def propose(source: Source) -> Iterator[Candidate]:
    """Propose a gap for every connector that is unmistakable, both sides being shown."""
    for sentence in source.parsed.sentences:
        for link in links(source.parsed, sentence) if sentence.parsed else ():
            if min(len(link.left.split()), len(link.right.split())) < LEAST:
                continue
            token = next(iter(source.parsed.within(link.span)))
            candidate = asked(source, token, _blank(source.parsed, link))
            if candidate is not None and _shows_both(source, candidate, link):
                yield candidate


def _shows_both(source: Source, candidate: Candidate, link: Link) -> bool:
    gap = candidate.question
    text = source.parsed.text
    shown = displayed_by(gap, text).of(text) if isinstance(gap, Gap) else ""
    return plain(link.left).strip() in plain(shown)


def _meaning(words: str) -> str:
    """« parce qu'elle » means what « parce que » means."""
    bare = re.sub(r"qu'\w+$", "que", plain(words).lower())
    return _MEANING[re.sub(r"^même s.*", "même si", bare)]


def _blank(parsed: Parsed, link: Link) -> Blank:
    key = link.span.of(parsed.text)
    meaning = _meaning(key)
    wrong = []
    for other in link.others:
        shown = other.replace("'", "’") if "’" in parsed.text else other
        why = f"« {shown} » annoncerait {_meaning(other)} ; l’article donne {meaning}."
        wrong.append((shown, why))
    return Blank(
        rule=f"connectors.{link.rule}",
        span=link.span,
        wrong=tuple(wrong),
        stem=STEM,
        explain=f"Ce qui suit « {key} » est, dans l’article, {meaning}.",
        focus="comprehension",
        features={"letters": len(key), "sides": len(link.left.split()) - len(link.right.split())},
    )
