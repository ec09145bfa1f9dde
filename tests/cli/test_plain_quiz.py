"""The plain quiz: the same verdicts as the core, line by line, and quiet ends."""

import io
import json
import subprocess
import sys
from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import Path

import pytest

from lisez import i18n
from lisez.cli.answers import letter
from lisez.cli.plain_quiz import ARTICLE, MOST_TRIES, SKIP, PlainQuiz
from lisez.cli.quiz import line_reader, line_writer
from lisez.core.grading import unreadable
from lisez.core.questions import (
    AnyQuestion,
    Judged,
    Matching,
    Ordered,
    Ordering,
    Paired,
    Picked,
    Response,
    Typed,
)
from lisez.core.quiz import QuizState, start
from lisez.core.selection import QuizSettings
from lisez.core.shown import shown_items, shown_lefts, shown_options, shown_rights
from lisez.feedback import verdict_word
from lisez.refused import refused
from tests.marking import DATA, Case, cases, marking_lesson

LESSON = marking_lesson()
SEED = 7


@pytest.fixture(autouse=True)
def _english() -> None:
    i18n.use("en")


def run(
    lines: Iterable[str], settings: QuizSettings, clock: Iterator[float] | None = None
) -> tuple[list[str], QuizState]:
    """Run a quiz on these lines; prompts and what was typed stand among what was written."""
    written: list[str] = []
    left = iter(lines)

    def read_line(prompt: str) -> str | None:
        line = next(left, None)
        written.append(prompt + (line or ""))
        return line

    ticks = clock or count()
    quiz = PlainQuiz(read_line, written.append, lambda: next(ticks))
    return written, quiz.run(start(LESSON, settings))


def typed(question: AnyQuestion, response: Response) -> list[str] | None:
    """Return the lines that give a response, None where no lines can."""
    shown = shown_options(question, LESSON.id, SEED)
    match response:
        case Picked(ids):
            numbers = [str(at) for at, option in enumerate(shown, 1) if option.id in ids]
            return [" ".join(numbers)] if len(numbers) == len(ids) else None
        case Judged(statement, sentences):
            word = {"true": "v", "false": "f", "not-said": "n"}[statement]
            asked = getattr(question, "justify", False)
            if not asked or not sentences:
                return None if asked or sentences else [word]
            return [word, " ".join(str(index + 1) for index in sentences)]
        case Typed(text):
            return [text]
        case Paired(pairs) if isinstance(question, Matching):
            rights = shown_rights(question, LESSON.id, SEED)
            lefts = shown_lefts(question)
            return [
                " ".join(
                    f"{letter(lefts.index(left))}{rights.index(right) + 1}" for left, right in pairs
                ),
                SKIP,
            ]
        case Ordered(ids) if isinstance(question, Ordering) and len(ids) == len(question.items):
            items = [item.id for item in shown_items(question, LESSON.id, SEED)]
            return [" ".join(str(items.index(name) + 1) for name in ids)]
    return None


def answerable() -> list[tuple[Case, list[str]]]:
    """Return the cases that a reader of the plain quiz can bring about."""
    found = []
    for case in cases():
        question = LESSON.questions_by_id[case.question]
        if unreadable(question, case.response) or case.reasons in (("wrong-shape",), ("one-only",)):
            continue
        if isinstance(case.response, Paired) and len(dict(case.response.pairs)) < len(
            case.response.pairs
        ):
            continue  # one left twice
        if case.question == "trou-choix" and isinstance(case.response, Typed):
            continue
        lines = typed(question, case.response)
        if lines is not None:
            found.append((case, lines))
    return found


@pytest.mark.parametrize(("case", "lines"), answerable(), ids=str)
def test_the_table_holds_line_by_line(case: Case, lines: list[str]) -> None:
    written, state = run(lines, QuizSettings(SEED, only=case.question))
    verdict = state.answers[0].verdict
    assert (verdict.outcome, verdict.fraction) == (case.outcome, case.fraction)
    assert (verdict.forgiven, verdict.nearly) == (case.forgiven, case.nearly)
    assert f"{verdict_word(verdict)}." in written


def test_most_of_the_table_is_answerable() -> None:
    met = {case.question for case, _ in answerable()}
    assert met == set(LESSON.questions_by_id)
    assert len(answerable()) > len(cases()) * 0.7


def test_a_position_and_one_thing_a_line() -> None:
    written, _ = run(["2"], QuizSettings(SEED, only="choix"))
    at = written.index("Question 1 of 1 (1 point) — choice")
    assert written[at + 1] == "Qui est Jeanne Morel ?"
    assert [line[:5] for line in written[at + 2 : at + 5]] == ["  1. ", "  2. ", "  3. "]
    assert all("\n" not in line for line in written)


def test_feedback_names_what_was_pardoned_and_quotes_the_proof() -> None:
    written, _ = run(["orleans"], QuizSettings(SEED, only="court"))
    at = written.index("Right.")
    assert written[at : at + 4] == [
        "Right.",
        "Pardoned: capitals, accents.",
        "It is written “Orléans”.",
        "Proof (paragraph 1, sentence 1): “La mairie d'Orléans …”",
    ]


def test_what_is_not_said_shows_what_comes_near() -> None:
    written, _ = run(["f"], QuizSettings(SEED, only="non-dit"))
    assert "No." in written
    assert "Answer: not said" in written
    assert any("dès le mois de juin" in line for line in written)


def test_an_answer_that_says_nothing_is_asked_again() -> None:
    written, state = run(["", "plus de 40", "beaucoup", "40"], QuizSettings(SEED, only="combien"))
    assert state.answers[0].verdict.outcome == "right"
    assert written.count("Type a number, for example: 600 or 2,5.") == 3
    assert "With “plus de” it is a limit. Type the number alone." in written


def test_passed_over() -> None:
    written, state = run([SKIP], QuizSettings(SEED, only="court"))
    assert state.finished
    assert state.answers[0].response is None
    assert "No answer." in written


@pytest.mark.parametrize("kind", ["choix", "juge", "justifie", "qui-quoi", "ordre", "combien"])
def test_nonsense_without_end_ends(kind: str) -> None:
    endless = ("y?y" for _ in count())
    written, state = run(endless, QuizSettings(SEED, only=kind))
    assert state.answers == ()
    assert len(written) < 100


def test_question_marks_without_end_end() -> None:
    _, state = run((ARTICLE for _ in count()), QuizSettings(SEED, only="choix"))
    assert state.answers == ()


def test_the_article_is_shown_once_and_on_request() -> None:
    first = "[1] La mairie d'Orléans ouvre un grand marché couvert."
    written, _ = run([ARTICLE, "v", "4"], QuizSettings(SEED, only="justifie"))
    assert written.count(first) == 1
    assert "Un marché pour la ville" in written
    written, _ = run(["v", ARTICLE, "4"], QuizSettings(SEED, only="justifie"))
    assert written.count(first) == 2


def test_what_is_said_not_to_be_said_needs_no_sentence() -> None:
    _, state = run(["n"], QuizSettings(SEED, only="justifie"))
    assert state.answers[0].response == Judged("not-said")


def test_a_closed_book_stays_closed() -> None:
    settings = QuizSettings(SEED, closed_book=True, kinds=frozenset(("choice",)))
    written, _ = run([ARTICLE, "1"], settings)
    assert "The article is closed until the end." in written
    assert not any(line.startswith("[1]") for line in written)


def test_pairs_in_several_lines() -> None:
    question = LESSON.questions_by_id["qui-quoi"]
    assert isinstance(question, Matching)
    rights = shown_rights(question, LESSON.id, SEED)
    places = [rights.index(pair.right) + 1 for pair in question.pairs]
    written, state = run([f"b{places[1]}", f"a{places[0]} c{places[2]}"], only("qui-quoi"))
    assert "Still to match: a, c" in written
    assert state.answers[0].verdict.outcome == "right"


def only(name: str) -> QuizSettings:
    return QuizSettings(SEED, only=name)


def test_the_end_of_input_ends_with_what_was_answered() -> None:
    written, state = run(["1", "1"], QuizSettings(SEED, kinds=frozenset(("choice", "gap"))))
    assert 0 < len(state.answers) < len(state.questions)
    assert f"Questions answered: {len(state.answers)} of {len(state.questions)}" in written
    assert any(line.startswith("Result: ") for line in written)


def test_ctrl_c_ends_with_what_was_answered() -> None:
    def lines() -> Iterator[str]:
        yield "40"
        raise KeyboardInterrupt

    written, state = run(lines(), QuizSettings(SEED, kinds=frozenset(("number",))))
    assert len(state.answers) == 1
    assert any(line.startswith("Result: ") for line in written)


def test_an_exam_says_nothing_before_the_end() -> None:
    settings = QuizSettings(SEED, kinds=frozenset(("short", "choice")), exam=True)
    written, state = run(["Paris", "1"], settings)
    at = next(i for i, line in enumerate(written) if line.startswith("Result: "))
    told = ("No.", "Right.", "Nearly.", "Proof")
    assert not any(line.startswith(told) for line in written[:at])
    assert any(line.startswith("Proof") for line in written[at:])
    assert len(state.questions) > 2
    assert any("No answer — " in line for line in written[at:])


def test_time_runs_out() -> None:
    settings = QuizSettings(SEED, kinds=frozenset(("number",)), minutes=1)
    written, state = run(["40"] * 9, settings, iter([0.0, 10.0, 20.0, 30.0, 61.0]))
    assert len(state.answers) == 1  # the second came too late
    assert "The time is up." in written


def test_control_characters_of_an_answer_are_shown_not_sent() -> None:
    talk = io.StringIO()
    read = line_reader(io.StringIO("\x1b[31mrouge\n"), talk)
    assert read("> ") == "\x1b[31mrouge"
    assert "\x1b" not in talk.getvalue()
    line_writer(talk)("\x1b]0;title\x07")
    assert "\x1b" not in talk.getvalue()


def test_an_endless_line_is_cut() -> None:
    read = line_reader(io.StringIO("x" * 100_000 + "\nsuite\n"), io.StringIO())
    assert len(read("> ") or "") == 10_000
    assert read("> ") == "suite"
    assert read("> ") is None


def command(*words: str, answers: str = "") -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "lisez", "quiz", "--lang", "fr", *words],
        input=answers,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


FILE = str(DATA / "marking.lesson.toml")
ANSWERS = "1\n2\nv\n4\n40\nOrleans\n-\n1\nchef lieu\n"


def test_the_same_seed_and_answers_give_the_same_transcript() -> None:
    first = command("--plain", "--seed", "7", FILE, answers=ANSWERS)
    assert first.returncode == 0, first.stderr
    assert first.stdout == command("--plain", "--seed", "7", FILE, answers=ANSWERS).stdout
    assert first.stdout != command("--plain", "--seed", "8", FILE, answers=ANSWERS).stdout
    assert "Graine\u202f: 7" in first.stdout


def test_json_on_standard_output_talk_on_standard_error() -> None:
    done = command("--json", "--seed", "7", "--count", "2", FILE, answers="1\n1\n1\n1\n")
    data = json.loads(done.stdout)
    assert data["schema"] == "lisez.quiz/1"
    assert data["settings"]["count"] == 2
    assert "Question 1 sur 2" in done.stderr


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["--count", "0"], 2),
        (["--count", "beaucoup"], 2),
        (["--kind", "qcm"], 2),
        (["--kind", ""], 2),
        (["--time", "nan"], 2),
        (["--time", "-1"], 2),
        (["--seed", "x"], 2),
        (["--seed", "9" * 5000], 2),
        (["--only", "choi"], 2),
        (["--count", "all", "--kind", "choice,gap", "--kind", "short", "--exam"], 0),
    ],
)
def test_arguments(words: list[str], code: int) -> None:
    done = command("--plain", *words, FILE)
    assert done.returncode == code
    assert "Traceback" not in done.stderr


def test_a_text_without_questions_says_so(tmp_path: Path) -> None:
    source = tmp_path / "texte.txt"
    source.write_text("Un texte sans leçon.", encoding="utf-8")
    done = command("--plain", str(source))
    assert done.returncode == 1
    assert "texte.txt" in done.stderr


def test_tries_are_few() -> None:
    assert MOST_TRIES <= 10


def test_a_question_is_marked_as_bad_line_by_line() -> None:
    state = start(marking_lesson(), QuizSettings(seed=3, kinds=frozenset({"choice", "short"})))
    bad = state.questions[0]
    lines = iter(["!", "3"])
    said: list[str] = []
    quiz = PlainQuiz(lambda _prompt: next(lines, None), said.append, lambda: 0.0)
    done = quiz.run(state)
    assert bad not in done.questions
    assert list(refused().values()) == ["unclear"]
    assert "This question will not be asked again." in said
    assert any(line.startswith("Result: ") for line in said)


def test_without_a_question_left_there_is_no_score() -> None:
    lines = iter(["!", "3"])
    said: list[str] = []
    state = start(marking_lesson(), QuizSettings(seed=3, kinds=frozenset({"short"}), count=1))
    PlainQuiz(lambda _prompt: next(lines, None), said.append, lambda: 0.0).run(state)
    assert said[-1] == "No question is left."
    assert not any(line.startswith("Result: ") for line in said)


def test_the_result_does_not_say_no_of_a_question_that_was_passed() -> None:
    written, done = run(["-"], QuizSettings(SEED, count=1))
    assert done.finished
    (line,) = (line for line in written if line.startswith("1. "))
    assert line.startswith("1. No answer — ")
