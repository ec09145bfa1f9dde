"""A quiz line by line: the same questions, verdicts and points as on the screen.

Lines are only appended. What is read and written, and the clock, come from outside, so
that a test can hold them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace

from lisez.cli import answers
from lisez.cli.quiz_result import result_lines
from lisez.core.errors import LisezError
from lisez.core.grading import unreadable
from lisez.core.questions import (
    STATEMENTS,
    AnyQuestion,
    Choice,
    Gap,
    Judged,
    Matching,
    Multiple,
    Number,
    Option,
    Ordering,
    Response,
    TrueFalse,
)
from lisez.core.quiz import QuizState, answer, dropped
from lisez.core.shown import excerpt, shown_items, shown_lefts, shown_options, shown_rights
from lisez.core.typography import one_line
from lisez.feedback import (
    feedback_lines,
    points_text,
    reason_text,
    statement_word,
)
from lisez.i18n import _, ngettext
from lisez.keeping.unkept import Unkept
from lisez.messages import error_text
from lisez.refused import REASONS, refuse
from lisez.words import QUESTION_KINDS

ReadLine = Callable[[str], str | None]
"""Shows a prompt and returns the line typed, without its end; None at the end of input."""

MOST_TRIES = 10  # lines that cannot be understood, in a row: `yes | lisez quiz` must end
ARTICLE = "?"
SKIP = "-"
BAD = "!"
BLANK = "_____"


class _Bad(Exception):  # noqa: N818 - a wish, not an error
    """The reader marks the question as bad."""


class _Ended(Exception):  # noqa: N818 - an end, not an error
    """The reader, the input or the time has come to an end."""


@dataclass
class PlainQuiz:
    """Runs a quiz. `clock` counts seconds from any moment on."""

    read_line: ReadLine
    write: Callable[[str], None]
    clock: Callable[[], float]
    attempt: Unkept = field(default_factory=Unkept)
    already: float = 0.0  # seconds that an interrupted quiz had lasted
    article_seen: bool = False
    told: str = ""  # what kept the answer before from being kept

    def run(self, state: QuizState) -> QuizState:
        """Ask until the end, or until input, patience or time ends; print the result."""
        began = self.clock() - self.already
        self._open(state)
        how = "finished"
        try:
            while state.current is not None:
                state = self._ask(state, state.current, began)
        except _Ended:
            how = "ended"
            self.write("")
        except KeyboardInterrupt:
            how = ""  # it can go on another day
            self.attempt.close()
            self.write("")
        if how:
            self.told = ""
            self._kept(lambda: self.attempt.ended(how))
        for line in result_lines(state):
            self.write(line)
        return state

    def one(self, state: QuizState, heading: Iterable[str]) -> QuizState | None:
        """Ask a quiz of one question under a heading of its own; None where it is left.

        A question that is marked as bad is gone from the state returned.
        """
        question = state.current
        if question is None:
            return None
        for line in (*heading, *_asked_lines(state, question)):
            self.write(line)
        try:
            response = self._response(state, question)
        except _Bad:
            return self._refused(state, question)
        except (_Ended, KeyboardInterrupt):
            self.write("")
            return None
        state, verdict = answer(state, response)
        article, sentences = state.lesson.article, state.sentences
        for line in feedback_lines(article, sentences, question, verdict):
            self.write(line)
        return state

    def _open(self, state: QuizState) -> None:
        count = len(state.questions)
        template = ngettext("Quiz: {title} ({n} question)", "Quiz: {title} ({n} questions)", count)
        self.write(template.format(title=one_line(state.lesson.title), n=count))
        self.write(_("Seed: {seed}").format(seed=state.settings.seed))
        if state.settings.closed_book:
            self.write(_("- passes a question over; end of input ends the quiz."))
        else:
            self.write(_("? shows the article, - passes a question over; end of input ends it."))
        self.write(_("! marks a question as bad."))

    def _ask(self, state: QuizState, question: AnyQuestion, began: float) -> QuizState:
        self._check_time(state, began)
        for line in self._question_lines(state, question):
            self.write(line)
        try:
            response = self._response(state, question)
        except _Bad:
            return self._refused(state, question)
        self._check_time(state, began)
        state, verdict = answer(state, response)
        self._kept(lambda: self.attempt.answered(state, self.clock() - began))
        if not state.settings.exam:
            article, sentences = state.lesson.article, state.sentences
            for line in feedback_lines(article, sentences, question, verdict):
                self.write(line)
        return state

    def _kept(self, keep: Callable[[], None]) -> None:
        """Keep something, or say why it is not kept; the quiz goes on."""
        try:
            keep()
            self.told = ""
        except LisezError as fault:
            if fault.code != self.told:  # once for each question would be too often
                self.write(error_text(fault))
            self.told = fault.code

    def _refused(self, state: QuizState, question: AnyQuestion) -> QuizState:
        """Ask what is wrong with a question, keep it, and ask it no more."""
        for line in _numbered(tuple(_(words) for words in REASONS.values())):
            self.write(line)
        line = self.read_line(_("What is wrong with this question? > ")) or ""
        number = int(line) if line.strip().isdecimal() and len(line) < 4 else 0
        names = list(REASONS)
        reason = names[number - 1] if 0 < number <= len(names) else "other"
        self._kept(lambda: refuse(state.lesson, question, reason))
        self.write(_("This question will not be asked again."))
        return dropped(state, question)

    def _check_time(self, state: QuizState, began: float) -> None:
        minutes = state.settings.minutes
        if minutes is not None and self.clock() - began >= minutes * 60:
            self.write("")
            self.write(_("The time is up."))
            raise _Ended

    def _question_lines(self, state: QuizState, question: AnyQuestion) -> Iterator[str]:
        points = ngettext("{points} point", "{points} points", _plural(question))
        yield ""
        yield _("Question {n} of {total} ({points}) — {kind}").format(
            n=state.position + 1,
            total=len(state.questions),
            points=points.format(points=points_text(question.points)),
            kind=_(QUESTION_KINDS[question.kind]),
        )
        yield from _asked_lines(state, question)

    def _response(self, state: QuizState, question: AnyQuestion) -> Response | None:
        """Read until a response is understood; None where the question is passed over."""
        if isinstance(question, Matching):
            return self._paired(state, question)
        options = _options(state, question)
        shown = _count_shown(state, question)
        for _try in range(MOST_TRIES):
            line = self._line(state, _prompt(question))
            if line.strip() == SKIP:
                return None
            response = self._understood(state, question, line, options)
            if isinstance(response, Judged) and _to_justify(question, response):
                return self._justified(state, response)
            if response is not None:
                return response
            self.write(answers.expected(question, shown))
        raise _Ended

    def _understood(
        self, state: QuizState, question: AnyQuestion, line: str, options: tuple[Option, ...]
    ) -> Response | None:
        if isinstance(question, Ordering):
            items = shown_items(question, state.lesson.id, state.settings.seed)
            return answers.read_order(line, items)
        response = answers.read(line, question, options)
        reason = unreadable(question, response) if response is not None else None
        if reason is not None:
            self.write(reason_text(reason))
            return None
        return response

    def _line(self, state: QuizState, prompt: str) -> str:
        """Read one line; a « ? » shows the article and reads another."""
        for _try in range(MOST_TRIES):
            line = self.read_line(prompt)
            if line is None:
                raise _Ended
            if line.strip() == BAD:
                raise _Bad
            if line.strip() != ARTICLE:
                return line
            self._article(state)
        raise _Ended

    def _article(self, state: QuizState) -> None:
        if state.settings.closed_book:
            self.write(_("The article is closed until the end."))
            return
        self._print_article(state)

    def _print_article(self, state: QuizState) -> None:
        for line in article_lines(state):
            self.write(line)
        self.article_seen = True

    def _justified(self, state: QuizState, response: Judged) -> Response:
        """Read the sentences that prove a statement; their numbers have been shown once."""
        count = len(state.sentences)
        if not self.article_seen:
            self._print_article(state)
        for _try in range(MOST_TRIES):
            line = self._line(state, _("Sentence(s) that prove it, by number > "))
            indexes = answers.sentence_indexes(line, count)
            if indexes is not None:
                return replace(response, sentences=indexes)
            template = _("Type one or several sentence numbers from 1 to {n}, for example: 3 4")
            self.write(template.format(n=count))
        raise _Ended

    def _paired(self, state: QuizState, question: Matching) -> Response | None:
        """Read pairs in one line or several, until every left has its right."""
        lefts = shown_lefts(question)
        rights = shown_rights(question, state.lesson.id, state.settings.seed)
        given: dict[str, str] = {}
        tries = 0
        while tries < MOST_TRIES:
            line = self._line(state, _prompt(question))
            if line.strip() == SKIP:
                return answers.read_pairs(given) if given else None
            found = answers.pairs(line, lefts, rights)
            given |= found or {}
            missing = [answers.letter(i) for i, left in enumerate(lefts) if left not in given]
            if not missing:
                return answers.read_pairs(given)
            tries = 0 if found else tries + 1
            if found:
                self.write(_("Still to match: {letters}").format(letters=", ".join(missing)))
            else:
                self.write(answers.expected(question, len(lefts)))
        raise _Ended


def _asked_lines(state: QuizState, question: AnyQuestion) -> Iterator[str]:
    if question.stem:
        yield one_line(question.stem)
    yield from _body_lines(state, question)


def _plural(question: AnyQuestion) -> int:
    return 1 if question.points < 2 else 2


def _to_justify(question: AnyQuestion, response: Judged) -> bool:
    """Ask for the proof of whatever is said to be in the article, right or not."""
    return isinstance(question, TrueFalse) and question.justify and response.statement != "not-said"


def _prompt(question: AnyQuestion) -> str:
    if isinstance(question, Number) and question.unit:
        return _("Answer (in {unit}) > ").format(unit=one_line(question.unit))
    return _("Answer > ")


def _options(state: QuizState, question: AnyQuestion) -> tuple[Option, ...]:
    return shown_options(question, state.lesson.id, state.settings.seed)


def _count_shown(state: QuizState, question: AnyQuestion) -> int:
    return len(question.items if isinstance(question, Ordering) else _options(state, question))


def _body_lines(state: QuizState, question: AnyQuestion) -> Iterator[str]:
    """Yield what a question shows below its stem, one thing a line."""
    lesson, seed = state.lesson.id, state.settings.seed
    match question:
        case Gap():
            cut = excerpt(state.lesson.article, state.sentences, question)
            lead = f"{cut.lead} " if cut.lead else ""
            yield one_line(f"« {lead}{cut.before}{BLANK}{cut.after} »")
        case Matching():
            yield from _numbered(shown_lefts(question), letters=True)
            texts = shown_rights(question, lesson, seed)
            yield from _numbered(texts)
        case Ordering():
            yield from _numbered(tuple(item.text for item in shown_items(question, lesson, seed)))
        case TrueFalse():
            yield from _numbered(tuple(statement_word(name) for name in STATEMENTS))
        case Choice() | Multiple():
            pass
    yield from _numbered(tuple(option.text for option in _options(state, question)))


def _numbered(texts: tuple[str, ...], *, letters: bool = False) -> Iterator[str]:
    for index, text in enumerate(texts):
        name = answers.letter(index) if letters else str(index + 1)
        yield f"  {name}. {one_line(text)}"


def article_lines(state: QuizState) -> Iterator[str]:
    """Yield the article with its sentences numbered from 1, one a line; headings have none."""
    article, sentences = state.lesson.article, state.sentences
    for kind, span in article.paragraphs:
        yield ""
        if kind == "heading":
            yield one_line(span.of(article.shown))
        for index in sentences.touching(span):
            yield f"[{index + 1}] {one_line(sentences.spans[index].of(article.shown))}"
    yield ""
