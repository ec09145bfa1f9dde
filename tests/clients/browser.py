"""Chromium without a window, driven over a pipe: no port, no network."""

import json
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.needs import requires

Message = dict[str, Any]


class Browser:
    """One page of Chromium; `events` holds what it told unasked."""

    def __init__(self, reading: int, writing: int) -> None:
        self._reading = os.fdopen(reading, "rb", buffering=0)
        self._writing = os.fdopen(writing, "wb", buffering=0)
        self._held = b""
        self._number = 0
        self._session = ""
        self.events: list[Message] = []
        target = self.send("Target.createTarget", url="about:blank")["targetId"]
        attached = self.send("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]
        for domain in ("Page", "Runtime", "Network"):
            self.send(f"{domain}.enable")

    def close(self) -> None:
        """Let the browser go."""
        self._session = ""
        self.send("Browser.close")
        self._reading.close()
        self._writing.close()

    def send(self, method: str, **params: object) -> Message:
        """Call a method of the protocol and return its result."""
        self._number += 1
        message: Message = {"id": self._number, "method": method, "params": params}
        if self._session:
            message["sessionId"] = self._session
        self._writing.write(json.dumps(message).encode() + b"\0")
        while True:
            answer = self._next()
            if answer.get("id") == self._number:
                assert "error" not in answer, answer["error"]
                result: Message = answer["result"]
                return result
            self.events.append(answer)

    def _next(self) -> Message:
        while b"\0" not in self._held:
            data = self._reading.read(65536)
            assert data, "the browser has gone"
            self._held += data
        message, self._held = self._held.split(b"\0", 1)
        answer: Message = json.loads(message)
        return answer

    def open(self, page: Path) -> None:
        """Load a file and wait until it stands."""
        self.send("Page.navigate", url=page.as_uri())
        while not any(event.get("method") == "Page.loadEventFired" for event in self.events):
            self.events.append(self._next())
        self.events = [e for e in self.events if e.get("method") != "Page.loadEventFired"]

    def run(self, script: str) -> Any:  # noqa: ANN401 - whatever the script gives
        """Run a script in the page and return its value."""
        found = self.send(
            "Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True
        )
        assert "exceptionDetails" not in found, found["exceptionDetails"]
        return found["result"].get("value")

    def press(self, key: str, text: str = "") -> None:
        """Press a key as a person does."""
        self.send("Input.dispatchKeyEvent", type="keyDown", key=key, text=text)
        self.send("Input.dispatchKeyEvent", type="keyUp", key=key)

    def asked_for(self) -> list[str]:
        """Return every address that was requested."""
        sent = (e for e in self.events if e.get("method") == "Network.requestWillBeSent")
        return [event["params"]["request"]["url"] for event in sent]


@contextmanager
def browser(folder: Path) -> Iterator[Browser]:
    """Run Chromium with its profile in `folder`."""
    chromium = requires("chromium")
    ours, theirs = os.pipe(), os.pipe()
    command = (
        f'exec "{chromium}" --headless --no-sandbox --disable-gpu --disable-dev-shm-usage'
        f' --remote-debugging-pipe --user-data-dir="{folder}" about:blank'
        f" 3<&{theirs[0]} 4>&{ours[1]}"
    )
    process = subprocess.Popen(
        [requires("bash"), "-c", command],
        pass_fds=(theirs[0], ours[1]),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(theirs[0])
    os.close(ours[1])
    try:
        page = Browser(ours[0], theirs[1])
        yield page
        page.close()
        process.wait(30)
    finally:
        process.kill()
        process.wait()
