r"""The French Wiktionary, asked over the network: off until the learner switches it on.

What comes is the plain text of a page (`prop=extracts`): `== Français ==`, then for each part
of speech `=== Nom commun ===`, a line with headword and \\sound\\, definitions and citations,
one a line. What was answered is kept, and so is that there was nothing.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import urlencode

from lisez.core.errors import LisezError
from lisez.core.lookups import Entry
from lisez.lexicon.dictionaries.index import keep
from lisez.lexicon.dictionaries.parts import part_of_speech
from lisez.lexicon.dictionaries.plain import plain

NAME = "Wiktionnaire"
ADDRESS = "https://fr.wiktionary.org/w/api.php"
MOST_BYTES = 2_000_000  # of one answer
MOST_SECONDS = 6.0
MOST_KEPT = 1000  # answers
DAYS_KEPT = 90.0
MOST_SENSES = 12
LONGEST_WORD = 100  # characters

_HEADING = re.compile(r"(=+)\s*(.+?)\s*\1")
_SOUND = re.compile(r"\\([^\\\n]{1,80})\\")
_CITATION = re.compile(r"\s[—–]\s\(|^(?:Note|Exemple d’utilisation manquant|Usage)\b")
_DAY = 86400.0


class Fetching(Protocol):
    """What reads an address: `fetching.Fetcher`, loaded only where the network is asked."""

    def read(self, address: str) -> bytes:
        """Return what lies at an address; raises LisezError."""


@dataclass(frozen=True, slots=True)
class Wiktionary:
    """Answers with definitions, from the cache where it can. `now` gives seconds of the epoch."""

    cache: Path
    fetcher: Fetching
    now: Callable[[], float]
    address: str = ADDRESS

    def look_up(self, headword: str) -> tuple[Entry, ...]:
        """Return the definitions of a headword, () for none; raises LisezError `offline`."""
        if not headword or len(headword) > LONGEST_WORD:
            return ()
        kept = self._kept(headword)
        if kept is None:
            kept = tuple(entries_of(headword, self._ask(headword)))
            self._keep(headword, kept)
        return kept

    def _ask(self, headword: str) -> str:
        asked = {
            "action": "query",
            "prop": "extracts",
            "explaintext": 1,
            "exsectionformat": "wiki",
            "redirects": 1,
            "format": "json",
            "formatversion": 2,
            "titles": headword,
        }
        try:
            return extract_of(self.fetcher.read(f"{self.address}?{urlencode(asked)}"))
        except LisezError as fault:
            raise LisezError("offline", reason=str(fault.details.get("reason", ""))) from None

    def _file(self, headword: str) -> Path:
        return self.cache / f"{hashlib.sha256(headword.encode()).hexdigest()[:24]}.json"

    def _kept(self, headword: str) -> tuple[Entry, ...] | None:
        try:
            with self._file(headword).open("rb") as stream:
                told = json.loads(stream.read(MOST_BYTES))
            if told["word"] != headword or not self._is_fresh(told["when"]):
                return None
            return tuple(_made(headword, *map(str, row)) for row in told["entries"])
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return None

    def _is_fresh(self, when: float) -> bool:
        return 0 <= self.now() - when < DAYS_KEPT * _DAY

    def _keep(self, headword: str, entries: tuple[Entry, ...]) -> None:
        """Keep an answer, and take the oldest away where there are too many."""
        rows = [(entry.pos, entry.pronunciation, entry.text) for entry in entries]
        told = {"word": headword, "when": self.now(), "entries": rows}
        try:
            keep(self._file(headword), json.dumps(told).encode())
            files = sorted(self.cache.glob("*.json"), key=lambda path: path.stat().st_mtime_ns)
            for old in files[:-MOST_KEPT]:
                old.unlink()
        except OSError:
            return


def extract_of(data: bytes) -> str:
    """Return the text of the page in an answer, "" where there is none; raises LisezError."""
    try:
        told: Any = json.loads(data)
        pages = told["query"]["pages"]
        extract = pages[0].get("extract", "") if pages else ""
    except (ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError):
        raise LisezError("offline", reason="JSON") from None
    return extract if isinstance(extract, str) else ""


def entries_of(headword: str, extract: str) -> Iterator[Entry]:
    """Yield one entry for each part of speech in the French part of a page."""
    french, section, lines = False, "", list[str]()
    for line in [*extract.split("\n"), "== =="]:
        heading = _HEADING.fullmatch(line.strip())
        if heading is None:
            if french and section:
                lines.append(line)
            continue
        yield from _entry(headword, section, lines)
        lines = []
        depth, title = len(heading[1]), heading[2]
        french = title.startswith("Français") if depth == 2 else french
        section = title if depth == 3 else ""
    yield from _entry(headword, section, lines)


def _entry(headword: str, section: str, lines: list[str]) -> Iterator[Entry]:
    """Make an entry of the lines of a section, where that is about a part of speech."""
    pos = _part(section)
    if not pos or not lines:
        return
    said = [text for text in (plain(line).replace("\n", " ") for line in lines) if text]
    sound = next((found[1] for found in map(_SOUND.search, said) if found), "")
    first = next((n for n, text in enumerate(said) if _SOUND.search(text)), -1)
    senses = [text for text in said[first + 1 :] if not _CITATION.search(text)][:MOST_SENSES]
    if senses:
        numbered = [f"{n}. {text}" for n, text in enumerate(senses, 1)]
        yield _made(headword, pos, sound, "\n".join(numbered if len(senses) > 1 else senses))


def _made(headword: str, pos: str, sound: str, text: str) -> Entry:
    return Entry(
        source=NAME, headword=headword, text=text, language="fr", pos=pos, pronunciation=sound
    )


def _part(section: str) -> str:
    """Return the part of speech that a heading names: « Nom commun 1 », « Forme de verbe »."""
    words = section.casefold().removeprefix("forme de ").removeprefix("forme d’")
    if words.startswith(("nom propre", "nom de famille", "prénom")):
        return "name"
    if words.startswith("locution"):
        return "phrase"
    return part_of_speech(words.split(" ")[0]) if words else ""
