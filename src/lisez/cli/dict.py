"""`lisez dict ACTION`: look words up, and look after the dictionaries."""

from __future__ import annotations

import argparse
import sys
from dataclasses import asdict
from pathlib import Path

from lisez.cli import dict_lookup
from lisez.cli.dict_lookup import Told
from lisez.cli.output import complain, write, write_json
from lisez.i18n import N_, _, ngettext
from lisez.lookup import dictionaries
from lisez.lookup.shelf import open_shelf

SCHEMA = "lisez.dict.list/1"
ACTIONS = {
    "lookup": N_("print what a word is and what it means"),
    "list": N_("list the dictionaries, in the order in which they are asked"),
    "add": N_("add a dictionary: dictd, StarDict, thesaurus, list with tabs, lexicon (Lefff)"),
    "remove": N_("remove an added dictionary, or switch one of the machine off"),
    "on": N_("switch a dictionary on again"),
    "order": N_("say which dictionaries come first"),
    "get": N_("fetch a free dictionary; without NAME, list them"),
}
KINDS = {
    "definition": N_("definitions"),
    "translation": N_("translations"),
    "synonyms": N_("synonyms"),
    "lexicon": N_("lexicon"),
}
STATES = {"on": N_("on"), "off": N_("off"), "broken": N_("damaged")}


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the actions of `dict`."""
    actions = parser.add_subparsers(
        dest="action", metavar="ACTION", required=True, title=_("actions")
    )
    added = {
        name: actions.add_parser(name, help=_(about), description=_(about))
        for name, about in ACTIONS.items()
    }
    dict_lookup.configure(added["lookup"])
    _json(added["list"])
    added["add"].add_argument("file", metavar="FILE", type=Path)
    added["add"].add_argument("--name", metavar="NAME", default="", help=_("its name in lists"))
    added["add"].add_argument(
        "--language", metavar="CODE", default="", help=_("the language it explains in: en, de …")
    )
    for name in ("remove", "on"):
        added[name].add_argument("name", metavar="NAME")
    added["order"].add_argument("names", metavar="NAME", nargs="+")
    added["get"].add_argument("name", metavar="NAME", nargs="?")
    added["get"].add_argument("--yes", action="store_true", help=_("fetch without asking"))


def _json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help=_("print one JSON object"))


def run(args: argparse.Namespace) -> int:
    """Do one action; `lookup` ends with 1 where nothing was found."""
    match args.action:
        case "lookup":
            return dict_lookup.run(args)
        case "list":
            return _list(as_json=args.json)
        case "add":
            name = dictionaries.add(
                args.file, Told(N_("Checking")), name=args.name, language=args.language
            )
            _tell_added(name)
        case "remove":
            _remove(args.name)
        case "on":
            dictionaries.switch_on(args.name)
            complain(_("{name} is asked again.").format(name=args.name))
        case "order":
            dictionaries.reorder(args.names)
            return _list(as_json=False)
        case "get":
            return _get(args.name, asked=not args.yes)
    return 0


def _list(*, as_json: bool) -> int:
    shelf = open_shelf()
    listed = dictionaries.listed(shelf, Told(N_("Reading")))
    dict_lookup.tell_faults(shelf.faults)
    if as_json:
        write_json({"schema": SCHEMA, "dictionaries": [asdict(one) for one in listed]})
        return 0
    for one in listed:
        write("  ".join(word for word in _columns(one) if word))
        write(f"    {one.title or one.name} ({one.origin})" if one.origin else f"    {one.name}")
    if not listed:
        write(_("There is no dictionary. “lisez dict get” lists those that can be fetched."))
    return 0


def _columns(one: dictionaries.Described) -> list[str]:
    count = one.headwords
    words = ngettext("{n} headword", "{n} headwords", count).format(n=count) if count else ""
    kind = _(KINDS[one.kind]) if one.kind else ""
    pair = f"{one.source or '?'}–{one.language or '?'}" if one.kind else ""
    return [one.name, _(STATES[one.state]), kind, pair, words, one.licence]


def _tell_added(name: str) -> None:
    (one,) = (d for d in dictionaries.listed(open_shelf(), Told("")) if d.name == name)
    words = ngettext("{n} headword", "{n} headwords", one.headwords or 0)
    told = _("Added: {name}, {headwords}. It was copied; the file is not needed any more.")
    complain(told.format(name=name, headwords=words.format(n=one.headwords)))


def _remove(name: str) -> None:
    if dictionaries.remove(name):
        complain(_("{name} is removed.").format(name=name))
    else:
        told = _(
            "{name} belongs to this machine and is switched off."
            " “lisez dict on {name}” puts it back."
        )
        complain(told.format(name=name))


def _get(name: str | None, *, asked: bool) -> int:
    if name is None:
        for one in dictionaries.fetchables():
            write(f"{one.name}  {one.title}  {one.licence}  {one.address}")
        return 0
    source = dictionaries.fetchable(name)
    told = _("{title}, {licence}, from {address}")
    complain(told.format(title=source.title, licence=source.licence, address=source.address))
    if asked and not _agreed():
        complain(_("Nothing was fetched."))
        return 1
    _tell_added(dictionaries.get(source, Told(N_("Fetching"))))
    return 0


def _agreed() -> bool:
    """Ask on standard error, read the answer from standard input; silence is no."""
    print(_("Fetch it? [y/N]") + " ", end="", file=sys.stderr, flush=True)
    answer = sys.stdin.readline().strip().casefold() if sys.stdin else ""
    return answer in ("y", "yes", "o", "oui")
