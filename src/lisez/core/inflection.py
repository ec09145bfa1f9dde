"""The written forms of a French word that can be derived without a dictionary.

Plurals and feminines by ending, the elided and contracted forms of small words.
Verbs are not conjugated: a term lists those forms itself.
"""

from __future__ import annotations

# Each class of small words stands for all its written forms: « chiffre d'affaires »,
# « l'épilogue du mouvement », « à l'image des autres ».
_SMALL_WORDS = (
    ("de", "d'", "du", "des"),
    ("à", "au", "aux"),
    ("que", "qu'"),
    ("le", "la", "les", "l'"),
    ("se", "s'"),
    ("ne", "n'"),
    ("me", "m'"),
    ("te", "t'"),
    ("je", "j'"),
    ("ce", "c'"),
)
_LONE_LENGTH = 6  # « vent » is not « vente », « frais » not « fraise », « motif » not « il motive »
_LONE_FOREIGN = ("ment", "tien")  # « aliment », « il alimente »; « soutien », « qu'il soutienne »
_AUX = frozenset(("bail", "corail", "émail", "soupirail", "travail", "vantail", "vitrail"))
_LEAST_BASE = 2  # letters: « es » is no plural of « e »
# What the rules above derive by « -e » or not at all, from feminine to masculine.
_MASCULINES = (
    ("elle", "eau"),  # nouvelle
    ("olle", "ou"),
    ("ouce", "oux"),
    ("ousse", "oux"),
    ("aiche", "ais"),
    ("che", "c"),
    ("gue", "g"),
    ("esse", "e"),  # maîtresse
    ("eresse", "eur"),
    ("ette", "et"),
    ("otte", "ot"),
    ("atte", "at"),
    ("ille", "il"),
    ("ulle", "ul"),
    ("sse", "s"),
    ("euse", "eur"),
    ("igne", "in"),
    ("cque", "c"),  # grecque
    ("e", ""),
)
_SMALL = {form: frozenset(forms) for forms in _SMALL_WORDS for form in forms}

# (ending of the masculine, ending of the feminine, also for a lone word?). A lone noun
# takes only endings that make no other word: « fusion » must not find « il fusionne »,
# « appel » « il appelle », « signal » « il signale », « capital » « la capitale ».
_FEMININES = (
    ("teur", "trice", True),  # directeur, directrice
    ("eur", "euse", False),
    ("eux", "euse", True),  # prestigieux
    ("ier", "ière", True),
    ("er", "ère", False),  # premier is above; léger
    ("if", "ive", True),
    ("ien", "ienne", True),
    ("en", "enne", False),
    ("el", "elle", False),
    ("et", "ète", False),
    ("on", "onne", False),
    ("c", "que", False),
    ("é", "ée", True),
    ("ant", "ante", True),
    ("ent", "ente", True),  # adhérent
    ("ois", "oise", True),  # grenoblois
    ("ais", "aise", True),
    ("ain", "aine", True),
    ("al", "ale", False),
)


def plurals(word: str) -> frozenset[str]:
    """Return the plural forms that `word` may have, itself when it has none."""
    if word[-1:] in "sxz":
        return frozenset({word})
    if word in _AUX:
        return frozenset({word[:-2] + "ux"})
    if word.endswith("al"):
        return frozenset({word[:-2] + "aux", word + "s"})
    if word.endswith(("au", "eu")):
        return frozenset({word + "x", word + "s"})
    if word.endswith("ou"):
        return frozenset({word + "s", word + "x"})
    return frozenset({word + "s"})


def feminine(word: str, *, alone: bool) -> str:
    """Return the feminine of `word` by its ending, `word` where none is safe to derive."""
    if word.endswith("e") or (alone and not _safe_alone(word)):
        return word
    for ending, replacement, for_nouns in _FEMININES:
        if word.endswith(ending) and (for_nouns or not alone):
            return word[: -len(ending)] + replacement
    return word if alone else word + "e"


def _safe_alone(word: str) -> bool:
    return len(word) >= _LONE_LENGTH and not word.endswith(_LONE_FOREIGN)


def written_forms(word: str, *, alone: bool) -> frozenset[str]:
    """Return every form in which a lower-case `word` of a headword may be written.

    `alone` says that the headword is this word and no phrase around it.
    """
    if word in _SMALL:
        return _SMALL[word]
    if len(word) < 3:  # « start-ups », but « ors » is not « or »
        return frozenset({word} if alone or len(word) < 2 else {word, *plurals(word)})
    female = feminine(word, alone=alone)
    return frozenset({word, female}) | plurals(word) | plurals(female)


def bases(word: str) -> tuple[str, ...]:
    """Return what a lower-case `word` may be the plural or the feminine of, likeliest first.

    The endings alone decide, so that many are no words: « chevaux » gives « cheval » and
    « chevail ».
    """
    singular = singulars(word)
    found = [*singular, *(male for one in (word, *singular) for male in _masculines(one))]
    return tuple(dict.fromkeys(base for base in found if len(base) >= _LEAST_BASE))


def singulars(word: str) -> tuple[str, ...]:
    """Return what a lower-case `word` may be the plural of by its ending, none for a singular."""
    if word.endswith("eaux"):
        return (word[:-1],)
    if word.endswith("aux"):
        return (word[:-2] + "l", word[:-1], word[:-2] + "il")
    if word.endswith(("eux", "oux")) or (word.endswith("s") and len(word) > 2):
        return (word[:-1],)
    return ()


def _masculines(word: str) -> tuple[str, ...]:
    pairs = (*((female, male) for male, female, _ in _FEMININES), *_MASCULINES)
    return tuple(word[: -len(female)] + male for female, male in pairs if word.endswith(female))
