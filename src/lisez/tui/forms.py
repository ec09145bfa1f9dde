"""Which form answers which question, and what a reader is asked to do with it."""

from __future__ import annotations

from lisez.core.questions import (
    AnyQuestion,
    Choice,
    Gap,
    Matching,
    Multiple,
    Number,
    Ordering,
    Short,
    TrueFalse,
)
from lisez.core.shown import shown_items, shown_lefts, shown_options, shown_rights
from lisez.i18n import _
from lisez.tui.widgets.answer_form import AnswerForm
from lisez.tui.widgets.matching_form import MatchingForm
from lisez.tui.widgets.multiple_form import MultipleForm
from lisez.tui.widgets.option_form import OptionForm
from lisez.tui.widgets.ordering_form import OrderingForm
from lisez.tui.widgets.statement_form import StatementForm
from lisez.tui.widgets.typed_form import TypedForm


def form_for(question: AnyQuestion, lesson_id: str, seed: int) -> AnswerForm:
    """Return the form of a question, what it shows in the order of the quiz."""
    match question:
        case Multiple():
            return MultipleForm(shown_options(question, lesson_id, seed))
        case Choice() | Gap(pick=True):
            return OptionForm(shown_options(question, lesson_id, seed))
        case TrueFalse(justify=justify):
            return StatementForm(justify=justify)
        case Matching():
            return MatchingForm(shown_lefts(question), shown_rights(question, lesson_id, seed))
        case Ordering():
            return OrderingForm(shown_items(question, lesson_id, seed))
        case Number(unit=unit):
            return TypedForm(unit=unit, accents=False)
        case Gap() | Short():
            return TypedForm()


def instruction(question: AnyQuestion) -> str:
    """Return what the reader is to do, in one line; "" where the stem says it."""
    match question:
        case Gap(stem=stem) | Matching(stem=stem) if stem:
            return ""
        case Choice():
            return _("Choose the right answer.")
        case Multiple():
            return _("Choose every right answer.")
        case TrueFalse(justify=True):
            return _("True, false or not said? Then choose the sentence that proves it.")
        case TrueFalse():
            return _("True, false or not said?")
        case Gap(pick=True):
            return _("Choose the words that are missing.")
        case Gap():
            return _("Type the words that are missing.")
        case _:
            return _further_instruction(question)


def _further_instruction(question: AnyQuestion) -> str:
    match question:
        case Matching():
            return _("Match each line with one of those below.")
        case Ordering(by="time"):
            return _("Put what follows in the order of time.")
        case Ordering():
            return _("Put what follows in the order of the article.")
        case Number():
            return _("Answer with a number.")
        case _:
            return _("Answer in a few words.")
