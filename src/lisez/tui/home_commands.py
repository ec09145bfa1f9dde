"""The commands of the library and of a word that is repeated."""

from __future__ import annotations

from lisez.i18n import N_
from lisez.tui.commands import Command

HOME = (
    Command("home.read", "", "⏎", N_("read"), N_("go on reading the text"), "read", 2),
    Command("home.quiz", "t", "t", N_("quiz"), N_("answer questions about the text"), "quiz", 3),
    Command("home.review", "r", "r", N_("review"), N_("repeat what is due"), "review", 4),
    Command("home.stats", "s", "s", N_("statistics"), N_("what was done"), "stats", 5),
    Command("home.down", "j", "j", N_("down"), N_("go to the next text"), "move(1)"),
    Command("home.up", "k", "k", N_("up"), N_("go to the text before"), "move(-1)"),
    Command(
        "home.help", "question_mark,f1", "?", N_("help"), N_("the keys that work here"), "help", 1
    ),
    Command("home.quit", "q,escape", "q", N_("quit"), N_("leave lisez"), "leave", 1),
)

HIDDEN = (
    Command("word.show", "enter,space", "⏎", N_("show"), N_("show what it means"), "show", 2),
    Command("word.end", "q,escape", "q", N_("end"), N_("end the review"), "end", 1),
)
SHOWN = (
    Command("word.again", "", "1", N_("not at all"), N_("it comes again tomorrow"), "rate(1)", 2),
    Command("word.hard", "", "2", N_("hardly"), N_("it comes again soon"), "rate(2)", 3),
    Command("word.good", "", "3", N_("well"), N_("it comes again later"), "rate(3)", 4),
    Command("word.easy", "", "4", N_("at once"), N_("it comes again much later"), "rate(4)", 5),
    HIDDEN[1],
)
STATISTICS = (
    Command("stats.review", "r", "r", N_("review"), N_("repeat what is due"), "review", 2),
    Command("stats.back", "q,escape", "q", N_("back"), N_("go back"), "leave", 1),
)
