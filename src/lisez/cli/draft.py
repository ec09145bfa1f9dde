"""`lisez draft ARTICLE`: a lesson made from an article, for a teacher to look through."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from lisez import drafts
from lisez.cli.analysing import Told, tell_few
from lisez.cli.facts import facts_as_json
from lisez.cli.output import complain, write_exactly, write_json
from lisez.cli.quiz import count_of, seed_of
from lisez.core.described import described
from lisez.core.lesson import Lesson
from lisez.core.questions import FOCUS
from lisez.core.sentences import Sentences
from lisez.core.typography import one_line
from lisez.i18n import _

SCHEMA = "lisez.draft/1"


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `draft`."""
    parser.add_argument("article", metavar="ARTICLE", type=Path, help=_("a text file"))
    parser.add_argument(
        "-o", "--output", metavar="LESSON", type=Path, help=_("the file to write (.lesson.toml)")
    )
    parser.add_argument("--json", action="store_true", help=_("print one JSON object"))
    parser.add_argument(
        "--seed", type=seed_of, default=0, metavar="N", help=_("the same N, the same draft")
    )
    parser.add_argument(
        "--count", type=count_of, default=None, metavar="N|all", help=_("how many questions")
    )
    parser.add_argument(
        "--focus", choices=FOCUS, default=FOCUS[0], help=_("which questions come first")
    )


def run(args: argparse.Namespace) -> int:
    """Write the draft to a file or to standard output, or print it as JSON."""
    wish = drafts.Wish(args.seed, args.count, args.focus)
    if args.output is not None:
        drafts.refuse_output(args.output)
    made, remarks = drafts.draft_of(args.article, Told(), wish)
    if args.json:
        write_json(report(made, args.seed))
        return 0
    written = drafts.draft_text(made, remarks, args.article, args.output)
    tell_few(made)
    if args.output is None:
        write_exactly(written)
    else:
        told = _("{file} is drafted. Read it through, then run “lisez check {file}”.")
        complain(told.format(file=one_line(str(args.output))))
    return 0


def report(lesson: Lesson, seed: int) -> dict[str, Any]:
    """Return facts and questions as JSON; spans are half-open, in characters from 0."""
    sentences = Sentences(lesson.article)
    questions = [described(question, lesson, sentences, seed) for question in lesson.questions]
    asked = [question for question in questions if question["state"] == "draft"]
    return {
        "schema": SCHEMA,
        "level": lesson.level,
        "facts": facts_as_json(lesson),
        "questions": asked,
        "spare": [question for question in questions if question["state"] != "draft"],
    }
