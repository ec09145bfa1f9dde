"""The four forms of adjectives whose rule is safe; those that serve twice are left out."""

from __future__ import annotations

import re
from typing import Final

from lisez.analysis.wordlists import words

Forms = dict[tuple[str, str], str]
"""The written form for each gender and number: « (Fem, Plur) » gives « grandes »."""

# Endings of a masculine singular, with those of its three other forms: the first that fits.
_RULES: Final = (
    (r"al", "al", ("ale", "aux", "ales")),
    (r"(?:[iyé]en)", "", ("ne", "s", "nes")),
    (r"on", "", ("ne", "s", "nes")),
    (r"el", "", ("le", "s", "les")),
    (r"er", "er", ("ère", "ers", "ères")),
    (r"[ait]if", "f", ("ve", "fs", "ves")),
    (r"public", "c", ("que", "cs", "ques")),
    (
        r"(?:[aeiy]in|[^aou]an|[^gm]in|mun|[aru]d|nd|oid|ent|int|[ae]rt|ort|[aeiu]ct|uit|oit|aut|êt"
        r"|[dtv]ur|pur|ûr|oir|érieur|majeur|mineur|meilleur|civil|viril|seul|espagnol"
        r"|vrai|gai|joli|absolu|résolu|connu|continu|pointu|révolu|" + "|".join(sorted(words(
            "important suffisant puissant constant abondant brillant élégant suivant indépendant"
            " géant haut petit grand court plat droit délicat immédiat étroit gratuit"
        ))) + r")",
        "",
        ("e", "s", "es"),
    ),
)  # fmt: skip
_IRREGULAR = words(
    "fatal natal naval final banal bancal glacial tonal causal idéal pascal austral boréal jovial"
    " étatal paysan favori malin bénin tout gentil demi nu hébreu bon-marché marron bon-enfant"
    " super hyper mal tel mini maxi semi anti sexy lapon saxon plein-air"
)
COLOURS = words("bleu vert noir brun blond châtain")  # « des yeux bleu clair »


def forms(base: str) -> Forms | None:
    """Return the four forms of a masculine singular, None where no safe rule is known.

    « grand, régional, ancien, sportif » have rules; « jeune, heureux, beau » have not, nor
    have participles, « doublé », which are often nouns, and
    « livournai », a lemma that the parser made up of « livournais ».
    """
    if base in _IRREGULAR or not base.isalpha() or len(base) < 3:
        return None
    for ending, cut, others in _RULES:
        if re.search(f"(?:{ending})$", base):
            stem = base.removesuffix(cut)
            fem, plural, plural_fem = (stem + other for other in others)
            return {
                ("Masc", "Sing"): base,
                ("Fem", "Sing"): fem,
                ("Masc", "Plur"): plural,
                ("Fem", "Plur"): plural_fem,
            }
    return None
