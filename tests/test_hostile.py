"""Whatever is opened: a clear error or a harmless display, soon, and never a traceback."""

import io
import subprocess
import sys
import time
import tracemalloc
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from lisez.cli.main import main
from lisez.core.errors import UnreadableError
from lisez.core.typography import one_line
from lisez.formats.files import read_text
from lisez.messages import LONGEST_DETAIL
from tests.hostile import ALL, FAULTY, LESSONS, MOST_SECONDS, SOUND, TEXTS, UNREADABLE, Hostile

READING = {
    "read": ["read", "--plain"],
    "glossary": ["glossary"],
    "glossary --json": ["glossary", "--json"],
    "facts": ["facts"],
    "facts --json": ["facts", "--json"],
    "quiz": ["quiz", "--plain", "--seed", "1"],
}
CHECKING = {"check": ["check"], "check --json": ["check", "--json"]}
EXITS = {SOUND: (0,), FAULTY: (1,), UNREADABLE: (2,)}
NO_QUESTIONS = (0, 1)  # a quiz on a text that has none


def run(argv: list[str], capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    """Run a command with empty standard input; fail where it takes too long."""
    began = time.process_time()
    before, sys.stdin = sys.stdin, io.TextIOWrapper(io.BytesIO(b""))
    try:
        code = main(argv)
    finally:
        sys.stdin = before
    assert time.process_time() - began < MOST_SECONDS
    out, err = capsys.readouterr()
    return code, out, err


def assert_harmless(text: str) -> None:
    """Nothing commands a terminal: line feeds are the only controls, and nothing turns the line."""
    found = {c for c in text if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp")}
    assert found <= {"\n"}
    assert not {c for c in text if unicodedata.bidirectional(c) in BIDI_CONTROLS}


BIDI_CONTROLS = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


def assert_named(path: Path, err: str) -> None:
    """The message names the file, as far as a message may show it."""
    name = one_line(str(path))
    shown = name if len(name) <= LONGEST_DETAIL else name[: LONGEST_DETAIL - 1]
    assert shown in err


@pytest.mark.parametrize(
    ("hostile", "command"),
    [(h, name) for h in ALL for name in READING if not h.slow or name == "read"],
    ids=str,
)
def test_reading(
    hostile: Hostile, command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = hostile.make(tmp_path)
    code, out, err = run([*READING[command], str(path)], capsys)
    assert_harmless(out)
    assert_harmless(err)
    assert "Traceback" not in err
    if hostile.outcome == SOUND and command == "quiz":
        assert code in NO_QUESTIONS
        return
    if hostile.outcome == SOUND and code == 1:  # not French, or the analyser is not there
        assert command != "read"
        assert err.count("\n") == 1
        return
    assert code in EXITS[hostile.outcome], err
    if hostile.outcome != SOUND:
        assert out == ""
        assert_named(path, err)


@pytest.mark.parametrize(
    ("hostile", "command"),
    [(h, name) for h in LESSONS for name in CHECKING if not h.slow or name == "check"],
    ids=str,
)
def test_checking(
    hostile: Hostile, command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = hostile.make(tmp_path)
    code, out, err = run([*CHECKING[command], str(path)], capsys)
    assert_harmless(out)
    assert_harmless(err)
    assert code in EXITS[hostile.outcome], out + err
    if hostile.outcome == UNREADABLE:
        assert_named(path, err)


@pytest.mark.parametrize("hostile", [h for h in TEXTS if not h.slow], ids=str)
def test_a_text_is_no_lesson_to_check_but_one_can_be_begun(
    hostile: Hostile, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = hostile.make(tmp_path)
    assert run(["check", str(path)], capsys)[0] == 2
    lesson = tmp_path / "neuf.lesson.toml"
    code, out, err = run(["new", str(path), "-o", str(lesson)], capsys)
    assert_harmless(out + err)
    assert code in EXITS[hostile.outcome]
    if hostile.outcome == SOUND:
        code, out, err = run(["check", str(lesson)], capsys)
        assert code == 0, out + err


@pytest.mark.parametrize("hostile", [h for h in LESSONS if not h.slow], ids=str)
def test_a_stamp_is_written_where_the_lesson_is_sound_and_nowhere_else(
    hostile: Hostile, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = hostile.make(tmp_path)
    before = path.read_bytes() if hostile.outcome == FAULTY else b""
    code, out, err = run(["check", "--stamp", str(path)], capsys)
    assert_harmless(out + err)
    assert code in EXITS[hostile.outcome], err
    if hostile.outcome == FAULTY:
        assert path.read_bytes() == before


@pytest.mark.parametrize("word", ["", ".", "..", "/", "-", "--", "\x1b[31m", "a\0b", "a" * 5000])
@pytest.mark.parametrize("command", [[], ["read"], ["glossary"], ["facts"], ["check"], ["new"]])
def test_odd_words_on_the_command_line(
    command: list[str], word: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = run([*command, word], capsys)
    assert_harmless(out + err)
    assert code in (0, 2)  # « -- » alone names nothing: the bundled article
    assert bool(err) == (code == 2)


@pytest.mark.parametrize("data", [b"\xff\xfe", b"", b"\0", "Voilà.".encode("utf-16")])
def test_odd_standard_input(
    data: bytes, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    code = main(["read", "--plain", "-"])
    assert code == (0 if data == b"\0" else 2)
    assert_harmless("".join(capsys.readouterr()))


def test_100_mb_are_not_read_into_memory(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as stream:
        stream.truncate(100_000_000)
    tracemalloc.start()
    try:
        with pytest.raises(UnreadableError):
            read_text(path)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 50_000_000


def test_a_file_that_may_not_be_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Un mot.", encoding="utf-8")
    opened = Path.open

    def refused(self: Path, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - as Path.open
        # root may read everything, so the system's refusal is played
        if self == path:
            raise PermissionError(13, "Permission denied", str(self))
        return opened(self, *args, **kwargs)

    monkeypatch.setattr(Path, "open", refused)
    code, _, err = run(["read", "--plain", str(path)], capsys)
    assert code == 2
    assert_named(path, err)


WORST = [
    hostile
    for hostile in ALL
    if hostile.name in {"text: control sequences", "lesson: nested arrays", "lesson: 100 MB"}
]


@pytest.mark.parametrize("hostile", WORST, ids=str)
def test_the_real_command(hostile: Hostile, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "lisez", "read", "--plain", str(hostile.make(tmp_path))],
        capture_output=True,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
        timeout=60,
        check=False,
    )
    assert done.returncode in EXITS[hostile.outcome]
    assert "Traceback" not in done.stderr
    assert_harmless(done.stdout + done.stderr)
