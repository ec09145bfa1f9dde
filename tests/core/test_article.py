"""How a plain text falls into paragraphs, and how places in it survive."""

import hashlib
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lisez.core.article import Article, plain_article
from lisez.core.spans import Place

POEM = "Le vent se lève au loin\nEt la lune est si belle\nQue le jour a pris peur"


def kinds(text: str) -> list[tuple[str, str]]:
    article = plain_article(text)
    return [(kind, span.of(article.text)) for kind, span in article.paragraphs]


def test_blank_lines_separate_paragraphs_and_single_ends_are_spaces() -> None:
    article = plain_article("Un texte\ncoupé ici.\n\nUn autre.")
    assert [kind for kind, _ in article.paragraphs] == ["prose", "prose"]
    assert article.shown == "Un texte coupé ici.\n\nUn autre."


def test_without_blank_lines_each_line_is_a_paragraph() -> None:
    text = "Le premier paragraphe est là.\nLe second aussi."
    assert kinds(text) == [("prose", line) for line in text.split("\n")]


def test_a_blank_line_may_hold_spaces() -> None:
    assert len(plain_article("Un.\n \t\nDeux\ntrois.").paragraphs) == 2


def test_blank_lines_at_the_ends_separate_nothing() -> None:
    assert len(plain_article("\n\nUn.\nDeux.\n\n").paragraphs) == 2


@pytest.mark.parametrize("title", ["La vie au port", "Quel avenir ? Le point sur 2030"])
def test_a_short_line_without_end_mark_before_a_paragraph_is_a_heading(title: str) -> None:
    assert kinds(f"{title}\nLes bateaux rentrent.")[0] == ("heading", title)
    assert plain_article(f"{title}\nLes bateaux rentrent.").title == title


@pytest.mark.parametrize(
    "line",
    [
        "Les bateaux rentrent.",
        "Qui sont-ils ?",
        "Voici la liste :",
        "Ils vont,",
        "« Une citation »",
        "long " * 30,
    ],
)
def test_what_is_no_heading(line: str) -> None:
    article = plain_article(f"{line}\nLes bateaux rentrent.")
    assert article.paragraphs[0].kind == "prose"
    assert article.title == ""


@pytest.mark.parametrize("line", ["Faut-il sauver la loutre ?", "« On nous a oubliés »"])
def test_a_first_line_that_asks_or_quotes_is_a_heading(line: str) -> None:
    body = "Les riverains du marais attendent depuis dix ans que l’on rouvre le canal."
    assert plain_article(f"{line}\n\n{body}").title == line
    assert plain_article(f"{line}\n{body}").title == ""  # no blank line: it may be a speech
    assert plain_article(f"{line}\n\nPersonne ne le sait.").title == ""
    assert plain_article(f"{body}\n\n{line}\n\n{body}").title == ""


def test_the_last_line_is_no_heading() -> None:
    assert kinds("Les bateaux rentrent.\nLe port au soir")[-1][0] == "prose"


def test_headings_give_the_outline() -> None:
    article = plain_article("Le port\n\nIl dort.\n\nLe marché\n\nIl vit.")
    assert list(article.headings) == [(0, "Le port"), (2, "Le marché")]


def test_verse_keeps_its_lines_where_blank_lines_separate() -> None:
    assert kinds(f"Un poème :\n\n{POEM}")[1] == ("verse", POEM)
    assert plain_article(f"Un poème :\n\n{POEM}").shown.endswith(POEM)


def test_verse_is_joined_where_every_line_is_a_paragraph() -> None:
    prose = "Il récita ce poème d'une voix lente, sans regarder personne, puis se tut."
    assert kinds(f"{prose}\n{POEM}") == [("prose", prose), ("verse", POEM)]


def test_short_whole_sentences_are_no_verse() -> None:
    assert [kind for kind, _ in kinds("Il pleut.\nElle dort.\nPaul lit.")] == ["prose"] * 3


@pytest.mark.parametrize("mark", ["-", "–", "—", "•", "1.", "12)"])
def test_items_keep_their_lines(mark: str) -> None:
    items = f"{mark} du pain\n{mark} du lait"
    assert kinds(f"Il faut :\n\n{items}")[1] == ("list", items)


def test_hard_wrapped_prose_stays_prose() -> None:
    wrapped = "Ce long paragraphe a été coupé\npar un vieux programme\nde courrier."
    assert kinds(f"{wrapped}\n\nFin.")[0] == ("prose", wrapped)


def test_old_and_foreign_line_ends_bom_and_composition_make_no_difference() -> None:
    plain = plain_article("École\n\nÉté là.")
    for other in ("École\r\n\r\nÉté là.", "École\r\rÉté là.", "\ufeffÉcole\n\nÉté là."):
        assert plain_article(other) == plain
    assert plain_article(unicodedata.normalize("NFD", "École\n\nÉté là.")) == plain


def test_digest_is_that_of_the_normal_text() -> None:
    article = plain_article("\ufeffÉté.\r\n")
    assert article.digest == hashlib.sha256("Été.\n".encode()).hexdigest()


def test_shown_is_harmless_and_of_the_same_length() -> None:
    article = plain_article("Un \x1b[31mtexte\trouge.")
    assert article.shown == "Un ␛[31mtexte rouge."


def test_words_count_as_a_reader_counts() -> None:
    assert plain_article("L'enjeu des start-up, aujourd’hui.").word_count == 4


def test_reading_takes_at_least_a_minute() -> None:
    assert plain_article("Oui.").minutes == 1
    assert plain_article("mot " * 1000).minutes == 5


def test_an_empty_text_has_no_paragraph_and_a_place() -> None:
    article = plain_article(" \n\n\t")
    assert article.paragraphs == ()
    assert article.place(5) == Place(0, 0)
    assert article.offset(Place(3, 3)) == 0


def test_a_place_outside_is_held_inside() -> None:
    article = plain_article("Un.\n\nDeux.")
    assert article.place(4) == Place(0, 3)  # between the two
    assert article.place(999) == Place(1, 5)
    assert article.offset(Place(9, 9)) == len("Un.\n\nDeux.")
    assert article.offset(Place(-1, -1)) == 0


@pytest.mark.parametrize("separator", ["\n", "\n\n"])
def test_a_long_line_of_spaces_costs_its_length(separator: str) -> None:
    text = f"Un.{separator}{' ' * 300_000}{separator}Deux."
    assert len(plain_article(text).paragraphs) == 2  # a quadratic search would take minutes


TEXTS = st.text("aÉ.- \n\r\t\u00a0«»1)\x1b", max_size=60) | st.text(max_size=40)


@given(TEXTS)
def test_paragraphs_are_ordered_disjoint_and_trimmed(text: str) -> None:
    article = plain_article(text)
    spans = [span for _, span in article.paragraphs]
    assert all(a.end < b.start for a, b in pairwise(spans))
    for span in spans:
        words = span.of(article.text)
        assert words
        assert words == words.strip()


@given(TEXTS)
def test_paragraphs_leave_out_white_space_only(text: str) -> None:
    article = plain_article(text)
    kept = "".join(span.of(article.text) for _, span in article.paragraphs)
    assert "".join(kept.split()) == "".join(article.text.split())


@given(TEXTS)
def test_shown_matches_the_text_character_for_character(text: str) -> None:
    article = plain_article(text)
    assert len(article.shown) == len(article.text)


@given(TEXTS)
def test_a_place_leads_back_to_its_character(text: str) -> None:
    article = plain_article(text)
    for index, (_, span) in enumerate(article.paragraphs):
        for offset in range(*span):
            place = article.place(offset)
            assert place.paragraph == index
            assert article.offset(place) == offset


@given(TEXTS)
def test_reading_twice_changes_nothing(text: str) -> None:
    once = plain_article(text)
    assert plain_article(once.text) == once


def test_articles_are_values() -> None:
    assert plain_article("Un.") == Article("Un.", plain_article("Un.").paragraphs)
