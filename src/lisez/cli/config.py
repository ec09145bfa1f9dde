"""`lisez config path | show | set KEY VALUE`: the few settings."""

from __future__ import annotations

import argparse
from dataclasses import asdict

from lisez import config
from lisez.cli.output import complain, write, write_json
from lisez.i18n import N_, _

SCHEMA = "lisez.config/1"
ACTIONS = {
    "path": N_("print where the settings are"),
    "show": N_("print the settings, one a line"),
    "set": N_("change one setting"),
}


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the actions of `config`."""
    actions = parser.add_subparsers(
        dest="action", metavar="ACTION", required=True, title=_("actions")
    )
    for name, about in ACTIONS.items():
        action = actions.add_parser(name, help=_(about), description=_(about))
        if name == "show":
            action.add_argument("--json", action="store_true", help=_("print one JSON object"))
        if name == "set":
            action.add_argument("key", metavar="KEY", help=", ".join(config.KEYS))
            action.add_argument("value", metavar="VALUE")


def run(args: argparse.Namespace) -> int:
    """Print or change settings."""
    match args.action:
        case "path":
            write(str(config.settings_path()))
        case "show":
            _show(as_json=args.json)
        case "set":
            _set(args.key, args.value)
    return 0


def _show(*, as_json: bool) -> None:
    settings = asdict(config.load_settings())
    if as_json:
        write_json({"schema": SCHEMA, **settings})
        return
    for key, value in settings.items():
        write(f"{key} = {config.written(value)}")


def _set(key: str, word: str) -> None:
    from lisez.formats.files import write_text  # noqa: PLC0415 - for this alone

    path = config.settings_path()
    text, value = config.changed(key, word)
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    write_text(path, text)
    complain(f"{key} = {config.written(value)}")
