"""The accented letters of French: what F2 makes of a letter, and the row to click."""

from __future__ import annotations

CYCLES = ("eéèêë", "aàâ", "cç", "iîï", "oôœ", "uùûü", "yÿ")
ROW = "éèêëàâçîïôùûœ"

_NEXT = {
    letter: cycle[(place + 1) % len(cycle)]
    for lower in CYCLES
    for cycle in (lower, lower.upper())
    for place, letter in enumerate(cycle)
}


def next_form(letter: str) -> str:
    """Return the next accented form of a letter: e, é, è, ê, ë and e again; others stay."""
    return _NEXT.get(letter, letter)
