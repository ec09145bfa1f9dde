"""A question as other programs ask it: stem, answers with their shares, words shown after.

Every export starts from here, so that the formats differ only in what they can hold.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from itertools import pairwise

from lisez.core import numbers
from lisez.core.lesson import Lesson
from lisez.core.questions import (
    AnyQuestion,
    Choice,
    Entry,
    Gap,
    Matching,
    Multiple,
    Number,
    Option,
    Ordering,
    Short,
    TrueFalse,
)
from lisez.core.quotes import Quote, QuoteIndex
from lisez.core.sentences import Sentences
from lisez.core.shown import excerpt
from lisez.core.spans import Span
from lisez.core.typography import fold_space, one_line
from lisez.formats.exports.phrases import BLANK, STATEMENTS, proof_lines
from lisez.formats.exports.variants import variants


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer and its share of the points, from -1 to 1; `feedback` may be empty."""

    text: str
    share: Fraction
    feedback: str = ""


@dataclass(frozen=True, slots=True)
class NumberAnswer:
    """A number that is right from `key - within` to `key + within`."""

    key: Decimal
    within: Decimal


@dataclass(frozen=True, slots=True)
class Exercise:
    """One question, ready to be written.

    `answers` are options or typed writings; `numbers` the values of a number; `pairs` of a
    matching, with `extra` rights; `items` of an ordering. What its kind does not need is
    empty. `feedback` is shown after the answer: the explanation, then the proof.
    """

    question: AnyQuestion
    stem: str
    feedback: str
    answers: tuple[Answer, ...] = ()
    numbers: tuple[NumberAnswer, ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()
    extra: tuple[str, ...] = ()
    items: tuple[str, ...] = ()

    @property
    def typed(self) -> bool:
        """Whether words are typed, not chosen."""
        return isinstance(self.question, Short) or (
            isinstance(self.question, Gap) and not self.question.pick
        )


class Exercises:
    """The exercises of a lesson: its questions that were neither rejected nor kept as spares."""

    def __init__(self, lesson: Lesson, fold: Callable[[str], str] | None = None) -> None:
        """`fold` is how the reader of typed answers compares them; as Moodle does by default."""
        self.lesson = lesson
        self._fold = fold
        self.sentences = Sentences(lesson.article)
        self._quotes = QuoteIndex(lesson.article)

    @cached_property
    def questions(self) -> tuple[AnyQuestion, ...]:
        """The questions that a quiz would ask."""
        return tuple(q for q in self.lesson.questions if q.state in ("kept", "draft"))

    @cached_property
    def three_statements(self) -> bool:
        """Whether « non dit » must be offered: where one statement has that key, for all."""
        return any(isinstance(q, TrueFalse) and q.key == "not-said" for q in self.questions)

    def __iter__(self) -> Iterator[Exercise]:
        return map(self.exercise, self.questions)

    def exercise(self, question: AnyQuestion) -> Exercise:
        """Return one question as an exercise."""
        stem, feedback = self._stem(question), self.feedback(question)
        match question:
            case Choice() | Multiple() | TrueFalse():
                return Exercise(question, stem, feedback, answers=tuple(options(question)))
            case Gap() | Short():
                return Exercise(question, stem, feedback, answers=tuple(self._typed(question)))
            case Number():
                return Exercise(question, stem, feedback, numbers=_numbers(question))
            case Matching():
                pairs = tuple((pair.left, pair.right) for pair in question.pairs)
                return Exercise(question, stem, feedback, pairs=pairs, extra=question.extra)
            case Ordering():
                items = tuple(item.text for item in question.items)
                return Exercise(question, stem, feedback, items=items)

    def _stem(self, question: AnyQuestion) -> str:
        if not isinstance(question, Gap):
            return question.stem
        shown = excerpt(self.lesson.article, self.sentences, question)
        blanked = f"{one_line(shown.before)} {BLANK} {one_line(shown.after)}"
        before = shown.before[-1:].isspace() or not shown.before
        after = shown.after[:1].isspace() or not shown.after
        if not before:
            blanked = blanked.replace(f" {BLANK}", BLANK)
        if not after:
            blanked = blanked.replace(f"{BLANK} ", BLANK)
        lines = (question.stem, shown.lead, blanked.strip())
        return "\n".join(line for line in lines if line)

    def feedback(self, question: AnyQuestion) -> str:
        """Return the explanation and the lines of the proof."""
        entries = [[self._quote(span) for span in entry] for entry in _proofs(question)]
        near = [self._quote(span) for span in question.near]
        return "\n".join([*filter(None, [question.explain]), *proof_lines(entries, near)])

    def _typed(self, question: Gap | Short) -> Iterator[Answer]:
        if isinstance(question, Gap) and question.pick:
            yield from options(question)
            return
        found = [Answer(text, share) for text, share in variants(question, fold=self._fold)]
        known = {answer.text for answer in found}
        wrong: tuple[Option, ...] = (
            question.options[1:] if isinstance(question, Gap) else question.wrong
        )
        yield from found
        for option in wrong:
            if option.text not in known:
                yield Answer(option.text, Fraction(0), option.why)

    def _quote(self, span: Span) -> Quote:
        words = fold_space(span.of(self.lesson.article.text))
        found = self._quotes.all(words)
        nth = found.index(span) + 1 if len(found) > 1 and span in found else None
        return Quote(words, nth)


def _proofs(question: AnyQuestion) -> tuple[Entry, ...]:
    """Return the evidence to be shown; of pairs and items, one each, where all have theirs."""
    if isinstance(question, Matching | Ordering):
        parts = question.pairs if isinstance(question, Matching) else question.items
        spans = [part.evidence for part in parts if part.evidence]
        if len(spans) == len(parts):
            return tuple((span,) for span in spans)
    return question.evidence


def options(question: Choice | Multiple | TrueFalse | Gap) -> Iterator[Answer]:
    """Yield what can be chosen, as written, with the share of each."""
    match question:
        case TrueFalse():
            for name, word in STATEMENTS.items():
                yield Answer(word, Fraction(name == question.key))
        case Choice():
            for option in question.options:
                yield Answer(option.text, Fraction(option.id == question.key), option.why)
        case Gap():
            for option in question.options:
                right = option.id == fold_space(question.key)
                yield Answer(option.text, Fraction(right), option.why)
        case Multiple():
            share = Fraction(1, len(question.keys))
            for option in question.options:
                yield Answer(
                    option.text, share if option.id in question.keys else -share, option.why
                )


def _numbers(question: Number) -> tuple[NumberAnswer, ...]:
    """Return the values that are right; two where the unit counts in millions."""
    scale = numbers.scale(question.unit)
    plain = NumberAnswer(question.key, question.within)
    if scale == 1 or not numbers.usable(question.key) or not numbers.usable(question.within):
        return (plain,)
    return (plain, NumberAnswer(question.key * scale, question.within * scale))


def in_article_order(starts: list[int]) -> bool:
    """Say whether places of an article follow one another."""
    return all(a <= b for a, b in pairwise(starts))
