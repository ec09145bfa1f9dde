"""The commands of the quiz, by what is going on; they feed its line of keys and its help."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from lisez.core.questions import (
    STATEMENTS,
    AnyQuestion,
    Choice,
    Gap,
    Matching,
    Multiple,
    Number,
    Ordering,
    Short,
    TrueFalse,
)
from lisez.feedback import statement_word
from lisez.i18n import N_, _
from lisez.tui.commands import Command

SEND = Command("quiz.send", "", "⏎", N_("send"), N_("send the answer"), "send", 1)
ON = Command("quiz.on", "enter", "⏎", N_("go on"), N_("go to the next question"), "go_on", 1)
ARTICLE = Command(
    "quiz.article",
    "space",
    N_("Space"),
    N_("article"),
    N_("hide or show the article; F3 does it in a text field too"),
    "article",
    2,
)
ARTICLE_TYPED = Command(
    "quiz.article-typed", "f3", "F3", N_("article"), N_("hide or show the article"), "article", 2
)
ACCENT = Command(
    "quiz.accent",
    "",
    "F2",
    N_("accent"),
    N_("give the letter before the cursor its next accent: e, é, è, ê, ë"),
    "accent",
    4,
)
SKIP = Command(
    "quiz.skip",
    "f8",
    "F8",
    N_("pass"),
    N_("pass the question over; half-made pairs are sent as they are"),
    "skip",
    6,
)
PASSAGE = Command(
    "quiz.passage",
    "p",
    "p",
    N_("passage"),
    N_("choose the sentence that proves it again"),
    "passage",
    5,
)
PANES = Command(
    "quiz.panes",
    "f6",
    "F6",
    N_("panes"),
    N_("go to the other pane; PgDn and PgUp scroll the article from either"),
    "panes",
)
HELP = Command(
    "quiz.help",
    "question_mark,f1",
    "?",
    N_("help"),
    N_("the keys that work here; F1 in a text field"),
    "help",
    7,
)
HELP_TYPED = Command(
    "quiz.help-typed", "", "F1", N_("help"), N_("the keys that work here"), "help", 7
)
END = Command(
    "quiz.end", "q,escape", "q", N_("end"), N_("end the quiz, with what was answered"), "end", 3
)
END_TYPED = Command(
    "quiz.end-typed",
    "",
    N_("Esc"),
    N_("end"),
    N_("end the quiz, with what was answered"),
    "end",
    3,
)
BAD = Command(
    "quiz.bad",
    "exclamation_mark,f9",
    "!",
    N_("bad question"),
    N_("mark the question as bad: it is not asked again; F9 in a text field"),
    "bad",
    8,
)
BAD_TYPED = Command(
    "quiz.bad-typed",
    "",
    "F9",
    N_("bad question"),
    N_("mark the question as bad: it is not asked again"),
    "bad",
    8,
)
BACK = Command("quiz.back", "", "q", N_("back"), N_("go back"), "end", 2)

BOUND = (ON, ARTICLE, ARTICLE_TYPED, SKIP, PASSAGE, PANES, BAD, HELP, END)

MARK = Command("quiz.mark", "", N_("Space"), N_("mark"), N_("mark the sentence"), "mark", 3)
CONFIRM = Command("quiz.confirm", "", "⏎", N_("confirm"), N_("take what is marked"), "confirm", 1)
MOVE = Command("quiz.move", "", "↑↓", N_("sentence"), N_("go to another sentence"), "", 5)

RESULTS = (
    Command("results.move", "down,j", "↑↓", N_("question"), N_("go to a question"), "move(1)", 4),
    Command("results.up", "up,k", "↑", N_("question"), N_("go to the one before"), "move(-1)"),
    Command("results.open", "", "⏎", N_("see the proof"), N_("show the proof"), "open", 2),
    Command(
        "results.again",
        "r",
        "r",
        N_("again with the misses"),
        N_("ask once more what was missed"),
        "again",
        3,
    ),
    Command("results.leave", "q,escape", "q", N_("back"), N_("go back to the article"), "leave", 1),
)

CHOOSING = (MOVE, MARK, CONFIRM, BACK)
TOLD = (ON, ARTICLE, PANES, BAD, HELP, END)
REVIEW = (ARTICLE, BACK)


def spelled(commands: Iterable[Command]) -> tuple[Command, ...]:
    """Return the commands with the names of their keys in the language in use."""
    return tuple(replace(one, shown=_(one.shown)) for one in commands)


def _choosing_key(shown: str, label: str, help_: str) -> Command:
    return Command("quiz.choose", "", shown, label, help_, "", 5)


def asking(question: AnyQuestion) -> tuple[Command, ...]:
    """Return what can be done while a question waits for its answer."""
    match question:
        case Gap(pick=False) | Short():
            return (SEND, ACCENT, ARTICLE_TYPED, PANES, SKIP, BAD_TYPED, HELP_TYPED, END_TYPED)
        case Number():
            return (SEND, ARTICLE_TYPED, PANES, SKIP, BAD_TYPED, HELP_TYPED, END_TYPED)
        case Multiple():  # where Space chooses
            return (*_own(question), SEND, ARTICLE_TYPED, PANES, SKIP, BAD, HELP, END)
        case _:
            return (*_own(question), SEND, ARTICLE, PANES, SKIP, BAD, HELP, END)


def _own(question: AnyQuestion) -> list[Command]:
    match question:
        case Multiple(options=options):
            told = N_("choose or take back, by digit, letter or click; Space at the cursor")
            return [_choosing_key("1 2 3"[: 2 * len(options) - 1], N_("choose"), told)]
        case Choice(options=options) | Gap(options=options):
            told = N_(
                "choose, by digit, letter, arrow or click; once more sends; ↑ and ↓ scroll on"
            )
            return [_choosing_key("1 2 3"[: 2 * len(options) - 1], N_("choose"), told)]
        case TrueFalse(justify=justify):
            told = N_("choose true, false or not said, by its initial, digit, arrow or click")
            initials = " ".join(statement_word(name)[:1].lower() for name in STATEMENTS)
            return [_choosing_key(initials, N_("choose"), told), *([PASSAGE] if justify else [])]
        case Matching():
            told = N_("choose a line by digit, then what belongs to it by letter; or click both")
            return [_choosing_key("1 a", N_("match"), told)]
        case Ordering():
            told = N_("take an item by digit or →, move it with the arrows, or click ▲ and ▼")
            return [_choosing_key("1 ↑↓", N_("move"), told)]
    return []
