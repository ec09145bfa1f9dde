"""What a glossary leaves out of an article, and which of its glosses seem to be of another word.

For the teacher who makes a lesson: rare words and phrases without a gloss, names left out; and
terms whose definition, or whose headword, is of another part of speech than the word as used.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from lisez.core.article import Article
from lisez.core.glossary import Glossary, Match, Term
from lisez.core.headwords import begins_at, is_name, word_key
from lisez.core.lesson import Lesson
from lisez.core.lookups import Reading
from lisez.core.segmentation import words_in
from lisez.core.sentences import paragraph_sentences, sentence_at
from lisez.core.spans import Span
from lisez.core.typography import fold_space
from lisez.lookup.phrases import JOINED, MOST_WORDS
from lisez.lookup.service import LookUps

RARER_WORD = 3  # the band that the rarest word of a phrase without a band of its own must have
MOST_MATCHES = 20  # occurrences of a term that are looked at

_SPACE = re.compile(r"\s")
# « Ici, … : », « Ici : » before the definition proper.
_HERE = re.compile(r"ici\b[^:.]*:\s*", re.IGNORECASE)
_MANNER = re.compile(r"(?:de|d['’]une) (?:façon|manière)\b", re.IGNORECASE)
_FACT = re.compile(r"(?:le )?fait (?:de\b|d['’]|que\b|qu['’])", re.IGNORECASE)
_RELATIVE = re.compile(r"(?:qui|que|qu['’]|dont|où)\b", re.IGNORECASE)
OPEN = frozenset(("noun", "verb", "adjective", "adverb"))  # what a context tells apart well
_BEFORE_VERB = frozenset(("se", "s'", "s’", "ne", "pas"))


@dataclass(frozen=True, slots=True)
class Uncovered:
    """A word or phrase without a gloss, at its first place in the article.

    `paragraph` and `line`, that of the article's text, count from 1; `count` is the number of
    its places. `band` is None for a phrase that no lexicon ranks.
    """

    span: Span
    lemma: str
    phrase: bool
    band: int | None
    paragraph: int
    line: int
    count: int


@dataclass(frozen=True, slots=True)
class Doubtful:
    """A term whose gloss is of another part of speech than the word as used at `span`.

    `by` says what it is of: its `definition`, or the `head` itself. `gloss` and `used` are parts
    of speech.
    """

    term: str
    span: Span
    by: str
    gloss: str
    used: str


def uncovered(
    lesson: Lesson,
    look_ups: LookUps,
    band: int,
    progress: Callable[[int, int], None] = lambda _done, _all: None,
) -> tuple[Uncovered, ...]:
    """Return the words and phrases of that band and rarer without a gloss, by place.

    `progress` is called with the number of paragraphs done and of all.
    """
    found = list(_Search(lesson, look_ups, band).found(progress))
    counts = Counter(word_key(one.lemma) for one in found)
    first: dict[str, Uncovered] = {}
    for one in found:
        key = word_key(one.lemma)
        first.setdefault(key, _counted(one, counts[key]))
    return tuple(first.values())


def _counted(one: Uncovered, count: int) -> Uncovered:
    return Uncovered(one.span, one.lemma, one.phrase, one.band, one.paragraph, one.line, count)


class _Search:
    """Goes through an article once."""

    def __init__(self, lesson: Lesson, look_ups: LookUps, band: int) -> None:
        self._article = lesson.article
        self._glossary = Glossary(lesson.article, lesson.terms)
        self._look_ups = look_ups
        self._band = band
        self._names = frozenset(_names(lesson.article))
        self._ends = [found.start() for found in re.finditer("\n", lesson.article.text)]

    def found(self, progress: Callable[[int, int], None]) -> Iterator[Uncovered]:
        """Yield all places of words and phrases without a gloss."""
        for index, paragraph in enumerate(self._article.paragraphs):
            sentences = tuple(paragraph_sentences(self._article.text, paragraph))
            terms = [match.span for match in self._glossary.matches(index)]
            for sentence in sentences or (paragraph.span,):
                yield from self._in(sentence, terms, index)
            progress(index + 1, len(self._article.paragraphs))

    def _in(self, sentence: Span, terms: list[Span], index: int) -> Iterator[Uncovered]:
        text = self._article.text
        behind = sentence.start
        words = words_in(text, sentence)
        for number, word in enumerate(words):
            if word.start < behind or any(word.overlaps(term) for term in terms):
                continue
            phrase = self._phrase(words[number : number + MOST_WORDS])
            if phrase and any(phrase.overlaps(term) for term in terms):
                phrase = None
            one = self._hard(phrase or word, index, phrase=phrase is not None)
            if one is not None:
                behind = one.span.end
                yield one

    def _phrase(self, words: tuple[Span, ...]) -> Span | None:
        """Return the longest known phrase that begins with the first of some words."""
        text = self._article.text
        joined = 1
        while joined < len(words) and JOINED.fullmatch(
            text, words[joined - 1].end, words[joined].start
        ):
            joined += 1
        for count in range(joined, 1, -1):
            span = Span(words[0].start, words[count - 1].end)
            if _SPACE.search(span.of(text)) and self._look_ups.knows(fold_space(span.of(text))):
                return span
        return None

    def _hard(self, span: Span, index: int, *, phrase: bool) -> Uncovered | None:
        written = span.of(self._article.text)
        if written in self._names:
            return None
        found = self._look_ups.look_up(written)
        hard = self._is_hard_phrase(written, found.band) if phrase else self._rare(found.band)
        if not hard:
            return None
        lemma = found.readings[0].lemma if found.readings else found.found or written
        line = bisect_left(self._ends, span.start) + 1
        return Uncovered(span, lemma, phrase, found.band, index + 1, line, 1)

    def _rare(self, band: int | None) -> bool:
        return band is not None and band >= self._band

    def _is_hard_phrase(self, written: str, band: int | None) -> bool:
        """« en outre » is one, « de la » is none: its words are of the most frequent."""
        if band is not None:
            return band >= self._band
        parts = (self._look_ups.band(word.of(written)) or 0 for word in words_in(written))
        return max(parts, default=0) >= RARER_WORD


def _names(article: Article) -> Iterator[str]:
    """Yield the words that stand with a capital inside a sentence: names, also at its beginning."""
    for paragraph in article.paragraphs:
        for sentence in paragraph_sentences(article.text, paragraph):
            begins = begins_at(article.text, sentence)
            for word in words_in(article.text, sentence):
                written = word.of(article.text)
                if is_name(written, first=word.start == begins):
                    yield written


# -- parts of speech ------------------------------------------------------------------------


def doubtful(lesson: Lesson, look_ups: LookUps) -> tuple[Doubtful, ...]:
    """Return the terms of one word whose gloss disagrees with it, each once, by their order."""
    glossary = Glossary(lesson.article, lesson.terms)
    found: dict[str, list[Match]] = {}
    for index in range(len(lesson.article.paragraphs)):
        for match in glossary.matches(index):
            found.setdefault(match.term.id, []).append(match)
    terms = (term for term in lesson.terms if _is_word(term) and term.id in found)
    doubts = (_doubt(term, found[term.id], lesson.article, look_ups) for term in terms)
    return tuple(doubt for doubt in doubts if doubt is not None)


def _is_word(term: Term) -> bool:
    return term.kind == "word" and len(words_in(term.head)) == 1


def _doubt(
    term: Term, matches: list[Match], article: Article, look_ups: LookUps
) -> Doubtful | None:
    glosses = {
        "head": _parts(look_ups.look_up(term.head).readings),
        "definition": definition_parts(term.definition, look_ups),
    }
    for match in matches[:MOST_MATCHES]:
        used = _used(match.span, article, look_ups)
        for by, parts in glosses.items():
            if used and parts and not set(parts) & set(used):
                return Doubtful(term.id, match.span, by, parts[0], used[0])
    return None


def _used(span: Span, article: Article, look_ups: LookUps) -> tuple[str, ...]:
    """Return what a word is where it stands; nothing where the context leaves that open."""
    sentence = sentence_at(article, span.start)
    found = look_ups.look_up(
        span.of(article.text),
        sentence=sentence.of(article.text),
        at=span.start - sentence.start,
    )
    parts = _parts(reading for reading in found.readings if reading.fits)
    return parts if set(parts) <= OPEN else ()


def _parts(readings: Iterable[Reading]) -> tuple[str, ...]:
    """Return the parts of speech of some readings; a participle is an adjective as well."""
    found: list[str] = []
    for reading in readings:
        found.append(_family(reading.pos))
        if ("mood", "participle") in reading.features:
            found.append("adjective")
    return tuple(dict.fromkeys(part for part in found if part))


def _family(pos: str) -> str:
    """Return one name for parts of speech that a definition does not tell apart."""
    return {"auxiliary": "verb", "name": "noun"}.get(pos, pos)


def definition_parts(definition: str, look_ups: LookUps) -> tuple[str, ...]:
    """Return the parts of speech that a definition is of, by how it begins; none in doubt.

    « Avoir pour but » is of a verb, « Qui sert de symbole » of an adjective, « De façon
    nette » of an adverb, « Tour qui porte une lumière » of a noun.
    """
    text = _HERE.sub("", definition.strip(), count=1)
    if _RELATIVE.match(text):
        return ("adjective",)
    if _MANNER.match(text):
        return ("adverb",)
    if _FACT.match(text):
        return ("noun",)
    words = [word.of(text).lower() for word in words_in(text)]
    first = next((word for word in words if word not in _BEFORE_VERB), "")
    readings = look_ups.look_up(first).readings if first else ()
    if any(("mood", "infinitive") in reading.features for reading in readings):
        return ("verb",)
    nominal = set(_parts(reading for reading in readings if not _is_finite(reading)))
    return ("noun",) if "noun" in nominal and nominal <= {"noun", "pronoun"} else ()


def _is_finite(reading: Reading) -> bool:
    """Say whether a reading is of a conjugated verb: no definition begins with one."""
    return any(feature.name == "person" for feature in reading.features)
