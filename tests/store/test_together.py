"""Several processes at one store: nothing lost, nothing doubled."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import subprocess
import sys
from collections import Counter
from pathlib import Path

from lisez.store.care import check
from lisez.store.database import version_of
from lisez.store.entries import Answered
from lisez.store.log import Store
from lisez.store.schema import VERSION
from tests.store.makers import begun

ROOT = Path(__file__).parents[2]
ANSWERS = 10_000
QUESTIONS = 50

WRITER = """
import sys
from pathlib import Path
from lisez.store.log import Store
from tests.store.makers import answered, begun
path, name, attempts, questions = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
with Store.open(path) as store:
    for attempt in range(attempts):
        uid = store.append(begun(questions), attempt, f"{name}-{attempt}")
        for position in range(questions):
            store.append(answered(uid, position), position, f"{uid}-{position}")
"""
RIVAL = """
import sys
from pathlib import Path
from lisez.core.errors import LisezError
from lisez.store.log import Store
from tests.store.makers import answered
path, name, questions = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
with Store.open(path) as store:
    for position in range(questions):
        try:
            store.append(answered("one", position, name), position)
        except LisezError as fault:
            assert fault.code == "answered-elsewhere", fault
"""


def together(program: str, *arguments: list[str]) -> None:
    """Run a program several times at once."""
    with contextlib.ExitStack() as open_ones:
        started = [
            open_ones.enter_context(
                subprocess.Popen(
                    [sys.executable, "-c", program, *words],
                    cwd=ROOT, env=os.environ | {"PYTHONPATH": str(ROOT)},
                    stderr=subprocess.PIPE, text=True,
                )
            )
            for words in arguments
        ]  # fmt: skip
        ends = [(process.communicate(timeout=300)[1], process.returncode) for process in started]
    assert [err for err, code in ends if code] == []


def test_two_processes_and_ten_thousand_answers(tmp_path: Path) -> None:
    """Both also make the file at the same time."""
    path = tmp_path / "data" / "store.sqlite3"
    each = ANSWERS // 2 // QUESTIONS
    together(WRITER, *([str(path), name, str(each), str(QUESTIONS)] for name in "ab"))
    with Store.open(path) as store:
        kept = Counter(
            f"{body.attempt}-{body.position}"
            for _row, body in store.entries()
            if isinstance(body, Answered)
        )
    wanted = {
        f"{name}-{attempt}-{position}"
        for name in "ab"
        for attempt in range(each)
        for position in range(QUESTIONS)
    }
    assert kept.keys() == wanted
    assert kept.total() == ANSWERS
    assert check(path).faults == ()


def test_two_processes_at_one_attempt_answer_each_question_once(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite3"
    with Store.open(path) as store:
        store.append(begun(200), 0, "one")
    together(RIVAL, *([str(path), name, "200"] for name in ("un", "deux", "trois")))
    with Store.open(path) as store:
        bodies = [body for _row, body in store.entries() if isinstance(body, Answered)]
    assert sorted(body.position for body in bodies) == list(range(200))
    assert check(path).faults == ()


def test_many_may_make_the_store_at_once(tmp_path: Path) -> None:
    path = tmp_path / "new" / "store.sqlite3"
    together(WRITER, *([str(path), name, "1", "5"] for name in "abcdef"))
    assert check(path).entries == 6 * 6


class Counted(sqlite3.Connection):
    """A connection that counts what it is asked."""

    asked = 0

    def execute(self, sql: str, parameters: object = (), /) -> sqlite3.Cursor:
        """Ask."""
        self.asked += 1
        return super().execute(sql, parameters)  # type: ignore[arg-type]


def test_whose_a_store_is_and_how_old_is_one_question(tmp_path: Path) -> None:
    """Between two, another lisez may make the tables: the store would look damaged."""
    path = tmp_path / "store.sqlite3"
    path.touch()
    with contextlib.closing(sqlite3.connect(path, factory=Counted)) as db:
        assert version_of(db, path) == 0
        assert db.asked == 1
    Store.open(path).close()
    with contextlib.closing(sqlite3.connect(path, factory=Counted)) as db:
        assert version_of(db, path) == VERSION
        assert db.asked == 1
