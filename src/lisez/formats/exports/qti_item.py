"""One question as a QTI 2.1 item.

Answers are marked by the item's own rules: a mapping for what is chosen or typed, shares of
places by adding up those that match.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final
from xml.etree.ElementTree import Element, SubElement, register_namespace

from lisez.core.lesson import Lesson
from lisez.core.questions import Choice, Matching, Multiple, Number, Ordering, TrueFalse
from lisez.core.shown import shown_items, shown_rights
from lisez.core.typography import one_line, visible
from lisez.formats.exports.exercise import Exercise
from lisez.formats.exports.numbers import plain_number

QTI: Final = "http://www.imsglobal.org/xsd/imsqti_v2p1"
CP: Final = "http://www.imsglobal.org/xsd/imscp_v1p1"
XSI: Final = "http://www.w3.org/2001/XMLSchema-instance"
XML: Final = "http://www.w3.org/XML/1998/namespace"
_SCHEMAS: Final = {
    QTI: "http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd",
    CP: "http://www.imsglobal.org/xsd/qti/qtiv2p1/qtiv2p1_imscpv1p2_v1p0.xsd",
}


def name_of(exercise: Exercise) -> str:
    """Return the name of an item in its package."""
    return f"q-{exercise.question.id}"  # a name may not begin with a digit


def root_of(namespace: str, tag: str, **attributes: str) -> Element:
    """Return a root element that names its schema."""
    register_namespace("", namespace)
    register_namespace("xsi", XSI)
    location = {f"{{{XSI}}}schemaLocation": f"{namespace} {_SCHEMAS[namespace]}"}
    return Element(f"{{{namespace}}}{tag}", {**attributes, **location})


class Item:
    """One question as an item."""

    def __init__(self, lesson: Lesson, exercise: Exercise) -> None:
        self._lesson = lesson
        self._exercise = exercise
        self._points = exercise.question.points
        self._root = root_of(
            QTI,
            "assessmentItem",
            identifier=name_of(exercise),
            title=one_line(exercise.stem)[:200],
            adaptive="false",
            timeDependent="false",
            toolName="lisez",
        )

    def _add(self, parent: Element, tag: str, text: str = "", **attributes: str) -> Element:
        element = SubElement(parent, f"{{{QTI}}}{tag}", attributes)
        if text:
            element.text = visible(text)
        return element

    def element(self) -> Element:
        """Return the whole item."""
        declare, ask = self._how()
        declare()
        self._outcome("SCORE", "float", "0")
        maximum = self._outcome("MAXSCORE", "float", f"{float(self._points):g}")
        maximum.set("normalMaximum", f"{float(self._points):g}")
        if self._exercise.feedback:
            self._outcome("FEEDBACK", "identifier", "")
        body = self._add(self._root, "itemBody")
        self._passage(body)
        ask(body)
        self._marking()
        self._feedback()
        return self._root

    def _how(self) -> tuple[Callable[[], None], Callable[[Element], None]]:
        """Return what declares the response and what asks for it."""
        match self._exercise.question:
            case Matching():
                return self._declare_matching, self._ask_matching
            case Ordering():
                return self._declare_ordering, self._ask_ordering
            case Number():
                return self._declare_number, self._ask_text
        if self._exercise.typed:
            return self._declare_typed, self._ask_text
        return self._declare_choice, self._ask_choice

    def _outcome(self, name: str, type_: str, value: str) -> Element:
        declared = self._add(
            self._root,
            "outcomeDeclaration",
            identifier=name,
            cardinality="single",
            baseType=type_,
        )
        if value:
            self._add(self._add(declared, "defaultValue"), "value", value)
        return declared

    def _passage(self, body: Element) -> None:
        box = self._add(body, "div")
        box.set("class", "passage")
        text = self._lesson.article.shown
        for kind, span in self._lesson.article.paragraphs:
            self._words(self._add(box, "h3" if kind == "heading" else "p"), span.of(text))

    def _words(self, element: Element, text: str) -> None:
        """Put a text into an element, a break for each line feed."""
        first, *others = visible(text).split("\n")
        element.text = first
        for line in others:
            self._add(element, "br").tail = line

    def _response(self, cardinality: str, type_: str) -> Element:
        return self._add(
            self._root,
            "responseDeclaration",
            identifier="RESPONSE",
            cardinality=cardinality,
            baseType=type_,
        )

    def _correct(self, declared: Element, values: Iterable[str]) -> None:
        correct = self._add(declared, "correctResponse")
        for value in values:
            self._add(correct, "value", value)

    # --- chosen

    @property
    def _several(self) -> bool:
        return isinstance(self._exercise.question, Multiple)

    def _declare_choice(self) -> None:
        declared = self._response("multiple" if self._several else "single", "identifier")
        answers = list(enumerate(self._exercise.answers))
        self._correct(declared, (f"a{at}" for at, answer in answers if answer.share > 0))
        mapping = self._add(declared, "mapping", defaultValue="0")
        mapping.set("lowerBound", "0")
        mapping.set("upperBound", f"{float(self._points):g}")
        for at, answer in answers:
            worth = float(answer.share * self._points)
            self._add(mapping, "mapEntry", mapKey=f"a{at}", mappedValue=repr(worth))

    def _ask_choice(self, body: Element) -> None:
        question = self._exercise.question
        fixed = isinstance(question, TrueFalse) or (
            isinstance(question, Choice | Multiple) and question.keep_order
        )
        asked = self._add(
            body,
            "choiceInteraction",
            responseIdentifier="RESPONSE",
            shuffle="false" if fixed else "true",
            maxChoices="0" if self._several else "1",
        )
        self._prompt(asked)
        for at, answer in enumerate(self._exercise.answers):
            self._words(self._add(asked, "simpleChoice", identifier=f"a{at}"), answer.text)

    def _prompt(self, asked: Element) -> None:
        self._words(self._add(asked, "prompt"), self._exercise.stem)

    # --- typed

    def _declare_typed(self) -> None:
        declared = self._response("single", "string")
        answers = [answer for answer in self._exercise.answers if answer.share > 0]
        self._correct(declared, (answer.text for answer in answers[:1]))
        tolerance = self._exercise.question.tolerance
        mapping = self._add(declared, "mapping", defaultValue="0")
        case = "false" if "case" in tolerance.forgive else "true"
        seen: set[str] = set()
        for answer in answers:
            key = one_line(answer.text)
            if key in seen:
                continue
            seen.add(key)
            worth = repr(float(answer.share * self._points))
            entry = self._add(mapping, "mapEntry", mapKey=key, mappedValue=worth)
            entry.set("caseSensitive", case)

    def _declare_number(self) -> None:
        declared = self._response("single", "float")
        first = self._exercise.numbers[0]
        self._correct(declared, [plain_number(first.key)])

    def _ask_text(self, body: Element) -> None:
        self._words(self._add(body, "p"), self._exercise.stem)
        line = self._add(body, "p")
        self._add(line, "textEntryInteraction", responseIdentifier="RESPONSE", expectedLength="30")

    # --- put together

    def _declare_matching(self) -> None:
        question = self._exercise.question
        assert isinstance(question, Matching)  # noqa: S101 - the only kind that comes here
        rights = shown_rights(question, self._lesson.id, 0)
        declared = self._response("multiple", "directedPair")
        found = [
            f"l{at} r{rights.index(right)}" for at, (_, right) in enumerate(self._exercise.pairs)
        ]
        self._correct(declared, found)
        mapping = self._add(declared, "mapping", defaultValue="0")
        worth = repr(float(self._points / len(found)))
        for pair in found:
            self._add(mapping, "mapEntry", mapKey=pair, mappedValue=worth)

    def _ask_matching(self, body: Element) -> None:
        question = self._exercise.question
        assert isinstance(question, Matching)  # noqa: S101
        rights = shown_rights(question, self._lesson.id, 0)
        count = len(self._exercise.pairs)
        asked = self._add(
            body,
            "matchInteraction",
            responseIdentifier="RESPONSE",
            shuffle="false",
            maxAssociations=str(count),
        )
        self._prompt(asked)
        sides = (("l", [left for left, _ in self._exercise.pairs], 1), ("r", rights, count))
        for letter, texts, most in sides:
            side = self._add(asked, "simpleMatchSet")
            for at, text in enumerate(texts):
                choice = self._add(
                    side,
                    "simpleAssociableChoice",
                    identifier=f"{letter}{at}",
                    matchMax=str(most),
                )
                self._words(choice, text)

    def _declare_ordering(self) -> None:
        declared = self._response("ordered", "identifier")
        self._correct(declared, (f"a{at}" for at in range(len(self._exercise.items))))

    def _ask_ordering(self, body: Element) -> None:
        question = self._exercise.question
        assert isinstance(question, Ordering)  # noqa: S101
        asked = self._add(body, "orderInteraction", responseIdentifier="RESPONSE", shuffle="false")
        self._prompt(asked)
        places = {item.id: at for at, item in enumerate(question.items)}
        for item in shown_items(question, self._lesson.id, 0):
            choice = self._add(asked, "simpleChoice", identifier=f"a{places[item.id]}")
            self._words(choice, item.text)

    # --- marked

    def _marking(self) -> None:
        rules = self._add(self._root, "responseProcessing")
        if self._exercise.numbers:
            self._mark_number(rules)
        elif self._exercise.items:
            self._mark_places(rules)
        else:
            value = self._add(rules, "setOutcomeValue", identifier="SCORE")
            self._add(value, "mapResponse", identifier="RESPONSE")
        if self._exercise.feedback:
            shown = self._add(rules, "setOutcomeValue", identifier="FEEDBACK")
            self._add(shown, "baseValue", "shown", baseType="identifier")

    def _mark_number(self, rules: Element) -> None:
        condition = self._add(rules, "responseCondition")
        for position, number in enumerate(self._exercise.numbers):
            inner = self._add(condition, "responseElseIf" if position else "responseIf")
            both = self._add(inner, "and")
            for test, bound in (
                ("gte", number.key - number.within),
                ("lte", number.key + number.within),
            ):
                compared = self._add(both, test)
                self._add(compared, "variable", identifier="RESPONSE")
                self._add(compared, "baseValue", plain_number(bound), baseType="float")
            value = self._add(inner, "setOutcomeValue", identifier="SCORE")
            self._add(value, "baseValue", f"{float(self._points):g}", baseType="float")

    def _mark_places(self, rules: Element) -> None:
        """Add the share of each item that stands at its place."""
        share = repr(float(self._points / len(self._exercise.items)))
        for at in range(len(self._exercise.items)):
            inner = self._add(self._add(rules, "responseCondition"), "responseIf")
            same = self._add(inner, "match")
            place = self._add(same, "index", n=str(at + 1))
            self._add(place, "variable", identifier="RESPONSE")
            self._add(same, "baseValue", f"a{at}", baseType="identifier")
            total = self._add(self._add(inner, "setOutcomeValue", identifier="SCORE"), "sum")
            self._add(total, "variable", identifier="SCORE")
            self._add(total, "baseValue", share, baseType="float")

    def _feedback(self) -> None:
        if not self._exercise.feedback:
            return
        shown = self._add(
            self._root,
            "modalFeedback",
            outcomeIdentifier="FEEDBACK",
            identifier="shown",
            showHide="show",
        )
        self._words(self._add(shown, "p"), self._exercise.feedback)
