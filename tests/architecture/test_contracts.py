"""The import contracts of pyproject.toml hold, and core imports what it may and nothing else."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CORE = ROOT / "src" / "lisez" / "core"

COMPUTING = {"rapidfuzz", "text_to_num", "wcwidth"}
IMPURE = {
    # clock and chance
    "random",
    "secrets",
    "time",
    "uuid",
    # input, output and the machine
    "io",
    "locale",
    "os",
    "pathlib",
    "platform",
    "shutil",
    "socket",
    "sqlite3",
    "subprocess",
    "sys",
    "tempfile",
    "urllib",
    # concurrency
    "asyncio",
    "threading",
}
CLOCKS = {"now", "utcnow", "today"}
CORE_MODULES = sorted(CORE.rglob("*.py"))


def test_import_contracts_hold() -> None:
    done = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache", "--no-logo"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert " 0 broken" in done.stdout


@pytest.mark.parametrize("path", CORE_MODULES, ids=lambda path: path.name)
def test_core_is_pure(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert list(impurities(tree)) == []


@pytest.mark.parametrize(
    "source",
    [
        "import random",
        "from os import path",
        "import rich.text",
        "from lisez.i18n import _",
        "import datetime\ndatetime.date.today()",
        "open('x')",
        "print('x')",
    ],
)
def test_impurity_is_seen(source: str) -> None:
    assert list(impurities(ast.parse(source)))


def impurities(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        for name in imported(node):
            if not allowed(name):
                yield f"line {node.lineno}: imports {name}"  # type: ignore[attr-defined]
        if isinstance(node, ast.Attribute) and node.attr in CLOCKS:
            yield f"line {node.lineno}: reads the clock"
        if isinstance(node, ast.Name) and node.id in {"open", "print", "input"}:
            yield f"line {node.lineno}: uses {node.id}"


def imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return [node.module] if isinstance(node, ast.ImportFrom) and node.module else []


def allowed(name: str) -> bool:
    top = name.partition(".")[0]
    if top == "lisez":
        return name == "lisez.core" or name.startswith("lisez.core.")
    return top in COMPUTING or (top in sys.stdlib_module_names and top not in IMPURE)
