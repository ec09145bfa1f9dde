"""Questions that a reader marked as bad: not asked again, and left out of drafts.

One small JSON file, `{"questions": {name: reason}}`. A missing or damaged file is an empty
one; failing to write it is an error, for the reader was told that it is kept.
"""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from lisez.core.lesson import Lesson
from lisez.core.questions import AnyQuestion
from lisez.i18n import N_
from lisez.paths import data_folder

REASONS: dict[str, str] = {
    "wrong-key": N_("The answer given as right is wrong."),
    "two-keys": N_("Several answers are right."),
    "unclear": N_("The question is not clear."),
    "french": N_("The French is faulty."),
    "given-away": N_("The answer is given away."),
    "other": N_("Another reason."),
}
MOST_BYTES = 2_000_000
DRAFTED = "d-"  # ids of drafted questions hang on their sentence, not on the lesson


def refused_path() -> Path:
    """Return where the refusals are kept."""
    return data_folder() / "refused.json"


def name_of(lesson_id: str, question_id: str) -> str:
    """Return the name by which a question is refused, in whatever lesson it turns up again."""
    return question_id if question_id.startswith(DRAFTED) else f"{lesson_id}/{question_id}"


def refused() -> dict[str, str]:
    """Return the reasons by name of question."""
    try:
        with refused_path().open("rb") as stream:
            written = json.loads(stream.read(MOST_BYTES))
        questions = written["questions"]
        return {str(name): str(reason) for name, reason in questions.items()}
    except (OSError, ValueError, RecursionError, KeyError, TypeError, AttributeError):
        return {}


def refuse(lesson: Lesson, question: AnyQuestion, reason: str) -> None:
    """Keep that a question is bad, for a reason of `REASONS`; raises LisezError."""
    from lisez.formats.files import write_text  # noqa: PLC0415 - not needed to read

    kept = refused() | {name_of(lesson.id, question.id): reason}
    path = refused_path()
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    write_text(path, json.dumps({"questions": kept}, indent=1, sort_keys=True) + "\n")


def without_refused(lesson: Lesson) -> Lesson:
    """Return the lesson with the state of its refused questions set to « rejected »."""
    known = refused()
    if not known:
        return lesson
    questions = tuple(
        replace(question, state="rejected")
        if name_of(lesson.id, question.id) in known
        else question
        for question in lesson.questions
    )
    return lesson if questions == lesson.questions else replace(lesson, questions=questions)
