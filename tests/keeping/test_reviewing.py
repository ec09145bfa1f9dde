"""What comes again, and when; a corrected lesson keeps its history."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lisez import i18n
from lisez.cli.review import PlainReview
from lisez.cli.stats import report
from lisez.config import Settings
from lisez.core.quiz import answer, start
from lisez.core.responses import response_from
from lisez.core.selection import QuizSettings
from lisez.keeping.keeper import Keeper
from lisez.keeping.library import library
from lisez.keeping.opening import asked, to_write
from lisez.keeping.repeating import QuestionTurn, Review, WordTurn, review_notices
from lisez.keeping.reviewing import RATINGS, Today, all_items, due_today, local_day
from lisez.keeping.statistics import Statistics, statistics
from lisez.keeping.texts import store_path
from lisez.keeping.wording import sparkline, statistics_lines
from lisez.refused import refuse
from lisez.store.entries import Recalled
from lisez.store.exchange import exported, imported
from lisez.store.log import Store
from lisez.workflows import Opened, open_source
from tests.store.makers import answered, begun, looked_up

DAY = 86_400_000
NOON = int(datetime(2026, 11, 24, 12, tzinfo=UTC).timestamp() * 1000)
TODAY = date(2026, 11, 24)
SETTINGS = Settings()

LESSON = """\
format = "lisez/1"
[lesson]
id = "port"
title = "Le port"
[article]
text = "Le port compte neuf quais. Un phare éclaire le port."
[[term]]
id = "phare"
head = "phare"
definition = "Tour qui porte une lumière."
[[question]]
id = "quais"
kind = "short"
evidence = ["Le port compte neuf quais."]
stem = "Combien de quais le port compte-t-il ?"
key = "neuf"
"""
OTHER = LESSON.replace('id = "quais"', 'id = "autre"')


def utc_day(at: int) -> date:
    return datetime.fromtimestamp(at / 1000, UTC).date()


@pytest.fixture
def lesson(tmp_path: Path) -> Path:
    path = tmp_path / "port.lesson.toml"
    path.write_text(LESSON, encoding="utf-8")
    return path


def missed(path: Path, at: int = NOON) -> Opened:
    """Answer the lesson's question wrong."""
    opened = open_source(str(path))
    keeper = Keeper(lambda: at)
    state = start(opened.lesson, QuizSettings(1))
    attempt = keeper.attempt(state, opened)
    state, _verdict = answer(state, response_from({"typed": "dix"}))
    attempt.answered(state, 1.0)
    attempt.ended("finished")
    return opened


def today(at: int, settings: Settings = SETTINGS) -> Today:
    nothing = Today(utc_day(at), (), 0, 0)
    return asked(lambda store: due_today(store, at, settings, utc_day), nothing)


def test_what_was_missed_comes_on_the_next_day_with_its_passage(lesson: Path) -> None:
    missed(lesson)
    assert today(NOON).due == ()
    review = Review(Keeper(lambda: NOON + DAY), SETTINGS, utc_day)
    (item,) = review.today.due
    assert (item.key, item.home, item.name, item.stage) == (
        "port/quais",
        "port",
        "quais",
        "learning",
    )
    turn = review.turn(item)
    assert isinstance(turn, QuestionTurn)
    state, verdict = answer(turn.state, response_from({"typed": "neuf"}))
    assert verdict.outcome == "right"
    review.answered(turn, state, 2.0)
    review.ended("finished")
    assert today(NOON + DAY).due == ()
    assert today(NOON + 300 * DAY).due[0].memory != item.memory


def test_what_was_right_at_once_does_not_come(lesson: Path) -> None:
    opened = open_source(str(lesson))
    state = start(opened.lesson, QuizSettings(1))
    attempt = Keeper(lambda: NOON).attempt(state, opened)
    state, _verdict = answer(state, response_from({"typed": "neuf"}))
    attempt.answered(state, 1.0)
    assert today(NOON + 1000 * DAY).due == ()


def test_a_typo_corrected_in_the_lesson_keeps_its_history(lesson: Path) -> None:
    missed(lesson)
    lesson.write_text(LESSON.replace("Combien de quais", "Combien de quais donc"), encoding="utf-8")
    review = Review(Keeper(lambda: NOON + DAY), SETTINGS, utc_day)
    turn = review.turn(review.today.due[0])
    assert isinstance(turn, QuestionTurn)
    assert turn.state.questions[0].stem.startswith("Combien de quais donc")
    assert turn.item.memory is not None
    assert turn.item.memory.repetitions == 1


def test_a_question_that_has_gone_is_retired_and_may_come_back(lesson: Path) -> None:
    missed(lesson)
    lesson.write_text(OTHER, encoding="utf-8")
    review = Review(Keeper(lambda: NOON + DAY), SETTINGS, utc_day)
    (item,) = review.today.due
    assert review.turn(item) is None
    assert review.retired == 1
    later = today(NOON + DAY)
    assert (later.due, later.retired) == ((), 1)
    with to_write() as store:
        (kept,) = all_items(store, SETTINGS, utc_day)
    assert kept.retired
    assert kept.memory == item.memory
    lesson.write_text(LESSON, encoding="utf-8")
    assert Review(Keeper(lambda: NOON + DAY), SETTINGS, utc_day).turn(kept)
    assert len(today(NOON + DAY).due) == 1


def test_a_question_marked_as_bad_is_not_repeated(lesson: Path) -> None:
    opened = missed(lesson)
    refuse(opened.lesson, opened.lesson.questions[0], "unclear")
    later = today(NOON + DAY)
    assert (later.due, later.retired) == ((), 1)


def test_a_question_is_marked_as_bad_in_a_review(lesson: Path) -> None:
    missed(lesson)
    lines = iter(["!", "1"])
    review = Review(Keeper(lambda: NOON + DAY), SETTINGS, utc_day)
    PlainReview(lambda _prompt: next(lines, None)).run(review)
    assert (today(NOON + DAY).due, today(NOON + DAY).retired) == ((), 1)


def test_a_lesson_that_is_not_there_is_told_and_not_retired(lesson: Path) -> None:
    missed(lesson)
    lesson.rename(lesson.with_name("ailleurs.lesson.toml"))
    review = Review(Keeper(lambda: NOON + DAY), SETTINGS, utc_day)
    assert review.turn(review.today.due[0]) is None
    assert (review.absent, review.retired) == (1, 0)
    assert today(NOON + DAY).retired == 0


def test_a_word_comes_in_its_sentence_from_the_next_day_on() -> None:
    with to_write() as store:
        store.append(looked_up("phare", "port"), NOON)
    assert today(NOON).due == ()
    review = Review(Keeper(lambda: NOON + DAY), SETTINGS, utc_day)
    (item,) = review.today.due
    turn = review.turn(item)
    assert isinstance(turn, WordTurn)
    assert turn.word.sentence == "Le port a un phare."
    assert item.stage == "new"
    review.recalled(turn, 3)
    assert today(NOON + DAY).due == ()
    assert today(NOON + 3 * DAY).due[0].memory is not None


def test_the_daily_limit_counts_what_was_repeated_today() -> None:
    with to_write() as store:
        for number in range(5):
            store.append(looked_up(f"mot{number}", "port"), NOON - DAY)
    settings = replace(SETTINGS, review_limit=2)
    assert (len(today(NOON, settings).due), today(NOON, settings).held_back) == (2, 3)
    with to_write() as store:
        store.append(Recalled(word="port#mot0", rating=3), NOON)
    assert (len(today(NOON, settings).due), today(NOON, settings).held_back) == (1, 3)
    unlimited = replace(SETTINGS, review_limit=0)
    assert len(today(NOON, unlimited).due) == 4


@pytest.mark.parametrize("order", ["due", "weakest", "mixed"])
def test_every_order_is_of_the_same_items_and_the_same_twice(order: str) -> None:
    with to_write() as store:
        for number in range(6):
            store.append(looked_up(f"mot{number}", "port"), NOON - number * DAY)
            if number % 2:
                recalled = Recalled(word=f"port#mot{number}", rating=1 + number % 4)
                store.append(recalled, NOON - number * DAY)
    settings = replace(SETTINGS, review_order=order)
    first, second = (today(NOON + 90 * DAY, settings).due for _ in range(2))
    assert first == second
    assert len({item.key for item in first}) == 6
    if order == "due":
        assert [item.due for item in first] == sorted(item.due for item in first)


def test_a_clock_that_went_back_is_told(lesson: Path) -> None:
    missed(lesson, NOON + 10 * DAY)
    review = Review(Keeper(lambda: NOON), SETTINGS, utc_day)
    assert review.today.due == ()
    assert any("horloge" in line for line in fr(review))


def fr(review: Review) -> list[str]:
    i18n.use("fr")
    return list(review_notices(review, 0))


@given(st.integers(-(10**15), 10**15))
def test_any_time_has_a_day(at: int) -> None:
    assert date.min <= local_day(at) <= date.max


def test_a_day_ends_at_four(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as here:
        here.setenv("TZ", "UTC")
        time.tzset()
        night = int(datetime(2026, 11, 25, 3, 59, tzinfo=UTC).timestamp() * 1000)
        assert local_day(night) == TODAY
        assert local_day(night + 60_000) == TODAY + timedelta(days=1)
    time.tzset()


def test_ratings_are_those_of_the_outcomes() -> None:
    assert RATINGS == {"wrong": 1, "nearly": 2, "right": 3}


@pytest.mark.parametrize("source", ["", "\0", "/" + "x" * 5000, "/etc", "\udce9"])
def test_a_source_that_was_tampered_with_is_a_missing_file(source: str) -> None:
    with to_write() as store:
        attempt = store.append(begun(1, source=source, title="\x1b[31m"), NOON)
        store.append(answered(attempt, 0), NOON)
    review = Review(Keeper(lambda: NOON + DAY), SETTINGS, utc_day)
    assert [review.turn(item) for item in review.today.due] == [None]
    shelf = {one.key: one for one in library(NOON, SETTINGS, utc_day)}
    assert shelf["port"].there is (source == "/etc")
    with to_write() as store:
        assert imported(store, exported(store), "f") == (0, 0)


# -- the shelf and the statistics ---------------------------------------------------------


def test_the_shelf_has_the_bundled_lessons_from_the_start() -> None:
    shelf = library(NOON, SETTINGS, utc_day)
    assert len(shelf) >= 3
    assert all(one.bundled and one.there and one.share is None for one in shelf)
    assert not store_path().exists()


def test_the_shelf_says_what_was_done(lesson: Path) -> None:
    opened = missed(lesson)
    Keeper(lambda: NOON).note_place(opened, 10, 0.42)
    with to_write() as store:
        store.append(looked_up("phare", "port"), NOON)
    first = library(NOON + DAY, SETTINGS, utc_day)[0]
    assert (first.key, first.title, first.share) == ("port", "Le port", 0.42)
    assert (first.attempts, first.score, first.words, first.due) == (1, Fraction(0), 1, 2)
    lesson.unlink()
    gone = next(one for one in library(NOON, SETTINGS, utc_day) if one.key == "port")
    assert not gone.there


def counted(at: int = NOON) -> Statistics:
    return statistics(at, SETTINGS, utc_day)


def test_statistics_of_nothing() -> None:
    told = counted()
    assert (told.answers, told.attempts, told.words, told.due, told.streak) == (0, 0, 0, 0, 0)
    assert {"answers", "attempts", "words", "due"} <= report(told).keys()
    assert not store_path().exists()


def test_statistics_count_everything_once() -> None:
    with to_write() as store:
        for day in range(3):
            at = NOON - day * DAY
            attempt = store.append(begun(2), at)
            store.append(answered(attempt, 0), at)
            store.append(answered(attempt, 1, outcome="right", fraction="1", points="3"), at)
        store.append(looked_up("phare", "port"), NOON - DAY)
    told = counted()
    assert (told.answers, told.attempts, told.words, told.streak) == (6, 3, 1, 3)
    (kind,) = told.by_kind
    assert (kind.name, kind.answers, kind.right) == ("short", 6, 3)
    assert kind.share == Fraction(21, 24)
    assert [one.name for one in told.by_family] == ["count"]
    assert sum(week.answers for week in told.weeks) == 6
    assert told.words_by_stage == {"new": 1, "learning": 0, "known": 0}
    assert told.due == told.to_come[0]
    assert sum(told.to_come) == 2
    lines = list(statistics_lines(told))
    assert any("88" in line for line in lines)
    i18n.use("fr")
    told_in_french = "\n".join(statistics_lines(told))
    assert "nouvelles" in told_in_french  # questions are feminine, words are not
    assert "nouveaux 1" in told_in_french


def test_a_streak_is_not_broken_by_a_day_that_has_only_begun() -> None:
    with to_write() as store:
        for day in (1, 2, 4):
            attempt = store.append(begun(1), NOON - day * DAY)
            store.append(answered(attempt, 0), NOON - day * DAY)
    assert counted().streak == 2
    assert counted(NOON + DAY).streak == 0


@given(st.lists(st.floats(0, 1e6), max_size=30))
def test_a_sparkline_has_a_cell_for_each_value(values: list[float]) -> None:
    drawn = sparkline(values)
    assert len(drawn) == len(values)
    if max(values, default=0) > 0:
        assert drawn[values.index(max(values))] == "█"


def test_a_review_line_by_line_keeps_what_comes_of_it(
    lesson: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    missed(lesson)
    with to_write() as store:
        store.append(looked_up("phare", "port"), NOON)
    lines = iter(["", "3", "neuf"])
    review = Review(Keeper(lambda: NOON + DAY), SETTINGS, utc_day)
    order = [item.kind for item in review.today.due]
    given_lines = lines if order == ["word", "question"] else iter(["neuf", "", "3"])
    PlainReview(lambda _prompt: next(given_lines, None)).run(review)
    out = capsys.readouterr().out
    assert "Le port compte neuf quais." in out
    assert "Tour qui porte une lumière." in out
    assert today(NOON + DAY).due == ()
    with Store.open(store_path()) as store:
        events = [row.event for row, _body in store.entries()]
    assert sorted(events[4:]) == ["answer", "attempt", "end", "recall"]
