"""A quiz that is killed at a random moment loses nothing that was confirmed."""

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from bench.kill import killed_runs
from lisez.keeping.texts import store_path
from lisez.keeping.word_states import state_in
from lisez.store.care import check
from lisez.store.log import Store

RUNS = 100  # 1,000 in bench/kill.py
MARKING = """\
import itertools
from lisez.keeping.clock import now
from lisez.keeping.word_states import STATES, WordStates
words = WordStates(now)
for number in itertools.count():
    state = STATES[number % 3]
    words.set_state(f"mot{number % 7}", state)
    print(f"mot{number % 7} {state}", flush=True)
    if number % 5 == 4:
        print(*words.undo()[1:4:2], flush=True)
"""


def test_nothing_confirmed_is_lost_when_a_quiz_is_killed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LISEZ_LANG", "fr")
    results = list(killed_runs(tmp_path, RUNS, seed=4))
    assert len(results) == RUNS
    assert [one for one in results if not one.sound] == []
    assert sum(one.confirmed > 0 for one in results) > RUNS // 2


def test_no_state_that_was_confirmed_is_lost_when_a_marking_is_killed(lisez_home: Path) -> None:
    chance = random.Random(4)
    confirmed: dict[str, str] = {}
    for _ in range(8):
        process = subprocess.Popen(
            [sys.executable, "-c", MARKING],
            stdout=subprocess.PIPE,
            env=os.environ | {"LISEZ_HOME": str(lisez_home)},
            text=True,
        )
        assert process.stdout is not None
        shown = [process.stdout.readline() for _ in range(chance.randint(1, 60))]
        process.kill()
        shown += process.communicate(timeout=60)[0].splitlines()
        whole = [line.split() for line in shown if len(line.split()) == 2]
        confirmed |= dict(whole[:-1])
        last = whole[-1][0]
        assert check(store_path()).faults == ()
        with Store.open(store_path()) as store:
            # the word after the last one shown may have been written as well
            kept = {word: state_in(store, word) for word in confirmed}
        following = f"mot{(int(last.removeprefix('mot')) + 1) % 7}"
        unsure = {last, following}
        assert {w: s for w, s in kept.items() if w not in unsure} == {
            w: s for w, s in confirmed.items() if w not in unsure
        }
        confirmed |= kept
