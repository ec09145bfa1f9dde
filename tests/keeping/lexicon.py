"""A lexicon of a few words, for tests."""

from __future__ import annotations

from lisez.core.lookups import Feature, Reading
from lisez.lookup import LookUps

# form: (lemma, part of speech, per million words of films), the most frequent first
WORDS: dict[str, tuple[tuple[str, str, float], ...]] = {
    "le": (("le", "determiner", 9000),),
    "les": (("le", "determiner", 9000),),
    "l'": (("le", "determiner", 9000),),
    "la": (("le", "determiner", 9000),),
    "port": (("port", "noun", 30),),
    "phare": (("phare", "noun", 2),),
    "phares": (("phare", "noun", 2),),
    "guide": (("guider", "verb", 20), ("guide", "noun", 8)),
    "guident": (("guider", "verb", 20),),
    "navires": (("navire", "noun", 11),),
    "estran": (("estran", "noun", 0.1),),
    "houle": (("houle", "noun", 0.4),),
    "houles": (("houle", "noun", 0.4),),
    "mer": (("mer", "noun", 150),),
    "guider": (("guider", "verb", 20),),
    "cap": (("cap", "noun", 9),),
    "feux": (("feu", "noun", 120),),
    "feu": (("feu", "noun", 120),),
    "avoir": (("avoir", "verb", 9000),),
    "tour": (("tour", "noun", 60),),
    "grosso modo": (("grosso modo", "adverb", 1.2),),
    "tout le": (("tout le", "determiner", 900),),
    "balise": (("balise", "noun", 0.7), ("baliser", "verb", 0.1)),
}


class FewWords:
    """Answers as a lexicon does."""

    source = "Petit lexique"

    def __init__(self) -> None:
        self.asked: list[str] = []

    def readings(self, written: str) -> tuple[Reading, ...]:
        """Return the readings of a form."""
        self.asked.append(written)
        infinitive = (Feature("mood", "infinitive"),)
        return tuple(
            Reading(
                lemma=lemma,
                pos=pos,
                features=infinitive if pos == "verb" and written == lemma else (),
                source=self.source,
                per_million=often,
            )
            for lemma, pos, often in WORDS.get(written, ())
        )

    def forms(self, lemma: str) -> frozenset[str]:
        """Return the forms of a lemma."""
        return frozenset(form for form, found in WORDS.items() if lemma in {f[0] for f in found})

    def like(self, plain: str) -> tuple[str, ...]:
        """Return no form: nothing here is written without its accents."""
        del plain
        return ()


def few_words() -> LookUps:
    """Return look-ups that know those words alone."""
    return LookUps([FewWords()])
