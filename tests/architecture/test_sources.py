"""Limits on the files themselves: length, no trace of a machine, no error without words."""

import ast
import importlib
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.needs import requires

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "lisez"
MOST_LINES = 350

# Put together here so that this file does not find itself.
TRACES = re.compile(
    "|".join(
        [
            r"(?<![\w.])/" + r"(?:work|root|opt|home/\w+|Users/\w+)/\w",
            "files.python" + "hosted",
            "org/" + "simple",
            "registry.npm" + "js",
            "--(?:extra-)?index" + r"-url[ =]\w+:",
            "file:" + "///",
        ]
    )
)
ERRORS = {"LisezError", "UnreadableError", "UsageError"}
NOTES = {"error", "warning"}


@pytest.mark.parametrize(
    "path", sorted(SOURCE.rglob("*.py")), ids=lambda path: str(path.relative_to(SOURCE))
)
def test_no_source_file_is_long(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MOST_LINES


def test_no_committed_file_names_a_machine_or_a_registry() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()}"
        for path in committed()
        for number, line in enumerate(lines(path), 1)
        if TRACES.search(line)
    ]
    assert found == []


@pytest.mark.parametrize(
    "line", ["cd /" + "work/main", "/" + "home/anna/x", "--index" + "-url https://example.org/x"]
)
def test_a_trace_is_seen(line: str) -> None:
    assert TRACES.search(line)


def test_every_error_has_words() -> None:
    messages = importlib.import_module("lisez.messages")
    used = {
        code
        for path in SOURCE.rglob("*.py")
        for code in codes(ast.parse(path.read_text(encoding="utf-8")))
    }
    assert used, "no error code was found: the search is broken"
    assert used - set(messages.MESSAGES) == set()


def test_codes_are_found_however_they_are_given() -> None:
    tree = ast.parse(
        "raise LisezError('plain-code', file=f)\n"
        "problems.error('noted-code', path)\n"
        "Problem('warning', 'made-code')\n"
        "code = 'one-code' if x else 'other-code'\n"
        "raise UnreadableError(code)\n"
    )
    assert set(codes(tree)) == {
        "plain-code",
        "noted-code",
        "made-code",
        "one-code",
        "other-code",
    }


def committed() -> list[Path]:
    requires("git")
    if not (ROOT / ".git").exists():
        pytest.skip("not a git checkout")
    done = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, encoding="utf-8"
    )
    return [ROOT / name for name in done.stdout.split("\0") if name and (ROOT / name).is_file()]


def lines(path: Path) -> list[str]:
    data = path.read_bytes()
    return [] if b"\0" in data else data.decode("utf-8").splitlines()


def codes(tree: ast.Module) -> Iterator[str]:
    """Find the error codes that a module uses, also through a variable of the same module."""
    named = dict[str, list[ast.expr]]()
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            named.setdefault(node.targets[0].id, []).append(node.value)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and (given := code_argument(node)) is not None:
            values = named.get(given.id, []) if isinstance(given, ast.Name) else [given]
            for value in values:
                yield from constants(value)


def code_argument(call: ast.Call) -> ast.expr | None:
    name = call.func.id if isinstance(call.func, ast.Name) else None
    if name in ERRORS and call.args:
        return call.args[0]
    if name == "Problem" and len(call.args) > 1:
        return call.args[1]
    noted = isinstance(call.func, ast.Attribute) and call.func.attr in NOTES
    return call.args[0] if noted and len(call.args) > 1 else None


def constants(value: ast.expr) -> Iterator[str]:
    if isinstance(value, ast.IfExp):
        yield from constants(value.body)
        yield from constants(value.orelse)
    if isinstance(value, ast.Constant) and isinstance(value.value, str):
        yield value.value
