"""Opening terms: by key, by mouse, at every size, and what the popup then does."""

from __future__ import annotations

import pytest
from textual.containers import VerticalScroll

from lisez.core.glossary import Match, Term
from lisez.core.spans import Span
from lisez.remembered import recall
from lisez.tui.widgets.passage_glossary import PassageGlossary
from lisez.tui.widgets.prose import Prose
from tests.tui.reading import Reading, reading

SIDE = [("abord", ""), ("quai", "bord de l’eau"), ("cale", "")]
SIZES = [(120, 40), (80, 24), (59, 20), (40, 20), (30, 12)]


def assert_beside(person: Reading) -> None:
    """The popup is on the screen, whole, and not on the line of its term."""
    match = person.view.current
    assert match is not None
    popup, term, screen = person.popup.region, person.place_of(match), person.app.screen.region
    assert popup.area > 0
    assert screen.contains_region(popup)
    assert not popup.y <= term.y < popup.bottom


async def test_tab_goes_from_term_to_term_and_enter_opens_one() -> None:
    async with reading() as person:
        await person.press("tab")
        first = person.view.current
        await person.press("tab")
        second = person.view.current
        assert first
        assert second
        assert first.span < second.span
        await person.press("shift+tab")
        assert person.view.current == first
        await person.press("enter")
        assert person.popup.display
        assert first.term.definition in person.told()
        assert_beside(person)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("head", ["filière", "cluster", "CES", "être peu enclin à"])
async def test_a_click_opens_a_term_beside_its_line(head: str, size: tuple[int, int]) -> None:
    async with reading(size=size) as person:
        await person.open_term(head)
        assert person.popup.display
        assert person.head == head
        assert_beside(person)


@pytest.mark.parametrize("row", ["first", "last"])
@pytest.mark.parametrize("size", SIZES)
async def test_terms_on_the_first_and_last_row_keep_their_line(
    size: tuple[int, int], row: str
) -> None:
    async with reading(size=size) as person:
        match = person.match("Clust’R", 1)
        above = 0 if row == "first" else person.view.size.height - 1
        person.view.go_to(match.span.start, above=above)
        await person.settle()
        person.screen.popup.open_match(match)
        await person.settle()
        assert_beside(person)


async def test_the_popup_stays_with_its_term_when_the_terminal_is_resized() -> None:
    async with reading() as person:
        match = await person.open_term("CES")
        for size in SIZES:
            await person.resize(*size)
            assert person.view.current == match
            assert person.popup.display
            assert_beside(person)


async def test_the_popup_closes_when_its_term_scrolls_away() -> None:
    async with reading(size=(80, 24)) as person:
        await person.open_term("filière")
        person.view.action_edge(1)
        await person.settle()
        assert not person.popup.display


@pytest.mark.parametrize("key", ["escape", "q"])
async def test_closing_gives_the_keys_back_to_the_article(key: str) -> None:
    async with reading() as person:
        await person.open_term("CES")
        await person.press(key)
        assert not person.popup.display
        assert person.screen.focused is person.view


async def test_the_translation_waits_for_its_key_and_the_choice_is_remembered() -> None:
    async with reading() as person:
        await person.open_term("CES")
        assert "Consumer Electronics Show" not in person.shown()
        await person.press("v")
        assert "Consumer Electronics Show" in person.shown()
    assert recall().translation
    async with reading() as person:
        await person.open_term("CES")
        assert "Consumer Electronics Show" in person.shown()


async def test_semicolon_and_comma_jump_to_the_other_places_of_a_term() -> None:
    async with reading(size=(80, 24)) as person:
        count = len(list(person.view.glossary.occurrences(person.match("Clust’R").term)))
        await person.open_term("Clust’R")
        assert person.position == (0, count)
        await person.press("semicolon")
        assert person.view.current == person.match("Clust’R", 1)
        assert person.position == (1, count)
        await person.press("comma", "comma")
        assert person.view.current == person.match("Clust’R", count - 1)
        assert_beside(person)


async def test_tab_in_the_popup_opens_the_next_term() -> None:
    async with reading() as person:
        first = await person.open_term("cluster")
        await person.press("tab")
        assert person.popup.display
        assert person.view.current is not None
        assert person.view.current.span > first.span


async def test_past_the_last_term_in_view_tab_leaves_the_article() -> None:
    async with reading() as person:
        last = person.view.matches_in_view()[-1]
        person.view.set_cursor(last.span)
        await person.press("tab")
        assert person.screen.focused is not person.view


async def test_the_glossary_pane_follows_the_passage_and_opens_terms() -> None:
    async with reading(size=(120, 20)) as person:
        before = person.screen.query_one("#passage", Prose).content.plain
        await person.press("end")
        after = person.screen.query_one("#passage", Prose).content.plain
        assert "à eux deux" in before
        assert "à eux deux" not in after
        pane = person.screen.query_one("#glossary-pane", VerticalScroll)
        await person.pilot.click(pane, offset=(4, 1))
        await person.settle()
        assert person.popup.display


async def test_the_short_form_is_shown_under_the_pointer() -> None:
    async with reading() as person:
        match = person.match("cluster")
        place = person.place_of(match)
        await person.pilot.hover(offset=(place.x, place.y))
        assert match.term.definition in str(person.view.tooltip)
        await person.pilot.hover(offset=(place.x, 0))
        await person.pilot.hover(person.view, offset=(0, 2))
        assert person.view.tooltip is None


def test_a_term_without_a_definition_takes_one_line_of_the_pane() -> None:
    terms = [Term(id=head, head=head, kind="word", definition=told) for head, told in SIDE]
    pane = PassageGlossary()
    pane.watch_matches(tuple(Match(Span(0, 1), term) for term in terms))
    assert pane.content.plain == "▪ abord\n▪ quai\nbord de l’eau\n▪ cale"
