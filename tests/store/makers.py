"""Entries and notes for the tests of what is kept."""

from __future__ import annotations

import string
from dataclasses import replace
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from lisez.store.entries import (
    WORD_STATES,
    Answered,
    Begun,
    Body,
    Ended,
    LookedUp,
    Place,
    Read,
    Recalled,
    Row,
    StateSet,
    WordMet,
)
from lisez.store.log import Store

NAMES = st.text(string.ascii_lowercase + "-", min_size=1, max_size=8)
TEXTS = st.text(max_size=30)
TIMES = st.integers(-(10**12), 10**13)


def begun(questions: int = 3, *, lesson: str = "port", **changes: Any) -> Begun:  # noqa: ANN401
    given: dict[str, Any] = {
        "kind": "quiz",
        "resumable": True,
        "source": "/textes/port.lesson.toml",
        "lesson": lesson,
        "title": "Le port",
        "digest": "0" * 64,
        "settings": {"seed": 7},
        "questions": [f"q{number}" for number in range(questions)],
    }
    return Begun(**given | changes)


def answered(attempt: str, position: int, typed: str = "neuf", **changes: Any) -> Answered:  # noqa: ANN401
    given: dict[str, Any] = {
        "attempt": attempt,
        "position": position,
        "lesson": "port",
        "question": f"q{position}",
        "kind": "short",
        "families": ["count"],
        "points": "1",
        "response": {"typed": typed},
        "outcome": "nearly",
        "fraction": "1/2",
        "forgiven": [],
        "nearly": ["typo"],
        "reasons": [{"code": "spelled", "subject": "neuf"}],
        "marking": "1",
        "elapsed": 4.5,
    }
    return Answered(**given | changes)


def looked_up(term: str = "phare", text: str = "port") -> LookedUp:
    return LookedUp(
        text=text,
        source="/textes/port.lesson.toml",
        term=term,
        head=term,
        written=term,
        definition="Tour qui porte une lumière.",
        translations={"en": "lighthouse"},
        sentence=f"Le port a un {term}.",
    )


def word_met(lemma: str = "phare", text: str = "gare", **changes: Any) -> WordMet:  # noqa: ANN401
    given: dict[str, Any] = {
        "text": text,
        "source": "/textes/gare.txt",
        "title": "La gare",
        "lemma": lemma,
        "pos": "noun",
        "written": f"{lemma}s",
        "sentence": f"Les {lemma}s de la gare.",
        "character": 4,
        "glosses": [
            {
                "source": "FreeDict",
                "headword": lemma,
                "text": f"a {lemma}",
                "kind": "translation",
                "language": "en",
            }
        ],
    }
    return WordMet(**given | changes)


def state_set(lemma: str, state: str, before: str = "new", undoes: str = "") -> StateSet:
    return StateSet(lemma=lemma, state=state, before=before, undoes=undoes)


def place(paragraph: int = 1, character: int = 5) -> Place:
    return Place(
        source="/textes/port.lesson.toml",
        lesson="port",
        title="Le port",
        digest="0" * 64,
        paragraph=paragraph,
        character=character,
        before="Le port",
        after="compte neuf",
        share=0.5,
    )


def filled(path: Path, attempts: int = 4, questions: int = 10) -> None:
    """Fill a store: attempts with answers, some long, words, recalls, places."""
    with Store.open(path) as store:
        at = 1_700_000_000_000
        for number in range(attempts):
            uid = store.append(begun(questions), at)
            for position in range(questions):
                at += 1000
                store.append(answered(uid, position, "é" * (position * 200)), at)
            store.append(Ended(attempt=uid, how="finished"), at)
            store.append(looked_up(f"mot{number}"), at)
            store.append(Recalled(word=f"port#mot{number}", rating=3), at)
            store.note(f"place:{number}", place(), at)


def log_rows(path: Path) -> dict[str, Row]:
    with Store.open(path) as store:
        return {row.key: row for row, _body in store.entries()}


@st.composite
def histories(draw: st.DrawFn) -> list[tuple[int, Body]]:
    """Give entries with their times, attempts before their answers, times in any order."""
    entries: list[tuple[int, Body]] = []
    for number in range(draw(st.integers(0, 3))):
        count = draw(st.integers(1, 4))
        lesson = draw(st.sampled_from(["port", "gare"]))
        entries.append((draw(TIMES), begun(count, lesson=lesson, title=draw(TEXTS))))
        for position in range(draw(st.integers(0, count))):
            given = answered(f"a{number}", position, draw(TEXTS), lesson=lesson)
            entries.append((draw(TIMES), given))
        if draw(st.booleans()):
            entries.append((draw(TIMES), Ended(attempt=f"a{number}", how="ended")))
    for term in draw(st.lists(NAMES, max_size=3)):
        entries.append((draw(TIMES), looked_up(term)))
        rating = draw(st.integers(1, 4))
        entries.append((draw(TIMES), Recalled(word=f"port#{term}", rating=rating)))
    return entries + draw(word_histories())


@st.composite
def word_histories(draw: st.DrawFn) -> list[tuple[int, Body]]:
    """Give look-ups, states and repetitions of a few words, in any order and at any time."""
    lemmas = st.sampled_from(["phare", "Phare", "l’enjeu", "enjeu", "ONU", "onu", "\ud800"])
    texts = st.sampled_from(["port", "gare", "\udc00"])
    one = st.one_of(
        st.builds(looked_up, lemmas, texts),
        st.builds(word_met, lemmas, texts),
        st.builds(state_set, lemmas, st.sampled_from(WORD_STATES)),
        st.builds(
            lambda word, rating: Recalled(word=word, rating=rating),
            st.sampled_from(["phare", "port#phare", "gare#phare", "enjeu", "port#l’enjeu"]),
            st.integers(1, 4),
        ),
    )
    return draw(st.lists(st.tuples(TIMES, one), max_size=8))


def written(store: Store, entries: list[tuple[int, Body]], prefix: str = "") -> None:
    """Append a history; attempts are named a0, a1 and so on, as their answers call them."""
    attempts = 0
    for number, (at, body) in enumerate(entries):
        uid = f"{prefix}e{number}"
        if isinstance(body, Begun):
            uid, attempts = f"{prefix}a{attempts}", attempts + 1
        store.append(_renamed(body, prefix), at, uid)


def _renamed(body: Body, prefix: str) -> Body:
    if isinstance(body, Answered | Ended):
        return replace(body, attempt=prefix + body.attempt)
    return body


def sitting(began: int, seconds: float) -> Read:
    return Read(text="port", began=began, seconds=seconds, words=40)
