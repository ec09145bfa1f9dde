"""The result of a run: the score, by kind and by fact, and every question with its proof."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.screen import Screen

from lisez.core.questions import AnyQuestion, Gap, Matching, Ordering
from lisez.core.quiz import QuizState, again, misses
from lisez.core.score import Line, Score, Tally, rounded, score
from lisez.core.shown import excerpt
from lisez.core.typography import one_line
from lisez.feedback import SIGNS, decimal_text, key_lines, points_text, proof_lines
from lisez.i18n import _
from lisez.keeping.unkept import Unkept
from lisez.tui.commands import Command
from lisez.tui.quiz_commands import RESULTS
from lisez.tui.stopwatch import Clock
from lisez.tui.widgets.key_line import KeyLine
from lisez.tui.widgets.prose import Prose
from lisez.tui.widgets.quiz_keys import QuizKeys
from lisez.tui.widgets.result_row import ResultRow
from lisez.tui.widgets.tally_table import Row, TallyTable, bar
from lisez.words import FACT_KINDS, QUESTION_KINDS


class ResultsScreen(Screen[None]):
    """Shows a run, finished or not. `elapsed` is in seconds."""

    CSS_PATH = "quiz.tcss"
    DEFAULT_CSS = """
    ResultsScreen {
        & > .title { height: auto; padding: 0 1; background: $panel; text-style: bold; }
        & > VerticalScroll { padding: 0 1; scrollbar-size-vertical: 1; }
        & .total { text-style: bold; margin-top: 1; }
        & .notice { color: $text-muted; }
    }
    """
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        command.binding() for command in RESULTS if command.keys
    ]

    def __init__(
        self,
        state: QuizState,
        elapsed: float,
        clock: Clock,
        attempt: Unkept | None = None,
        *,
        time_up: bool = False,
    ) -> None:
        """Show how a run ended; `attempt` keeps what is asked again."""
        super().__init__()
        self.attempt = attempt or Unkept()
        self.state, self.elapsed, self.clock, self.time_up = state, elapsed, clock, time_up
        self.score: Score = score(state)
        exam = state.settings.exam
        self.lines = [one for one in self.score.lines if one.answer is not None or exam]

    def compose(self) -> ComposeResult:
        """Lay out the score, the tables and the questions."""
        title = _("Quiz: {title}").format(title=one_line(self.state.lesson.title))
        yield Prose(title, classes="title")
        with VerticalScroll(can_focus=False):
            yield Prose(total_line(self.score.total, self.elapsed), classes="total")
            for words in self.notices():
                yield Prose(words, classes="notice")
            yield TallyTable(
                tally_rows(self.score.by_kind, QUESTION_KINDS),
                tally_rows(self.score.by_fact_kind, FACT_KINDS),
            )
            for place, line in enumerate(self.lines):
                yield self.row(place, line)
        yield QuizKeys(self.offered)

    def on_mount(self) -> None:
        """Put the cursor on the first question, with the score still in view."""
        for row in self.query(ResultRow).results():
            row.focus(scroll_visible=False)
            break

    @property
    def offered(self) -> list[Command]:
        """The commands that make sense: nothing to do again where nothing was missed."""
        return [one for one in RESULTS if one.id != "results.again" or misses(self.state)]

    def notices(self) -> Iterator[str]:
        """Yield what is to be known about the run."""
        if self.time_up:
            yield _("The time is up.")
        if not self.state.finished:
            template = _("Questions answered: {n} of {total}")
            yield template.format(n=self.state.position, total=len(self.state.questions))
        yield _("Seed: {seed}").format(seed=self.state.settings.seed)

    def row(self, place: int, line: Line) -> ResultRow:
        """Return the row of one question."""
        article, sentences = self.state.lesson.article, self.state.sentences
        outcome = line.answer.verdict.outcome if line.answer else "wrong"
        proof = next(proof_lines(article, sentences, line.question), "")
        words = question_words(self.state, line.question)
        key = [] if isinstance(line.question, Matching | Ordering) else key_lines(line.question)
        told = [one for one in (*key, proof) if one]
        return ResultRow(place, f"{SIGNS[outcome]} {line.number:>2}  ", words, told, outcome)

    @on(ResultRow.Opened)
    def _opened(self, event: ResultRow.Opened) -> None:
        from lisez.tui.screens.review import ReviewScreen  # noqa: PLC0415 - when one is opened

        self.app.push_screen(ReviewScreen(self.state, self.lines[event.place]))

    def action_move(self, step: int) -> None:
        """Go to the next or previous question."""
        if step > 0:
            self.focus_next(ResultRow)
        else:
            self.focus_previous(ResultRow)

    def action_open(self) -> None:
        """Show the proof of the question in hand, for a click on the line of keys."""
        if isinstance(self.focused, ResultRow):
            self.focused.action_open()

    def action_again(self) -> None:
        """Ask what was missed once more, the options in another order."""
        from lisez.tui.screens.quiz import QuizScreen  # noqa: PLC0415 - it imports this one

        if misses(self.state):
            once_more = again(self.state, self.state.settings.seed + 1)
            attempt = self.attempt.another(once_more)
            self.app.switch_screen(QuizScreen(once_more, self.clock, attempt))

    def action_leave(self) -> None:
        """Go back to the article."""
        self.app.pop_screen()

    @on(KeyLine.Chosen)
    async def _command_clicked(self, event: KeyLine.Chosen) -> None:
        await self.run_action(event.command.action)


def total_line(total: Tally, elapsed: float) -> str:
    """Return the score in one line."""
    template = _("Result: {points} of {out_of}   {bar}   {percent} %   {mark} of 20   {time}")
    return template.format(
        points=points_text(total.points),
        out_of=points_text(total.out_of),
        bar=bar(total.share, 12),
        percent=decimal_text(rounded(total.share * 100)),
        mark=decimal_text(rounded(total.on(20), 1)),
        time=duration(elapsed),
    )


def duration(seconds: float) -> str:
    """Return a time that has passed: « 6 min 40 s »."""
    minutes, rest = divmod(int(seconds), 60)
    if not minutes:
        return _("{seconds} s").format(seconds=rest)
    return _("{minutes} min {seconds} s").format(minutes=minutes, seconds=rest)


def tally_rows(tallies: Iterable[Tally], names: dict[str, str]) -> list[Row]:
    """Return the rows of a table."""
    return [
        (_(names[one.name]), f"{points_text(one.points)}/{points_text(one.out_of)}", one.share)
        for one in tallies
    ]


def question_words(state: QuizState, question: AnyQuestion) -> str:
    """Return what was asked; for a gap without a stem, its sentence."""
    if question.stem or not isinstance(question, Gap):
        return one_line(question.stem) or _(QUESTION_KINDS[question.kind])
    cut = excerpt(state.lesson.article, state.sentences, question)
    return one_line(f"« {cut.before}_____{cut.after} »")
