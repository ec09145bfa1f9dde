"""The writings that a tolerance allows, for programs that compare letter by letter.

Each is proposed here and marked by the core: what the core gives no points for is no variant.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction
from itertools import combinations
from typing import Final

from lisez.core.grading import grade
from lisez.core.numbers import number_words_as_digits
from lisez.core.questions import Gap, Short, Tolerance, Typed
from lisez.core.sentences import Sentences
from lisez.core.typography import fold_space, without_accents, without_ligatures

MOST_VARIANTS: Final = 40  # of one question; a pupil's program compares them one by one

_ARTICLE = re.compile(r"(?:(?:les?|la|une?|des?\s+la|des|du)\s+|(?:de\s+)?l['’])", re.IGNORECASE)
_ANY = ("les ", "un ", "une ", "des ")
_BEFORE_VOWEL = ("l'", "l’", "de l'", "de l’", *_ANY)
_BEFORE_CONSONANT = ("le ", "la ", "du ", "de la ", *_ANY)
_FIRST_WORD = re.compile(r"\w+")
_NO_ARTICLE = frozenset(
    [
        "à",
        "au",
        "aux",
        "avec",
        "ce",
        "cet",
        "cette",
        "ces",
        "chez",
        "d",
        "dans",
        "de",
        "depuis",
        "elle",
        "en",
        "il",
        "ils",
        "leur",
        "leurs",
        "mon",
        "ma",
        "mes",
        "notre",
        "nos",
        "par",
        "plus",
        "pour",
        "que",
        "qui",
        "sa",
        "sans",
        "ses",
        "son",
        "sous",
        "sur",
        "ton",
        "ta",
        "tes",
        "votre",
        "vos",
    ]
)
_SIGN_SPACE = re.compile(r"\s+(?=[%€$:;!?»])|(?<=«)\s+")


def _articles(text: str) -> Iterator[str]:
    bare = _ARTICLE.sub("", text, count=1) if _ARTICLE.match(text) else text
    yield bare
    first = _FIRST_WORD.match(bare.casefold())
    if first is None or first[0].isdigit() or first[0] in _NO_ARTICLE:
        return
    vowel = without_accents(bare[:1]).casefold() in tuple("aeiouyœæh")
    for article in _BEFORE_VOWEL if vowel else _BEFORE_CONSONANT:
        yield article + bare


def _spaces(text: str) -> Iterator[str]:
    yield fold_space(text)
    yield _SIGN_SPACE.sub("", text)
    yield re.sub(r"(?<=\d)(?=[%€$])", " ", text)
    yield re.sub(r"(?<=\d)\s(?=\d{3}(?!\d))", "", text)


# Each gives other writings of a text; what the tolerance does not allow is marked 0 and dropped.
_WRITINGS: Final[dict[str, Callable[[str], Iterable[str]]]] = {
    "case": lambda text: (text.lower(), text.upper(), text[:1].upper() + text[1:].lower()),
    "apostrophe": lambda text: (text.replace("’", "'"), text.replace("'", "’")),
    "accent": lambda text: (without_accents(text),),
    "ligature": lambda text: (without_ligatures(text), re.sub("oe", "œ", text)),
    "hyphen": lambda text: (
        re.sub("[-‐‑–—]", " ", text),
        re.sub(r"\s*[-‐‑–—]\s*", "", text),
        text.replace(" ", "-") if text.count(" ") == 1 else text,
    ),
    "space": _spaces,
    "decimal-comma": lambda text: (
        re.sub(r"(?<=\d),(?=\d)", ".", text),
        re.sub(r"(?<=\d)\.(?=\d)", ",", text),
    ),
    "number-word": lambda text: (number_words_as_digits(text),),
    "article": _articles,
}

CARRIED: Final = frozenset(_WRITINGS)
"""The tolerances that a list of variants can hold, `typo` being the one that it cannot."""

Question = Gap | Short


def same_to_moodle(text: str) -> str:
    """Return the form in which a short answer is compared there: case and Unicode form go."""
    return exact_to_moodle(text).casefold()


def exact_to_moodle(text: str) -> str:
    """Return that form where capitals count."""
    return unicodedata.normalize("NFC", text.strip())


def variants(
    question: Question, *, fold: Callable[[str], str] | None = None
) -> Iterator[tuple[str, Fraction]]:
    """Yield writings of a typed answer with their share of the points, the keys first.

    No two are the same to `fold`, by default as Moodle compares. At most `MOST_VARIANTS`.
    """
    if fold is None:
        fold = same_to_moodle if "case" in question.tolerance.forgive else exact_to_moodle
    seen: set[str] = set()
    count = 0
    for written in _proposed(question):
        if count == MOST_VARIANTS:
            return
        known = fold(written)
        if not known or known in seen:
            continue
        seen.add(known)
        share = grade(question, Typed(written), _NO_SENTENCES).fraction
        if share:
            count += 1
            yield written, share


_NO_SENTENCES: Final = Sentences.__new__(Sentences)  # typed answers are marked without any


def _proposed(question: Question) -> Iterator[str]:
    keys = (question.key, *question.accept)
    yield from keys
    names = [name for name in _WRITINGS if name in _allowed(question.tolerance)]
    sizes = (*range(1, 3), len(names))
    for size in dict.fromkeys(size for size in sizes if 0 < size <= len(names)):
        for chosen in combinations(names, size):
            for key in keys:
                yield from _written(key, chosen)


def _written(text: str, names: tuple[str, ...]) -> Iterator[str]:
    if not names:
        yield text
        return
    for other in dict.fromkeys(_WRITINGS[names[0]](text)):
        yield from _written(other, names[1:])


def _allowed(tolerance: Tolerance) -> frozenset[str]:
    return frozenset((*tolerance.forgive, *tolerance.nearly))
