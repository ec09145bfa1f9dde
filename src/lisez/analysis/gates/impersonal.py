"""« Il » that stands for nothing: « il faut », « il est rare que »."""

from __future__ import annotations

import re

from lisez.analysis.gates.nominals import spelt
from lisez.analysis.parsed import Parsed, Token

# What « il est … de » and « il est … que » say of nobody: not « né de », « septième de ».
_IT_IS = (
    "possible impossible rare fréquent courant difficile facile aisé nécessaire important"
    " essentiel interdit permis question temps prévu convenu décidé conseillé recommandé demandé"
    " probable improbable certain clair vrai évident utile inutile préférable logique normal"
    " naturel juste dommage indispensable obligatoire souhaitable admis établi dit précisé"
    " estimé reconnu envisagé exclu hors usage bon mauvais mieux important intéressant curieux"
    " étonnant étrange légitime urgent dangereux impensable"
).replace(" ", "|")
_IMPERSONAL = re.compile(
    rf"""(?:n'|ne\ )?(?:en\ |lui\ |leur\ |me\ |nous\ |vous\ |se\ )?(?:
        s'(?:agi|ensui) | s'avèr\w+\ qu | y\ (?:en\ )?(?:ai?t?\b|eu|av|aur)
      | fau[td] | fallait | fallu
      | pleu | plut\b | neig | import\w+\ (?:de\b|d'|qu|peu) | convien\w+\ (?:de\b|d'|qu)
      | suffi | (?:sembl|paraî|paru|arriv|trouv|peu)\w*\ qu | exist | manqu\w+\ (?:un|des|\d)
      | rest(?:e|ait|era)\ (?:un|des|\d|deux|trois|quatre|peu|encore|à\ \w+(?:er|ir|re)\b) | résult
      | vaut\ mieux | va\ (?:de\ soi|sans) | en\ va\b | est\ (?:de\ même|à\ noter)
      | fait\ (?:beau|froid|chaud|nuit|jour)
      | (?:est|était|fut|sera|serait|a\ été|devient|semble|paraît|reste)
        (?:\ (?!né)\w+)?\ (?:{_IT_IS})e?\b
      )""",
    re.VERBOSE,
)


def impersonal(parsed: Parsed, token: Token) -> bool:
    """Say whether an « il » stands for nothing: « il faut », « il est rare que »."""
    if spelt(token) != "il":
        return False
    after = parsed.text[token.span.end : token.span.end + 40].replace("’", "'").lower().strip()
    return _IMPERSONAL.match(after.lstrip("- ")) is not None
