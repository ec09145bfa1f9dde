"""`lisez quiz [SOURCE]`: questions about an article, on the screen or line by line."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from typing import TextIO

from lisez import workflows
from lisez.cli.keeping_options import going_on, ready
from lisez.cli.output import complain, is_terminal, write, write_json
from lisez.cli.parser import add_no_save
from lisez.cli.plain_quiz import PlainQuiz, ReadLine
from lisez.core.errors import LisezError, UsageError
from lisez.core.questions import FOCUS, KINDS, Focus
from lisez.core.quiz import QuizState, start
from lisez.core.results import result
from lisez.core.selection import DEFAULT_COUNT, QuizSettings
from lisez.core.typography import encodable, visible
from lisez.i18n import _
from lisez.keeping.keeper import Keeper
from lisez.refused import refused_path, without_refused

LARGEST_SEED = 2**63  # of a seed given by hand, either side of 0
LONGEST_LINE = 10_000  # characters; the rest of a typed line is left out
MOST_COUNT = 10_000
MOST_MINUTES = 24 * 60


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `quiz`."""
    parser.add_argument(
        "source", metavar="SOURCE", nargs="?", help=_("a lesson; without one, the last opened")
    )
    parser.add_argument("--plain", action="store_true", help=_("ask line by line"))
    parser.add_argument("--json", action="store_true", help=_("print the result as JSON"))
    parser.add_argument(
        "--count",
        type=count_of,
        default=DEFAULT_COUNT,
        metavar="N|all",
        help=_("how many questions"),
    )
    parser.add_argument(
        "--kind", action="append", type=_kinds, default=[], metavar="KIND", help=_kind_help()
    )
    parser.add_argument(
        "--focus",
        choices=FOCUS,
        help=_("which questions come first where they are made from an article"),
    )
    parser.add_argument("--only", metavar="ID", help=_("this question alone, whatever its state"))
    parser.add_argument("--seed", type=seed_of, metavar="N", help=_("the same N, the same quiz"))
    parser.add_argument("--exam", action="store_true", help=_("no feedback before the end"))
    parser.add_argument("--time", type=_minutes, metavar="MINUTES", help=_("end after MINUTES"))
    parser.add_argument(
        "--closed-book", action="store_true", help=_("hide the article until the end")
    )
    add_no_save(parser)


def _kind_help() -> str:
    return _("only questions of this kind: {kinds}").format(kinds=", ".join(KINDS))


def count_of(word: str) -> int | None:
    """Read a number of questions; None stands for « all »."""
    if word == "all":
        return None
    return _between(int(word), 1, MOST_COUNT)


def seed_of(word: str) -> int:
    """Read a seed."""
    return _between(int(word), -LARGEST_SEED, LARGEST_SEED)


def _minutes(word: str) -> float:
    minutes = float(word.replace(",", "."))
    if not 0 < minutes <= MOST_MINUTES:  # refuses nan as well
        raise argparse.ArgumentTypeError(
            _("not between {least} and {most}").format(least=0, most=MOST_MINUTES)
        )
    return minutes


def _between(number: int, least: int, most: int) -> int:
    if not least <= number <= most:
        template = _("not between {least} and {most}")
        raise argparse.ArgumentTypeError(template.format(least=least, most=most))
    return number


def _kinds(words: str) -> frozenset[str]:
    kinds = frozenset(word.strip() for word in words.split(",") if word.strip())
    unknown = sorted(kinds - set(KINDS))
    if unknown or not kinds:
        template = _("“{word}” is no kind of question: {kinds}")
        word = ", ".join(unknown)
        raise argparse.ArgumentTypeError(template.format(word=word, kinds=", ".join(KINDS)))
    return kinds


# argparse names the type in its complaint about a word that is no number
count_of.__name__ = "N|all"
seed_of.__name__ = "N"
_minutes.__name__ = "MINUTES"


def settings_of(args: argparse.Namespace) -> QuizSettings:
    """Return the settings that a command line asks for; a seed is taken if none is given."""
    return QuizSettings(
        seed=workflows.any_seed() if args.seed is None else args.seed,
        count=args.count,
        kinds=frozenset[str]().union(*args.kind),
        only=args.only,
        exam=args.exam,
        minutes=args.time,
        closed_book=args.closed_book,
    )


def run(args: argparse.Namespace) -> int:
    """Ask the questions and print the result; a quiz cut short is no fault."""
    opened = workflows.open_last() if args.source is None else workflows.open_source(args.source)
    if args.focus is not None:
        opened = _focused(opened, args.focus)
    plain = args.plain or args.json or not (is_terminal() and sys.stdin.isatty())
    if not opened.prepared and not plain:
        return _run_once_analysed(opened, settings_of(args), keeper_of(args))
    if not opened.prepared:
        opened = _made(opened)
    if not opened.lesson.questions:
        raise LisezError("no-questions", file=opened.source or "-")
    settings = settings_of(args)
    keeper = keeper_of(args)
    state = start(without_refused(opened.lesson), settings)
    if not state.questions:
        raise _nothing_left(opened, settings)
    if plain:
        return run_plain(opened, state, keeper, as_json=args.json)
    from lisez.tui.app import run_quiz  # noqa: PLC0415 - Textual loads only to be used

    return run_quiz(opened, settings, keeper)


def _nothing_left(opened: workflows.Opened, settings: QuizSettings) -> LisezError:
    """Return why nothing is asked: marked as bad, left out by the options, or all set aside."""
    file = opened.source or "-"
    if start(opened.lesson, settings).questions:
        return LisezError("all-refused", file=file, path=str(refused_path()))
    if settings.kinds or settings.only is not None:
        return UsageError("no-question-left")
    return LisezError("none-kept", file=file)


def _focused(opened: workflows.Opened, focus: Focus) -> workflows.Opened:
    """Wish for a focus; what a lesson asks is written already, which is said."""
    if opened.prepared:
        complain(_("The questions of this lesson are written already: --focus changes nothing."))
    return replace(opened, focus=focus)


def _run_once_analysed(opened: workflows.Opened, settings: QuizSettings, keeper: Keeper) -> int:
    """Open the reader at once; the quiz begins in it when the questions are made."""
    from lisez import drafts  # noqa: PLC0415 - a lesson needs none of this

    if not drafts.installed():
        raise drafts.missing()
    known = drafts.cached(opened.lesson, drafts.Wish(focus=opened.focus))
    if known is not None:
        opened = replace(opened, lesson=known, prepared=True)
        if not drafts.asked(known):
            raise LisezError("no-question-made", file=opened.source or "-")
        if not start(without_refused(known), settings).questions:
            raise _nothing_left(opened, settings)
    from lisez.tui.app import run_quiz  # noqa: PLC0415 - Textual loads only to be used

    return run_quiz(opened, settings, keeper)


def _made(opened: workflows.Opened) -> workflows.Opened:
    """Make questions for an article that has none; says how many where they are few."""
    from lisez import drafts  # noqa: PLC0415 - a lesson needs none of this
    from lisez.cli.analysing import prepared, tell_few  # noqa: PLC0415

    lesson = prepared(opened.lesson, drafts.Wish(focus=opened.focus))
    if not drafts.asked(lesson):
        raise LisezError("no-question-made", file=opened.source or "-")
    left = without_refused(lesson)
    if drafts.asked(left):  # else it is an error, told later
        tell_few(left)
    return replace(opened, lesson=lesson, prepared=True)


def person_there() -> bool:
    """Say whether somebody reads and types, on however plain a terminal."""
    return sys.stdout.isatty() and sys.stdin.isatty()


def keeper_of(args: argparse.Namespace) -> Keeper:
    """Return what keeps this run; raises LisezError where the store must be left alone.

    A preview of one question is not kept. A run with a seed, with a focus, or without a person
    begins anew.
    """
    save = not args.no_save and args.only is None
    goes_on = args.seed is None and args.focus is None and person_there()
    return ready(Keeper(save=save, resume=goes_on))


def run_plain(opened: workflows.Opened, state: QuizState, keeper: Keeper, *, as_json: bool) -> int:
    """Run a quiz on standard input and output; with JSON the talk goes to standard error."""
    talk = sys.stderr if as_json else sys.stdout
    read_line = line_reader(sys.stdin, talk)
    old = going_on(keeper, opened, state.settings, read_line)
    quiz = PlainQuiz(read_line, line_writer(talk), time.monotonic)
    if old is None:
        quiz.attempt = keeper.attempt(state, opened)
    else:
        state, quiz.attempt, quiz.already = old.state, old.attempt, old.elapsed
    done = quiz.run(state)
    if as_json:
        write_json(result(done))
    return 0


def line_writer(stream: TextIO) -> Callable[[str], None]:
    """Return a function that writes one line to `stream`."""
    return lambda line: write(line, stream)


def line_reader(source: TextIO, talk: TextIO) -> ReadLine:
    """Return a function that prompts on `talk` and reads a line of `source`.

    What does not come from a keyboard is written after its prompt, so that a transcript
    can be read. Bytes that are not UTF-8 become U+FFFD: a wrong answer, no traceback.
    """
    echo = not source.isatty()
    if hasattr(source, "reconfigure"):
        source.reconfigure(errors="replace")

    def read_line(prompt: str) -> str | None:
        talk.write(_harmless(prompt, talk))
        talk.flush()
        line = source.readline(LONGEST_LINE)
        if len(line) == LONGEST_LINE and not line.endswith("\n"):
            _drop_rest(source)
        if echo and line:
            write(line.rstrip("\r\n"), talk)
        return line.rstrip("\r\n") if line else None

    return read_line


def _harmless(text: str, stream: TextIO) -> str:
    return encodable(visible(text), stream.encoding or "utf-8")


def _drop_rest(source: TextIO) -> None:
    while (more := source.readline(LONGEST_LINE)) and not more.endswith("\n"):
        pass
