"""What users install holds everything that lisez needs when it runs."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ASSETS = sorted((ROOT / "assets").iterdir())


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    out = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", out],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    return zipfile.ZipFile(next(out.glob("*.whl")))


@pytest.mark.parametrize("path", ASSETS, ids=lambda path: path.name)
def test_assets_are_inside_byte_for_byte(wheel: zipfile.ZipFile, path: Path) -> None:
    assert wheel.read(f"lisez/assets/{path.name}") == path.read_bytes()


@pytest.mark.parametrize(
    "name", ["py.typed", "locale/fr/LC_MESSAGES/lisez.mo", "tui/lisez.tcss", "cli/main.py"]
)
def test_data_is_inside(wheel: zipfile.ZipFile, name: str) -> None:
    assert f"lisez/{name}" in wheel.namelist()


def test_nothing_else_is_inside(wheel: zipfile.ZipFile) -> None:
    top = {name.split("/")[0] for name in wheel.namelist()}
    assert {name for name in top if not name.endswith(".dist-info")} == {"lisez"}


def test_both_licences_go_along(wheel: zipfile.ZipFile) -> None:
    inside = {name.split("/licenses/")[-1] for name in wheel.namelist() if "/licenses/" in name}
    assert inside == {"LICENSE", "LICENSES.md"}
