"""The lesson: an article and what was made for it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from lisez.core.article import Article
from lisez.core.facts import Fact
from lisez.core.glossary import Term
from lisez.core.questions import AnyQuestion, Tolerance

FORMAT = "lisez/1"


@dataclass(frozen=True)
class Lesson:
    """Article, glossary, facts and questions, every quote resolved to a span.

    `id` is permanent: a learner's history hangs on it. `dated` is the day from
    which the article's « juin dernier » counts; None where nobody knows it.
    """

    id: str
    title: str
    article: Article
    language: str = "fr"
    level: str = ""
    author: str = ""
    licence: str = ""
    article_licence: str = ""
    dated: date | None = None
    tolerance: Tolerance = field(default_factory=Tolerance)
    terms: tuple[Term, ...] = ()
    facts: tuple[Fact, ...] = ()
    questions: tuple[AnyQuestion, ...] = ()

    @cached_property
    def facts_by_id(self) -> dict[str, Fact]:
        """Facts by their ids."""
        return {fact.id: fact for fact in self.facts}

    @cached_property
    def terms_by_id(self) -> dict[str, Term]:
        """Terms by their ids."""
        return {term.id: term for term in self.terms}

    @cached_property
    def questions_by_id(self) -> dict[str, AnyQuestion]:
        """Questions by their ids."""
        return {question.id: question for question in self.questions}
