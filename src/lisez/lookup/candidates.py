"""The forms under which a written word may be found, in order."""

from __future__ import annotations

import re
from collections.abc import Iterator

_ELIDED = re.compile(
    r"(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu)['’](?=\w)", re.IGNORECASE
)


def candidates(written: str) -> Iterator[tuple[str, str]]:
    """Yield each form with the step that leads to it."""
    bare = _ELIDED.sub("", written, count=1)
    for step, form in (("whole", written), ("elision", bare)):
        yield form, step
        if form != form.lower():
            yield form.lower(), "capitals"
