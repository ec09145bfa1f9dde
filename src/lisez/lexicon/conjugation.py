"""What the endings of French verbs have in common, where a table notes only the uses it met."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

_IN_E = ("ind:pre:1s", "ind:pre:3s", "sub:pre:1s", "sub:pre:3s", "imp:pre:2s")
# What a form ends in, and uses: a form that has the first or the second has them all.
_EVERY: Final = (
    ("ais", ("ind:imp:1s", "ind:imp:2s")),
    ("ais", ("cnd:pre:1s", "cnd:pre:2s")),
    ("(?<!ai)e", ("sub:pre:1s", "sub:pre:3s")),  # « que j'aie » is not « qu'il ait »
    ("(?<!a)s", ("ind:pas:1s", "ind:pas:2s")),
)
_REGULAR: Final = (
    ("e", _IN_E),
    ("(?<![ae])s", ("ind:pre:1s", "ind:pre:2s", "imp:pre:2s")),
    ("es", ("ind:pre:2s", "sub:pre:2s")),
    ("ent", ("ind:pre:3p", "sub:pre:3p")),
    ("ons", ("ind:pre:1p", "imp:pre:1p")),
    ("ez", ("ind:pre:2p", "imp:pre:2p")),
    ("ions", ("ind:imp:1p", "sub:pre:1p")),
    ("iez", ("ind:imp:2p", "sub:pre:2p")),
)
# Their subjunctive or imperative has a stem of its own.
_IRREGULAR = re.compile(
    r"être|avoir|aller|falloir|(?:re)?vouloir|pouvoir|(?:re)?savoir|(?:équi|re)?valoir|.*faire"
)
_SLIPS: Final = {("suis", "être"): ["ind:pre:1s"]}
_MOODS = ("inf", "ind", "cnd", "sub", "imp", "par")
_TENSES = ("", "pre", "imp", "pas", "fut")


def completed(form: str, lemma: str, uses: Iterable[str]) -> list[str]:
    """Return all uses of a form of a verb, in the order of a grammar, each once.

    A use is « mood:tense:person » as Lexique has it: `ind:pre:3s`, `par:pas`, `inf`.
    """
    found = dict.fromkeys(_SLIPS.get((form, lemma), [use for use in uses if use]))
    rules = _EVERY if _IRREGULAR.fullmatch(lemma) else _EVERY + _REGULAR
    for ending, alike in rules:
        if not found.keys().isdisjoint(alike[:2]) and re.search(f"{ending}$", form):
            found |= dict.fromkeys(alike)
    return sorted(found, key=_place)


def _place(use: str) -> tuple[int, int, str]:
    """Return what sorts a use: mood, tense, the singular first."""
    mood, tense, who = (*use.split(":"), "", "")[:3]
    known = mood in _MOODS and tense in _TENSES
    return (
        _MOODS.index(mood) if known else len(_MOODS),
        _TENSES.index(tense) if known else 0,
        {"s": "1", "p": "2"}.get(who[1:], "") + who,
    )
