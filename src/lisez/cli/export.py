"""`lisez export LESSON --to FORMAT`: a lesson as a file for another program."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path
from typing import Any

from lisez import exchange, workflows
from lisez.cli.output import complain, json_text, write_bytes
from lisez.core.errors import LisezError, UsageError
from lisez.core.problems import Problem
from lisez.core.typography import one_line
from lisez.formats.exports import registry
from lisez.i18n import N_, _, ngettext
from lisez.messages import problem_text

SCHEMA = "lisez.export/1"

# What reads each format, and what it loses of every lesson.
FORMATS = {
    "gift": N_("Moodle’s question bank, as text; ordering becomes matching; no points, no units"),
    "moodle-xml": N_("Moodle’s question bank, every kind; justification and typos are lost"),
    "aiken": N_("nearly any quiz program; choices and statements only, without explanations"),
    "qti": N_(
        "Canvas, TAO, OpenOlat and others (QTI 2.1 package); justification and typos are lost"
    ),
    "anki": N_("Anki, questions and glossary as cards; nothing is marked there"),
    "csv": N_("any spreadsheet, one question a line; no article, no glossary"),
    "markdown": N_("people, and lisez again; no glossary, no facts"),
    "html": N_("any browser, without network; marks as lisez does, and carries its key"),
    "print": N_("paper: a sheet and its key as a page to print; nothing is marked there"),
}


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `export`."""
    known = [name for name in FORMATS if name in registry.FORMATS]
    parser.add_argument("lesson", metavar="LESSON", help=_("a lesson file (.toml)"))
    parser.add_argument(
        "--to", metavar="FORMAT", required=True, choices=known, help=_("one of those below")
    )
    parser.add_argument("-o", "--output", metavar="FILE", type=Path, help=_("the file to write"))
    parser.add_argument(
        "--strict", action="store_true", help=_("write nothing if anything would be lost")
    )
    parser.add_argument("--json", action="store_true", help=_("report losses as one JSON object"))
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = "\n".join(_format_lines(known))


def _format_lines(known: list[str]) -> list[str]:
    wide = max(map(len, known))
    lines = [_("formats:")]
    lines += [f"  {name:{wide}}  {_(FORMATS[name])}" for name in known]
    return [
        *lines,
        "",
        _("What is lost of a lesson is listed on standard error before the file is written."),
    ]


def run(args: argparse.Namespace) -> int:
    """Tell what is lost, then write the file, or with `--strict` refuse."""
    opened = workflows.open_source(args.lesson)
    leaving = exchange.export(opened.lesson, args.to, args.lesson)
    if args.output is None and leaving.format.binary and sys.stdout.isatty():
        raise UsageError("binary-to-terminal", format=args.to, ending=leaving.format.ending)
    refused = args.strict and bool(leaving.losses)
    if args.json:
        text = json_text(report(leaving, written=not refused))
        print(text, file=sys.stderr if args.output is None else sys.stdout)
    else:
        _tell(leaving.losses)
    if refused:
        raise LisezError("export-refused", file=args.lesson, format=args.to, n=len(leaving.losses))
    data = leaving.data(time.time(), pdf=args.output is not None and args.output.suffix == ".pdf")
    if args.output is None:
        write_bytes(data)
    else:
        exchange.save(args.output, data)
        if not args.json:
            complain(_("Written: {file}").format(file=one_line(str(args.output))))
    return 0


def report(leaving: exchange.Export, *, written: bool) -> dict[str, Any]:
    """Return the loss report as JSON; the same in every interface language."""
    return {
        "schema": SCHEMA,
        "format": leaving.format.name,
        "lesson": leaving.lesson.id,
        "questions": len(leaving.lesson.questions),
        "written": written,
        "losses": [_as_json(loss) for loss in leaving.losses],
    }


def _as_json(loss: Problem) -> dict[str, Any]:
    question = loss.path[1] if len(loss.path) > 1 else None
    return {
        "code": loss.code.removeprefix("lost-"),
        "question": question,
        "message": problem_text(loss, english=True),
    }


def _tell(losses: tuple[Problem, ...]) -> None:
    """Name each kind of loss once, with its first question and the number of the others."""
    if not losses:
        return
    told = ngettext("{n} thing is lost:", "{n} things are lost:", len(losses))
    complain(told.format(n=len(losses)))
    alike: dict[tuple[str, str], list[Problem]] = {}
    for loss in losses:
        alike.setdefault((loss.code, str(loss.details.get("names", ""))), []).append(loss)
    for first, *others in alike.values():
        more = ngettext("and {n} question more", "and {n} questions more", len(others))
        ending = f" ({more.format(n=len(others))})" if others else ""
        complain(f"  {problem_text(first)}{ending}")
