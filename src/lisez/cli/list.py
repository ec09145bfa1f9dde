"""`lisez list`: the texts there is something about, and the bundled ones."""

from __future__ import annotations

import argparse
from typing import Any

from lisez.cli.keeping_options import tell_rescue
from lisez.cli.output import write, write_json
from lisez.config import load_settings
from lisez.core.typography import one_line
from lisez.i18n import _
from lisez.keeping.clock import now, time_text
from lisez.keeping.library import Shelved, library
from lisez.keeping.wording import shelf_words

SCHEMA = "lisez.list/1"


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `list`."""
    parser.add_argument("--json", action="store_true", help=_("print one JSON object"))


def run(args: argparse.Namespace) -> int:
    """Print the shelf, what was touched last first."""
    shelf = library(now(), load_settings())
    tell_rescue()
    if args.json:
        write_json({"schema": SCHEMA, "texts": [_as_json(one) for one in shelf]})
        return 0
    for one in shelf:
        write(one_line(one.title))
        write(f"  {' · '.join(shelf_words(one))}")
        if one.source:
            write(f"  {one_line(one.source)}")
    return 0


def _as_json(one: Shelved) -> dict[str, Any]:
    return {
        "key": one.key,
        "title": one.title,
        "source": one.source,
        "level": one.level,
        "bundled": one.bundled,
        "there": one.there,
        "read": one.share,
        "last": time_text(one.last) if one.last else None,
        "attempts": one.attempts,
        "score": None if one.score is None else float(round(one.score, 4)),
        "words": one.words,
        "due": one.due,
    }
