"""`lisez read --plain --words`: hard and marked words numbered, with their glosses below."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lisez.cli.dict_lookup import tell_faults
from lisez.cli.looking_up import gloss_lines, ready_look_ups
from lisez.config import load_settings
from lisez.core.article import Article
from lisez.core.glossary import Glossary, Term
from lisez.core.headwords import word_key
from lisez.core.segmentation import APOSTROPHES
from lisez.core.sentences import sentence_at
from lisez.core.spans import Span
from lisez.drafts import tokens_of
from lisez.i18n import _
from lisez.keeping.hard_words import HardWord, HardWords
from lisez.keeping.keeper import Keeper
from lisez.lookup import LookUps


class WordGlosses:
    """The hard and marked words of an article, each lemma with one number."""

    def __init__(self, article: Article, words: HardWords, look_ups: LookUps) -> None:
        self._article = article
        self._words = words
        self._look_ups = look_ups
        self._first: dict[str, HardWord] = {}

    @classmethod
    def open(cls, article: Article, terms: Iterable[Term], *, save: bool) -> WordGlosses:
        """Prepare what is needed, telling what is missing; raises LisezError.

        What is one of the `terms` needs no gloss. Not to `save` is not to look what is kept.
        """
        settings = load_settings()
        look_ups = ready_look_ups(settings)
        states = Keeper(save=save).words
        glossary = Glossary(article, terms)
        words = HardWords(article, glossary, look_ups, states, settings.hard_band)
        return cls(article, words, look_ups)

    def of(self, paragraph: int) -> Iterator[tuple[Span, str]]:
        """Yield where the words of a paragraph stand, and the name that the word is kept by.

        An elided word gets no number: it would part « l' » from its noun.
        """
        for one in self._words.of(paragraph):
            if one.span.of(self._article.text).endswith(APOSTROPHES):
                continue
            word = word_key(one.lemma)
            self._first.setdefault(word, one)
            yield one.span, word

    def lines(self, numbers: dict[str, int]) -> Iterator[str]:
        """Yield the glosses of words by their numbers, as found where each stands first."""
        tokens = tokens_of(self._article) if numbers else None
        if numbers:
            yield from ("", _("Hard words"))
        for word, number in numbers.items():
            one = self._first[word]
            sentence = sentence_at(self._article, one.span.start)
            found = self._look_ups.look_up(
                one.span.of(self._article.text),
                sentence=sentence.of(self._article.text),
                at=one.span.start - sentence.start,
                token=tokens.at(one.span.start) if tokens else None,
            )
            head, *rest = gloss_lines(found, one.lemma)
            yield f"[{number}] {head}"
            yield from rest
        tell_faults(self._look_ups.faults)
