"""Measure two terminal programs in turn and print ratios: A/B, pair by pair.

    python bench/ratio.py --a 'lisez read long.lesson.toml' --b 'python minimal_app.py' \\
        --wait Zephyrine [--pages 20] [--pairs 7]

`first_paint` is the time from the start of a program until it has written the word
`--wait`; `page` is the median time from Page Down (and, every second time, Page Up) to
the last byte that follows it. A machine's speed drifts; a ratio within one pair does not.
POSIX only; both programs run in a pseudo-terminal of 120 columns and 24 rows.
"""

from __future__ import annotations

import argparse
import contextlib
import fcntl
import json
import os
import pty
import re
import select
import shlex
import signal
import statistics
import struct
import termios
import time
from collections.abc import Iterator
from dataclasses import dataclass, field

START_LIMIT = 30.0  # seconds
SETTLED = 1.0  # seconds of silence after the start
QUIET = 0.12  # seconds of silence that end a repaint
KEYS = {"down": b"\x1b[6~", "up": b"\x1b[5~"}
_SEQUENCE = re.compile(rb"\x1b(?:\[[0-9;?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[=>()].?)")


@dataclass
class Run:
    """One start of one program; times in seconds."""

    first_paint: float = 0.0
    pages: list[float] = field(default_factory=list)


@contextlib.contextmanager
def started(command: str) -> Iterator[tuple[int, float]]:
    """Start a program in a pseudo-terminal; gives its terminal and the time of the start."""
    began = time.perf_counter()
    process, terminal = pty.fork()
    if process == 0:
        words = shlex.split(command)
        os.execvpe(words[0], words, os.environ | {"TERM": "xterm-256color"})
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 120, 0, 0))
    try:
        yield terminal, began
    finally:
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
        os.close(terminal)


def last_byte(terminal: int, silence: float) -> float:
    """Read until `silence` seconds pass; return when the last byte came, 0 for none."""
    last = 0.0
    while select.select([terminal], [], [], silence)[0]:
        os.read(terminal, 65536)
        last = time.perf_counter()
    return last


def one_run(command: str, word: bytes, pages: int) -> Run:
    """Start a program, wait for its word, and turn pages."""
    run = Run()
    with started(command) as (terminal, began):
        seen = b""
        while word not in _SEQUENCE.sub(b"", seen):
            if not select.select([terminal], [], [], START_LIMIT)[0]:
                raise SystemExit(f"{command}: {word!r} did not appear")
            seen += os.read(terminal, 65536)
        run.first_paint = time.perf_counter() - began
        last_byte(terminal, SETTLED)
        for page in range(pages):
            pressed = time.perf_counter()
            os.write(terminal, KEYS["up" if page % 2 else "down"])
            last = last_byte(terminal, QUIET)
            if last:
                run.pages.append(last - pressed)
    return run


def main() -> None:
    """Run the pairs and print one JSON object."""
    parser = argparse.ArgumentParser(description="two terminal programs, as ratios")
    parser.add_argument("--a", required=True)
    parser.add_argument("--b", required=True)
    parser.add_argument("--wait", required=True)
    parser.add_argument("--wait-b")
    parser.add_argument("--pages", type=int, default=0)
    parser.add_argument("--pairs", type=int, default=7)
    args = parser.parse_args()
    runs: dict[str, list[Run]] = {"a": [], "b": []}
    for _ in range(args.pairs):
        runs["a"].append(one_run(args.a, args.wait.encode(), args.pages))
        runs["b"].append(one_run(args.b, (args.wait_b or args.wait).encode(), args.pages))
    told = {
        "first_paint": _told([r.first_paint for r in runs["a"]], [r.first_paint for r in runs["b"]])
    }
    if args.pages:
        medians = {name: [statistics.median(r.pages) for r in runs[name]] for name in runs}
        told["page"] = _told(medians["a"], medians["b"])
    print(json.dumps({"pairs": args.pairs, **told}, indent=1))


def _told(a: list[float], b: list[float]) -> dict[str, float]:
    ratios = [one / other for one, other in zip(a, b, strict=True)]
    milliseconds = {"a_ms": statistics.median(a) * 1000, "b_ms": statistics.median(b) * 1000}
    found = {
        **milliseconds,
        "ratio": statistics.median(ratios),
        "least": min(ratios),
        "most": max(ratios),
    }
    return {name: round(value, 3) for name, value in found.items()}


if __name__ == "__main__":
    main()
