"""Anki itself reads the package: counts, cards, and what a second import does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from lisez.core.lesson import Lesson
from lisez.core.questions import Choice
from lisez.exchange import export
from lisez.paths import bundled_lessons
from tests.clients.test_page_marking import sound
from tests.marking import marking_lesson
from tests.needs import requires

if TYPE_CHECKING:
    from anki.collection import Collection

FIRST, SECOND, THIRD = 1_700_000_000, 1_700_000_100, 1_700_000_200


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Collection]:
    requires("module:anki")
    requires("module:genanki")
    from anki.collection import Collection  # noqa: PLC0415 - it may not be there

    found = Collection(str(tmp_path / "collection.anki2"))
    yield found
    found.close()


def imported(collection: Collection, lesson: Lesson, now: int, folder: Path) -> tuple[int, ...]:
    """Import a lesson; return how many notes were new, updated, there already."""
    from anki.collection import (  # noqa: PLC0415
        ImportAnkiPackageOptions,
        ImportAnkiPackageRequest,
    )

    path = folder / "lesson.apkg"
    path.write_bytes(export(lesson, "anki", "-").data(now))
    request = ImportAnkiPackageRequest(package_path=str(path), options=ImportAnkiPackageOptions())
    log = collection.import_anki_package(request).log
    return len(log.new), len(log.updated), len(log.duplicate)


@pytest.mark.parametrize("path", list(bundled_lessons()), ids=lambda path: path.name)
def test_every_question_and_term_is_a_card(
    path: Path, collection: Collection, tmp_path: Path
) -> None:
    lesson = sound(path)
    wanted = len(lesson.questions) + len(lesson.terms)
    assert imported(collection, lesson, FIRST, tmp_path) == (wanted, 0, 0)
    assert collection.card_count() == wanted
    assert len(collection.find_notes(f"tag:lisez::{lesson.id}")) == wanted
    _, sound_base = collection.fix_integrity()
    assert sound_base


def test_cards_show_question_options_and_proof(collection: Collection, tmp_path: Path) -> None:
    lesson = marking_lesson()
    imported(collection, lesson, FIRST, tmp_path)
    (identity,) = collection.find_notes('"Question:Qui est Jeanne Morel ?"')
    card = collection.get_note(identity).cards()[0]
    question = lesson.questions_by_id["choix"]
    assert isinstance(question, Choice)
    for option in question.options:
        assert option.text.replace("'", "&#x27;") in card.question()
    assert "Preuve" not in card.question()
    assert "Jeanne Morel, maire de la ville" in card.answer()
    for identity in collection.find_notes(""):
        for card in collection.get_note(identity).cards():
            assert "Preuve" not in card.question()
            assert "{{" not in card.answer()


def test_again_is_nothing_new_and_a_typo_is_one_note(
    collection: Collection, tmp_path: Path
) -> None:
    lesson = marking_lesson()
    count = len(lesson.questions) + len(lesson.terms)
    assert imported(collection, lesson, FIRST, tmp_path) == (count, 0, 0)
    assert imported(collection, lesson, SECOND, tmp_path) == (0, 0, count)
    first, *others = lesson.questions
    corrected = replace(lesson, questions=(replace(first, explain="Corrigé."), *others))
    assert imported(collection, corrected, THIRD, tmp_path) == (0, 1, count - 1)
    assert len(collection.find_notes("Corrigé")) == 1
    assert collection.card_count() == count


def test_markup_is_shown_not_obeyed(collection: Collection, tmp_path: Path) -> None:
    lesson = marking_lesson()
    harm = '<script>alert(1)</script> {{c1::x}} <img src="x">'
    first, *others = lesson.questions
    imported(
        collection, replace(lesson, questions=(replace(first, stem=harm), *others)), 1, tmp_path
    )
    (identity,) = collection.find_notes("alert")
    shown = collection.get_note(identity).cards()[0].question()
    assert "<script>" not in shown
    assert "<img" not in shown
    assert "&lt;script&gt;" in shown
