"""`lisez check LESSON`: the problems of a lesson, or its summary."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from lisez import workflows
from lisez.cli.output import complain, write, write_json
from lisez.core.facts import Fact
from lisez.core.lesson import Lesson
from lisez.core.problems import Problem, shown_path
from lisez.core.questions import KINDS
from lisez.core.typography import one_line
from lisez.i18n import _, ngettext
from lisez.messages import problem_text
from lisez.words import QUESTION_KINDS

SCHEMA = "lisez.check/1"
UNDEFINED = "no-definition"
MANY = 3  # terms without a definition, told in one line
SHOWN = 5  # of them
FACTS = 12  # that no question asks about, told by name


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `check`."""
    parser.add_argument("lesson", metavar="LESSON", type=Path, help=_("a lesson file (.toml)"))
    parser.add_argument("--json", action="store_true", help=_("print one JSON object"))
    parser.add_argument("--strict", action="store_true", help=_("count warnings as errors"))
    parser.add_argument(
        "--stamp", action="store_true", help=_("write the article's hash into the lesson")
    )
    parser.add_argument(
        "--coverage",
        action="store_true",
        help=_("list rare words and phrases without a gloss, and glosses of another word"),
    )
    parser.add_argument(
        "--band",
        type=int,
        choices=range(1, 7),
        help=_("with --coverage: from this frequency on, 1 (frequent) to 6 (rare)"),
    )


def run(args: argparse.Namespace) -> int:
    """Print what was found; 0 clean or warnings only, 1 errors."""
    if args.coverage:
        from lisez.cli import check_coverage  # noqa: PLC0415 - the check itself needs no lexicon

        return check_coverage.run(args)
    if args.stamp:
        digest = workflows.stamp_lesson(args.lesson)
        if not args.json:
            complain(_("Stamped: sha256 = {digest}").format(digest=digest))
    checked = workflows.check_lesson(args.lesson)
    if args.json:
        write_json(report(checked))
    else:
        _print(checked)
    return checked.exit_code(strict=args.strict)


def report(checked: workflows.Checked) -> dict[str, Any]:
    """Return the report as JSON; the same in every interface language.

    `kinds` counts the kinds that occur. `line` is 1-based, 0 where none can be named.
    """
    lesson = checked.lesson
    questions = lesson.questions if lesson else ()
    counted = Counter(question.kind for question in questions)
    return {
        "schema": SCHEMA,
        "terms": len(lesson.terms) if lesson else 0,
        "facts": len(lesson.facts) if lesson else 0,
        "questions": len(questions),
        "kinds": {kind: counted[kind] for kind in KINDS if counted[kind]},
        "uncovered_facts": [fact.id for fact in checked.uncovered],
        "problems": [_as_json(problem) for problem in checked.problems],
        "problems_left_out": checked.left_out,
    }


def _as_json(problem: Problem) -> dict[str, Any]:
    return {
        "severity": problem.severity,
        "code": problem.code,
        "file": problem.file,
        "line": problem.line,
        "path": shown_path(problem.path),
        "message": problem_text(problem, english=True),
    }


def _print(checked: workflows.Checked) -> None:
    names = {"error": _("error"), "warning": _("warning")}
    bare = [problem for problem in checked.problems if problem.code == UNDEFINED]
    grouped = bare if len(bare) >= MANY else []
    for problem in checked.problems:
        if problem in grouped:
            continue
        file = one_line(problem.file)
        place = f"{file}:{problem.line}" if problem.line else file
        where = one_line(shown_path(problem.path))
        write(f"{place}: {names[problem.severity]}: {where}: {problem_text(problem)}")
    if grouped:
        write(_undefined(grouped, names["warning"]))
    if checked.left_out:
        more = ngettext("{n} problem more", "{n} problems more", checked.left_out)
        write(more.format(n=checked.left_out))
    if checked.lesson:
        _summary(checked, checked.lesson)


def _undefined(problems: list[Problem], severity: str) -> str:
    """Return one line for all terms without a definition; --json has each."""
    heads = ", ".join(one_line(str(problem.details["head"])) for problem in problems[:SHOWN])
    rest = "" if len(problems) <= SHOWN else ", …"
    told = _(
        "{n} terms have no definition: {heads}. Write them, or remove the terms; --json lists all."
    ).format(n=len(problems), heads=heads + rest)
    return f"{one_line(problems[0].file)}: {severity}: {told}"


def _unasked(lesson: Lesson, facts: Sequence[Fact]) -> str:
    """Return one line for all facts without a question; --json has each.

    A fact that a rule drafted is told by its value, for its id says nothing to a person.
    """
    names = [
        _("“{value}”").format(value=one_line(fact.value.of(lesson.article.shown)))
        if fact.made_by
        else fact.id
        for fact in facts
    ]
    ids = ", ".join(names[:FACTS]) + ("" if len(names) <= FACTS else ", …")
    return _("Facts that no question asks about: {ids}").format(ids=ids)


def _summary(checked: workflows.Checked, lesson: Lesson) -> None:
    told = report(checked)
    counts = (
        ngettext("{n} term", "{n} terms", told["terms"]).format(n=told["terms"]),
        ngettext("{n} fact", "{n} facts", told["facts"]).format(n=told["facts"]),
        ngettext("{n} question", "{n} questions", told["questions"]).format(n=told["questions"]),
    )
    write(", ".join(counts))
    for kind, count in told["kinds"].items():
        write(_("  {name}: {count}").format(name=_(QUESTION_KINDS[kind]), count=count))
    if checked.uncovered:
        write(_unasked(lesson, checked.uncovered))
    if not checked.problems:
        write(_("No problems."))
