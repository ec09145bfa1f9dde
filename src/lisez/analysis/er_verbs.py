"""Verbs in -er: their four forms that sound or look alike, and proof that one is such a verb."""

from __future__ import annotations

from dataclasses import dataclass

from lisez.analysis.parsed import Token
from lisez.analysis.wordlists import words

# Nouns and adjectives in -er that the parser now and then takes for infinitives.
_NO_VERBS = words(
    "danger papier premier dernier fer mer hiver hier cher loyer métier foyer fier amer léger"
    " étranger particulier régulier entier atelier chantier quartier courrier escalier panier"
    " berger verger boulanger cancer leader manager poster super hamburger transfer ticker"
)


@dataclass(frozen=True, slots=True)
class ErVerb:
    """The four written forms of one verb."""

    infinitive: str
    participle: str  # masculine singular
    vous: str  # second person plural, present
    imperfect: str  # third person singular

    @property
    def forms(self) -> tuple[str, str, str, str]:
        """All four."""
        return self.infinitive, self.participle, self.vous, self.imperfect


def er_verb(token: Token) -> ErVerb | None:
    """Return the verb that a form belongs to; None where form and lemma do not fit together.

    « mangeait » is of « manger », « lançait » of « lancer ».
    """
    lemma = token.lemma.lower()
    if not lemma.endswith("er") or len(lemma) < 5 or lemma in _NO_VERBS or token.pos != "VERB":
        return None
    stem = lemma[:-2]
    soft = {"g": stem + "e", "c": stem[:-1] + "ç"}.get(stem[-1], stem)
    verb = ErVerb(lemma, stem + "é", stem + "ez", soft + "ait")
    return verb if token.text in verb.forms else None
