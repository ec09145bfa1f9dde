"""In which sentence a word of the popup stands when it is looked up in turn."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.content import Content

from lisez.core.lookups import Entry
from lisez.core.segmentation import words_in
from lisez.core.spans import Span
from lisez.tui.widgets.popup_text import Row, prose
from tests.tui.reading import reading
from tests.tui.small_lookups import SmallLookUps

DE = Entry(
    source="Thes", headword="de", text="pour, une paire de, contre", kind="synonyms", language="fr"
)


@pytest.mark.parametrize(
    ("row", "word", "context"),
    [
        (prose(Content("garder en main")), "main", ("garder en main", 10)),
        (prose(Content("  pour, une paire de"), hang=2, listed=True), "pour", ("", 0)),
        (prose(Content("pour, une paire de"), listed=True), "paire", (" une paire de", 5)),
        (prose(Content("pour, contre"), listed=True), "contre", ("", 0)),
        (Row(Content("→ tenir, verbe"), Span(2, 7), listed=True), "tenir", ("", 0)),
        (Row(Content("Mot : livre"), Span(6, 11), sentence="Il livre.", at=-3), "livre",
         ("Il livre.", 3)),
    ],
)  # fmt: skip
def test_words_of_a_list_have_no_sentence(row: Row, word: str, context: tuple[str, int]) -> None:
    words = words_in(row.content.plain, row.walked)
    span = next(span for span in words if span.of(row.content.plain) == word)
    assert row.context(span) == context
    sentence, at = context
    assert not sentence or sentence[at:].startswith(word)


async def test_a_synonym_is_looked_up_by_itself(tmp_path: Path) -> None:
    path = tmp_path / "port.txt"
    path.write_text("Il vient de Brest.\n", encoding="utf-8")
    small = SmallLookUps([("de", "de", "preposition", "-----")], [DE])
    async with reading(path, lookups=small) as person:
        await person.press(*["right"] * 3, "enter")
        assert person.asked.written == "de"
        await person.press("right", "enter")
        assert (person.asked.written, person.asked.sentence) == ("pour", "")
        assert small.asked[-1] == ("pour", "", 0)
