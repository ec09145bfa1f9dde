"""Common gates: what must hold of any French that a question quotes.

`Gates` answers for whole sentences, once each: is its French sound (`sound`: `written`,
`usage`, `grammar`, `construction`) and what is merely odd in it (`odd`), is it a whole
sentence (`whole`), and what does it need to be understood (`stands`: `pronouns`, `definite`,
`leaning`), hence which sentences before it are shown.
Beside it, for blanks and options: `frames.misfits`, `frames.same_start`, `given.given`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, cached_property

from lisez.analysis.gates.abbreviated import spelt_elsewhere
from lisez.analysis.gates.odd import oddities
from lisez.analysis.gates.opening import (
    PERSONAL,
    begins_amid,
    foreword,
    names_subjects,
    of_one_person,
    opening,
    placed,
    told_subject,
    unheaded,
)
from lisez.analysis.gates.sound import faults
from lisez.analysis.gates.stands import OF_ALL, needs
from lisez.analysis.gates.topical import alive
from lisez.analysis.gates.whole import shape
from lisez.analysis.parsed import Parsed
from lisez.core.spans import Span

MOST_CONTEXT = 6  # sentences shown before the one that is asked about
MOST_WORDS = 130  # of those sentences
MOST_LED = 45  # tokens of the article's first sentence, where it is shown besides
OF_TOPIC = frozenset({"loose", "land", *OF_ALL})
"""Needs of a sentence that leads to another, met by what says what the article is about."""
# Faults of one place, that tell nothing of how the article is written.
LEFT_BEHIND = frozenset(("spacing", "noise", "cut", "unbalanced", "unended"))


class Gates:
    """The gates of one article. Sentences are named by their index in `Parsed.sentences`.

    What families mostly want is `excerpt`: which sentences to show so that the last of them
    is understood, or None. `faults`, `shape` and `needs` say why, in stable names.
    """

    def __init__(self, parsed: Parsed) -> None:
        self._parsed = parsed
        self.faults = cache(self._faults)
        self.oddities = cache(self._oddities)
        self.shape = cache(self._shape)
        self.needs = cache(self._needs)

    def _faults(self, index: int) -> tuple[str, ...]:
        """Return the names of the faults in a sentence's French; empty where it is sound."""
        return tuple(faults(self._parsed, self._parsed.sentences[index]))

    def _oddities(self, index: int) -> tuple[str, ...]:
        """Return the names of what a strict reader may mark in a sentence: see `odd`."""
        return tuple(oddities(self._parsed, self._parsed.sentences[index]))

    def _shape(self, index: int) -> tuple[str, ...]:
        """Return why a sentence is none to ask about: long, short, fragment, asks."""
        return tuple(shape(self._parsed, self._parsed.sentences[index]))

    def _needs(self, index: int, shown: int | tuple[int, ...] = 0) -> tuple[str, ...]:
        """Return why a sentence leans on what is before it.

        `shown` names the sentences before it that are in view, or counts them in its paragraph.
        """
        sentences = self._parsed.sentences
        if isinstance(shown, int):
            shown = tuple(range(index - min(shown, sentences[index].position), index))
        before = tuple(token for at in shown for token in self._parsed.of(sentences[at]))
        return tuple(needs(self._parsed, sentences[index], before))

    def sound(self, index: int) -> bool:
        """Say whether the French of a sentence may be quoted."""
        return not self.faults(index)

    def quotable(self, index: int) -> bool:
        """Say whether a sentence may be asked about: parsed, sound, whole, of fit length."""
        parsed = self._parsed.sentences[index].parsed
        return parsed and self.sound(index) and not self.shape(index)

    def excerpt(self, index: int) -> tuple[int, ...] | None:
        """Return the sentences to show, the one asked about last; None where none will do.

        They follow each other, all sound, each finding what it needs in those before it. They
        begin with the paragraph; where that leans on what stands before, with the paragraph
        before; where it is too far, with the farthest sentence that is understood by itself.
        """
        if not self.quotable(index):
            return None
        reach = list(self._reach(index))
        begun = [at for at in reach if self._parsed.sentences[at].position == 0]
        own = index - self._parsed.sentences[index].position
        first = [own] if own in reach else []
        later = sorted(at for at in reach if at > own)
        farther = sorted((at for at in reach if at < own), key=lambda at: (at not in begun, -at))
        if not self._parsed.article.title:
            farther = []  # of a text without a title, paragraphs may be missing in between
        if alive(self._parsed) and set(self.needs(own, ())) & PERSONAL:
            farther = []  # « Il vit en Asie » after « Le bec est noir »: see `_opened`
        if not self._introduced:
            later = [at for at in later if self._begins_amidst(at)]
        begins = [*first, *farther, *later]
        found = self._first_clear(index, begins, introduced=self._introduced)
        return self._led(found) if found else self._opened(index, own)

    def _led(self, passage: tuple[int, ...]) -> tuple[int, ...]:
        """Put the sentence that begins a titled article before what takes something for known.

        « L'architecte a conservé la halle », of a museum that the title does not name; and before
        a sentence that would stand alone: « Anne Roy attend 100 cyclistes ».
        """
        first = self._beginning
        alone = len(passage) == 1 and opening(self._parsed) is None
        told = not alone and self.clear(passage)
        if first is None or passage[0] - first < 2 or told:
            return passage
        return (first, *passage)

    def _opened(self, index: int, own: int) -> tuple[int, ...] | None:
        """Return the sentence that opens the article, then the paragraph up to `index`.

        None where that will not do, or where the paragraph says « il » and the article speaks
        of more than one person, or of no kind of beings.
        """
        first = opening(self._parsed)
        if first is None:
            first = self._beginning
        if first is None or own not in self._reach(index) or own - first < 2:
            return None
        passage = (first, *range(own, index + 1))
        leaning = {
            need for at in passage[1:] for need in self.needs(at, passage[1 : passage.index(at)])
        }
        if set(self.needs(own, ())) - PERSONAL - OF_TOPIC - {"definite", "vague"}:
            return None  # « Plus précisément », « Cette espèce »: what stood before is missed
        one = alive(self._parsed) or of_one_person(self._parsed)
        if leaning & PERSONAL and not one:
            return None
        return passage if self._shown_well(first) and self.clear(passage, introduced=True) else None

    @cached_property
    def _beginning(self) -> int | None:
        """The index of the sentence with which a titled article begins, where it may be quoted."""
        first = next((s for s in self._parsed.sentences if s.parsed), None)
        if first is None or first.position or not self._parsed.article.title:
            return None
        brief = len(self._parsed.of(first)) <= MOST_LED
        fit = brief and self._shown_well(first.index) and not self.needs(first.index, ())
        return first.index if fit else None

    def shortest(self, index: int, most: int) -> tuple[int, ...] | None:
        """Return as few sentences as will do, at most `most` before the one asked about."""
        if not self.quotable(index):
            return None
        paragraph = self._parsed.sentences[index].paragraph
        near = (at for at in self._reach(index) if index - at <= most)
        own = [at for at in near if self._parsed.sentences[at].paragraph == paragraph]
        return self._first_clear(index, own)

    def _reach(self, index: int) -> Iterator[int]:
        """Yield where a passage may begin, nearest first: no heading and no fault in between."""
        words = 0
        for at in range(index, max(-1, index - MOST_CONTEXT - 1), -1):
            sentence = self._parsed.sentences[at]
            if at < index:
                words += sum(token.word for token in self._parsed.of(sentence))
                gap = self._parsed.sentences[at + 1].paragraph - sentence.paragraph
                if gap > 1 or words > MOST_WORDS or not self._shown_well(at):
                    return
            yield at

    def _shown_well(self, index: int) -> bool:
        """Say whether a sentence may be shown before another: sound, and none that has no verb."""
        parsed = self._parsed.sentences[index].parsed
        return parsed and self.sound(index) and "fragment" not in self.shape(index)

    def _first_clear(
        self, index: int, begins: list[int], *, introduced: bool = False
    ) -> tuple[int, ...] | None:
        passages = (tuple(range(begin, index + 1)) for begin in begins)
        return next((p for p in passages if self.clear(p, introduced=introduced)), None)

    def clear(self, passage: tuple[int, ...], *, introduced: bool = False) -> bool:
        """Say whether every sentence of a passage finds what it needs in those before it.

        The name of a place or a body may stand in a later one; and in the sentences that lead to
        the one asked about, what the article is about explains the nouns.
        """
        asked = passage[-1]
        told = OF_TOPIC if introduced else frozenset(OF_ALL)
        leans = any(
            need not in told or at == asked
            for place, at in enumerate(passage)
            for need in self.needs(at, passage[:place])
        )
        return not leans and self._begins(passage) and not self._abbreviated(passage)

    def _begins_amidst(self, index: int) -> bool:
        """Say whether a passage may begin in the midst of its paragraph, where nothing is told."""
        sentence = self._parsed.sentences[index]
        if told_subject(self._parsed, sentence):
            return True
        return names_subjects(self._parsed) and placed(self._parsed, sentence)

    def _begins(self, passage: tuple[int, ...]) -> bool:
        """Say whether a passage takes nothing for known that stands before it."""
        apart = len(passage) > 1 and passage[1] != passage[0] + 1
        first = self._parsed.sentences[passage[1] if apart else passage[0]]
        if not self._introduced and names_subjects(self._parsed):
            return True  # an excerpt that says again and again of whom and what it speaks
        if begins_amid(self._parsed, first):
            return False
        return self._introduced or not unheaded(self._parsed, first)

    def _abbreviated(self, passage: tuple[int, ...]) -> bool:
        return spelt_elsewhere(self._parsed, self.span(passage))

    @cached_property
    def _introduced(self) -> bool:
        """Say whether what a gap shows begins with the article's title or opening."""
        return foreword(self._parsed) is not None

    def span(self, indexes: tuple[int, ...]) -> Span:
        """Return the span from the first to the last of some sentences."""
        sentences = self._parsed.sentences
        return Span(sentences[indexes[0]].span.start, sentences[indexes[-1]].span.end)

    @cached_property
    def fit(self) -> bool:
        """Say whether the article's French is sound enough to be quoted at length.

        What a page left behind, « ,, » or a quote over two sentences, says nothing of the rest.
        """
        parsed = [sentence.index for sentence in self._parsed.sentences if sentence.parsed]
        faulty = sum(bool(set(self.faults(index)) - LEFT_BEHIND) for index in parsed)
        return faulty * 3 <= len(parsed)
