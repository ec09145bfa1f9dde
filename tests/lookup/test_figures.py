"""How much of the bundled article is explained, with the dictionaries that Debian has."""

from __future__ import annotations

from collections import Counter

import pytest

from lisez import workflows
from lisez.core.glossary import Glossary
from lisez.core.sentences import sentence_at
from lisez.lookup import LookUps
from tests.lookup.content import content_words

LEAST_EXPLAINED = 0.90
# Measured: author 0.571, FreeDict 0.677, MyThes 0.872, FreeDict or MyThes 0.917, any of them
# 0.970. The floors of each source are a little below.
LEAST = {"author": 0.55, "freedict-fra-eng": 0.65, "thes-fr": 0.85, "a dictionary": 0.90}


@pytest.fixture(scope="module")
def shares(with_debian: LookUps) -> dict[str, float]:
    """Return the share of content-word types that each source explains."""
    return _shares(with_debian)


def _shares(look_ups: LookUps) -> dict[str, float]:
    lesson = workflows.open_source(None).lesson
    glossary, text = Glossary(lesson.article, lesson.terms), lesson.article.text
    types, explained = content_words(lesson, look_ups, names=False), Counter[str]()
    for span in types.values():
        sentence = sentence_at(lesson.article, span.start)
        found = look_ups.look_up(
            span.of(text), sentence=sentence.of(text), at=span.start - sentence.start
        )
        sources = {entry.source for entry in found.entries}
        match = glossary.at(span.start)
        author = {"author"} if match and match.term.definition else set[str]()
        explained.update(sources | author)
        explained["a dictionary"] += bool(sources)
        explained["any"] += bool(sources | author)
    return {source: count / len(types) for source, count in explained.items()}


def test_nearly_every_content_word_is_explained(shares: dict[str, float]) -> None:
    assert shares["any"] >= LEAST_EXPLAINED, shares


@pytest.mark.parametrize("source", LEAST)
def test_every_source_does_its_part(source: str, shares: dict[str, float]) -> None:
    assert shares[source] >= LEAST[source], shares
