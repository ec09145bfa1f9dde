"""simplemma: lemmas of forms that no lexicon has. It knows lemmas and nothing else."""

from __future__ import annotations

import importlib.util

from lisez.core.lookups import Reading

NAME = "simplemma"
LONGEST = 60  # characters


class Simple:
    """The fallback. Nothing is loaded before it is first asked: that costs a fifth of a second."""

    source = NAME

    def knows(self, written: str) -> bool:
        """Say whether a lemma of a form is known; what is only guessed by its ending is not."""
        if not available() or len(written) > LONGEST:
            return False
        import simplemma  # noqa: PLC0415 - see the class

        return simplemma.is_known(written, lang="fr")

    def readings(self, written: str) -> tuple[Reading, ...]:
        """Return a reading with a lemma and no part of speech; () where none is really found.

        simplemma gives back what it does not know, and guesses endings: neither is taken.
        """
        if not self.knows(written):
            return ()
        import simplemma  # noqa: PLC0415 - see the class

        lemma = simplemma.lemmatize(written, lang="fr")
        return (Reading(lemma=lemma, pos="", source=NAME),)


def available() -> bool:
    """Say whether simplemma is installed, without loading it."""
    return importlib.util.find_spec("simplemma") is not None
