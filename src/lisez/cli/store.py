"""`lisez store ACTION`: looking after what is kept."""

from __future__ import annotations

import argparse
from pathlib import Path

from lisez.cli.output import complain, write, write_json
from lisez.i18n import N_, _, ngettext
from lisez.keeping import opening
from lisez.keeping.texts import store_path

SCHEMA = "lisez.store-check/1"
ACTIONS = {
    "path": N_("print where everything is kept"),
    "check": N_("look for damage; a damaged store is set aside and what can be read is saved"),
    "backup": N_("copy the store to FILE"),
    "restore": N_("put the copy in FILE in place of the store, which is set aside"),
    "rebuild": N_("make anew what is derived from the log of answers"),
    "export": N_("write everything to FILE as JSON, to take it to another machine"),
    "import": N_("add what FILE has, nothing twice"),
}
_WITH_FILE = ("backup", "restore", "export", "import")
_FAULTS = {
    "file-damaged": N_("The file is damaged."),
    "rows-damaged": N_("Some entries are not what was written."),
    "derived-differs": N_("What is derived from the log is out of step."),
}


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the actions of `store`."""
    actions = parser.add_subparsers(
        dest="action", metavar="ACTION", required=True, title=_("actions")
    )
    for name, about in ACTIONS.items():
        action = actions.add_parser(name, help=_(about), description=_(about))
        if name in _WITH_FILE:
            action.add_argument("file", metavar="FILE", type=Path)
        if name == "check":
            action.add_argument("--json", action="store_true", help=_("print one JSON object"))


def run(args: argparse.Namespace) -> int:
    """Do one action; `check` ends with 1 where something is wrong."""
    match args.action:
        case "path":
            write(str(store_path()))
        case "check":
            return _check(as_json=args.json)
        case "backup":
            opening.backup_store(args.file)
            complain(_("Copied to {file}").format(file=args.file))
        case "restore":
            _tell_aside(opening.restore_store(args.file))
        case "rebuild":
            opening.rebuild_store()
            complain(_("Made anew from the log."))
        case "export":
            opening.export_store(args.file)
            complain(_("Written: {file}").format(file=args.file))
        case "import":
            _tell_import(*opening.import_store(args.file))
    return 0


def _check(*, as_json: bool) -> int:
    checked = opening.check_store()
    damaged = set(checked.faults) - {"derived-differs"}
    saved = opening.mended() if damaged else None
    if as_json:
        write_json(
            {
                "schema": SCHEMA,
                "entries": checked.entries,
                "notes": checked.notes,
                "faults": list(checked.faults),
                "set_aside": str(saved.aside) if saved else None,
                "saved": saved.entries + saved.notes if saved else 0,
            }
        )
        return 1 if checked.faults else 0
    for fault in checked.faults:
        write(_(_FAULTS[fault]))
    if saved:
        complain(opening.saved_words(saved))
    elif checked.faults:
        write(_("“lisez store rebuild” puts it right."))
    else:
        entries = ngettext("{n} entry", "{n} entries", checked.entries)
        write(_("The store is sound: {entries}.").format(entries=entries.format(n=checked.entries)))
    return 1 if checked.faults else 0


def _tell_aside(aside: Path | None) -> None:
    if aside is None:
        complain(_("Restored."))
    else:
        complain(_("Restored. What was there before is now {file}").format(file=aside))


def _tell_import(entries: int, notes: int) -> None:
    template = _("New entries: {entries}. Newer places and sittings: {notes}.")
    complain(template.format(entries=entries, notes=notes))
