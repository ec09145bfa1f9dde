"""Measure the analysis of a long text: its time, its memory, and bare spaCy on the same text.

The text is the project's own articles over and over, each time with other numbers, other
names and the paragraphs in another order, so that no two pieces are alike.

Usage: python bench/long_analysis.py [--words 100000] [--no-spacy]
"""

from __future__ import annotations

import argparse
import random
import re
import resource
import subprocess
import sys
import time
from pathlib import Path

import spacy

from lisez.analysis.analyse import analyse
from lisez.analysis.model import MODEL, loaded
from lisez.core.article import plain_article

ASSETS = Path(__file__).resolve().parent.parent / "assets"
NAME = re.compile(r"(?<=[a-zé,] )([A-ZÉ][a-zéèêëïôç]{3,})")
SYLLABLES = ("ba", "ri", "mon", "lu", "ver", "ta", "do", "lin", "ce", "gar", "no", "sel")


def main() -> None:
    """Measure in processes of their own, so that the memory of each is known."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--words", type=int, default=100_000)
    parser.add_argument("--no-spacy", action="store_true", help="leave bare spaCy out")
    parser.add_argument("--only", choices=("lisez", "spacy"), help=argparse.SUPPRESS)
    wishes = parser.parse_args()
    if wishes.only:
        {"lisez": _lisez, "spacy": _spacy}[wishes.only](long_text(wishes.words))
        return
    kinds = ("lisez",) if wishes.no_spacy else ("spacy", "lisez")
    seconds = {kind: _measured(kind, wishes.words) for kind in kinds}
    if "spacy" in seconds:
        print(f"ratio {seconds['lisez'] / seconds['spacy']:.2f}")


def _measured(kind: str, words: int) -> float:
    command = [sys.executable, __file__, "--words", str(words), "--only", kind]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    print(f"{kind:6} {said}", end="")
    return float(said.split()[0])


def _lisez(text: str) -> None:
    loaded()
    article = plain_article(text)
    begun = time.monotonic()
    found = analyse(article)
    _say(begun, text, f"{len(found.questions)} questions, {len(found.facts)} facts")


def _spacy(text: str) -> None:
    nlp = spacy.load(MODEL)
    begun = time.monotonic()
    tokens = sum(len(doc) for doc in nlp.pipe(text.split("\n\n"), batch_size=8))
    _say(begun, text, f"{tokens} tokens")


def _say(begun: float, text: str, found: str) -> None:
    seconds = time.monotonic() - begun
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{seconds:.1f} s, {peak:.0f} MB at most, {len(text.split())} words: {found}")


def long_text(words: int) -> str:
    """Return at least `words` words in paragraphs, the same ones each time."""
    chance = random.Random(1)
    parts: list[str] = []
    count = 0
    while count < words:
        for path in sorted(ASSETS.glob("*.txt")):
            paragraphs = _varied(path.read_text(encoding="utf-8"), chance).split("\n\n")
            chance.shuffle(paragraphs)
            parts += paragraphs
            count += sum(len(paragraph.split()) for paragraph in paragraphs)
    return "\n\n".join(parts) + "\n"


def _varied(text: str, chance: random.Random) -> str:
    names: dict[str, str] = {}

    def other_number(found: re.Match[str]) -> str:
        number = found.group()
        return number[:-1] + str(chance.randint(1, 9)) if len(number) > 1 else number

    def other_name(found: re.Match[str]) -> str:
        word = "".join(chance.choices(SYLLABLES, k=3)).capitalize()
        return names.setdefault(found.group(), word)

    return NAME.sub(other_name, re.sub(r"\d+", other_number, text))


if __name__ == "__main__":
    main()
