"""simplemma: lemmas of forms that no lexicon has. It knows lemmas and nothing else."""

from __future__ import annotations

import importlib.util

from lisez.core.lookups import Reading

NAME = "simplemma"
LONGEST = 60  # characters


class Simple:
    """The fallback. Nothing is loaded before it is first asked: that costs a fifth of a second.

    It says nothing where its lemma is the form itself: so it answers for what it does not
    know. Lemmas that it guesses from an ending are not taken either.
    """

    source = NAME

    def knows(self, written: str) -> bool:
        """Say whether a form has a lemma."""
        return self._lemma(written) is not None

    def readings(self, written: str) -> tuple[Reading, ...]:
        """Return a reading with a lemma and no part of speech; () where there is none."""
        lemma = self._lemma(written)
        return () if lemma is None else (Reading(lemma=lemma, pos="", source=NAME),)

    def _lemma(self, written: str) -> str | None:
        if not 0 < len(written) <= LONGEST or not available():
            return None
        import simplemma  # noqa: PLC0415 - see the class

        if not simplemma.is_known(written, lang="fr"):
            return None
        lemma = simplemma.lemmatize(written, lang="fr")
        return lemma if lemma != written else None


def available() -> bool:
    """Say whether simplemma is installed, without loading it."""
    return importlib.util.find_spec("simplemma") is not None
