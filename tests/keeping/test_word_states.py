"""A word is new, learning or known in every article, and what was done is taken back."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lisez.config import Settings
from lisez.core.errors import LisezError
from lisez.core.glossary import Glossary
from lisez.core.lookups import Entry, LookUp, Reading
from lisez.core.spans import Span
from lisez.keeping import word_states
from lisez.keeping.keeper import Keeper
from lisez.keeping.library import library, opened_library
from lisez.keeping.opening import to_write
from lisez.keeping.repeating import Review, WordTurn
from lisez.keeping.reviewing import due_today
from lisez.keeping.statistics import statistics
from lisez.keeping.texts import store_path
from lisez.keeping.word_history import kept_words
from lisez.keeping.word_states import NOT_KEPT, STATES, WordStates, last_change
from lisez.store.care import check
from lisez.store.entries import MOST_TIME, Body, Recalled
from lisez.store.exchange import exported, imported
from lisez.store.log import Store
from lisez.store.schema import DERIVED
from lisez.workflows import Opened, open_source
from tests.keeping.test_reviewing import DAY, NOON, utc_day
from tests.store.makers import looked_up, state_set, word_histories, word_met

SETTINGS = Settings()
ARTICLE = "Le port a trois phares. Les phares guident les navires dans la nuit."


@pytest.fixture
def opened(tmp_path: Path) -> Opened:
    path = tmp_path / "port.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return open_source(str(path))


def found(lemma: str = "phare", *entries: Entry) -> LookUp:
    readings = (Reading(lemma=lemma, pos="noun", source="Lexique"),)
    return LookUp(written=f"{lemma}s", found=f"{lemma}s", readings=readings, entries=entries)


def due(at: int) -> list[str]:
    with Store.open(store_path()) as store:
        return [item.key for item in due_today(store, at, SETTINGS, utc_day).due]


def state_of(lemma: str) -> str:
    return Keeper(lambda: NOON).words.state(lemma)


# -- looking up -----------------------------------------------------------------------------


def test_a_word_looked_up_is_new_in_every_article(opened: Opened) -> None:
    keeper = Keeper(lambda: NOON)
    entry = Entry(source="FreeDict", headword="phare", text="lighthouse", kind="translation")
    keeper.word_looked_up(opened, Span(16, 22), found("phare", entry))
    assert keeper.fault is None
    assert keeper.words.state("phare") == state_of("Phare") == "new"
    assert keeper.words.marked() == {"new": ("phare",), "learning": (), "known": ()}
    with Store.open(store_path()) as store:
        (word,) = kept_words(store)
    (meeting,) = word.meetings
    assert (word.lemma, word.state, word.lookups, word.at) == ("phare", "new", 1, NOON)
    assert meeting.sentence == "Le port a trois phares."
    assert meeting.sentence[meeting.character :].startswith(meeting.written)
    assert meeting.written == "phares"
    assert [gloss.text for gloss in meeting.glosses] == ["lighthouse"]


@pytest.mark.parametrize(
    ("agrees", "kept"),
    [((True, False, None), [0, 2]), ((False, False), [0, 1]), ((), [])],
)
def test_glosses_of_another_part_of_speech_are_not_kept(
    agrees: tuple[bool | None, ...], kept: list[int], opened: Opened
) -> None:
    entries = [
        Entry(source="D", headword="phare", text=str(number), agrees=one)
        for number, one in enumerate(agrees)
    ]
    Keeper(lambda: NOON).word_looked_up(opened, Span(16, 22), found("phare", *entries))
    with Store.open(store_path()) as store:
        (meeting,) = kept_words(store)[0].meetings
    assert [int(gloss.text) for gloss in meeting.glosses] == kept


def test_a_word_looked_up_in_two_articles_is_one_word() -> None:
    with to_write() as store:
        store.append(looked_up("phare", "port"), NOON)
        store.append(word_met("phare", "gare"), NOON + 5)
        (word,) = kept_words(store)
    assert [one.text for one in word.meetings] == ["gare", "port"]
    assert word.lookups == 2
    assert due(NOON + DAY) == ["phare"]


def test_a_known_word_that_is_looked_up_again_stays_known(opened: Opened) -> None:
    keeper = Keeper(lambda: NOON)
    keeper.words.set_state("phare", "known")
    keeper.word_looked_up(opened, Span(16, 22), found())
    assert keeper.words.state("phare") == state_of("phare") == "known"
    change = keeper.words.undo()
    assert change is not None
    assert change.after == NOT_KEPT == state_of("phare")  # the look-up had changed nothing


def test_a_term_of_the_glossary_is_a_word_by_its_head() -> None:
    bundled = open_source(None)
    glossary = Glossary(bundled.lesson.article, bundled.lesson.terms)
    match = next(glossary.occurrences(bundled.lesson.terms[0]))
    keeper = Keeper(lambda: NOON)
    keeper.looked_up(bundled, match)
    assert keeper.words.state(match.term.head) == "new"
    keeper.words.undo()
    assert state_of(match.term.head) == NOT_KEPT


def test_a_look_up_that_cannot_be_kept_stops_nobody(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_path: Path) -> Store:
        raise LisezError("store-full", file="f")

    keeper = Keeper(lambda: NOON)
    monkeypatch.setattr("lisez.keeping.opening.Store.open", refused)
    keeper.word_looked_up(opened, Span(16, 22), found())
    assert keeper.fault is not None
    with pytest.raises(LisezError):
        keeper.words.set_state("phare", "known")
    assert keeper.words.state("phare") == NOT_KEPT


def test_without_saving_the_sitting_alone_knows(opened: Opened) -> None:
    keeper = Keeper(lambda: NOON, save=False)
    keeper.word_looked_up(opened, Span(16, 22), found())
    keeper.words.set_state("phare", "learning")
    assert keeper.words.state("phare") == "learning"
    keeper.words.undo()
    assert keeper.words.state("phare") == "new"
    keeper.words.undo()
    assert keeper.words.state("phare") == NOT_KEPT
    assert keeper.words.undo() is None
    assert not store_path().exists()


def test_a_sentence_without_end_is_kept_in_part(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text("mot " * 5000 + "phare " + "mot " * 5000, encoding="utf-8")
    keeper = Keeper(lambda: NOON)
    keeper.word_looked_up(open_source(str(path)), Span(20_000, 20_005), found())
    with Store.open(store_path()) as store:
        (meeting,) = kept_words(store)[0].meetings
    assert len(meeting.sentence) < 1100
    assert meeting.sentence[meeting.character :].startswith("phare")


# -- states and undoing ---------------------------------------------------------------------


def test_what_was_done_is_taken_back_one_by_one(opened: Opened) -> None:
    keeper = Keeper(lambda: NOON)
    keeper.word_looked_up(opened, Span(16, 22), found())
    for state in ("learning", "known", "known", "learning"):
        keeper.words.set_state("phare", state)
    seen = []
    while keeper.words.undo():
        seen.append(state_of("phare"))
    assert seen == ["known", "learning", "new", NOT_KEPT]
    with Store.open(store_path()) as store:
        events = [row.event for row, _body in store.entries()]
    assert events == ["word", *["state"] * 8]


def test_a_word_let_go_is_new_again_when_it_is_looked_up(opened: Opened) -> None:
    keeper = Keeper(iter(range(NOON, 0, -1000)).__next__)  # a clock that goes back
    keeper.word_looked_up(opened, Span(16, 22), found())
    keeper.words.undo()
    assert state_of("phare") == NOT_KEPT
    assert keeper.words.undo() is None
    keeper.word_looked_up(opened, Span(16, 22), found())
    assert keeper.words.state("phare") == state_of("phare") == "new"


def test_the_last_change_in_the_log_that_still_holds() -> None:
    keeper = Keeper(lambda: NOON)
    for lemma in ("phare", "navire"):
        keeper.words.set_state(lemma, "known")
    keeper.words.undo()
    with Store.open(store_path()) as store:
        change = last_change(store)
    assert change is not None
    assert (change.lemma, change.before, change.after) == ("phare", NOT_KEPT, "known")
    keeper.words.undo()
    with Store.open(store_path()) as store:
        assert last_change(store) is None


LEMMAS = st.sampled_from(["phare", "navire", "ONU"])
DONE = st.one_of(
    st.tuples(st.just("look"), LEMMAS),
    st.tuples(st.sampled_from(STATES), LEMMAS),
    st.just(("undo", "")),
)


@contextmanager
def a_home() -> Iterator[Path]:
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as here:
        here.setenv("LISEZ_HOME", folder)
        yield Path(folder)


@given(st.lists(st.tuples(DONE, st.integers(0, 50)), max_size=12))
def test_states_are_what_was_done_and_undoing_restores(
    done: list[tuple[tuple[str, str], int]],
) -> None:
    """Against a model of few lines, with a clock that jumps; rebuilt, the store says the same."""
    model: dict[str, str] = {}
    stack: list[tuple[str, str]] = []
    clock = [0]
    with a_home():
        words = WordStates(lambda: clock[0])
        for (what, lemma), clock[0] in done:
            _do(words, what, lemma)
            _model(model, stack, what, lemma)
            assert {one: words.state(one) for one in model} == model
        _same(model)
        before = dict(model)
        words.set_state("phare", "known")
        words.set_state("navire", "learning")
        words.undo()
        words.undo()
        if before.get("phare") != "known" and before.get("navire") != "learning":
            _same(before)
        while words.undo():
            pass
        _same(dict.fromkeys(model, NOT_KEPT))


def _do(words: WordStates, what: str, lemma: str) -> None:
    if what == "look":
        words.looked_up(word_met(lemma))
    elif what == "undo":
        words.undo()
    else:
        words.set_state(lemma, what)


def _model(model: dict[str, str], stack: list[tuple[str, str]], what: str, lemma: str) -> None:
    if what == "undo":
        if stack:
            lemma, before = stack.pop()
            model[lemma] = before
        return
    before = model.get(lemma, NOT_KEPT)
    after = what if what != "look" else "new" if before == NOT_KEPT else before
    if after != before:
        stack.append((lemma, before))
    model[lemma] = after


def _same(model: dict[str, str]) -> None:
    if not store_path().exists():
        assert set(model.values()) <= {NOT_KEPT}
        return
    for rebuilt in (False, True):
        with Store.open(store_path()) as store:
            if rebuilt:
                before = [sorted(store.ask(f"SELECT * FROM {table}")) for table in DERIVED]
                store.rebuild()
                assert before == [sorted(store.ask(f"SELECT * FROM {t}")) for t in DERIVED]
            assert {one: word_states.state_in(store, one) for one in model} == model
    assert check(store_path()).faults == ()


@given(word_histories(), word_histories(), st.data())
def test_two_machines_agree_on_every_word(
    mine: list[tuple[int, Body]], theirs: list[tuple[int, Body]], data: st.DataObject
) -> None:
    times = data.draw(st.lists(st.integers(0, 10**6), min_size=16, max_size=16, unique=True))
    with TemporaryDirectory() as folder:
        stores = [Store.open(Path(folder) / name / "store.sqlite3") for name in "ab"]
        for store, entries in zip(stores, (mine, theirs), strict=True):
            for _at, body in entries:
                store.append(body, times.pop())
        texts = [exported(store) for store in stores]
        for store, text in zip(stores, reversed(texts), strict=True):
            imported(store, text, "f")
        query = "SELECT word, state, at, lookups, looked, changed FROM kept ORDER BY word"
        places = "SELECT * FROM meetings ORDER BY word, text"
        assert stores[0].ask(query) == stores[1].ask(query)
        assert stores[0].ask(places) == stores[1].ask(places)
        for store in stores:
            store.close()


def test_a_change_at_the_end_of_all_times_can_be_carried_away() -> None:
    with to_write() as store:
        store.append(state_set("phare", "new", NOT_KEPT), MOST_TIME)
    words = WordStates(lambda: NOON)
    words.set_state("phare", "known")
    assert state_of("phare") == "known"
    with to_write() as store:
        assert imported(store, exported(store), "f") == (0, 0)


# -- the review, the shelf, the statistics ----------------------------------------------------


def test_known_words_leave_the_review_and_come_back() -> None:
    with to_write() as store:
        store.append(word_met("phare"), NOON)
    assert due(NOON + DAY) == ["phare"]
    words = WordStates(lambda: NOON + DAY)
    words.set_state("phare", "known")
    assert due(NOON + 900 * DAY) == []
    words.set_state("phare", "learning")
    assert due(NOON + 2 * DAY) == ["phare"]


def test_a_word_put_back_comes_on_the_next_day_and_keeps_its_history() -> None:
    with to_write() as store:
        store.append(word_met("phare"), NOON)
        for day in (1, 4, 20):
            store.append(Recalled(word="phare", rating=3), NOON + day * DAY)
    assert state_of("phare") == "learning"
    assert due(NOON + 21 * DAY) == []
    words = WordStates(lambda: NOON + 22 * DAY)
    words.set_state("phare", "known")
    words.set_state("phare", "learning")
    assert due(NOON + 22 * DAY) == []
    assert due(NOON + 23 * DAY) == ["phare"]
    with Store.open(store_path()) as store:
        (item,) = due_today(store, NOON + 23 * DAY, SETTINGS, utc_day).due
        assert item.memory is not None
        assert item.memory.repetitions == 3
        store.append(Recalled(word="phare", rating=3), NOON + 23 * DAY)
    assert due(NOON + 24 * DAY) == []


def test_an_export_of_before_is_taken_with_its_words_and_what_was_recalled() -> None:
    old = json.dumps(
        {
            "schema": "lisez.store/1",
            "log": [
                {"uid": "r", "at": "2026-11-25T12:00:00.000Z", "event": "recall"}
                | {"word": "port#phare", "rating": 3},
                *(
                    {"uid": text, "at": "2026-11-24T12:00:00.000Z", "event": "lookup"}
                    | asdict(looked_up("phare", text))
                    for text in ("port", "gare")
                ),
            ],
            "notes": [],
        }
    )
    with to_write() as store:
        assert imported(store, old, "f") == (3, 0)
        (word,) = kept_words(store)
        assert (word.word, word.state, word.lookups) == ("phare", "learning", 2)
        assert json.loads(exported(store)) == json.loads(old)


def test_what_was_recalled_as_a_term_of_a_text_counts_for_the_word() -> None:
    with to_write() as store:
        store.append(looked_up("phare", "port"), NOON)
        store.append(Recalled(word="port#phare", rating=3), NOON + DAY)
        store.append(Recalled(word="phare", rating=3), NOON + 4 * DAY)
        (item,) = due_today(store, NOON + 900 * DAY, SETTINGS, utc_day).due
    assert item.memory is not None
    assert (item.key, item.memory.repetitions, item.stage) == ("phare", 2, "learning")


def card(at: int = NOON + DAY) -> WordTurn:
    review = Review(Keeper(lambda: at), SETTINGS, utc_day)
    turn = review.turn(review.today.due[0])
    assert isinstance(turn, WordTurn)
    return turn


def test_a_word_is_repeated_with_a_gloss_where_the_author_says_nothing() -> None:
    with to_write() as store:
        store.append(word_met("phare"), NOON)
    word = card().word
    assert (word.sentence, word.written) == ("Les phares de la gare.", "phares")
    assert (word.definition, [gloss.source for gloss in word.glosses]) == ("", ["FreeDict"])
    with to_write() as store:
        store.append(looked_up("phare", "port"), NOON - DAY)
    word = card().word
    assert (word.sentence, word.definition, word.glosses) == (
        "Les phares de la gare.",
        "Tour qui porte une lumière.",
        (),
    )


def test_a_word_that_was_never_looked_up_is_repeated_by_itself() -> None:
    WordStates(lambda: NOON).set_state("maison", "learning")
    word = card().word
    assert (word.head, word.sentence, word.glosses) == ("maison", "", ())


def test_words_are_counted_by_state_and_once() -> None:
    with to_write() as store:
        for text in ("port", "gare"):
            store.append(looked_up("phare", text), NOON)
        store.append(word_met("navire", "gare"), NOON)
        store.append(word_met("quai", "gare"), NOON)
    words = WordStates(lambda: NOON)
    words.set_state("navire", "known")
    words.set_state("maison", "learning")
    told = statistics(NOON + DAY, SETTINGS, utc_day)
    assert (told.words, told.words_by_stage) == (4, {"new": 2, "learning": 1, "known": 1})
    assert told.due == opened_library(NOON + DAY, SETTINGS, utc_day).due == 3


def test_the_shelf_counts_the_words_of_a_text(opened: Opened) -> None:
    clock: Callable[[], int] = lambda: NOON  # noqa: E731 - it is given as it is
    keeper = Keeper(clock)
    keeper.note_place(opened, 3, 0.1)
    for lemma, span in (("phare", Span(16, 22)), ("navire", Span(47, 54))):
        keeper.word_looked_up(opened, span, found(lemma))
    keeper.words.set_state("navire", "known")
    first = library(NOON + DAY, SETTINGS, utc_day)[0]
    assert (first.words, first.due) == (1, 1)
    limited = replace(SETTINGS, review_limit=1)
    assert opened_library(NOON + DAY, limited, utc_day).due == 1
