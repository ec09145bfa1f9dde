"""The people of an article, by their full names."""

from __future__ import annotations

from collections import Counter
from weakref import WeakKeyDictionary

from lisez.analysis.candidates import Source
from lisez.analysis.facts.people import names
from lisez.analysis.parsed import Parsed
from lisez.core.typography import fold_space, folded


def people(source: Source) -> tuple[str, ...]:
    """Return all full names of people, the surname of each being nobody else's."""
    found = _PEOPLE.get(source.parsed)
    if found is None:
        found = _PEOPLE[source.parsed] = _people(source)
    return found


_PEOPLE: WeakKeyDictionary[Parsed, tuple[str, ...]] = WeakKeyDictionary()  # asked for again


def _people(source: Source) -> tuple[str, ...]:
    text = source.parsed.text
    said = dict.fromkeys(
        fold_space(span.of(text))
        for sentence in source.parsed.sentences
        if sentence.parsed
        for span in names(source.parsed, sentence)
    )
    said.update(dict.fromkeys(fact.subject for fact in source.facts if fact.kind == "person"))
    surnames = Counter(folded(name.rsplit(maxsplit=1)[-1]) for name in said)
    return tuple(n for n in said if surnames[folded(n.rsplit(maxsplit=1)[-1])] == 1)
