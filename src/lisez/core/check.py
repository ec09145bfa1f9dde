"""Whether a lesson is fit to be used: what no single table of it can show.

Each rule looks at one question, term or lesson and notes what its author should change.
Paths name a part by its id: `("question", "ces-est", "key")`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise

from lisez.core.glossary import Glossary
from lisez.core.grading import grants
from lisez.core.lesson import Lesson
from lisez.core.problems import Path, Problems
from lisez.core.questions import (
    AnyQuestion,
    Choice,
    Gap,
    Matching,
    Multiple,
    Option,
    Ordering,
    Short,
    TrueFalse,
)
from lisez.core.sentences import Sentences
from lisez.core.spans import Span
from lisez.core.typography import fold_quote, folded

MUCH_LONGER = 2  # times the longest wrong option: such a key is found without reading
FEW_PAIRS = 3


def check(lesson: Lesson) -> Problems:
    """Return every problem of a lesson whose tables are sound each by itself."""
    problems = Problems()
    sentences = Sentences(lesson.article)
    for question in lesson.questions:
        _Check(lesson, sentences, question, problems).run()
    _check_terms(lesson, problems)
    return problems


def _check_terms(lesson: Lesson, problems: Problems) -> None:
    glossary = Glossary(lesson.article, lesson.terms)
    paragraphs = range(len(lesson.article.paragraphs))
    met = {match.term.id for index in paragraphs for match in glossary.matches(index)}
    for term in lesson.terms:
        if term.id not in met:
            problems.warning("term-absent", ("term", term.id), head=term.head)
        if not term.definition.strip():
            problems.warning("no-definition", ("term", term.id), head=term.head)


class _Check:
    """The rules for one question, in the order in which they are reported."""

    def __init__(
        self, lesson: Lesson, sentences: Sentences, question: AnyQuestion, problems: Problems
    ) -> None:
        self._lesson = lesson
        self._sentences = sentences
        self._question = question
        self._problems = problems

    def run(self) -> None:
        rules: tuple[Callable[[], None], ...] = (
            self._evidence,
            self._justification,
            self._options,
            self._typed_key,
            self._key_in_stem,
            self._key_length,
            self._multiple,
            self._matching,
            self._ordering,
        )
        for rule in rules:
            rule()

    def _path(self, *rest: str | int) -> Path:
        return ("question", self._question.id, *rest)

    def _error(self, code: str, *rest: str | int, **details: str | int) -> None:
        self._problems.error(code, self._path(*rest), id=self._question.id, **details)

    def _warning(self, code: str, *rest: str | int, **details: str | int) -> None:
        self._problems.warning(code, self._path(*rest), id=self._question.id, **details)

    def _evidence(self) -> None:
        question = self._question
        not_said = isinstance(question, TrueFalse) and question.key == "not-said"
        if not question.evidence and not not_said:
            self._warning("question-without-evidence")
        elif isinstance(question, Matching):
            self._parts("pairs", [(pair.left, pair.evidence) for pair in question.pairs])
        elif isinstance(question, Ordering):
            self._parts("items", [(item.text, item.evidence) for item in question.items])

    def _parts(self, key: str, parts: list[tuple[str, Span | None]]) -> None:
        for position, (words, quote) in enumerate(parts):
            if quote is None:
                self._warning("part-without-quote", key, position, words=words)

    def _justification(self) -> None:
        question = self._question
        if not (isinstance(question, TrueFalse) and question.justify):
            return
        if not question.evidence:
            self._error("justify-without-evidence")
        for position, entry in enumerate(question.evidence):
            if not all(self._sentences.touching(span) for span in entry):
                self._error("justify-outside-sentences", "evidence", position)

    def _options(self) -> None:
        seen: dict[str, Option] = {}
        for option in _options(self._question):
            words = fold_quote(option.text).casefold()  # « a » and « à » are two words
            if words in seen or option.id in {other.id for other in seen.values()}:
                self._error("option-twice", "wrong", option=option.text)
            seen[words] = option

    def _typed_key(self) -> None:
        """Refuse a key that its tolerance would also grant to a distractor."""
        question = self._question
        if not isinstance(question, Gap | Short) or (isinstance(question, Gap) and question.pick):
            return
        wrong = question.options[1:] if isinstance(question, Gap) else question.wrong
        for option in wrong:
            if grants(question, option.text):
                self._error("key-grants-wrong", "wrong", option=option.text)

    def _key_in_stem(self) -> None:
        stem = f" {folded(self._question.stem)} "
        for key in _keys(self._question):
            if len(key) > 2 and f" {folded(key)} " in stem:
                self._warning("key-in-stem", "stem", words=key)

    def _key_length(self) -> None:
        if not isinstance(self._question, Choice):
            return
        keys = list(_keys(self._question))
        wrong = [option.text for option in self._question.options if option.text not in keys]
        longest = max((len(text) for text in wrong), default=0)
        if longest and min(map(len, keys)) > MUCH_LONGER * longest:
            self._warning("key-stands-out", "key", words=keys[0])

    def _multiple(self) -> None:
        question = self._question
        if isinstance(question, Multiple) and len(question.keys) in (1, len(question.options)):
            self._warning("multiple-without-choice", "key")

    def _matching(self) -> None:
        question = self._question
        if not isinstance(question, Matching):
            return
        lefts = [fold_quote(pair.left) for pair in question.pairs]
        if len(set(lefts)) < len(lefts):
            self._error("left-twice", "pairs")
        if len(lefts) < 2:
            self._error("too-few-pairs", "pairs", least=2)
        elif len(lefts) < FEW_PAIRS:
            self._warning("too-few-pairs", "pairs", least=FEW_PAIRS)

    def _ordering(self) -> None:
        question = self._question
        if not isinstance(question, Ordering):
            return
        ids = [item.id for item in question.items]
        if len(ids) < 2:
            self._error("too-few-items", "items", least=2)
        if len(set(ids)) < len(ids):
            self._error("item-twice", "items")
        starts = [item.evidence.start for item in question.items if item.evidence]
        if question.by == "article" and any(b < a for a, b in pairwise(starts)):
            self._error("order-not-article", "items")
        if question.by == "time" and self._lesson.dated is None:
            self._warning("order-without-date", "by")


def _options(question: AnyQuestion) -> tuple[Option, ...]:
    match question:
        case Choice() | Multiple() | Gap():
            return question.options
        case Short():
            return (Option("", question.key), *question.wrong)
        case _:
            return ()


def _keys(question: AnyQuestion) -> Iterator[str]:
    match question:
        case Choice():
            yield from (option.text for option in question.options if option.id == question.key)
        case Gap() | Short():
            yield question.key
