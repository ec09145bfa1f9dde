"""Whether quoted French is sound: all rules together, each with its own name.

`written` and `usage` hold what the spelling alone shows, `grammar` (agreement) and
`construction` what the parse must show as well. What is only odd stands in `odd`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lisez.analysis.gates import construction, grammar, spelling
from lisez.analysis.gates.written import misspelt
from lisez.analysis.parsed import Parsed, Sentence

Rule = Callable[[Parsed, Sentence], bool]
"""Says whether a sentence has the fault."""

RULES: dict[str, Rule] = {
    "spelling": spelling.no_word,
    "participle": grammar.participle,
    "attribute": grammar.attribute,
    "auxiliary": grammar.auxiliary,
    "verb-number": grammar.verb_number,
    "comma": grammar.comma,
    "agreed-for-nothing": grammar.agreed_for_nothing,
    "infinitive": grammar.infinitive,
    "noun-number": grammar.noun_number,
    "adjective-number": grammar.adjective_number,
    "missing": grammar.missing,
    "contraction": grammar.contraction,
    "dangling": grammar.dangling,
    "apposition": construction.apposition,
    "relative-number": construction.relative_number,
    "fronted": construction.fronted,
    "yoked": construction.yoked,
    "gender": construction.gender,
    "preposed": construction.preposed,
    "two-verbs": construction.two_verbs,
    "epithet": construction.epithet,
}


def faults(parsed: Parsed, sentence: Sentence) -> Iterator[str]:
    """Yield the names of the faults that a sentence has, each once."""
    spelling = tuple(misspelt(sentence.span.of(parsed.text)))
    yield from spelling
    for name, rule in RULES.items():
        if name not in spelling and sentence.parsed and rule(parsed, sentence):
            yield name
