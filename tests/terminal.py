"""Commands run as a user runs them, in a process of their own."""

import os
import subprocess
import sys
from pathlib import Path


def lisez(
    *words: str, given: str = "", folder: Path | None = None, **environ: str
) -> subprocess.CompletedProcess[str]:
    """Run the real command on UTF-8 input; its output is decoded as PYTHONIOENCODING says."""
    encoding = environ.get("PYTHONIOENCODING", "utf-8").split(":")[0]
    return subprocess.run(
        [sys.executable, "-m", "lisez", *words],
        input=given.encode().decode(encoding, "replace"),
        cwd=folder,
        env=os.environ | {"PYTHONIOENCODING": encoding} | environ,
        capture_output=True,
        encoding=encoding,
        timeout=60,
        check=False,
    )
