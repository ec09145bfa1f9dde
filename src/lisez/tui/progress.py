"""What the head of a quiz says, from the state of the run."""

from __future__ import annotations

from lisez.core.quiz import QuizState
from lisez.core.typography import one_line
from lisez.feedback import points_text
from lisez.i18n import _
from lisez.tui.widgets.quiz_bar import Progress


def progress_of(state: QuizState, *, told: bool, time: str = "") -> Progress:
    """Return how far a quiz is; `told` while the verdict on the last answer is shown."""
    exam = state.settings.exam
    points = f"{points_text(state.earned)} / {points_text(state.possible)}"
    return Progress(
        title=_("Quiz: {title}").format(title=one_line(state.lesson.title)),
        mode=run_words(state),
        number=state.position + (0 if told else 1),
        total=len(state.questions),
        outcomes=tuple(given.verdict.outcome for given in state.answers),
        told=not exam,
        points="" if exam else points,
        time=time,
    )


def run_words(state: QuizState) -> str:
    """Return how a quiz runs: « pratique · graine 41872 »."""
    words = [_("exam") if state.settings.exam else _("practice")]
    if state.settings.closed_book:
        words.append(_("closed book"))
    words.append(_("seed {seed}").format(seed=state.settings.seed))
    return " · ".join(words)
