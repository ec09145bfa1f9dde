"""What only the whole lesson shows: each rule on a lesson that is otherwise sound."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from lisez.core.article import plain_article
from lisez.core.check import check
from lisez.core.coverage import uncovered
from lisez.core.facts import Fact
from lisez.core.glossary import Term
from lisez.core.lesson import Lesson
from lisez.core.questions import (
    AnyQuestion,
    Choice,
    Gap,
    Item,
    Matching,
    Multiple,
    Number,
    Option,
    Ordering,
    Pair,
    Short,
    TrueFalse,
)
from lisez.core.spans import Span

TEXT = "Le port de Brest\n\nLe port compte neuf quais. La mairie paie 40 % des travaux."
PORT = Term(id="port", head="port", kind="word", definition="Abri pour les bateaux.")


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


QUAYS = Fact(
    id="quais", kind="count", evidence=span("neuf quais"), value=span("neuf"), measures="quais"
)
SHARE = Fact(
    id="part", kind="share", evidence=span("La mairie paie 40 %"), value=span("40 %"), measures="x"
)
PROOF = ((QUAYS.evidence,),)


def option(text: str) -> Option:
    return Option(text, text)


def choice(key: str, *wrong: str, stem: str = "Combien ?") -> Choice:
    options = tuple(map(option, (key, *wrong)))
    return Choice(id="q", stem=stem, evidence=PROOF, options=options, key=key)


def gap(*wrong: str, pick: bool = False) -> Gap:
    options = tuple(map(option, ("neuf", *wrong)))
    return Gap(
        id="q", stem="", evidence=PROOF, blank=QUAYS.value, key="neuf", options=options, pick=pick
    )


def matching(*lefts: str) -> Matching:
    pairs = tuple(Pair(left, f"droite {n}", QUAYS.evidence) for n, left in enumerate(lefts))
    return Matching(id="q", stem="Associez.", evidence=PROOF, pairs=pairs)


def ordering(*words: str, by: str = "article") -> Ordering:
    items = tuple(Item(text, text, span(text)) for text in words)
    return Ordering(id="q", stem="Rangez.", evidence=PROOF, items=items, by=by)


def true_false(key: str = "true", evidence: tuple[tuple[Span, ...], ...] = PROOF) -> TrueFalse:
    return TrueFalse(id="q", stem="Il y a neuf quais.", evidence=evidence, key=key, justify=True)


def lesson(question: AnyQuestion, *terms: Term) -> Lesson:
    article = plain_article(TEXT)
    return Lesson(id="l", title="t", article=article, questions=(question,), terms=terms or (PORT,))


def codes(question: AnyQuestion, *terms: Term) -> list[str]:
    return [f"{p.severity} {p.code}" for p in check(lesson(question, *terms)).found]


SOUND = (
    choice("neuf", "huit", "dix"),
    gap("dix"),
    matching("a", "b", "c"),
    ordering("port", "mairie"),
    true_false(),
    replace(true_false("not-said", ()), justify=False),
    Number(id="q", stem="Combien ?", evidence=PROOF, key=Decimal(9)),
    Short(id="q", stem="Combien ?", evidence=PROOF, key="neuf", wrong=(option("dix"),)),
    Multiple(
        id="q",
        stem="Quoi ?",
        evidence=PROOF,
        options=tuple(map(option, "abc")),
        keys=frozenset("ab"),
    ),
)


@pytest.mark.parametrize("question", SOUND, ids=lambda question: question.kind)
def test_a_sound_question_is_sound(question: AnyQuestion) -> None:
    assert codes(question) == []


FAULTS: dict[str, AnyQuestion] = {
    "warning question-without-evidence": replace(choice("neuf", "dix"), evidence=()),
    "error justify-without-evidence": true_false("false", ()),
    "error justify-outside-sentences": true_false(evidence=((span("Le port de Brest"),),)),
    "error option-twice": choice("neuf", "Neuf "),
    "error key-grants-wrong": gap("9"),  # « number-word » is forgiven
    "warning key-in-stem": choice("neuf", "dix", stem="Pourquoi neuf quais ?"),
    "warning key-stands-out": choice("neuf quais au moins, selon l'article", "dix", "onze"),
    "warning multiple-without-choice": replace(SOUND[-1], keys=frozenset("abc")),
    "warning part-without-quote": replace(
        matching("a", "b", "c"), pairs=(Pair("a", "x", None), *matching("b", "c").pairs)
    ),
    "error left-twice": matching("l'un", "l’un", "c"),
    "error too-few-pairs": matching("a"),
    "warning too-few-pairs": matching("a", "b"),
    "error too-few-items": ordering("port"),
    "error order-not-article": ordering("mairie", "quais"),
    "warning order-without-date": ordering("port", "mairie", by="time"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_each_fault_is_named(fault: str) -> None:
    assert fault in codes(FAULTS[fault])


def test_a_word_inside_another_gives_nothing_away() -> None:
    assert codes(choice("port", "quai", "mur", stem="Que dit le transport ?")) == []


def test_an_accent_makes_another_word() -> None:
    assert codes(choice("a", "à", "as")) == []


def test_an_item_may_not_come_twice() -> None:
    assert "error item-twice" in codes(ordering("port", "port"))


def test_a_dated_article_can_be_ordered_by_time() -> None:
    dated = replace(lesson(ordering("port", "mairie", by="time")), dated=date(2020, 1, 1))
    assert check(dated).found == []


def test_a_gap_that_shows_its_options_grants_none() -> None:
    assert codes(gap("9", pick=True)) == []


def test_a_term_is_used_and_defined() -> None:
    absent = replace(PORT, id="a", head="aéroport")
    bare = replace(PORT, id="b", definition=" ")
    assert codes(SOUND[0], absent) == ["warning term-absent"]
    assert codes(SOUND[0], bare) == ["warning no-definition"]


def test_problems_name_the_question_and_the_part() -> None:
    (problem,) = check(lesson(FAULTS["warning key-in-stem"])).found
    assert problem.path == ("question", "q", "stem")
    assert problem.details == {"id": "q", "words": "neuf"}


def with_facts(*questions: AnyQuestion) -> list[str]:
    whole = replace(lesson(SOUND[0]), facts=(QUAYS, SHARE), questions=questions)
    return [fact.id for fact in uncovered(whole)]


def test_a_fact_is_covered_by_the_question_that_names_it() -> None:
    assert with_facts() == ["quais", "part"]
    assert with_facts(replace(SOUND[0], facts=("quais",))) == ["part"]


def test_a_gap_covers_the_value_it_blanks() -> None:
    assert with_facts(gap()) == ["part"]


def test_a_rejected_question_covers_nothing() -> None:
    assert with_facts(replace(gap(), state="rejected")) == ["quais", "part"]


def test_a_matching_covers_one_fact_a_pair_whatever_it_claims() -> None:
    both = replace(matching("a", "b", "c"), facts=("quais", "part"))
    assert with_facts(both) == ["part"]


def test_an_ordering_covers_what_its_items_quote() -> None:
    assert with_facts(ordering("neuf", "40 %")) == []
    assert with_facts(replace(ordering("neuf", "40 %"), facts=("part",))) == ["quais"]
