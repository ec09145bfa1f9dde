"""What the endings of French verbs have in common, where a table notes only the uses it met.

A use is « mood:tense:person » as Lexique writes it: `ind:pre:3s`, `par:pas`, `inf`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Final, NamedTuple

_IN_E = ("ind:pre:1s", "ind:pre:3s", "sub:pre:1s", "sub:pre:3s", "imp:pre:2s")


class _Rule(NamedTuple):
    """A form with this ending that has one use of `given` has all of `uses`."""

    ending: str
    given: tuple[str, ...]
    uses: tuple[str, ...]


def _alike(ending: str, *uses: str) -> _Rule:
    return _Rule(ending, uses, uses)


_EVERY: Final = (
    _alike("ais", "ind:imp:1s", "ind:imp:2s"),
    _alike("ais", "cnd:pre:1s", "cnd:pre:2s"),
    _alike("(?<!ai)e", "sub:pre:1s", "sub:pre:3s"),  # « que j'aie » is not « qu'il ait »
    _alike("(?<!a)s", "ind:pas:1s", "ind:pas:2s"),
)
_REGULAR: Final = (
    _Rule("e", ("ind:pre:1s", "ind:pre:3s"), _IN_E),
    _Rule("(?<![ae])s", ("ind:pre:1s", "ind:pre:2s"), ("ind:pre:1s", "ind:pre:2s", "imp:pre:2s")),
    _Rule("es", ("ind:pre:2s",), ("sub:pre:2s",)),
    _Rule("ent", ("ind:pre:3p",), ("sub:pre:3p",)),
    _alike("ons", "ind:pre:1p", "imp:pre:1p"),
    _alike("ez", "ind:pre:2p", "imp:pre:2p"),
    _Rule("ions", ("ind:imp:1p",), ("sub:pre:1p",)),
    _Rule("iez", ("ind:imp:2p",), ("sub:pre:2p",)),
)
# « que je mange », « qu'ils mangent » are the indicative's forms.
_FIRST_GROUP: Final = (
    _alike("e", *_IN_E),
    _alike("es", "ind:pre:2s", "sub:pre:2s"),
    _alike("ent", "ind:pre:3p", "sub:pre:3p"),
)
# « je finis » now and then, « que je finisse » now and then: the stem is the infinitive's.
_SECOND_GROUP: Final = (
    _Rule("s", ("ind:pre:1s", "ind:pre:2s"), ("ind:pas:1s", "ind:pas:2s")),
    _Rule("t", ("ind:pre:3s",), ("ind:pas:3s",)),
    _Rule("sse", ("sub:pre:1s",), ("sub:imp:1s",)),
    _Rule("sses", ("sub:pre:2s",), ("sub:imp:2s",)),
    _Rule("ssions", ("sub:pre:1p",), ("sub:imp:1p",)),
    _Rule("ssiez", ("sub:pre:2p",), ("sub:imp:2p",)),
    _Rule("ssent", ("sub:pre:3p",), ("sub:imp:3p",)),
)
# Their subjunctive or imperative has a stem of its own.
_IRREGULAR = re.compile(
    r"être|avoir|aller|falloir|(?:re)?vouloir|pouvoir|(?:re)?savoir|(?:équi|re)?valoir|.*faire"
)
# How a form with a use must end; Lexique has some that do not (« abandonner », second person).
_ENDINGS: Final = tuple(
    (re.compile(use), re.compile(f"(?:{ending})$"))
    for use, ending in (
        ("inf", "re?"),
        ("par:pas", "[^e]s?|es?"),
        ("par:pre", "ant"),
        ("(?:ind:imp|cnd:pre):[12]s", "ais"),
        ("(?:ind:imp|cnd:pre):3s", "ait"),
        ("(?:ind:imp|cnd:pre|sub:pre):1p", "ions|yons"),
        ("(?:ind:imp|cnd:pre|sub:pre):2p", "iez|yez"),
        (".*:1p", "ons|mes"),
        (".*:2p", "ez|tes"),
        (".*:3p", "nt"),
        (".*:2s", "[^é]"),
    )
)
_RULES: Final = {
    "irregular": _EVERY,
    "regular": _EVERY + _REGULAR,
    "first": _EVERY + _REGULAR + _FIRST_GROUP,
    "second": _EVERY + _REGULAR + _SECOND_GROUP,
}
_LONGEST_ENDING = 6  # characters that a rule looks at: « ssions »
_ISS = re.compile(r"(?:s|t|ss.*)$")
_PARTICIPLE = re.compile(r"ée?s?$")
_SLIPS: Final = {("suis", "être"): ("ind:pre:1s",), ("sommes", "être"): ("ind:pre:1p",)}
_MOODS = ("inf", "ind", "cnd", "sub", "imp", "par")
_TENSES = ("", "pre", "imp", "pas", "fut")


def completed(form: str, lemma: str, uses: Iterable[str]) -> list[str]:
    """Return all uses of a form of a verb, in the order of a grammar, each once.

    Those that its ending rules out are left out, those that it brings along are added.
    """
    named = tuple(use for use in uses if use)
    if (form, lemma) in _SLIPS:
        return list(_SLIPS[form, lemma])
    if form == lemma and "inf" in named:
        return ["inf"]
    return list(_completed(form[-_LONGEST_ENDING:], _group(form, lemma), named))


def _group(form: str, lemma: str) -> str:
    """Return which rules a form has beyond those of every verb."""
    if _IRREGULAR.fullmatch(lemma):
        return "irregular"
    if lemma.endswith("er"):
        return "first"
    second = lemma.endswith("ir") and not lemma.endswith("oir") and form.startswith(lemma[:-1])
    return "second" if second and _ISS.match(form, len(lemma) - 1) else "regular"


@cache  # endings are fewer than forms
def _completed(ending: str, group: str, named: tuple[str, ...]) -> tuple[str, ...]:
    found = set(_possible(ending, named))
    for rule in _RULES[group]:
        if not found.isdisjoint(rule.given) and re.search(f"{rule.ending}$", ending):
            found |= set(rule.uses)
    return tuple(sorted(found, key=_place))


def _possible(form: str, named: tuple[str, ...]) -> tuple[str, ...]:
    """Return the uses that the ending allows; all of them, where it allows none."""
    if _PARTICIPLE.search(form) and "par:pas" in named:
        return ("par:pas",)
    return tuple(use for use in named if _fits(form, use)) or named


def _fits(form: str, use: str) -> bool:
    ending = next((ending for known, ending in _ENDINGS if known.fullmatch(use)), None)
    return ending is None or ending.search(form) is not None


def _place(use: str) -> tuple[int, int, str]:
    """Return what sorts a use: mood, tense, the singular first."""
    mood, tense, who = (*use.split(":"), "", "")[:3]
    known = mood in _MOODS and tense in _TENSES
    return (
        _MOODS.index(mood) if known else len(_MOODS),
        _TENSES.index(tense) if known else 0,
        {"s": "1", "p": "2"}.get(who[1:], "") + who,
    )
