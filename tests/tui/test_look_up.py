"""Looking any word up: what the popup tells, where it leads, and how one comes back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from textual.app import App, ComposeResult
from textual.content import Content

from lisez import i18n
from lisez.cli.dict_lookup import lines
from lisez.config import settings_path
from lisez.core.errors import LisezError
from lisez.core.glossary import Match, Term
from lisez.core.lookups import Entry
from lisez.core.spans import Span
from lisez.tui.asked import Asked
from lisez.tui.popup_rows import Told, rows
from lisez.tui.widgets.popup_text import PopupText, prose
from tests.tui.reading import Reading, reading
from tests.tui.small_lookups import SOURCE, SmallLookUps

SIZES = [(120, 40), (80, 24), (40, 20)]
TEXT = (
    "Le marché\n\n"
    "Elle livre un livre au marché. Le chiffre d'affaires tiendra, dit-on, et la marchande rit.\n\n"
    "Un autre livre attend. Les livres partent.\n"
)
LINES = [
    ("livre", "livre", "noun", "ms---"),
    ("livres", "livre", "noun", "mp---"),
    ("livre", "livrer", "verb", "-sip3"),
    ("livrer", "livrer", "verb", "--n--"),
    ("tiendra", "tenir", "verb", "-sif3"),
    ("tenir", "tenir", "verb", "--n--"),
    ("chiffre", "chiffre", "noun", "ms---"),
]
ENTRIES = [
    Entry(
        source="Dico", headword="livre", text="feuilles reliées ensemble", language="fr", pos="noun"
    ),
    Entry(
        source="Dico", headword="livrer", text="apporter à domicile", language="fr", agrees=False
    ),
    Entry(source="Words", headword="livre", text="book", kind="translation", language="en"),
    Entry(source="Dico", headword="chiffre d'affaires", text="total des ventes", language="fr"),
    Entry(source="Dico", headword="tenir", text="garder en main", language="fr"),
    Entry(source="Dico", headword="main", text="bout du bras", language="fr"),
]


@pytest.fixture
def market(tmp_path: Path) -> Path:
    path = tmp_path / "marche.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def lookups(*, ready: bool = True) -> SmallLookUps:
    return SmallLookUps(LINES, ENTRIES, ready=ready)


async def go_to(person: Reading, words: str, nth: int = 0) -> None:
    """Put the cursor on words of the article by key."""
    text = person.view.article.text
    at = -1
    for _ in range(nth + 1):
        at = text.index(words, at + 1)
    while person.view.cursor is None or person.view.cursor.start < at:
        await person.press("right")


def place(person: Reading, words: str, nth: int = 0) -> tuple[int, int]:
    """Where words of the article are on the screen."""
    at = -1
    for _ in range(nth + 1):
        at = person.view.article.text.index(words, at + 1)
    region = person.view.region_of(type(person.view.in_view)(at, at + len(words)))
    return region.x, region.y


def seen(person: Reading, words: str) -> tuple[int, int]:
    """Where words of the popup are on the screen, spaces that do not break as others."""
    region = person.popup.region
    for y, line in enumerate(person.lines()):
        at = line.replace("\u00a0", " ").find(words, region.x, region.right)
        if region.y <= y < region.bottom and at >= 0:
            return at, y
    raise AssertionError(f"{words} is not in the popup:\n{person.shown()}")


@pytest.mark.parametrize("size", SIZES)
async def test_enter_tells_every_reading_and_entry_with_its_source(
    size: tuple[int, int], market: Path
) -> None:
    async with reading(market, size, lookups()) as person:
        await go_to(person, "livre")
        await person.press("enter")
        told = person.told()
        assert "livre, nom masculin singulier" in told
        assert "livrer, verbe" in told
        assert "présent de l’indicatif, 3e personne du singulier" in told
        assert told.index("feuilles reliées") < told.index("— Dico") < told.index("book")
        assert f"— {SOURCE}" in told
        assert "— Words (traduction)" in told
        assert "livre · fréquence 3" in person.shown()
        popup = person.popup.region
        assert person.app.screen.region.contains_region(popup)
        assert not popup.y <= place(person, "livre")[1] < popup.bottom


async def test_an_entry_that_disagrees_is_dimmed_and_says_so(market: Path) -> None:
    async with reading(market, lookups=lookups()) as person:
        await go_to(person, "livre", 1)
        await person.press("enter")
        row = next(row for row in person.popup.text.rows if "livrer, " in row.content.plain[:8])
        assert "pas ici" in row.content.plain
        assert any("dim" in str(span.style) for span in row.content.spans)


async def test_the_sentence_and_the_place_in_it_go_along(market: Path) -> None:
    small = lookups()
    async with reading(market, lookups=small) as person:
        await go_to(person, "livre", 1)
        await person.press("enter")
        assert small.asked[0] == ("livre", "Elle livre un livre au marché.", 14)


@pytest.mark.parametrize("word", ["chiffre", "d'", "affaires"])
async def test_a_phrase_opens_from_any_of_its_words(word: str, market: Path) -> None:
    async with reading(market, lookups=lookups()) as person:
        await person.pilot.click(offset=place(person, word))
        await person.settle()
        assert person.asked.written == "chiffre d'affaires"
        assert "total des ventes" in person.told()
        assert person.view.cursor == person.asked.words


async def test_words_taken_together_by_hand_are_looked_up_as_they_are(market: Path) -> None:
    async with reading(market, lookups=lookups()) as person:
        await go_to(person, "un livre")
        await person.press("v", "right", "enter")
        assert person.asked.written == "un livre"
        assert "Pas de définition." in person.told()


async def test_a_word_of_the_popup_is_looked_up_and_backspace_comes_back(market: Path) -> None:
    async with reading(market, lookups=lookups()) as person:
        await go_to(person, "tiendra")
        await person.press("enter", "right")
        await person.press("enter")
        assert person.asked.written == "tenir"
        await person.press(*["right"] * 3, "enter")
        assert person.asked.written == "main"
        assert person.asked.sentence == "garder en main"
        assert person.asked.at == len("garder en ")
        assert "bout du bras" in person.told()
        await person.press("backspace")
        assert person.asked.written == "tenir"
        await person.press("backspace", "backspace")
        assert person.asked.written == "tiendra"
        await person.press("enter")
        assert not person.popup.display
        assert person.screen.focused is person.view


@pytest.mark.parametrize("size", SIZES)
async def test_the_mouse_alone_looks_up_goes_on_and_comes_back(
    size: tuple[int, int], market: Path
) -> None:
    async with reading(market, size, lookups()) as person:
        await person.pilot.click(offset=place(person, "tiendra"))
        await person.settle()
        assert person.asked.written == "tiendra"
        await person.pilot.click(offset=seen(person, "tenir"))
        await person.settle()
        assert person.asked.written == "tenir"
        await person.pilot.click(offset=seen(person, "main"))
        await person.settle()
        assert "bout du bras" in person.told()
        await person.pilot.click(offset=seen(person, "retour"))
        await person.settle()
        assert person.asked.written == "tenir"
        await person.pilot.click(offset=seen(person, "fermer"))
        await person.settle()
        assert not person.popup.display


async def test_a_double_click_does_what_a_click_does(market: Path) -> None:
    async with reading(market, lookups=lookups()) as person:
        await person.pilot.click(offset=place(person, "tiendra"), times=2)
        await person.settle()
        assert person.asked.written == "tiendra"
        assert not person.screen.get_selected_text()


async def test_a_click_beside_words_changes_nothing(market: Path) -> None:
    async with reading(market, lookups=lookups()) as person:
        await person.pilot.click(offset=place(person, "tiendra"))
        await person.settle()
        x, y = place(person, ". Les")
        await person.pilot.click(offset=(x, y))
        await person.pilot.click(offset=(0, y))
        await person.settle()
        assert person.asked.written == "tiendra"
        assert person.popup.display


async def test_other_places_of_a_word_count_all_its_forms(market: Path) -> None:
    async with reading(market, lookups=lookups()) as person:
        await go_to(person, "livre", 1)
        await person.press("enter")
        assert person.position == (1, 4)
        await person.press("semicolon", "semicolon")
        assert person.asked.written == "livres"
        await person.press("comma", "comma")
        assert person.position == (1, 4)


@pytest.mark.parametrize("size", SIZES)
async def test_without_lexicon_and_dictionaries_the_popup_says_how_they_are_had(
    size: tuple[int, int], market: Path
) -> None:
    async with reading(market, size) as person:
        await go_to(person, "marchande")
        await person.press("enter")
        told = person.told()
        assert "Pas de définition." in told
        assert "pip install X" in told
        assert "lisez dict get" in told
        assert "apt install dict-freedict-fra-eng" in told


async def test_where_dictionaries_lack_a_word_another_is_advised(market: Path) -> None:
    class Held(SmallLookUps):
        @property
        def without_dictionaries(self) -> bool:
            return False

    async with reading(market, lookups=Held()) as person:
        await go_to(person, "marchande")
        await person.press("enter")
        told = person.told()
        assert "Un autre dictionnaire" in told
        assert "apt install" not in told


async def test_the_author_comes_first_and_his_translations_wait(tmp_path: Path) -> None:
    (tmp_path / "marche.txt").write_text(TEXT, encoding="utf-8")
    lesson = tmp_path / "marche.lesson.toml"
    lesson.write_text(
        'format = "lisez/1"\n[lesson]\nid = "m"\ntitle = "Le marché"\n'
        '[article]\nfile = "marche.txt"\n'
        '[[term]]\nid = "l"\nhead = "livre"\nkind = "word"\ndefinition = "Ce que l\'on lit."\n',
        encoding="utf-8",
    )
    async with reading(lesson, lookups=lookups()) as person:
        await go_to(person, "livre", 1)
        await person.press("enter")
        told = person.told()
        assert told.startswith("Ce que l'on lit.")
        assert told.index("glossaire de la leçon") < told.index("livre, nom")
        assert "book" not in told
        await person.press("v")
        assert "book" in person.told()


async def test_translations_into_the_own_language_come_first(tmp_path: Path) -> None:
    settings_path().parent.mkdir(parents=True)
    settings_path().write_text('translation_language = "es"\n', encoding="utf-8")
    lesson = tmp_path / "marche.lesson.toml"
    lesson.write_text(
        'format = "lisez/1"\n[lesson]\nid = "m"\ntitle = "Le marché"\n'
        '[article]\ntext = "Un livre lourd."\n'
        '[[term]]\nid = "l"\nhead = "livre"\nkind = "word"\ndefinition = "Ce que l\'on lit."\n'
        'translation.de = "Buch"\ntranslation.es = "libro"\n',
        encoding="utf-8",
    )
    async with reading(lesson, lookups=lookups()) as person:
        await go_to(person, "livre")
        await person.press("enter", "v")
        assert "es : libro · de : Buch" in person.told()
        await person.press("escape", "g")
        shown = person.shown()
        assert shown.index("es : libro") < shown.index("de : Buch")


async def test_a_term_of_which_the_author_says_nothing_is_looked_up_as_a_word(
    tmp_path: Path,
) -> None:
    (tmp_path / "marche.txt").write_text(TEXT, encoding="utf-8")
    lesson = tmp_path / "marche.lesson.toml"
    lesson.write_text(
        'format = "lisez/1"\n[lesson]\nid = "m"\ntitle = "Le marché"\n'
        '[article]\nfile = "marche.txt"\n'
        '[[term]]\nid = "l"\nhead = "livre"\nkind = "word"\ndefinition = ""\n',
        encoding="utf-8",
    )
    async with reading(lesson, lookups=lookups()) as person:
        await go_to(person, "livre", 1)
        await person.press("enter")
        assert "glossaire de la leçon" not in person.told()
        assert "feuilles reliées" in person.told()
        assert "book" in person.told()


async def test_while_the_lexicon_is_prepared_the_popup_says_how_far_it_is(market: Path) -> None:
    small = lookups(ready=False)
    small.hold()
    async with reading(market, lookups=small) as person:
        await go_to(person, "tiendra")
        await person.press("enter")
        small.go_on()
        await person.until(lambda: "50" in person.told())
        assert "Préparation du lexique" in person.told()
        assert "Pas de définition" not in person.told()
        await person.press("escape")
        assert not person.popup.display
        await person.press("enter")
        assert "Préparation du lexique" in person.told()
        small.go_on()
        await person.until(lambda: "tenir, verbe" in person.told())
        assert "Préparation" not in person.told()


async def test_leaving_ends_the_preparing(market: Path) -> None:
    small = lookups(ready=False)
    small.hold()
    async with reading(market, lookups=small) as person:
        await go_to(person, "tiendra")
        await person.press("enter", "escape", "q")
        small.go_on()
    assert not small.ready


async def test_a_broken_dictionary_is_told_once(market: Path) -> None:
    fault = LisezError("file-unreadable", file="d.ifo", reason="tronqué")
    small = SmallLookUps(LINES, broken=[fault])
    async with reading(market, lookups=small) as person:
        await go_to(person, "livre")
        await person.press("enter", "escape", "right", "enter", "escape")
        told = [note.message for note in person.app._notifications]
        assert sum("d.ifo" in message for message in told) == 1
        assert "livre" in small.asked[0]


async def test_under_no_color_cursor_and_popup_are_told(
    market: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with reading(market, lookups=lookups()) as person:
        await go_to(person, "tiendra")
        await person.press("enter", "right")
        strips = person.app.screen._compositor.render_strips()
        reversed_words = {
            segment.text.strip()
            for strip in strips
            for segment in strip
            if segment.style and segment.style.reverse
        }
        assert {"tiendra", "tenir"} <= reversed_words


async def test_the_words_of_a_phrase_are_looked_up_where_they_stand(market: Path) -> None:
    small = lookups()
    async with reading(market, lookups=small) as person:
        await go_to(person, "chiffre")
        await person.press("enter", "right", "enter")
        assert person.asked.written == "chiffre"
        sentence, at = person.asked.sentence, person.asked.at
        assert sentence.startswith("Le chiffre d'affaires tiendra")
        assert sentence[at:].startswith("chiffre")
        assert "chiffre, nom" in person.told()


async def test_popup_and_command_tell_the_same(market: Path) -> None:
    small = lookups()
    async with reading(market, lookups=small) as person:
        for word in ("livre", "tiendra", "chiffre d'affaires", "marchande"):
            at = TEXT.index(word)
            person.screen.popup.open_words(Span(at, at + len(word)), by_hand=True)
            await person.settle()
            asked, told = person.asked, person.told()
            found = small.look_up(asked.written, sentence=asked.sentence, at=asked.at)
            said = [line.strip() for line in lines(found, small.missing)][1:]
            assert said
            for line in said:
                for part in line.split(" · "):
                    if "lisez dict" not in part:  # the popup says it in one line
                        assert part in told, (word, told)


async def test_a_long_popup_is_scrolled_by_letters_as_by_arrows(market: Path) -> None:
    async with reading(market, (40, 14), lookups=lookups()) as person:
        await go_to(person, "livre")
        await person.press("enter")
        tops = [person.popup.scroll_target_y]
        for key in ("j", "down", "k", "up"):
            await person.press(key)
            tops.append(person.popup.scroll_target_y)
        assert tops == [0, 1, 2, 1, 0]


async def test_a_click_beside_the_words_closes_the_popup(market: Path) -> None:
    async with reading(market, (120, 40), lookups()) as person:
        await person.pilot.click(offset=place(person, "tiendra"))
        await person.settle()
        assert person.popup.display
        blank = person.view.region.x + 4, person.view.region.bottom - 1
        await person.pilot.click(offset=blank)
        await person.settle()
        assert not person.popup.display


async def test_what_was_said_of_a_word_is_taken_back_by_click(market: Path) -> None:
    async with reading(market, (40, 20), lookups()) as person:
        await person.pilot.click(offset=place(person, "tiendra"))
        await person.settle()
        assert "annuler" not in person.told()
        await person.pilot.click(offset=seen(person, "s je le connais"))
        await person.settle()
        assert "Vos mots\u202f: connu" in person.told()
        await person.pilot.click(offset=seen(person, "u annuler"))
        await person.settle()
        assert "Vos mots\u202f: nouveau" in person.told()
        assert "annuler" not in person.told()


async def test_a_popup_after_a_scrolled_one_has_its_full_height(market: Path) -> None:
    long, exact = " ".join(["long"] * 400), "ab " * 13 + "abc"  # as wide as the popup
    entries = [
        Entry(source="Dico", headword=head, text=text, language="fr")
        for head, text in (("livre", long), ("attend", exact))
    ]
    async with reading(market, (120, 40), SmallLookUps(LINES, entries)) as person:
        for words, scrolled in (("livre", True), ("attend", False)):
            await person.pilot.click(offset=place(person, words))
            await person.settle()
            assert person.popup.show_vertical_scrollbar is scrolled
            assert (person.popup.max_scroll_y > 0) is scrolled
            await person.press("escape")


def test_a_term_about_which_nothing_is_told_names_no_glossary() -> None:
    i18n.use("fr")
    found = Term(id="t", head="amputer", kind="word", definition="")
    told = {
        term.definition: "\n".join(
            row.content.plain
            for row in rows(Told(asked=Asked(written="amputé", match=Match(Span(0, 6), term))))
        )
        for term in (found, replace(found, definition="couper"))
    }
    assert "glossaire" not in told[""]
    assert "glossaire" in told["couper"]


async def test_of_an_endless_entry_the_popup_tells_the_beginning(market: Path) -> None:
    endless = Entry(source="Dico", headword="livre", text="mot " * 6000, language="fr")
    async with reading(market, (120, 40), SmallLookUps(LINES, [endless])) as person:
        await person.pilot.click(offset=place(person, "livre"))
        await person.settle()
        told = person.told()
        assert len(told) < 5000
        assert told.count("mot ") == 1000
        assert "lisez dict lookup" in told


@pytest.mark.parametrize("width", [10, 23, 42])
async def test_a_word_of_the_popup_on_two_lines_is_one_word(width: int) -> None:
    text = PopupText()
    row = prose(Content("un " + "x" * 30 + " fin"))

    class Popup(App[None]):
        def compose(self) -> ComposeResult:
            yield text

    async with Popup().run_test(size=(width, 10)) as pilot:
        text.show((row,), keep_cursor=False)
        await pilot.pause()
        words = [
            segment.style.meta["word"]
            for strip in text.screen._compositor.render_strips()
            for segment in strip
            if segment.style and "word" in segment.style.meta
        ]
        assert sorted(set(words)) == [0, 1, 2]
        assert words.count(1) == -(-30 // width)


async def test_a_sheet_at_the_top_names_its_word_too(market: Path) -> None:
    async with reading(market, (40, 16), lookups=lookups()) as person:
        await go_to(person, "livres")
        await person.press("enter")
        assert person.popup.has_class("-top")
        assert "─livres" in person.shown()
        await person.resize(120, 40)
        assert not person.popup.has_class("-top")
        assert person.popup.border_subtitle == ""
        assert person.shown().count("─ livres") == 1
