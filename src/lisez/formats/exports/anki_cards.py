"""What every package for Anki has in common: ids that stay, texts that are harmless, times."""

from __future__ import annotations

import hashlib
import tempfile
from html import escape
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from lisez.core.errors import LisezError
from lisez.core.typography import visible
from lisez.formats.exports.stamps import Stamp

if TYPE_CHECKING:
    import genanki

STYLE = """\
.card { font: 1.2em/1.5 Georgia, serif; text-align: left; max-width: 40em; margin: 0 auto; }
.stem, .head { font-weight: bold; }
.why { margin-top: 1em; }
.proof { margin-top: 1em; border-left: .25em solid #888; padding-left: .7em; }
"""


def genanki_library() -> ModuleType:
    """Return genanki, which is an extra; raises LisezError where it is not installed."""
    try:
        import genanki  # noqa: PLC0415
    except ModuleNotFoundError:
        raise LisezError("needs-extra", what="anki", library="genanki", extra="anki") from None
    library: ModuleType = genanki
    return library


def packed(deck: genanki.Deck, stamp: Stamp) -> bytes:
    """Return a package with one deck; `stamp` tells when each note was last changed."""
    times = [_stamped(note, stamp) for note in deck.notes]
    with tempfile.TemporaryDirectory() as folder:  # genanki writes to a name only
        path = Path(folder) / "deck.apkg"
        genanki_library().Package(deck).write_to_file(str(path), timestamp=max(times, default=0))
        return path.read_bytes()


def _stamped(note: genanki.Note, stamp: Stamp) -> int:
    """Let a note be written with a time of its own, which genanki gives to all alike."""
    changed = stamp(note.guid, digest(*note.fields, *note.tags))
    written = note.write_to_db
    note.write_to_db = lambda cursor, _, deck, ids: written(cursor, changed, deck, ids)
    return changed


def card_text(text: str) -> str:
    """Return a text for a card; braces of Anki's templates and clozes are shown as they are."""
    return escape(visible(text)).replace("{", "&#123;").replace("\n", "<br>")


def digest(*names: str) -> str:
    """Return a name that follows from others and stays the same."""
    return hashlib.sha256("\n".join(("lisez", *names)).encode("utf-8", "replace")).hexdigest()


def number(*names: str) -> int:
    """Return an id as Anki has them: stable, from 2^30 on."""
    return (1 << 30) + int(digest(*names)[:7], 16)
