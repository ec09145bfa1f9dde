"""Limits on the files themselves: length, no trace of a machine, no error without words."""

import ast
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import pytest

from lisez import messages
from tests.needs import requires
from tools.catalogue import fields

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
CODE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)+$")


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


@dataclass(frozen=True)
class Use:
    """A place in the source that makes an error or a problem; details None means not known."""

    kind: str
    code: str
    details: frozenset[str] | None
    where: str

    def __str__(self) -> str:
        return f"{self.where}-{self.code}"


def uses(path: Path) -> Iterator[Use]:
    """Find what a module makes, also where the code comes through one of its variables."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    named = dict[str, list[ast.expr]]()
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            named.setdefault(node.targets[0].id, []).append(node.value)
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or (made := code_argument(node)) is None:
            continue
        kind, given = made
        values = named.get(given.id, []) if isinstance(given, ast.Name) else [given]
        for code in chain.from_iterable(map(constants, values)):
            yield Use(kind, code, details(node), f"{path.stem}:{node.lineno}")


def code_argument(call: ast.Call) -> tuple[str, ast.expr] | None:
    name = call.func.id if isinstance(call.func, ast.Name) else None
    if name in ERRORS and call.args:
        return "error", call.args[0]
    if name == "Problem" and len(call.args) > 1:
        return "problem", call.args[1]
    noted = isinstance(call.func, ast.Attribute) and call.func.attr in NOTES
    return ("problem", call.args[0]) if noted and call.args else None


def details(call: ast.Call) -> frozenset[str] | None:
    names = [keyword.arg for keyword in call.keywords]
    made = isinstance(call.func, ast.Name) and call.func.id == "Problem"
    known = [name for name in names if name is not None]
    return None if made or len(known) < len(names) else frozenset(known)


def constants(value: ast.expr) -> Iterator[str]:
    if isinstance(value, ast.IfExp):
        yield from constants(value.body)
        yield from constants(value.orelse)
    if isinstance(value, ast.Constant) and isinstance(value.value, str) and CODE.match(value.value):
        yield value.value


CONSTANTS = {
    node.value
    for path in SOURCE.rglob("*.py")
    if path.name != "messages.py"
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    if isinstance(node, ast.Constant) and isinstance(node.value, str)
}

USES = [use for path in sorted(SOURCE.rglob("*.py")) for use in uses(path)]


def test_uses_are_found() -> None:
    assert {use.kind for use in USES} == {"error", "problem"}


@pytest.mark.parametrize("use", USES, ids=str)
def test_every_error_has_words_and_what_they_name(use: Use) -> None:
    words = messages.ERRORS if use.kind == "error" else messages.MESSAGES
    assert use.code in words
    if use.details is not None:
        assert fields(words[use.code]) <= use.details


@pytest.mark.parametrize("code", sorted(messages.ERRORS | messages.PROBLEMS))
def test_no_words_without_an_error(code: str) -> None:
    assert code in CONSTANTS


def test_codes_are_found_however_they_are_given(tmp_path: Path) -> None:
    path = tmp_path / "sample.py"
    path.write_text(
        "raise LisezError('plain-code', file=f, reason=r)\n"
        "problems.error('noted-code', path, words=w)\n"
        "Problem('warning', 'made-code')\n"
        "code = 'one-code' if x else 'other-code'\n"
        "raise UnreadableError(code, **details)\n",
        encoding="utf-8",
    )
    assert {(use.kind, use.code, use.details) for use in uses(path)} == {
        ("error", "plain-code", frozenset({"file", "reason"})),
        ("problem", "noted-code", frozenset({"words"})),
        ("problem", "made-code", None),
        ("error", "one-code", None),
        ("error", "other-code", None),
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
