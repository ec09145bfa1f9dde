"""Measure the index of Lexique: compiling it, opening it, looking words up.

    python bench/look_up.py [--rounds 5]

Compiling is compared with reading Lexique's table and splitting its lines, which no program
can do without; look-ups are told in milliseconds. It needs the extra `dico`.
"""

from __future__ import annotations

import argparse
import os
import statistics
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from lisez.core.segmentation import words_in
from lisez.formats.readers import read_article
from lisez.lexicon import lexique
from lisez.lookup import LookUps, lexicons
from lisez.paths import bundled_lessons


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def words() -> list[str]:
    """Every written form of the bundled texts, once."""
    found: dict[str, None] = {}
    for lesson in bundled_lessons():
        article = read_article(lesson.with_name(lesson.name.replace(".lesson.toml", ".txt")))
        found |= dict.fromkeys(span.of(article.text) for span in words_in(article.text))
    return list(found)


def split_table(path: Path) -> int:
    lines = path.read_bytes().decode("latin-1").splitlines()
    return sum(len(line.split("\t")) for line in lines)


def compiled() -> LookUps:
    found = LookUps.open()
    found.prepare()
    return found


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    table = lexique.table_path()
    if table is None:
        raise SystemExit(lexique.INSTALL)
    os.environ["LISEZ_DICTIONARIES"] = ""
    ratios, took = [], []
    for _round in range(rounds):
        with tempfile.TemporaryDirectory() as folder:
            os.environ["LISEZ_HOME"] = folder
            took.append(seconds(compiled))
            ratios.append(took[-1] / seconds(lambda: split_table(table)))
    print(
        f"compiling: {statistics.median(took):.1f} s, {statistics.median(ratios):.1f} times", end=""
    )
    print(f" ({min(ratios):.1f} to {max(ratios):.1f}) reading and splitting the table")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["LISEZ_HOME"] = folder
        look_ups(rounds)


def look_ups(rounds: int) -> None:
    compiled()
    forms = words()
    (index,) = lexicons.opened()
    opening = statistics.median(seconds(lexicons.opened) for _ in range(50))
    print(f"opening the index: {opening * 1e3:.2f} ms")
    each = sorted(seconds(partial(index.readings, form)) for _ in range(rounds) for form in forms)
    tell("the index alone", each, len(forms))
    each = []
    for _round in range(rounds):
        cold = LookUps.open()
        each += [seconds(partial(cold.look_up, form)) for form in forms]
    tell("a whole look-up, nothing remembered", sorted(each), len(forms))


def tell(name: str, each: list[float], forms: int) -> None:
    middle, high = each[len(each) // 2] * 1e3, each[len(each) * 99 // 100] * 1e3
    print(f"{name}: median {middle:.3f} ms, 99 % under {high:.2f} ms; {forms} forms")


if __name__ == "__main__":
    main()
