"""True or false by who is what: « Paul Morel est maire de Dax », of whom the article says it.

A role is put beside somebody else of the article, of a gender that can bear it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lisez.analysis import genders
from lisez.analysis.candidates import Candidate, Source, drafted_id
from lisez.analysis.everyone import people
from lisez.analysis.found import Found
from lisez.analysis.language_gap import typeset
from lisez.analysis.verdicts import verdicts
from lisez.core.questions import TrueFalse
from lisez.core.typography import fold_space, folded

FAMILY = "role_truth"
WORDS = range(2, 10)  # of a role
_LEANS = re.compile(
    r"\b(?:son|sa|ses|leurs?|cet|cette|ces|ce|depuis|ancien|ancienne|autres?)\b", re.IGNORECASE
)


def propose(source: Source) -> Iterator[Candidate]:
    """Yield a statement for each role that somebody else of the article might have."""
    told: set[str] = set()
    pairs: list[tuple[Found, str]] = []
    for fact in (fact for fact in source.facts if fact.kind == "role" and _fit(source, fact)):
        fresh = [other for other in _others(source, fact) if other not in told]
        if fresh and fact.subject not in told:
            other = source.shuffled(tuple(fresh), _role(source, fact), "whose")[0]
            told |= {fact.subject, other}
            pairs.append((fact, other))
    truths = verdicts(source, [_role(source, fact) for fact, _ in pairs])
    for (fact, other), truth in zip(pairs, truths, strict=True):
        yield _candidate(source, fact, other, truth)


def _others(source: Source, fact: Found) -> tuple[str, ...]:
    """Return who might have a role: those who have another one, else all of that gender."""
    ours = _role(source, fact)
    gender = genders.of_role(ours) or genders.of_name(fact.subject)
    if not gender or genders.of_name(fact.subject) != gender:
        return ()
    roles: dict[str, list[str]] = {}
    for other in source.facts:
        if other.kind == "role":
            roles.setdefault(other.subject, []).append(_role(source, other))
    everyone = [
        name
        for name in dict.fromkeys((*roles, *people(source)))
        if name != fact.subject and genders.of_name(name) == gender
        if all(_apart(ours, role) for role in roles.get(name, ()))
        if not _has_it(source, name, ours) and not _akin(name, fact.subject)
    ]
    with_roles = tuple(n for n in everyone if n in roles and _fits_else(source, roles[n]))
    return with_roles or (tuple(everyone) if _OF.search(ours) else ())


_OF = re.compile(r"\b(?:de|du|des|d['’]|à|au|aux)\b|d['’]")  # « convaincu » may be said of many


def _fits_else(_source: Source, roles: Sequence[str]) -> bool:
    return any(len(role.split()) in WORDS and not _LEANS.search(role) for role in roles)


def _akin(one: str, other: str) -> bool:
    """« Jean Morel », « Morel Jean »: they share a name, and may be one."""
    return bool(set(folded(one).split()) & set(folded(other).split()))


def _has_it(source: Source, name: str, role: str) -> bool:
    """« Luc Serrat fut maire lui aussi »: a sentence that names somebody has the role's noun."""
    noun, surname = folded(role).split()[0], folded(name).rsplit(maxsplit=1)[-1]
    return any(surname in said and re.search(rf"\b{noun}", said) for said in source.folded)


def _role(source: Source, fact: Found) -> str:
    return fold_space(fact.value.of(source.parsed.text))


# « présidente de l’association », « directeur du musée »: of which one.
_UNKNOWN = re.compile(r"\b(?:du|de la|de l['’])\s?[a-zàâéèêîôûç]+$")


# « Luc Morel, l’inspecteur Vidal »: a part that he plays.
_PLAYED = re.compile(r"\b(?!du |de |des |au |aux |à |la |le |en )[a-zàâéèêîôûç]{2,} [A-ZÀÉ][\w-]+$")


def _fit(source: Source, fact: Found) -> bool:
    """Veto a bare « retraité », « sa fille », and what the heading or the name itself tells."""
    role = _role(source, fact)
    headings = folded(" ".join(heading for _, heading in source.parsed.article.headings))
    surname = folded(fact.subject.rsplit(maxsplit=1)[-1])
    return (
        len(role.split()) in WORDS
        and fact.rule in ("role-after", "role-before")
        and source.gates.sound(fact.sentence)
        and not _LEANS.search(role)
        and not _UNKNOWN.search(role)
        and not _PLAYED.search(role)
        and surname not in headings
        and surname not in folded(role)
    )


def _apart(ours: str, theirs: str) -> bool:
    """« président du club », « président de la région »: neither role holds the other."""
    one, two = set(folded(ours).split()), set(folded(theirs).split())
    return not one <= two and not two <= one


def _own_role(source: Source, name: str) -> Found | None:
    """Return how the article presents somebody, None where it does not."""
    roles = (fact for fact in source.facts if fact.kind == "role" and fact.subject == name)
    return next((fact for fact in roles if source.gates.sound(fact.sentence)), None)


def _explained(
    source: Source, owner: str, role: str, other: str, theirs: Found | None, truth: str
) -> str:
    """« L’article présente ainsi Anne Roy : « maire » ; il présente Luc Morel ainsi : … »."""
    whom = owner if truth == "true" or theirs else f"{owner}, et non {fold_space(other)}"
    said = f"L’article présente ainsi {whom} : « {role} »"
    if theirs is None:
        return f"{said}."
    return f"{said} ; il présente {fold_space(other)} ainsi : « {_role(source, theirs)} »."


def _candidate(source: Source, fact: Found, other: str, truth: str) -> Candidate:
    text = source.parsed.text
    role = _role(source, fact)
    name = fold_space(fact.subject if truth == "true" else other)
    rule = f"{FAMILY}.who"
    owner = fold_space(fact.subject)
    theirs = None if truth == "true" else _own_role(source, other)
    question = TrueFalse(
        id=drafted_id(rule, "true-false", fact.evidence.of(text)),
        stem=typeset(f"L’article présente {name} ainsi : {role}."),
        key=truth,
        justify=True,
        evidence=((fact.evidence,),) if theirs is None else ((fact.evidence,), (theirs.evidence,)),
        explain=typeset(_explained(source, owner, role, other, theirs, truth)),
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
