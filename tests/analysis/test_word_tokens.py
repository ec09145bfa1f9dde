"""The words of an analysis are kept beside the drafted lesson, and read without spaCy."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from lisez import drafts
from lisez.core.article import plain_article
from lisez.core.lesson import Lesson
from lisez.core.lookups import FEATURES, PARTS_OF_SPEECH

TEXT = """\
La passerelle du port

La passerelle a été ouverte en 2019. Elle mesure 80 mètres et relie la gare au port. \
La ville a payé 3 millions d’euros pour la construire. Les habitants ont attendu dix ans.
"""


def test_words_are_kept_and_read_back(lisez_home: Path) -> None:
    article = plain_article(TEXT)
    assert drafts.tokens_of(article) is None
    drafts.prepared(Lesson(id="", title="La passerelle du port", article=article))
    found = drafts.tokens_of(article)
    assert found is not None
    word = found.at(TEXT.index("relie"))
    assert word is not None
    assert (word.lemma, word.pos, word.span.of(TEXT)) == ("relier", "verb", "relie")
    assert ("person", "3") in word.features
    for token in found:
        assert token.pos in PARTS_OF_SPEECH
        assert all(value in FEATURES[name] for name, value in token.features)
        order = [list(FEATURES).index(name) for name, _value in token.features]
        assert order == sorted(set(order))
    assert lisez_home.exists()


def test_damaged_words_are_passed_over_and_made_anew(lisez_home: Path) -> None:
    article = plain_article(TEXT)
    lesson = Lesson(id="", title="La passerelle du port", article=article)
    drafts.prepared(lesson)
    path = drafts.tokens_path(article)
    sound = path.read_bytes()
    path.write_bytes(sound[: len(sound) // 2])
    assert drafts.tokens_of(article) is None
    drafts.prepared(lesson, wish=drafts.Wish(seed=3))
    assert path.read_bytes() == sound
    assert lisez_home.exists()


def test_reading_them_loads_no_analyser() -> None:
    code = (
        "import sys; from lisez import drafts; from lisez.core.article import plain_article;"
        "drafts.tokens_of(plain_article('Un mot.')); print('spacy' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
