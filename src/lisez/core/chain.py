"""From a word as it is written to the forms under which a lexicon may have it.

An ordered chain. What is the same word in another spelling comes first, all of one rank:
the whole form (*aujourd'hui*), plain apostrophes and spaces, capitals with and without
accents (*Economie*, *ÉTAT*), ligatures (*oeuvre*). Then what stands before or after the
word goes: elision (*l'enjeu*), inversion (*a-t-il*), clitics (*donne-le-moi*). Then accents
that were left out (*economie*), then plurals and feminines that no lexicon has, then the
parts of a compound. The lexicon itself is an argument: core knows no dictionary.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from typing import Final, NamedTuple

from lisez.core.inflection import bases, singulars
from lisez.core.segmentation import ELIDED
from lisez.core.typography import fold_space, folded, without_accents, without_ligatures

STEPS: Final = (
    "form",
    "typography",
    "capitals",
    "ligatures",
    "elision",
    "inversion",
    "clitics",
    "accents",
    "inflection",
    "compound",
)
LONGEST = 100  # characters; nothing is derived from what is longer

Known = Callable[[str], bool]
FormsLike = Callable[[str], Iterable[str]]
"""Gives the forms of a lexicon whose `typography.folded` is the one given."""


class Candidate(NamedTuple):
    """A form to look for, in NFC; `step` is one of `STEPS`, the last that led to it.

    Candidates of one `rank` are spellings of one word, and all count; a higher rank only
    counts where the lexicon knows none of a lower one.
    """

    form: str
    step: str
    rank: int


_PLAIN = str.maketrans(
    {"’": "'", "ʼ": "'", "‐": "-", "‑": "-", **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060")}
)
_LIGATURES = (("oe", "œ"), ("ae", "æ"))
_ELISION = re.compile(rf"(?P<elided>{'|'.join(ELIDED)})'(?P<rest>.*)", re.IGNORECASE | re.DOTALL)
_INVERSION = re.compile(
    r"(?P<verb>.+?)-(?:t[-'])?(?:je|tu|il|elle|on|ce|nous|vous|ils|elles)", re.IGNORECASE
)
_CLITICS = re.compile(
    r"(?P<host>.+?)(?:-(?:moi|toi|lui|leur|les?|la|nous|vous|en|y|ci|là|mêmes?)|-[mt]'(?:en|y))+",
    re.IGNORECASE,
)
_ELIDED_BEFORE = re.compile("^[dl]'")  # « Val-d'Oise »
# « vice-président » is a president; in « date-limite » the first part leads.
_PREFIX = re.compile(
    r"(?:\w+o|vice|ex|non|anti|sous|sur|demi|mi|semi|quasi|ultra|contre|avant|arrière|après|super"
    r"|extra|inter|multi|pré|re|co|sans|porte|garde|grand|grande|petit|petite|haut|haute|nouveau)",
    re.IGNORECASE,
)


def candidates(written: str, forms_like: FormsLike | None = None) -> Iterator[Candidate]:
    """Yield what a written word or phrase may stand under, best first, each form once.

    The first is `written` itself, in NFC. Without `forms_like`, missing accents are not
    restored. Ends for every text, and raises for none.
    """
    taken: set[str] = set()
    for form, step, rank in _all(unicodedata.normalize("NFC", written), forms_like or _nothing):
        candidate = unicodedata.normalize("NFC", form)
        if candidate not in taken and (candidate or rank == 0):
            taken.add(candidate)
            yield Candidate(candidate, step, rank)


def resolve(
    written: str, known: Known, forms_like: FormsLike | None = None
) -> tuple[Candidate, ...]:
    """Return the candidates that the lexicon knows, of the best rank that has any."""
    found: list[Candidate] = []
    for candidate in candidates(written, forms_like):
        if found and candidate.rank > found[0].rank:
            break
        if known(candidate.form):
            found.append(candidate)
    return tuple(found)


def _nothing(_folded: str) -> tuple[str, ...]:
    return ()


def _all(written: str, forms_like: FormsLike) -> Iterator[tuple[str, str, int]]:
    yield written, "form", 0
    if len(written) > LONGEST:
        return
    plain = fold_space(written.translate(_PLAIN)).strip("'") or written
    if written.rstrip().endswith(("'", "’", "ʼ")):
        plain = _restored_apostrophe(plain)
    derived = [("typography", plain), *_derived(plain)]
    rank = 0
    for rank, (step, form) in enumerate(derived):
        for spelling, how in _spellings(form, step, forms_like):
            yield spelling, how, rank
    words = [form for _, form in derived]
    for guess in (_accented, _inflected, _parts):
        for form in words:
            rank += 1
            for found, step in guess(form, forms_like):
                rank += step == "compound"
                yield found, step, rank


def _restored_apostrophe(word: str) -> str:
    """« qu' » is elided, « chevaux' » closes a quotation."""
    return f"{word}'" if word.lower() in ELIDED else word


def _derived(word: str) -> Iterator[tuple[str, str]]:
    """Yield the word without what is joined to it, each time from what was left before."""
    elision = _ELISION.fullmatch(word)
    if elision is not None and elision["rest"].strip():
        word = elision["rest"].strip()
        yield "elision", word
    for step, pattern in (("inversion", _INVERSION), ("clitics", _CLITICS)):
        joined = pattern.fullmatch(word)
        if joined is not None:
            word = joined[1]
            yield step, word


def _spellings(word: str, step: str, forms_like: FormsLike) -> Iterator[tuple[str, str]]:
    """Yield the spellings of one word: as it stands, in small letters, with ligatures."""
    yield word, step
    if word.endswith("'"):
        for whole in ELIDED.get(word[:-1].lower(), ()):
            yield whole, "elision"
    lower = word.lower()
    yield lower, "capitals"
    for variant in (word, lower):
        for two, one in _LIGATURES:
            yield variant.replace(two, one), "ligatures"
            yield variant.replace(one, two), "ligatures"
    for variant in _capital_accents(word, forms_like):
        yield variant, "capitals"


def _capital_accents(word: str, forms_like: FormsLike) -> Iterator[str]:
    """Yield forms with accents that capitals lack: « Etat », « ELEVE », « A »; « Marche » not."""
    if word == word.lower():
        return
    capital = [c.isupper() for c in without_ligatures(word)]
    plain = without_ligatures(word).lower()
    for form in forms_like(folded(word)):
        like = without_ligatures(form)
        if len(like) == len(plain) == len(capital) and all(
            a == b or (upper and a == without_accents(b))
            for a, b, upper in zip(plain, like, capital, strict=True)
        ):
            yield form


def _accented(word: str, forms_like: FormsLike) -> Iterator[tuple[str, str]]:
    """« economie », « évenement », « maitre »."""
    for form in forms_like(folded(word)):
        yield form, "accents"


def _inflected(word: str, forms_like: FormsLike) -> Iterator[tuple[str, str]]:
    """« lyonnaises », « chiffres d'affaires », « bateaux-mouches », « maitres »."""
    found = tuple(dict.fromkeys(_bases(word.lower())))
    for base in found:
        yield base, "inflection"
    for base in found:
        for form in forms_like(folded(base)):
            yield form, "inflection"


def _bases(word: str) -> Iterator[str]:
    first, *others = re.split(r"([\s-])", word)
    for base in bases(first):
        yield base + "".join(others)
    if others:
        yield from bases(word)
        yield "".join((*singulars(piece), piece)[0] for piece in (first, *others))


def _parts(word: str, _forms_like: FormsLike) -> Iterator[tuple[str, str]]:
    """« franco-allemand »: « allemand », then « franco »; « Bains-les-Pins » is no « bain »."""
    parts = [part for part in word.split("-") if part]
    if len(parts) < 2:
        return
    yield word.replace("-", "").lower(), "compound"  # « week-end », « weekend »
    yield word.replace("-", " ").lower(), "compound"  # « vingt-et-un », « vingt et un »
    prefixed = _PREFIX.fullmatch(parts[0]) is not None
    name = not prefixed and parts[0].istitle() and _ELIDED_BEFORE.sub("", parts[-1]).istitle()
    if name:
        parts = [part for part in parts if part.istitle()]
    for part in reversed(parts) if prefixed else parts:
        yield part, "compound"
        if not name:
            yield part.lower(), "compound"
