"""Writing the article's hash into a lesson file, every other character left as it is."""

from __future__ import annotations

import copy
import re

from lisez.core.errors import LisezError, UnreadableError
from lisez.formats.toml_source import TomlSource

_SHA_LINE = re.compile(r'(?P<head>\s*sha256\s*=\s*)"[^"\n]*"')


def stamped(source: TomlSource, digest: str, name: str) -> str:
    """Return the file's text with `sha256 = "…"` in its `[article]` table.

    Raises LisezError where the table is written in a way that this cannot edit safely.
    """
    lines = source.text.split("\n")
    written = source.line(("article", "sha256"))
    if "sha256" in source.data["article"]:
        old = lines[written - 1]
        lines[written - 1] = _SHA_LINE.sub(rf'\g<head>"{digest}"', old, count=1)
    else:
        lines.insert(source.line(("article",)), f'sha256 = "{digest}"')
    text = "\n".join(lines)
    if not _differs_in_stamp_only(source, text, digest, name):
        raise LisezError("cannot-stamp", file=name, digest=digest)
    return text


def _differs_in_stamp_only(source: TomlSource, text: str, digest: str, name: str) -> bool:
    wanted = copy.deepcopy(source.data)
    wanted["article"]["sha256"] = digest
    try:
        return TomlSource(text, name).data == wanted
    except UnreadableError:
        return False
