"""simplemma: lemmas of forms that Lexique lacks. It knows lemmas and nothing else.

Its dictionary is compiled into the index of Lexique: asking the library itself costs half a
second the first time, and 40 MB.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from pathlib import Path

from lisez.lexicon.ligatures import with_ligatures

NAME = "simplemma"


def package_path() -> Path | None:
    """Return a file of the installed package, None where there is none; loads nothing."""
    found = importlib.util.find_spec(NAME)
    return Path(found.origin) if found is not None and found.origin else None


def lemmas() -> Iterator[tuple[str, str]]:
    """Yield forms with their lemmas; a form that is its own lemma says nothing and is left out.

    Only what the dictionary has: the lemmas that the library guesses from endings are not.
    """
    if package_path() is None:
        return
    from simplemma.strategies import DefaultDictionaryFactory  # noqa: PLC0415 - to compile alone

    for form, lemma in DefaultDictionaryFactory().get_dictionary("fr").items():
        if form != lemma and form[:1].isalnum() and _is_plain(form + lemma):
            yield form, with_ligatures(lemma)


def _is_plain(text: str) -> bool:
    return text.isprintable()
