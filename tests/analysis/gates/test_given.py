"""Whether the words of a key are given away."""

from lisez.analysis.gates.given import given, stems
from lisez.analysis.parsed import Parsed
from lisez.core.article import plain_article
from lisez.core.spans import Span

TEXT = (
    "Le phare de Morel\n\n"
    "Le phare est bâti par Anne Kervella en 1911. La famille Kervella le garde trente ans. "
    "Le financement vient de Brest."
)


def _parsed() -> Parsed:
    return Parsed(plain_article(TEXT), (), ())


def _span(words: str) -> Span:
    at = TEXT.index(words)
    return Span(at, at + len(words))


WHOLE = Span(TEXT.index("Le phare est"), len(TEXT))


def test_a_surname_that_comes_again_gives_a_name_partly_away() -> None:
    assert given(_parsed(), "Anne Kervella", (WHOLE,), _span("Anne Kervella")) == ("partly",)


def test_a_key_that_is_nowhere_else_is_not_given() -> None:
    assert given(_parsed(), "1911", (WHOLE,), _span("1911")) == ()


def test_a_number_is_given_by_its_words() -> None:
    assert given(_parsed(), "30 ans", (_span("trente ans"),)) == ("shown",)


def test_the_title_gives_a_name_away() -> None:
    assert given(_parsed(), "Morel", (WHOLE,)) == ("title",)
    assert given(_parsed(), "Jean Morel", (WHOLE,)) == ("title-partly",)


def test_forms_of_one_word_are_one() -> None:
    assert given(_parsed(), "financer", (WHOLE,)) == ("shown",)
    assert stems("le financement") == stems("Financer")
