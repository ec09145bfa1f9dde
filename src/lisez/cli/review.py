"""`lisez review`: what was missed, and the words that were looked up, when they are due."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterator

from lisez.cli.keeping_options import ready
from lisez.cli.output import is_terminal, write
from lisez.cli.parser import add_no_save
from lisez.cli.plain_quiz import PlainQuiz, ReadLine
from lisez.cli.quiz import line_reader, line_writer
from lisez.config import load_settings
from lisez.core.errors import LisezError
from lisez.core.shown import passage
from lisez.core.typography import one_line
from lisez.i18n import _, ngettext
from lisez.keeping.keeper import Keeper
from lisez.keeping.repeating import QuestionTurn, Review, Turn, WordTurn, review_notices
from lisez.keeping.wording import card_lines
from lisez.messages import error_text
from lisez.words import QUESTION_KINDS, WORD_RATINGS

MOST_TRIES = 10


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `review`."""
    parser.add_argument("--plain", action="store_true", help=_("ask line by line"))
    add_no_save(parser)


def run(args: argparse.Namespace) -> int:
    """Repeat what is due today."""
    keeper = ready(Keeper(save=not args.no_save))
    if args.plain or not (is_terminal() and sys.stdin.isatty()):
        PlainReview(line_reader(sys.stdin, sys.stdout)).run(Review(keeper, load_settings()))
        return 0
    from lisez.tui.app import run_home  # noqa: PLC0415 - Textual loads only to be used

    return run_home(keeper, begin="review")


class PlainReview:
    """A review line by line."""

    def __init__(self, read_line: ReadLine) -> None:
        self._read_line = read_line
        self._quiz = PlainQuiz(read_line, line_writer(sys.stdout), time.monotonic)

    def run(self, review: Review) -> None:
        """Ask until the end, or until the input ends."""
        due = review.today.due
        if due:
            template = ngettext("Review: {n} item", "Review: {n} items", len(due))
            write(template.format(n=len(due)))
        done = 0
        for number, item in enumerate(due, start=1):
            turn = review.turn(item)
            if turn is None:
                continue
            place = _("Review {n} of {total}").format(n=number, total=len(due))
            if not self._asked(review, turn, place):
                break
            done += 1
        self._kept(lambda: review.ended("finished" if done == len(due) else "ended"))
        write("")
        for line in review_notices(review, done):
            write(line)

    def _asked(self, review: Review, turn: Turn, place: str) -> bool:
        """Ask one item; False where the reader wants no more."""
        if isinstance(turn, QuestionTurn):
            return self._question(review, turn, place)
        return self._word(review, turn, place)

    def _question(self, review: Review, turn: QuestionTurn, place: str) -> bool:
        began = time.monotonic()
        state = self._quiz.one(turn.state, question_heading(turn, place))
        if state is None:
            return False
        if state.position:  # else it was marked as bad
            self._kept(lambda: review.answered(turn, state, time.monotonic() - began))
        return True

    def _word(self, review: Review, turn: WordTurn, place: str) -> bool:
        word = turn.word
        write("")
        write(f"{place} — {_('word')}")
        if word.sentence:
            write(f"« {one_line(word.sentence)} »")
        write(_("What does “{word}” mean here?").format(word=one_line(word.written)))
        if self._read_line(_("Enter shows it > ")) is None:
            write("")
            return False
        for line in card_lines(word):
            write(line)
        rating = self._rating()
        if rating is None:
            write("")
            return False
        self._kept(lambda: review.recalled(turn, rating))
        return True

    def _rating(self) -> int | None:
        choices = ", ".join(f"{number} {_(name)}" for number, name in WORD_RATINGS.items())
        for _try in range(MOST_TRIES):
            line = self._read_line(_("Did you know it? {choices} > ").format(choices=choices))
            if line is None:
                return None
            if line.strip() in map(str, WORD_RATINGS):
                return int(line)
        return None

    def _kept(self, keep: Callable[[], None]) -> None:
        try:
            keep()
        except LisezError as fault:
            write(error_text(fault))


def question_heading(turn: QuestionTurn, place: str) -> Iterator[str]:
    """Yield what stands above a question: which it is, of what, and its passage."""
    lesson, question = turn.state.lesson, turn.state.questions[0]
    yield ""
    yield f"{place} — {_(QUESTION_KINDS[question.kind])} — {one_line(lesson.title)}"
    for span in passage(lesson.article, question):
        yield f"« {one_line(span.of(lesson.article.shown))} »"
