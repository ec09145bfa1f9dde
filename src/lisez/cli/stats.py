"""`lisez stats`: what was done, on the screen, as lines, or as JSON."""

from __future__ import annotations

import argparse
import sys
from typing import Any

from lisez.cli.keeping_options import tell_rescue
from lisez.cli.output import is_terminal, write, write_json
from lisez.config import load_settings
from lisez.i18n import _
from lisez.keeping.clock import now
from lisez.keeping.keeper import Keeper
from lisez.keeping.statistics import Statistics, Tally, Week, statistics
from lisez.keeping.wording import statistics_lines

SCHEMA = "lisez.stats/1"


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `stats`."""
    parser.add_argument("--json", action="store_true", help=_("print one JSON object"))
    parser.add_argument("--plain", action="store_true", help=_("print lines instead of pictures"))


def run(args: argparse.Namespace) -> int:
    """Show what was done."""
    if not (args.plain or args.json) and is_terminal() and sys.stdin.isatty():
        from lisez.tui.app import run_home  # noqa: PLC0415 - Textual loads only to be used

        return run_home(Keeper(), begin="stats")
    told = statistics(now(), load_settings())
    tell_rescue()
    if args.json:
        write_json(report(told))
        return 0
    for line in statistics_lines(told):
        write(line)
    return 0


def report(told: Statistics) -> dict[str, Any]:
    """Return the statistics as JSON; the same in every interface language."""
    return {
        "schema": SCHEMA,
        "answers": told.answers,
        "attempts": told.attempts,
        "reviews": told.reviews,
        "recalls": told.recalls,
        "words": told.words,
        "words_by_stage": told.words_by_stage,
        "questions_by_stage": told.questions_by_stage,
        "retired": told.retired,
        "due": told.due,
        "to_come": list(told.to_come),
        "by_kind": [_tally("kind", one) for one in told.by_kind],
        "by_family": [_tally("family", one) for one in told.by_family],
        "weeks": [_week(week) for week in told.weeks],
        "minutes": told.minutes,
        "words_read": told.words_read,
        "streak": told.streak,
    }


def _tally(name: str, one: Tally) -> dict[str, Any]:
    return {
        name: one.name,
        "answers": one.answers,
        "right": one.right,
        "points": str(one.points),
        "out_of": str(one.out_of),
    }


def _week(week: Week) -> dict[str, Any]:
    return {
        "monday": week.monday.isoformat(),
        "answers": week.answers,
        "points": str(week.points),
        "out_of": str(week.out_of),
        "minutes": week.minutes,
        "words_read": week.words_read,
    }
