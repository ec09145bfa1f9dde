"""« D’après l’article, combien de coureurs sont arrivés ? »: the count is the subject.

The answer is typed and marked by value. A question on the subject needs no other order of
words than the article's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from lisez.analysis import vague
from lisez.analysis.askable import veto
from lisez.analysis.candidates import Candidate, Source, drafted_id
from lisez.analysis.clauses import Cut, after_connector, lowered, plain_clause, to_its_end
from lisez.analysis.facts.measured import of
from lisez.analysis.families.completion import faulty, unsure
from lisez.analysis.found import Found
from lisez.analysis.language_gap import typeset
from lisez.analysis.numerals import plain
from lisez.analysis.parsed import Token
from lisez.analysis.typed_vetoes import easily_guessed
from lisez.analysis.value_features import features
from lisez.core.questions import Number
from lisez.core.typography import NBSP, fold_space

FAMILY = "how_many"
NAMELESS = ("nameless",)  # « les coureurs ont … » is known with the article at hand
WORDS = range(4, 26)
_OPEN = re.compile(
    r"\b(?:ne|peut-être|sans doute|environ|autres?|ces|cette|ce|y|en effet|aussi|encore)\b|n'",
    re.IGNORECASE,
)


def propose(source: Source) -> Iterator[Candidate]:
    """Yield a question for each exact count that is the subject of its clause."""
    for fact in source.facts:
        if fact.kind != "count" or fact.approx != "exact" or unsure(source, fact):
            continue
        if faulty(source, fact) or veto(source.parsed, fact, fact.evidence):
            continue
        cut = _asked(source, fact)
        if cut is not None and fact.number is not None:
            yield _candidate(source, fact, cut, fact.number)


def _asked(source: Source, fact: Found) -> Cut | None:
    """Return the clause whose subject the count opens, with what frames it before a comma."""
    parsed = source.parsed
    sentence = parsed.sentences[fact.sentence]
    number = parsed.within(fact.value)
    tokens = after_connector(parsed, sentence, sentence.last)
    at = next((i for i, t in enumerate(tokens) if t.index == number[0].index), None)
    if at is None or (at and tokens[at - 1].text != ","):
        return None
    rest = to_its_end([t for t in tokens[at:] if t.index > number[-1].index])
    cut = Cut(parsed, sentence, (*tokens[:at], *number, *rest))
    good = rest and _subject(rest) and len(cut.text.split()) in WORDS
    stands = good and not _OPEN.search(plain(cut.text)) and plain_clause(cut.tokens)
    clear = stands and not vague.in_a_contest(cut.text)
    return cut if clear and cut.alone(NAMELESS) else None


def _subject(rest: Sequence[Token]) -> bool:
    """Say whether a verb in the plural comes, and no mark before it."""
    verb = next((t for t in rest if t.finite and t.pos in ("VERB", "AUX")), None)
    return verb is not None and rest[0].pos in ("NOUN", "ADJ") and verb.feature("Number") == "Plur"


def _stem(source: Source, fact: Found, cut: Cut) -> str:
    number = source.parsed.within(fact.value)
    before = Cut(
        cut.parsed, cut.sentence, tuple(t for t in cut.tokens if t.index < number[0].index)
    )
    after = Cut(
        cut.parsed, cut.sentence, tuple(t for t in cut.tokens if t.index > number[-1].index)
    )
    front = f"{lowered(before)} " if before.tokens else ""
    return typeset(f"D’après l’article, {front}combien {of(after.text)} ?")


def _candidate(source: Source, fact: Found, cut: Cut, number: Decimal) -> Candidate:
    text = source.parsed.text
    rule = f"{FAMILY}.count"
    of_it = fact.evidence.of(text), fact.value.start - fact.evidence.start
    question = Number(
        id=drafted_id(rule, "number", *of_it),
        stem=_stem(source, fact, cut),
        evidence=((fact.evidence,),),
        explain=f"L’article dit «{NBSP}{fold_space(fact.value.of(text)).lower()}{NBSP}».",
        made_by=rule,
        state="draft",
        key=number,
    )
    return Candidate(
        question=question,
        family=FAMILY,
        focus="comprehension",
        sentences=(fact.sentence,),
        features={
            **features(source, fact, (fact.sentence,)),
            "options": 0,
            "guessed": float(easily_guessed(fact)),
            "words": len(cut.text.split()),
        },
        displays=cut.displayed,
        asks=fact.value,
    )
