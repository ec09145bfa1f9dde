"""`lisez check --coverage LESSON`: what the glossary leaves out, for the teacher."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from lisez import workflows
from lisez.cli.dict_lookup import Told
from lisez.cli.looking_up import ready_look_ups
from lisez.cli.output import write, write_json
from lisez.config import load_settings
from lisez.core.errors import LisezError, UnreadableError, UsageError
from lisez.core.lesson import Lesson
from lisez.core.sentences import sentence_at
from lisez.core.typography import one_line
from lisez.formats.readers import is_lesson
from lisez.i18n import N_, _, ngettext
from lisez.lookup.coverage import Doubtful, Uncovered, doubtful, uncovered
from lisez.lookup_words import PARTS, band_words

SCHEMA = "lisez.check.coverage/1"


def run(args: argparse.Namespace) -> int:
    """Print what was found; 0 nothing, 1 something, 2 where it cannot be looked for."""
    lesson = _lesson(args.lesson)
    settings = load_settings()
    band = args.band or settings.hard_band
    look_ups = ready_look_ups(settings)
    if look_ups.missing:
        raise UsageError(look_ups.missing.code, **look_ups.missing.details)
    words = uncovered(lesson, look_ups, band, Told(N_("Looking words up")))
    doubts = doubtful(lesson, look_ups)
    lines = workflows.term_lines(args.lesson) if doubts else {}
    if args.json:
        write_json(_report(lesson, band, words, [(one, lines[one.term]) for one in doubts]))
    else:
        _print(args.lesson, lesson, words, [(one, lines[one.term]) for one in doubts])
    return 1 if words or doubts else 0


def _lesson(path: Path) -> Lesson:
    """Return a lesson without errors; whatever hinders that is UnreadableError here."""
    if not is_lesson(path):
        raise UnreadableError("not-a-lesson-file", file=str(path))
    try:
        return workflows.sound_lesson(path)
    except LisezError as fault:
        raise UnreadableError(fault.code, **fault.details) from None


def _print(
    path: Path, lesson: Lesson, words: tuple[Uncovered, ...], doubts: list[tuple[Doubtful, int]]
) -> None:
    for one in words:
        write(_word_line(lesson, one))
        write(f"    « {_sentence(lesson, one.span.start)} »")
    for doubt, line in doubts:
        write(_doubt_line(path, lesson, doubt, line))
        write(f"    « {_sentence(lesson, doubt.span.start)} »")
    told = ngettext(
        "{n} word or phrase without a gloss", "{n} words and phrases without a gloss", len(words)
    )
    doubted = ngettext("{n} doubtful gloss", "{n} doubtful glosses", len(doubts))
    write(f"{told.format(n=len(words))}, {doubted.format(n=len(doubts))}")


def _word_line(lesson: Lesson, one: Uncovered) -> str:
    written = one_line(one.span.of(lesson.article.shown))
    place = _("paragraph {n}, line {line}").format(n=one.paragraph, line=one.line)
    about = [band_words(one.band)] if one.band else []
    about += [_("phrase")] if one.phrase else []
    if one.count > 1:
        about.append(ngettext("{n} place", "{n} places", one.count).format(n=one.count))
    return f"{place}\u202f: {written}" + (f" ({', '.join(about)})" if about else "")


def _doubt_line(path: Path, lesson: Lesson, doubt: Doubtful, line: int) -> str:
    template = {
        "definition": _("“{head}” is used as: {used}; the definition is one of: {gloss}"),
        "head": _("“{head}” is used as: {used}; the headword is: {gloss}"),
    }[doubt.by]
    told = template.format(
        head=one_line(lesson.terms_by_id[doubt.term].head),
        used=_(PARTS[doubt.used]),
        gloss=_(PARTS[doubt.gloss]),
    )
    return f"{one_line(str(path))}:{line}: {told}"


def _sentence(lesson: Lesson, offset: int) -> str:
    return one_line(sentence_at(lesson.article, offset).of(lesson.article.shown))


def _report(
    lesson: Lesson, band: int, words: tuple[Uncovered, ...], doubts: list[tuple[Doubtful, int]]
) -> dict[str, Any]:
    """Return all of it as JSON; spans are half-open, in characters from 0."""
    return {
        "schema": SCHEMA,
        "band": band,
        "words": [_word(lesson, one) for one in words],
        "doubtful": [_doubt(lesson, one, line) for one, line in doubts],
    }


def _word(lesson: Lesson, one: Uncovered) -> dict[str, Any]:
    return {
        "written": one.span.of(lesson.article.text),
        "lemma": one.lemma,
        "phrase": one.phrase,
        "band": one.band,
        "paragraph": one.paragraph,
        "line": one.line,
        "span": one.span._asdict(),
        "places": one.count,
    }


def _doubt(lesson: Lesson, one: Doubtful, line: int) -> dict[str, Any]:
    return {
        "term": one.term,
        "written": one.span.of(lesson.article.text),
        "span": one.span._asdict(),
        "line": line,
        "by": one.by,
        "gloss": one.gloss,
        "used": one.used,
    }
