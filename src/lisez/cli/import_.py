"""`lisez import FILE -o LESSON`: a quiz of another program as a lesson."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from lisez import exchange
from lisez.cli.output import complain, write, write_json
from lisez.core.errors import LisezError
from lisez.core.problems import Problem
from lisez.core.typography import one_line
from lisez.formats.imports.registry import READERS
from lisez.i18n import _, ngettext
from lisez.messages import problem_text

SCHEMA = "lisez.import/1"


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `import`."""
    parser.add_argument(
        "file",
        metavar="FILE",
        type=Path,
        help=_("a quiz of another program, or - for standard input"),
    )
    parser.add_argument("--from", dest="format", choices=READERS, help=_("its format"))
    parser.add_argument("--article", metavar="TEXT", type=Path, help=_("the text it is about"))
    parser.add_argument(
        "-o",
        "--output",
        metavar="LESSON",
        type=Path,
        required=True,
        help=_("the file to write (.lesson.toml)"),
    )
    parser.add_argument(
        "--strict", action="store_true", help=_("write nothing if anything would be lost")
    )
    parser.add_argument("--json", action="store_true", help=_("print one JSON object"))


def run(args: argparse.Namespace) -> int:
    """Write the lesson, and tell what could not be taken over."""
    coming = exchange.import_quiz(args.file, args.article, args.format, args.output)
    refused = args.strict and bool(coming.notes)
    if args.json:
        write_json(report(coming, written=not refused))
    else:
        _tell(args.file, coming.notes)
    if refused:
        raise LisezError("import-refused", file=str(args.file), n=len(coming.notes))
    exchange.save(args.output, coming.text.encode())
    if not args.json:
        count = len(coming.lesson.questions)
        told = ngettext("{n} question, in {file}", "{n} questions, in {file}", count)
        write(told.format(n=count, file=one_line(str(args.output))))
    return 0


def report(coming: exchange.Import, *, written: bool) -> dict[str, Any]:
    """Return what was read as JSON; the same in every interface language."""
    return {
        "schema": SCHEMA,
        "format": coming.format,
        "lesson": coming.lesson.id,
        "questions": len(coming.lesson.questions),
        "written": written,
        "notes": [_as_json(note) for note in coming.notes],
    }


def _as_json(note: Problem) -> dict[str, Any]:
    return {
        "code": note.code.removeprefix("import-"),
        "line": note.line,
        "message": problem_text(note, english=True),
    }


def _tell(file: Path, notes: tuple[Problem, ...]) -> None:
    name = one_line(str(file))
    for note in notes:
        place = f"{name}:{note.line}" if note.line else name
        complain(f"{place}: {problem_text(note)}")
