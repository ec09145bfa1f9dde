"""The page on exports is true: every command in it runs, every format stands in it."""

import re
from pathlib import Path

import pytest

from lisez.cli.export import FORMATS as DESCRIBED
from lisez.cli.main import main
from lisez.core.typography import visible
from lisez.formats.exports.registry import FORMATS
from lisez.formats.imports.registry import READERS
from lisez.paths import bundled_lessons
from tests.needs import requires

PAGE = (Path(__file__).parents[1] / "docs" / "exports.md").read_text(encoding="utf-8")
COMMANDS = [
    line
    for block in re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL)
    for line in block.splitlines()
    if line.startswith("lisez ") and "[" not in line
]


def test_every_command_of_the_page_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    requires("module:genanki")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "texte.txt").write_text("Le port compte neuf quais. Il est grand.", "utf-8")
    for command in COMMANDS:
        assert main(command.split()[1:]) == 0, command
    assert len(list(tmp_path.iterdir())) == len(COMMANDS)  # one each but for check; and the text


def test_every_format_stands_in_page_and_help(capsys: pytest.CaptureFixture[str]) -> None:
    exported = {command.split()[4] for command in COMMANDS if command.startswith("lisez export")}
    assert exported == set(FORMATS) == set(DESCRIBED)
    assert main(["export", "--help"]) == 0
    told = capsys.readouterr().out
    assert all(re.search(rf"^  {name} ", told, re.MULTILINE) for name in FORMATS)
    imported = {command for command in COMMANDS if command.startswith("lisez import")}
    assert len(imported) == len(READERS)


def test_the_lesson_that_the_page_exports_is_bundled() -> None:
    names = {path.name.removesuffix(".lesson.toml") for path in bundled_lessons()}
    assert "marche-du-samedi" in names
    assert visible(PAGE) == PAGE
