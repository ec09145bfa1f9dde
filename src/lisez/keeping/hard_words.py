"""Where the hard words and the marked words of an article stand; only where somebody looks.

A word is hard by its frequency band, unless it is a name, a term of the glossary, or known. A
word that is kept as new or to be learnt is marked wherever it stands, in any of its forms.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from lisez.core.article import Article
from lisez.core.glossary import Glossary, Term
from lisez.core.headwords import begins_at, is_name, word_key
from lisez.core.segmentation import words_in
from lisez.core.sentences import paragraph_sentences
from lisez.core.spans import Span
from lisez.keeping.word_states import NOT_KEPT, WordStates
from lisez.lookup import LookUps

MARKED = ("new", "learning")
MOST_SENTENCES = 300  # that are looked through for the next word
LONGEST = 4000  # characters of a sentence that are looked at together
KEPT = 1024  # sentences remembered: more than a screen shows

_SPACE = re.compile(r"\s")


@dataclass(frozen=True, slots=True)
class HardWord:
    """A word or phrase of an article that a learner may want to look up.

    `state` is `new` or `learning` for a marked one, `none` for one that is only hard; `band`
    its frequency band, None where no lexicon knows it.
    """

    span: Span
    lemma: str
    state: str
    band: int | None


class HardWords:
    """The hard and marked words of one article. Words of the band `hard` and rarer are hard.

    What was found is remembered, sentence by sentence, until `forget`.
    """

    def __init__(
        self, article: Article, glossary: Glossary, look_ups: LookUps, states: WordStates, hard: int
    ) -> None:
        self._article = article
        self._glossary = glossary
        self._look_ups = look_ups
        self._states = states
        self._hard = hard
        self._sentences = lru_cache(KEPT)(self._sentences_of)
        self.forget()

    def forget(self) -> None:
        """Look anew: the state of a word has changed, or a lexicon is there now."""
        self._in_sentence: Callable[[Span], tuple[HardWord, ...]] = lru_cache(KEPT)(self._found)
        marked = self._states.marked()
        phrases = [one for state in MARKED for one in marked[state] if _SPACE.search(one)]
        self._phrases = Glossary(self._article, [_term(phrase) for phrase in phrases])

    def of(self, paragraph: int) -> tuple[HardWord, ...]:
        """Return those of one paragraph, by place, none overlapping."""
        return tuple(one for span in self._sentences(paragraph) for one in self._in_sentence(span))

    def between(self, span: Span) -> tuple[HardWord, ...]:
        """Return those that touch a part of the article; only its sentences are looked at."""
        if not self._article.paragraphs:
            return ()
        first, last = (self._article.paragraph_at(at) for at in (span.start, max(*span, 1) - 1))
        sentences = (one for at in range(first, last + 1) for one in self._sentences(at))
        touching = (one for one in sentences if one.overlaps(span))
        return tuple(
            word for one in touching for word in self._in_sentence(one) if word.span.overlaps(span)
        )

    def marked_at(self, word: Span) -> HardWord | None:
        """Return the marked word or phrase at one word; nothing else is looked at."""
        paragraph = self._article.paragraph_at(word.start)
        for match in self._phrases.matches(paragraph):
            if match.span.overlaps(word):
                state = self._states.state(match.term.head)
                return HardWord(match.span, match.term.head, state, None)
        sentences = (one for one in self._sentences(paragraph) if one.contains(word))
        found = next((self._word(word, sentence) for sentence in sentences), None)
        return found if found and found.state in MARKED else None

    def after(self, offset: int) -> HardWord | None:
        """Return the first hard or marked word that begins after a character.

        None where there is none in the next `MOST_SENTENCES`.
        """
        last = len(self._article.paragraphs)
        first = self._article.paragraph_at(offset) if last else 0
        sentences = (one for at in range(first, last) for one in self._sentences(at))
        ahead = (one for one in sentences if one.end > offset)
        return next((one for one in self._in(ahead) if one.span.start > offset), None)

    def before(self, offset: int) -> HardWord | None:
        """Return the last hard or marked word that begins before a character, in the same way."""
        last = self._article.paragraph_at(offset) if self._article.paragraphs else -1
        sentences = (one for at in range(last, -1, -1) for one in reversed(self._sentences(at)))
        behind = (one for one in sentences if one.start < offset)
        found = self._in(behind, backwards=True)
        return next((one for one in found if one.span.start < offset), None)

    def _in(self, sentences: Iterator[Span], *, backwards: bool = False) -> Iterator[HardWord]:
        for sentence in islice(sentences, MOST_SENTENCES):
            found = self._in_sentence(sentence)
            yield from reversed(found) if backwards else found

    def _sentences_of(self, paragraph: int) -> tuple[Span, ...]:
        """Return the sentences of a paragraph, or the heading; of what has no end, pieces."""
        one = self._article.paragraphs[paragraph]
        spans = tuple(paragraph_sentences(self._article.text, one)) or (one.span,)
        return tuple(piece for span in spans for piece in self._pieces(span))

    def _pieces(self, span: Span) -> Iterator[Span]:
        start, end = span
        while end - start > LONGEST:
            cut = self._article.text.rfind(" ", start + 1, start + LONGEST)
            yield Span(start, cut if cut > 0 else start + LONGEST)
            start = cut if cut > 0 else start + LONGEST
        yield Span(start, end)

    def _found(self, sentence: Span) -> tuple[HardWord, ...]:
        """Return those of one sentence: phrases first, then words outside of them."""
        paragraph = self._article.paragraph_at(sentence.start)
        phrases = [
            HardWord(match.span, match.term.head, self._states.state(match.term.head), None)
            for match in self._phrases.matches(paragraph)
            if sentence.start <= match.span.start < sentence.end
        ]
        terms = [match.span for match in self._glossary.matches(paragraph)]
        words = (
            word
            for word in self._words(sentence)
            if not any(word.span.overlaps(phrase.span) for phrase in phrases)
            and (word.state in MARKED or not any(word.span.overlaps(span) for span in terms))
        )
        return tuple(sorted((*phrases, *words), key=lambda word: word.span))

    def _words(self, sentence: Span) -> Iterator[HardWord]:
        text = self._article.text
        begins = begins_at(text, sentence)
        for span in words_in(text, sentence):
            found = self._word(span, sentence)
            named = is_name(span.of(text), first=span.start == begins)
            if found and (found.state in MARKED or not named):
                yield found

    def _word(self, span: Span, sentence: Span) -> HardWord | None:
        """Return a word that is hard or marked, None for any other."""
        text = self._article.text
        lemma = self._lemma(span.of(text), sentence.of(text), span.start - sentence.start)
        state = self._states.state(lemma)
        if state == "known":
            return None
        band = self._look_ups.band(span.of(text))
        hard = band is not None and band >= self._hard
        return HardWord(span, lemma, state, band) if hard or state in MARKED else None

    def _lemma(self, written: str, sentence: str, at: int) -> str:
        """Return the lemma of a word; the context is asked where one of several is kept."""
        lemmas = self._look_ups.lemmas(written)
        kept = any(self._states.state(lemma) != NOT_KEPT for lemma in lemmas)
        if kept and len(set(map(word_key, lemmas))) > 1:
            readings = self._look_ups.look_up(written, sentence=sentence, at=at).readings
            return readings[0].lemma if readings else lemmas[0]
        return lemmas[0] if lemmas else written.lower()


def _term(phrase: str) -> Term:
    return Term(id=word_key(phrase), head=phrase, kind="phrase", definition="")
