"""The end of a plain quiz: the score, by kind and by fact, and every question with its proof."""

from __future__ import annotations

from collections.abc import Iterator

from lisez.core.quiz import QuizState
from lisez.core.score import Line, Tally, rounded, score
from lisez.core.typography import one_line
from lisez.feedback import (
    decimal_text,
    key_lines,
    passed,
    points_text,
    proof_lines,
    verdict_lines,
    verdict_word,
)
from lisez.i18n import _
from lisez.words import FACT_KINDS, QUESTION_KINDS


def result_lines(state: QuizState) -> Iterator[str]:
    """Yield the result of a run, finished or not."""
    marks = score(state)
    yield ""
    if not state.questions:  # all of them were marked as bad
        yield _("No question is left.")
        return
    yield _total_line(marks.total)
    if not state.finished:
        template = _("Questions answered: {n} of {total}")
        yield template.format(n=state.position, total=len(state.questions))
    for title, names, tallies in (
        (_("By kind of question"), QUESTION_KINDS, marks.by_kind),
        (_("By kind of fact"), FACT_KINDS, marks.by_fact_kind),
    ):
        if tallies:
            yield title
            yield from (_tally_line(_(names[tally.name]), tally) for tally in tallies)
    for line in marks.lines:
        if line.answer is not None or state.settings.exam:
            yield from _question_lines(state, line)
    yield _("Seed: {seed}").format(seed=state.settings.seed)


def _total_line(total: Tally) -> str:
    template = _("Result: {points} of {out_of} ({percent} %, {mark} of 20)")
    return template.format(
        points=points_text(total.points),
        out_of=points_text(total.out_of),
        percent=decimal_text(rounded(total.share * 100)),
        mark=decimal_text(rounded(total.on(20), 1)),
    )


def _tally_line(name: str, tally: Tally) -> str:
    template = _("  {name}: {points} of {out_of}")
    points, out_of = points_text(tally.points), points_text(tally.out_of)
    return template.format(name=name, points=points, out_of=out_of)


def _question_lines(state: QuizState, line: Line) -> Iterator[str]:
    question, given = line.question, line.answer
    word = verdict_word(given.verdict) if given and not passed(given.verdict) else _("No answer")
    stem = one_line(question.stem) or _(QUESTION_KINDS[question.kind])
    yield ""
    yield f"{line.number}. {word} — {stem}"
    if given is not None and 0 < given.verdict.fraction < 1:
        worth, most = points_text(line.points), points_text(question.points)
        yield _("{points} of {out_of}").format(points=worth, out_of=most)
    if given is not None and state.settings.exam:  # nothing was said at the time
        yield from list(verdict_lines(given.verdict))[1:]
    yield from key_lines(question)
    if question.explain and state.settings.exam:
        yield one_line(question.explain)
    yield from proof_lines(state.lesson.article, state.sentences, question)
