"""The families of questions, in the order in which they earned their place.

Each module has one `Family`: a function from a `Source` to candidates.
"""

from __future__ import annotations

from collections.abc import Iterator

from lisez.analysis.candidates import Candidate, Family, Source
from lisez.analysis.families import (
    acronym,
    adjective,
    agent,
    completion,
    connectors,
    contracted,
    homophones,
    how_many,
    meaning_words,
    missing_sentence,
    mood,
    name_gap,
    participle,
    people_roles,
    person_gap,
    relative,
    role_organisation,
    role_place,
    role_truth,
    shown_truth,
    stated_truth,
    value_gap,
    value_truth,
    values_matching,
    verb_ending,
    verb_number,
    who_said,
    words_gap,
)
from lisez.analysis.heading import headed

FAMILIES: tuple[Family, ...] = (
    values_matching.propose,
    acronym.propose,
    value_gap.propose,
    value_truth.propose,
    words_gap.propose,
    completion.propose,
    how_many.propose,
    agent.propose,
    role_organisation.propose,
    role_place.propose,
    role_truth.propose,
    stated_truth.propose,
    shown_truth.propose,
    people_roles.propose,
    who_said.propose,
    person_gap.propose,
    name_gap.propose,
    missing_sentence.propose,
    meaning_words.propose,
    connectors.propose,
    participle.propose,
    verb_ending.propose,
    contracted.propose,
    relative.propose,
    mood.propose,
    verb_number.propose,
    adjective.propose,
    homophones.propose,
)

ORDER: tuple[str, ...] = (
    "values_matching",
    "acronym",
    "who_said",
    "people_roles",
    "agent",
    "role_organisation",
    "role_holder",
    "role_place",
    "how_many",
    "value_truth",
    "role_truth",
    "stated_truth",
    "completion",
    "shown_truth",
    "value_gap",
    "person_gap",
    "words_gap",
    "name_gap",
    "missing_sentence",
    "connectors",
    "meaning_words",
    "participle",
    "relative",
    "mood",
    "adjective",
    "verb_number",
    "verb_ending",
    "homophones",
    "contracted",
)
"""Names of families, the surest first, comprehension before language."""

OFF: tuple[str, ...] = (
    "meaning_words",
    "missing_sentence",
    "agent",
    "role_holder",
    "role_organisation",
    "people_roles",
    "connectors",
    "person_gap",
    "shown_truth",
)
"""Families of which strict readers kept too few, or blind ones found too many.

They are offered to teachers, not asked of learners.
"""


def propose(source: Source) -> Iterator[Candidate]:
    """Yield the candidates of every family, family by family, in the order of the text."""
    for family in FAMILIES:
        yield from (headed(source, candidate) for candidate in family(source))
