"""A quiz that is killed at a random moment loses nothing that was confirmed."""

from pathlib import Path

import pytest

from bench.kill import killed_runs

RUNS = 100  # 1,000 in bench/kill.py


def test_nothing_confirmed_is_lost_when_a_quiz_is_killed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LISEZ_LANG", "fr")
    results = list(killed_runs(tmp_path, RUNS, seed=4))
    assert len(results) == RUNS
    assert [one for one in results if not one.sound] == []
    assert sum(one.confirmed > 0 for one in results) > RUNS // 2
