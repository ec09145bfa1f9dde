"""The words of the closed classes (articles, pronouns, elided words), from `closed.txt`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from importlib import resources

from lisez.lexicon.codes import Analysis

_SMALL = ("determiner", "pronoun")

Slot = tuple[str, str]
"""A form and its part of speech."""


@cache
def closed_words() -> dict[Slot, list[tuple[str, str]]]:
    """Return lemma and signs of each closed word, by form and part of speech."""
    text = resources.files("lisez.lexicon").joinpath("closed.txt").read_text("utf-8")
    found = defaultdict[Slot, list[tuple[str, str]]](list)
    for line in text.splitlines():
        if line and not line.startswith("#"):
            head, _colon, forms = line.partition(": ")
            pos, _space, lemma = head.partition(" ")
            for entry in forms.split(", "):
                form, _space, signs = entry.rpartition(" ")
                found[form, pos].append((lemma, signs))
    return dict(found)


class Closed:
    """Gathers what a table says of the closed words: how frequent they are, nothing else."""

    def __init__(self) -> None:
        """Begin with nothing met."""
        self._words = closed_words()
        self._often: dict[Slot, float] = {}

    def met(self, form: str, pos: str, per_million: float) -> bool:
        """Note the frequency of a form; say whether the table's word on it is not wanted.

        It is not where the form is a closed word, or one without its apostrophe; a possessive
        is listed as a determiner and no pronoun, however a table takes it.
        """
        slots = [slot for slot in ((form, pos), (form + "'", pos)) if slot in self._words]
        for slot in slots:
            self._often[slot] = max(per_million, self._often.get(slot, 0))
        return bool(slots) or (pos in _SMALL and any((form, s) in self._words for s in _SMALL))

    def analyses(self) -> Iterator[tuple[float, str, Analysis]]:
        """Yield every closed word, after the frequency of its form; that of a lemma is the sum.

        A word that the table lacks has no frequency.
        """
        total = defaultdict[Slot, float](float)
        for (form, pos), found in self._words.items():
            for lemma, _signs in found:
                total[lemma, pos] += self._often.get((form, pos), 0)
        for (form, pos), found in self._words.items():
            for lemma, signs in found:
                often = self._often.get((form, pos), 0)
                yield often, form, Analysis(lemma, pos, signs, round(total[lemma, pos], 2) or None)
