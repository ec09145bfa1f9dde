"""`lisez read [SOURCE]`: the article in panes, or as plain lines."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace

from lisez import workflows
from lisez.cli.output import is_terminal, write
from lisez.cli.parser import add_no_save, add_source
from lisez.cli.plain_article import plain_lines
from lisez.config import load_settings
from lisez.core.lesson import Lesson
from lisez.i18n import _


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `read`."""
    add_source(parser)
    parser.add_argument("--plain", action="store_true", help=_("print lines instead of panes"))
    parser.add_argument(
        "--no-terms", action="store_true", help=_("with --plain: neither numbers nor glossary")
    )
    parser.add_argument(
        "--words",
        action="store_true",
        help=_("with --plain: number hard words too, with their glosses below"),
    )
    add_no_save(parser)


def run(args: argparse.Namespace) -> int:
    """Open the reader, or print the article where there is no terminal to draw on."""
    plain = args.plain or args.no_terms or args.words
    if args.source is None and not plain and _wants_library(args):
        from lisez.keeping.keeper import Keeper  # noqa: PLC0415
        from lisez.tui.app import run_home  # noqa: PLC0415 - Textual loads only to be used

        return run_home(Keeper())
    opened = workflows.open_source(args.source)
    if plain or not _can_draw(from_input=args.source == "-"):
        _print(opened.lesson, args)
        return 0
    opened = _known(opened)
    from lisez.cli.first_screen import first_screen  # noqa: PLC0415 - not for plain lines
    from lisez.keeping.keeper import Keeper  # noqa: PLC0415
    from lisez.remembered import recall  # noqa: PLC0415

    keeper = Keeper(save=not args.no_save)
    with first_screen(opened.lesson, recall(), keeper.place(opened)):
        from lisez.tui.app import run_reader  # noqa: PLC0415 - Textual loads only to be used

        return run_reader(opened, keeper)


def _print(lesson: Lesson, args: argparse.Namespace) -> None:
    glosses = None
    if args.words:
        from lisez.cli.word_glosses import WordGlosses  # noqa: PLC0415 - only when asked for

        terms = () if args.no_terms else lesson.terms
        glosses = WordGlosses.open(lesson.article, terms, save=not args.no_save)
    language = load_settings().translation_language
    with_terms = not args.no_terms
    for line in plain_lines(lesson, with_terms=with_terms, language=language, glosses=glosses):
        write(line)


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
