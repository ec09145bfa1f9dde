"""What is marked in the article, and the keys that say what is known."""

from __future__ import annotations

from pathlib import Path

import pytest

from lisez.core.spans import Span
from tests.tui.reading import Reading, reading
from tests.tui.small_lookups import SmallLookUps
from tests.tui.test_look_up import ENTRIES, LINES, go_to, place, seen

TEXT = "Elle tient un livre. Les livres sont lourds.\n\nOn livre le pain : il tiendra.\n"


@pytest.fixture
def market(tmp_path: Path) -> Path:
    path = tmp_path / "pain.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def lookups() -> SmallLookUps:
    return SmallLookUps([*LINES, ("tient", "tenir", "verb", "-sip3")], ENTRIES)


def drawn(person: Reading, words: str, nth: int = 0) -> str:
    """How words of the article are drawn: the flags that need no colour."""
    x, y = place(person, words, nth)
    corner = person.view.content_region
    left = corner.x
    for segment in person.view.render_line(y - corner.y):  # a popup may lie over it
        if left <= x < left + segment.cell_length and segment.style:
            style = segment.style
            flags = {"bold": style.bold, "italic": style.italic, "reverse": style.reverse}
            return " ".join(name for name, is_set in flags.items() if is_set)
        left += segment.cell_length
    raise AssertionError(words)


async def test_a_word_that_was_looked_up_is_marked_in_all_its_forms(market: Path) -> None:
    async with reading(market, lookups=lookups()) as person:
        assert drawn(person, "tiendra") == ""
        await go_to(person, "tient")
        await person.press("enter", "escape")
        assert drawn(person, "tiendra") == "italic"
        assert drawn(person, "lourds") == ""
    async with reading(market, lookups=lookups()) as person:
        await person.until(lambda: drawn(person, "tiendra") == "italic")


async def test_to_learn_known_and_undo_by_key(market: Path) -> None:
    async with reading(market, lookups=lookups()) as person:
        await go_to(person, "tient")
        await person.press("a")
        assert "tenir : à apprendre" in person.notified()
        assert drawn(person, "tiendra") == "bold italic"
        await person.press("s")
        assert "tenir : connu" in person.notified()
        assert drawn(person, "tiendra") == ""
        await person.press("u")
        assert drawn(person, "tiendra") == "bold italic"
        await person.press("u", "u")
        assert "rien à annuler" in person.notified()
        assert drawn(person, "tiendra") == ""


async def test_to_learn_and_known_by_click_in_the_popup(market: Path) -> None:
    async with reading(market, lookups=lookups()) as person:
        await person.pilot.click(offset=place(person, "tient"))
        await person.settle()
        assert "Vos mots\u202f: nouveau" in person.told()
        await person.pilot.click(offset=seen(person, "à apprendre"))
        await person.settle()
        assert drawn(person, "tiendra") == "bold italic"
        await person.pilot.click(offset=seen(person, "je le connais"))
        await person.settle()
        assert "Vos mots\u202f: connu" in person.told()
        assert drawn(person, "tiendra") == ""


async def test_a_known_word_stays_known_when_it_is_looked_up(market: Path) -> None:
    async with reading(market, lookups=lookups()) as person:
        await go_to(person, "tient")
        await person.press("s", "enter", "escape")
        assert drawn(person, "tiendra") == ""


async def test_m_goes_to_marked_words_and_back(market: Path) -> None:
    async with reading(market, lookups=lookups()) as person:
        await go_to(person, "tient")
        await person.press("a", "m")
        assert person.view.cursor == Span(TEXT.index("tiendra"), TEXT.index("tiendra") + 7)
        await person.press("m")
        assert "Plus aucun mot" in person.notified()
        await person.press("M")
        assert person.view.cursor == Span(TEXT.index("tient"), TEXT.index("tient") + 5)


async def test_without_a_cursor_the_keys_say_what_to_do(market: Path) -> None:
    async with reading(market, lookups=lookups()) as person:
        await person.press("a")
        assert "curseur sur un mot" in person.notified()
