r"""Lists of words: *headword*, tab, *text*, and perhaps tab, *part of speech*; UTF-8, one a line.

`#` begins a comment, `\n` in a text a new line, as dictionary programs write them.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from lisez.core.errors import LisezError
from lisez.core.lookups import Entry
from lisez.lexicon.dictionaries.blocks import MOST_ENTRY, Plain, opened
from lisez.lexicon.dictionaries.door import About, Place, Progress
from lisez.lexicon.dictionaries.parts import entry_kind, language_pair, part_of_speech
from lisez.lexicon.dictionaries.plain import plain

STEP = 1000  # lines between two tellings of progress
_MARK = b"\xef\xbb\xbf"  # a byte order mark


class Tabbed:
    """A list of words in one file."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._blocks = Plain(path)

    @property
    def files(self) -> tuple[Path, ...]:
        """The file."""
        return (self._path,)

    def about(self) -> About:
        """Name it by its file, which may tell its languages too (`mots-fr-en.tsv`)."""
        source, language = language_pair(self._path.stem)
        return About(
            title=self._path.stem, kind=entry_kind(language), language=language, source=source
        )

    def places(self, progress: Progress) -> Iterator[Place]:
        """Yield the headword of each line."""
        with opened(self._path) as stream:
            total = stream.seek(0, 2)
            stream.seek(0)
            at = 0
            for number in range(1, total + 2):
                line = stream.readline(MOST_ENTRY + 1)
                if not line:
                    break
                place = self._place(line, at, number)
                if place:
                    yield place
                at += len(line)
                if number % STEP == 0:
                    progress(at, total)
        progress(total, total)

    def entries(self, place: Place) -> Iterator[Entry]:
        """Read one line."""
        line = self._blocks.read(place.start, place.size).decode("utf-8", "replace")
        _headword, text, *more = line.rstrip("\r\n").split("\t")
        words = plain(text.replace("\\n", "\n"))
        if words:
            pos = part_of_speech(more[0]) if more else ""
            yield Entry(source="", headword=place.headword, text=words, pos=pos)

    def _place(self, line: bytes, at: int, number: int) -> Place | None:
        try:
            text = line.removeprefix(_MARK if number == 1 else b"").decode("utf-8").rstrip("\r\n")
        except ValueError:
            raise LisezError("not-utf8", file=str(self._path), line=number) from None
        if not text.strip() or text.startswith("#"):
            return None
        headword, tab, _rest = text.partition("\t")
        if not tab:
            raise LisezError("dictionary-no-tab", file=str(self._path), line=number)
        if not headword.strip() or len(line) > MOST_ENTRY:
            raise LisezError("dictionary-line", file=str(self._path), line=number)
        return Place(headword, at, len(line))
