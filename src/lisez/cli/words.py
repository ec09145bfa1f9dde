"""`lisez words`: the learner's words, with the sentences they were met in; and their states."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lisez import exchange
from lisez.cli.keeping_options import tell_rescue
from lisez.cli.output import complain, write, write_bytes, write_json
from lisez.config import Settings, load_settings
from lisez.core.errors import UsageError
from lisez.core.typography import one_line
from lisez.i18n import _, ngettext
from lisez.keeping.clock import now, time_text
from lisez.keeping.reviewing import local_day
from lisez.keeping.word_history import Meeting
from lisez.keeping.word_list import (
    ListedWord,
    anki_data,
    csv_data,
    listed_words,
    meaning_lines,
    set_states,
    text_named,
    undo_last,
    words_out,
)
from lisez.keeping.word_states import STATES, Change
from lisez.keeping.wording import change_words, word_line
from lisez.lookup import LookUps

SCHEMA = "lisez.words/1"


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `words`."""
    parser.add_argument("words", metavar="WORD", nargs="*", help=_("with --set: the words"))
    parser.add_argument(
        "--status", choices=STATES, action="append", help=_("only words in this state")
    )
    parser.add_argument(
        "--article", metavar="SOURCE", help=_("only words met in this text or lesson")
    )
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help=_("print one JSON object"))
    form.add_argument("--csv", action="store_true", help=_("print CSV for a spreadsheet"))
    form.add_argument("--anki", metavar="FILE", type=Path, help=_("write a package for Anki"))
    form.add_argument("--set", choices=STATES, help=_("give words this state"))
    form.add_argument("--undo", action="store_true", help=_("take the last change back"))


def run(args: argparse.Namespace) -> int:
    """List the words, or change the state of some."""
    if bool(args.words) is not bool(args.set):
        raise UsageError("words-and-set")
    if args.set or args.undo:
        return _change(args)
    settings = load_settings()
    words = listed_words(
        settings,
        states=args.status or STATES,
        text=text_named(args.article) if args.article else "",
    )
    tell_rescue()
    _put_out(args, words, settings)
    return 0


def _change(args: argparse.Namespace) -> int:
    at = now()
    if args.undo:
        change = undo_last(at)
        tell_rescue()
        write(_("There is nothing to take back.") if change is None else change_words(change))
        return 0
    _tell(set_states(args.words, args.set, at, LookUps.open(load_settings()).lemmas))
    return 0


def _tell(changes: tuple[Change, ...]) -> None:
    tell_rescue()
    for change in changes:
        write(change_words(change))


def _put_out(args: argparse.Namespace, words: tuple[ListedWord, ...], settings: Settings) -> None:
    language = settings.translation_language
    if args.json:
        write_json({"schema": SCHEMA, "words": [_as_json(one) for one in words]})
    elif args.csv:
        write_bytes(csv_data(words_out(words, language, local_day)))
    elif args.anki:
        exchange.save(args.anki, anki_data(words_out(words, language, local_day), now()))
        told = ngettext("Written: {file}, {n} word", "Written: {file}, {n} words", len(words))
        complain(told.format(file=one_line(str(args.anki)), n=len(words)))
    else:
        for line in _lines(words, language):
            write(line)


def _lines(words: tuple[ListedWord, ...], language: str) -> Iterator[str]:
    if not words:
        yield _("No words here. A word that you look up while reading is kept.")
    for one in words:
        yield word_line(one)
        for met in one.kept.meetings[:1]:
            title = one_line(met.title)
            yield f"  « {one_line(met.sentence)} »" + (f" ({title})" if title else "")
        yield from (f"  {line}" for line in meaning_lines(one.kept, language))


def _as_json(one: ListedWord) -> dict[str, Any]:
    kept = one.kept
    return {
        "lemma": kept.lemma,
        "state": kept.state,
        "first": time_text(kept.at),
        "looked_up": None if kept.looked is None else time_text(kept.looked),
        "changed": None if kept.changed is None else time_text(kept.changed),
        "lookups": kept.lookups,
        "due": None if one.due is None else one.due.isoformat(),
        "repetitions": one.repetitions,
        "meetings": [_meeting(met) for met in kept.meetings],
    }


def _meeting(met: Meeting) -> dict[str, Any]:
    return {
        "text": met.text,
        "source": met.source,
        "title": met.title,
        "at": time_text(met.at),
        "lookups": met.lookups,
        "written": met.written,
        "sentence": met.sentence,
        "character": met.character,
        "definition": met.definition,
        "translations": dict(met.translations),
        "glosses": [gloss._asdict() for gloss in met.glosses],
    }
