"""What a question shows: options, items, excerpts."""

from dataclasses import replace

import pytest

from lisez.core.article import plain_article
from lisez.core.questions import Choice, Gap, Item, Matching, Multiple, Option, Ordering, Pair
from lisez.core.sentences import Sentences
from lisez.core.shown import excerpt, leans, shown_items, shown_lefts, shown_options, shown_rights
from lisez.core.spans import Span
from tests.marking import marking_lesson

LESSON = marking_lesson()
HERE = Span(0, 1)


def options(*texts: str) -> tuple[Option, ...]:
    return tuple(Option(text, text) for text in texts)


CHOICE = Choice(id="q", stem="?", options=options("a", "b", "c", "d"), key="a")


def test_options_are_shuffled_by_the_seed_and_stay_so() -> None:
    orders = {tuple(o.id for o in shown_options(CHOICE, "l", seed)) for seed in range(200)}
    assert len(orders) == 24
    assert shown_options(CHOICE, "l", 7) == shown_options(CHOICE, "l", 7)


def test_written_order_makes_no_difference() -> None:
    turned = replace(CHOICE, options=CHOICE.options[::-1])
    assert shown_options(CHOICE, "l", 7) == shown_options(turned, "l", 7)


def test_a_scale_keeps_its_order() -> None:
    scale = Multiple(id="q", stem="?", options=options("x", "b"), keys=frozenset(), keep_order=True)
    assert [option.id for option in shown_options(scale, "l", 1)] == ["x", "b"]


def test_a_gap_shows_options_only_where_it_says_so() -> None:
    pick = LESSON.questions_by_id["trou-choix"]
    assert {option.text for option in shown_options(pick, "l", 1)} == {"verre", "bois"}
    assert shown_options(LESSON.questions_by_id["trou-voisin"], "l", 1) == ()
    assert shown_options(LESSON.questions_by_id["combien"], "l", 1) == ()


def test_the_right_order_is_never_shown() -> None:
    items = tuple(Item(name, name, HERE) for name in "ab")
    ordering = Ordering(id="q", stem="?", items=items, by="time")
    pairs = tuple(Pair(f"left {name}", f"right {name}", HERE) for name in "ab")
    matching = Matching(id="q", stem="?", pairs=pairs)
    for seed in range(50):
        assert [item.id for item in shown_items(ordering, "l", seed)] == ["b", "a"]
        assert shown_rights(matching, "l", seed) == ("right b", "right a")


def test_rights_come_once_with_the_extra_ones() -> None:
    pairs = (Pair("x", "same", HERE), Pair("y", "same", HERE), Pair("z", "other", HERE))
    matching = Matching(id="q", stem="?", pairs=pairs, extra=("more",))
    assert shown_lefts(matching) == ("x", "y", "z")
    assert sorted(shown_rights(matching, "l", 1)) == ["more", "other", "same"]


@pytest.mark.parametrize(
    "sentence",
    [
        "À l'image de la région, ce dernier tiendra des antennes locales.",
        "Pas moins de 9 start-ups du cru y recevront un prix.",
        "Veuve du prince, elle se retire.",
        "Son conseil se réunit.",
        "Cependant, le navire repart.",
        "Cette fusion étonne.",
        "Il faudra qu'ils partent.",
        "Il y formera trois élèves.",
        "Il n’y vit plus.",
    ],
)
def test_leans(sentence: str) -> None:
    assert leans(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Il s'agira notamment d'accompagner les entreprises dans leur croissance.",
        "Il y a trois ponts sur la rivière.",
        "Il n'y a pas de pont.",
        "Il y en aura trois.",
        "La gouvernance du futur cluster s'esquisse : dans la région, ce dernier tiendra.",
        "La mairie ouvre un marché, frais compris.",
        "Numelink est implanté notamment en Loire.",
    ],
)
def test_stands_alone(sentence: str) -> None:
    assert not leans(sentence)


def cut(text: str, quote: str, key: str, made_by: str = "") -> tuple[str, str, str]:
    article = plain_article(text)
    start = text.index(quote)
    at = text.index(key, start)
    evidence = ((Span(start, start + len(quote)),),)
    blank = Span(at, at + len(key))
    gap = Gap(id="g", stem="", key=key, blank=blank, evidence=evidence, made_by=made_by)
    found = excerpt(article, Sentences(article), gap)
    shown = found.before + key + found.after
    assert found.spans[-1].of(article.shown) == shown
    return found.lead, found.before, found.after


def test_an_excerpt_is_its_whole_sentence() -> None:
    text = "Le port dort. La nuit tombe vite sur la ville. Fin."
    assert cut(text, "tombe vite", "vite") == ("", "La nuit tombe ", " sur la ville.")


def test_a_gap_shows_the_context_that_it_asks_for() -> None:
    text = "Un pont\n\nLe port dort. Marie lit. La nuit tombe. Elle aime les ponts."
    article = plain_article(text)

    def place(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    gap = Gap(
        id="g",
        stem="",
        key="ponts",
        blank=place("ponts"),
        evidence=((place("Elle aime les ponts."),),),
        context=(place("Un pont"), place("Le port dort. Marie lit.")),
    )
    found = excerpt(article, Sentences(article), gap)
    joint = " — " if article.paragraphs[0].kind == "heading" else " "
    assert found.lead == f"Un pont{joint}Le port dort. Marie lit. […]"
    assert (found.before, found.after) == ("Elle aime les ", ".")
    assert found.spans == (*gap.context, place("Elle aime les ponts."))


def test_an_excerpt_that_leans_shows_the_sentence_before() -> None:
    text = "Le port dort.\nMarie lit un livre. Elle aime les ponts."
    assert cut(text, "aime les ponts", "ponts") == (
        "Marie lit un livre.",
        "Elle aime les ",
        ".",
    )


def test_a_drafted_gap_brings_all_its_context() -> None:
    text = "Marie lit un livre. Elle aime les ponts."
    assert cut(text, "aime les ponts", "ponts", made_by="value_gap.count")[0] == ""


def test_no_lead_from_another_paragraph_or_with_the_key() -> None:
    assert cut("Le port dort.\nElle lit.", "Elle lit", "lit")[0] == ""
    assert cut("Marie lit des livres. Elle relit ses Livres.", "ses Livres", "Livres")[0] == ""


def test_a_quote_over_two_sentences_shows_both() -> None:
    text = "Un. Le port dort. La nuit tombe. Trois."
    assert cut(text, "dort. La nuit", "nuit") == ("", "Le port dort. La ", " tombe.")


def test_a_gap_in_a_heading() -> None:
    text = "Une forte ambition\n\nLe port dort ce soir, et la nuit tombe."
    assert cut(text, "forte ambition", "ambition") == ("", "Une forte ", "")
