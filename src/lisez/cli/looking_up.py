"""Looking words up on the command line: what has to be made first, and the glosses as lines."""

from __future__ import annotations

from collections.abc import Iterator

from lisez.cli.dict_lookup import prepare, tell_faults
from lisez.config import Settings
from lisez.core.lookups import Entry, LookUp
from lisez.core.typography import one_line
from lisez.i18n import _
from lisez.lookup import LookUps
from lisez.lookup_words import band_words, disagreement, entry_source, misfit, source_words, told

MOST_ENTRIES, LONGEST_ENTRY = 3, 200  # characters; what helps in reading on, not an article


def ready_look_ups(settings: Settings) -> LookUps:
    """Return look-ups whose indexes are made, telling how far that is.

    A lexicon that is not installed, or cannot be kept, is told of on standard error; what there
    is answers.
    """
    look_ups = LookUps.open(settings)
    prepare(look_ups)
    tell_faults([look_ups.missing] if look_ups.missing else [])
    return look_ups


def gloss_lines(found: LookUp, lemma: str) -> Iterator[str]:
    """Yield a word as lines: headword and band, what it can be, what it means; with sources."""
    yield one_line(lemma) + (f" · {band_words(found.band)}" if found.band else "")
    for reading in told(found.readings):
        why = misfit(reading.readings[0]) if reading.fits is False else ""
        yield f"  {one_line(str(reading))}" + (f" ({why})" if why else "")
    if found.readings:
        sources = dict.fromkeys(reading.source for reading in found.readings)
        yield f"  — {', '.join(map(source_words, sources))}"
    yield from (f"  {_entry(one)}" for one in found.entries[:MOST_ENTRIES])
    if not found.entries:
        yield "  " + _("No definition.")


def _entry(entry: Entry) -> str:
    text = one_line(entry.text)
    short = text if len(text) <= LONGEST_ENTRY else text[:LONGEST_ENTRY].rsplit(" ", 1)[0] + " …"
    doubt = disagreement(entry)
    return f"{short} — {entry_source(entry)}" + (f", {doubt}" if doubt else "")
