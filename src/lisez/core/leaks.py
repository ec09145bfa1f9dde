"""Which questions give each other away.

A question has secrets: words that answer it, each with the frame in which they do. It is
given away by what another question shows before it is answered: its stem, its pairs and
items, the excerpt around its gap, and, where the secret must be typed, its options. The
words of the secret alone say nothing, for « numérique » is on every line of an article
on that trade: the frame must be recognised as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from lisez.core.lesson import Lesson
from lisez.core.numbers import multiplied, number_words_as_digits, plain_digits, usable
from lisez.core.questions import (
    AnyQuestion,
    Choice,
    Entry,
    Gap,
    Matching,
    Multiple,
    Number,
    Ordering,
    Short,
    TrueFalse,
)
from lisez.core.sentences import Sentences
from lisez.core.shown import excerpt
from lisez.core.spans import Span
from lisez.core.typography import folded

ENOUGH = 2  # words of the frame that must be recognised, if it has as many
STEM = 5  # letters that two forms of one word share: « finance », « financer »

_WORD = re.compile(r"[^\W_]+")
_EMPTY_WORDS = frozenset(
    word
    for line in (
        "alors apres article aucun aupres aussi autre autres aux avant avec avoir ayant ces cet",
        "cette ceux chaque chez combien comme comment dans depuis des deux donc dont elle elles",
        "encore entre est etaient etait ete etre eux faire fait faut ils les leur leurs lors lui",
        "mais meme mes moins mot nos notamment nous ont par parmi pas pendant peu plus pour",
        "pourquoi pres puis quand que quel quelle quelles quels qui quoi sans selon sera ses soit",
        "son sont sous sur tous tout toute toutes tres une vers vos votre vous",
    )
    for word in line.split()
)


def _stems(text: str) -> frozenset[str]:
    """Return the content words of a text by their first letters; numbers whole."""
    return frozenset(
        word[:STEM]
        for word in _WORD.findall(folded(text))
        if word.isdigit() or (len(word) > 2 and word not in _EMPTY_WORDS)
    )


def _digits(text: str) -> str:
    return plain_digits(number_words_as_digits(multiplied(text)))


@dataclass(frozen=True)
class _Secret:
    """Words that answer a question, in the frame that makes them the answer."""

    words: str
    frame: str
    typed: bool  # nowhere to be seen: finding it among another question's options helps

    @cached_property
    def _key(self) -> frozenset[str]:
        return _stems(_digits(self.words))

    @cached_property
    def _frame(self) -> frozenset[str]:
        return _stems(_digits(self.frame)) - self._key

    def told_by(self, piece: frozenset[str]) -> bool:
        """Say whether a piece, as stems, holds the key and enough of the frame."""
        if not self._key or not self._key <= piece:
            return False
        return len(self._frame & piece) >= min(ENOUGH, len(self._frame))


def _shown(words: str, frame: str) -> _Secret:
    return _Secret(words, frame, typed=False)


def _secrets(question: AnyQuestion, lesson: Lesson, shown: str) -> Iterator[_Secret]:
    """Yield what must not be seen; `shown` is the excerpt of a gap, without its blank."""
    match question:
        case Choice(options=options, key=key):
            keys = frozenset((key,))
            yield from (_shown(o.text, question.stem) for o in options if o.id in keys)
        case Multiple(options=options, keys=keys):
            yield from (_shown(o.text, question.stem) for o in options if o.id in keys)
        case TrueFalse():
            yield from _truths(question, lesson)
        case Matching(pairs=pairs):
            yield from (_shown(pair.right, pair.left) for pair in pairs)
        case Gap() | Short() | Number():
            yield from _typed_secrets(question, shown)


def _typed_secrets(question: Gap | Short | Number, shown: str) -> Iterator[_Secret]:
    match question:
        case Gap(key=key, pick=pick):
            yield _Secret(key, shown, typed=not pick)
        case Short(key=key, accept=accept, stem=stem):
            yield from (_Secret(words, stem, typed=True) for words in (key, *accept))
        case Number(key=value, stem=stem) if usable(value):
            yield _Secret(format(value, "f"), stem, typed=True)


def _truths(question: TrueFalse, lesson: Lesson) -> Iterator[_Secret]:
    """Yield a true statement whole; for a false one, the values that it does not name."""
    if question.key == "true":
        yield _shown(question.stem, "")
    elif question.key == "false":
        named = _stems(_digits(question.stem))
        for fact in (lesson.facts_by_id.get(name) for name in question.facts):
            value = fact.value.of(lesson.article.text) if fact else ""
            if not _stems(_digits(value)) <= named:
                yield _Secret(value, question.stem, typed=True)


@dataclass(frozen=True)
class _Face:
    """What one question shows and hides, worked out once for all its pairs."""

    question: AnyQuestion
    pieces: tuple[frozenset[str], ...]
    option_pieces: tuple[frozenset[str], ...]
    secrets: tuple[_Secret, ...]
    spans: tuple[Span, ...]  # places of the article that are shown
    blank: Span | None

    def tells(self, other: _Face) -> bool:
        """Say whether seeing this question gives the other one away."""
        if self._displays_proof(other.question.evidence, other):
            return True
        return any(
            secret.told_by(piece)
            for secret in other.secrets
            for piece in (*self.pieces, *(self.option_pieces if secret.typed else ()))
        )

    def _displays_proof(self, entries: Sequence[Entry], other: _Face) -> bool:
        """Say whether an excerpt holds the proof, its blank elsewhere: a pointing finger."""
        if self.blank is None or isinstance(other.question, Matching | Ordering):
            return False
        blank = self.blank
        return any(
            all(
                any(shown.contains(span) for shown in self.spans) and not span.overlaps(blank)
                for span in entry
            )
            for entry in entries
        )


def _face(question: AnyQuestion, lesson: Lesson, sentences: Sentences) -> _Face:
    texts, options, shown = [question.stem], _option_texts(question), ""
    spans: tuple[Span, ...] = ()
    blank = None
    if isinstance(question, Gap):
        cut = excerpt(lesson.article, sentences, question)
        shown = f"{cut.before} {cut.after}"
        texts += [cut.lead, shown]
        spans, blank = cut.spans, question.blank
    elif isinstance(question, Ordering):
        texts += [item.text for item in question.items]
    frame = shown or question.stem
    return _Face(
        question,
        tuple(_stems(_digits(text)) for text in texts if text),
        tuple(_stems(_digits(f"{frame} {option}")) for option in options),
        tuple(_secrets(question, lesson, shown)),
        spans,
        blank,
    )


def _option_texts(question: AnyQuestion) -> tuple[str, ...]:
    if isinstance(question, Choice | Multiple) or (isinstance(question, Gap) and question.pick):
        return tuple(option.text for option in question.options)
    if isinstance(question, Matching):  # a reader sees every left beside every right
        rights = [*(pair.right for pair in question.pairs), *question.extra]
        return tuple(f"{pair.left} {right}" for pair in question.pairs for right in rights)
    return ()


class Leaks:
    """Answers, for the questions of one lesson, which of them must not meet."""

    def __init__(self, lesson: Lesson, sentences: Sentences) -> None:
        self._lesson = lesson
        self._sentences = sentences
        self._faces: dict[str, _Face] = {}

    def _of(self, question: AnyQuestion) -> _Face:
        face = self._faces.get(question.id)
        if face is None:
            face = self._faces[question.id] = _face(question, self._lesson, self._sentences)
        return face

    def gives_away(self, one: AnyQuestion, other: AnyQuestion) -> bool:
        """Say whether what `one` shows answers `other`."""
        return self._of(one).tells(self._of(other))

    def apart(self, one: AnyQuestion, other: AnyQuestion) -> bool:
        """Say whether either gives the other away."""
        return self.gives_away(one, other) or self.gives_away(other, one)
