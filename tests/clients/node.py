"""A client in Node that answers line by line, kept running for many questions."""

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from tests.needs import CLIENTS, requires


class NodeClient:
    """Asks a script of tests/clients: one JSON value out, one back."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def ask(self, value: object) -> Any:  # noqa: ANN401 - JSON gives anything
        """Send a value and return the answer."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(value) + "\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())


@contextmanager
def node_client(script: str) -> Iterator[NodeClient]:
    """Run a script of tests/clients for as long as it is asked."""
    command = [requires("node"), str(CLIENTS / script)]
    process = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    )
    try:
        yield NodeClient(process)
    finally:
        process.communicate(timeout=30)
