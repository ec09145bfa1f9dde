"""Tolerance: which differences in writing are pardoned, each by its name.

Every name but `typo` is a fold: both writings are brought to a form in which the
difference is gone, and compared. `typo` is a distance of letters, counted after the
folds. Some differences have no name and never count: NFC or NFD, white space, quotation
marks and end marks around the answer.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from rapidfuzz.distance import OSA

from lisez.core.numbers import multiplied, number_words_as_digits, plain_digits
from lisez.core.questions import TOLERANCES, Tolerance
from lisez.core.typography import fold_space, without_accents, without_ligatures

MOST_CHARACTERS: Final = 300  # of a typed answer; a longer one is not compared

AROUND = ' \t\n\r\u00a0\u202f«»“”".,;:!?…'
_APOSTROPHES = re.compile("[’‘ʼʹ′´`]")
_HYPHENS = re.compile("[ \u00a0\u202f]*[-‐‑‒–—−][ \u00a0\u202f]*")
_ARTICLE = re.compile(
    r"(?:(?:les?|la|une?|des?\s+la|des|du)\s+|(?:de\s+)?l['’ʼ])(?=\S)", re.IGNORECASE
)
_DECIMAL = re.compile(r"(?<=\d),(?=\d)")
_SIGN_SPACE = re.compile(r"\s+(?=[^\w\s])|(?<=[^\w\s])\s+")
# « XVIIIe », « sixième », without accents and capitals.
_RANK = re.compile(r"(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3})(?:e|eme|er)?|\w+ieme")


def _without_article(text: str) -> str:
    return _ARTICLE.sub("", text, count=1) if _ARTICLE.match(text) else text


def _without_spaces(text: str) -> str:
    """« 40 % » and « 40% », « 3 000 » and « 3000 », any kind and number of spaces."""
    return fold_space(_SIGN_SPACE.sub("", plain_digits(text)))


def _as_digits(text: str) -> str:
    """« trois milliards » and « 3 milliards » become « 3000000000 »."""
    return number_words_as_digits(multiplied(text))


_Fold = Callable[[str], str]

# In the order they are applied: the article before the words of numbers, for « un » is
# both; the hyphen before the space that it may become; digits before case and accents,
# which their words need not have.
_FOLDS: Final[dict[str, tuple[_Fold, ...]]] = {
    "apostrophe": (lambda text: _APOSTROPHES.sub("'", text),),
    "ligature": (without_ligatures,),
    "article": (_without_article,),
    "decimal-comma": (lambda text: _DECIMAL.sub(".", text),),
    "number-word": (_as_digits,),
    # « start-up » is also written « start up » and « startup »
    "hyphen": (lambda text: _HYPHENS.sub(" ", text), lambda text: _HYPHENS.sub("", text)),
    "accent": (without_accents,),
    "case": (str.casefold,),
    "space": (_without_spaces,),
}


def bare(text: str) -> str:
    """Return `text` in NFC without the white space, quotes and end marks around it."""
    composed = unicodedata.normalize("NFC", text).strip()
    stripped = composed
    while stripped != (shorter := stripped.strip(AROUND).strip()):
        stripped = shorter
    return stripped or composed


def _forms(text: str, names: frozenset[str]) -> frozenset[str]:
    """Return what a bare text becomes under the folds of `names`; two forms with hyphens."""
    forms = frozenset((text,))
    for name, folds in _FOLDS.items():
        if name in names:
            forms = frozenset(fold(form) for form in forms for fold in folds)
    return forms


def _budget(word: str) -> int:
    """Return how many letters of a word of the key may be wrong.

    None in a short one, where a letter makes another word: « mois », « moins »; « Lyon »,
    « lion ».
    """
    if len(word) < 6 or any(character.isdigit() for character in word):
        return 0
    return 1 if len(word) < 9 else 2


def _is_rank(word: str) -> bool:
    """Say whether a word is a rank: « XVIIe » is no slip of the pen for « XVIIIe »."""
    return _RANK.fullmatch(without_accents(word).casefold()) is not None


def _protected(variant: str, names: frozenset[str]) -> frozenset[str]:
    """Return the acronyms of a key in their folded forms: « CES » is not « CEA »."""
    words = (word for word in re.findall(r"[^\W_]+", variant) if len(word) > 1 and word.isupper())
    return frozenset(form for word in words for form in _forms(word, names))


def _typos(given: str, key: str, protected: frozenset[str]) -> int | None:
    """Return how many letters are wrong, None where that is more than is pardoned.

    Counted word by word, so that a long answer does not lend its letters to one short
    word that carries the meaning.
    """
    ours, theirs = re.split(r"[\s'-]+", given), re.split(r"[\s'-]+", key)
    if len(ours) != len(theirs):
        joined = "".join(ours) == "".join(theirs) and len(key) >= 9
        return 1 if joined else None  # « chiffred'affaires », « chiffre d' affaires »
    total = 0
    for our, their in zip(ours, theirs, strict=True):
        whole = their in protected or (_is_rank(our) and _is_rank(their))
        allowed = 0 if whole else _budget(their)
        wrong = OSA.distance(our, their, score_cutoff=allowed)
        if wrong > allowed:
            return None
        total += wrong
    return total


@dataclass(frozen=True, slots=True)
class Match:
    """A key that an answer stands for, with the fewest tolerances that make it so.

    `names` are in the order of `TOLERANCES`; `typos` counts wrong letters.
    """

    variant: str
    names: tuple[str, ...] = ()
    typos: int = 0

    @property
    def far(self) -> tuple[int, int]:
        """How far the answer is from the key: letters, then names."""
        return self.typos, len(self.names)


def fewest(text: str, variants: Iterable[str], tolerance: Tolerance) -> Match | None:
    """Return the match that needs least, None where no variant is meant.

    What costs nothing comes before what costs points, then the fewer names, then the
    fewer letters, then the variant written first.
    """
    given = bare(text)
    if len(given) > MOST_CHARACTERS:
        return None
    found = (_match(given, variant, tolerance) for variant in variants)
    sound = [match for match in found if match is not None]

    def need(match: Match) -> tuple[bool, int, int]:
        costly = any(name not in tolerance.forgive for name in match.names)
        return costly, len(match.names), match.typos

    return min(sound, key=need, default=None)


def _match(given: str, variant: str, tolerance: Tolerance) -> Match | None:
    key = bare(variant)
    if given == key:
        return Match(variant)
    allowed = frozenset((*tolerance.forgive, *tolerance.nearly))
    if _apart(given, key, allowed) is None:
        return None
    for names in _subsets(given, key, tolerance):
        typos = _apart(given, key, names)
        if typos is not None:
            ordered = tuple(name for name in TOLERANCES if name in names)
            return Match(variant, ordered, typos)
    return None


def _apart(given: str, key: str, names: frozenset[str]) -> int | None:
    """Return the wrong letters left under `names`, 0 for none, None for another answer."""
    ours, theirs = _forms(given, names), _forms(key, names)
    if ours & theirs:
        return 0
    if "typo" not in names:
        return None
    protected = _protected(key, names)
    counts = (_typos(our, their, protected) for our in ours for their in theirs)
    return min((count for count in counts if count is not None), default=None)


def _subsets(given: str, key: str, tolerance: Tolerance) -> Iterator[frozenset[str]]:
    """Yield sets of names, free ones first, then by size; names that change nothing left out."""
    allowed = frozenset((*tolerance.forgive, *tolerance.nearly)) & frozenset(TOLERANCES)
    useful = [
        name
        for name in TOLERANCES
        if name in allowed and (name == "typo" or _changes(name, given, key, allowed))
    ]
    free = frozenset(tolerance.forgive)
    sets = [
        frozenset(names)
        for size in range(1, len(useful) + 1)
        for names in combinations(useful, size)
    ]
    yield from (names for names in sets if names <= free)
    yield from (names for names in sets if not names <= free)


def _changes(name: str, given: str, key: str, allowed: frozenset[str]) -> bool:
    alone, others = frozenset((name,)), allowed - {name}
    return any(
        _forms(text, alone) != {text} or _forms(text, others) != _forms(text, others | alone)
        for text in (given, key)
    )
