"""People matched with their roles; with fewer roles, « qui est … ? » among the article's people.

A role that only one of the people can have by its gender is no question: « la directrice »
with one woman among men.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import permutations

from lisez.analysis import genders
from lisez.analysis.candidates import Candidate, Source, drafted_id
from lisez.analysis.facts.people import BEFORE_ROLE, names
from lisez.analysis.found import Found
from lisez.core.questions import Choice, Matching, Option, Pair
from lisez.core.spans import Span
from lisez.core.typography import NNBSP, fold_space, folded

FAMILY = "people_roles"
CHOICE = "role_holder"  # « qui est … ? », off: readers kept too few
STEM = "Associez chaque personne à ce que l’article dit d’elle."
LEAST_PAIRS, MOST_PAIRS = 3, 5
WRONG = 2
MOST_WORDS = 9  # of a role


@dataclass(frozen=True)
class Person:
    """Somebody with the one role that the article gives; genders are M, F or ""."""

    name: str
    role: str
    fact: Found
    role_gender: genders.Gender
    gender: genders.Gender


def propose(source: Source) -> Iterator[Candidate]:
    """Propose one matching of the article's people, or some choices where it has too few."""
    people = untold(exclusive(_people(source)))[:MOST_PAIRS]
    if len(people) >= LEAST_PAIRS and ways(people) >= LEAST_WAYS:
        yield _matching(source, people)
        return
    for person in exclusive(_people(source)):
        others = _others(source, person)
        if len(others) < WRONG or _headed(source, person) or _bare(person):
            continue
        if _only(source, person):
            yield _choice(source, person, others[:WRONG])


def _people(source: Source) -> list[Person]:
    """Return the people whose role the article says once, in a sound sentence, in few words."""
    text = source.parsed.text
    roles: dict[str, list[Person]] = {}
    for fact in source.facts:
        if fact.kind == "role" and fact.other is not None:
            person = _person(text, fact)
            roles.setdefault(person.name, []).append(person)
    return [
        given[0]
        for given in roles.values()
        if len({folded(person.role) for person in given}) == 1
        and source.gates.sound(given[0].fact.sentence)
        and len(given[0].role.split()) <= MOST_WORDS
        and not _his_own(given[0])
    ]


def _person(text: str, fact: Found) -> Person:
    name = fold_space(fact.other.of(text)) if fact.other else ""
    role = fold_space(fact.value.of(text))
    article = text[: fact.value.start].replace("’", "'").rsplit(" ", 2)
    before = next((word for word in reversed(article) if word), "")
    told = genders.of_role(role, before if text[fact.value.start - 1] == " " else "")
    return Person(name, role, fact, told, genders.of_name(name) or told)


def _his_own(person: Person) -> bool:
    """« patron de la conserverie Kerdaniel » says whose name it is: Hervé Kerdaniel's."""
    said = {word for word in folded(person.role).replace("'", " ").split() if len(word) > 3}
    return bool(said & set(folded(person.name).split()))


def exclusive(people: Sequence[Person]) -> list[Person]:
    """Return those whose role nobody else's contains: « préfet » beside « préfet du Var »."""
    said = [frozenset(folded(person.role).replace("'", " ").split()) for person in people]
    return [
        person
        for index, person in enumerate(people)
        if not any(
            said[index] <= other or other <= said[index] or person.role.split()[0] == first
            for place, (other, first) in enumerate(
                zip(said, (one.role.split()[0] for one in people), strict=True)
            )
            if place != index
        )
    ]


def untold(people: Sequence[Person]) -> list[Person]:
    """Return those whom no gender betrays.

    « technicien » with one man among women tells whose it is; so does « directrice » with
    one woman; and a woman beside two men with two men's roles gets the one that is left.
    """
    kept = list(people)
    while told := [one for one in kept if _told(one, kept)]:
        kept = [person for person in kept if person is not told[0]]
    return kept


def _told(person: Person, people: Sequence[Person]) -> bool:
    roles = sum(_may_be(person.gender, other.role_gender) for other in people)
    holders = sum(_may_be(other.gender, person.role_gender) for other in people)
    return roles < 2 or holders < 2


def ways(people: Sequence[Person]) -> int:
    """Return in how many ways the roles can be given to the people as far as gender tells.

    Two women and two men with two women's and two men's roles: in four, of which one is right.
    """
    return sum(
        all(
            _may_be(one.gender, other.role_gender) for one, other in zip(people, given, strict=True)
        )
        for given in permutations(people)
    )


LEAST_WAYS = 6  # as many as three people have whose gender tells nothing


def _may_be(gender: genders.Gender, role: genders.Gender) -> bool:
    return not gender or not role or gender == role


def _others(source: Source, person: Person) -> list[str]:
    """Return names of other people of the same gender, none the article's word for this role."""
    text = source.parsed.text
    said = dict.fromkeys(
        fold_space(span.of(text))
        for sentence in source.parsed.sentences
        for span in (names(source.parsed, sentence) if sentence.parsed else ())
    )
    surnames = Counter(name.split()[-1] for name in said)
    return [
        name
        for name in said
        if name != person.name
        and person.gender
        and genders.of_name(name) == person.gender
        and surnames[name.split()[-1]] == 1
        and surnames[person.name.split()[-1]] == 1
    ]


def _headed(source: Source, person: Person) -> bool:
    """« Sophie Arnaud, directrice » in a heading answers."""
    headings = " ".join(heading for _, heading in source.parsed.article.headings)
    return folded(person.name.split()[-1]) in folded(headings)


def _bare(person: Person) -> bool:
    """« Qui est colonel ? » asks for a title, « qui est boulanger à Nantes ? » for a person."""
    return len(person.role.split()) < 2


def _only(source: Source, person: Person) -> bool:
    """« Qui est général ? » wants one general in the article; « qui est jeune roi » is no French.

    « Qui est royaliste ? »: others may well be.
    """
    noun = person.role.split(maxsplit=1)[0]
    found = re.findall(rf"\b{re.escape(folded(noun))}", folded(source.parsed.text))
    return len(found) == 1 and noun not in BEFORE_ROLE and not noun.endswith("iste")


def _matching(source: Source, people: Sequence[Person]) -> Candidate:
    text = source.parsed.text
    said = "\n".join(person.fact.evidence.of(text) for person in people)
    question = Matching(
        id=drafted_id(f"{FAMILY}.pairs", "matching", said),
        stem=STEM,
        evidence=(tuple(person.fact.evidence for person in people),),
        explain="L’article nomme chaque personne avec son rôle.",
        made_by=f"{FAMILY}.pairs",
        state="draft",
        pairs=tuple(Pair(one.name, one.role, one.fact.evidence) for one in people),
    )
    return _as_candidate(source, question, people, len(people))


def _choice(source: Source, person: Person, others: Sequence[str]) -> Candidate:
    text = source.parsed.text
    why = "L’article ne dit pas cela de cette personne."
    sentence: Span = source.parsed.sentences[person.fact.sentence].span
    question = Choice(
        id=drafted_id(f"{CHOICE}.who", "choice", sentence.of(text), person.fact.value.start),
        stem=f"D’après l’article, qui est {person.role}{NNBSP}?",
        evidence=((person.fact.evidence,),),
        explain=f"L’article présente {person.name} ainsi{NNBSP}: {person.role}.",
        made_by=f"{CHOICE}.who",
        state="draft",
        options=(
            Option(person.name, person.name),
            *(Option(name, name, why) for name in others),
        ),
        key=person.name,
    )
    return _as_candidate(source, question, [person], 1 + len(others))


def _as_candidate(
    source: Source, question: Choice | Matching, people: Sequence[Person], options: int
) -> Candidate:
    sentences = tuple(sorted({person.fact.sentence for person in people}))
    lengths = [len(person.role.split()) for person in people]
    last = max(1, len(source.parsed.sentences) - 1)
    return Candidate(
        question=question,
        family=question.made_by.partition(".")[0],
        focus="comprehension",
        sentences=sentences,
        features={
            "options": options,
            "position": sentences[0] / last,
            "key_words": sum(lengths) / len(lengths),
            "uneven": max(lengths) - min(lengths),
            "gendered": sum(bool(p.role_gender) for p in people) / len(people),
            "women": sum(p.gender == "F" for p in people) / len(people),
            "nearby": sum(p.fact.rule == "role-after" for p in people) / len(people),
            "apart": float(len(sentences)),
        },
    )
