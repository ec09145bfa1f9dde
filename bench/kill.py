"""Kill a quiz at random moments, and look each time whether an answer was lost.

    python bench/kill.py [--runs 1000] [--seed 4]

Each run is `lisez quiz --plain` in a process of its own, fed with answers, and killed
(SIGKILL) at a random moment: mostly while it answers, sometimes before. An answer is
confirmed when the next question, or the result, has been shown. After each run the store
must open, pass its check, and hold every answer that was confirmed. POSIX only; everything
happens in a temporary home.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lisez.store.care import check
from lisez.store.log import Store

LONGEST = 60.0  # seconds; no run may take longer
QUESTION = re.compile(r"^Question (\d+) ", re.MULTILINE)
RESULT = re.compile(r"^R[ée]sult", re.MULTILINE)
EARLY, STARTING = 0.1, 0.2  # share of the runs killed before, within so many seconds
RUNS_IN_A_HOME = 100
ANSWERING = 0.1  # seconds in which the others are killed
FED = b"-\n" * 200


@dataclass(frozen=True)
class Killed:
    """What one run came to: answers confirmed, answers kept, faults of the store."""

    confirmed: int
    kept: int
    faults: tuple[str, ...]

    @property
    def sound(self) -> bool:
        """Whether nothing confirmed was lost and the store is as it should be."""
        return self.kept >= self.confirmed and not self.faults


def killed_runs(home: Path, runs: int, seed: int) -> Iterator[Killed]:
    """Run and kill so many quizzes, one after the other, in one home."""
    chance = random.Random(seed)
    path = home / "data" / "store.sqlite3"
    for number in range(runs):
        before = kept_answers(path)
        early = chance.random() < EARLY
        delay = chance.uniform(0, STARTING if early else ANSWERING)
        shown = _killed(home, number, delay, early=early)
        faults = check(path).faults if path.exists() else ()
        yield Killed(confirmed(shown), kept_answers(path) - before, faults)


def _killed(home: Path, seed: int, delay: float, *, early: bool) -> str:
    """Start a quiz, kill it, and return what it had shown.

    The delay counts from the first question on, or, `early`, from the start.
    """
    command = [sys.executable, "-m", "lisez", "quiz", "--plain", "--count", "all"]
    process = subprocess.Popen(
        [*command, "--seed", str(seed)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=os.environ | {"LISEZ_HOME": str(home), "PYTHONIOENCODING": "utf-8"},
    )
    assert process.stdin is not None
    process.stdin.write(FED)  # fits into the pipe
    process.stdin.flush()
    assert process.stdout is not None
    shown = b""
    while not early and b"Question" not in shown:
        more = os.read(process.stdout.fileno(), 65_536)
        if not more:
            raise SystemExit(f"no question came: {shown!r}")
        shown += more
    time.sleep(delay)
    process.kill()
    rest, _nothing = process.communicate(timeout=LONGEST)
    return (shown + rest).decode("utf-8", "replace")


def confirmed(shown: str) -> int:
    """Return how many answers were seen to be taken: all before the last question shown."""
    numbers = [int(found) for found in QUESTION.findall(shown)]
    if RESULT.search(shown):
        return max(numbers, default=0)
    return max(0, max(numbers, default=0) - 1)


def kept_answers(path: Path) -> int:
    """Return how many answers a store holds."""
    if not path.exists():
        return 0
    with Store.open(path) as store:
        return int(str(store.ask("SELECT count(*) FROM answers")[0][0]))


def main() -> None:
    """Run, and say what was found; ends with 1 where something was lost."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--runs", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=4)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        results: list[Killed] = []
        while len(results) < args.runs:  # a check takes longer the more there is
            home = Path(folder) / str(len(results))
            runs = min(RUNS_IN_A_HOME, args.runs - len(results))
            results += killed_runs(home, runs, args.seed + len(results))
    bad = [one for one in results if not one.sound]
    middle = sum(one.confirmed > 0 for one in results)
    print(f"runs {len(results)}, killed after a first answer {middle}")
    print(f"confirmed {sum(one.confirmed for one in results)}", end=", ")
    print(f"kept {sum(one.kept for one in results)}, lost or unsound runs {len(bad)}")
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
