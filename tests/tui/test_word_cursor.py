"""The word cursor: where the keys lead it, and what is drawn again on the way."""

from __future__ import annotations

from pathlib import Path

import pytest

from lisez.core.spans import Span
from lisez.tui.widgets.article_view import ArticleView
from tests.tui.reading import Reading, reading

SIZES = [(120, 40), (80, 24), (40, 20)]
TEXT = (
    "Le marché\n\n"
    "Le samedi, la place de l'église se remplit. On y vend du pain, des œufs et des fleurs.\n\n"
    "Marie-Claude arrive à 8 heures ! Elle n'achète rien.\n"
)


@pytest.fixture
def market(tmp_path: Path) -> Path:
    path = tmp_path / "marche.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def under(person: Reading) -> str:
    """The words under the cursor."""
    cursor = person.view.cursor
    return cursor.of(person.view.article.text) if cursor else ""


async def test_arrows_and_letters_walk_the_words(market: Path) -> None:
    async with reading(market) as person:
        words = []
        for key in ("right", "l", "right", "l", "right", "right", "right", "right", "right"):
            await person.press(key)
            words.append(under(person))
        assert words == ["Le", "marché", "Le", "samedi", "la", "place", "de", "l'", "église"]
        await person.press("left", "h")
        assert under(person) == "de"


async def test_the_first_word_and_the_last_one_stop_the_cursor(market: Path) -> None:
    async with reading(market) as person:
        await person.press("right", "left", "left")
        assert under(person) == "Le"
        person.view.set_cursor(Span(TEXT.index("rien"), TEXT.index("rien") + 4))
        await person.press("right", "right")
        assert under(person) == "rien"


async def test_parentheses_walk_the_sentences(market: Path) -> None:
    async with reading(market) as person:
        firsts = []
        await person.press("right")
        for _ in range(4):
            await person.press("right_parenthesis")
            firsts.append(under(person))
        assert firsts == ["Le", "On", "Marie-Claude", "Elle"]
        await person.press("right", "left_parenthesis")
        assert under(person) == "Elle"
        await person.press("left_parenthesis", "left_parenthesis")
        assert under(person) == "On"


@pytest.mark.parametrize("size", SIZES)
async def test_up_and_down_keep_the_column(size: tuple[int, int]) -> None:
    async with reading(size=size) as person:
        view = person.view
        offset = view.article.text.index("représentent")
        view.set_cursor(Span(offset, offset + len("représentent")))
        lines = []
        for _ in range(3):
            assert view.cursor
            lines.append(view.lines.line_of(view.cursor.start))
            await person.press("down")
        await person.press("up", "up", "up")
        assert under(person) == "représentent"
        assert lines == sorted(set(lines))


async def test_up_and_down_scroll_until_a_cursor_is_shown() -> None:
    async with reading(size=(80, 24)) as person:
        await person.press("down")
        assert person.view.cursor is None
        assert person.view.scroll_offset.y == 1
        await person.press("right")
        await person.press("down", "j")
        assert person.view.scroll_offset.y == 2


@pytest.mark.parametrize("size", SIZES)
async def test_a_cursor_that_leaves_the_view_takes_it_along(size: tuple[int, int]) -> None:
    async with reading(size=size) as person:
        await person.press("right")
        top = person.view.scroll_offset.y
        for _ in range(40):
            person.view.action_row(1)
            await person.pilot.pause()
            assert person.view.cursor_in_view
        assert person.view.scroll_offset.y > top


async def test_a_cursor_scrolled_away_from_begins_anew_in_view() -> None:
    async with reading(size=(80, 24)) as person:
        await person.press("right", "pagedown", "pagedown", "right")
        assert person.view.cursor_in_view


async def test_m_stops_at_terms_and_at_words_that_are_notable() -> None:
    async with reading() as person:
        text = person.view.article.text
        at = text.index("représentent")
        notable = Span(at, at + len("représentent"))
        person.view.notable = lambda offset, step: (
            notable if (notable.start - offset) * step > 0 else None
        )
        stops = []
        for _ in range(8):
            await person.press("m")
            stops.append(under(person))
        assert "représentent" in stops
        terms = [match.span.of(text) for match in person.view.matches_in_view()]
        assert [stop for stop in stops if stop != "représentent"] == terms[:7]
        await person.press(*"MMMMMMM")
        assert under(person) == stops[0]


async def test_escape_takes_what_is_taken_then_the_cursor(market: Path) -> None:
    async with reading(market) as person:
        await person.press("right", "v", "right", "right")
        assert under(person) == "Le marché\n\nLe"
        await person.press("left")
        assert under(person) == "Le marché"
        await person.press("escape")
        assert under(person) == "marché"
        await person.press("escape")
        assert person.view.cursor is None


async def test_moving_draws_the_lines_concerned_and_no_others(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    drawn: list[int] = []
    render_line = ArticleView.render_line

    def counted(self: ArticleView, y: int) -> object:
        drawn.append(y)
        return render_line(self, y)

    monkeypatch.setattr(ArticleView, "render_line", counted)
    async with reading() as person:
        assert len(drawn) >= person.view.size.height  # the first screen
        await person.press("right")
        for key in ("right", "right", "down", "up", "right_parenthesis", "v", "right", "left"):
            before = person.view.cursor
            drawn.clear()
            await person.press(key)
            after = person.view.cursor
            assert before
            assert after
            lines = {
                line - person.view.scroll_offset.y
                for span in (before, after)
                for line in range(
                    person.view.lines.line_of(span.start),
                    person.view.lines.line_of(span.end - 1) + 1,
                )
            }
            assert set(drawn) <= lines, key


@pytest.mark.parametrize("theme", ["textual-dark", "textual-light", "ansi-dark"])
async def test_the_cursor_is_told_without_colour(theme: str, market: Path) -> None:
    async with reading(market) as person:
        person.app.theme = theme
        await person.settle()
        await person.press("right")
        place = person.view.region_of(Span(0, 2))
        strip = person.view.render_line(place.y - person.view.content_region.y)
        styles = {segment.text: segment.style for segment in strip if segment.style}
        assert styles["Le"].reverse
        assert not styles[" marché"].reverse


async def test_a_drag_that_ends_on_a_word_opens_nothing() -> None:
    async with reading(size=(80, 24)) as person:
        corner = person.view.content_region.offset
        left = corner.x + person.view.indent
        await person.pilot.mouse_down(offset=(left, corner.y + 3))
        await person.pilot.hover(offset=(left + 6, corner.y + 4))
        await person.pilot.mouse_up(offset=(left + 6, corner.y + 4))
        await person.settle()
        assert person.screen.get_selected_text()
        assert not person.popup.display


@pytest.mark.parametrize("by_mouse", [False, True])
async def test_words_that_were_dragged_over_are_looked_up_together(
    by_mouse: bool, market: Path
) -> None:
    async with reading(market, size=(80, 24)) as person:
        at = person.view.article.text.index("lace de")
        place = person.view.region_of(Span(at, at + 7))
        end = (place.x + 6, place.y)
        await person.pilot.mouse_down(offset=place.offset)
        await person.pilot.hover(offset=end)
        await person.pilot.mouse_up(offset=end)
        await person.settle()
        assert person.screen.get_selected_text()
        if by_mouse:
            line = person.lines()[-1]
            await person.pilot.click(offset=(line.index("définition"), 23))
            await person.settle()
        else:
            await person.press("enter")
        assert person.asked.written == "place de"
        assert person.view.cursor == person.asked.words
        assert not person.screen.get_selected_text()
