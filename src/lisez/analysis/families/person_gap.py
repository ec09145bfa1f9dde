"""A person's full name blanked in its excerpt, among the article's people of that gender."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

from lisez.analysis import genders
from lisez.analysis.candidates import Candidate, Source, drafted_id
from lisez.analysis.cohesion import word_count
from lisez.analysis.facts.people import NAME, is_role, names
from lisez.analysis.moments import years_in
from lisez.analysis.showing import displayed, places
from lisez.core.questions import Gap, Option
from lisez.core.spans import Span
from lisez.core.typography import NNBSP, fold_space, folded

FAMILY = "person_gap"
STEM = f"Quel nom manque dans cet extrait{NNBSP}?"
WRONG_LEAST, WRONG_MOST = 2, 3
MOST_SHOWN = 70  # words
MOST_APART = 60  # years between what two people are named with
MOST_NAMED = 0.3  # share of the sentences that name whom an article is all about
LEAST_WORDS = 10  # of the sentence: fewer say too little of anybody

_ELIDED = re.compile(r"(?:\b(?:de|que|lorsque|puisque|jusque)\s|['’])\Z", re.IGNORECASE)
# « les deux saisons suivantes », « l’un d’eux »: of what, nobody knows.
_FOLLOWS = re.compile(
    r"\b(?:suivante?s?|précédente?s?|les autres|de même|le lendemain|eux|elles)\b", re.IGNORECASE
)
_KIN = re.compile(
    r"\b(?:père|mère|fils|fille|frère|sœur|épouse|époux|mari|femme|veuve|veuf|roi|reine)\b",
    re.IGNORECASE,
)


def propose(source: Source) -> Iterator[Candidate]:
    """Propose a gap for every full name that its excerpt does not tell."""
    everyone = _everyone(source)
    for sentence in source.parsed.sentences:
        spans = tuple(names(source.parsed, sentence)) if sentence.parsed else ()
        shown = source.gates.shortest(sentence.index, 1) if spans else None
        for span in spans if shown else ():
            others = _others(source, span, shown or (), everyone)
            if len(others) >= WRONG_LEAST and not _vetoed(source, span, shown or ()):
                yield _candidate(source, span, shown or (), others[:WRONG_MOST])


def _everyone(source: Source) -> tuple[str, ...]:
    """Return all full names, the surname of each being nobody else's."""
    text = source.parsed.text
    said = [
        fold_space(span.of(text))
        for sentence in source.parsed.sentences
        if sentence.parsed
        for span in names(source.parsed, sentence)
    ]
    everyone = dict.fromkeys(name for name in said if not _only_of(text, name))
    surnames = Counter(_surname(name) for name in everyone)
    return tuple(name for name in everyone if surnames[_surname(name)] == 1)


def _only_of(text: str, name: str) -> bool:
    """« le Boléro de Maurice Ravel » speaks of the work, as long as he is not met elsewhere."""
    places = [found.start() for found in re.finditer(re.escape(name), text)]
    work = re.compile(r"\b[A-ZÉÈ][^\W\d]+ (?:de |d['’])\Z")
    return all(work.search(text[max(0, at - 30) : at]) for at in places)


def _surname(name: str) -> str:
    return folded(name.rsplit(maxsplit=1)[-1])


def _others(source: Source, span: Span, shown: Sequence[int], everyone: Sequence[str]) -> list[str]:
    """Return other names of the same sure gender that are not in sight."""
    text = source.parsed.text
    name, seen = fold_space(span.of(text)), folded(displayed(source, tuple(shown)).of(text))
    gender = genders.of_name(name)
    if not gender or name not in everyone:
        return []
    fit = [
        other
        for other in everyone
        if other != name and genders.of_name(other) == gender and _surname(other) not in seen
        if not of_another_time(source, name, other)
    ]
    strangers = {other: _of_another_trade(source, name, other) for other in fit}
    return sorted(fit, key=lambda other: (strangers[other], _distance(text, other, span), other))


def of_another_time(source: Source, name: str, other: str) -> bool:
    """« en 1634, Paul Serrat » beside « en 1987, Louis Girard »: the date tells who it is."""
    ours, theirs = _years(source, name), _years(source, other)
    apart = [abs(one - two) for one in ours for two in theirs]
    return bool(apart) and min(apart) > MOST_APART


def _years(source: Source, name: str) -> list[Decimal]:
    """Return the years of the sentences that name somebody."""
    text, surname = source.parsed.text, name.rsplit(maxsplit=1)[-1]
    naming = (s.span.of(text) for s in source.parsed.sentences if surname in s.span.of(text))
    return [year for words in naming for year in years_in(words)]


def _of_another_trade(source: Source, name: str, other: str) -> bool:
    """« le botaniste Paul Serrat » beside « le général Louis Girard »: others come first."""
    ours, theirs = _trades(source, name), _trades(source, other)
    return bool(ours and theirs) and not ours & theirs


def _trades(source: Source, name: str) -> set[str]:
    """Return the first words of the roles that the article gives to somebody."""
    text = source.parsed.text
    given = (f for f in source.facts if f.kind == "role" and fold_space(f.subject) == name)
    return {folded(fact.value.of(text)).split()[0] for fact in given}


def _distance(text: str, name: str, span: Span) -> int:
    """Return how far a name is from a place, in characters: whom the passage is about is near."""
    places = [found.start() for found in re.finditer(re.escape(name), text)]
    return min((abs(place - span.start) for place in places), default=len(text))


def _vetoed(source: Source, span: Span, shown: Sequence[int]) -> bool:
    text = source.parsed.text
    whole = displayed(source, tuple(shown))
    excerpt = whole.of(text)
    asked = source.parsed.sentences[shown[-1]].span.of(text)
    return (
        word_count(excerpt) > MOST_SHOWN
        or word_count(asked) < LEAST_WORDS
        or _ELIDED.search(text[whole.start : span.start]) is not None
        or _KIN.search(excerpt) is not None
        or _twice(source, span, excerpt)
        or _listed(text, span)
        or _of_a_thing(source, span)
        or _FOLLOWS.search(asked) is not None
        or _known(source, span)
    )


def _twice(source: Source, span: Span, excerpt: str) -> bool:
    """« ____ a gagné, et Tissot sourit »: the surname stands beside its gap."""
    return folded(excerpt).count(_surname(span.of(source.parsed.text))) > 1


def _listed(text: str, span: Span) -> bool:
    """« Louis Girard et ____ », « ____, Marc Tissot et Paul Serrat »: any name would do."""
    before, after = text[max(0, span.start - 200) : span.start], text[span.end : span.end + 40]
    return (
        re.search(r"(?:\bet|\b[A-ZÉ][^\W\d]+,|\bou|\bpuis|\()\s?\Z", before) is not None
        or re.match(rf"\s(?:et|ou|puis)\b|\s?[:\-–]|, {NAME}", after) is not None
    )


def _of_a_thing(source: Source, span: Span) -> bool:
    """« le trophée ____ » bears a name, « le botaniste ____ » has one."""
    token = source.parsed.within(Span(span.start - 2, span.start - 1))
    noun = bool(token) and token[0].pos in ("NOUN", "PROPN", "ADJ")
    return noun and not is_role(source.parsed, token[0].span)


def _known(source: Source, span: Span) -> bool:
    """Whom the heading names, or nearly every sentence, needs no reading to be guessed."""
    surname = _surname(span.of(source.parsed.text))
    headings = folded(" ".join(heading for _, heading in source.parsed.article.headings))
    naming = sum(surname in words for words in source.folded)
    return surname in headings or naming > MOST_NAMED * len(source.folded)


def _candidate(
    source: Source, span: Span, shown: Sequence[int], others: Sequence[str]
) -> Candidate:
    text, sentences = source.parsed.text, source.parsed.sentences
    sentence = sentences[shown[-1]]
    name, words = span.of(text), sentence.span.of(text)
    why = "Dans l’article, cette phrase parle de quelqu’un d’autre."
    question = Gap(
        id=drafted_id(f"{FAMILY}.name", "gap", words, span.start - sentence.span.start),
        stem=STEM,
        **places(source, tuple(shown)),
        explain=f"L’article nomme ici {name}.",
        made_by=f"{FAMILY}.name",
        state="draft",
        blank=span,
        key=name,
        options=(Option(name, name), *(Option(one, one, why) for one in others)),
        pick=True,
    )
    return Candidate(
        question=question,
        family=FAMILY,
        focus="comprehension",
        sentences=(sentence.index,),
        features={
            "words": word_count(words),
            "context": len(shown) - 1,
            "position": sentence.index / max(1, len(sentences) - 1),
            "options": len(question.options),
            "commas": words.count(","),
            "entities": sum(sentence.span.contains(e.span) for e in source.parsed.entities),
            "first": float(span.start == sentence.span.start),
            "named": folded(text).count(_surname(name)),
        },
    )
