"""True or false by a typed value: the article's sentence as it is, or with another value.

The statement is shown alone, so its sentence must stand alone; of each two statements
one is true, and the values put in their place are as plausible as the true ones.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from lisez.analysis import vague
from lisez.analysis.askable import veto
from lisez.analysis.candidates import Candidate, Source, drafted_id
from lisez.analysis.found import Found
from lisez.analysis.numerals import plain
from lisez.analysis.options import Alternative, alternatives, said_alike
from lisez.analysis.value_features import features
from lisez.analysis.verdicts import verdicts
from lisez.core.questions import TrueFalse
from lisez.core.typography import NBSP, fold_space

FAMILY = "value_truth"
WORDS = range(7, 34)  # of a statement
MOST_COMMAS = 3

_NAME_IN_QUOTES = re.compile(r"« ?(?:[^\s»]+ ){0,4}[^\s»]+ ?»")
_SPOKEN = re.compile(r"[«»“”\"?!]|\b(?:je|j'|nous|notre|nos|vous|tu)\b", re.IGNORECASE)
_NOW = re.compile(
    r"\b(?:aujourd'hui|actuellement|désormais|cette année|l'an dernier|hier|demain|à ce jour"
    r"|récemment|bientôt|de nos jours|ce jour|ici)\b",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\b(?:notamment|par exemple|parfois|souvent|généralement|certains?|certaines|parmi"
    r"|entre autres|également|aussi|encore|de nouveau|à nouveau|l'une? des?)\b",
    re.IGNORECASE,
)
_PRONOUN_FIRST = re.compile(
    r"(?:\W*\w+){0,5}?\W*\b(?:elles?|ils|il(?! (?:y a|s'agi|fau|pleu|exist|n'y|rest)))\b"
    r"|(?:son|sa|ses|leurs?|c'|ce|cela|celui|celle|ceux)\b",
    re.IGNORECASE,
)
_CONNECTOR = re.compile(
    r"(?:Par ailleurs|De plus|En outre|Enfin|Toutefois|Cependant|En effet|Néanmoins|Pourtant"
    r"|D'autre part|Ensuite|Puis|Finalement|Mais|Or|De fait|D'ailleurs|Entre-temps),? (?!que\b|qu')"
)


def propose(source: Source) -> Iterator[Candidate]:
    """Yield one statement for each sentence with a value that can be refuted."""
    by_sentence: dict[int, list[Found]] = {}
    for fact in source.facts:
        if _refutable(source, fact):
            by_sentence.setdefault(fact.sentence, []).append(fact)
    drawn = [_drawn(source, by_sentence[index]) for index in sorted(by_sentence)]
    told = [(fact, wrong) for fact, wrong in drawn if wrong]
    truths = verdicts(source, [fact.evidence.of(source.parsed.text) for fact, _ in told])
    for (fact, wrong), truth in zip(told, truths, strict=True):
        yield _candidate(source, fact, wrong, truth)


def _refutable(source: Source, fact: Found) -> bool:
    return (
        fact.number is not None
        and not any(says(source, fact) for says in REFUSALS)
        and not veto(source.parsed, fact, fact.evidence)
    )


def leaning(source: Source, fact: Found) -> bool:
    """« Il naît en 1921 »: a statement shows nothing before it."""
    index = fact.sentence
    words = plain(fact.evidence.of(source.parsed.text))
    bare = words[_opening(words) :]
    if _PRONOUN_FIRST.match(bare) or not source.gates.quotable(index):
        return True
    needs = source.gates.needs(index)
    return bool(needs) and not (needs == ("connective",) and bare != words)


def loose(source: Source, fact: Found) -> bool:
    """« À 23 km de l’arrivée, Yann Prigent part seul »: nobody knows in which race."""
    return vague.contest(source.parsed, fact.sentence)


def ownerless(source: Source, fact: Found) -> bool:
    """« Sa voiture entre … », « Les discours ébranlent ses idées »: nobody knows whose."""
    return vague.loosely_owned(source.parsed, fact.sentence)


def nameless(source: Source, fact: Found) -> bool:
    """« Un bus passe toutes les 45 minutes »: neither a name nor a date says which."""
    if fact.kind in ("date", "year"):
        return False
    tokens = source.parsed.of(source.parsed.sentences[fact.sentence])
    dated = any(o.kind in ("date", "year") for o in source.facts if o.sentence == fact.sentence)
    return not dated and not any(t.pos == "PROPN" or t.entity for t in tokens[1:])


def _opening(words: str) -> int:
    """Return how many characters a connector at the beginning takes: « Par ailleurs, »."""
    found = _CONNECTOR.match(words)
    return found.end() if found else 0


def unsure(_source: Source, fact: Found) -> bool:
    """« Selon le maire, la foire réunit 640 exposants »: the article does not say so itself."""
    return fact.modality not in ("asserted", "planned")


def inexact(_source: Source, fact: Found) -> bool:
    """« près de 640 exposants »: 700 is near as well."""
    return fact.approx != "exact"


def many(source: Source, fact: Found) -> bool:
    """Too long, or with too many clauses, to be judged as one statement."""
    words = fact.evidence.of(source.parsed.text)
    return len(words.split()) not in WORDS or words.count(",") > MOST_COMMAS


def spoken(source: Source, fact: Found) -> bool:
    """« Nous avons 640 exposants »: somebody speaks; « le « Petit Port » » is a name."""
    words = _NAME_IN_QUOTES.sub("", plain(fact.evidence.of(source.parsed.text)))
    return _SPOKEN.search(words) is not None


def present(source: Source, fact: Found) -> bool:
    """« La foire réunit aujourd’hui 640 exposants »: nobody knows which day that is."""
    return _NOW.search(plain(fact.evidence.of(source.parsed.text))) is not None


def open_claim(source: Source, fact: Found) -> bool:
    """« Il gagne également en 1987 »: it may be true of another year as well."""
    return _OPEN.search(plain(fact.evidence.of(source.parsed.text))) is not None


def yearless(_source: Source, fact: Found) -> bool:
    """« En juillet, Anne Roy court le Tour de Bretagne »: of which year, nobody knows."""
    return fact.rule in ("month-only", "day-only")


def told_twice(source: Source, fact: Found) -> bool:
    """« Né en 1921 … Il naît en 1921 »: each of the two would prove it."""
    return any(
        other.sentence != fact.sentence
        and other.number == fact.number
        and said_alike(source.parsed, fact.sentence, other.sentence)
        for other in source.facts
        if other.unit == fact.unit
    )


def unplaced(source: Source, fact: Found) -> bool:
    """« Le vote a lieu à Dax. De tous ceux qui votent, 85 % ont un jardin »: in Dax, that is."""
    return vague.share_elsewhere(source.parsed, fact)


Refusal = Callable[[Source, Found], bool]
REFUSALS: tuple[Refusal, ...] = (
    leaning,
    loose,
    ownerless,
    nameless,
    unsure,
    inexact,
    many,
    spoken,
    present,
    open_claim,
    told_twice,
    yearless,
    unplaced,
)


def _drawn(source: Source, facts: list[Found]) -> tuple[Found, tuple[Alternative, ...]]:
    """Return the value of a sentence that is asked about, and others as plausible.

    Without any a true statement would stand out as well: no values for none.
    """
    sentence = facts[0].evidence.of(source.parsed.text)
    places = source.shuffled(tuple(str(at) for at in range(len(facts))), sentence, "which")
    for place in places:
        fact = facts[int(place)]
        if wrong := alternatives(source, fact, fact.evidence, 3, own=False):
            return fact, wrong
    return facts[0], ()


def _candidate(
    source: Source, fact: Found, wrong: tuple[Alternative, ...], truth: str
) -> Candidate:
    text = source.parsed.text
    sentence = fact.evidence.of(text)
    told = fold_space(fact.value.of(text))
    by_text = {other.text: other for other in wrong}
    other = by_text[source.shuffled(tuple(by_text), sentence, "value")[0]]
    cut = fact.value.start - fact.evidence.start, fact.value.end - fact.evidence.start
    swapped = sentence[: cut[0]] + other.text + sentence[cut[1] :]
    said = f"L’article dit «{NBSP}{told}{NBSP}»"
    question = TrueFalse(
        id=drafted_id(f"{FAMILY}.{fact.rule}", "true-false", sentence),
        stem=fold_statement(sentence if truth == "true" else swapped),
        key=truth,
        justify=True,
        evidence=((fact.evidence,),),
        explain=(
            f"{said}, comme la phrase proposée."
            if truth == "true"
            else f"{said}, et non «{NBSP}{fold_space(other.text)}{NBSP}»."
        ),
        made_by=f"{FAMILY}.{fact.rule}",
        state="draft",
    )
    return Candidate(
        question=question,
        family=FAMILY,
        focus="comprehension",
        sentences=(fact.sentence,),
        features={
            **features(source, fact, (fact.sentence,)),
            "options": 2,
            "true": float(truth == "true"),
        },
    )


def fold_statement(sentence: str) -> str:
    """Return a sentence on one line, without a connector at its beginning."""
    line = re.sub(r"[ \t\n]+", " ", sentence).strip()
    bare = line[_opening(plain(line)) :]
    return bare[:1].upper() + bare[1:]
