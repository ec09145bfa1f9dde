"""Whether quoted French is sound: all rules together, each with its own name.

`written` holds what the spelling alone shows, `grammar` what the parse must show as well.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lisez.analysis.gates import grammar
from lisez.analysis.gates.written import misspelt
from lisez.analysis.parsed import Parsed, Sentence

Rule = Callable[[Parsed, Sentence], bool]
"""Says whether a sentence has the fault."""

RULES: dict[str, Rule] = {
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
}


def faults(parsed: Parsed, sentence: Sentence) -> Iterator[str]:
    """Yield the names of the faults that a sentence has, each once."""
    spelling = tuple(misspelt(sentence.span.of(parsed.text)))
    yield from spelling
    for name, rule in RULES.items():
        if name not in spelling and sentence.parsed and rule(parsed, sentence):
            yield name
