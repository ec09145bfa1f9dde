"""Quotes find their place in the article as a teacher copied them."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from lisez.core.article import plain_article
from lisez.core.quotes import QuoteIndex
from lisez.core.spans import Span

TEXT = """La ville s’étend

La gare, à l’ouest, date de 1850. Elle reçoit\u202f: des trains,
des cars et des   vélos. La gare ferme à minuit.

La mairie a payé 40\u00a0% des travaux de la gare… Les habitants, le reste."""


def found(quote: str, text: str = TEXT) -> list[str]:
    article = plain_article(text)
    return [span.of(article.text) for span in QuoteIndex(article).all(quote)]


@pytest.mark.parametrize(
    ("quote", "place"),
    [
        ("date de 1850", "date de 1850"),
        ("à l'ouest", "à l’ouest"),
        ("40 % des travaux", "40\u00a0% des travaux"),
        ("des trains, des cars et des vélos", "des trains,\ndes cars et des   vélos"),
        ("Elle reçoit : des", "Elle reçoit\u202f: des"),
        ("  minuit.\n", "minuit."),
        ("e\u0301tend", "étend"),
        ("Elle … vélos", "Elle reçoit\u202f: des trains,\ndes cars et des   vélos"),
        ("La mairie … 40 % … le reste", TEXT.split("\n\n")[2][:-1]),
        ("la gare… Les habitants", "la gare… Les habitants"),  # no space before: the sign itself
    ],
)
def test_a_quote_is_found_once(quote: str, place: str) -> None:
    assert found(quote) == [place]


@pytest.mark.parametrize(
    "quote",
    [
        "la Gare",  # case counts
        "etend",  # accents count
        "des cars … des trains",  # order counts
        "s'étend La gare",  # never across paragraphs
        "date de 1850 … la gare…",
        "la ville … absente",
        "",
        "   ",
    ],
)
def test_what_is_not_in_the_article(quote: str) -> None:
    assert found(quote) == []


def test_occurrences_come_in_order() -> None:
    article = plain_article(TEXT)
    spans = QuoteIndex(article).all("La gare")
    assert [span.start for span in spans] == sorted(span.start for span in spans)
    assert len(spans) == 2
    assert len(QuoteIndex(article).all("a gare")) == 3


def test_overlapping_occurrences_are_all_found() -> None:
    assert found("très très", "Il fait très très très froid.") == ["très très"] * 2


def test_no_more_than_asked() -> None:
    assert len(QuoteIndex(plain_article("a " * 50)).all("a", most=2)) == 2


def test_within_keeps_what_lies_inside() -> None:
    article = plain_article("La gare. La gare.")
    assert QuoteIndex(article).all("gare", within=Span(9, 17)) == [Span(12, 16)]
    assert QuoteIndex(article).all("gare", within=Span(4, 17)) == [Span(12, 16)]


def test_spaces_before_the_text_shift_nothing() -> None:
    article = plain_article("\n\n \u00a0 Bonjour  à   tous.\n")
    assert [s.of(article.text) for s in QuoteIndex(article).all("à tous")] == ["à   tous"]


def test_the_words_between_are_the_fewest() -> None:
    assert found("un … trois", "un deux trois trois") == ["un deux trois"]


def test_an_empty_article_holds_nothing() -> None:
    assert QuoteIndex(plain_article("")).all("mot") == []


@pytest.mark.parametrize("quote", ["a … zut", "a … a … a … a … zut", "a a … b zut"])
def test_a_missing_end_is_looked_for_once_in_a_paragraph(quote: str) -> None:
    assert found(quote, "a " * 200_000) == []  # once for every « a » would take minutes


LETTERS = st.text("aé'’ \n\u00a0\u202f\t.…b", min_size=1, max_size=60)


@given(LETTERS, st.data())
def test_any_words_of_a_paragraph_are_found_where_they_stand(
    text: str, data: st.DataObject
) -> None:
    article = plain_article(text)
    assume(article.paragraphs)
    _, (first, last) = data.draw(st.sampled_from(article.paragraphs))
    start = data.draw(st.integers(first, last - 1))
    end = data.draw(st.integers(start + 1, last))
    words = article.text[start:end]
    assume(words.strip() and " … " not in " ".join(words.split()))
    place = Span(start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip()))
    assert place in QuoteIndex(article).all(words)


@given(LETTERS, LETTERS)
def test_what_is_found_lies_in_one_paragraph_and_says_the_quote(text: str, quote: str) -> None:
    article = plain_article(text)
    for span in QuoteIndex(article).all(quote):
        assert any(paragraph.span.contains(span) for paragraph in article.paragraphs)
        if " … " not in " ".join(quote.split()):
            said = " ".join(span.of(article.text).replace("’", "'").split())
            assert said == " ".join(quote.replace("’", "'").split())
