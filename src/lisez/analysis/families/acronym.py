"""« Que signifie le sigle … ? », typed, where the text gives the expansion once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from lisez.analysis.candidates import Candidate, Source, drafted_id
from lisez.analysis.found import Found
from lisez.analysis.worldly import famous_acronym
from lisez.core.questions import Short
from lisez.core.typography import NBSP, NNBSP, fold_space, folded

FAMILY = "acronym"
MOST_WORDS = 7  # more is too much to type
MOST_CHARACTERS = 60


def propose(source: Source) -> Iterator[Candidate]:
    """Propose one question for each acronym that the text expands."""
    found = [fact for fact in source.facts if fact.kind == "acronym" and fact.other]
    times = Counter(fact.value.of(source.parsed.text) for fact in found)
    for fact in found:
        letters = fact.value.of(source.parsed.text)
        if times[letters] == 1 and not _vetoed(source, fact):
            yield _candidate(source, fact, letters)


def _vetoed(source: Source, fact: Found) -> bool:
    return (
        not source.gates.sound(fact.sentence)
        or famous_acronym(fact.value.of(source.parsed.text))
        or _long(source, fact)
        or _in_a_heading(source, fact)
        or _part_of_a_name(source, fact)
    )


def _expansion(source: Source, fact: Found) -> str:
    return fold_space(fact.other.of(source.parsed.text)) if fact.other else ""


def _long(source: Source, fact: Found) -> bool:
    """Nobody types « service de sécurité de la Défense nationale et des forces armées »."""
    words = _expansion(source, fact)
    return len(words.split()) > MOST_WORDS or len(words) > MOST_CHARACTERS


def _in_a_heading(source: Source, fact: Found) -> bool:
    """« Le Fonds monétaire international au secours du pays »: the heading answers."""
    words = folded(_expansion(source, fact))
    return any(words in folded(heading) for _, heading in source.parsed.article.headings)


def _part_of_a_name(source: Source, fact: Found) -> bool:
    """« le nouveau Parti socialiste (PS) » is whole, « le Jeune Parti socialiste (PS) » is not."""
    if fact.other is None or not fact.other.of(source.parsed.text)[0].isupper():
        return False
    start = source.parsed.sentences[fact.sentence].span.start
    before = source.parsed.text[start : fact.other.start].split()
    return len(before) > 1 and before[-1].isalpha() and before[-1][0].isupper()


def _candidate(source: Source, fact: Found, letters: str) -> Candidate:
    sentence = source.parsed.sentences[fact.sentence]
    words = sentence.span.of(source.parsed.text)
    expansion = _expansion(source, fact)
    question = Short(
        id=drafted_id(f"{FAMILY}.typed", "short", words, fact.value.start - sentence.span.start),
        stem=f"D’après l’article, que signifie le sigle «{NBSP}{letters}{NBSP}»{NNBSP}?",
        key=expansion,
        evidence=((sentence.span,),),
        explain=(
            f"L’article donne le sens du sigle «{NBSP}{letters}{NBSP}»{NNBSP}: "
            f"«{NBSP}{expansion}{NBSP}»."
        ),
        made_by=f"{FAMILY}.typed",
        state="draft",
    )
    return Candidate(
        question=question,
        family=FAMILY,
        focus="comprehension",
        sentences=(sentence.index,),
        features={
            "words": len(words.split()),
            "position": sentence.index / len(source.parsed.sentences),
            "key_words": len(expansion.split()),
            "letters": len(letters),
            "repeats": source.parsed.text.count(letters),
            "capital": float(expansion[0].isupper()),
            "after": float(fact.rule == "acronym-after"),
        },
    )
