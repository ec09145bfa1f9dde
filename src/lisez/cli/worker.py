"""The process that analyses a text while it is being read: `python -m lisez.cli.worker`.

One JSON object comes in, a line of JSON goes out for every step: see `lisez.drafts`.
"""

from __future__ import annotations

import json
import sys
from typing import Any

from lisez import drafts


def _say(told: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(told) + "\n")
    sys.stdout.flush()


def main() -> int:
    """Do what standard input asks for."""
    drafts.work(json.load(sys.stdin), _say)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
