"""An interrupted quiz: finding it, and going on where it stopped."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from lisez.core.lesson import Lesson
from lisez.core.questions import KINDS
from lisez.core.quiz import QuizState, answer, start
from lisez.core.responses import response_from
from lisez.core.selection import ASKED_STATES, QuizSettings
from lisez.i18n import _
from lisez.keeping.attempts import Attempt
from lisez.keeping.keeper import Keeper
from lisez.keeping.opening import asked
from lisez.keeping.texts import text_key
from lisez.refused import without_refused
from lisez.store.derive import rows
from lisez.store.entries import Answered, Begun, Row, value_of
from lisez.store.log import Store
from lisez.workflows import Opened

_LAST = (
    "SELECT uid FROM attempts WHERE lesson = ? AND kind = 'quiz' AND resumable AND ended IS NULL"
    " ORDER BY at DESC, rowid DESC LIMIT 1"
)
_ANSWERS = (
    "SELECT log.uid, log.at, event, body, sum FROM log JOIN answers USING (uid)"
    " WHERE attempt = ? ORDER BY position"
)


@dataclass(frozen=True)
class Interrupted:
    """A quiz that can go on: `state` as it was left, `elapsed` seconds into it.

    The answers were marked again by the lesson as it is now; `at` is when it began.
    """

    state: QuizState
    attempt: Attempt
    elapsed: float
    at: int


def interrupted(keeper: Keeper, opened: Opened, wanted: QuizSettings) -> Interrupted | None:
    """Return the quiz on this text that was left in the middle, None where there is none.

    Only one drawn with the settings wanted now, whatever its seed. Raises LisezError.
    """
    if not keeper.resume:
        return None
    key = text_key(opened.lesson, opened.source)
    found = asked(lambda store: _last(store, key), None)
    if found is None:
        return None
    row, begun, answers = found
    settings = settings_from(begun.settings)
    if settings is None or replace(settings, seed=wanted.seed) != wanted:
        return None
    state = continued(opened.lesson, settings, begun.questions, answers)
    if state.finished or not state.position:
        return None
    attempt = Attempt(begun, keeper.now, row.key, exists=True)
    return Interrupted(state, attempt, answers[-1].elapsed, row.at)


def interrupted_words(found: Interrupted) -> str:
    """Ask whether to go on with a quiz."""
    began = datetime.fromtimestamp(found.at / 1000, UTC).astimezone()
    return _("Go on with the quiz of {day}? Answered: {n} of {total}.").format(
        day=f"{began:%d/%m/%Y}", n=found.state.position, total=len(found.state.questions)
    )


def _last(store: Store, key: str) -> tuple[Row, Begun, list[Answered]] | None:
    uids = store.ask(_LAST, key)
    entry = store.entry(str(uids[0][0])) if uids else None
    if entry is None:
        return None
    row, begun = entry
    if not isinstance(begun, Begun):
        return None
    bodies = (value_of(one) for one in rows(store.db, _ANSWERS, row.key))
    return row, begun, [body for body in bodies if isinstance(body, Answered)]


def continued(
    lesson: Lesson, settings: QuizSettings, names: list[str], answers: list[Answered]
) -> QuizState:
    """Return a run as it was left; questions that have gone from the lesson are left out."""
    refused = without_refused(lesson)  # marked as bad since
    known = {one.id: one for one in refused.questions if one.state in ASKED_STATES}
    given = {body.question: body for body in answers}
    names = list(dict.fromkeys(names))  # an export may have been edited
    done = [name for name in names if name in given and name in known]
    left = [name for name in names if name not in given and name in known]
    state = start(lesson, settings, frozenset())
    state = replace(state, questions=tuple(known[name] for name in (*done, *left)))
    for name in done:
        state, _verdict = answer(state, response_from(given[name].response))
    return state


def settings_from(values: dict[str, Any]) -> QuizSettings | None:
    """Return the settings that an attempt kept; None where they are none of ours."""
    kinds, minutes = values.get("kinds"), values.get("minutes")
    shapes = {"seed": (int,), "count": (int, type(None)), "only": (str, type(None))}
    flags = ("exam", "closed_book")
    right = (
        all(type(values.get(name)) in types for name, types in shapes.items())
        and all(type(values.get(name)) is bool for name in flags)
        and isinstance(kinds, list)
        and all(kind in KINDS for kind in kinds)
        and (minutes is None or type(minutes) in (int, float))
        and set(values) == {*shapes, *flags, "kinds", "minutes"}
    )
    return QuizSettings(**values | {"kinds": frozenset(kinds or ())}) if right else None
