"""A disk that is full and a folder that cannot be written to: clear words, nothing lost."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from lisez.store.care import check
from lisez.store.entries import Answered
from lisez.store.log import Store
from tests.store.makers import filled, log_rows

ROOT = Path(__file__).parents[2]
NOBODY = 65_534

FULL = """
import json, resource, sys
from pathlib import Path
from lisez.core.errors import LisezError
from lisez.core.quiz import answer, start
from lisez.core.selection import QuizSettings
from lisez.keeping.keeper import Keeper
from lisez.keeping.texts import store_path
from lisez.workflows import open_source

opened, keeper = open_source(None), Keeper()
state = start(opened.lesson, QuizSettings(1, count=None))
attempt = keeper.attempt(state, opened)
codes, faults = [], 0
for number in range(len(state.questions)):
    if number == 3:
        most = max(path.stat().st_size for path in store_path().parent.iterdir())
        resource.setrlimit(resource.RLIMIT_FSIZE, (most + 3000, resource.RLIM_INFINITY))
    if number == 8:
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY,) * 2)
    state, _verdict = answer(state, None)
    try:
        attempt.answered(state, 1.0)
        codes.append("kept")
    except LisezError as fault:
        codes.append(fault.code)
attempt.ended("finished")
print(json.dumps(codes))
"""

READ_ONLY = """
import json, os, sys
from lisez.cli.main import main
from lisez.core.errors import LisezError
from lisez.keeping.keeper import Keeper
from lisez.keeping.opening import to_write
from lisez.messages import error_text
from lisez.workflows import open_source

other, locked, nobody = sys.argv[1:]
opened = open_source(None)
for home in (other, locked):  # the first loads what the second needs
    os.environ["LISEZ_HOME"] = home
    if home == locked and os.geteuid() == 0:
        os.seteuid(int(nobody))
    keeper = Keeper()
    keeper.note_place(opened, 50, 0.1)
    keeper.place(opened)
    try:
        to_write().close()
        told = ""
    except LisezError as fault:
        told = error_text(fault)
    codes = [keeper.fault.code if keeper.fault else "", told]
print(json.dumps(codes))
"""


def run(program: str, *words: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", program, *words],
        cwd=ROOT, env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    found: list[str] = json.loads(done.stdout)
    return found


def test_a_full_disk_is_told_and_every_answer_comes_to_be_kept(lisez_home: Path) -> None:
    codes = run(FULL)
    path = lisez_home / "data" / "store.sqlite3"
    assert codes[:3] == ["kept"] * 3
    assert set(codes[3:8]) & {"store-full", "store-unwritable"}
    assert set(codes[8:]) == {"kept"}
    with Store.open(path) as store:
        bodies = [body for _row, body in store.entries() if isinstance(body, Answered)]
    assert [body.position for body in bodies] == list(range(len(codes)))
    assert check(path).faults == ()


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX permissions")
@pytest.mark.parametrize("there", [True, False], ids=["with-a-store", "without"])
def test_a_folder_that_cannot_be_written_to_is_told(there: bool, tmp_path: Path) -> None:
    locked = tmp_path / "locked"
    data = locked / "data"
    data.mkdir(parents=True)
    path = data / "store.sqlite3"
    before = {}
    if there:
        filled(path, attempts=1)
        before = log_rows(path)
        path.chmod(0o444)
    data.chmod(0o555)
    for folder in (tmp_path, *tmp_path.parents):  # so that nobody may look into it
        if folder.stat().st_uid == os.getuid() and folder != Path("/"):
            folder.chmod(folder.stat().st_mode | 0o055)
    try:
        code, words = run(READ_ONLY, str(tmp_path / "other"), str(locked), str(NOBODY))
    finally:
        data.chmod(0o755)
    assert code == "store-unwritable"
    assert "store.sqlite3" in words
    if there:
        path.chmod(0o644)
        assert log_rows(path) == before
    else:
        assert not path.exists()
