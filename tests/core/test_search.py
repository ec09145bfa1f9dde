"""Searching as a reader means it: case, accents, apostrophes and kinds of space aside."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lisez.core.search import MOST_HITS, MOST_LETTERS, Search
from lisez.core.typography import folded

LETTERS = "aàâeéèêoôœuùçæÉŒ '’\u00a0\u202f\n.:()[*\\"


def found(text: str, query: str) -> list[str]:
    return [span.of(text) for span in Search(text).all(query)]


@pytest.mark.parametrize(
    ("text", "query", "expected"),
    [
        ("L'écosystème et les ÉCOSYSTÈMES", "ecosysteme", ["écosystème", "ÉCOSYSTÈME"]),
        ("un ecosysteme", "Écosystème", ["ecosysteme"]),
        ("le cœur, un coeur", "coeur", ["cœur", "coeur"]),
        ("le cœur, un COEUR", "cœur", ["cœur", "COEUR"]),
        ("curriculum vitæ", "vitae", ["vitæ"]),
        ("l'enjeu et l’enjeu", "l’enjeu", ["l'enjeu", "l’enjeu"]),
        ("Que dire\u00a0? Rien", "dire ?", ["dire\u00a0?"]),
        ("3\u202f000 pas", "3 000", ["3\u202f000"]),
        ("le conseil\nrégional", "conseil  regional", ["conseil\nrégional"]),
        ("à 40 % (près)", "% (", ["% ("]),
        ("a.b axb", "a.b", ["a.b"]),
        ("garçon", "cons", []),
        ("aaaa", "aa", ["aa", "aa"]),
        ("mot", "", []),
        ("un mot", " \n\u00a0", []),
        ("", "mot", []),
    ],
)
def test_what_a_query_finds(text: str, query: str, expected: list[str]) -> None:
    assert found(text, query) == expected


def test_only_so_many_hits_are_kept() -> None:
    assert len(Search("a " * (MOST_HITS + 10)).all("a")) == MOST_HITS


def test_only_so_many_letters_of_a_query_count() -> None:
    text = "a" * (MOST_LETTERS + 5)
    assert found(text, text) == ["a" * MOST_LETTERS]


@given(st.text(LETTERS, max_size=60), st.text(LETTERS, max_size=4))
def test_hits_are_in_order_apart_and_read_like_the_query(text: str, query: str) -> None:
    hits = Search(text).all(query)
    assert all(one.end <= two.start for one, two in pairwise(hits))
    assert all(folded(hit.of(text)) == folded(query) for hit in hits)


@given(st.text(max_size=30), st.text(max_size=6), st.text(max_size=30))
def test_words_are_found_where_they_stand(before: str, words: str, after: str) -> None:
    hits = Search(f"{before} {words} {after}").all(words)
    assert bool(hits) == bool(words.split())


def test_a_long_text_is_searched_quickly() -> None:
    text = "Le port dort sous la pluie, à l’écart. " * 100_000
    begun = time.process_time()
    assert len(Search(text).all("a l'ecart")) == MOST_HITS
    assert Search(text).all("œ" * MOST_LETTERS) == ()
    assert time.process_time() - begun < 10
