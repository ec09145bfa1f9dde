"""« D’après l’article, le musée présente … »: a sentence of the article, to be ended rightly.

What is asked stands last: a value with what it counts, or a place with its preposition.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from lisez.analysis import vague
from lisez.analysis.askable import veto
from lisez.analysis.candidates import Candidate, Source, drafted_id
from lisez.analysis.clauses import Cut, behind, conjugated, lowered, openings, plain_clause
from lisez.analysis.found import Found
from lisez.analysis.language_gap import typeset
from lisez.analysis.numerals import plain
from lisez.analysis.options import alternatives
from lisez.analysis.other_words import bounded, in_words
from lisez.analysis.parsed import Parsed, Token
from lisez.analysis.place_options import places_like
from lisez.analysis.value_features import features
from lisez.analysis.wordlists import words
from lisez.core.questions import Choice, Option
from lisez.core.spans import Span
from lisez.core.typography import NBSP, fold_space, folded

FAMILY = "completion"
WRONG = 3
LEAST_WRONG = 2
WORDS = range(3, 30)  # of the beginning shown
MOST_AFTER = 7  # words of an option after its value

_BEFORE = words(
    "à en au aux dans le la les l' un une du de d' environ près presque quelque vers autour depuis"
    " dès pendant durant jusqu' seulement après avant plus moins pas que jusqu'à jusqu'en sur"
    " toutes tous chaque par entre des ici fin début courant"
)
_OF = words("de d' du des en à par")
MOST_OF_SHARE = 14
_OPEN = re.compile(
    r"\b(?:par exemple|parfois|souvent|certains?|certaines|entre autres|également|aussi"
    r"|encore|ne|n'|selon|d'après|peut-être|sans doute|probablement|aujourd'hui|désormais|cette"
    r" année|l'an dernier|hier|si|s'ils?)(?:\b|(?<='))",
    re.IGNORECASE,
)
_MORE = re.compile(  # what would change the sense: « 40 % de plus », « à Lyon et à Dijon »
    r" ?(?:de (?:plus|moins)|par rapport|et demie?|et (?:à|en|au|aux|\d|un|une|deux|trois)\b|ou\b"
    r"|, (?:à|en|au|aux) [A-ZÉ]|, puis|puis\b|sur \d|à \d|[-–/]|contre\b|\(|%|que\b|qu'|fois\b)"
)


@dataclass(frozen=True)
class Ending:
    """What is left to be found: its tokens, and how it would read with another value."""

    tokens: tuple[Token, ...]
    key: str
    wrong: tuple[tuple[str, str], ...]  # with the reason why it is wrong


def propose(source: Source) -> Iterator[Candidate]:
    """Yield one question for each value or place that ends what can be said alone."""
    for fact in source.facts:
        if any(refuses(source, fact) for refuses in REFUSALS):
            continue
        tokens = ending(source, fact)
        cut = None if not tokens else beginning(source, fact, tokens)
        if cut is None:
            continue
        wrong = _wrong(source, fact, tokens)
        if len(wrong) >= LEAST_WRONG:
            yield _candidate(source, fact, cut, Ending(tokens, _said(source, tokens), wrong))


def unsure(_source: Source, fact: Found) -> bool:
    """« Selon le maire, la foire réunit 640 exposants »: the article does not say so itself.

    What is wished or planned is said so by the verb that is shown.
    """
    return fact.modality in ("quoted", "negated")


def faulty(source: Source, fact: Found) -> bool:
    """Refuse what stands in no sound whole sentence."""
    return not source.gates.quotable(fact.sentence)


def other_kind(_source: Source, fact: Found) -> bool:
    """Neither a place, nor a value with a number, nor a rank or share that has others beside it."""
    return fact.kind != "place" and fact.number is None and fact.rule not in IN_WORDS


IN_WORDS = ("first", "plurality", "since")


def unaskable(source: Source, fact: Found) -> bool:
    """« les deux rives »: see `askable`; a bound is asked with options that exclude each other."""
    if fact.number is None:
        return False
    return bool(veto(source.parsed, fact, fact.evidence, ("one-sided",)))


def of_the_title(source: Source, fact: Found) -> bool:
    """« À Tours, … », under « Tours roule à vélo »."""
    name = folded(fact.value.of(source.parsed.text))
    headings = folded(" ".join(heading for _, heading in source.parsed.article.headings))
    return fact.kind == "place" and name in headings


def ubiquitous(source: Source, fact: Found) -> bool:
    """Refuse a place named again and again: it is where all of the article happens."""
    name = folded(fact.value.of(source.parsed.text))
    return fact.kind == "place" and sum(name in said for said in source.folded) > MOST_NAMED


MOST_NAMED = 2  # sentences


REFUSALS: tuple[Callable[[Source, Found], bool], ...] = (
    other_kind,
    unsure,
    faulty,
    unaskable,
    of_the_title,
    ubiquitous,
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
    first = _with_its_noun(parsed, first, adjective=fact.unit == "adjectif")
    most = 0 if fact.kind in ("place", "year", "date") else MOST_AFTER
    most = MOST_OF_SHARE if fact.rule == "plurality" else most
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


_TO = re.compile(r"(?: en \d{4})?,? (?:à|au|et) (?:environ |près de |plus de )?\d")


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


_ELSE = re.compile(
    r"\s*(?:[,.;:!?]|$|d'ici\b|(?:pour|afin|grâce|avec|en|dans|par|sur|à|au|aux|lors|et|mais"
    r"|qui|dont|où|pendant|durant|depuis|après|avant|entre|contre|sous|chez)\b)"
)


def _whole(after: str) -> bool:
    """Say whether the words that follow begin something else: a mark, « pour », « grâce à »."""
    return _ELSE.match(after) is not None


def beginning(source: Source, fact: Found, tokens: Sequence[Token]) -> Cut | None:
    """Return the words before the ending that are understood alone with it; None if none are."""
    parsed = source.parsed
    sentence = parsed.sentences[fact.sentence]
    root = parsed.root(sentence)
    if root is None:
        return None
    if tokens[0].index == sentence.first:
        cuts: Iterator[Cut] = behind(parsed, sentence, tokens[-1].index + 1)
    else:
        cuts = openings(parsed, sentence, tokens[0].index)
    return next((cut for cut in cuts if _stands(cut, tokens)), None)


def _stands(cut: Cut, tokens: Sequence[Token]) -> bool:
    said = cut.text
    fits = len(said.split()) in WORDS and not _OPEN.search(plain(said))
    return (
        fits
        and plain_clause(cut.tokens)
        and _joined(cut)
        and cut.then(tokens).alone((*NAMELESS, *_said_by(tokens)))
        and not _statistic(cut)
        and not vague.in_a_contest(said)
    )


def _said_by(tokens: Sequence[Token]) -> tuple[str, ...]:
    """« d’ici 2020 » says when, « parmi les cinq premiers » which ones, by themselves."""
    words_said = [t.text.lower() for t in tokens[:5]]
    when = ("when",) if "ici" in words_said[:2] else ()
    return (*when, "another") if words_said[0] in ("parmi", "dans", "les") else when


_COUNTED = words("taux population nombre part proportion moyenne majorité croissance production")


def _statistic(cut: Cut) -> bool:
    """« le taux de chômage est divisé par trois »: of which country, no name says."""
    named = any(t.pos == "PROPN" or t.entity for t in cut.tokens)
    return not named and any(t.lemma in _COUNTED for t in cut.tokens)


NAMELESS = ("nameless",)  # « le ticket de nuit coûte … » is known with the article at hand


def _joined(cut: Cut) -> bool:
    """Say whether nothing between the last verb and the ending opens another clause."""
    verb = max(t.index for t in cut.tokens if conjugated(t))
    after = [t for t in cut.tokens if t.index > verb]
    if len(after) > 1 and after[-2].text.lower() == "en" and after[-1].text.endswith("ant"):
        after = [t for t in after[:-2] if t.text != ","]  # « …, en réunissant plus de 600 ports »
    if verb == cut.tokens[0].index:  # « ont lieu les jeux »
        return False
    return not any(t.text in (",", "(", ")") or t.pos in ("SCONJ", "CCONJ") for t in after)


def _said(source: Source, tokens: Sequence[Token]) -> str:
    return _small(fold_space(source.parsed.span_of(tokens).of(source.parsed.text)))


def _small(ending_said: str) -> str:
    """« En 1987 » ends a sentence as « en 1987 »."""
    first = ending_said.split(maxsplit=1)[0]
    return ending_said[0].lower() + ending_said[1:] if first.lower() in _BEFORE else ending_said


def _wrong(source: Source, fact: Found, tokens: Sequence[Token]) -> tuple[tuple[str, str], ...]:
    """Return wrong endings, each with the reason why it is wrong."""
    whole = Span(tokens[0].span.start, tokens[-1].span.end)
    text = source.parsed.text
    before, after = text[whole.start : fact.value.start], text[fact.value.end : whole.end]
    told = f"L’article dit «{NBSP}{_small(fold_space(whole.of(text)))}{NBSP}»."
    return tuple((_small(fold_space(said)), told) for said in _others(source, fact, before, after))


def _others(source: Source, fact: Found, before: str, after: str) -> Iterator[str]:
    """Yield wrong endings, with what stands around the value in the right one."""
    if fact.kind == "place":
        yield from (f"{before}{name}{after}" for name in places_like(source, fact, WRONG))
    elif fact.rule in IN_WORDS:
        words_said = fact.value.of(source.parsed.text)
        yield from (f"{before}{said}{after}" for said in in_words(source, fact.rule, words_said))
    elif fact.approx in ("more-than", "less-than"):
        near = replace(fact, approx="about")
        tries = (
            tuple(bounded(fact, before, after, alternatives(source, near, fact.evidence, count)))
            for count in range(2 * WRONG, WRONG - 1, -1)
        )
        yield from next((wrong for wrong in tries if len(wrong) >= LEAST_WRONG), ())[:WRONG]
    else:
        found = alternatives(source, fact, fact.evidence, WRONG)
        yield from (f"{before}{other.text}{after}" for other in found)


def _candidate(source: Source, fact: Found, cut: Cut, end: Ending) -> Candidate:
    text = source.parsed.text
    sentence = source.parsed.sentences[fact.sentence]
    rule = f"{FAMILY}.{fact.rule}"
    question = Choice(
        id=drafted_id(rule, "choice", sentence.span.of(text), end.tokens[0].index - sentence.first),
        stem=typeset(f"D’après l’article, {lowered(cut)}…"),
        evidence=((sentence.span,),),
        explain=typeset(f"L’article dit « {end.key} »."),
        made_by=rule,
        state="draft",
        options=(
            Option(end.key, end.key),
            *(Option(words_said, words_said, why) for words_said, why in end.wrong),
        ),
        key=end.key,
    )
    return Candidate(
        question=question,
        family=FAMILY,
        focus="comprehension",
        sentences=(fact.sentence,),
        features={
            **features(source, fact, (fact.sentence,)),
            "options": len(question.options),
            "words": len(cut.text.split()),
        },
        displays=cut.then(end.tokens).displayed,
        asks=source.parsed.span_of(end.tokens),
    )
