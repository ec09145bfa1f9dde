"""Writing the article's hash into a lesson file, every other character left as it is."""

from __future__ import annotations

import copy
import re

from lisez.core.errors import LisezError, UnreadableError
from lisez.formats.toml_source import TomlSource

_SHA_LINE = re.compile(r"""(?P<head>\bsha256\s*=\s*)(?:"[^"\n]*"|'[^'\n]*')""")
_LINE_END = re.compile("(\r\n|\r|\n)")


def stamped(source: TomlSource, digest: str, name: str) -> str:
    """Return the file's text with `sha256 = "…"` in its `[article]` table.

    Line ends and a BOM stay as they are. Raises LisezError where the table is written in a
    way that this cannot edit safely.
    """
    pieces = _LINE_END.split(source.raw)  # line, end, line, end, …, line
    if "sha256" in source.data["article"]:
        at = 2 * (source.line(("article", "sha256")) - 1)
        pieces[at] = _SHA_LINE.sub(rf'\g<head>"{digest}"', pieces[at], count=1)
    else:
        at = 2 * source.line(("article",))
        end = pieces[1] if len(pieces) > 1 else "\n"
        pieces[at:at] = [f'sha256 = "{digest}"', end]
    text = "".join(pieces)
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
