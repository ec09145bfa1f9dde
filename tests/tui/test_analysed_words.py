"""The words of an analysis help the popup where the sentence leaves two lemmas open."""

from __future__ import annotations

from pathlib import Path

import pytest

from lisez import drafts
from lisez.core.article import Article
from lisez.core.spans import Span
from lisez.core.tokens import Token
from lisez.formats.readers import read_article
from lisez.formats.tokens_file import tokens_text
from tests.tui.reading import reading
from tests.tui.small_lookups import SmallLookUps

TEXT = "Le grenier\n\nDes fils pendent ici.\n\nLa lampe pend aussi, dit-on.\n"
LINES = [("fils", "fils", "noun", "m----"), ("fils", "fil", "noun", "mp---")]


def keep(article: Article, lemma: str) -> None:
    """Write what an analysis would have left."""
    at = article.text.index("fils")
    path = drafts.tokens_path(article)
    path.parent.mkdir(parents=True)
    token = Token(Span(at, at + 4), lemma, "noun")
    path.write_text(tokens_text([token]), encoding="utf-8")


@pytest.mark.parametrize("lemma", ["fil", "fils", None])
async def test_the_lemma_of_an_analysis_comes_first(tmp_path: Path, lemma: str | None) -> None:
    path = tmp_path / "grenier.txt"
    path.write_text(TEXT, encoding="utf-8")
    if lemma is not None:
        keep(read_article(path), lemma)
    async with reading(path, lookups=SmallLookUps(LINES)) as person:
        at = person.view.article.text.index("fils")
        while person.view.cursor is None or person.view.cursor.start < at:
            await person.press("right")
        await person.press("enter")
        top = person.screen.popup.top
        assert top is not None
        assert top.lookup is not None
        assert top.lookup.readings[0].lemma == (lemma or "fils")
