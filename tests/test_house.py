"""The fixtures and helpers that other tests rely on do what they say."""

import os
import socket
from pathlib import Path

import pytest

from tests.needs import requires


def test_every_test_has_its_own_home(lisez_home: Path) -> None:
    assert os.environ["LISEZ_HOME"] == str(lisez_home)
    assert not lisez_home.exists()
    assert Path.home() == lisez_home.parent


def test_network_is_out_of_reach() -> None:
    with socket.socket() as client, pytest.raises(RuntimeError, match="network"):
        client.connect(("127.0.0.1", 9))


def test_missing_need_skips(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LISEZ_REQUIRE_ALL", raising=False)
    with pytest.raises(pytest.skip.Exception, match="no-such-program"):
        requires("no-such-program")


@pytest.mark.parametrize("name", ["no-such-program", "LISEZ_NOWHERE", "module:no_such_module"])
def test_missing_need_fails_where_all_is_promised(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LISEZ_REQUIRE_ALL", "1")
    with pytest.raises(pytest.fail.Exception, match=name):
        requires(name)


def test_present_needs_are_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LISEZ_SOMEWHERE", str(tmp_path))
    assert requires("LISEZ_SOMEWHERE") == str(tmp_path)
    assert requires("module:textual") == "textual"
