"""For every kind, the same answers give the same verdicts and score as line by line."""

import pytest

from lisez import i18n
from lisez.core.questions import KINDS
from lisez.core.quiz import QuizState
from lisez.core.score import score
from lisez.core.selection import QuizSettings
from tests.cli.test_plain_quiz import answerable, run
from tests.marking import Case
from tests.tui.quiz_pilot import LESSON, SEED, playing

Answerable = tuple[Case, list[str]]


@pytest.fixture(autouse=True)
def _english() -> None:
    i18n.use("en")


def one_of_each_outcome() -> dict[str, list[Answerable]]:
    """Return, by question, a case for each outcome that its kind can have."""
    met = set()
    chosen: dict[str, list[Answerable]] = {}
    for case, lines in answerable():
        question = LESSON.questions_by_id[case.question]
        looks = (question.kind, getattr(question, "justify", None), getattr(question, "pick", None))
        if (*looks, case.outcome) not in met:
            met.add((*looks, case.outcome))
            chosen.setdefault(case.question, []).append((case, lines))
    return chosen


def hold_against_plain(state: QuizState, table: list[Answerable]) -> None:
    settings = [QuizSettings(SEED, only=case.question) for case, _ in table]
    plain = [run(lines, one)[1] for (_, lines), one in zip(table, settings, strict=True)]
    assert [one.verdict for one in state.answers] == [one.answers[0].verdict for one in plain]
    assert score(state).total.points == sum(score(one).total.points for one in plain)
    assert [one.verdict.outcome for one in state.answers] == [case.outcome for case, _ in table]


@pytest.mark.parametrize("question", one_of_each_outcome())
async def test_keys_and_plain_lines_agree(question: str) -> None:
    table = one_of_each_outcome()[question]
    async with playing(*[question] * len(table)) as play:
        for case, _ in table:
            await play.give(case.response)
            await play.press("enter")
        hold_against_plain(play.app.quiz.state, table)


@pytest.mark.parametrize("question", LESSON.questions_by_id)
async def test_forms_and_plain_lines_agree(question: str) -> None:
    table = [one for one in answerable() if one[0].question == question]
    async with playing(*[question] * len(table), settings=QuizSettings(SEED, exam=True)) as play:
        for case, _ in table:
            await play.put(case.response)
        hold_against_plain(play.app.quiz.state, table)


def test_each_kind_is_met_with_right_and_wrong_answers() -> None:
    met = {
        (LESSON.questions_by_id[case.question].kind, case.outcome)
        for table in one_of_each_outcome().values()
        for case, _ in table
    }
    assert met >= {(kind, outcome) for kind in KINDS for outcome in ("right", "wrong")}
