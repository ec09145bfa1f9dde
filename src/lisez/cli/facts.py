"""`lisez facts [SOURCE]`: the facts of a lesson, with the words that prove them."""

from __future__ import annotations

import argparse
from typing import Any

from lisez import workflows
from lisez.cli.analysing import prepared
from lisez.cli.output import write, write_json
from lisez.cli.parser import add_source
from lisez.core.facts import Fact
from lisez.core.lesson import Lesson
from lisez.core.proofs import paragraph_number
from lisez.core.spans import Span
from lisez.core.typography import one_line
from lisez.i18n import _
from lisez.words import fact_qualities

SCHEMA = "lisez.facts/1"


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `facts`."""
    add_source(parser)
    parser.add_argument("--json", action="store_true", help=_("print one JSON object"))


def run(args: argparse.Namespace) -> int:
    """Print the facts, in the order of the lesson."""
    opened = workflows.open_source(args.source)
    lesson = opened.lesson if opened.prepared else prepared(opened.lesson)
    if args.json:
        write_json(report(lesson))
        return 0
    if not lesson.facts:
        write(_("No facts have been noted for this text."))
    for fact in lesson.facts:
        _print(lesson, fact)
    return 0


def _print(lesson: Lesson, fact: Fact) -> None:
    text = lesson.article.shown
    qualities = ", ".join(fact_qualities(fact))
    write(f"{one_line(fact.measures)} : {one_line(fact.value.of(text))} ({qualities})")
    number = paragraph_number(lesson.article, fact.evidence.start)
    place = _("title") if number is None else _("paragraph {n}").format(n=number)
    write(f"  {place} : « {one_line(fact.evidence.of(text))} »")


def report(lesson: Lesson) -> dict[str, Any]:
    """Return the facts as JSON; spans are half-open, in characters from 0."""
    return {"schema": SCHEMA, "facts": facts_as_json(lesson)}


def facts_as_json(lesson: Lesson) -> list[dict[str, Any]]:
    """Return the facts of a lesson as JSON objects."""
    return [_as_json(lesson, fact) for fact in lesson.facts]


def _as_json(lesson: Lesson, fact: Fact) -> dict[str, Any]:
    text = lesson.article.text
    return {
        "id": fact.id,
        "kind": fact.kind,
        "measures": fact.measures,
        "approx": fact.approx,
        "modality": fact.modality,
        "value": _span(text, fact.value),
        "evidence": _span(text, fact.evidence),
    }


def _span(text: str, span: Span) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "quote": span.of(text)}
