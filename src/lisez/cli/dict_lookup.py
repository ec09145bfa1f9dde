"""`lisez dict lookup WORD`: what a word is and what it means, as the popup tells it."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from lisez.cli.output import complain, write, write_json
from lisez.config import Settings, load_settings
from lisez.core.errors import LisezError, UsageError
from lisez.core.lookups import Entry, LookUp
from lisez.core.typography import fold_space
from lisez.i18n import N_, _
from lisez.lookup import LookUps
from lisez.lookup.online import online
from lisez.lookup_words import band_words, entry_source, entry_words, misfit, source_words, told
from lisez.messages import error_text

SCHEMA = "lisez.dict.lookup/1"
NOTHING = 1


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `dict lookup`."""
    parser.add_argument("word", metavar="WORD")
    parser.add_argument(
        "--context", metavar="SENTENCE", default="", help=_("the sentence the word stands in")
    )
    parser.add_argument("--json", action="store_true", help=_("print one JSON object"))


def run(args: argparse.Namespace) -> int:
    """Print readings and entries; ends with 1 where there is neither."""
    word, sentence = fold_space(args.word), fold_space(args.context)
    at = place_of(word, sentence) if sentence else 0
    settings = load_settings()
    look_ups = LookUps.open(settings)
    prepare(look_ups)
    found = look_ups.look_up(word, sentence=sentence, at=at)
    tell_faults(look_ups.faults)
    found = _with_online(found, settings)
    if args.json:
        write_json(as_json(found))
    else:
        for line in lines(found, look_ups.missing):
            write(line)
    return 0 if found.readings or found.entries else NOTHING


def prepare(look_ups: LookUps) -> None:
    """Make the indexes, telling how far that is; what there is answers where that fails."""
    progress = Told(N_("Reading"))
    try:
        look_ups.prepare(lambda share: progress(round(share * 100), 100))
    except LisezError as fault:
        tell_faults([fault])


def _with_online(found: LookUp, settings: Settings) -> LookUp:
    """Add what the network has, where the learner switched that on; say where it is silent."""
    source = online(settings)
    if source is None:
        return found
    try:
        return source.explained(found)
    except LisezError as fault:
        tell_faults([fault])
        return found


def place_of(word: str, sentence: str) -> int:
    """Return where a word begins in a sentence, in characters; raises UsageError."""
    for pattern in (rf"(?<!\w){re.escape(word)}(?!\w)", re.escape(word)):
        place = re.search(pattern, sentence, re.IGNORECASE)
        if place:
            return place.start()
    raise UsageError("word-not-there", word=word, sentence=sentence)


def as_json(found: LookUp) -> dict[str, Any]:
    """Return a look-up as JSON; features are a table, what is not known is null or ""."""
    readings = [
        {
            "lemma": reading.lemma,
            "pos": reading.pos,
            "features": dict(reading.features),
            "source": reading.source,
            "per_million": reading.per_million,
            "fits": reading.fits,
        }
        for reading in found.readings
    ]
    entries = [
        {
            "source": entry.source,
            "headword": entry.headword,
            "text": entry.text,
            "kind": entry.kind,
            "language": entry.language,
            "pos": entry.pos,
            "pronunciation": entry.pronunciation,
            "agrees": entry.agrees,
        }
        for entry in found.entries
    ]
    return {
        "schema": SCHEMA,
        "written": found.written,
        "found": found.found,
        "step": found.step,
        "band": found.band,
        "readings": readings,
        "entries": entries,
    }


def lines(found: LookUp, missing: LisezError | None) -> Iterator[str]:
    """Yield what is known, each source under what it says; what is missing, and how it is got."""
    band = f" · {band_words(found.band)}" if found.band else ""
    yield f"{found.written}{band}"
    for source, readings in groupby(found.readings, key=lambda reading: reading.source):
        for line in told(readings):
            words = misfit(line.readings[0]) if line.fits is False else ""
            mark = "→" if line.fits else " "
            yield f"{mark} {line}" + (f" ({words})" if words else "")
        yield f"    — {source_words(source)}"
    for source, entries in groupby(found.entries, key=entry_source):
        for entry in entries:
            yield from _entry_lines(entry, found.written)
        yield f"    — {source}"
    if not found.readings and missing:
        yield error_text(missing)
    if not found.entries:
        yield _("No definition.")
        yield _("“lisez dict get” fetches a dictionary, “lisez dict add” takes one that you have.")


def _entry_lines(entry: Entry, written: str) -> Iterator[str]:
    head, told = entry_words(entry, written)
    first, *more = told or ("",)
    if head and more:
        yield f"  {head}"
        yield from (f"    {line}" for line in told)
        return
    yield f"  {head} · {first}" if head else f"  {first}"
    yield from (f"    {line}" for line in more)


def tell_faults(faults: Iterable[LisezError]) -> None:
    """Say on standard error which dictionaries are broken; the others go on answering."""
    for fault in faults:
        complain(f"lisez: {error_text(fault)}")


class Told:
    """Says on standard error how far something is, every tenth, where somebody waits for it."""

    def __init__(self, doing: str) -> None:
        """`doing` is a message id; "" says nothing."""
        self._doing = doing
        self._tenth = 0

    def __call__(self, done: int, total: int) -> None:
        """Say it where a tenth more is done; begins anew where less is done than before."""
        tenth = done * 10 // total if total else 0
        if tenth > self._tenth and self._doing and sys.stderr.isatty():
            words = _("{doing}: {percent}%")
            complain(words.format(doing=_(self._doing), percent=tenth * 10))
        self._tenth = tenth
