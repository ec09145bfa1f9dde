"""The command `lisez`: which subcommand is meant, in which language, with which exit code.

Exit codes are the same everywhere: 0 done, 1 the content has a fault, 2 usage or
unreadable.
"""

from __future__ import annotations

import argparse
import contextlib
import importlib
import keyword
import locale
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol, cast

from lisez import config, i18n
from lisez.cli.output import complain, quiet_pipe, write
from lisez.cli.parser import Parser
from lisez.core.errors import LisezError, UsageError
from lisez.i18n import N_, _

COMMANDS = {
    "read": N_("read an article in panes, or print it with --plain"),
    "quiz": N_("answer questions about an article"),
    "glossary": N_("print the terms of a lesson"),
    "facts": N_("print the facts of a lesson"),
    "dict": N_("look words up, and look after the dictionaries"),
    "check": N_("check a lesson and print its problems"),
    "draft": N_("make a lesson from an article"),
    "new": N_("begin a lesson for an article"),
    "export": N_("write a lesson for another program: Moodle, Anki, QTI, paper, the web"),
    "import": N_("make a lesson of a quiz from another program"),
    "review": N_("repeat what was missed, when it is due"),
    "words": N_("list your words, with the sentences in which you met them; mark what you know"),
    "list": N_("list the texts, with what was done"),
    "stats": N_("show what was done and what is due"),
    "store": N_("look after what is kept: check, backup, export"),
    "config": N_("print or change the settings"),
}
INTERRUPTED = 130  # as shells count SIGINT


class Subcommand(Protocol):
    """What each module of this package offers."""

    def configure(self, parser: argparse.ArgumentParser) -> None:
        """Add the subcommand's arguments."""

    def run(self, args: argparse.Namespace) -> int:
        """Do it and return the exit code; raises LisezError."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    code = 0  # a pipe whose reader has gone is no fault
    try:
        with quiet_pipe(), contextlib.suppress(SystemExit):  # help, printed: that is 0 too
            code = _run(words)
    except LisezError as error:
        from lisez.messages import error_text  # noqa: PLC0415 - only when something is wrong

        complain(f"lisez: {error_text(error)}")
        return error.exit_code
    except KeyboardInterrupt:
        return INTERRUPTED
    return code


def _run(words: list[str]) -> int:
    i18n.use(_language(words))
    command = _command(words)
    if command is None:
        return _top(words)
    parser = Parser(prog=f"lisez {command}", description=_(COMMANDS[command]))
    _add_language(parser)
    module = cast("Subcommand", importlib.import_module(f"lisez.cli.{_module(command)}"))
    module.configure(parser)
    arguments = _without_command(words, command)
    return module.run(parser.parse_args(arguments))


def _module(command: str) -> str:
    return f"{command}_" if keyword.iskeyword(command) else command


def _language(words: list[str]) -> i18n.Language:
    """Choose the language before anything is printed, help and errors included."""
    early = argparse.ArgumentParser(add_help=False, exit_on_error=False, allow_abbrev=False)
    early.add_argument("--lang")
    try:
        asked = early.parse_known_args(words)[0].lang
    except argparse.ArgumentError:
        asked = None  # `--lang` without a word: the real parser complains
    try:
        setting = config.load_settings().language
    except LisezError:
        i18n.use(i18n.choose(asked, os.environ, None, _system_locale()))
        raise
    return i18n.choose(asked, os.environ, setting, _system_locale())


def _system_locale() -> str | None:
    try:
        return locale.getlocale()[0]
    except ValueError:  # a name that Python does not know, such as UTF-8 on macOS
        return None


def _positions(words: list[str]) -> list[int]:
    """Return where words stand that are no options and no values of `--lang`."""
    skipped = {at + 1 for at, word in enumerate(words) if word == "--lang"}
    return [
        at
        for at, word in enumerate(words)
        if at not in skipped and (word == "-" or not word.startswith("-"))
    ]


def _command(words: list[str]) -> str | None:
    """Return the command meant: the first word if it is one, `read` for a source or nothing.

    None stands for `--help` and `--version`.
    """
    positions = _positions(words)
    if not positions:
        return None if {"-h", "--help", "--version"} & set(words) else "read"
    first = words[positions[0]]
    if first in COMMANDS:
        return first
    _refuse_mistyped(first)
    return "read"


def _refuse_mistyped(word: str) -> None:
    """Refuse a word that names neither command nor source, with the nearest command."""
    from lisez import workflows  # noqa: PLC0415 - help and version need no article

    if word == "-" or workflows.exists(Path(word)) or os.sep in word or "." in word:
        return
    from lisez.formats.fields import nearest  # noqa: PLC0415

    if workflows.bundled(word):
        return
    likely = nearest(word, COMMANDS)
    if likely:
        raise UsageError("unknown-command", word=word, nearest=likely)
    raise UsageError("unknown-source", word=word)


def _without_command(words: list[str], command: str) -> list[str]:
    positions = _positions(words)
    if positions and words[positions[0]] == command:
        return words[: positions[0]] + words[positions[0] + 1 :]
    return words


def _add_language(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--lang", choices=i18n.LANGUAGES, help=_("language of the interface"))


def _top(words: list[str]) -> int:
    """Print help or version."""
    if "--version" in words:
        from importlib.metadata import version  # noqa: PLC0415 - 30 ms, wanted here alone

        write(f"lisez {version('lisez')}")
        return 0
    parser = Parser(
        prog="lisez",
        description=_("Read French in the terminal and check that you understood it."),
        usage="lisez [--lang fr|en] [COMMAND] [SOURCE] [OPTIONS]",
        epilog=_(
            "“lisez” alone opens the bundled article; “lisez SOURCE” reads a text or a lesson."
            " “lisez COMMAND --help” tells more."
        ),
    )
    _add_language(parser)
    parser.add_argument("--version", action="store_true", help=_("print the version"))
    commands = parser.add_subparsers(title=_("commands"), metavar="COMMAND")
    for name, about in COMMANDS.items():
        commands.add_parser(name, help=_(about), add_help=False)
    parser.parse_args(["--help"])
    return 0
