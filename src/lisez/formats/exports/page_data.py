"""What a page needs to mark: the tables of the core, and each question with its key."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from lisez.core import numbers, tolerance
from lisez.core.grading import proving_sentences
from lisez.core.lesson import Lesson
from lisez.core.numbers import number_words_as_digits
from lisez.core.questions import (
    TOLERANCES,
    AnyQuestion,
    Choice,
    Gap,
    Matching,
    Multiple,
    Number,
    Option,
    Ordering,
    Short,
    TrueFalse,
)
from lisez.core.sentences import Sentences
from lisez.core.shown import excerpt, shown_items, shown_options, shown_rights
from lisez.core.typography import LIGATURES, fold_space, one_line, visible
from lisez.formats.exports.exercise import Exercises
from lisez.formats.exports.losses import wrong_options
from lisez.formats.exports.numbers import plain_number

SEED: Final = 0  # of the order in which options are shown

_SMALL = re.findall(
    r"\w+",
    "un une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
    " vingt trente quarante cinquante soixante septante huitante octante nonante",
)
_LARGE = {"cent": "cent", "mille": "mille", "mil": "mille", "million": "million"}
_LARGE |= {"milliard": "milliard"}
_STEMS = {"un": "uni", "quatre": "quatri", "cinq": "cinqui", "neuf": "neuvi", "mille": "milli"}
_VERBOSE = re.compile(r"\\ |\s+|#[^\n]*")


def tables() -> dict[str, Any]:
    """Return the tables by which the page marks as the core does, made from the core."""
    return {
        "ligatures": {chr(sign): letters for sign, letters in LIGATURES.items()},
        "units": {word: int(number_words_as_digits(word)) for word in _SMALL},
        "lemmas": dict(_lemmas()),
        "ordinals": dict(_ordinals()),
        "multipliers": {name: value.adjusted() for name, value in numbers.MULTIPLIERS.items()},
        "unitNames": numbers.UNIT_NAMES,
        "bound": _in_script(numbers.BOUND.pattern),
        "determiners": ["un", "le", "du", "l'"],  # « un pont neuf » is a new one
        "around": re.sub(r"([\]\[\\^-])", r"\\\1", tolerance.AROUND),
        "names": list(TOLERANCES),
        "mostCharacters": tolerance.MOST_CHARACTERS,
        "mostNumber": numbers.MOST_CHARACTERS,
    }


def _lemmas() -> Iterator[tuple[str, str]]:
    yield "et", "et"
    for word, lemma in (dict(zip(_SMALL, _SMALL, strict=True)) | _LARGE).items():
        for written in (word, f"{word}s"):
            if number_words_as_digits(written).isdigit():
                yield written, lemma


def _ordinals() -> Iterator[tuple[str, tuple[str, str, bool]]]:
    """Yield « deuxième »: its cardinal, what follows the digits, whether it stands for 1 alone."""
    for word, lemma in (dict(zip(_SMALL, _SMALL, strict=True)) | _LARGE).items():
        stem = _STEMS.get(word, f"{word.removesuffix('e')}i")
        for ending in ("ème", "èmes"):
            said = number_words_as_digits(stem + ending)
            digits = said.rstrip("abcdefghijklmnopqrstuvwxyzèé")
            if digits.isdigit():
                yield stem + ending, (lemma, said[len(digits) :], False)
    for written in ("premier", "premiers", "première", "premières"):
        said = number_words_as_digits(written)
        if said[:1] == "1":
            yield written, ("un", said[1:], True)


def _in_script(pattern: str) -> str:
    """Return a verbose pattern of the core as the page's language writes it."""
    bare = _VERBOSE.sub(lambda found: " " if found[0] == "\\ " else "", pattern)
    return bare.replace(r"\b", r"(?![\p{L}\p{N}_])")


class PageData:
    """The questions of a lesson as values for the page."""

    def __init__(self, lesson: Lesson) -> None:
        self._lesson = lesson
        self.exercises = Exercises(lesson)
        self.sentences: Sentences = self.exercises.sentences

    def questions(self) -> list[dict[str, Any]]:
        """Return every question that a quiz would ask, with what marks it and what is shown."""
        return [self.question(question) for question in self.exercises.questions]

    def question(self, question: AnyQuestion) -> dict[str, Any]:
        """Return one question; texts are harmless, ids as they are."""
        marking = question.tolerance
        return {
            "id": question.id,
            "kind": question.kind,
            "stem": visible(question.stem),
            "points": _fraction(question.points),
            "feedback": visible(self.exercises.feedback(question)),
            "tolerance": {
                "forgive": list(marking.forgive),
                "nearly": list(marking.nearly),
                "points": _fraction(marking.nearly_points),
            },
            **self._asked(question),
        }

    def _asked(self, question: AnyQuestion) -> dict[str, Any]:
        match question:
            case Choice():
                return {"options": self._options(question), "keyId": question.key}
            case Multiple():
                return {"options": self._options(question), "keys": sorted(question.keys)}
            case TrueFalse():
                return self._judged(question)
            case Gap():
                return self._gap(question)
            case Short():
                return {"key": question.key, "accept": question.accept, **_wrong(question)}
            case Number():
                return _number(question)
            case Matching():
                rights = shown_rights(question, self._lesson.id, SEED)
                pairs = [(pair.left, pair.right) for pair in question.pairs]
                return {"pairs": pairs, "rights": rights}
            case Ordering():
                shown = shown_items(question, self._lesson.id, SEED)
                items = [{"id": item.id, "text": visible(item.text)} for item in shown]
                return {"items": [item.id for item in question.items], "shown": items}

    def _options(self, question: AnyQuestion) -> list[dict[str, str]]:
        shown = shown_options(question, self._lesson.id, SEED)
        return [_option(option) for option in shown]

    def _judged(self, question: TrueFalse) -> dict[str, Any]:
        proving = proving_sentences(question, self.sentences) if question.justify else ()
        return {
            "key": question.key,
            "justify": question.justify,
            "proving": [sorted(entry) for entry in proving],
            "sentences": len(self.sentences),
        }

    def _gap(self, question: Gap) -> dict[str, Any]:
        shown = excerpt(self._lesson.article, self.sentences, question)
        return {
            "lead": shown.lead,
            "before": visible(shown.before),
            "after": visible(shown.after),
            "key": question.key,
            "keyId": fold_space(question.key),
            "accept": question.accept,
            "pick": question.pick,
            "options": [_option(o) for o in question.options]
            if not question.pick
            else self._options(question),
            **_wrong(question),
        }

    def sentence_texts(self) -> list[str]:
        """Return the sentences of the article, by index."""
        shown = self._lesson.article.shown
        return [one_line(span.of(shown)) for span in self.sentences.spans]


def _option(option: Option) -> dict[str, str]:
    return {"id": option.id, "text": visible(option.text), "why": visible(option.why)}


def _wrong(question: Gap | Short) -> dict[str, Any]:
    """Return the answers foreseen; the key of a gap is one of them to the core, and no harm."""
    return {"wrong": [_option(option) for option in wrong_options(question)]}


def _number(question: Number) -> dict[str, Any]:
    usable = numbers.usable(question.key)
    within = question.within if numbers.usable(question.within) else 0 * question.within
    return {
        "key": plain_number(question.key) if usable else "",
        "within": plain_number(within),
        "unit": question.unit,
        "shown": numbers.french(question.key),
    }


def _fraction(value: Any) -> list[int]:  # noqa: ANN401 - a Fraction
    return [value.numerator, value.denominator]
