"""A place is found again: at once, after an edit, and always inside the text."""

from hypothesis import given
from hypothesis import strategies as st

from lisez.core.article import plain_article
from lisez.core.place import found_place, kept_place

PARAGRAPHS = (
    "Le port de Brest\n\nLe port compte neuf quais. La mairie paie 40 % des travaux.\n\n"
    "Le port a un phare. Le gardien se nomme Yves, et il habite seul au bord de la mer.\n\n"
    "Chaque soir, il allume la lampe, puis il note dans son cahier le nom des bateaux."
)
TEXTS = st.text("ab \n.é«", max_size=200)


@given(TEXTS, st.data())
def test_in_the_same_article_it_is_the_same_character(text: str, data: st.DataObject) -> None:
    article = plain_article(text)
    offset = data.draw(st.integers(0, len(article.text)))
    found = found_place(article, kept_place(article, offset))
    if article.paragraphs and article.offset(article.place(offset)) == offset:
        assert (
            article.text[max(0, offset - 60) : offset + 60]
            == (article.text[max(0, found - 60) : found + 60])
        )
        assert (
            found == offset
            or len(article.text[max(0, offset - 60) : offset + 60]) < 12
            or (article.text.count(article.text[max(0, offset - 60) : offset + 60]) > 1)
        )


@given(TEXTS, TEXTS, st.integers(-5, 300))
def test_in_any_article_it_is_inside_the_text(before: str, after: str, offset: int) -> None:
    kept = kept_place(plain_article(before), max(0, offset))
    article = plain_article(after)
    assert 0 <= found_place(article, kept) <= len(article.text)


def moved(old: str, new: str, words: str) -> str:
    """Return the 20 characters at which a reader who stopped before `words` is found again."""
    article = plain_article(old)
    kept = kept_place(article, article.text.index(words))
    edited = plain_article(new)
    at = found_place(edited, kept)
    return edited.text[at : at + 20]


def test_a_paragraph_put_before_it_moves_it_along() -> None:
    new = "Une dépêche.\n\nEncore un mot, tout neuf.\n\n" + PARAGRAPHS
    assert moved(PARAGRAPHS, new, "Le gardien se nomme") == "Le gardien se nomme Y"[:20]


def test_a_sentence_rewritten_after_it_leaves_it() -> None:
    new = PARAGRAPHS.replace(
        "Le gardien se nomme Yves, et il habite seul au bord de la mer.",
        "Sa lumière porte loin.",
    )
    assert moved(PARAGRAPHS, new, "Le gardien se nomme") == "Sa lumière porte loi"


def test_of_the_same_words_twice_the_nearest_is_taken() -> None:
    text = "\n\n".join(["Un refrain qui revient souvent, toujours le même."] * 9)
    article = plain_article(text)
    for number in range(9):
        offset = article.paragraphs[number].span.start
        assert found_place(article, kept_place(article, offset)) == offset


def test_what_has_gone_is_the_same_paragraph() -> None:
    article = plain_article(PARAGRAPHS)
    kept = kept_place(article, article.paragraphs[2].span.start)
    other = plain_article("Alpha.\n\nBravo.\n\nCharlie.\n\nDelta.")
    assert found_place(other, kept) == other.paragraphs[2].span.start
