"""The few French words that an export adds to a lesson, and that an import knows again.

They belong to the exported text, which is French whatever the interface speaks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lisez.core.quotes import Quote

STATEMENTS = {"true": "Vrai", "false": "Faux", "not-said": "Non dit"}
BLANK = "_____"
JUDGE = "Vrai, faux ou non dit ?".replace(" ?", "\u202f?")

_PROOF = "Preuve"
_FURTHER = "et"
_NEAR = "Passage proche"
_QUOTED = re.compile(
    rf"(?P<label>{_PROOF}|{_FURTHER}|{_NEAR})(?: \(occurrence (?P<nth>\d+)\))?"
    r"\s*: «\s(?P<words>.+)\s»"
)


def quoted(label: str, quote: Quote) -> str:
    """Return a line that shows a quote and from which it can be read back."""
    nth = "" if quote.nth is None else f" (occurrence {quote.nth})"
    return f"{label}{nth}\u202f: «\u00a0{quote.words}\u00a0»"


def proof_lines(entries: list[list[Quote]], near: list[Quote]) -> Iterator[str]:
    """Yield a line for each quote; those that prove together follow one another with « et »."""
    for entry in entries:
        for position, quote in enumerate(entry):
            yield quoted(_FURTHER if position else _PROOF, quote)
    for quote in near:
        yield quoted(_NEAR, quote)


def read_feedback(text: str) -> tuple[str, list[list[Quote]], list[Quote]]:
    """Return what `proof_lines` wrote at the end of a text: the text before, entries, near."""
    lines = text.split("\n")
    entries: list[list[Quote]] = []
    near: list[Quote] = []
    first = len(lines)
    while first and _QUOTED.fullmatch(lines[first - 1].strip()):
        first -= 1
    for line in lines[first:]:
        found = _QUOTED.fullmatch(line.strip())
        if found is None:  # pragma: no cover - the loop above saw it match
            continue
        quote = Quote(found["words"].strip(), int(found["nth"]) if found["nth"] else None)
        if found["label"] == _NEAR:
            near.append(quote)
        elif found["label"] == _FURTHER and entries:
            entries[-1].append(quote)
        else:
            entries.append([quote])
    return "\n".join(lines[:first]).strip(), entries, near
