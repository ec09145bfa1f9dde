"""Anki itself reads a package of words: one card each, and a second import adds nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from lisez.config import Settings
from lisez.keeping.opening import to_write
from lisez.keeping.word_list import anki_data, listed_words, words_out
from lisez.keeping.word_states import STATES, WordStates
from tests.keeping.test_reviewing import DAY, NOON, utc_day
from tests.needs import requires
from tests.store.makers import looked_up, word_met

if TYPE_CHECKING:
    from anki.collection import Collection


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Collection]:
    requires("module:anki")
    requires("module:genanki")
    from anki.collection import Collection  # noqa: PLC0415 - it may not be there

    found = Collection(str(tmp_path / "collection.anki2"))
    yield found
    found.close()


def imported(collection: Collection, now: int, folder: Path) -> tuple[int, int, int]:
    """Import the learner's words; return how many were new, updated, there already."""
    from anki.collection import (  # noqa: PLC0415
        ImportAnkiPackageOptions,
        ImportAnkiPackageRequest,
    )

    words = listed_words(Settings(), states=STATES, day_of=utc_day)
    path = folder / "mots.apkg"
    path.write_bytes(anki_data(words_out(words, "en", utc_day), now))
    request = ImportAnkiPackageRequest(package_path=str(path), options=ImportAnkiPackageOptions())
    log = collection.import_anki_package(request).log
    return len(log.new), len(log.updated), len(log.duplicate)


def test_words_are_cards_and_a_second_import_adds_nothing(
    collection: Collection, tmp_path: Path
) -> None:
    with to_write() as store:
        store.append(looked_up("phare", "port"), NOON)
        store.append(word_met("phare", "gare"), NOON)
        store.append(word_met("quai", "gare", sentence="Le <b>quai</b> {{c1::x}}."), NOON)
    assert imported(collection, NOON, tmp_path) == (2, 0, 0)
    assert collection.card_count() == 2
    assert imported(collection, NOON + DAY, tmp_path) == (0, 0, 2)
    WordStates(lambda: NOON).set_state("quai", "known")
    assert imported(collection, NOON + 2 * DAY, tmp_path) == (0, 1, 1)
    assert collection.card_count() == 2
    assert len(collection.find_notes("tag:lisez::known")) == 1
    _, sound = collection.fix_integrity()
    assert sound


def test_a_card_shows_the_word_in_its_sentence_and_then_its_meaning(
    collection: Collection, tmp_path: Path
) -> None:
    with to_write() as store:
        store.append(looked_up("phare", "port"), NOON)
        store.append(word_met("navire", "gare", sentence="<i>Les</i> navires.", character=11), NOON)
    imported(collection, NOON, tmp_path)
    (identity,) = collection.find_notes("Mot:phare")
    card = collection.get_note(identity).cards()[0]
    assert "Le port a un <b>phare</b>." in card.question()
    assert "lumière" not in card.question()
    assert "Tour qui porte une lumière." in card.answer()
    (identity,) = collection.find_notes("Mot:navire")
    card = collection.get_note(identity).cards()[0]
    assert "&lt;i&gt;Les&lt;/i&gt;" in card.question()
    assert "a navire — FreeDict" in card.answer()
