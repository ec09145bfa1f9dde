"""What an article's readers are asked to judge: sentences of it, half of them made false.

Of what can be denied half is; a sentence that can only be repeated is true beside one that is
denied, so that as many are false as true.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from lisez.analysis.candidates import Candidate, Source, Turned, drafted_id
from lisez.analysis.contrast import Contrast
from lisez.analysis.contrasts import contrasts
from lisez.analysis.facts.stated import Label, stated
from lisez.analysis.found import Found
from lisez.analysis.language_gap import typeset
from lisez.analysis.likeness import likeness
from lisez.analysis.parsed import Parsed
from lisez.analysis.refutable import valued
from lisez.analysis.statements import standing
from lisez.analysis.statements import statement as said_alone
from lisez.analysis.tellings import telling
from lisez.analysis.value_features import features
from lisez.analysis.verdicts import verdicts
from lisez.core.questions import TrueFalse
from lisez.core.typography import fold_space, folded

ALIKE = 4  # weight of shared words from which on another sentence proves the same
_LONGEST = 12  # words of the article that are quoted in an explanation


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence to be judged: a fact of it, and how it is denied; None where it is repeated."""

    fact: Found
    contrast: Contrast | None = None


Told = tuple[tuple[Statement, str], ...]
_TOLD: WeakKeyDictionary[Parsed, dict[int, Told]] = WeakKeyDictionary()  # two families ask


def tested(source: Source) -> Told:
    """Return the statements of an article in order, each « true » or « false »."""
    kept = _TOLD.setdefault(source.parsed, {})
    if source.seed not in kept:
        kept[source.seed] = _tested(source)
    return kept[source.seed]


def _tested(source: Source) -> Told:
    return drawn(source, _deniable(source), repeated(source, standing), "denied")


def drawn(
    source: Source, denied: Mapping[int, Statement], others: Iterable[Statement], chance: str
) -> Told:
    """Return what is judged, in order, each « true » or « false »: half of what can be denied.

    `denied` are statements by their sentence; of `others`, which can only be repeated, as many
    are taken. `chance` names the draw.
    """
    kept = [s for s in others if s.fact.sentence not in denied][: len(denied)]
    order = source.shuffled(tuple(str(at) for at in sorted(denied)), chance)
    beside = sorted(int(at) for at in order[: len(kept)])
    rest = sorted(int(at) for at in order[len(kept) :])
    said = [denied[at].fact.evidence.of(source.parsed.text) for at in rest]
    told = [(statement, "true") for statement in kept]
    told += [(denied[at], "false") for at in beside]
    told += [(denied[at], truth) for at, truth in zip(rest, verdicts(source, said), strict=True)]
    return tuple(sorted(told, key=lambda pair: pair[0].fact.sentence))


def _deniable(source: Source) -> dict[int, Statement]:
    """Return one statement for each sentence that can be denied, by its value first of all."""
    found = {c.fact.sentence: Statement(c.fact, c) for c in valued(source)}
    for contrast in contrasts(source):
        fact = contrast.fact
        fits = fact.sentence not in found and standing(source, fact)
        if fits and not proved_twice(source, fact) and not true_elsewhere(source, contrast):
            found.setdefault(fact.sentence, Statement(fact, contrast))
    return found


def proved_twice(source: Source, fact: Found) -> bool:
    """« Dax bat Pau … Pau est battu par Dax »: another sentence proves it as well."""
    return any(weight >= ALIKE for weight in likeness(source.parsed, fact.sentence).values())


def true_elsewhere(source: Source, contrast: Contrast) -> bool:
    """« Le vote est un échec … Le second vote est un succès »: both words are said of a vote."""
    said = folded(contrast.other)
    parsed = source.parsed
    return any(
        weight > 1 and said in folded(parsed.sentences[index].span.of(parsed.text))
        for index, weight in likeness(parsed, contrast.fact.sentence).items()
    )


def repeated(source: Source, fits: Callable[[Source, Found], object]) -> Iterator[Statement]:
    """Yield the sentences that tell what somebody or something named did, one fact each.

    `fits` says, by what is true of it, whether a fact may be shown as it will be.
    """
    for sentence in source.parsed.sentences:
        if not sentence.parsed or not telling(source, sentence):
            continue
        fact = stated(source.parsed, sentence, sentence.span, Label("statement", "stated", ""))
        if fits(source, fact) and not proved_twice(source, fact):
            yield Statement(fact)


def candidate(source: Source, statement: Statement, truth: str, family: str) -> Candidate:
    """Return the question whether a statement is true, with the sentence that proves it."""
    text, fact = source.parsed.text, statement.fact
    rule = f"{family}.{fact.rule}"
    said, explain = _told_as(source, statement, truth)
    question = TrueFalse(
        id=drafted_id(rule, "true-false", fact.evidence.of(text)),
        stem=said,
        key=truth,
        justify=True,
        evidence=((fact.evidence,),),
        explain=explain,
        made_by=rule,
        state="draft",
    )
    return Candidate(
        question=question,
        family=family,
        focus="comprehension",
        sentences=(fact.sentence,),
        features={
            **features(source, fact, (fact.sentence,)),
            "options": 2,
            "true": float(truth == "true"),
        },
        turned=_turned(source, statement, said, truth),
    )


def _told_as(source: Source, statement: Statement, truth: str) -> tuple[str, str]:
    """Return a statement as its verdict wants it, and its explanation."""
    contrast = statement.contrast
    false = contrast is not None and truth == "false"
    edits = contrast.edits if contrast is not None and false else ()
    explain = typeset(_explained(source, statement, false=false))
    return said_alone(source, statement.fact, edits), explain


def _turned(source: Source, statement: Statement, said: str, truth: str) -> Turned | None:
    """Return a statement with the other verdict; None for one that can only be repeated."""
    if statement.contrast is None:
        return None
    key = "false" if truth == "true" else "true"
    other, explain = _told_as(source, statement, key)
    return Turned(said, other, key, explain)


def _explained(source: Source, statement: Statement, *, false: bool) -> str:
    """« L’article dit « échec », et non « succès ». »."""
    contrast = statement.contrast
    if contrast is None:
        return "L’article dit la même chose."
    said = fold_space(contrast.fact.value.of(source.parsed.text))
    if len(said.split()) > _LONGEST:
        return "L’article dit le contraire." if false else "L’article le dit ainsi."
    if false:
        return f"L’article dit « {said} », et non « {fold_space(contrast.other)} »."
    return f"L’article dit « {said} », comme la phrase proposée."
