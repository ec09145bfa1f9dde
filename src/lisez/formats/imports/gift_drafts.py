"""GIFT questions as drafts: what each type is in lisez, and what of it cannot be held."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from lisez.core.typography import fold_space
from lisez.formats.exports.gift import ARTICLE, ORDERING
from lisez.formats.exports.moodle_grades import share_of
from lisez.formats.imports.draft import Draft, DraftAnswer, Drafts
from lisez.formats.imports.gift import GiftChoice, GiftFile, GiftNumber, GiftQuestion, GiftText
from lisez.formats.imports.plain import looks_html, plain

ANY_ANSWER = "*"  # in a short answer: whatever else is typed


def gift_drafts(text: str, name: str) -> Drafts:
    """Return the questions of a GIFT text; raises UnreadableError with the line of a bad one."""
    return _Reader(name, text).read()


class _Reader:
    def __init__(self, name: str, text: str) -> None:
        self._file = GiftFile(text, name)
        self._drafts = Drafts()
        self._lead = ""
        self._builders: dict[str, Callable[[GiftQuestion], Draft | None]] = {
            "MC": self._choice,
            "Short": self._short,
            "TF": self._judged,
            "Numerical": self._number,
            "Matching": self._matching,
        }

    def read(self) -> Drafts:
        for question in self._file.questions():
            if question.type == "Category":
                path = (question.title or "").replace("//", "\0").split("/")
                self._drafts.title = self._drafts.title or path[-1].replace("\0", "/").strip()
            elif question.type == "Description":
                self._described(question)
            elif question.type == "Essay":
                self._note("essay", question)
            else:
                self._asked(question)
        if self._lead:
            self._drafts.note("description", 0, text=fold_space(self._lead))
        return self._drafts

    def _note(self, code: str, question: GiftQuestion, **details: str) -> None:
        told = {"name": question.title or _plain(question.stem), **details}
        self._drafts.note(code, question.line, **told)

    def _described(self, question: GiftQuestion) -> None:
        """Keep a description for the next question; ours is the article."""
        text = _plain(question.stem)
        if ARTICLE in question.tags:
            self._drafts.article, self._drafts.identity = question.stem.text, question.id or ""
            return
        self._lead = f"{self._lead}\n{text}".strip()

    def _asked(self, question: GiftQuestion) -> None:
        draft = self._builders[question.type](question)
        if draft is None:
            return
        texts = (question.stem, *(choice.answer for choice in question.choices))
        if any(isinstance(text, GiftText) and _marked_up(text) for text in texts):
            self._note("markup", question)
        stem, explain = _plain(question.stem), draft.explain or _plain(question.general)
        named = question.id or question.title or ""
        self._drafts.questions.append(
            replace(draft, name=named, stem=stem, lead=self._lead, explain=explain)
        )
        self._lead = ""

    def _choice(self, question: GiftQuestion) -> Draft:
        """Return a choice; several where only weights say what is right, or several are."""
        answers = tuple(_answer(choice) for choice in question.choices)
        whole = [answer for answer in answers if answer.share == 1]
        if any(choice.right for choice in question.choices) and len(whole) == 1:
            if any(0 < answer.share < 1 for answer in answers):
                self._note("part-credit", question)
            return Draft(kind="choice", line=question.line, answers=answers)
        kept = [answer for answer in answers if answer.share > 0]
        if len(whole) > 1:
            self._note("several-keys", question)
        elif len({answer.share for answer in kept}) > 1:
            self._note("part-credit", question)
        return Draft(kind="multiple", line=question.line, answers=answers)

    def _short(self, question: GiftQuestion) -> Draft:
        answers = []
        for choice in question.choices:
            answer = _answer(choice)
            if answer.text == ANY_ANSWER:
                self._note("any-answer", question)
                continue
            answers.append(replace(answer, text=answer.text.replace("\\*", "*")))
        if any(0 < answer.share < 1 for answer in answers):
            self._note("part-credit", question)
        return Draft(kind="short", line=question.line, answers=tuple(answers))

    def _judged(self, question: GiftQuestion) -> Draft:
        statement = "true" if question.statement else "false"
        told = (question.general, *question.feedbacks)
        texts = dict.fromkeys(_plain(text) for text in told if text is not None)
        explain = "\n".join(filter(None, texts))
        return Draft(kind="true-false", line=question.line, statement=statement, explain=explain)

    def _number(self, question: GiftQuestion) -> Draft | None:
        whole = [question.single] if question.single else []
        for choice in question.choices:
            share = _share(choice)
            if isinstance(choice.answer, GiftNumber) and share == 1:
                whole.append(choice.answer)
            elif share:
                self._note("part-credit", question)
            elif choice.feedback is not None:
                self._note("any-answer", question)
        if not whole:
            self._note("no-key", question)
            return None
        if len(whole) > 1:
            self._note("several-numbers", question)
        number: GiftNumber = whole[0]
        if number.high is not None:
            key, within = (number.number + number.high) / 2, abs(number.high - number.number) / 2
        else:
            key, within = number.number, abs(number.within or Decimal(0))
        return Draft(kind="number", line=question.line, key=key, within=within)

    def _matching(self, question: GiftQuestion) -> Draft | None:
        pairs = [(_plain(left), right) for left, right in question.pairs]
        if ORDERING in question.tags:
            items = tuple(right for _, right in pairs)
            return Draft(kind="ordering", line=question.line, items=items)
        extra = tuple(right for left, right in pairs if not left)
        whole = tuple(pair for pair in pairs if pair[0])
        return Draft(kind="matching", line=question.line, pairs=whole, extra=extra)


def _marked_up(text: GiftText) -> bool:
    return text.format != "plain" and looks_html(text.text)


def _plain(text: GiftText | None) -> str:
    return plain(text.text, text.format) if text else ""


def _share(choice: GiftChoice) -> Fraction:
    if choice.weight is None:
        return Fraction(choice.right)
    return share_of(Fraction(choice.weight))


def _answer(choice: GiftChoice) -> DraftAnswer:
    answer = choice.answer
    text = _plain(answer) if isinstance(answer, GiftText) else str(answer.number)
    return DraftAnswer(text, _share(choice), _plain(choice.feedback))
