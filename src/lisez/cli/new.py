"""`lisez new ARTICLE`: a commented skeleton of a lesson, for a teacher to fill."""

from __future__ import annotations

import argparse
from pathlib import Path

from lisez import workflows
from lisez.cli.output import complain, write_exactly
from lisez.core.typography import one_line
from lisez.i18n import _


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `new`."""
    parser.add_argument("article", metavar="ARTICLE", type=Path, help=_("a text file"))
    parser.add_argument(
        "-o", "--output", metavar="LESSON", type=Path, help=_("the file to write (.lesson.toml)")
    )


def run(args: argparse.Namespace) -> int:
    """Write the skeleton to a new file, or to standard output."""
    written = workflows.new_lesson(args.article, args.output)
    if args.output is None:
        write_exactly(written)
    else:
        told = _("{file} is begun. Fill it in, then run “lisez check {file}”.")
        complain(told.format(file=one_line(str(args.output))))
    return 0
