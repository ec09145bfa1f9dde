"""Tables of words in their sentences, with the readings that are expected."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from lisez.core.lookups import PARTS_OF_SPEECH, Reading


@dataclass(frozen=True)
class Expected:
    """A reading, and the values of features that it must have."""

    lemma: str
    pos: str
    values: frozenset[str]

    def fits(self, reading: Reading) -> bool:
        """Say whether a reading is this one."""
        same = (reading.lemma, reading.pos) == (self.lemma, self.pos)
        return same and self.values <= {feature.value for feature in reading.features}


@dataclass(frozen=True)
class Case:
    """A line of a table: the word at `at` in `sentence`, "" for a word alone."""

    line: str
    written: str
    sentence: str
    at: int
    first: Expected
    others: tuple[Expected, ...]


def cases(name: str) -> list[Case]:
    """Return the lines of a table in tests/lexicon."""
    lines = (Path(__file__).parent / "lexicon" / name).read_text("utf-8").splitlines()
    return [_case(line) for line in lines if line and not line.startswith("#")]


def _case(line: str) -> Case:
    marked, first, *others = line.replace("\\u2011", "\u2011").split("\t")
    at, end = marked.index("["), marked.index("]")
    written = marked[at + 1 : end]
    sentence = marked.replace("[", "").replace("]", "")
    also = tuple(_expected(words) for entry in others for words in entry.split(";"))
    alone = sentence == written
    return Case(
        line, written, "" if alone else sentence, 0 if alone else at, _expected(first), also
    )


def _expected(words: str) -> Expected:
    parts = words.split()
    place = next(i for i, part in enumerate(parts) if part in PARTS_OF_SPEECH)
    return Expected(" ".join(parts[:place]), parts[place], frozenset(parts[place + 1 :]))
