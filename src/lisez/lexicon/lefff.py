"""Lefff: a lexicon that the learner adds, as lines of form, class, lemma and features.

Its classes and features are those of Lefff 3.4 (`v tenir F3s`, `nc enjeu ms`). Lines of classes
that are no words (punctuation, prefixes, marks of a parser) are passed over; so are the words of
the closed classes, which `closed.txt` has with lemmas that a reader understands.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from lisez.core.errors import LisezError, UnreadableError
from lisez.core.typography import visible
from lisez.lexicon.closed import closed_words
from lisez.lexicon.codes import OPEN, Analysis
from lisez.lexicon.index import write_index
from lisez.lexicon.ligatures import with_ligatures

NAME = "Lefff"
MOST_BYTES = 100_000_000  # of the file; Lefff 3.4 has 16 million
MOST_LINES = 2_000_000  # Lefff 3.4 has 549,274
LONGEST_LINE = 1000  # bytes; Lefff 3.4 has 110
_READING = 0.8  # of the time it takes to compile
_SAMPLE = 100  # lines that tell what a file is

Progress = Callable[[float], None]
"""Called with the share done, from 0 to 1; may raise to give up."""

_POS = {
    "v": "verb",
    "auxAvoir": "auxiliary",
    "auxEtre": "auxiliary",
    "nc": "noun",
    "np": "name",
    "adj": "adjective",
    "adv": "adverb",
    "advneg": "adverb",
    "clneg": "adverb",
    "prep": "preposition",
    "csu": "conjunction",
    "coo": "conjunction",
    "que": "conjunction",
    "det": "determiner",
    "pres": "interjection",
    **dict.fromkeys(("pro", "prel", "pri", "ce", "ilimp", "caimp"), "pronoun"),
    **dict.fromkeys(("cla", "clar", "cld", "cldr", "clg", "cll", "cln", "clr"), "pronoun"),
}
_NO_WORDS = frozenset(
    {"adjPref", "advPref", "suffAdj", "epsilon", "etr", "meta", "parentf", "parento"}
    | {"poncts", "ponctw", "que_restr", "sbound"}
)
_NO_LEMMAS = frozenset((*_POS, "çaimp"))  # « j' cln cln »
# Tense letters and the signs of mood and tense; those that are not conjugated come last.
_TENSES = {"P": "ip", "F": "if", "I": "ii", "J": "ia", "C": "cp", "Y": "mp", "S": "sp", "T": "si"}
_UNCONJUGATED = {"K": "pa", "G": "pp", "W": "n-"}
_TAG = re.compile(r"(?P<tenses>[PFIJCYSTKGW]*)(?P<who>[123]*)(?P<gender>[mf]?)(?P<number>[sp]?)")


def is_lefff(path: Path) -> bool:
    """Say whether a file looks like a lexicon: lines of four, most of them of known classes."""
    try:
        with path.open("rb") as stream:
            lines = [stream.readline(LONGEST_LINE) for _number in range(_SAMPLE)]
    except OSError:
        return False
    cells = [line.decode("utf-8", "replace").rstrip("\r\n").split("\t") for line in lines if line]
    known = sum(len(each) == 4 and (each[1] in _POS or each[1] in _NO_WORDS) for each in cells)
    return bool(cells) and known * 2 > len(cells)


def compile_lefff(path: Path, target: Path, progress: Progress) -> None:
    """Check every line of a file and compile it into an index at `target`.

    Raises LisezError: `lexicon-line`, `lexicon-empty`, `cannot-write`; UnreadableError; and what
    `progress` raises. Nothing is left behind then.
    """
    found = rows(path, lambda share: progress(share * _READING))
    try:
        write_index(target, found, lambda share: progress(_READING + share * (1 - _READING)))
    except OSError as fault:
        reason = fault.strerror or str(fault)
        raise LisezError("cannot-write", file=str(target), reason=reason) from None


def rows(path: Path, progress: Progress = lambda _share: None) -> Iterator[tuple[str, Analysis]]:
    """Yield forms and their analyses, in the order of the file; raises LisezError."""
    closed = {form for form, _pos in closed_words()}
    any_word = False
    for form, kind, lemma, tag in _lines(path, progress):
        pos = _POS.get(kind)
        if pos is None or not _is_word(form, lemma) or (pos == "pronoun" and form in closed):
            continue
        meant = lemma.rstrip("?")
        meant = form if meant in _NO_LEMMAS else meant
        for signs in signs_of(pos, tag):
            any_word = True
            yield with_ligatures(form), Analysis(with_ligatures(meant), pos, signs)
    if not any_word:
        raise LisezError("lexicon-empty", file=str(path))


def _lines(path: Path, progress: Progress) -> Iterator[list[str]]:
    """Yield the four cells of every line; raises LisezError for a line that is none."""
    try:
        with path.open("rb") as stream:
            size = max(1, path.stat().st_size)
            if size > MOST_BYTES:
                raise UnreadableError(
                    "file-too-large", file=str(path), most=MOST_BYTES // 1_000_000
                )
            read = 0
            for number, data in enumerate(iter(lambda: stream.readline(LONGEST_LINE + 1), b""), 1):
                read += len(data)
                if number % 4096 == 0:
                    progress(min(1, read / size))
                yield _cells(data, str(path), number)
    except FileNotFoundError:
        raise UnreadableError("file-missing", file=str(path)) from None
    except OSError as fault:
        reason = fault.strerror or str(fault)
        raise UnreadableError("file-unreadable", file=str(path), reason=reason) from None


def _cells(data: bytes, file: str, number: int) -> list[str]:
    try:
        line = data.decode("utf-8").rstrip("\r\n")
    except UnicodeDecodeError:
        raise UnreadableError("not-utf8", file=file, line=number) from None
    cells = line.split("\t")
    sound = len(cells) == 4 and len(data) <= LONGEST_LINE and number <= MOST_LINES
    if not sound or any(visible(cell) != cell or "\n" in cell for cell in cells):
        raise LisezError("lexicon-line", file=file, line=number)
    return cells


def _is_word(form: str, lemma: str) -> bool:
    """Say whether a line is about a word: no mark of the parser, no « -t-il », no « | »."""
    odd = any(sign in form + lemma for sign in "_|&<>=@")
    return not odd and form[:1].isalnum() and any(map(str.isalpha, form)) and bool(lemma)


def signs_of(pos: str, tag: str) -> list[str]:
    """Return the signs of each analysis that a tag of Lefff stands for: « PS13s » is four.

    One with nothing known for a tag that is not understood; none for a participle that is
    called an adjective, for the verb has it too.
    """
    found = _TAG.fullmatch(tag.partition("_")[0])
    if found is None:
        return [OPEN]
    tenses, gender, number = found["tenses"], found["gender"] or "-", found["number"] or "-"
    if pos not in ("verb", "auxiliary"):
        persons = found["who"] or "-"
        return [] if tenses else [f"{gender}{number}--{who}" for who in persons]
    signs = [f"-{number}{_TENSES[t]}{who}" for t in tenses if t in _TENSES for who in found["who"]]
    bare = [f"{gender}{number}{_UNCONJUGATED[t]}-" for t in tenses if t in _UNCONJUGATED]
    return signs + bare or [OPEN]
