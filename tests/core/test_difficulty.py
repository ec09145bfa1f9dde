"""How hard a text is: a band with its reasons, never more than a hint."""

import pytest

from lisez.core.article import plain_article
from lisez.core.difficulty import BANDS, difficulty, syllables

EASY = "Le chat dort. Il est gris. La nuit, il sort. Le matin, il a faim. On lui donne du lait."
HARD = (
    "L’harmonisation progressive des réglementations environnementales européennes,"
    " conjuguée à l’intensification des échanges internationaux, transforme considérablement"
    " l’organisation administrative des établissements industriels concernés."
)


@pytest.mark.parametrize(
    ("word", "count"), [("chat", 1), ("table", 1), ("tables", 1), ("maison", 2), ("école", 2)]
)
def test_syllables_are_those_that_are_spoken(word: str, count: int) -> None:
    assert syllables(word) == count


def test_bands_follow_the_text() -> None:
    easy, hard = difficulty(plain_article(EASY)), difficulty(plain_article(HARD))
    assert easy is not None
    assert hard is not None
    assert easy.band == BANDS[0]
    assert hard.band == BANDS[-1]
    assert easy.ease > hard.ease
    assert easy.lix < hard.lix


def test_a_text_without_words_has_no_band() -> None:
    assert difficulty(plain_article("1 2 3. 4 5.")) is None
