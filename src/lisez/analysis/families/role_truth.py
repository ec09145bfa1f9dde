"""True or false by who is what: « Paul Morel est maire de Dax », of whom the article says it.

A role is put beside somebody else of the article, of a gender that can bear it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lisez.analysis import genders
from lisez.analysis.candidates import Candidate, Source, drafted_id
from lisez.analysis.found import Found
from lisez.analysis.language_gap import typeset
from lisez.analysis.verdicts import verdicts
from lisez.core.questions import TrueFalse
from lisez.core.typography import fold_space, folded

FAMILY = "role_truth"
WORDS = range(2, 10)  # of a role
_LEANS = re.compile(
    r"\b(?:son|sa|ses|leurs?|cet|cette|ces|ce|depuis|ancien|ancienne)\b", re.IGNORECASE
)


def propose(source: Source) -> Iterator[Candidate]:
    """Yield a statement for each role that somebody else of the article might have."""
    roles = [fact for fact in source.facts if fact.kind == "role" and _fit(source, fact)]
    told: set[str] = set()
    pairs: list[tuple[Found, Found]] = []
    for fact in roles:
        others = [o for o in roles if _exchange(source, fact, o) and o.subject not in told]
        if others and fact.subject not in told:
            other = _other(source, fact, others)
            told |= {fact.subject, other.subject}
            pairs.append((fact, other))
    truths = verdicts(source, [_role(source, fact) for fact, _ in pairs])
    for (fact, other), truth in zip(pairs, truths, strict=True):
        yield _candidate(source, fact, other, truth)


def _other(source: Source, fact: Found, others: Sequence[Found]) -> Found:
    """Return who is said to have the role where it is said wrongly."""
    by_name = {other.subject: other for other in others}
    return by_name[source.shuffled(tuple(by_name), _role(source, fact), "whose")[0]]


def _role(source: Source, fact: Found) -> str:
    return fold_space(fact.value.of(source.parsed.text))


def _fit(source: Source, fact: Found) -> bool:
    """Veto a bare « retraité », « sa fille », and what the heading or the name itself tells."""
    role = _role(source, fact)
    headings = folded(" ".join(heading for _, heading in source.parsed.article.headings))
    surname = folded(fact.subject.rsplit(maxsplit=1)[-1])
    return (
        len(role.split()) in WORDS
        and fact.rule == "role-after"
        and source.gates.sound(fact.sentence)
        and not _LEANS.search(role)
        and surname not in headings
        and surname not in folded(role)
    )


def _exchange(source: Source, fact: Found, other: Found) -> bool:
    """Say whether somebody else could have the role by its form, and has it not."""
    ours, theirs = _role(source, fact), _role(source, other)
    gender = genders.of_role(ours) or genders.of_name(fact.subject)
    his = genders.of_name(other.subject)
    return other.subject != fact.subject and bool(gender) and his == gender and _apart(ours, theirs)


def _apart(ours: str, theirs: str) -> bool:
    """« président du club », « président de la région »: neither role holds the other."""
    one, two = set(folded(ours).split()), set(folded(theirs).split())
    return not one <= two and not two <= one


def _candidate(source: Source, fact: Found, other: Found, truth: str) -> Candidate:
    text = source.parsed.text
    role = _role(source, fact)
    name = fold_space(fact.subject if truth == "true" else other.subject)
    rule = f"{FAMILY}.who"
    owner = fold_space(fact.subject)
    evidence = ((fact.evidence,),)
    question = TrueFalse(
        id=drafted_id(rule, "true-false", fact.evidence.of(text)),
        stem=typeset(f"L’article présente {name} ainsi : {role}."),
        key=truth,
        justify=True,
        evidence=evidence,
        explain=typeset(f"L’article présente ainsi {owner} : « {role} »."),
        made_by=rule,
        state="draft",
    )
    sentence = source.parsed.sentences[fact.sentence]
    return Candidate(
        question=question,
        family=FAMILY,
        focus="comprehension",
        sentences=(fact.sentence,),
        features={
            "words": len(role.split()),
            "options": 2,
            "position": fact.sentence / max(1, len(source.parsed.sentences) - 1),
            "true": float(truth == "true"),
            "commas": sentence.span.of(text).count(","),
        },
        displays=(fact.evidence,),
    )
