"""Lines of any width: nothing lost, nothing too wide, French marks kept with their words."""

import re
import time
from itertools import pairwise

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from lisez.core.article import Article, Paragraph, ParagraphKind, plain_article
from lisez.core.spans import Span
from lisez.core.wrap import Layout, _slow_lines, _widths, cells, text_lines

HELD = ":;?!»›%"
OPENING = "«‹"
MANY, FEWER = 5_000_000, 500_000

USUAL = "abcéÉœ'’-  \t: ; ? ! % « » \u00a0\u202f,."
WIDE = USUAL + "你好가\u0301\u0323👩🏽‍🏫🇫🇷❤️\u200b"

widths = st.integers(1, 30)
usual_words = st.text(USUAL, max_size=80)
any_words = st.text(WIDE, max_size=80) | st.text(max_size=60)


def article_of(*texts: str, kind: ParagraphKind = "prose") -> Article:
    """An article whose paragraphs are these texts, stripped, none of them empty."""
    paragraphs = []
    whole = ""
    for text in texts:
        words = text.strip()
        start = len(whole)
        paragraphs.append(Paragraph(kind, Span(start, start + len(words))))
        whole += words + "\n"
    return Article(whole, tuple(paragraphs))


def rows(text: str, width: int) -> list[str]:
    """The lines of a text as shown."""
    article = plain_article(text)
    layout = Layout(article, width)
    return [layout.line(index).span.of(article.shown) for index in range(len(layout))]


def one_character(text: str) -> bool:
    """Whether a text is drawn as one: a letter with its marks, a flag, an emoji."""
    return sum(width > 0 for width in _widths(text)) <= 1


def test_a_line_is_filled_with_whole_words() -> None:
    assert rows("Le port dort sous la pluie.", 12) == ["Le port dort", "sous la", "pluie."]


def test_paragraphs_stand_apart() -> None:
    assert rows("Le port\n\nIl dort.", 20) == ["Le port", "", "Il dort."]


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("Il a dit : oui", 8, ["Il a", "dit :", "oui"]),
        ("Il a dit : oui", 9, ["Il a", "dit : oui"]),
        ("Tu viens ? Non ! Si ; va", 8, ["Tu", "viens ?", "Non !", "Si ; va"]),
        ("Près de 40 % du budget", 10, ["Près de", "40 % du", "budget"]),
        ("Il dit « oui » et part", 8, ["Il dit", "« oui »", "et part"]),
        ("Il dit «\u00a0oui\u00a0» et part", 8, ["Il dit", "«\u00a0oui\u00a0»", "et part"]),
        ("près de 3\u202f000 pas", 8, ["près de", "3\u202f000", "pas"]),
        ("Il dit ‹ non › ici", 7, ["Il dit", "‹ non ›", "ici"]),
        ("Quoi ?! Rien", 7, ["Quoi ?!", "Rien"]),
        ("a  :  b", 4, ["a  :", "b"]),
        ("Il dit «  oui", 8, ["Il dit", "«  oui"]),
    ],
)
def test_a_french_mark_stays_with_its_word(text: str, width: int, expected: list[str]) -> None:
    assert rows(text, width) == expected


def test_a_line_may_break_at_a_space_where_the_width_leaves_no_other_choice() -> None:
    assert rows("mot : fin", 4) == ["mot", ":", "fin"]
    assert rows("你好 : fin", 4) == ["你好", ":", "fin"]


def test_a_word_wider_than_the_line_is_cut() -> None:
    assert rows("abcdefgh ij", 3) == ["abc", "def", "gh", "ij"]
    assert rows("你好世界 ij", 3) == ["你", "好", "世", "界", "ij"]


def test_a_character_wider_than_the_line_stands_alone() -> None:
    assert rows("你好", 1) == ["你", "好"]


@pytest.mark.parametrize("width", [0, -3])
def test_a_width_below_one_counts_as_one(width: int) -> None:
    assert rows("oui", width) == ["o", "u", "i"]


def test_verse_and_lists_keep_their_lines() -> None:
    verse = "Sous le pont Mirabeau coule la Seine\nEt nos amours\nFaut-il qu'il m'en souvienne"
    assert plain_article(verse).paragraphs[0].kind == "verse"
    assert rows(verse, 60) == verse.split("\n")
    assert rows(verse, 20)[:3] == ["Sous le pont", "Mirabeau coule la", "Seine"]
    items = "- du pain\n- du lait"
    assert rows(f"Achats de la semaine, tout compris.\n\n{items}", 60)[2:] == items.split("\n")


def test_line_ends_inside_prose_are_spaces() -> None:
    assert rows("Le port\ndort.\n\nIl pleut.", 40)[0] == "Le port dort."


def test_an_empty_article_has_no_lines() -> None:
    layout = Layout(Article("", ()), 20)
    assert len(layout) == 0
    for index in (-1, 0):
        with pytest.raises(IndexError):
            layout.line(index)


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("été", 3),
        ("e\u0301te\u0301", 3),
        ("你好", 4),
        ("👩🏽\u200d🏫", 2),
        ("👨\u200d👩\u200d👧\u200d👦", 2),
        ("🇫🇷", 2),
        ("👍🏽", 2),
        ("❤\ufe0f", 2),
        ("1\ufe0f\u20e3", 2),
        ("\u200b", 0),
        ("مرحبا", 5),
    ],
)
def test_the_width_of_a_text_in_cells(text: str, width: int) -> None:
    assert cells(text) == width


@pytest.mark.parametrize(
    "text", ["👩🏽\u200d🏫👩🏽\u200d🏫", "🇫🇷🇩🇪", "q\u0301x\u0301", "❤\ufe0f❤\ufe0f"]
)
def test_what_is_drawn_as_one_character_is_never_cut(text: str) -> None:
    assert rows(text, 1) == [text[: len(text) // 2], text[len(text) // 2 :]]


def test_a_cell_of_a_wide_character_is_that_character() -> None:
    article = plain_article("a你q\u0301b")
    layout = Layout(article, 20)
    assert [layout.offset_at(0, column) for column in range(-1, 6)] == [None, 0, 1, 1, 2, 4, None]
    assert [layout.column(0, offset) for offset in range(6)] == [0, 1, 3, 4, 4, 5]


def test_a_first_screen_is_the_beginning_of_the_whole() -> None:
    article = article_of(*["Le port dort sous la pluie."] * 50)
    whole, first = Layout(article, 12), Layout(article, 12, 10)
    assert 10 <= len(first) < len(whole)
    assert [first.line(at) for at in range(len(first))] == [
        whole.line(at) for at in range(len(first))
    ]


def held_rightly(lines: list[Span], shown: str, width: int) -> bool:
    """No line begins with a held mark or ends with an opening one, unless it had to."""
    joined = rf"[ \t]+(?:(?=[{HELD}])|(?<=[{OPENING}][ \t])|(?<=[{OPENING}][ \t]{{2}}))"
    chunks = [
        Span(*found.span()) for found in re.finditer(rf"[^ \t\n]+(?:{joined}[^ \t\n]+)*", shown)
    ]
    fitting = [chunk for chunk in chunks if cells(chunk.of(shown)) <= width]
    cuts = [line.start for line in lines] + [line.end for line in lines]
    return not any(chunk.start < cut < chunk.end for chunk in fitting for cut in cuts)


@given(st.lists(any_words, min_size=1, max_size=4), widths)
@example(["«  a"], 5)
@example(["a  ! b"], 3)
def test_every_character_is_on_one_line_in_order_and_none_is_too_wide(
    texts: list[str], width: int
) -> None:
    texts = [text.replace("\n", " ") for text in texts if text.strip()]
    article = article_of(*texts) if texts else Article("", ())
    layout = Layout(article, width)
    lines = [layout.line(index) for index in range(len(layout))]
    spans = [line.span for line in lines if not line.blank]
    for index, paragraph in enumerate(article.paragraphs):
        own = [line.span for line in lines if line.paragraph == index and not line.blank]
        assert all(paragraph.span.contains(span) for span in own)
        drawn = "".join(span.of(article.shown) for span in own)
        assert re.sub(r"[ \t]", "", drawn) == re.sub(r"[ \t]", "", paragraph.span.of(article.shown))
        assert layout.first_line(index) == [line.paragraph for line in lines].index(index)
    assert all(one.end <= two.start for one, two in pairwise(spans))
    for span in spans:
        words = span.of(article.shown)
        assert cells(words) <= width or one_character(words)
        assert words[:1] not in (" ", "\t")
        assert words[-1:] not in (" ", "\t")
    assert held_rightly(spans, article.shown, width)


@given(any_words, widths)
def test_lines_offsets_and_columns_agree(text: str, width: int) -> None:
    text = text.replace("\n", " ")
    assume(text.strip())
    article = article_of(text, "Fin du texte.")
    layout = Layout(article, width)
    last = 0
    for offset in range(len(article.shown)):
        line = layout.line_of(offset)
        assert line >= last
        last = line
        span = layout.line(line).span
        assert span.start <= offset or line == 0
        column = layout.column(line, offset)
        assert 0 <= column <= cells(span.of(article.shown))
        if span.start <= offset < span.end and _widths(span.of(article.shown))[offset - span.start]:
            assert layout.offset_at(line, column) == offset


@given(usual_words, widths)
def test_both_ways_of_laying_out_agree(text: str, width: int) -> None:
    text = text.replace("\n", " ").strip()
    assume(text)
    article = article_of(text)
    layout = Layout(article, width)
    assert layout.usual(0)
    fast = [layout.line(index).span for index in range(len(layout))]
    assert fast == _slow_lines(article.shown, Span(0, len(text)), width)


@given(st.lists(any_words, max_size=4), widths)
def test_other_texts_keep_their_rows_and_their_indents(texts: list[str], width: int) -> None:
    text = "\n".join(text.replace("\n", " ") for text in texts)
    lines = text_lines(text, width)
    assert len(lines) >= text.count("\n") + 1
    drawn = "".join(line.of(text) for line in lines)
    assert re.sub(r"\s", "", drawn) == re.sub(r"\s", "", text)


def test_the_indent_of_a_row_is_kept_and_its_width_taken_off() -> None:
    text = "  un deux\n\nfin"
    assert [line.of(text) for line in text_lines(text, 6)] == ["  un", "deux", "", "fin"]


@pytest.mark.parametrize(
    "text",
    [
        "a" * MANY,
        "你" * MANY,
        "你好世界 " * (MANY // 5),
        "e" + "\u0323" * FEWER,
        "👩🏽\u200d🏫" * (FEWER // 4),
        "你" + " " * FEWER + ";",
        "x" + " " * FEWER + ";",
        "你 : " * (FEWER // 4),
    ],
    ids=lambda text: ascii(text[:6]),
)
def test_words_and_paragraphs_of_any_length_take_seconds(text: str) -> None:
    article = article_of(text)
    begun = time.process_time()
    layout = Layout(article, 72)
    middle = len(layout) // 2
    layout.column(middle, layout.line(middle).span.end)
    layout.offset_at(middle, 3)
    assert time.process_time() - begun < 20
