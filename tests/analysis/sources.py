"""Proposals of one family on a few sentences of a test."""

from lisez.analysis import facts
from lisez.analysis.candidates import Candidate, Family, Source
from lisez.analysis.gates import Gates
from lisez.core.questions import Gap
from tests.analysis.conftest import Parse


def proposed(parse: Parse, family: Family, text: str) -> tuple[Candidate, ...]:
    """Give what a family proposes on a text."""
    parsed = parse(text)
    return tuple(family(Source(parsed, facts.find(parsed), Gates(parsed))))


def keys(parse: Parse, family: Family, text: str) -> list[str]:
    """Give the keys of the gaps that a family proposes on a text."""
    questions = [candidate.question for candidate in proposed(parse, family, text)]
    return [question.key for question in questions if isinstance(question, Gap)]
