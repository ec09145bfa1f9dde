"""Common gates: what must hold of any French that a question quotes.

`Gates` answers for whole sentences, once each: is its French sound (`sound`: `written` and
`grammar`), is it a whole sentence (`whole`), and what does it need to be understood
(`stands`: `pronouns`, `definite`, `leaning`), hence which sentences before it are shown.
Beside it, for blanks and options: `frames.misfits`, `frames.same_start`, `given.given`.
"""

from __future__ import annotations

from functools import cache, cached_property

from lisez.analysis.gates.sound import faults
from lisez.analysis.gates.stands import needs
from lisez.analysis.gates.whole import shape
from lisez.analysis.parsed import Parsed, Sentence
from lisez.core.spans import Span

LONGEST_OPENING = 3  # sentences of a passage that is begun with its paragraph
MOST_OPENING_WORDS = 75
MOST_CONTEXT = 3  # sentences shown before the one that is asked about


class Gates:
    """The gates of one article. Sentences are named by their index in `Parsed.sentences`.

    What families mostly want is `excerpt`: which sentences to show so that the last of them
    is understood, or None. `faults`, `shape` and `needs` say why, in stable names.
    """

    def __init__(self, parsed: Parsed) -> None:
        self._parsed = parsed
        self.faults = cache(self._faults)
        self.shape = cache(self._shape)
        self.needs = cache(self._needs)

    def _faults(self, index: int) -> tuple[str, ...]:
        """Return the names of the faults in a sentence's French; empty where it is sound."""
        return tuple(faults(self._parsed, self._parsed.sentences[index]))

    def _shape(self, index: int) -> tuple[str, ...]:
        """Return why a sentence is none to ask about: long, short, fragment, asks."""
        return tuple(shape(self._parsed, self._parsed.sentences[index]))

    def _needs(self, index: int, shown: int = 0) -> tuple[str, ...]:
        """Return why a sentence leans on what is before it, `shown` sentences of it in view."""
        return tuple(needs(self._parsed, self._parsed.sentences[index], shown))

    def sound(self, index: int) -> bool:
        """Say whether the French of a sentence may be quoted."""
        return not self.faults(index)

    def quotable(self, index: int) -> bool:
        """Say whether a sentence may be asked about: parsed, sound, whole, of fit length."""
        parsed = self._parsed.sentences[index].parsed
        return parsed and self.sound(index) and not self.shape(index)

    def stands(self, index: int) -> bool:
        """Say whether a sentence is understood alone, its French being whatever it is."""
        return not self.needs(index)

    def autonomous(self, index: int) -> bool:
        """Say whether a sentence may be shown with no other: quotable, and it stands alone."""
        return self.quotable(index) and self.stands(index)

    def excerpt(
        self, index: int, most: int = MOST_CONTEXT, *, opened: bool = True
    ) -> tuple[int, ...] | None:
        """Return the sentences to show, the one asked about last; None where none will do.

        As few as make it understood, at most `most` before it, of the same paragraph, all
        sound, each finding what it needs in those before it: a passage that begins with
        « Deux jours plus tard » has not been begun early enough. With `opened` it begins with
        its paragraph where that is near.
        """
        sentences = self._parsed.sentences
        chosen: list[Sentence] = [sentences[index]]
        while self.quotable(index) and self.sound(chosen[0].index):
            if self._clear(chosen):
                return self._from_its_start(chosen) if opened else tuple(s.index for s in chosen)
            before = self._parsed.before(chosen[0])
            if before is None or len(chosen) > most:
                return None
            chosen.insert(0, before)
        return None

    def _clear(self, chosen: list[Sentence]) -> bool:
        """Say whether every sentence finds what it needs in those before it."""
        return not any(self.needs(s.index, shown) for shown, s in enumerate(chosen))

    def _from_its_start(self, chosen: list[Sentence]) -> tuple[int, ...]:
        """Begin a passage with its paragraph where that is near: it is understood better."""
        first, last = chosen[0], chosen[-1]
        if last.position < LONGEST_OPENING:
            start = first.index - first.position
            longer = list(self._parsed.sentences[start : last.index + 1])
            words = sum(t.word for sentence in longer for t in self._parsed.of(sentence))
            sound = all(self.sound(sentence.index) for sentence in longer)
            if sound and words <= MOST_OPENING_WORDS and self._clear(longer):
                chosen = longer
        return tuple(sentence.index for sentence in chosen)

    def span(self, indexes: tuple[int, ...]) -> Span:
        """Return the span from the first to the last of some sentences."""
        sentences = self._parsed.sentences
        return Span(sentences[indexes[0]].span.start, sentences[indexes[-1]].span.end)

    @cached_property
    def fit(self) -> bool:
        """Say whether the article's French is sound enough to be quoted at length."""
        parsed = [sentence.index for sentence in self._parsed.sentences if sentence.parsed]
        faulty = sum(not self.sound(index) for index in parsed)
        return faulty * 3 <= len(parsed)
