"""What some tests need from outside: say so and skip, or fail where everything is promised."""

import importlib.util
import os
import shutil
from pathlib import Path

import pytest

CLIENTS = Path(__file__).parent / "clients"


def requires(name: str) -> str:
    """Give the place of what a test needs, or skip it.

    ``LISEZ_CORPUS`` (capitals) is an environment variable that names an existing path,
    ``module:anki`` an importable module, ``npm:axe-core`` a package of Node in tests/clients,
    what begins with a slash a file (of Debian: dict-freedict-fra-eng, mythes-fr), anything else
    a program on the PATH. With LISEZ_REQUIRE_ALL=1 a missing one fails the test instead.
    """
    found = _find(name)
    if found:
        return found
    reason = f"needs {name}, which is not here"
    if os.environ.get("LISEZ_REQUIRE_ALL") == "1":
        pytest.fail(f"{reason} (LISEZ_REQUIRE_ALL=1)")
    pytest.skip(reason)


def _find(name: str) -> str | None:
    if name.startswith("module:"):
        module = name.removeprefix("module:")
        return module if importlib.util.find_spec(module) else None
    if name.startswith("npm:"):
        package = CLIENTS / "node_modules" / name.removeprefix("npm:")
        return str(package) if package.is_dir() and shutil.which("node") else None
    if name.startswith("/"):
        return name if Path(name).is_file() else None
    if name.isupper():
        value = os.environ.get(name, "")
        return value if value and Path(value).exists() else None
    return shutil.which(name)
