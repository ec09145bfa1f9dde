"""Measure how long a look-up takes, from the key to the last byte of the popup.

    python bench/long_text.py /tmp/long
    python bench/popup.py 'lisez read --no-save /tmp/long/long.lesson.toml' --wait Zephyrine

Each round moves the word cursor, opens the popup and closes it; the figures are medians and
the 95th percentile, in milliseconds. A repaint is over after 30 ms of silence; what comes later,
the count of the other places of the word and its mark in the text, is waited for but not counted.
The lexicon must have been prepared before (look one word up), and its extra be installed. POSIX
only; a pseudo-terminal of 120 columns and 24 rows.
"""

from __future__ import annotations

import argparse
import json
import os
import select
import statistics
import time

from ratio import START_LIMIT, last_byte, started

KEYS = {"move": b"\x1b[C", "open": b"\r", "close": b"q"}
AT_REST = 2.0  # seconds of silence after the start
QUIET = 0.03  # seconds of silence that end a repaint
BETWEEN = 0.6  # seconds of silence before the next key
LATEST = 5.0  # seconds in which a repaint must begin


def waited_for(terminal: int, word: bytes) -> None:
    """Wait until the program has written a word and come to rest."""
    seen = b""
    while word not in seen:
        if not select.select([terminal], [], [], START_LIMIT)[0]:
            raise SystemExit(f"{word!r} did not appear")
        seen += os.read(terminal, 65536)
    last_byte(terminal, AT_REST)


def repainted(terminal: int) -> float:
    """Return when the last byte of a repaint came, 0 where none did."""
    if not select.select([terminal], [], [], LATEST)[0]:
        return 0.0
    os.read(terminal, 65536)
    first = time.perf_counter()
    return last_byte(terminal, QUIET) or first


def main() -> None:
    """Look words up and print one JSON object."""
    parser = argparse.ArgumentParser(description="key to repaint of look-ups")
    parser.add_argument("command")
    parser.add_argument("--wait", required=True)
    parser.add_argument("--rounds", type=int, default=40)
    args = parser.parse_args()
    taken: dict[str, list[float]] = {name: [] for name in KEYS}
    with started(args.command) as (terminal, _began):
        waited_for(terminal, args.wait.encode())
        for _ in range(args.rounds):
            for name, key in KEYS.items():
                pressed = time.perf_counter()
                os.write(terminal, key)
                last = repainted(terminal)
                if last:
                    taken[name].append((last - pressed) * 1000)
                last_byte(terminal, BETWEEN)
    print(json.dumps({name: _told(times) for name, times in taken.items()}, indent=1))


def _told(times: list[float]) -> dict[str, float]:
    ordered = sorted(times)
    return {
        "samples": len(ordered),
        "median": round(statistics.median(ordered), 1),
        "p95": round(ordered[int(len(ordered) * 0.95)], 1),
    }


if __name__ == "__main__":
    main()
