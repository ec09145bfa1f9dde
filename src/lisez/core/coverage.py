"""Which facts the questions of a lesson ask about."""

from __future__ import annotations

from lisez.core.facts import Fact
from lisez.core.lesson import Lesson
from lisez.core.questions import AnyQuestion, Gap, Matching, Ordering


def covers(question: AnyQuestion, fact: Fact) -> bool:
    """Say whether the fact's value is the key of the question, or part of the key.

    A key may put the value in other words, so a question says itself which facts it asks
    about; a gap covers what it blanks. A matching or an ordering covers a fact only
    through a pair or an item whose quote shares words with it: one fact a pair.
    """
    if isinstance(question, Matching | Ordering):
        parts = question.pairs if isinstance(question, Matching) else question.items
        claimed = not question.facts or fact.id in question.facts
        quotes = [part.evidence for part in parts if part.evidence]
        return claimed and any(quote.overlaps(fact.value) for quote in quotes)
    if isinstance(question, Gap) and question.blank.overlaps(fact.value):
        return True
    return fact.id in question.facts


def uncovered(lesson: Lesson) -> tuple[Fact, ...]:
    """Return the facts about which no question asks, in the order of the lesson."""
    asked = [question for question in lesson.questions if question.state != "rejected"]
    return tuple(
        fact for fact in lesson.facts if not any(covers(question, fact) for question in asked)
    )
