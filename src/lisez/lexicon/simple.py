"""simplemma: lemmas of forms that no lexicon has. It knows lemmas and nothing else."""

from __future__ import annotations

import importlib.util

from lisez.core.lookups import Reading

NAME = "simplemma"


class Simple:
    """The fallback. Nothing is loaded before it is first asked: that costs a fifth of a second."""

    source = NAME

    def readings(self, written: str) -> tuple[Reading, ...]:
        """Return a reading with a lemma and no part of speech; () where none is really found.

        simplemma gives back what it does not know, and guesses endings: neither is taken.
        """
        if not available() or len(written) > 60:
            return ()
        import simplemma  # noqa: PLC0415 - see the class

        if not simplemma.is_known(written, lang="fr"):
            return ()
        lemma = simplemma.lemmatize(written, lang="fr")
        return (Reading(lemma=lemma, pos="", source=NAME),)


def available() -> bool:
    """Say whether simplemma is installed, without loading it."""
    return importlib.util.find_spec("simplemma") is not None
