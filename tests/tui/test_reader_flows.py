"""The other flows of the reader: panes, search, lists, copying, leaving."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Input, OptionList

from lisez.remembered import recall
from lisez.tui.screens.facts import HIDDEN, FactsScreen
from lisez.tui.screens.glossary import GlossaryScreen
from lisez.tui.screens.help import HelpScreen
from lisez.tui.screens.listing import ListScreen
from lisez.tui.screens.quiz import QuizScreen
from lisez.tui.screens.texts import TextsScreen
from lisez.tui.widgets.key_line import KeyLine
from lisez.tui.widgets.outline import Outline
from lisez.tui.widgets.prose import Prose
from lisez.tui.widgets.search_bar import SearchBar
from tests.tui.reading import Reading, reading

HOSTILE = (
    "Titre \x1b[31m[red]rouge[/] [sic]\n\nUn texte \x07avec [b]balises[/b] et \u202evolte. Fin."
)


@pytest.mark.parametrize(
    ("size", "panes"),
    [
        ((120, 40), {"outline-pane", "glossary-pane"}),
        ((110, 30), {"outline-pane", "glossary-pane"}),
        ((109, 30), {"glossary-pane"}),
        ((80, 24), {"glossary-pane"}),
        ((79, 24), set()),
        ((40, 20), set()),
    ],
)
async def test_panes_come_and_go_with_the_width(size: tuple[int, int], panes: set[str]) -> None:
    async with reading(size=size) as person:
        shown = {
            name
            for name in ("outline-pane", "glossary-pane")
            if person.screen.query_one(f"#{name}").region.area
        }
        assert shown == panes
        seen = set()
        for _ in range(4):
            await person.press("f6")
            assert person.screen.focused is not None
            assert person.screen.focused.region.area
            seen.add(person.screen.focused.id)
        assert len(seen) == len(panes) + 1


@pytest.mark.parametrize(
    ("width", "keys"),
    [(40, {"← →", "t", "?", "q"}), (56, {"← →", "⏎", "t", "?", "q"})],
)
async def test_the_keys_of_words_stay_in_a_narrow_footer(width: int, keys: set[str]) -> None:
    async with reading(size=(width, 20)) as person:
        shown = {command.shown for command in person.screen.query_one(KeyLine)._fitting()}
        assert shown == keys


async def test_the_place_survives_every_width() -> None:
    async with reading(size=(80, 24)) as person:
        await person.press("pagedown")
        place = person.view.place
        for size in [(40, 20), (120, 24), (30, 10), (80, 24)]:
            await person.resize(*size)
            offset = person.view.article.offset(place)
            assert person.view.in_view.start <= offset < person.view.in_view.end


async def test_search_counts_hits_and_n_goes_round() -> None:
    async with reading(size=(80, 24)) as person:
        await person.press("slash")
        await person.type("ecosysteme")
        assert "1 sur 3" in person.shown()
        await person.press("enter")
        spots = []
        for _ in range(4):
            spots.append(person.view.marks["search-current"])
            await person.press("n")
        assert len(set(spots)) == 3
        assert spots[3] == spots[0]
        await person.press("N")
        assert person.view.marks["search-current"] == spots[0]
        found = spots[0][0].of(person.view.article.text)
        assert found == "écosystème"
        await person.press("q")
        assert person.view.marks["search"] == ()


def under(person: Reading) -> str:
    """The words under the cursor."""
    cursor = person.view.cursor
    return cursor.of(person.view.article.text) if cursor else ""


async def test_the_word_that_was_searched_for_is_under_the_cursor() -> None:
    async with reading(size=(80, 24)) as person:
        await person.press("slash")
        await person.type("administra")
        assert under(person) == ""
        await person.press("enter")
        assert under(person) == "administration"
        await person.press("enter")
        assert person.head == "conseil d’administration"
        await person.press("escape", "escape")
        assert under(person) == ""
        assert person.view.marks["search"]
        await person.press("escape")
        assert person.view.marks["search"] == ()
        assert not person.screen.query_one(SearchBar).display


async def test_n_takes_the_cursor_along() -> None:
    async with reading(size=(80, 24)) as person:
        await person.press("slash")
        await person.type("ecosysteme")
        await person.press("enter")
        first = person.view.cursor
        await person.press("n")
        assert person.view.cursor != first
        assert under(person) == "écosystèmes"


async def test_after_a_number_that_was_searched_for_the_next_word_has_the_cursor() -> None:
    async with reading(size=(80, 24)) as person:
        await person.press("slash")
        await person.type("600")
        await person.press("enter")
        assert under(person) == "entreprises"


async def test_escape_takes_a_search_away_that_found_nothing() -> None:
    async with reading() as person:
        await person.press("slash")
        await person.type("zzz")
        await person.press("enter")
        assert person.screen.query_one(SearchBar).display
        await person.press("escape")
        assert not person.screen.query_one(SearchBar).display


async def test_search_says_when_nothing_is_found() -> None:
    async with reading() as person:
        await person.press("slash")
        await person.type("zzz")
        assert "rien trouvé" in person.shown()
        await person.press("escape")
        assert person.screen.focused is person.view


async def test_the_glossary_is_filtered_and_opens_a_term_in_the_article() -> None:
    async with reading() as person:
        await person.press("g")
        assert isinstance(person.app.screen, GlossaryScreen)
        await person.press("slash")
        await person.type("consumer")
        assert person.app.screen.query_one(OptionList).option_count == 1
        await person.press("enter", "enter")
        assert person.popup.display
        assert person.head == "CES"


async def test_the_heading_of_a_list_is_whole_where_there_is_little_room() -> None:
    async with reading(size=(40, 20)) as person:
        await person.press("f")
        assert isinstance(person.app.screen, FactsScreen)
        title = person.app.screen.query_one(".title", Prose)
        assert title.size.height == 2
        assert title.render().plain.split() == person.app.screen.heading.split()


async def test_facts_hide_their_values_and_show_their_proof() -> None:
    async with reading() as person:
        await person.press("f")
        assert isinstance(person.app.screen, FactsScreen)
        assert HIDDEN in person.shown()
        assert "la plupart" not in person.shown()
        await person.press("v")
        assert "la plupart" in person.shown()
        await person.press("enter")
        lit = person.view.marks["evidence"]
        assert "la plupart" in lit[0].of(person.view.article.text)
        await person.press("q")
        assert person.view.marks["evidence"] == ()


async def test_help_names_the_commands_and_runs_the_chosen_one() -> None:
    async with reading() as person:
        await person.press("question_mark")
        assert isinstance(person.app.screen, HelpScreen)
        shown = person.shown()
        for command in person.app.screen.entries:
            assert command[0].shown in shown
        listing = person.app.screen.query_one(OptionList)
        keys = [entry[0].id for entry in person.app.screen.entries]
        listing.highlighted = keys.index("reader.glossary")
        await person.press("enter")
        assert isinstance(person.app.screen, GlossaryScreen)


async def test_t_opens_the_quiz() -> None:
    async with reading() as person:
        await person.press("t")
        assert isinstance(person.app.screen, QuizScreen)


async def test_another_bundled_text_can_be_opened() -> None:
    async with reading() as person:
        await person.press("o")
        assert isinstance(person.app.screen, TextsScreen)
        easiest = person.app.screen.entries[0][0].lesson
        assert easiest.level == "A2"
        await person.press("enter")
        assert person.screen.lesson.id == easiest.id


async def test_the_outline_goes_to_a_heading() -> None:
    async with reading(size=(120, 14)) as person:
        outline = person.screen.query_one(Outline)
        outline.focus()
        await person.press("down", "enter")
        paragraph = outline.headings[1][0]
        start = person.view.article.paragraphs[paragraph].span.start
        assert person.view.in_view.start <= start < person.view.in_view.end


async def test_without_headings_the_outline_says_so(tmp_path: Path) -> None:
    path = tmp_path / "quai.txt"
    path.write_text("Le quai est long. On y pêche.\n\nLe port est calme.\n", encoding="utf-8")
    async with reading(path, size=(120, 20)) as person:
        assert person.screen.query_one(Outline).render_line(0).text.strip() == "Aucun titre ici."
        assert not person.screen.query_one(Outline).render_line(1).text.strip()


async def test_a_selection_copies_the_articles_own_characters() -> None:
    async with reading(size=(80, 24)) as person:
        article = person.view.article
        words = "Jean-Michel Bérard, président du Clust'R et PDG d'Esker, souhaite faire entrer"
        start = article.text.index(words)
        span = type(person.view.in_view)(start, start + len(words))
        person.view.reveal(span)
        await person.settle()
        person.view.select(span)
        await person.settle()
        assert person.screen.get_selected_text() == words
        await person.press("c")
        assert person.app.clipboard == words


async def test_dragging_selects_across_lines_what_the_article_says() -> None:
    async with reading(size=(80, 24)) as person:
        corner = person.view.content_region.offset
        left = corner.x + person.view.indent
        await person.pilot.mouse_down(offset=(left, corner.y + 3))
        await person.pilot.hover(offset=(left + 6, corner.y + 4))
        await person.pilot.mouse_up(offset=(left + 6, corner.y + 4))
        await person.settle()
        copied = person.screen.get_selected_text()
        assert copied
        assert copied in person.view.article.text
        assert copied.startswith("A eux deux")
        assert "\n" not in copied


async def test_a_triple_click_takes_a_sentence() -> None:
    async with reading() as person:
        start = person.view.article.text.index("représentent")
        word = type(person.view.in_view)(start, start + 5)
        place = person.view.region_of(word)
        await person.pilot.click(offset=(place.x + 1, place.y), times=3)
        await person.settle()
        copied = person.screen.get_selected_text()
        assert copied is not None
        assert copied.startswith("A eux deux, Numelink et le Clust'R représentent la plupart")
        assert copied in person.view.article.text


async def test_the_hint_of_a_first_start_is_shown_once() -> None:
    async with reading() as person:
        assert "textes plus faciles" in person.shown()
        assert "← →" in person.shown()
    async with reading() as person:
        assert "textes plus faciles" not in person.shown()


async def test_a_theme_is_remembered() -> None:
    async with reading() as person:
        person.app.theme = "textual-light"
        await person.settle()
    assert recall().theme == "textual-light"
    async with reading() as person:
        assert person.app.theme == "textual-light"


async def test_q_leaves() -> None:
    async with reading() as person:
        await person.press("q")
    assert person.app.return_value == 0


async def test_hostile_text_is_shown_harmlessly(tmp_path: Path) -> None:
    path = tmp_path / "mal.txt"
    path.write_text(HOSTILE, encoding="utf-8")
    lesson = tmp_path / "mal.lesson.toml"
    lesson.write_text(
        'format = "lisez/1"\n[lesson]\nid = "mal"\ntitle = "T \\u001b[31m[red]x[/]"\n'
        '[article]\nfile = "mal.txt"\n'
        '[[term]]\nid = "b"\nhead = "balises"\nkind = "word"\n'
        'definition = "[bold]pas[/] \\u001b]0;gras\\u0007 [/nope]"\nnote = "[sic] [/]"\n'
        '[[fact]]\nid = "f"\nkind = "event"\nquote = "Fin."\nvalue = "Fin"\n'
        'measures = "[red]la[/] \\u001b[2J fin"\n',
        encoding="utf-8",
    )
    async with reading(lesson) as person:
        shown = person.shown()
        assert "[red]rouge[/] [sic]" in shown
        assert "[b]balises[/b]" in shown
        await person.open_term("balises")
        assert "[bold]pas[/]" in person.shown()
        assert "[sic] [/]" in person.shown()
        await person.press("q", "f")
        assert "[red]la[/]" in person.shown()
        for character in "\x1b\x07\u202e":
            assert character not in person.shown()


async def test_the_filter_of_a_list_takes_every_printable_key() -> None:
    async with reading() as person:
        await person.press("g", "slash", "q", "g")
        assert person.app.screen.query_one(Input).value == "qg"


@pytest.mark.parametrize("key", ["g", "f", "o", "question_mark"])
async def test_a_list_is_left_by_a_click_on_its_line_of_keys(key: str) -> None:
    async with reading() as person:
        await person.press(key)
        assert isinstance(person.app.screen, ListScreen)
        last = person.lines()[-1]
        await person.pilot.click(offset=(last.index("q\u00a0retour"), len(person.lines()) - 1))
        await person.settle()
        assert person.screen.is_current


async def test_the_values_of_the_facts_are_shown_by_click() -> None:
    async with reading() as person:
        await person.press("f")
        assert "▁▁▁" in person.shown()
        last = person.lines()[-1]
        await person.pilot.click(offset=(last.index("v\u00a0montrer"), len(person.lines()) - 1))
        await person.settle()
        assert "▁▁▁" not in person.shown()
