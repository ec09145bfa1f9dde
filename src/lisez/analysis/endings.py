"""The end of a sentence that is left to be found, and wrong ends that fit as well.

An ending is a value with the small words before it and what it counts: « près de
3 milliards d’euros de chiffre d’affaires », « parmi les cinq premiers ports ».
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lisez.analysis.candidates import Source
from lisez.analysis.found import Found
from lisez.analysis.numerals import plain
from lisez.analysis.options import alternatives
from lisez.analysis.other_words import bounded, in_words
from lisez.analysis.parsed import Parsed, Token
from lisez.analysis.place_options import places_like
from lisez.analysis.wordlists import words
from lisez.core.spans import Span
from lisez.core.typography import NBSP, fold_space

WRONG = 3
LEAST_WRONG = 2
IN_WORDS = ("first", "plurality", "since")
MOST_AFTER = 7  # words of an option after its value
MOST_AFTER_SHARE = 14
_BEFORE = words(
    "à en au aux dans le la les l' un une du de d' environ près presque quelque vers autour depuis"
    " dès pendant durant jusqu' après avant plus moins pas que jusqu'à jusqu'en sur"
    " toutes tous chaque par entre des ici fin début courant"
)
_OF = words("de d' du des en à par")
_MORE = re.compile(  # what would change the sense: « 40 % de plus », « à Lyon et à Dijon »
    r" ?(?:de (?:plus|moins)|par rapport|et demie?|et (?:à|en|au|aux|\d|un|une|deux|trois)\b|ou\b"
    r"|à (?:ne pas |se |s'|y |en |les? |la )?\w+(?:er|ir|oir|re)\b"  # « … cent élèves à lire »
    r"|, (?:à|en|au|aux) [A-ZÉ]|, puis|puis\b|sur \d|à \d|[-–/]|contre\b|\(|%|que\b|qu'|fois\b)"
)
_TO = re.compile(r"(?: en \d{4})?,? (?:à|au|et) (?:environ |près de |plus de )?\d")
_ELSE = re.compile(
    r"\s*(?:[,.;:!?]|$|d'ici\b|(?:pour|afin|grâce|avec|en|dans|par|sur|à|au|aux|lors|et|mais"
    r"|qui|dont|où|pendant|durant|depuis|après|avant|entre|contre|sous|chez)\b)"
)


def ending(source: Source, fact: Found) -> tuple[Token, ...]:
    """Return a value with the words before it that belong to it, and what it counts.

    « près de | 3 milliards d’euros | de chiffre d’affaires »; () where more would follow.
    """
    parsed = source.parsed
    inside = parsed.within(fact.value)
    sentence = parsed.sentences[fact.sentence]
    first, last = inside[0].index, inside[-1].index + 1
    while first > sentence.first and _leads(parsed.tokens[first - 1]):
        first -= 1
    if _starting(parsed, first):
        first -= 2
    alone = first
    first = _with_its_noun(parsed, first, adjective=fact.unit == "adjectif")
    if fact.kind == "year" and first != alone:  # « l’élection de 2002 » has no other years
        return ()
    most = 0 if fact.kind in ("place", "year", "date") else MOST_AFTER
    most = MOST_AFTER_SHARE if fact.rule == "plurality" else most
    if fact.rule == "month-only" and parsed.tokens[last].text in ("dernier", "prochain"):
        last += 1
    while last < sentence.last and most and _goes_on(parsed.tokens[last], parsed.tokens[last - 1]):
        last, most = last + 1, most - 1
    while last > inside[-1].index + 1 and parsed.tokens[last - 1].pos in ("ADP", "DET"):
        last -= 1
    tokens = parsed.tokens[first:last]
    if tokens[0].text in ("de", "d'", "du", "entre") and _TO.match(rest(source, tokens[-1])):
        return ()
    after = rest(source, tokens[-1])
    return () if _MORE.match(after) or not _whole(after) else tokens


def rest(source: Source, token: Token) -> str:
    """Return what its sentence says after a token, with plain apostrophes."""
    end = source.parsed.sentence(token).span.end
    return plain(source.parsed.text[token.span.end : end])


def _with_its_noun(parsed: Parsed, first: int, *, adjective: bool) -> int:
    """« un mur haut | de 118 mètres », « dans son studio | de 24 mètres carrés »: all of it."""
    tokens = parsed.tokens
    hangs = adjective or tokens[first].text.lower() in ("de", "d'")
    hangs = hangs and tokens[first + 1].text.lower() != "ici"  # « d'ici 2020 »
    if not hangs or tokens[first - 1].pos not in ("NOUN", "ADJ"):
        return first
    at = first - 1
    while at and tokens[at].pos in ("NOUN", "ADJ", "ADV"):
        at -= 1
    while at and tokens[at].pos in ("DET", "ADP"):
        at -= 1
    return at + 1


def _starting(parsed: Parsed, first: int) -> bool:
    """« paraît | à partir de 1987 »: the three words stay together."""
    before = [token.text.lower() for token in parsed.tokens[max(0, first - 2) : first + 1]]
    return before in (["à", "partir", "de"], ["à", "partir", "du"], ["à", "compter", "de"])


def _leads(token: Token) -> bool:
    return token.text.lower() in _BEFORE


def _goes_on(token: Token, before: Token) -> bool:
    """« 640 | exposants venus »: nouns, adjectives and complements, nothing else."""
    if token.text.lower() in _OF and token.pos == "ADP":
        return True
    named = token.pos in ("NOUN", "ADJ", "PROPN") or token.text in ("-", "h", "'")
    article = token.pos == "DET" and before.text.lower() in ("de", "d'", "à", "par", "en")
    number = token.text.lower() in ("premiers", "premières")
    return named or article or number


def _whole(after: str) -> bool:
    """Say whether the words that follow begin something else: a mark, « pour », « grâce à »."""
    return _ELSE.match(after) is not None


def said_of(source: Source, tokens: Sequence[Token]) -> str:
    """Return the words of an ending as they end a sentence."""
    return small(fold_space(source.parsed.span_of(tokens).of(source.parsed.text)))


def small(ending_said: str) -> str:
    """« En 1987 » ends a sentence as « en 1987 »."""
    first = ending_said.split(maxsplit=1)[0]
    return ending_said[0].lower() + ending_said[1:] if first.lower() in _BEFORE else ending_said


def wrong_endings(
    source: Source, fact: Found, tokens: Sequence[Token], *, as_written: bool = False
) -> tuple[tuple[str, str], ...]:
    """Return wrong endings, each with the reason why it is wrong.

    `as_written` keeps the capital of one that opens its sentence.
    """
    whole = Span(tokens[0].span.start, tokens[-1].span.end)
    text = source.parsed.text
    before, after = text[whole.start : fact.value.start], text[fact.value.end : whole.end]
    told = f"L’article dit «{NBSP}{small(fold_space(whole.of(text)))}{NBSP}»."
    cased = fold_space if as_written else lambda said: small(fold_space(said))
    return tuple((cased(said), told) for said in _others(source, fact, before, after))


def _others(source: Source, fact: Found, before: str, after: str) -> Iterator[str]:
    """Yield wrong endings, with what stands around the value in the right one."""
    if fact.kind == "place":
        yield from (f"{before}{name}{after}" for name in places_like(source, fact, WRONG))
    elif fact.rule in IN_WORDS:
        words_said = fact.value.of(source.parsed.text)
        if before and fact.rule == "plurality":  # « de la plupart » beside « d’un tiers »
            return
        yield from (f"{before}{said}{after}" for said in in_words(source, fact.rule, words_said))
    else:  # a bound
        near = replace(fact, approx="about")
        tries = (
            tuple(bounded(fact, before, after, alternatives(source, near, fact.evidence, count)))
            for count in range(2 * WRONG, WRONG - 1, -1)
        )
        yield from next((wrong for wrong in tries if len(wrong) >= LEAST_WRONG), ())[:WRONG]
