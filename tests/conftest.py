"""What holds for every test: a home of its own, French, no network, nothing left behind."""

import os
import socket
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from lisez import i18n
from tests.server import OURS

os.environ["TEXTUAL_ANIMATIONS"] = "none"  # Textual reads it when it is imported
os.environ["LISEZ_DICTIONARIES"] = ""  # those of the machine only where a test asks for them

settings.register_profile(
    "lisez", deadline=None, database=None, derandomize=os.environ.get("CI") == "true"
)
settings.load_profile("lisez")

_UNSET = (
    "CLICOLOR_FORCE",
    "COLORTERM",
    "COLUMNS",
    "FORCE_COLOR",
    "LANG",
    "LANGUAGE",
    "LC_ALL",
    "LC_MESSAGES",
    "LINES",
    "NO_COLOR",
)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,  # noqa: ARG001 - pytest calls by name
    call: pytest.CallInfo[None],  # noqa: ARG001
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Where everything is promised (LISEZ_REQUIRE_ALL=1) a skipped test has failed."""
    report = yield
    if report.skipped and os.environ.get("LISEZ_REQUIRE_ALL") == "1":
        report.outcome = "failed"
        report.longrepr = f"skipped, though LISEZ_REQUIRE_ALL=1: {report.longrepr}"
    return report


@pytest.fixture(autouse=True)
def lisez_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test a home that nothing else uses; it does not exist until it is written to."""
    root = tmp_path_factory.mktemp("home")
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(root))
    for name in ("CACHE", "CONFIG", "DATA", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(root / name.lower()))
    for name in _UNSET:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LISEZ_HOME", str(root / "lisez"))
    monkeypatch.setenv("LISEZ_LANG", "fr")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("LC_CTYPE", "C.UTF-8")
    return root / "lisez"


@pytest.fixture(autouse=True)
def _own_language() -> Iterator[None]:
    before = i18n.current()
    yield
    i18n.use(before)


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: object) -> None:
        here = address in OURS  # a server that the test itself runs
        if self.family != getattr(socket, "AF_UNIX", None) and not here:
            raise RuntimeError(f"a test tried to reach the network: {address!r}")
        connect(self, address)  # type: ignore[arg-type]  # an address of the family's own kind

    monkeypatch.setattr(socket.socket, "connect", guarded)
