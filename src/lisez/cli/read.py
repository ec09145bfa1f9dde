"""`lisez read [SOURCE]`: the article in panes, or as plain lines."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from dataclasses import replace

from lisez import workflows
from lisez.cli.glossary import term_lines
from lisez.cli.output import is_terminal, write
from lisez.cli.parser import add_no_save, add_source
from lisez.core.article import Article
from lisez.core.glossary import Glossary, Match
from lisez.core.lesson import Lesson
from lisez.i18n import _


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `read`."""
    add_source(parser)
    parser.add_argument("--plain", action="store_true", help=_("print lines instead of panes"))
    parser.add_argument(
        "--no-terms", action="store_true", help=_("with --plain: neither numbers nor glossary")
    )
    add_no_save(parser)


def run(args: argparse.Namespace) -> int:
    """Open the reader, or print the article where there is no terminal to draw on."""
    if args.source is None and not (args.plain or args.no_terms) and _wants_library(args):
        from lisez.keeping.keeper import Keeper  # noqa: PLC0415
        from lisez.tui.app import run_home  # noqa: PLC0415 - Textual loads only to be used

        return run_home(Keeper())
    opened = workflows.open_source(args.source)
    if args.plain or args.no_terms or not _can_draw(from_input=args.source == "-"):
        for line in plain_lines(opened.lesson, with_terms=not args.no_terms):
            write(line)
        return 0
    opened = _known(opened)
    from lisez.cli.first_screen import first_screen  # noqa: PLC0415 - not for plain lines
    from lisez.keeping.keeper import Keeper  # noqa: PLC0415
    from lisez.remembered import recall  # noqa: PLC0415

    keeper = Keeper(save=not args.no_save)
    with first_screen(opened.lesson, recall(), keeper.place(opened)):
        from lisez.tui.app import run_reader  # noqa: PLC0415 - Textual loads only to be used

        return run_reader(opened, keeper)


def _known(opened: workflows.Opened) -> workflows.Opened:
    """Take what an earlier analysis found in a text without a lesson."""
    if opened.prepared:
        return opened
    from lisez import drafts  # noqa: PLC0415 - a lesson needs none of this

    lesson = drafts.cached(opened.lesson)
    return replace(opened, lesson=lesson, prepared=True) if lesson else opened


def _wants_library(args: argparse.Namespace) -> bool:
    """Say whether `lisez` alone opens the library: once there is something in it."""
    if args.no_save or not _can_draw(from_input=False):
        return False
    from lisez.keeping.library import something_kept  # noqa: PLC0415 - for this alone

    return something_kept()


def _can_draw(*, from_input: bool) -> bool:
    """Say whether there is a screen, and a keyboard behind it."""
    if not is_terminal():
        return False
    return sys.stdin.isatty() or (from_input and _take_keyboard())


def _take_keyboard() -> bool:
    """Read keys from the terminal now that standard input has given its text."""
    import os  # noqa: PLC0415 - for `lisez read -` alone

    try:
        terminal = os.open("/dev/tty", os.O_RDWR)
    except OSError:
        return False
    os.dup2(terminal, 0)
    os.close(terminal)
    return True


def plain_lines(lesson: Lesson, *, with_terms: bool) -> Iterator[str]:
    """Yield the article line by line, its terms numbered, and the glossary below.

    A paragraph is one line, verse and lists keep theirs, and an empty line separates.
    """
    glossary = Glossary(lesson.article, lesson.terms if with_terms else ())
    numbers: dict[str, int] = {}
    for index in range(len(lesson.article.paragraphs)):
        if index:
            yield ""
        matches = glossary.matches(index)
        for match in matches:
            numbers.setdefault(match.term.id, len(numbers) + 1)
        yield from _numbered(lesson.article, index, matches, numbers).split("\n")
    if numbers:
        yield from ("", _("Glossary"))
    for term_id, number in numbers.items():
        head, *rest = term_lines(lesson.terms_by_id[term_id])
        yield f"[{number}] {head}"
        yield from rest


def _numbered(
    article: Article, index: int, matches: tuple[Match, ...], numbers: dict[str, int]
) -> str:
    start, end = article.paragraphs[index].span
    pieces = []
    for match in matches:
        pieces += [article.shown[start : match.span.end], f" [{numbers[match.term.id]}]"]
        start = match.span.end
    return "".join(pieces) + article.shown[start:end]
