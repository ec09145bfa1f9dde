"""Looking words up on the command line: what has to be made first, and the glosses as lines."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator

from lisez.cli.output import complain
from lisez.config import Settings
from lisez.core.errors import LisezError
from lisez.core.lookups import Entry, LookUp
from lisez.core.typography import one_line
from lisez.i18n import _
from lisez.lookup import LookUps
from lisez.lookup_words import band_words, disagreement, entry_source, told
from lisez.messages import error_text

MOST_ENTRIES, LONGEST_ENTRY = 3, 200  # characters; what helps in reading on, not an article


def ready_look_ups(settings: Settings) -> LookUps:
    """Return look-ups whose lexicon is compiled, telling how far it is; raises LisezError.

    What is missing or broken is told on standard error; what there is answers.
    """
    look_ups = LookUps.open(settings)
    look_ups.prepare(_Progress())
    missing = [look_ups.missing] if look_ups.missing else []
    tell(missing)
    return look_ups


def tell(faults: Iterable[LisezError]) -> None:
    """Say on standard error what is missing or broken."""
    for fault in faults:
        complain(f"lisez: {error_text(fault)}")


class _Progress:
    """Says on standard error, where somebody sits at it, each tenth of what is done."""

    def __init__(self) -> None:
        self._tenths = 0

    def __call__(self, share: float) -> None:
        tenths = int(share * 10)
        if tenths > self._tenths and sys.stderr.isatty():
            self._tenths = tenths
            complain(_("The lexicon is being read: {percent} %").format(percent=tenths * 10))


def gloss_lines(found: LookUp, lemma: str, language: str) -> Iterator[str]:
    """Yield a word as lines: headword and band, what it can be, what it means; with sources.

    Translations into `language` come first.
    """
    yield one_line(lemma) + (f" · {band_words(found.band)}" if found.band else "")
    for reading in told(found.readings):
        yield f"  {one_line(str(reading))}"
    if found.readings:
        sources = dict.fromkeys(reading.source for reading in found.readings)
        yield f"  — {', '.join(map(one_line, sources))}"
    entries = sorted(found.entries, key=lambda one: not language or one.language != language)
    yield from (f"  {_entry(one)}" for one in entries[:MOST_ENTRIES])
    if not found.entries:
        yield "  " + _("No definition.")


def _entry(entry: Entry) -> str:
    text = one_line(entry.text)
    short = text if len(text) <= LONGEST_ENTRY else text[:LONGEST_ENTRY].rsplit(" ", 1)[0] + " …"
    doubt = disagreement(entry)
    return f"{short} — {entry_source(entry)}" + (f", {doubt}" if doubt else "")
