"""One review: its items with what they are asked from, and what comes of it kept."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from lisez import drafts
from lisez.config import Settings
from lisez.core.errors import LisezError
from lisez.core.quiz import QuizState, start
from lisez.core.selection import QuizSettings
from lisez.i18n import _, ngettext
from lisez.keeping.attempts import Attempt
from lisez.keeping.clock import Now
from lisez.keeping.keeper import Keeper
from lisez.keeping.opening import asked, to_write
from lisez.keeping.reviewing import DayOf, Item, Today, due_today, local_day
from lisez.keeping.texts import text_key
from lisez.keeping.word_history import WordCard, meetings_of, word_card
from lisez.store.entries import Begun, Recalled
from lisez.store.log import Store
from lisez.workflows import Opened, bundled_texts, exists, open_source

_SOURCES = "SELECT uid FROM attempts WHERE lesson = ? AND kind = 'quiz' ORDER BY at DESC LIMIT 5"
_LEMMA = "SELECT lemma FROM words WHERE word = ?"


@dataclass(frozen=True)
class QuestionTurn:
    """A question to be repeated: a quiz of one, and where it comes from."""

    item: Item
    state: QuizState


@dataclass(frozen=True)
class WordTurn:
    """A word to be repeated, as it was met."""

    item: Item
    word: WordCard


Turn = QuestionTurn | WordTurn


class Review:
    """A review of a day. `turns` are made one by one: opening a lesson takes a moment."""

    def __init__(self, keeper: Keeper, settings: Settings, day_of: DayOf = local_day) -> None:
        """Look what is due; raises LisezError."""
        self.keeper = keeper
        self._language = settings.translation_language
        self._lessons: dict[str, Opened | None] = {}
        nothing = Today(day_of(keeper.now()), (), 0, 0)
        self.today = asked(lambda s: due_today(s, keeper.now(), settings, day_of), nothing)
        self.attempt = ReviewAttempt(keeper.now, [item.key for item in self.today.due])
        self.absent = 0  # items whose lesson cannot be opened now
        self.retired = 0  # items whose question has gone since

    def turn(self, item: Item) -> Turn | None:
        """Return how an item is asked; None where that cannot be done, and why is counted."""
        return self._question(item) if item.kind == "question" else self._word(item)

    def _word(self, item: Item) -> WordTurn | None:
        return asked(lambda store: _word_turn(store, item, self._language), None)

    def _question(self, item: Item) -> QuestionTurn | None:
        if item.home not in self._lessons:
            self._lessons[item.home] = lesson_named(item.home)
        opened = self._lessons[item.home]
        if opened is None:
            self.absent += 1
            return None
        known = item.name in opened.lesson.questions_by_id
        if item.retired is known and self.keeper.save:
            with to_write() as store:
                gone, back = ([], [item.key]) if known else ([item.key], [])
                store.retire(gone, back, self.keeper.now())
        if not known:
            self.retired += 1
            return None
        repetitions = item.memory.repetitions if item.memory else 0
        settings = QuizSettings(seed=repetitions, count=1)
        return QuestionTurn(item, start(opened.lesson, settings, frozenset({item.name})))

    def answered(self, turn: QuestionTurn, state: QuizState, elapsed: float) -> None:
        """Keep how a question was answered; raises LisezError where that fails."""
        if self.keeper.save:
            self.attempt.at(turn.item)
            self.attempt.answered(state, elapsed)

    def recalled(self, turn: WordTurn, rating: int) -> None:
        """Keep how well a word was known, 1 to 4; raises LisezError where that fails."""
        if self.keeper.save:
            with to_write() as store:
                store.append(Recalled(word=turn.item.key, rating=rating), self.keeper.now())

    def ended(self, how: str) -> None:
        """Keep that the review is over; raises LisezError where that fails."""
        if self.keeper.save:
            self.attempt.ended(how)


def review_notices(review: Review, done: int) -> Iterator[str]:
    """Yield what is to be said at the end of a review, or where nothing is due."""
    today = review.today
    if not today.due and not today.held_back:
        yield _("Nothing to repeat today.")
    elif done or today.due:
        yield ngettext("Repeated: {n} item.", "Repeated: {n} items.", done).format(n=done)
    if today.newest is not None and today.newest > today.day:
        yield _(
            "The clock says {today}, but the last entry is of {newest}: check the date."
            " Nothing is lost."
        ).format(today=f"{today.day:%d/%m/%Y}", newest=f"{today.newest:%d/%m/%Y}")
    if today.held_back:
        template = ngettext(
            "{n} item more is due; the daily limit keeps it for another day.",
            "{n} items more are due; the daily limit keeps them for another day.",
            today.held_back,
        )
        yield template.format(n=today.held_back)
    if review.absent:
        yield _("Lessons that cannot be opened now hold {n} of the items due.").format(
            n=review.absent
        )
    if review.retired:
        yield _("Questions that have gone from their lessons: {n}. They rest.").format(
            n=review.retired
        )


class ReviewAttempt(Attempt):
    """A review as an attempt: its questions are of several lessons."""

    def __init__(self, now: Now, keys: list[str]) -> None:
        begun = Begun(
            kind="review", resumable=False, source="", lesson="", title="", digest="",
            settings={}, questions=keys,
        )  # fmt: skip
        super().__init__(begun, now)
        self._item: Item | None = None

    def at(self, item: Item) -> None:
        """Say which item the next answer is to."""
        self._item = item

    def _place(self, question: str) -> int:
        return self._places[self._item.key if self._item else question]

    def _lesson(self) -> str:
        return self._item.home if self._item else ""


def _word_turn(store: Store, item: Item, language: str) -> WordTurn:
    lemmas = store.ask(_LEMMA, item.key)
    lemma = str(lemmas[0][0]) if lemmas else item.key
    return WordTurn(item, word_card(lemma, meetings_of(store, item.key), language))


def lesson_named(name: str) -> Opened | None:
    """Open the lesson that a history names, from where it was last; None where it is not."""
    nowhere: list[str] = []
    for source in asked(lambda store: _sources(store, name), nowhere):
        with contextlib.suppress(LisezError):  # moved, or faulty now
            opened = with_questions(open_source(source))
            if text_key(opened.lesson, opened.source) == name:
                return opened
    with contextlib.suppress(LisezError):
        return next((one for one in bundled_texts() if one.lesson.id == name), None)
    return None


def with_questions(opened: Opened) -> Opened:
    """Return a text with the questions that were made for it, if they were."""
    known = None if opened.prepared else drafts.cached(opened.lesson)
    return opened if known is None else replace(opened, lesson=known, prepared=True)


def _sources(store: Store, name: str) -> list[str]:
    found: list[str] = []
    for (uid,) in store.ask(_SOURCES, name):
        known = store.one(uid, Begun)
        if known and known[1].source not in ("", *found):
            found.append(known[1].source)
    return [source for source in found if exists(Path(source))]
