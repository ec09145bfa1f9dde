"""Moodle XML: every kind, with points, weights, feedback and fixed orders.

Texts say that they are plain, so that nothing in them is markup. Blocks that Moodle's
importer misses without saying so, such as the combined feedback of an ordering, are always
written.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from lisez.core import numbers
from lisez.core.lesson import Lesson
from lisez.core.questions import (
    KINDS,
    Choice,
    Gap,
    Multiple,
    Number,
    Ordering,
    Short,
    TrueFalse,
)
from lisez.core.typography import visible
from lisez.formats.exports.exercise import Answer, Exercise, Exercises
from lisez.formats.exports.losses import Holds, left_out
from lisez.formats.exports.moodle_grades import grade, key_grades
from lisez.formats.exports.numbers import plain_number

HOLDS = Holds(
    kinds=frozenset(KINDS), grades=True, points=True, scale=True, strict_case=True, unit=True
)
ARTICLE = "lisez-article"  # the tag by which an import knows the article


def write(lesson: Lesson) -> bytes:
    """Return the Moodle XML file of a lesson, its article first."""
    exercises = Exercises(lesson)
    quiz = Element("quiz")
    _category(quiz, lesson.title)
    _article(quiz, lesson)
    for exercise in exercises:
        if not left_out(exercise, HOLDS):
            _Writer(quiz, exercise, three=exercises.three_statements).write()
    indent(quiz)
    data: bytes = tostring(quiz, encoding="utf-8", xml_declaration=True)
    return data + b"\n"


def _text(parent: Element, tag: str, text: str, **attributes: str) -> Element:
    element = SubElement(parent, tag, attributes)
    SubElement(element, "text").text = visible(text)
    return element


def _plain(parent: Element, tag: str, text: str, **attributes: str) -> Element:
    return _text(parent, tag, text, **attributes, format="plain_text")


def _category(quiz: Element, title: str) -> None:
    question = SubElement(quiz, "question", type="category")
    path = " ".join(visible(title).split()).replace("/", "//")
    _text(question, "category", f"$course$/top/{path}")


def _article(quiz: Element, lesson: Lesson) -> None:
    question = SubElement(quiz, "question", type="description")
    _text(question, "name", lesson.title)
    _plain(question, "questiontext", lesson.article.text)
    _plain(question, "generalfeedback", "")
    _values(question, defaultgrade="0", penalty="0", hidden="0", idnumber=lesson.id)
    _text(SubElement(question, "tags"), "tag", ARTICLE)


def _values(parent: Element, **values: str) -> None:
    for tag, value in values.items():
        SubElement(parent, tag).text = value


class _Writer:
    def __init__(self, quiz: Element, exercise: Exercise, *, three: bool) -> None:
        self._quiz = quiz
        self._exercise = exercise
        self._three = three

    def write(self) -> None:
        """Write one question."""
        exercise = self._exercise
        writers: dict[type, tuple[str, Callable[[Element], None]]] = {
            Number: ("numerical", self._numerical),
            Ordering: ("ordering", self._ordering),
            Short: ("shortanswer", self._typed),
        }
        question = exercise.question
        type_, fill = writers.get(type(question), ("matching", self._matching))
        if isinstance(question, TrueFalse) and not self._three:
            type_, fill = "truefalse", self._judged
        elif isinstance(question, Choice | Multiple | TrueFalse):
            type_, fill = "multichoice", self._options
        elif isinstance(question, Gap):
            type_ = "shortanswer" if exercise.typed else "multichoice"
            fill = self._typed if exercise.typed else self._options
        element = SubElement(self._quiz, "question", type=type_)
        self._head(element)
        fill(element)

    def _head(self, element: Element) -> None:
        question = self._exercise.question
        _text(element, "name", question.id)
        _plain(element, "questiontext", self._exercise.stem)
        _plain(element, "generalfeedback", self._exercise.feedback)
        points = _decimal(question.points)
        _values(element, defaultgrade=points, penalty="0", hidden="0", idnumber=question.id)

    def _combined(self, element: Element) -> None:
        for tag in ("correctfeedback", "partiallycorrectfeedback", "incorrectfeedback"):
            _plain(element, tag, "")
        SubElement(element, "shownumcorrect")

    def _options(self, element: Element) -> None:
        question = self._exercise.question
        several = isinstance(question, Multiple)
        fixed = isinstance(question, TrueFalse) or (
            isinstance(question, Choice | Multiple) and question.keep_order
        )
        _values(
            element,
            single=_flag(not several),
            shuffleanswers=_flag(not fixed),
            answernumbering="abc",
            showstandardinstruction="0",
        )
        self._combined(element)
        if isinstance(question, Multiple):
            grades = key_grades(len(question.keys))
            worst = f"-{max(key_grades(len(question.keys)), key=float)}"
            for answer in self._exercise.answers:
                _answer(element, answer, next(grades) if answer.share > 0 else worst)
            return
        for answer in self._exercise.answers:
            _answer(element, answer, grade(answer.share))

    def _typed(self, element: Element) -> None:
        tolerance = self._exercise.question.tolerance
        _values(element, usecase="0" if "case" in tolerance.forgive else "1")
        for answer in self._exercise.answers:
            starred = Answer(answer.text.replace("*", "\\*"), answer.share, answer.feedback)
            _answer(element, starred, grade(answer.share))

    def _judged(self, element: Element) -> None:
        question = self._exercise.question
        assert isinstance(question, TrueFalse)  # noqa: S101 - the only kind that comes here
        for name in ("true", "false"):
            answer = SubElement(element, "answer", fraction="100" if name == question.key else "0")
            SubElement(answer, "text").text = name
            _plain(answer, "feedback", "")

    def _numerical(self, element: Element) -> None:
        question = self._exercise.question
        for number in self._exercise.numbers:
            answer = SubElement(element, "answer", fraction="100", format="plain_text")
            SubElement(answer, "text").text = plain_number(number.key)
            SubElement(answer, "tolerance").text = plain_number(number.within)
            _plain(answer, "feedback", "")
        unit = question.unit if isinstance(question, Number) else ""
        named = unit if unit and numbers.scale(unit) == 1 else ""
        _values(
            element,
            unitgradingtype="0",
            unitpenalty="0.1000000",
            showunits="0" if named else "3",
            unitsleft="0",
        )
        if named:
            inner = SubElement(SubElement(element, "units"), "unit")
            _values(inner, multiplier="1", unit_name=visible(named))

    def _matching(self, element: Element) -> None:
        _values(element, shuffleanswers="true")
        self._combined(element)
        for left, right in self._exercise.pairs:
            _text(_plain(element, "subquestion", left), "answer", right)
        for extra in self._exercise.extra:
            _text(_plain(element, "subquestion", ""), "answer", extra)

    def _ordering(self, element: Element) -> None:
        _values(
            element,
            layouttype="VERTICAL",
            selecttype="ALL",
            selectcount=str(len(self._exercise.items)),
            gradingtype="ABSOLUTE_POSITION",
            showgrading="SHOW",
            numberingstyle="none",
        )
        self._combined(element)
        for rank, item in enumerate(self._exercise.items, 1):
            _plain(element, "answer", item, fraction=str(rank))


def _answer(parent: Element, answer: Answer, fraction: str) -> None:
    element = _plain(parent, "answer", answer.text, fraction=fraction)
    _plain(element, "feedback", answer.feedback)


def _flag(value: bool) -> str:
    return "true" if value else "false"


def _decimal(value: Fraction) -> str:
    return plain_number(Decimal(value.numerator) / Decimal(value.denominator))
