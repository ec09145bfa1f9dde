"""Fetching one file over https: bounded in size and time, and nothing left behind."""

from __future__ import annotations

import contextlib
import hashlib
import http.client
import io
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO
from urllib.parse import urlsplit

from lisez.core.errors import LisezError
from lisez.lexicon.dictionaries.door import Progress

AGENT = "lisez/0.1 (reader for learners of French; one request when a person asks)"
MOST_BYTES = 200_000_000
MOST_SECONDS = 1800.0  # for all of it
PATIENCE = 20.0  # seconds without a byte
SCHEMES = frozenset(("https",))
_PIECE = 1 << 16


@dataclass(frozen=True, slots=True)
class Fetcher:
    """Fetches files. `clock` counts seconds; `schemes` are those of addresses that are followed.

    Redirections are followed to the same schemes alone. `most` bytes are taken, in `seconds`,
    and a server that is silent for the seconds of `patience` is given up.
    """

    clock: Callable[[], float]
    schemes: frozenset[str] = field(default_factory=lambda: SCHEMES)
    most: int = MOST_BYTES
    seconds: float = MOST_SECONDS
    patience: float = PATIENCE

    def fetch(self, address: str, target: Path, progress: Progress, sha256: str = "") -> None:
        """Write what lies at an address to a new file; raises LisezError.

        `sha256` is compared unless it is "". Whoever gives the folder of `target` removes it.
        """
        with self._file(address) as answer, target.open("xb") as file:
            found = self._copy(address, answer, file, progress)
        if sha256 and found != sha256:
            raise LisezError("fetch-sum", address=address)

    def read(self, address: str) -> bytes:
        """Return what lies at an address; raises LisezError."""
        stream = io.BytesIO()
        with self._file(address) as answer:
            self._copy(address, answer, stream, lambda _done, _total: None)
        return stream.getvalue()

    @contextlib.contextmanager
    def _file(self, address: str) -> Iterator[http.client.HTTPResponse]:
        """Open what lies at an address; what goes wrong with it becomes a LisezError."""
        self._allowed(address)
        opener = urllib.request.build_opener(_Redirected(self._allowed))
        request = urllib.request.Request(address, headers={"User-Agent": AGENT})  # noqa: S310 - allowed
        try:
            with opener.open(request, timeout=self.patience) as answer:
                yield answer
        except (OSError, http.client.HTTPException, ValueError) as fault:
            if isinstance(fault, urllib.error.HTTPError):
                fault.close()
            reason = getattr(fault, "reason", None) or getattr(fault, "strerror", None) or fault
            raise LisezError("fetch-failed", address=address, reason=str(reason)) from None

    def _copy(
        self, address: str, answer: http.client.HTTPResponse, file: IO[bytes], progress: Progress
    ) -> str:
        told = answer.headers.get("Content-Length") or ""
        total = int(told) if told.isdecimal() and len(told) < 12 else 0
        end, size, digest = self.clock() + self.seconds, 0, hashlib.sha256()
        while piece := answer.read(_PIECE):
            size += len(piece)
            if max(size, total) > self.most:
                raise LisezError("fetch-large", address=address, most=self.most // 1_000_000)
            if self.clock() > end:
                raise LisezError("fetch-slow", address=address, minutes=round(self.seconds / 60))
            digest.update(piece)
            file.write(piece)
            progress(size, max(total, size))
        if total and size < total:
            raise http.client.IncompleteRead(b"", total - size)
        return digest.hexdigest()

    def _allowed(self, address: str) -> None:
        if urlsplit(address).scheme not in self.schemes:
            raise LisezError("fetch-not-https", address=address)


class _Redirected(urllib.request.HTTPRedirectHandler):
    """Follows a redirection where its address is allowed."""

    def __init__(self, allowed: Callable[[str], None]) -> None:
        self._allowed = allowed

    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        try:
            self._allowed(newurl)
        except LisezError:
            fp.close()
            raise
        return super().redirect_request(req, fp, code, msg, headers, newurl)
