"""The real command, behind pipes, in poor encodings and on dumb terminals."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from lisez.paths import assets
from tests.lessons import written
from tests.needs import requires
from tests.terminal import lisez

BUNDLED = str(assets() / "article.lesson.toml")
FRENCH = "« L’œuvre\u202f: 40\u00a0% … »"


def test_the_bundled_article_from_another_folder(tmp_path: Path) -> None:
    run = lisez("read", "--plain", folder=tmp_path)
    assert (run.returncode, run.stderr) == (0, "")
    assert "Numelink" in run.stdout


def test_standard_input(tmp_path: Path) -> None:
    run = lisez("read", "-", given=FRENCH, folder=tmp_path)
    assert (run.returncode, run.stdout) == (0, FRENCH + "\n")


@pytest.mark.parametrize("words", [["read", "--plain"], ["glossary"], ["facts", "--json"]])
def test_a_pipe_that_closes_early_ends_quietly(words: list[str], tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-u", "-m", "lisez", *words],
        cwd=tmp_path,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.readline()
        running.stdout.close()
        assert running.stderr.read() == b""
        assert running.wait(60) == 0


def test_head_takes_the_first_line() -> None:
    shell = requires("sh")
    requires("head")
    command = f'"{sys.executable}" -m lisez read --plain "{BUNDLED}" | head -n 1'
    done = subprocess.run([shell, "-c", command], capture_output=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.count(b"\n") == 1


@pytest.mark.parametrize(
    ("encoding", "shown"),
    [
        ("ascii", '" L\'oeuvre : 40 % ... "'),
        ("latin-1", "« L'oeuvre\u00a0: 40\u00a0% ... »"),
        ("cp1252", "« L’œuvre\u00a0: 40\u00a0% … »"),
        ("utf-8", FRENCH),
    ],
)
def test_a_poor_encoding_gets_plainer_characters(encoding: str, shown: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(FRENCH, encoding="utf-8")
    run = lisez("read", "--plain", str(path), PYTHONIOENCODING=encoding)
    assert (run.returncode, run.stderr, run.stdout) == (0, "", shown + "\n")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252", "cp850"])
@pytest.mark.parametrize(
    "words",
    [
        ["--help"],
        ["quiz", "--help"],
        ["glossary", BUNDLED],
        ["facts", "--json", BUNDLED],
        ["check", BUNDLED],
        ["read", "é\u202f».txt"],
        ["quiz", "--plain", "--seed", "1", BUNDLED],
    ],
    ids=lambda words: " ".join(words[:2]),
)
def test_no_command_fails_for_its_encoding(words: list[str], encoding: str, tmp_path: Path) -> None:
    run = lisez(*words, folder=tmp_path, PYTHONIOENCODING=encoding)
    assert "Traceback" not in run.stderr
    assert run.returncode == (2 if words[0] == "read" else 0), run.stderr


def test_a_locale_without_utf8_prints_all_the_same(tmp_path: Path) -> None:
    run = lisez("read", "--plain", folder=tmp_path, LC_ALL="C", PYTHONUTF8="0")
    assert (run.returncode, run.stderr) == (0, "")


def on_a_terminal(*words: str, **environ: str) -> bytes:
    """Run the command with a pseudo-terminal for output and nothing for input."""
    pty = pytest.importorskip("pty", reason="needs pseudo-terminals")
    outside, inside = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "lisez", *words],
        stdin=subprocess.DEVNULL,
        stdout=inside,
        stderr=inside,
        env=os.environ | environ,
    ) as running:
        os.close(inside)
        printed = b""
        while True:
            try:
                piece = os.read(outside, 65536)
            except OSError:  # Linux: the other side has closed
                break
            if not piece:
                break
            printed += piece
        running.wait(60)
    os.close(outside)
    assert running.returncode == 0
    return printed


@pytest.mark.parametrize("environ", [{"TERM": "dumb"}, {}], ids=["dumb", "no keyboard"])
def test_a_terminal_that_cannot_be_drawn_on_means_plain(
    environ: dict[str, str], tmp_path: Path
) -> None:
    printed = on_a_terminal("read", str(written(tmp_path)), **environ)
    assert b"\x1b" not in printed
    assert "Le gardien se nomme Yves." in printed.decode()


def test_a_full_disk_is_told() -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("needs /dev/full")
    with full.open("wb") as stream:
        done = subprocess.run(
            [sys.executable, "-m", "lisez", "read", "--plain", BUNDLED],
            stdin=subprocess.DEVNULL,
            stdout=stream,
            stderr=subprocess.PIPE,
            timeout=60,
            check=False,
        )
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    assert done.stderr.count(b"\n") == 1


@pytest.mark.skipif(sys.platform == "win32", reason="no such names there")
def test_a_name_that_is_no_utf8(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/\xe9t\xe9.txt"
    with open(path, "wb") as stream:  # noqa: PTH123 - a name in bytes
        stream.write("Un été.".encode())
    done = subprocess.run(
        [sys.executable, "-m", "lisez", "read", "--plain", path],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout.decode()) == (0, "Un été.\n")
