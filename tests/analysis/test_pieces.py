"""A long text in pieces: nothing is lost, no sentence is cut, and numbers go on."""

import pytest

from lisez.analysis.pieces import MOST, pieces
from lisez.core.article import plain_article
from lisez.core.sentences import Sentences

SENTENCES = [
    f"Le train n° {number} part à {number % 24} h de M. Vauquier." for number in range(3000)
]


@pytest.mark.parametrize("between", [" ", "\n\n"])
def test_the_sentences_of_the_pieces_are_those_of_the_article(between: str) -> None:
    article = plain_article(between.join(SENTENCES))
    parts = list(pieces(article))
    assert len(parts) > 2
    found = [span.of(part.article.text) for part in parts for span in Sentences(part.article).spans]
    assert found == [span.of(article.text) for span in Sentences(article).spans]


def test_no_piece_is_much_longer_than_wanted_though_the_text_has_no_breaks() -> None:
    article = plain_article(" ".join(SENTENCES))
    assert len(article.paragraphs) == 1
    for part in pieces(article):
        text = part.article.text
        assert len(text) <= MOST
        assert article.text[part.start : part.start + len(text)] == text


def test_a_short_text_is_one_piece_itself() -> None:
    article = plain_article(SENTENCES[0])
    assert [part.article for part in pieces(article)] == [article]
