"""An interrupted quiz at a terminal, line by line: asked about, gone on with, or left."""

from __future__ import annotations

import os
import re
import select
import signal
import subprocess
import sys
import time
from typing import Self

import pytest

from lisez.keeping.opening import asked
from lisez.keeping.texts import store_path
from lisez.store.entries import Answered, Begun, Ended

pty = pytest.importorskip("pty", reason="needs pseudo-terminals")

MOST_SECONDS = 20
PROMPT = "> "


class Terminal:
    """`lisez` at a terminal of its own; `expect` returns what was printed up to some words."""

    def __init__(self, *words: str) -> None:
        self._side, other = pty.openpty()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "lisez", *words],
            stdin=other, stdout=other, stderr=other, env=os.environ | {"TERM": "dumb"},
        )  # fmt: skip
        os.close(other)

    def expect(self, words: str) -> str:
        seen = ""
        until = time.monotonic() + MOST_SECONDS
        while not re.search(words, seen):
            assert time.monotonic() < until, seen
            if select.select([self._side], [], [], 0.1)[0]:
                seen += os.read(self._side, 65536).decode()
        return seen

    def type(self, line: str) -> None:
        os.write(self._side, line.encode() + b"\n")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_fault: object) -> None:
        if self._process.poll() is None:
            self.kill()
        os.close(self._side)

    def kill(self) -> None:
        self._process.send_signal(signal.SIGKILL)
        self._process.wait()

    def end(self) -> None:
        self._process.wait(MOST_SECONDS)


def bodies() -> list[object]:
    return asked(lambda store: [body for _row, body in store.entries()], [])


QUIZ = ("quiz", "--plain", "--kind", "choice", "--count", "4")


def answer_two_and_kill(*words: str) -> None:
    with Terminal(*QUIZ, *words) as quiz:
        quiz.expect("Question 1 sur")
        quiz.type("-")
        quiz.expect("Question 2 sur")
        quiz.type("-")
        quiz.expect("Question 3 sur")
        quiz.kill()


def test_a_killed_quiz_goes_on_where_it_stopped() -> None:
    answer_two_and_kill()
    with Terminal(*QUIZ) as quiz:
        assert "2 sur 4" in quiz.expect(r"\[O/n\] ")
        quiz.type("o")
        assert "Question 3 sur 4" in quiz.expect(r"Question \d sur")
        quiz.type("-")
        quiz.expect("Question 4 sur")
        quiz.type("-")
        quiz.expect("Résultat")
        quiz.end()
    kept = bodies()
    assert [body.position for body in kept if isinstance(body, Answered)] == [0, 1, 2, 3]
    assert [body.how for body in kept if isinstance(body, Ended)] == ["finished"]
    assert sum(isinstance(body, Begun) for body in kept) == 1


def test_who_says_no_begins_anew_and_is_not_asked_again() -> None:
    answer_two_and_kill()
    with Terminal(*QUIZ) as quiz:
        quiz.expect(r"\[O/n\] ")
        quiz.type("n")
        quiz.expect("Question 1 sur")
    with Terminal(*QUIZ) as quiz:
        assert "O/n" not in quiz.expect("Question 1 sur")
    assert [body.how for body in bodies() if isinstance(body, Ended)] == ["left"]


def test_a_run_with_a_seed_is_never_gone_on_with() -> None:
    answer_two_and_kill("--seed", "7")
    with Terminal(*QUIZ) as quiz:
        assert "O/n" not in quiz.expect("Question 1 sur")


def test_nothing_is_kept_with_no_save() -> None:
    answer_two_and_kill("--no-save")
    assert not store_path().exists()


def test_a_piped_run_is_its_own_attempt() -> None:
    for _run in range(2):
        done = subprocess.run(
            [sys.executable, "-m", "lisez", "quiz", "--count", "4"],
            input=b"-\n-\n", capture_output=True, check=True,
        )  # fmt: skip
        assert b"O/n" not in done.stdout
    begun = [body for body in bodies() if isinstance(body, Begun)]
    assert [body.resumable for body in begun] == [False, False]
    assert [body.how for body in bodies() if isinstance(body, Ended)] == ["ended", "ended"]
