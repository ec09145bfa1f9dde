"""Wrong options for a typed value: the article's own values of its kind, then plausible others."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from lisez.analysis import chronology, vague
from lisez.analysis.askable import others
from lisez.analysis.candidates import Source
from lisez.analysis.facts.fractions import FRACTIONS
from lisez.analysis.found import Found
from lisez.analysis.left_open import left_open
from lisez.analysis.moments import between, between_days, days_in, nearby, years_in
from lisez.analysis.neighbours import apart, neighbours
from lisez.analysis.numerals import Numeral, numerals, plain, written
from lisez.analysis.parsed import Parsed
from lisez.core.shown import leans
from lisez.core.spans import Span
from lisez.core.typography import fold_space

TO_COME = ("planned", "wished")
MOMENTS = ("year", "date", "rank")
_OWN_FAR = Decimal(3)  # times more or less, for an own value to be plausible
_OWN_NEAR = Decimal("0.1")
_OWN_YEARS = 40
_MOST_SHARED = 1  # content words that two sentences may share for their values to be apart
CENTURY = 1000  # « les années 1980 », not « les années 80 »
_RECENT = 2015  # from here on, a year a little later may lie in the reader's future
_SOON, _LATER = 1, 8  # years after the last one named that are too late
_PLAIN_WORDS = ("être", "avoir", "faire", "an", "année", "pouvoir", "siècle", "jour", "premier")


@dataclass(frozen=True, slots=True)
class Alternative:
    """A wrong value: its number, its words, and whether it is the article's own."""

    number: Decimal
    text: str
    own: bool


def alone_and_vague(source: Source, index: int, shown: Span) -> bool:
    """Say whether what is shown begins with a pronoun, or is one sentence that stays vague."""
    parsed = source.parsed
    if shown != parsed.sentences[index].span:
        return leans(opening(parsed, shown))
    if vague.contest(parsed, index) or vague.ownerless(parsed, index):
        return True
    return left_open(parsed, parsed.of(parsed.sentences[index]))


def opening(parsed: Parsed, shown: Span) -> str:
    """Return the first sentence shown: « Anne part. Elle revient » leans on nothing."""
    spans = (s.span for s in parsed.sentences if s.span.start <= shown.start < s.span.end)
    return next(spans, shown).of(parsed.text)


def alternatives(
    source: Source, fact: Found, shown: Span, wanted: int, *, own: bool = True
) -> tuple[Alternative, ...]:
    """Return `wanted` wrong values or one less, none where too few are plausible.

    How many are smaller than the key is a matter of chance, so that its rank tells nothing.
    """
    text = source.parsed.text
    free = [a for a in _all(source, fact, shown) if own or not a.own]
    order = source.shuffled(
        ("0", "1", "2", "3"), fact.evidence.of(text), fact.value.of(text), "rank"
    )
    for count in (wanted, wanted - 1):
        for smaller in (int(rank) for rank in order if int(rank) <= count):
            chosen = ranked(free, fact.number or Decimal(0), smaller, count - smaller)
            if len(chosen) == count:
                return chosen
    return ()


def ranked(
    free: Sequence[Alternative], key: Decimal, smaller: int, larger: int
) -> tuple[Alternative, ...]:
    """Return so many values smaller and larger than the key, fewer where there are not so many."""
    below = _side([a for a in free if a.number < key], smaller)
    return (*below, *_side([a for a in free if a.number > key], larger))


def _side(values: Sequence[Alternative], count: int) -> list[Alternative]:
    """Take the article's own values, nearest first, then made ones that lie apart."""
    ours = [a for a in values if a.own][:count]
    made = [a for a in values if not a.own and _clear(a, ours)]
    return ours + apart(made, count - len(ours))


def _clear(made: Alternative, ours: list[Alternative]) -> bool:
    """Two options should not lie side by side."""
    return all(abs(made.number - a.number) > a.number / 2000 for a in ours)


def _all(source: Source, fact: Found, shown: Span) -> Iterator[Alternative]:
    low, high = _bounds(source, fact, shown)
    key = fold_space(fact.value.of(source.parsed.text))
    seen = {key}
    visible = fold_space(shown.of(source.parsed.text))
    for alternative in (*_own(source, fact, shown), *_made(source, fact)):
        text = fold_space(alternative.text)
        told = re.search(rf"(?<![\w,]){re.escape(text)}(?!\w)", visible)
        if text not in seen and not told and low < alternative.number < high:
            seen.add(text)
            yield alternative


def _latest(source: Source, fact: Found) -> Decimal:
    """Return a year that is too late: nothing said as done can be much later than the rest."""
    done = [
        other.number if other.kind == "year" else other.number // 10000
        for other in source.facts
        if other.rule in ("year", "day", "month") and other.number is not None
        if other.modality in ("asserted", "quoted")
    ]
    if fact.modality in TO_COME:
        return (fact.number or Decimal(0)) + _LATER
    last = max([*done, fact.number or Decimal(0)])
    return last + (_SOON if last >= _RECENT else _LATER)


def _bounds(source: Source, fact: Found, shown: Span) -> tuple[Decimal, Decimal]:
    """Return what the other dates shown leave free, ends excluded."""
    parsed, text = source.parsed, source.parsed.text
    rest = text[shown.start : fact.value.start] + " … " + text[fact.value.end : shown.end]
    if fact.rule == "year":
        number = fact.number or Decimal(0)
        known = [*years_in(rest), _latest(source, fact), *_past(source, fact)]
        return between(number, [*known, *chronology.bounds(number, rest, text)])
    if fact.kind == "date":
        return between_days(fact.number or Decimal(0), days_in(rest))
    if fact.rule == "decade" and (fact.number or 0) >= CENTURY:
        return chronology.decades(fact.number or Decimal(0), years_in(rest))
    if fact.kind == "rank" or fact.rule in ("decade", "fraction"):
        return Decimal(0), Decimal(9999)
    low, high = between(fact.number or Decimal(1), _numbers(parsed, fact, shown))
    return low, max(high, Decimal("1e20")) if high == 99999999 else high


def _past(source: Source, fact: Found) -> list[Decimal]:
    """« d’ici 2030 »: what is to come is later than all that is said as done."""
    if fact.modality not in TO_COME:
        return []
    years = (f.number for f in source.facts if f.rule == "year" and f.modality == "asserted")
    return [year for year in years if year is not None]


def _numbers(parsed: Parsed, fact: Found, shown: Span) -> list[Decimal]:
    """Return the other numbers shown, which might be compared with this one.

    « dix, mais le premier en compte treize »: fifteen is out of the question.
    """
    return [n for n in others(parsed, fact, shown) if n < 1000 or n > 2050 or n != int(n)]


def _own(source: Source, fact: Found, shown: Span) -> list[Alternative]:
    """Return the article's own values that are as plausible and belong to something else."""
    text = source.parsed.text
    found = [
        Alternative(other.number, _cased_as(fact, other, text), own=True)
        for other in source.facts
        if other.number is not None and not shown.overlaps(other.evidence)
        if _same_kind(text, fact, other) and _apart(source.parsed, fact, other)
    ]
    number = fact.number or Decimal(0)
    return sorted(found, key=lambda a: (abs(a.number - number), a.text))


def _cased(words: str, like: str) -> str:
    """Give words the first letter's case of others: « Trois » opens a sentence."""
    return words[:1].upper() + words[1:] if like[:1].isupper() else words[:1].lower() + words[1:]


def _cased_as(fact: Found, other: Found, text: str) -> str:
    words = other.value.of(text)
    return words if fact.kind == "rank" else _cased(words, fact.value.of(text))


def _same_kind(text: str, fact: Found, other: Found) -> bool:
    if (fact.kind, fact.rule, fact.unit) != (other.kind, other.rule, other.unit):
        return False
    if (fact.modality == "planned") != (other.modality == "planned"):  # « en 2026 » is to come
        return False
    if fact.approx == "about" or other.number is None or fact.number is None:
        return False
    if fact.rule == "fraction":
        return False
    if fact.kind in MOMENTS:
        if fact.value.of(text)[0].isdigit() != other.value.of(text)[0].isdigit():
            return False  # « 17e » beside « septième »
        near = fact.rule not in ("year", "decade") or abs(fact.number - other.number) <= _OWN_YEARS
        return near and (fact.rule != "day" or fact.number // 100000 == other.number // 100000)
    low, high = sorted((fact.number, other.number))
    alike = _numeral(text, fact), _numeral(text, other)
    if alike[0] is None or alike[1] is None or alike[0].style != alike[1].style:
        return False
    same = (low < 2) == (high < 2) and ("," in alike[0].span.of(text)) == (
        "," in alike[1].span.of(text)
    )
    return same and low > 2 and low * _OWN_FAR >= high and high - low >= high * _OWN_NEAR


def _apart(parsed: Parsed, fact: Found, other: Found) -> bool:
    """Say whether two values are said of different things: their sentences share few words.

    « Il gagne la course en 1946 … Il gagne la course en 1947 »: both may be right.
    """
    return not said_alike(parsed, fact.sentence, other.sentence)


def said_alike(parsed: Parsed, first: int, second: int, most: int = _MOST_SHARED) -> bool:
    """Say whether two sentences share a verb or more than `most` other content words."""
    ours, theirs = (_content(parsed, index) for index in (first, second))
    verbs = {w for w, pos in ours if pos == "VERB"} & {w for w, pos in theirs if pos == "VERB"}
    shared = {w for w, _ in ours} & {w for w, _ in theirs}
    return bool(verbs) or len(shared) > most


def shared_weight(parsed: Parsed, first: int, second: int) -> int:
    """Count the content words that two sentences share, a verb as two."""
    ours, theirs = (_content(parsed, index) for index in (first, second))
    return sum(2 if pos == "VERB" else 1 for _, pos in ours & theirs)


def _content(parsed: Parsed, index: int) -> set[tuple[str, str]]:
    tokens = parsed.of(parsed.sentences[index])
    kept = (t for t in tokens if t.pos in ("NOUN", "VERB", "ADJ"))
    return {(t.lemma.lower(), t.pos) for t in kept if t.lemma.lower() not in _PLAIN_WORDS}


def _numeral(text: str, fact: Found) -> Numeral | None:
    return next(numerals(text, *fact.value), None)


def _made(source: Source, fact: Found) -> Iterator[Alternative]:
    """Yield plausible values that the article does not use for anything of this kind."""
    text = source.parsed.text
    used = {f.number for f in source.facts if (f.kind, f.unit) == (fact.kind, fact.unit)}
    key = fact.value.of(text)
    if fact.kind in MOMENTS:
        used |= set(years_in(text)) if fact.rule == "year" else set()
        for number, words in nearby(fact, key):
            if number not in used:
                yield Alternative(number, words, own=False)
        return
    if fact.rule == "fraction":
        made = (Alternative(worth, _cased(words, key), own=False) for words, worth in _parts(key))
        yield from made
        return
    numeral = _numeral(text, fact)
    if numeral is None or not fact.number:
        return
    scale = numeral.value / _before_scale(numeral, numeral.span.of(text))
    rule = "age" if _aged(text, fact) else fact.rule
    for other in neighbours(fact.number / scale, fact.unit, rule, numeral.style):
        far = abs(other * scale - fact.number) >= fact.number * Decimal("0.25")
        words = written(other, numeral.span.of(text), numeral.style, numeral.scale)
        gendered = numeral.style == "words" and re.search(r"\bun(?: |$)", words)
        usable = words and not gendered and other * scale not in used
        if usable and (fact.approx != "about" or far):
            words = _cased(words, numeral.span.of(text))
            tail = text[numeral.span.end : fact.value.end]
            yield Alternative(other * scale, words + tail, own=False)


_PERSON = re.compile(
    r"\b(?:homme|femme|garçon|fille|fils|enfant|élève|étudiante?|apprentie?|soldat|marin|coureur"
    r"|coureuse|adolescente?|militante?|ouvri[eè]re?|jeunes? \w+)(?: \w+)? (?:âgée? )?de $"
)


def _aged(text: str, fact: Found) -> bool:
    """« un jeune marin de 16 ans »: how old, not how long; nobody is eight there."""
    before = plain(text[max(0, fact.value.start - 60) : fact.value.start])
    return fact.unit == "an" and _PERSON.search(before) is not None


def _parts(key: str) -> Iterator[tuple[str, Decimal]]:
    """Yield other parts of the same gender and number: « un tiers est », « les deux tiers sont ».

    « la moitié est versée » has none.
    """
    article = key.lower().split()[0]
    if article != "la":
        yield from ((w, worth) for w, worth in FRACTIONS.items() if w.split()[0] == article)


def _before_scale(numeral: Numeral, words: str) -> Decimal:
    if not numeral.scale:
        return numeral.value
    bare = next(numerals(words[: -len(numeral.scale)].rstrip()), None)
    return bare.value if bare else numeral.value
