"""`lisez glossary [SOURCE]`: the terms of a lesson, with where they occur."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import Any

from lisez import workflows
from lisez.cli.analysing import prepared
from lisez.cli.output import write, write_json
from lisez.cli.parser import add_source
from lisez.config import load_settings
from lisez.core.glossary import Glossary, Term, own_language_first
from lisez.core.lesson import Lesson
from lisez.core.spans import Span
from lisez.core.typography import one_line
from lisez.i18n import _

SCHEMA = "lisez.glossary/1"


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `glossary`."""
    add_source(parser)
    parser.add_argument("--json", action="store_true", help=_("print one JSON object"))


def run(args: argparse.Namespace) -> int:
    """Print the terms, in the order of the lesson."""
    opened = workflows.open_source(args.source)
    lesson = opened.lesson if opened.prepared else prepared(opened.lesson)
    if args.json:
        write_json(report(lesson))
        return 0
    language = load_settings().translation_language
    if not lesson.terms:
        write(_("This text has no glossary."))
    for term in lesson.terms:
        for line in term_lines(term, language):
            write(line)
    return 0


def term_lines(term: Term, language: str) -> Iterator[str]:
    """Yield a term as lines: headword and definition, then translations and note.

    Translations into `language` come first. Where the article explains nothing, it is said.
    """
    told = one_line(term.definition) or _("not explained here")
    yield f"{one_line(term.head)} : {told}"
    for code, words in own_language_first(term.translations, language):
        yield f"  {one_line(code)} : {one_line(words)}"
    if term.note:
        yield f"  {one_line(term.note)}"


def report(lesson: Lesson) -> dict[str, Any]:
    """Return the glossary as JSON; spans are half-open, in characters from 0."""
    found: dict[str, list[Span]] = {term.id: [] for term in lesson.terms}
    glossary = Glossary(lesson.article, lesson.terms)
    for index in range(len(lesson.article.paragraphs)):
        for match in glossary.matches(index):
            found[match.term.id].append(match.span)
    return {"schema": SCHEMA, "terms": [_as_json(t, found[t.id]) for t in lesson.terms]}


def _as_json(term: Term, spans: list[Span]) -> dict[str, Any]:
    return {
        "id": term.id,
        "head": term.head,
        "kind": term.kind,
        "definition": term.definition,
        "translations": dict(term.translations),
        "note": term.note,
        "spans": [{"start": start, "end": end} for start, end in spans],
    }
