"""Hard words by their band, marked words by their lemma, and nothing looked at too soon."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lisez.core.article import Article, plain_article
from lisez.core.glossary import Glossary, Term
from lisez.core.spans import Span
from lisez.keeping.hard_words import LONGEST, HardWord, HardWords
from lisez.keeping.word_states import WordStates
from lisez.lookup import LookUps
from tests.keeping.lexicon import WORDS, FewWords, few_words

TEXT = (
    "Le port guide les navires. Houle et estran, la mer.\n\n"
    "Les phares guident. La balise de Houle-sur-Mer, l’estran d’ESTRAN et d’Estran."
)


def states(**words: str) -> WordStates:
    found = WordStates(lambda: 0, save=False)
    for lemma, state in words.items():
        found.set_state(lemma.replace("_", " "), state)
    return found


def hard_words(
    text: str = TEXT, known: WordStates | None = None, terms: tuple[Term, ...] = (), hard: int = 5
) -> HardWords:
    article = plain_article(text)
    return HardWords(article, Glossary(article, terms), few_words(), known or states(), hard)


def written(found: tuple[HardWord, ...], text: str = TEXT) -> list[str]:
    article = plain_article(text)
    return [one.span.of(article.text) for one in found]


def test_rare_words_are_hard_and_names_are_not() -> None:
    words = hard_words()
    assert written(words.of(0)) == ["Houle", "estran"]
    assert written(words.of(1)) == ["phares", "balise", "estran"]
    assert [one.band for one in words.of(1)] == [5, 5, 6]
    assert {one.state for one in words.of(1)} == {"none"}


@pytest.mark.parametrize(
    ("hard", "found"), [(6, ["Houle", "estran"]), (4, ["Houle", "estran"]), (7, [])]
)
def test_the_band_is_chosen(hard: int, found: list[str]) -> None:
    assert written(hard_words(hard=hard).of(0)) == found
    assert "navires" in written(hard_words(hard=3).of(0))


def test_marked_words_are_found_in_any_form_and_known_ones_never() -> None:
    words = hard_words(known=states(navire="learning", phare="new", estran="known", port="known"))
    assert written(words.of(0)) == ["navires", "Houle"]
    assert [one.state for one in words.of(0)] == ["learning", "none"]
    assert [(one.lemma, one.state) for one in words.of(1)] == [
        ("phare", "new"),
        ("balise", "none"),
    ]


def test_a_term_of_the_glossary_is_not_hard_but_may_be_marked() -> None:
    term = Term(id="phare", head="phare", kind="word", definition="Tour.")
    assert "phares" not in written(hard_words(terms=(term,)).of(1))
    marked = hard_words(known=states(phare="learning"), terms=(term,))
    assert "phares" in written(marked.of(1))


def test_a_phrase_is_marked_as_one() -> None:
    text = "Un feu d’entrée, des feux d’entrée et une houle."
    words = hard_words(text, states(**{"feu d'entrée": "new"}))
    assert written(words.of(0), text) == ["feu d’entrée", "feux d’entrée", "houle"]


def test_of_several_lemmas_the_first_is_meant() -> None:
    text = "Le port guide."
    assert written(hard_words(text, states(guide="new")).of(0), text) == []
    assert written(hard_words(text, states(guider="new")).of(0), text) == ["guide"]


def test_what_was_marked_meanwhile_is_seen_when_it_is_forgotten() -> None:
    known = states()
    words = hard_words(known=known)
    assert "navires" not in written(words.of(0))
    known.set_state("navire", "new")
    words.forget()
    assert "navires" in written(words.of(0))


def test_the_next_and_the_previous_one() -> None:
    words = hard_words()
    article = plain_article(TEXT)
    seen, at = [], -1
    while found := words.after(at):
        seen.append(found.span)
        at = found.span.start
    assert seen == sorted(seen)
    assert written(tuple(words.of(0) + words.of(1))) == [s.of(article.text) for s in seen]
    back, at = [], len(article.text)
    while found := words.before(at):
        back.append(found.span)
        at = found.span.start
    assert back == seen[::-1]


def test_only_what_is_looked_at_is_looked_up() -> None:
    text = "\n\n".join(f"Le phare {n}. La houle {n}." for n in range(5000))
    article = plain_article(text)
    lexicon = FewWords()
    words = HardWords(article, Glossary(article, ()), LookUps([lexicon]), states(), 5)
    assert words.after(0) == words.between(Span(0, 10))[0]
    assert len(set(lexicon.asked)) < 20
    middle = article.text.index("Le phare 2500")
    found = words.between(Span(middle, middle + 20))
    assert [one.span.of(article.text) for one in found] == ["phare", "houle"]


def test_nothing_hard_in_a_long_text_is_said_soon() -> None:
    words = hard_words("La mer. " * 50_000)
    began = time.process_time()
    assert words.after(0) is None
    assert words.before(400_000) is None
    assert time.process_time() - began < 5


def test_an_article_without_anything() -> None:
    article = Article("", ())
    words = HardWords(article, Glossary(article, ()), few_words(), states(), 5)
    assert words.between(Span(0, 0)) == ()
    assert (words.after(0), words.before(0)) == (None, None)


@given(
    st.lists(
        st.sampled_from([*WORDS, "Houle", ".", ",", "\n\n", "«", "l’", "-", "x" * LONGEST]),
        max_size=30,
    ),
    st.dictionaries(st.sampled_from(["phare", "mer", "houle", "la houle"]), st.just("new")),
)
def test_in_any_text_they_stand_apart_and_in_order(pieces: list[str], kept: dict[str, str]) -> None:
    article = plain_article(" ".join(pieces))
    words = HardWords(article, Glossary(article, ()), few_words(), states(**kept), 5)
    found = [one for at in range(len(article.paragraphs)) for one in words.of(at)]
    spans = [one.span for one in found]
    assert spans == sorted(spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert found == list(words.between(Span(0, len(article.text))))
    assert all((one.band or 0) >= 5 or one.state == "new" for one in found)
