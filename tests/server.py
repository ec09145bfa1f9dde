"""A server on this machine alone, for what is fetched."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

OURS = set[tuple[str, int]]()
"""Addresses of servers that tests run: the only ones that tests may reach."""

Answer = Callable[[BaseHTTPRequestHandler], None]


@dataclass
class Served:
    """A running server: its address, and what it was asked."""

    address: str
    asked: list[str] = field(default_factory=list)
    agents: list[str] = field(default_factory=list)


def sent(data: bytes, **headers: str) -> Answer:
    """Answer with some bytes."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        told = {
            "Content-Length": str(len(data)),
            **{k.replace("_", "-"): v for k, v in headers.items()},
        }
        for name, value in told.items():
            handler.send_header(name, value)
        handler.end_headers()
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):
            handler.wfile.write(data)

    return answer


def redirected(address: str) -> Answer:
    """Answer that it lies elsewhere."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(302)
        handler.send_header("Location", address)
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    return answer


def refused(code: int) -> Answer:
    """Answer with an error."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_error(code)

    return answer


@contextlib.contextmanager
def serving(answers: Mapping[str, Answer]) -> Iterator[Served]:
    """Serve answers by path, without what follows a question mark."""
    served = Served("")

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            served.asked.append(self.path)
            served.agents.append(self.headers.get("User-Agent", ""))
            answers.get(self.path.partition("?")[0], refused(404))(self)

        def log_message(self, *_words: object) -> None:
            """Keep quiet."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        place = ("127.0.0.1", server.server_port)
        served.address = f"http://127.0.0.1:{server.server_port}"
        OURS.add(place)
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield served
        finally:
            OURS.discard(place)
            server.shutdown()
            thread.join()
