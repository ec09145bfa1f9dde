"""Sets of French homophones that grammar tells apart, and what each word is.

A word has a role, named for the reader, and a proof: the word put in its place, or what
must follow.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Homophone:
    """One word of a set: « à », « une préposition », « le verbe “a” pourrait devenir “avait” »."""

    word: str
    role: str
    proof: str = ""


# Rarer sets come first: each sentence is asked about the rarest that it has.
SETS: Final[dict[str, tuple[Homophone, ...]]] = {
    "quel": (
        Homophone("qu'elle", "« que » suivi du pronom « elle »", "on pourrait dire « qu’il »"),
        Homophone(
            "qu'elles", "« que » suivi du pronom « elles »", "on pourrait dire « qu’ils » : pluriel"
        ),
        Homophone("quelle", "un déterminant, devant un nom féminin singulier"),
        Homophone("quelles", "un déterminant, devant un nom féminin pluriel"),
    ),
    "peu": (
        Homophone("peut", "le verbe « pouvoir » à la 3ᵉ personne", "on pourrait dire « pouvait »"),
        Homophone(
            "peu", "un adverbe de quantité", "le verbe « peut » pourrait devenir « pouvait »"
        ),
        Homophone("peux", "le verbe « pouvoir » avec « je » ou « tu »"),
    ),
    "mais": (
        Homophone("mais", "une conjonction", "elle oppose ce qui suit à ce qui précède"),
        Homophone("mes", "un déterminant, devant un nom pluriel"),
        Homophone("met", "le verbe « mettre » à la 3ᵉ personne"),
    ),
    "c_est": (
        Homophone("c'est", "« ce » suivi du verbe « être »", "on pourrait dire « cela est »"),
        Homophone(
            "s'est",
            "le pronom « se » suivi de l’auxiliaire « être »",
            "avec « je », on dirait « me suis »",
        ),
        Homophone("ces", "un déterminant démonstratif, devant un nom pluriel"),
        Homophone("ses", "un déterminant possessif, devant un nom pluriel"),
    ),
    "sans": (
        Homophone("sans", "une préposition, le contraire de « avec »", "elle marque l’absence"),
        Homophone("s'en", "les pronoms « se » et « en », devant un verbe"),
        Homophone("c'en", "les pronoms « ce » et « en », devant le verbe « être »"),
    ),
    "ce": (
        Homophone("ce", "un déterminant démonstratif", "il montre le nom qui suit"),
        Homophone("se", "un pronom, devant un verbe", "avec « je », on dirait « me »"),
        Homophone("ceux", "un pronom qui remplace un nom masculin pluriel"),
    ),
    "on": (
        Homophone("ont", "le verbe « avoir » au pluriel", "on pourrait dire « avaient »"),
        Homophone("on", "un pronom sujet", "on pourrait dire « il »"),
    ),
    "son": (
        Homophone("sont", "le verbe « être » au pluriel", "on pourrait dire « étaient »"),
        Homophone("son", "un déterminant possessif", "on pourrait dire « mon »"),
    ),
    "est": (
        Homophone("est", "le verbe « être »", "on pourrait dire « était »"),
        Homophone("et", "une conjonction", "le verbe « est » pourrait devenir « était »"),
        Homophone("ai", "le verbe « avoir » avec « je »"),
    ),
    "la": (
        Homophone("la", "un article", "il accompagne un nom féminin singulier"),
        Homophone("là", "un adverbe de lieu"),
        Homophone("l'a", "un pronom suivi du verbe « avoir »"),
    ),
    "a": (
        Homophone("a", "le verbe « avoir » à la 3ᵉ personne", "on pourrait dire « avait »"),
        Homophone("à", "une préposition", "le verbe « a » pourrait devenir « avait »"),
        Homophone("as", "le verbe « avoir » avec « tu »"),
    ),
}
