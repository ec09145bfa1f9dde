"""The few French words that an export adds to a lesson, and that an import knows again.

They belong to the exported text, which is French whatever the interface speaks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from lisez.core.quotes import Quote

STATEMENTS = {"true": "Vrai", "false": "Faux", "not-said": "Non dit"}
BLANK = "_____"

_PROOF = "Preuve"
_FURTHER = "et"
_NEAR = "Passage proche"
_QUOTED = re.compile(
    rf"(?P<label>{_PROOF}|{_FURTHER}|{_NEAR})(?: \(occurrence (?P<nth>\d+)\))?"
    r"\s*: «\s(?P<words>.+)\s»"
)


def quoted(label: str, quote: Quote) -> str:
    """Return a line that shows a quote and from which it can be read back."""
    nth = "" if quote.nth is None else f" (occurrence {quote.nth})"
    return f"{label}{nth}\u202f: «\u00a0{quote.words}\u00a0»"


def proof_lines(entries: list[list[Quote]], near: list[Quote]) -> Iterator[str]:
    """Yield a line for each quote; those that prove together follow one another with « et »."""
    for entry in entries:
        for position, quote in enumerate(entry):
            yield quoted(_FURTHER if position else _PROOF, quote)
    for quote in near:
        yield quoted(_NEAR, quote)


def read_feedback(text: str) -> tuple[str, list[list[Quote]], list[Quote]]:
    """Return what `proof_lines` wrote at the end of a text: the text before, entries, near."""
    lines = text.split("\n")
    entries: list[list[Quote]] = []
    near: list[Quote] = []
    first = len(lines)
    while first and _QUOTED.fullmatch(lines[first - 1].strip()):
        first -= 1
    for line in lines[first:]:
        found = _QUOTED.fullmatch(line.strip())
        if found is None:  # pragma: no cover - the loop above saw it match
            continue
        quote = Quote(found["words"].strip(), int(found["nth"]) if found["nth"] else None)
        if found["label"] == _NEAR:
            near.append(quote)
        elif found["label"] == _FURTHER and entries:
            entries[-1].append(quote)
        else:
            entries.append([quote])
    return "\n".join(lines[:first]).strip(), entries, near


PAGE_WORDS: Final[dict[str, dict[str, Any]]] = {
    "labels": {
        "skip": "Aller au quiz",
        "carries_key": (
            "Cette page contient les réponses\u202f: elle sert à s’exercer, pas à un examen."
        ),
        "needs_script": "Le quiz de cette page a besoin de JavaScript.",
        "text": "Le texte",
        "quiz": "Quiz",
        "name": "Nom\u202f:",
        "save": "Enregistrer mes résultats",
        "close": "Fermer",
    },
    "script": {
        "answer": "Votre réponse\u202f:",
        "number": "Nombre\u202f:",
        "several": "Plusieurs réponses sont possibles.",
        "justify": "Cochez la phrase qui le prouve.",
        "check": "Vérifier",
        "empty": "Répondez d’abord.",
        "score": "Points\u202f:",
        "name": "Nom\u202f:",
        "key": "Réponse\u202f:",
        "spelled": "Cela s’écrit\u202f:",
        "forgiven": "Accepté malgré\u202f:",
        "nearlyFor": "Compté en partie à cause de\u202f:",
        "up": "Monter\u202f:",
        "down": "Descendre\u202f:",
        "outcomes": {"right": "✓ Exact", "nearly": "◐ Presque", "wrong": "✗ Non"},
        "parts": {
            "pair": ("◐ {n} paire juste sur {total}", "◐ {n} paires justes sur {total}"),
            "place": (
                "◐ {n} élément sur {total} à sa place",
                "◐ {n} éléments sur {total} à leur place",
            ),
            "key": ("◐ {n} bonne réponse sur {total}", "◐ {n} bonnes réponses sur {total}"),
        },
        "kinds": {
            "choice": "Une réponse",
            "multiple": "Plusieurs réponses",
            "true-false": "Vrai, faux ou non dit\u202f?",
            "gap": "Complétez",
            "short": "Répondez en quelques mots",
            "number": "Répondez par un nombre",
            "matching": "Associez",
            "ordering": "Remettez dans l’ordre",
        },
        "tolerances": {
            "case": "les majuscules",
            "accent": "les accents",
            "apostrophe": "l’apostrophe",
            "space": "les espaces",
            "ligature": "œ écrit en deux lettres",
            "hyphen": "le trait d’union",
            "article": "l’article du début",
            "number-word": "un nombre en lettres ou en chiffres",
            "decimal-comma": "la virgule décimale",
            "typo": "une faute de frappe",
        },
    },
}
