"""Values of one kind matched with the sentences they were taken from.

The options are the article's own values, each right somewhere, so none is implausible; the
sentences are shown with one or two of context where they need them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from lisez.analysis.askable import veto
from lisez.analysis.candidates import Candidate, Source, drafted_id
from lisez.analysis.found import Found
from lisez.analysis.moments import between, between_days, days_in, years_in
from lisez.analysis.options import alone_and_vague, opening, shared_weight
from lisez.analysis.showing import displayed
from lisez.analysis.typed_vetoes import historic
from lisez.analysis.value_features import features
from lisez.core.described import BLANK
from lisez.core.questions import Matching, Pair
from lisez.core.shown import leans
from lisez.core.spans import Span
from lisez.core.typography import NNBSP, fold_space, one_line

FAMILY = "values_matching"
MOST_CONTEXT = 2  # sentences shown before one
MOST_PAIRS = 4
LEAST_PAIRS = 3
MOST_WORDS = 60  # of a left, its context included
LEAST_WORDS = 6
MOST_SHARED = 2  # content words of two lefts, a verb weighing two
# Vetoes that do not matter where all options are right somewhere.
ALLOWED = ("of-name", "weekday", "one-sided", "known")
MOST_YEARS = 60  # between a year and that of a left, for it to be plausible there
FAR = 4  # times the least of the values the greatest may be

STEMS = {
    "year": "Associez chaque passage à l’année qui y manque.",
    "decade": "Associez chaque passage à la décennie qui y manque.",
    "century": "Associez chaque passage au siècle qui y manque.",
    "day": "Associez chaque passage à la date qui y manque.",
    "month": "Associez chaque passage à la date qui y manque.",
    "day-only": "Associez chaque passage à la date qui y manque.",
    "percent": "Associez chaque passage au pourcentage qui y manque.",
    "fraction": "Associez chaque passage à la part qui y manque.",
    "amount": "Associez chaque passage au montant qui y manque.",
    "count": "Associez chaque passage au nombre qui y manque.",
    "measure": "Associez chaque passage à la mesure qui y manque.",
    "duration": "Associez chaque passage à l’indication chiffrée qui y manque.",
    "age": "Associez chaque passage à l’âge qui y manque.",
}

_ORDINAL = re.compile(
    r"\b(?:premi(?:er|ère)s?|dern(?:ier|ière)s?|seconde?|deuxième|troisième|quatrième|cinquième"
    r"|suivante?|précédente?|finalement|enfin|ensuite|(?:d['’]|tout d['’])abord)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Left:
    """A value with the sentences that are shown for it, the value's place among them."""

    fact: Found
    shown: tuple[int, ...]
    span: Span
    text: str  # with « ____ » for the value

    @property
    def number(self) -> int | float:
        """What the value is worth."""
        return float(self.fact.number or 0)


def propose(source: Source) -> Iterator[Candidate]:
    """Yield matchings, as many as there are sets of pairs without a sentence in common."""
    groups: dict[tuple[str, str], list[Left]] = {}
    for left in _lefts(source):
        unit = left.fact.unit if left.fact.rule in ("amount", "measure", "duration", "age") else ""
        groups.setdefault((left.fact.rule, unit), []).append(left)
    for key in sorted(key for key in groups if key[0] in STEMS):
        yield from _matchings(source, groups[key])


def _matchings(source: Source, lefts: list[Left]) -> Iterator[Candidate]:
    left = list(lefts)
    while len(left) >= LEAST_PAIRS:
        chosen = _chosen(source, left)
        if len(chosen) < LEAST_PAIRS:
            return
        extra = _extra(source, chosen, lefts)
        if extra or not ordered(chosen):
            yield _candidate(source, chosen, extra)
        taken = {one.fact.sentence for one in chosen}
        left = [one for one in left if one.fact.sentence not in taken]


def _lefts(source: Source) -> Iterator[Left]:
    parsed = source.parsed
    for fact in source.facts:
        shown = (
            source.gates.shortest(fact.sentence, MOST_CONTEXT) if fact.number is not None else None
        )
        if shown is None:
            continue
        span = displayed(source, shown)
        if leans(opening(parsed, span)) or alone_and_vague(source, fact.sentence, span):
            continue
        for asked in (fact, *_year_of(parsed.text, fact)):
            text = _masked(parsed.text, asked, span)
            fits = LEAST_WORDS <= len(text.split()) <= MOST_WORDS
            known = historic(parsed, asked, span)
            if fits and not known and not veto(parsed, asked, span, ALLOWED):
                yield Left(asked, shown, span, text)


def _year_of(text: str, fact: Found) -> Iterator[Found]:
    """« le 12 mai 1987 » gives its year as well: « le 12 mai ____ »."""
    number = fact.number or 0
    if fact.kind == "date" and number >= 10000 and text[: fact.value.end][-4:].isdigit():
        place = Span(fact.value.end - 4, fact.value.end)
        year = Decimal(text[place.start : place.end])
        yield replace(fact, kind="year", rule="year", unit="année", value=place, number=year)


def _masked(text: str, fact: Found, span: Span) -> str:
    before, after = text[span.start : fact.value.start], text[fact.value.end : span.end]
    return one_line(before + BLANK + after)


def _chosen(source: Source, lefts: Sequence[Left]) -> list[Left]:
    """Choose lefts that go together, in an order that does not tell their values."""
    by_place = {str(one.fact.value.start): one for one in lefts}
    names = source.shuffled(tuple(by_place), "matching", lefts[0].fact.rule)
    best: list[Left] = []
    for first in names:
        chosen = [by_place[first]]
        for name in names:
            if len(chosen) < MOST_PAIRS and _joins(source, by_place[name], chosen):
                chosen.append(by_place[name])
        chosen = _exchangeable(source, chosen)
        if len(chosen) > len(best):
            best = chosen
        if len(best) == MOST_PAIRS:
            break
    return best


def _joins(source: Source, new: Left, chosen: list[Left]) -> bool:
    return all(
        new.number != one.number
        and not new.span.overlaps(one.span)
        and _near(source.parsed.text, new, one)
        and not _tells(new, one)
        and not _tells(one, new)
        and not _same_claim(source, new, one)
        for one in chosen
    )


def _near(text: str, new: Left, one: Left) -> bool:
    """« 12 communes » and « 45 000 voitures » cannot be exchanged, nor « 12 » and « treize »."""
    if new.fact.kind in ("year", "date", "rank"):
        return True
    low, high = sorted((new.number, one.number))
    ours, theirs = (left.fact.value.of(text) for left in (new, one))
    alike = ("," in ours) == ("," in theirs) and ours[0].isdigit() == theirs[0].isdigit()
    return low * FAR >= high and alike


def _tells(new: Left, other: Left) -> bool:
    """One left shows the value of another."""
    return fold_space(str(new.fact.number)) in other.text.split()


def _same_claim(source: Source, new: Left, one: Left) -> bool:
    """« Il gagne la course en ____ », twice: each year may be right in both."""
    shared = shared_weight(source.parsed, new.fact.sentence, one.fact.sentence)
    return shared > MOST_SHARED


def _exchangeable(source: Source, chosen: list[Left]) -> list[Left]:
    """Keep the lefts that two values of others at least would fit, for one who has not read."""
    kept = list(chosen)
    while len(kept) >= LEAST_PAIRS:
        out = next((one for one in kept if _fits(source, one, kept) < 2), None)
        if out is None:
            return kept
        kept.remove(out)
    return []


def _fits(source: Source, left: Left, chosen: Sequence[Left]) -> int:
    """Count the values of others that the dates shown in a left leave possible."""
    text = source.parsed.text
    number = left.fact.number
    rest = text[left.span.start : left.fact.value.start] + " … "
    rest += text[left.fact.value.end : left.span.end]
    if number is None or left.fact.kind not in ("year", "date"):
        return len(chosen) - 1
    inside = between_days if left.fact.kind == "date" else between
    low, high = inside(number, (days_in if left.fact.kind == "date" else years_in)(rest))
    others = (Decimal(o.fact.number or 0) for o in chosen if o is not left)
    near = MOST_YEARS if left.fact.rule == "year" else high
    return sum(low < other < high and abs(other - number) <= near for other in others)


def ordered(chosen: Sequence[Left]) -> bool:
    """« la première édition, en ____ … la dernière, en ____ »: the order gives the values away."""
    return any(_ORDINAL.search(one.text) for one in chosen)


def _candidate(source: Source, chosen: list[Left], extra: tuple[str, ...]) -> Candidate:
    text = source.parsed.text
    rule = chosen[0].fact.rule
    pairs = tuple(Pair(one.text, _right(one, text), one.fact.evidence) for one in chosen)
    given = ", ".join(pair.right for pair in pairs)
    sentences = "\n".join(sorted(one.fact.evidence.of(text) for one in chosen))
    question = Matching(
        id=drafted_id(f"{FAMILY}.{rule}", "matching", sentences),
        stem=STEMS[rule],
        evidence=(tuple(one.fact.evidence for one in chosen),),
        explain=f"Dans l’ordre des passages, l’article donne{NNBSP}: {given}.",
        made_by=f"{FAMILY}.{rule}",
        state="draft",
        pairs=pairs,
        extra=extra,
    )
    described = [features(source, one.fact, one.shown) for one in chosen]
    mean = {name: sum(d[name] for d in described) / len(described) for name in described[0]}
    return Candidate(
        question=question,
        family=FAMILY,
        focus="comprehension",
        sentences=tuple(sorted(one.fact.sentence for one in chosen)),
        features={
            **mean,
            "options": len(pairs) + len(question.extra),
            "most_words": max(len(one.text.split()) for one in chosen),
            "fits": min(_fits(source, one, chosen) for one in chosen),
        },
    )


def _right(left: Left, text: str) -> str:
    value = fold_space(left.fact.value.of(text))
    return value[:1].lower() + value[1:] if left.fact.kind != "rank" else value


def _extra(source: Source, chosen: Sequence[Left], group: Sequence[Left]) -> tuple[str, ...]:
    """Return one more value of the article, which belongs to none of the lefts."""
    text = source.parsed.text
    for one in (*group, *_unshown(source, chosen[0].fact)):
        spare = one not in chosen and all(one.number != other.number for other in chosen)
        fits = all(_near(text, one, other) and not _tells(one, other) for other in chosen)
        apart = all(not _same_claim(source, one, other) for other in chosen)
        years = [abs(one.number - other.number) for other in chosen]
        near = one.fact.rule != "year" or min(years) <= MOST_YEARS
        if spare and fits and apart and near:
            return (_right(one, text),)
    return ()


def _unshown(source: Source, like: Found) -> Iterator[Left]:
    """Yield the article's values of a kind whose own sentences are not fit to be shown."""
    for fact in source.facts:
        if (fact.rule, fact.unit) == (like.rule, like.unit) and fact.number is not None:
            text = _masked(source.parsed.text, fact, fact.evidence)
            yield Left(fact, (fact.sentence,), fact.evidence, text)
