"""Check that no dependency's licence stands against handing lisez out under MIT.

``python tools/licences.py`` looks at what is installed beside it, which must be all that
``requirements/dev.txt`` names, and ends with 1 for a licence that conflicts or is not known.
"""

import json
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

PERMISSIVE = frozenset(
    {
        "0BSD",
        "3-Clause BSD License",
        "Apache Software License",
        "Apache-2.0",
        "BSD",
        "BSD License",
        "BSD-2-Clause",
        "BSD-3-Clause",
        "CC0-1.0",
        "CNRI-Python",
        "ISC License (ISCL)",
        "MIT",
        "MIT License",
        "MIT-0",
        "MIT-CMU",
        "PSF-2.0",
        "Python Software Foundation License",
        "Zlib",
    }
)
# Share-alike for the library's own files only; lisez imports or reads it and leaves it as it is.
OWN_FILES_ONLY = frozenset(
    {
        "GNU Lesser General Public License v3 (LGPLv3)",
        "GNU Library or Lesser General Public License (LGPL)",
        "LGPL-3.0-only",
        "LGPL-3.0-or-later",
        "LGPL-LR",  # for linguistic resources: the French model's data
        "MPL-1.1",
        "MPL-2.0",
        "Mozilla Public License 2.0 (MPL 2.0)",
    }
)
# Distributions whose classifiers list alternatives as if all of them held: the one taken.
CHOSEN: dict[str, str] = {"pyphen": "MPL-1.1"}
# Tools that tests run and nothing ships: any licence will do for these.
TEST_TOOLS: frozenset[str] = frozenset({"anki"})

OWN = "lisez"
_PIN = re.compile(r"^([a-z0-9-]+)==\S+(?: ; (?P<marker>[^\\]+))?", re.MULTILINE)


def compatible(expression: str) -> bool:
    """Tell whether a licence lets lisez stay MIT; of alternatives one is enough."""
    known = PERMISSIVE | OWN_FILES_ONLY
    return any(
        all(part.strip(" ()") in known or part.strip() in known for part in _parts(alternative))
        for alternative in expression.split(" OR ")
    )


def _parts(alternative: str) -> list[str]:
    return re.split(r" AND |; ", alternative)


def faults(installed: Mapping[str, str], pinned: set[str], shipped: set[str]) -> Iterator[str]:
    """Tell what is wrong with these licences by distribution name.

    ``pinned`` are the names that must have been looked at, ``shipped`` those that users install.
    """
    for name in sorted(TEST_TOOLS & shipped):
        yield f"{name}: listed as a test tool, but users install it"
    for name in sorted(TEST_TOOLS - installed.keys()):
        yield f"{name}: listed as a test tool, but not installed"
    for name in sorted(pinned - installed.keys()):
        yield f"{name}: in the lock, but its licence was not looked at"
    for name, listed in sorted(installed.items()):
        licence = CHOSEN[name] if name in CHOSEN and CHOSEN[name][:3] in listed else listed
        if name not in TEST_TOOLS | {OWN} and not compatible(licence):
            yield f"{name}: {licence}"


def pins(lock: str) -> set[str]:
    """Collect the names that a lock file installs on every platform."""
    return {match[1] for match in _PIN.finditer(lock) if not match["marker"]}


def looked_at() -> dict[str, str]:
    """Read the licences of what is installed in this environment."""
    done = subprocess.run(
        [sys.executable, "-m", "piplicenses", "--format=json", "--with-system"],
        capture_output=True,
        check=True,
    )
    return {_normal(entry["Name"]): entry["License"] for entry in json.loads(done.stdout)}


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def main() -> int:
    """Print every fault; 0 if there is none."""
    locks = ROOT / "requirements"
    installed = looked_at()
    pinned = pins((locks / "dev.txt").read_text(encoding="utf-8"))
    shipped = pins((locks / "all.txt").read_text(encoding="utf-8"))
    found = list(faults(installed, pinned, shipped))
    print("\n".join(found) or f"licences of {len(installed)} distributions looked at: no conflict")
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main())
