"""An argument parser that speaks the interface language and raises its complaints."""

from __future__ import annotations

import argparse
from typing import Any, NoReturn

from lisez import i18n
from lisez.cli.output import write
from lisez.core.errors import UsageError
from lisez.i18n import N_, _

# What argparse itself says, so that the catalogue has it.
_ARGPARSE_WORDS = (
    N_("usage: "),
    N_("options"),
    N_("positional arguments"),
    N_("show this help message and exit"),
    N_("the following arguments are required: %s"),
    N_("unrecognized arguments: %s"),
    N_("expected one argument"),
    N_("expected at most one argument"),
    N_("argument %(argument_name)s: %(message)s"),
    N_("invalid choice: %(value)r (choose from %(choices)s)"),
    N_("invalid %(type)s value: %(value)r"),
    N_("not allowed with argument %s"),
)
# argparse looks its words up under this private name; without it they stay English.
argparse._ = i18n._  # type: ignore[attr-defined]


def add_source(parser: argparse.ArgumentParser) -> None:
    """Add the SOURCE of a command that reads."""
    parser.add_argument(
        "source", metavar="SOURCE", nargs="?", help=_("a text, a lesson, or - for standard input")
    )


def add_no_save(parser: argparse.ArgumentParser) -> None:
    """Add --no-save."""
    parser.add_argument("--no-save", action="store_true", help=_("keep nothing of this run"))


class HelpFormatter(argparse.HelpFormatter):
    """Sets headings as the language does: « options : » in French."""

    def start_section(self, heading: str | None) -> None:
        """Begin a section; argparse itself sets the colon."""
        told = heading and _("{heading}:").format(heading=heading).removesuffix(":")
        super().start_section(told)


class Parser(argparse.ArgumentParser):
    """Raises UsageError instead of printing, so that all errors look alike."""

    def __init__(self, **options: Any) -> None:  # noqa: ANN401 - whatever argparse takes
        super().__init__(**{"formatter_class": HelpFormatter, **options})

    def _print_message(self, message: str, file: object = None) -> None:
        """Print help in what the terminal's encoding has; argparse would raise."""
        del file  # errors are raised, so what is printed is help
        write(message.removesuffix("\n"))

    def error(self, message: str) -> NoReturn:
        """Raise a usage error that names the command whose help tells more."""
        raise UsageError("bad-usage", reason=message, command=self.prog)
