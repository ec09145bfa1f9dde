"""A plain command loads neither the terminal framework nor the language model."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LESSON = str(ROOT / "assets" / "article.lesson.toml")
HEAVY = {"lxml", "numpy", "pandas", "spacy", "textual", "thinc", "trafilatura"}

RUNNER = """
import json, sys
report, *argv = sys.argv[1:]
from lisez.cli.main import main
try:
    code = main(argv)
except SystemExit as leaving:
    code = leaving.code
with open(report, "w", encoding="utf-8") as file:
    json.dump({"code": code or 0, "modules": sorted(sys.modules)}, file)
"""

COMMANDS = {
    "help": ["--help"],
    "version": ["--version"],
    "check": ["check", LESSON],
    "export": ["export", LESSON, "--to", "html"],
    "quiz": ["quiz", "--plain", LESSON],
    "read": ["read", "--plain", LESSON],
    "review": ["review", "--plain"],
    "list": ["list"],
    "stats": ["stats", "--plain"],
    "config": ["config", "show"],
    "dict": ["dict", "list"],
}


@pytest.mark.parametrize("argv", COMMANDS.values(), ids=COMMANDS)
def test_plain_commands_stay_light(argv: list[str], tmp_path: Path) -> None:
    code, loaded = run(RUNNER, argv, tmp_path)
    assert code == 0
    assert "lisez.cli.main" in loaded
    assert loaded & HEAVY == set()


def test_looking_up_loads_nothing_of_the_network(tmp_path: Path) -> None:
    runner = RUNNER.replace("from lisez.cli.main import main", "import lisez.lookup\nmain = len")
    _, loaded = run(runner, [], tmp_path)
    assert "lisez.lookup.service" in loaded
    assert loaded & {"http.client", "ssl", "tarfile", "urllib.request", "zipfile"} == set()


def test_a_heavy_import_is_seen(tmp_path: Path) -> None:
    _, loaded = run("import textual\n" + RUNNER, ["--version"], tmp_path)
    assert "textual" in loaded & HEAVY


def test_the_package_itself_loads_nothing(tmp_path: Path) -> None:
    runner = RUNNER.replace("from lisez.cli.main import main", "import lisez\nmain = len")
    _, loaded = run(runner, [], tmp_path)
    assert {name for name in loaded if name.startswith("lisez.")} == set()


def run(runner: str, argv: list[str], tmp_path: Path) -> tuple[int, set[str]]:
    report = tmp_path / "report.json"
    done = subprocess.run(
        [sys.executable, "-c", runner, str(report), *argv],
        cwd=tmp_path,
        env=os.environ | {"PYTHONIOENCODING": "utf-8"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert report.exists(), done.stderr
    found = json.loads(report.read_text(encoding="utf-8"))
    return found["code"], set(found["modules"])
