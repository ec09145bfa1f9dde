"""Which questions are asked, and in what order.

A lesson holds more questions than a quiz asks. They are taken one by one: each time the
one that adds most variety of kind, place and fact, and among equals the one whose digest
comes first, passing over those that give away, or are given away by, one already taken.
Order disarms: what a question shows may answer one that was asked before it, not one
that is still to come.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz import process

from lisez.core import chance
from lisez.core.errors import UsageError
from lisez.core.leaks import Leaks
from lisez.core.lesson import Lesson
from lisez.core.questions import AnyQuestion, Gap, Matching, Ordering, TrueFalse
from lisez.core.sentences import Sentences

DEFAULT_COUNT = 10
MOST_ASKED = 400  # questions of one quiz; a lesson that has more is drawn from by chance
ASKED_STATES = ("kept", "draft")


@dataclass(frozen=True, slots=True)
class QuizSettings:
    """How a quiz is drawn and run.

    `count` None asks all that can meet. `kinds` empty means every kind. `only` is the id
    of a single question, asked whatever its state: a teacher's preview. `exam` gives no
    feedback before the end; `minutes` None sets no limit. With `closed_book` no statement
    is drawn whose proof must be found in the article.
    """

    seed: int
    count: int | None = DEFAULT_COUNT
    kinds: frozenset[str] = frozenset()
    only: str | None = None
    exam: bool = False
    minutes: float | None = None
    closed_book: bool = False


def select(
    lesson: Lesson, settings: QuizSettings, sentences: Sentences | None = None
) -> tuple[AnyQuestion, ...]:
    """Return the questions of a quiz in the order they are asked; fewer if there are fewer.

    `sentences` are the article's, where they have been found already. Raises
    `UsageError("unknown-question")` when `only` names none.
    """
    if settings.only is not None:
        return (_the_one(lesson, settings.only),)
    pool = [question for question in lesson.questions if _may_be_asked(question, settings)]
    found = Sentences(lesson.article) if sentences is None else sentences
    drawn = _drawn(lesson, settings, pool, found)
    return in_asking_order(lesson, drawn, settings.seed, found)


def _the_one(lesson: Lesson, name: str) -> AnyQuestion:
    known = lesson.questions_by_id
    if name not in known:
        likely = [found[0] for found in process.extract(name, list(known), limit=1)]
        raise UsageError("unknown-question", id=name, file=lesson.title, nearest="".join(likely))
    return known[name]


def _may_be_asked(question: AnyQuestion, settings: QuizSettings) -> bool:
    if question.state not in ASKED_STATES:
        return False
    if settings.kinds and question.kind not in settings.kinds:
        return False
    return not (settings.closed_book and isinstance(question, TrueFalse) and question.justify)


def _drawn(
    lesson: Lesson, settings: QuizSettings, pool: Sequence[AnyQuestion], sentences: Sentences
) -> list[AnyQuestion]:
    ranked = sorted(pool, key=lambda q: chance.digest(settings.seed, lesson.id, q.id))[:MOST_ASKED]
    wanted = len(ranked) if settings.count is None else min(settings.count, len(ranked))
    meeting = Meeting(lesson, ranked, settings.seed, sentences)
    varied = _taken(lesson, ranked, meeting, wanted, Counter())
    if len(varied) >= wanted:
        return varied
    # Too few fit together: the loners first, so that one talkative question, whose
    # excerpt tells four others, does not keep all four out.
    met = (pair for pair in combinations(ranked, 2) if meeting.apart(*pair))
    loud = Counter(question.id for pair in met for question in pair)
    return max(varied, _taken(lesson, ranked, meeting, wanted, loud), key=len)


class Meeting:
    """Says which of some questions may be asked in one quiz."""

    def __init__(
        self, lesson: Lesson, questions: Sequence[AnyQuestion], seed: int, sentences: Sentences
    ) -> None:
        in_order = in_asking_order(lesson, questions, seed, sentences)
        self._places = {question.id: place for place, question in enumerate(in_order)}
        self._leaks = Leaks(lesson, sentences)

    def place(self, question: AnyQuestion) -> int:
        """Return where a question stands among them in asking order, from 0."""
        return self._places[question.id]

    def in_order(self, one: AnyQuestion, other: AnyQuestion) -> bool:
        """Say whether `one` is asked before `other`."""
        return self.place(one) < self.place(other)

    def apart(self, one: AnyQuestion, other: AnyQuestion) -> bool:
        """Say whether the one asked first gives the other away."""
        first, second = (one, other) if self.in_order(one, other) else (other, one)
        return self._leaks.gives_away(first, second)


def _taken(
    lesson: Lesson, ranked: Sequence[AnyQuestion], meeting: Meeting, wanted: int, loud: Counter[str]
) -> list[AnyQuestion]:
    """Take up to `wanted` from `ranked`, the most varied first; `loud` ones last."""
    left = list(ranked)
    taken: list[AnyQuestion] = []
    seen: Counter[str] = Counter()
    while left and len(taken) < wanted:
        costs = [
            (loud[question.id], sum(seen[mark] for mark in _marks(lesson, question)))
            for question in left
        ]
        chosen = left.pop(costs.index(min(costs)))
        taken.append(chosen)
        seen.update(_marks(lesson, chosen))
        left = [question for question in left if not meeting.apart(question, chosen)]
    return taken


def _marks(lesson: Lesson, question: AnyQuestion) -> tuple[str, ...]:
    """Return what a quiz should not have too much of: kind, paragraph, facts."""
    place = _place(question)
    paragraph = () if place is None else (f"paragraph {lesson.article.paragraph_at(place)}",)
    facts = tuple(f"fact {fact}" for fact in question.facts)
    return (f"kind {question.kind}", *paragraph, *facts)


def _place(question: AnyQuestion) -> int | None:
    """Return the offset a question is about, None where it is about no place."""
    spans = [span for entry in question.evidence for span in entry] + list(question.near)
    return min((span.start for span in spans), default=None)


def _asked_at(question: AnyQuestion, sentences: Sentences) -> int | None:
    """Return where a question is asked: a gap may show sentences before the one that it blanks."""
    place = _place(question)
    if not isinstance(question, Gap) or place is None:
        return place
    index = sentences.at(question.blank.start)
    return place if index is None else max(place, sentences.spans[index].start)


def in_asking_order(
    lesson: Lesson, questions: Sequence[AnyQuestion], seed: int, sentences: Sentences
) -> tuple[AnyQuestion, ...]:
    """Return the questions in the order of the article, whose sentences are `sentences`.

    A reader who goes back to the text then goes forward through it once, as in the DELF.
    A gap stands at the sentence that it blanks. At one place a gap comes first, and matching
    and ordering open the quiz: they ask about sentences of the whole article, which the gaps
    that came before would show filled. What the article does not say has no place: it is put where
    chance wants it, since standing always last would give it away.
    """
    length = len(lesson.article.text)

    def place(question: AnyQuestion) -> tuple[bool, int, bool, bytes]:
        known = _asked_at(question, sentences)
        if known is None:
            known = int(chance.share(seed, lesson.id, question.id) * length)
        many = isinstance(question, Matching | Ordering)
        rank = chance.digest(seed, lesson.id, question.id)
        return not many, known, not isinstance(question, Gap), rank

    return tuple(sorted(questions, key=place))
